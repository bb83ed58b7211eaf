// src/ui/host.ts
function openHost(css) {
	const host = document.querySelector("consent-gate") ?? document.createElement("consent-gate");
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	const container = document.createElement("div");
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
	root.append(container);
	const place = () => document.body ? document.body.prepend(host) : document.documentElement.append(host);
	if (!host.isConnected) {
		place();
		const move = () => host.isConnected && host.parentNode !== document.body && place();
		document.addEventListener("DOMContentLoaded", move, { once: true });
	}
	return {
		root,
		container,
		sheet,
		remove() {
			container.remove();
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
			if (!root.childElementCount) host.remove();
		}
	};
}
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
export { openHost as n, negotiateLocale as t };
