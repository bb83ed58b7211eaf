import { n as recorder_exports, t as start, u as check_exports } from "./chunks/start.js";
import { n as startOnce } from "./chunks/running-gate.js";
import { P as readOptions, Q as currentConsent, f as decodeConsent, r as GATE_DEFAULTS } from "./chunks/core.js";
// src/consent-from-cookies.ts
/**
* The consent in force, or `null` where nothing optional may be done: no answer, an unreadable one, one to another policy
* version, or one that is too old. `consent?.choices.analytics === true` is a yes; everything else is none.
* @param cookies the request's `Cookie` header
* @param config the options that the gate is started with; those that the answer depends on are read
*/
function consentFromCookies(cookies, config = {}) {
	const settings = readOptions(config, GATE_DEFAULTS);
	const [, ...values] = `; ${cookies ?? ""}`.split(`; ${settings.cookie.name}=`);
	return values.map((value) => currentConsent(decodeConsent(value.replace(/;.*/, "")), settings, Date.now())).reduce((newest, next) => next && !(newest && newest.at > next.at) ? next : newest, null);
}
// src/index.ts
/** What the gate loads when it is due. What keeps an answer is small, and must not be missed when it is wanted. */
var PARTS = {
	ui: () => import("./ui.js"),
	button: () => import("./chunks/button.js"),
	recorder: async () => recorder_exports,
	check: async () => check_exports,
	owner: () => import("./chunks/owner.js"),
	inspector: () => import("./chunks/inspector.js"),
	account: () => import("./chunks/account.js")
};
/**
* Starts the gate in this page, or gives back the one that runs already. On a server it gives a gate that allows nothing
* and does nothing, so that the same code may run there. Never throws: what is wrong with the options is said in one
* `console.error`, and nothing analytical runs.
*/
function startConsentGate(config = {}) {
	return startOnce((window) => start({
		window,
		input: config,
		load: ((name) => PARTS[name]())
	}));
}
export { consentFromCookies, startConsentGate };
