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
// src/ui/host/keep-placed.ts
/** Whoever takes it away sooner than this after it came back will do so again. */
var SOON = 2e3;
/**
* @param returned called each time it is back
* @returns a stop
*/
function keepPlaced({ host, place }, returned) {
	/** Milliseconds until it comes back: at once, but ever later where something keeps taking it away. Never a loop. */
	let pause = 0;
	let cameBack = Number.NEGATIVE_INFINITY;
	let timer;
	const isHome = () => host.isConnected && (!document.body || host.parentNode !== document.documentElement);
	const comeBack = () => {
		timer = void 0;
		if (isHome()) return;
		for (const copy of document.querySelectorAll("consent-gate")) if (!copy.shadowRoot) copy.remove();
		place();
		cameBack = performance.now();
		returned?.();
	};
	const look = () => {
		for (const node of [
			document,
			document.documentElement,
			document.body
		]) if (node) observer.observe(node, { childList: true });
		if (timer || isHome()) return;
		pause = performance.now() - cameBack < SOON + pause ? pause * 2 + 50 : 0;
		timer = setTimeout(comeBack, pause);
	};
	const observer = new MutationObserver(look);
	look();
	return () => {
		observer.disconnect();
		clearTimeout(timer);
	};
}
export { keepListening as n, plainEvent as r, keepPlaced as t };
