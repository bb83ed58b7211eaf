// src/owner/box.css?inline
var box_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* What stands in the page for the owner is quiet: the page's own colours, one accent a level or state, no motion. */\n:host {\n  all: initial !important;\n  position: fixed !important;\n  z-index: 2147483646 !important;\n  color-scheme: light dark !important;\n}\n.box {\n  box-sizing: border-box;\n  display: flex;\n  flex-direction: column;\n  color: CanvasText;\n  background: Canvas;\n  border: 1px solid #8886;\n  border-radius: 0.75rem;\n  box-shadow: 0 2px 10px #0f172a2e;\n  overflow: hidden;\n}\n.head {\n  flex: none;\n  display: flex;\n  align-items: center;\n  justify-content: space-between;\n  border-block-end: 1px solid #8883;\n}\n.title {\n  margin: 0;\n  font:\n    600 0.875rem / 1.45 system-ui,\n    sans-serif;\n}\n.list {\n  flex: 1 1 auto;\n  min-height: 0;\n  overflow: auto;\n  overscroll-behavior: contain;\n}\n.foot {\n  flex: none;\n  margin: 0;\n  padding: 0.5rem 1rem;\n  font-size: 0.75rem;\n  border-block-start: 1px solid #8883;\n}\n:is(button, summary, textarea, .list):focus-visible {\n  outline: 3px solid #2f6fed;\n  outline-offset: -3px;\n}\n@media print {\n  :host {\n    display: none !important;\n  }\n}\n";
// src/owner/box.ts
function openBox({ document, CSSStyleSheet }, { mark, label, styles }) {
	const element = (name, className, text = "") => Object.assign(document.createElement(name), {
		className,
		textContent: text
	});
	const host = document.createElement("div");
	host.dataset[mark] = "";
	const root = host.attachShadow({ mode: "open" });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(box_default + styles);
	root.adoptedStyleSheets = [sheet];
	const aside = Object.assign(element("aside", "box"), {
		lang: "en",
		dir: "ltr",
		ariaLabel: label
	});
	root.append(aside);
	function place() {
		if (document.readyState !== "complete") document.defaultView?.addEventListener("load", place, { once: true });
		else if (!host.isConnected) (document.querySelector("body") ?? document.documentElement).append(host);
	}
	return {
		aside,
		element,
		place,
		remove: () => host.remove()
	};
}
export { openBox as t };
