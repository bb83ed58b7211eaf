import { t as bannerMessages } from "./en.js";
import { n as keepListening, r as plainEvent, t as keepPlaced } from "./keep-placed.js";
// src/ui/beside/focus-in-view.ts
/** @returns a stop */
function keepFocusInView(banner) {
	const { host } = banner.getRootNode();
	const sheet = new CSSStyleSheet();
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	const cover = () => {
		const below = innerHeight - banner.offsetTop - banner.offsetHeight;
		const covered = banner.offsetHeight + 2 * below;
		const atEdge = below < 50 && covered < innerHeight / 2;
		sheet.replaceSync(atEdge ? `:root{scroll-padding-block-end:${covered}px}` : "");
	};
	const resized = new ResizeObserver(cover);
	resized.observe(banner);
	addEventListener("resize", cover);
	const isBehind = (target) => {
		const mine = banner.getBoundingClientRect();
		const its = target.getBoundingClientRect();
		return its.bottom > mine.top && its.top < mine.bottom && its.right > mine.left && its.left < mine.right && its.height < innerHeight / 2;
	};
	let aside = false;
	const step = () => {
		aside = !aside;
		banner.style.insetBlock = aside ? "1em auto" : "";
		banner.style.marginBlock = aside ? "0" : "";
	};
	const look = ({ target }) => {
		requestAnimationFrame(() => {
			if (!(target instanceof Element) || target === host || !isBehind(target)) return;
			step();
			if (isBehind(target)) step();
			cover();
		});
	};
	document.addEventListener("focusin", look);
	return () => {
		resized.disconnect();
		removeEventListener("resize", cover);
		document.removeEventListener("focusin", look);
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
	};
}
// src/ui/beside/neighbour.css?inline
var neighbour_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* What the banner can do without in its first moment. */\n.status {\n  position: fixed;\n  inset: auto 0 5em;\n  width: fit-content;\n  max-width: calc(100% - 2em);\n  margin: 0 auto;\n  padding: 0.75em 1.25em;\n  border-radius: var(--consent-gate-radius, 1em);\n  color: var(--paper);\n  background: var(--ink);\n  /* Forced colours leave no background that would set it off. */\n  border: 1px solid transparent;\n  pointer-events: none;\n  animation: leave 6s forwards;\n}\n/* Not `visibility: hidden`, which would take the focus from it. */\n@keyframes leave {\n  95% {\n    opacity: 1;\n  }\n  to {\n    opacity: 0;\n  }\n}\n:where(.ui) button:hover {\n  filter: brightness(1.2) !important;\n}\n:focus-visible {\n  outline: 3px solid var(--consent-gate-focus, #2f6fed) !important;\n  outline-offset: 2px !important;\n}\n/* Between a phone's notch and its bars, where the page goes on under them (viewport-fit=cover). */\n.banner {\n  left: env(safe-area-inset-left);\n  right: env(safe-area-inset-right);\n  max-width: calc(100% - 2em - env(safe-area-inset-left) - env(safe-area-inset-right));\n  max-height: calc(100dvh - 2em - env(safe-area-inset-top) - env(safe-area-inset-bottom));\n}\n/* A label of a thousand words scrolls in its button: no label pushes the other answer out of view. */\n.buttons button {\n  max-height: 8em !important;\n  overflow: auto !important;\n}\n/* 44 px for fingers (WCAG 2.5.5), however dense the rest is. */\n@media (pointer: coarse) {\n  .ui button {\n    min-height: 44px !important;\n    min-width: 44px;\n  }\n}\n/* At 400 % zoom the answers would cover what the words say: there they scroll with them. */\n@media (max-height: 20em) {\n  .buttons {\n    position: static;\n  }\n}\n@media print {\n  :host(consent-gate) {\n    display: none !important;\n  }\n}\n";
// src/ui/beside/raise.ts
/**
* In the top layer neither a `z-index` of the page's covers it, nor does a `transform` or `filter` on the body take it away from
* the window's edge. Without popovers (browsers before 2024) it stays where it is. It takes no focus.
*/
function raise(banner) {
	const isCovered = [document, banner.getRootNode()].some((root) => root.querySelector("dialog:modal"));
	if (!banner.showPopover || !banner.isConnected || isCovered) return;
	banner.popover = "manual";
	if (!banner.matches(":popover-open")) banner.showPopover();
}
// src/ui/beside/tab-bridge.ts
/**
* @param container holds the banner and the live region
* @param region the banner while it is drawn
* @returns a stop
*/
function bridgeTab(container, region) {
	const stopped = new AbortController();
	const { signal } = stopped;
	/** The visitor has not begun anywhere: no focus, no click. */
	let fresh = true;
	/** The focus came from the start of the page, and goes back there. */
	let bridged = false;
	/** It is on its way: what gets it now is the page's first stop, from which Shift+Tab leads into the banner again. */
	let leaving = false;
	let first = null;
	const begun = ({ target }) => {
		fresh = false;
		if (!leaving || target === document.documentElement) return;
		leaving = false;
		first = target;
	};
	for (const type of ["focusin", "pointerdown"]) document.addEventListener(type, begun, { signal });
	document.addEventListener("keydown", (event) => {
		const { key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented } = event;
		if (key !== "Tab" || altKey || ctrlKey || metaKey || defaultPrevented) return;
		const banner = region.current;
		const stops = [...banner?.querySelectorAll("a, button") ?? []];
		const enter = (element) => {
			event.preventDefault();
			bridged = true;
			element.focus();
		};
		const outside = document.activeElement;
		const inside = container.getRootNode().activeElement;
		const nowhere = !outside || outside === document.body || outside === document.documentElement;
		const [head = null, last = null] = [stops[0], stops.at(-1)];
		if (banner && head && fresh && !shiftKey && nowhere) enter(head.localName === "a" ? head : banner);
		else if (last && shiftKey && first && outside === first) enter(last);
		else if (bridged && inside) {
			if (!(banner ? shiftKey ? inside === banner || inside === head : inside === last : inside.role === "status")) return;
			bridged = false;
			leaving = !shiftKey;
			leaveAtStart();
		}
	}, { signal });
	return () => stopped.abort();
}
/** Whatever the browser does for the Tab key after this, it does from the start of the document. */
function leaveAtStart() {
	const root = document.documentElement;
	const own = root.getAttribute("tabindex");
	root.setAttribute("tabindex", "-1");
	root.focus({ preventScroll: true });
	setTimeout(() => {
		if (own === null) root.removeAttribute("tabindex");
		else root.setAttribute("tabindex", own);
	});
}
// src/ui/beside/ui-hidden.ts
/** Dispatches `consent-gate:ui-hidden` on the document, at most once. @returns a stop */
function tellIfHidden(banner) {
	const judge = ([entry]) => {
		if (entry?.isIntersecting || !banner.isConnected) return;
		observer.disconnect();
		document.dispatchEvent(plainEvent("consent-gate:ui-hidden"));
	};
	const observer = new IntersectionObserver(judge, { root: document });
	const start = () => observer.observe(banner);
	if (document.readyState === "complete") start();
	else addEventListener("load", start, { once: true });
	return () => {
		observer.disconnect();
		removeEventListener("load", start);
	};
}
// src/ui/beside/neighbour.ts
/** @returns a stop */
function attend({ model, part, banner, loadSecondLayer }) {
	if (mayBeOdd(model)) loadSecondLayer();
	part.addStyles(neighbour_default);
	const { container } = part;
	const prepare = ({ target }) => {
		if (target.matches("[part=settings]")) loadSecondLayer();
	};
	let stopBridge = () => {};
	const lookForErased = keepListening(container, () => {
		stopBridge();
		stopBridge = bridgeTab(container, banner);
		for (const type of ["pointerover", "focusin"]) container.addEventListener(type, prepare);
	});
	const raiseBanner = () => {
		if (banner.current) raise(banner.current);
	};
	const stopKeeping = keepPlaced(part, () => {
		if (lookForErased()) {
			const { banner: wanted } = model;
			model.set({
				banner: false,
				settings: false
			});
			model.set({ banner: wanted });
		}
		raiseBanner();
	});
	/** The banner that is looked after. */
	let watched = null;
	let stops = [];
	const leave = () => {
		for (const stop of stops) stop();
		stops = [];
	};
	const stopWatching = model.subscribe(() => {
		raiseBanner();
		const present = banner.current;
		if (present === watched) return;
		leave();
		watched = present;
		if (!present) return;
		stops = [keepFocusInView(present), tellIfHidden(present)];
		if (!model.status) model.set({ status: model.texts.of(bannerMessages)("title") });
	});
	return () => {
		stopWatching();
		leave();
		stopBridge();
		stopKeeping();
	};
}
/** The second layer has the list of all texts, and names in the console what is odd about the owner's. */
function mayBeOdd({ context, texts }) {
	const { categories, controller, locale, messages } = context.settings;
	if (locale && !locale.startsWith(texts.locale.slice(0, 2))) return true;
	return Object.keys(messages).length > 0 || /<|[^"]{401}/.test(JSON.stringify([controller, categories]));
}
export { attend };
