// src/locales/negotiate-locale.ts
/** Other names of a language: both Norwegian norms are read with one file, and Hebrew's code of before 1989 is still in use. */
var ALIASES = {
	nn: "nb",
	no: "nb",
	iw: "he"
};
/**
* The first wanted language there is, whatever its region (`pt-BR` is `pt`). English where there is none.
* @param wanted BCP 47 tags, best first; also with the underscore of other systems (`de_AT`); empty ones are passed over
* @param available languages without a region
*/
function negotiateLocale(wanted, available) {
	return wanted.map((tag) => tag.toLowerCase().replace(/[-_].*/, "")).map((language) => ALIASES[language] ?? language).find((known) => available.includes(known)) ?? "en";
}
// src/ui/host/asked-above.ts
/**
* This page is a frame in a page of the same origin where a gate runs too. That one asks, and its answer counts here as well:
* both read one cookie, and tell each other. Two banners on one screen would ask twice.
*/
function isAskedAbove({ top, self }) {
	try {
		return top !== self && !!top?.consentGate;
	} catch {
		return false;
	}
}
// src/ui/host/host.ts
function openHost(css) {
	const host = document.querySelector("consent-gate") ?? document.createElement("consent-gate");
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	const container = document.createElement("div");
	let sheets = [];
	const addStyles = (text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		sheets = [...sheets, sheet];
		const where = container.getRootNode();
		where.adoptedStyleSheets = [...where.adoptedStyleSheets, sheet];
	};
	root.append(container);
	addStyles(css);
	const place = () => (document.body ?? document.documentElement)?.append(host);
	if (!host.isConnected) {
		place();
		document.addEventListener("DOMContentLoaded", () => host.isConnected && !root.activeElement && place(), { once: true });
	}
	return {
		host,
		container,
		addStyles,
		place,
		remove() {
			container.remove();
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
			if (!root.childElementCount) host.remove();
		}
	};
}
// src/ui/host/watch-language.ts
/**
* The owner's option, else the page's language, else the visitor's.
* @param use called at once and whenever `<html lang>` changes, with BCP 47 tags, best first
* @returns stops it
*/
function watchLanguage(option, use) {
	const page = document.documentElement;
	const look = () => use([
		option,
		page.lang,
		...navigator.languages
	].filter(Boolean));
	const observer = new MutationObserver(look);
	observer.observe(page, { attributeFilter: ["lang"] });
	look();
	return () => observer.disconnect();
}
export { negotiateLocale as i, openHost as n, isAskedAbove as r, watchLanguage as t };
