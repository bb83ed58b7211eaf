import { i as home, n as dress } from "./watch-language.js";
// src/ui/host/plain-event.ts
/** An event of this name. A page may have an `Event` or a `CustomEvent` of its own by now; what makes one for it is the document's. */
function plainEvent(name) {
	const event = document.createEvent("CustomEvent");
	event.initEvent(name);
	return event;
}
// src/ui/host/erased-listeners.ts
/**
* @param watched an element of ours
* @param listen adds the listeners that are wanted; called at once, and after they were erased
* @returns to be called when the document may be another: whether they were erased
*/
function keepListening(watched, listen) {
	let heard = false;
	const begin = () => {
		watched.addEventListener("consent-gate:listening", () => {
			heard = true;
		});
		listen();
	};
	begin();
	return () => {
		heard = false;
		watched.dispatchEvent(plainEvent("consent-gate:listening"));
		if (heard) return false;
		begin();
		return true;
	};
}
// src/ui/host/follow-theme.ts
/** Whose load, or whose transition at its end, may have changed the page's colours. */
var CONCERNED = /^(html|body|link|style)$/;
/** @returns a stop */
function followTheme(dressed, settings) {
	const look = () => dress(dressed, settings);
	const observer = new MutationObserver(look);
	const stopped = new window.AbortController();
	const options = {
		capture: true,
		signal: stopped.signal
	};
	look();
	for (const page of [document.documentElement, home()]) if (page) observer.observe(page, { attributes: true });
	const head = document.querySelector("head");
	if (head) observer.observe(head, {
		subtree: true,
		attributeFilter: ["content"]
	});
	for (const type of ["load", "transitionend"]) document.addEventListener(type, ({ target }) => CONCERNED.test(`${target.localName}`) && look(), options);
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look, options);
	return () => {
		observer.disconnect();
		stopped.abort();
	};
}
// src/ui/host/keep-events.ts
/** Of what a visitor presses in `place` the page hears nothing. */
function keepKeys(place) {
	for (const type of [
		"keydown",
		"keypress",
		"keyup"
	]) place.addEventListener(type, keepKey);
	place.addEventListener("keydown", pressAllTheSame);
}
var TOUCHES = [
	"touchstart",
	"touchmove",
	"touchend",
	"touchcancel"
];
/** Of fingers in `place` the page hears nothing. */
function keepTouches(place) {
	for (const type of TOUCHES) place.addEventListener(type, keep, { passive: true });
}
/** Of fingers on the buttons and links in `place` the page hears nothing. */
function keepTaps(place) {
	for (const type of TOUCHES) place.addEventListener(type, keepTap, { passive: true });
}
var keep = (event) => event.stopPropagation();
/** Nothing can be pressed in the line that says what was answered. It has the focus then, and the page's slides are to go on. */
var keepKey = (event) => {
	if (!event.target.closest("[role=status]:not(dialog *)")) keep(event);
};
var keepTap = (event) => {
	if (event.target.closest("a,button")) keep(event);
};
var PRESSED = {
	Enter: "button,summary,a",
	" ": "button,summary,input"
};
/** A page that listens in the capture phase comes first. What it has cancelled there is done here. */
function pressAllTheSame({ defaultPrevented, key, repeat, target }) {
	if (!defaultPrevented || repeat || !(target instanceof HTMLElement)) return;
	if (key === "Escape") target.closest("dialog")?.close();
	else if (target.matches(PRESSED[key] ?? ":not(*)")) target.click();
}
// src/ui/host/keep-placed.ts
/** Whoever takes it away sooner than this after it came back will do so again. */
var SOON = 2e3;
/**
* @param returned called each time it is back
* @returns a stop
*/
function keepPlaced({ host, place }, returned) {
	let pause = 0;
	let cameBack = Number.NEGATIVE_INFINITY;
	let timer;
	const isHome = () => {
		const { isConnected, parentNode } = host;
		return isConnected && (parentNode !== document.documentElement || parentNode === home());
	};
	const comeBack = () => {
		timer = void 0;
		if (isHome()) return;
		for (const copy of document.querySelectorAll("consent-gate")) if (!copy.shadowRoot) copy.remove();
		place();
		cameBack = Date.now();
		returned?.();
	};
	const look = () => {
		for (const node of [
			document,
			document.documentElement,
			home()
		]) if (node) observer.observe(node, { childList: true });
		if (timer || isHome()) return;
		pause = Date.now() - cameBack < SOON + pause ? pause * 2 + 50 : 0;
		timer = setTimeout(comeBack, pause);
	};
	const observer = new MutationObserver(look);
	look();
	return () => {
		observer.disconnect();
		clearTimeout(timer);
	};
}
// src/ui/host/page-modals.ts
/** What can be pressed: a modal has something of it, also where its own element is an empty wrapper of fixed ones. */
var CONTROLS = "button,a[href],input,select,textarea,[tabindex]";
/** An element of the page in front of its other ones: where it is none of the top layer's, a `z-index` lifts ours over it. */
var isModalInView = () => [...document.querySelectorAll("[aria-modal=true]:not(dialog:modal)")].some((modal) => !modal.closest("[aria-hidden=true],[inert]") && [modal, ...modal.querySelectorAll(CONTROLS)].some(isInView));
/** Many menus and dialogs that are closed stand beside the window, or are transparent. */
function isInView(element) {
	const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
	return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && width * height > 0 && element.checkVisibility?.({
		opacityProperty: true,
		visibilityProperty: true
	}) !== false;
}
/** A dialog in the top layer, or a film that fills the window: what is raised after it would stand in front of it. */
function isTopLayerTaken() {
	const { documentElement, fullscreenElement } = document;
	return !!document.querySelector("dialog:modal") || !!fullscreenElement && fullscreenElement !== documentElement;
}
// src/ui/host/past-traps.ts
var PRESSES = [
	"pointerdown",
	"mousedown",
	"touchstart",
	"click"
];
/** @returns a stop */
function letPressesThrough(container, isModalInView) {
	const press = (event) => {
		const path = event.composedPath();
		if (!event.isTrusted || !path.includes(container) || !isModalInView()) return;
		event.stopPropagation();
		if (event.type === "mousedown") event.preventDefault();
		const button = path.find((target) => target instanceof HTMLButtonElement);
		if (event.type === "click") button?.dispatchEvent(plainEvent("click"));
	};
	for (const type of PRESSES) addEventListener(type, press, true);
	return () => {
		for (const type of PRESSES) removeEventListener(type, press, true);
	};
}
// src/ui/host/keep-raised.ts
/** What may tell that something was opened or closed. `close` and `toggle` do not bubble, but pass the document on their way. */
var NEWS = [
	"close",
	"toggle",
	"fullscreenchange",
	"focusin",
	"click",
	"transitionend",
	"animationend"
];
/** Attributes by which a modal comes. */
var OPENING = [
	"aria-modal",
	"aria-hidden",
	"inert",
	"open"
];
/** And goes. Pages write to these all the time, so they are observed only while one is open. */
var CLOSING = [
	...OPENING,
	"class",
	"style",
	"hidden"
];
/**
* In the top layer neither a `z-index` of the page's covers it, nor does a `transform` or `filter` on the body take it away from
* the window's edge. Without popovers (browsers before 2024) it stays where it is. It takes no focus. Over a modal of the page's
* it would be in the way, and dead: there it waits behind.
* @param name the container's class, by which its styles undo the browser's for popovers
* @param shown what stands in it, to see whether that can be pressed
*/
function keepRaised({ container }, name, shown) {
	container.className = name;
	container.setAttribute("role", "none");
	const canBeRaised = "showPopover" in container;
	let frame;
	const isOpen = () => container.matches(":popover-open");
	const lower = () => {
		if (canBeRaised && isOpen()) container.hidePopover();
	};
	/** What is at its middle, where that can be known. */
	const atMiddle = () => {
		const { left, top, width, height } = container.querySelector(shown)?.getBoundingClientRect() ?? new DOMRect();
		return width * height > 0 && ("currentCSSZoom" in container || !isZoomed()) ? document.elementFromPoint(left + width / 2, top + height / 2) : hostOf(container);
	};
	/** @returns whether it can be pressed there. Not under a modal dialog that no query finds: in a shadow root of the page's */
	const raise = () => {
		if (!canBeRaised) return true;
		container.popover = "manual";
		if (isOpen()) {
			const found = atMiddle();
			if (found === hostOf(container) || found?.closest("[popover]:not([popover=manual])")) return true;
			container.hidePopover();
		}
		container.showPopover();
		if (atMiddle() === hostOf(container)) return true;
		container.style.display = "none";
		container.getBoundingClientRect();
		container.style.display = "";
		return atMiddle() === hostOf(container);
	};
	function look() {
		if (!container.isConnected) return;
		const root = container.getRootNode();
		const { host } = root;
		const settings = root.querySelector("dialog:modal");
		if (settings) for (const name of ["inert", "aria-hidden"]) host.removeAttribute(name);
		const isInert = !settings && !!host.closest("[inert]");
		const isBehind = isInert || !settings && (!!host.closest("[aria-hidden=true]") || isModalInView());
		if (isBehind) host.setAttribute("behind", isInert ? "inert" : "");
		else host.removeAttribute("behind");
		const waits = isBehind || !!settings || isTopLayerTaken();
		if (isBehind || !waits && !raise()) lower();
		follow(waits, root);
	}
	const observer = new MutationObserver(soon);
	function follow(waits, root) {
		for (const type of NEWS) document.addEventListener(type, soon, true);
		observer.disconnect();
		const attributeFilter = waits ? CLOSING : OPENING;
		observer.observe(document, {
			subtree: true,
			childList: waits,
			attributeFilter
		});
		if (waits) observer.observe(root, {
			subtree: true,
			childList: true,
			attributeFilter
		});
		else {
			const body = home();
			if (body) observer.observe(body, {
				childList: true,
				attributeFilter
			});
		}
	}
	/** Once in a frame, however much is told. */
	function soon() {
		frame ??= requestAnimationFrame(() => {
			frame = void 0;
			look();
		});
	}
	const stopPresses = letPressesThrough(container, isModalInView);
	look();
	return {
		look,
		stop() {
			stopPresses();
			observer.disconnect();
			for (const type of NEWS) document.removeEventListener(type, soon, true);
			if (frame) cancelAnimationFrame(frame);
			lower();
		}
	};
}
/** Before `currentCSSZoom` browsers measured boxes and points of the window in different pixels (CSSOM View). */
var isZoomed = () => [document.documentElement, home()].some((element) => element && getComputedStyle(element).zoom !== "1");
var hostOf = (container) => container.getRootNode().host;
export { keepTouches as a, plainEvent as c, keepTaps as i, keepPlaced as n, followTheme as o, keepKeys as r, keepListening as s, keepRaised as t };
