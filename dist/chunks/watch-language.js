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
		return top !== self && !!top.consentGate.allows;
	} catch {
		return false;
	}
}
// src/ui/host/host.ts
/**
* Defines the name of an element of ours, before one stands anywhere: pages hide themselves while `:not(:defined)` matches something,
* and wait until every name in them is defined.
*/
function define(name) {
	try {
		customElements.define(name, class extends HTMLElement {});
	} catch {}
}
/**
* What the host stands at the end of: the body, or the root element where there is none, and no frameset, which shows nothing else in
* it. Not `document.body`: a form, an image or a frame may have that name (HTML, "named properties of the Document object").
*/
function home() {
	const root = document.documentElement;
	return root?.querySelector(":scope>body") ?? root;
}
function openHost(css) {
	define("consent-gate");
	const host = document.querySelector("consent-gate") ?? document.createElement("consent-gate");
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	const container = document.createElement("div");
	const sheet = new CSSStyleSheet();
	let styles = "";
	const addStyles = (more) => {
		styles += more;
		sheet.replaceSync(styles);
	};
	root.append(container);
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
	addStyles(css);
	const place = () => home()?.append(host);
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
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
			if (!root.childElementCount) host.remove();
		}
	};
}
// src/ui/host/page-theme.ts
/** Has an element of ours say `dark` where the page is. Its styles ask for that, and so can the owner's. */
function dress({ host, container }, { theme }) {
	const page = getComputedStyle(home() ?? host);
	const { style } = container;
	const light = (body, root = body, below = body) => {
		style.floodColor = `color-mix(in srgb,${body} 66%,color-mix(in srgb,${root} 66%,${below}))`;
		return +(getComputedStyle(container).floodColor.split(" ")[2] ?? 1);
	};
	style.colorScheme = page.colorScheme;
	const isDeclared = page.colorScheme !== "normal" || document.querySelector("meta[name=color-scheme]");
	const canvas = () => light("Canvas");
	const painted = () => light(page.backgroundColor, getComputedStyle(document.documentElement).backgroundColor, light(page.color) > .75 ? "#000" : "#fff");
	host.toggleAttribute("dark", theme === "auto" ? (isDeclared ? canvas() : painted()) < .6 : theme === "dark");
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
		...window.navigator.languages
	].filter(Boolean));
	const observer = new MutationObserver(look);
	observer.observe(page, { attributeFilter: ["lang"] });
	look();
	return () => observer.disconnect();
}
export { openHost as a, home as i, dress as n, isAskedAbove as o, define as r, negotiateLocale as s, watchLanguage as t };
