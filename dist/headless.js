import { n as recorder_exports, s as attend, t as start, u as check_exports } from "./chunks/start.js";
import { _ as withSignal, a as RECORDER_DEFAULTS } from "./chunks/core.js";
import { n as startOnce } from "./chunks/running-gate.js";
// src/headless.ts
/** Every call reaches the owner's object as it is then, so it may be an instance of a class. */
function uiOf(make, context) {
	const own = make(context);
	return {
		showBanner: () => void (context.globalPrivacyControl || own.showBanner?.()),
		openSettings: (opener) => own.openSettings?.(opener),
		fill: (element) => own.fill?.(element),
		holdFrame: (frame, category) => own.holdFrame?.(frame, category),
		stop: () => own.stop?.()
	};
}
/**
* Starts the gate without banner, settings and button; otherwise as `startConsentGate` of the package's main entry.
* Answers come from the API, or from `ui`, whose `context.decide` also takes what was shown to the visitor, as proof.
* @param ui may be `mountUi` of `consent-gate/ui`. @default none: nobody is asked
*/
function startConsentGate(config = {}, ui = () => ({})) {
	const parts = {
		ui: async () => ({
			defaults: RECORDER_DEFAULTS,
			mount: (context) => uiOf(ui, withSignal(context))
		}),
		button: async () => ({
			defaults: {
				cookies: [],
				googleTagManager: []
			},
			mount: () => ({ stop() {} }),
			attend
		}),
		recorder: async () => recorder_exports,
		check: async () => check_exports,
		owner: () => import("./chunks/owner.js"),
		inspector: () => import("./chunks/inspector.js"),
		account: () => import("./chunks/account.js")
	};
	const load = (name) => parts[name]();
	return startOnce((window) => start({
		window,
		input: config,
		load
	}));
}
export { startConsentGate };
