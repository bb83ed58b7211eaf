// src/locales/negotiate-locale.ts
/**
* The first wanted language there is: as it stands (`pt-BR`), or its language alone (`pt`). English where there is none.
* @param wanted BCP 47 tags, best first; empty ones are passed over
* @param available tags in their canonical spelling
*/
function negotiateLocale(wanted, available) {
	for (const tag of wanted) for (const candidate of [tag, tag.split("-")[0]]) {
		const found = available.find((known) => known.toLowerCase() === candidate?.toLowerCase());
		if (found) return found;
	}
	return "en";
}
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
export { negotiateLocale as n, openHost as t };
