import { r as serverGate, t as runningGate } from "./running-gate.js";
// src/bind/follow-gate.ts
/**
* Calls `look` at each change, and when a gate starts later than its caller. A gate says its first word while it is being started,
* when nobody finds it yet: who asks then asks once more.
* @returns a stop
*/
function followGate(look) {
	let following = true;
	const again = () => {
		if (following) look();
	};
	const listener = () => {
		if (runningGate() === serverGate) queueMicrotask(again);
		else look();
	};
	document.addEventListener("consent-gate:change", listener);
	return () => {
		following = false;
		document.removeEventListener("consent-gate:change", listener);
	};
}
// src/bind/load-script.ts
/** On the scripts of this file: `loaded` once they have run. */
var MARK = "data-consent-script";
/**
* Loads a script as soon as its category is allowed, and once a page however many ask for it: StrictMode, hot reload and routers mount
* a component again and again. It stays when they are gone, because what has run cannot be taken back.
* @returns a cancel, for one that waits
*/
function loadScript(options) {
	let waiting = true;
	const cancel = () => {
		waiting = false;
		stop();
	};
	const look = () => {
		if (!waiting || !runningGate().allows(options.category)) return;
		cancel();
		insert(options);
	};
	const stop = followGate(look);
	queueMicrotask(look);
	return cancel;
}
function insert({ category, src, type = "", attributes = {}, onLoad = () => {} }) {
	const known = [...document.querySelectorAll(`script[${MARK}]`)].find((script) => script.getAttribute("src") === src);
	if (known) {
		if (known.getAttribute(MARK) === "loaded") onLoad();
		else known.addEventListener("load", onLoad);
		return;
	}
	const script = document.createElement("script");
	for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
	script.type = "text/plain";
	script.dataset.consent = category;
	script.dataset.type = type;
	script.setAttribute(MARK, "");
	script.addEventListener("load", () => script.setAttribute(MARK, "loaded"));
	script.addEventListener("load", onLoad);
	script.src = src;
	(document.querySelector("head") ?? document.documentElement).append(script);
}
export { followGate as n, loadScript as t };
