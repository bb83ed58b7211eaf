import { C as afterPaint, m as ADOPTED_KEY } from "./core.js";
import { t as bannerMessages } from "./en.js";
import { a as keepTouches, c as plainEvent, i as keepTaps, n as keepPlaced, o as followTheme, r as keepKeys, s as keepListening, t as keepRaised } from "./keep-raised.js";
import { i as home, o as isAskedAbove } from "./watch-language.js";
// src/locales/adopted.ts
var ADOPTED = { adopted: "The choice of your account now counts on this device too. You can change it in the cookie settings." };
// src/ui/beside/adopted.ts
/** @returns a stop */
function tellOfAdoption(model) {
	if (!model.context.settings.acrossDevices || isAskedAbove(window)) return () => {};
	return model.subscribe(() => {
		const { consent } = model;
		if (!consent || !isUntold()) return;
		afterPaint(window).then(() => {
			if (model.consent !== consent || model.settings || !isUntold()) return;
			localStorage.removeItem(ADOPTED_KEY);
			model.set({ status: model.texts.of(ADOPTED)("adopted") });
		});
	});
}
function isUntold() {
	try {
		return localStorage.getItem(ADOPTED_KEY) !== null;
	} catch {
		return false;
	}
}
// src/ui/beside/focus-in-view.ts
/** @returns a stop */
function keepFocusInView(banner) {
	const { host } = banner.getRootNode();
	const sheet = new CSSStyleSheet();
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	const cover = () => {
		const { offsetTop, offsetHeight } = banner;
		const high = innerHeight * offsetHeight / banner.getBoundingClientRect().height;
		const below = high - offsetTop - offsetHeight;
		const covered = (offsetHeight + 2 * below) / high;
		const atEdge = below < 50 && covered < .5;
		sheet.replaceSync(atEdge ? `:root{scroll-padding-block-end:${100 * covered}%}` : "");
	};
	const resized = new window.ResizeObserver(cover);
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
// src/ui/beside/in-the-flow.ts
/** Nobody presses a key or taps in one that has not had the focus or the finger first. @returns a stop */
function keepEventsInTheFlow() {
	const stopped = new window.AbortController();
	const begin = (event) => {
		for (const place of event.composedPath()) {
			if (!(place instanceof Element) || !place.shadowRoot || !place.matches("consent-gate-frame,consent-gate-panel")) continue;
			keepKeys(place.shadowRoot);
			keepTaps(place.shadowRoot);
		}
	};
	for (const type of ["focusin", "touchstart"]) document.addEventListener(type, begin, {
		capture: true,
		passive: true,
		signal: stopped.signal
	});
	return () => stopped.abort();
}
// src/ui/beside/keep-wheel.ts
/** Firefox tells the old ones too. */
var WHEELS = [
	"wheel",
	"DOMMouseScroll",
	"MozMousePixelScroll"
];
/** May be called again for the same place: each listener is one function. */
function keepWheel(place) {
	for (const type of WHEELS) place.addEventListener(type, turn, { passive: true });
}
function turn(event) {
	const target = event.target;
	const scroller = scrollerOf(target);
	if (!scroller && !target.closest("dialog")) return;
	event.stopPropagation();
	if (event.type !== "wheel" || !event.defaultPrevented) return;
	const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
	scroller?.scrollBy(event.deltaX * unit, event.deltaY * unit);
}
/** Pixels. */
var LINE = 20;
/** What the wheel turns there: the innermost element that has more than it shows. */
function scrollerOf(target) {
	for (let element = target; element; element = element.parentElement) if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
	return null;
}
// src/ui/beside/neighbour.css?inline
var neighbour_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* What the banner can do without in its first moment. */\n/* It holds the UI in the top layer (keep-raised.ts), as large as the window. Contained, or WebKit places what is fixed in it by the\n   body that was moved. */\n.layer {\n  all: unset;\n  position: fixed;\n  inset: 0;\n  contain: layout;\n  pointer-events: none;\n}\n/* Behind what the page shows as a modal dialog. */\n:host([behind]) {\n  z-index: 0 !important;\n}\n/* Where the page lets nobody press it, it is not seen either. */\n:host([behind=\"inert\"]) {\n  visibility: hidden !important;\n}\n.unseen {\n  position: fixed;\n  clip-path: inset(50%);\n}\n/* Above the settings button, and in its words the way back: it comes from there, and points at it. */\n.status {\n  position: fixed;\n  inset-block-end: calc(max(1em, env(safe-area-inset-bottom)) + 3.75em);\n  inset-inline-start: max(1em, env(safe-area-inset-left));\n  width: fit-content;\n  max-width: min(24em, 100% - 2em);\n  padding: 0.75em 1.25em;\n  border-radius: var(--consent-gate-radius, 1em);\n  color: var(--paper);\n  background: var(--ink);\n  /* Forced colours leave no background that would set it off. */\n  border: 1px solid transparent;\n  pointer-events: none;\n  animation: leave 6s forwards;\n}\n.end ~ * .status,\n:has(~ .end) .status {\n  inset-inline: auto max(1em, env(safe-area-inset-right));\n}\n.corner ~ * .status::after,\n:has(~ .corner) .status::after {\n  content: \"\";\n  position: absolute;\n  top: 100%;\n  inset-inline: 0.875em;\n  width: 1em;\n  height: 0.5em;\n  background: inherit;\n  clip-path: polygon(0 0, 100% 0, 50% 100%);\n}\n.end ~ * .status::after,\n:has(~ .end) .status::after {\n  margin-inline-start: auto;\n}\n/* Not `visibility: hidden`, which would take the focus from it. */\n@keyframes leave {\n  95% {\n    opacity: 1;\n  }\n  to {\n    opacity: 0;\n  }\n}\n@keyframes come {\n  from {\n    translate: 0 2em;\n    opacity: 0;\n  }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .status {\n    animation:\n      come 0.25s,\n      leave 6s forwards;\n  }\n}\n/* A veil that darkens what is light and lightens what is dark: the same for both answers, whatever the owner's colours. What is\n   pressed gives way too, which shows where the veil is of the button's own colour. The placeholder has the same (panel.css). */\n:where(.ui) button {\n  cursor: pointer !important;\n  /* A press that slides off it selects no text. */\n  user-select: none !important;\n}\n:where(.ui) button:hover {\n  box-shadow: inset 0 0 0 99em #8884 !important;\n}\n:where(.ui) button:active {\n  box-shadow: inset 0 0 0 99em #8888 !important;\n  translate: 0 1px !important;\n}\n/* What is words alone has no face to darken. */\n.ui .tool {\n  border-radius: 0.25em;\n  box-shadow: none !important;\n}\n.tool:hover {\n  text-decoration-thickness: 2px !important;\n}\n.tool:active {\n  opacity: 0.7;\n}\n/* Here it has neither veil nor face. */\n@media (forced-colors: active) {\n  :where(.ui) button:hover:not(:focus-visible) {\n    outline: 2px solid Highlight !important;\n  }\n  :where(.ui) button:active {\n    forced-color-adjust: none !important;\n    color: HighlightText !important;\n    background: Highlight !important;\n  }\n}\n:focus-visible {\n  outline: 3px solid var(--consent-gate-focus, #2f6fed) !important;\n  outline-offset: 2px !important;\n}\n/* Between a phone's notch and its bars, where the page goes on under them (viewport-fit=cover). */\n.banner {\n  pointer-events: auto;\n  left: env(safe-area-inset-left);\n  right: env(safe-area-inset-right);\n  max-width: calc(100% - 1.25em - env(safe-area-inset-left) - env(safe-area-inset-right));\n  max-height: calc(100% - 1.25em - env(safe-area-inset-top) - env(safe-area-inset-bottom));\n}\n/* Where the words do not fit they scroll, and the answers stay in view: at 400 % zoom a row of them leaves room for four lines. */\n.banner > .buttons {\n  position: sticky;\n  bottom: 0;\n  background: inherit;\n}\n/* A label of a thousand words scrolls in its button: no label pushes the other answer out of view. */\n.buttons button {\n  max-height: 8em !important;\n  overflow: auto !important;\n}\n/* 44 px for fingers (WCAG 2.5.5), however dense the rest is. */\n@media (pointer: coarse) {\n  .ui button {\n    min-height: 44px !important;\n    min-width: 44px;\n  }\n  .more {\n    padding: 0 !important;\n  }\n  .more a {\n    padding-block: calc(22px - 0.75em);\n  }\n}\n@media print {\n  :host(consent-gate) {\n    display: none !important;\n  }\n}\n";
// src/locales/signal-followed.ts
var SIGNAL_FOLLOWED = { signalFollowed: "Your browser is set to ask sites not to track you. We respect that: optional cookies are off. You can change this in the cookie settings." };
// src/ui/beside/signal-followed.ts
/** @returns a stop */
function tellOfSignal(model) {
	if (!model.context.globalPrivacyControl || isAskedAbove(window)) return () => {};
	let told = false;
	return model.subscribe(() => {
		const { consent } = model;
		if (told || !consent) return;
		told = true;
		if (Date.parse(consent.at) > performance.timeOrigin && !Object.values(consent.choices).includes(true)) afterPaint(window).then(() => {
			if (model.consent === consent && !model.settings && !model.status) model.set({ status: model.texts.of(SIGNAL_FOLLOWED)("signalFollowed") });
		});
	});
}
// src/ui/beside/skip-link.ts
var FOCUSABLE = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
/** `null` where the page begins with something else. */
function findSkipLink() {
	for (const element of document.querySelectorAll(FOCUSABLE)) {
		if (element.tabIndex < 0 || element.matches(":disabled, [inert] *")) continue;
		if (element.checkVisibility?.({ visibilityProperty: true }) === false) continue;
		const [sign, ...id] = element.getAttribute("href") ?? "";
		return sign === "#" && document.getElementById(id.join("")) ? element : null;
	}
	return null;
}
// src/ui/beside/tab-bridge.ts
/**
* @param container holds the banner and the live region
* @param region the banner while it is drawn
* @returns a stop
*/
function bridgeTab(container, region) {
	const stopped = new window.AbortController();
	const { signal } = stopped;
	/** The visitor has not begun anywhere: no focus, no click. */
	let fresh = true;
	/** The focus came from the start of the page, and goes back there. */
	let bridged = false;
	/** It is on its way: what gets it now is the page's first stop, from which Shift+Tab leads into the banner again. */
	let leaving = false;
	let first = null;
	/** The page's own first stop, from which the way leads into the banner. */
	let skip = null;
	const begun = ({ target }) => {
		fresh = false;
		if (!leaving || target === document.documentElement || target === skip) return;
		leaving = false;
		first = target;
	};
	for (const type of ["focusin", "pointerdown"]) document.addEventListener(type, begun, { signal });
	const cross = (event) => {
		const { key, code, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented } = event;
		if (key !== "Tab" && code !== "Tab" || altKey || ctrlKey || metaKey || defaultPrevented) return;
		const banner = region.current;
		const stops = [...banner?.querySelectorAll("a, button") ?? []];
		const moveTo = (element) => {
			element.focus();
			const moved = element.matches(":focus");
			if (moved) event.preventDefault();
			return moved;
		};
		const enter = (element) => {
			if (moveTo(element)) bridged = true;
		};
		const outside = document.activeElement;
		const inside = container.getRootNode().activeElement;
		const nowhere = !outside || outside === home() || outside === document.documentElement;
		const [head = null, last = null] = [stops[0], stops.at(-1)];
		const atStart = fresh && nowhere;
		if (banner && head && !shiftKey && (atStart || skip && outside === skip)) {
			if (atStart) {
				skip = findSkipLink();
				if (skip && moveTo(skip)) return;
				skip = null;
			}
			enter(head.localName === "a" ? head : banner);
		} else if (last && shiftKey && first && outside === first) enter(last);
		else if (bridged && inside) {
			if (!(banner ? shiftKey ? inside === banner || inside === head : inside === last : inside.role === "status")) return;
			bridged = false;
			leaving = !shiftKey;
			if (!skip?.isConnected) leaveAtStart();
			else if (shiftKey) moveTo(skip);
			else skip.focus({ preventScroll: true });
		}
	};
	for (const place of [container, document]) place.addEventListener("keydown", cross, { signal });
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
	const observer = new window.IntersectionObserver(judge, { root: document });
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
	let stopInTheFlow = () => {};
	const lookForErased = keepListening(container, () => {
		stopBridge();
		stopBridge = bridgeTab(container, banner);
		stopInTheFlow();
		stopInTheFlow = keepEventsInTheFlow();
		for (const keep of [
			keepKeys,
			keepTouches,
			keepWheel
		]) keep(container);
		for (const type of ["pointerover", "focusin"]) container.addEventListener(type, prepare);
	});
	const raised = keepRaised(part, "layer", ".banner");
	const { settings } = model.context;
	let stopFollowing = followTheme(part, settings);
	const stopKeeping = keepPlaced(part, () => {
		stopFollowing();
		stopFollowing = followTheme(part, settings);
		if (lookForErased()) {
			const { banner: wanted } = model;
			model.set({
				banner: false,
				settings: false
			});
			model.set({ banner: wanted });
		}
		raised.look();
	});
	/** The banner that is looked after. */
	let watched = null;
	let stops = [];
	const leave = () => {
		for (const stop of stops) stop();
		stops = [];
	};
	const stopWatching = model.subscribe(() => {
		const present = banner.current;
		if (present === watched) return;
		if (present) raised.look();
		leave();
		watched = present;
		const title = () => model.texts.of(bannerMessages)("title");
		if (!present) {
			if (model.consent && model.status === title()) model.set({ status: "" });
			return;
		}
		stops = [keepFocusInView(present), tellIfHidden(present)];
		afterPaint(window).then(() => {
			if (banner.current === present && !model.status) model.set({ status: title() });
		});
	});
	const stopTelling = [tellOfSignal(model), tellOfAdoption(model)];
	return () => {
		for (const stop of stopTelling) stop();
		stopWatching();
		leave();
		stopBridge();
		stopInTheFlow();
		stopFollowing();
		stopKeeping();
		raised.stop();
	};
}
/** The second layer has the list of all texts, and names in the console what is odd about the owner's. */
function mayBeOdd({ context, texts }) {
	const { categories, controller, locale, messages } = context.settings;
	if (locale && !locale.startsWith(texts.locale.slice(0, 2))) return true;
	return Object.keys(messages).length > 0 || /<|[^"]{401}/.test(JSON.stringify([controller, categories]));
}
export { attend };
