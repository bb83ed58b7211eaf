// src/start/server-gate.ts
var nothing = () => {};
var nothingLater = async () => {};
var serverGate = Object.freeze({
	consent: null,
	allows: (category) => category === "necessary",
	acceptAll: nothingLater,
	declineAll: nothingLater,
	save: nothingLater,
	withdraw: nothingLater,
	erase: nothingLater,
	adopt: nothingLater,
	openSettings: nothing,
	onChange(listener) {
		listener(null);
		return nothing;
	},
	whenAllowed: () => nothing,
	receipt: () => null,
	stop: nothing
});
// src/start/tags-gate.ts
/**
* An element or a frame of this name is the window's property, too, but not its own (HTML, "named access on the Window object"); a
* frame of another site throws when it is asked for anything.
*/
var hasTagsGate = () => Object.hasOwn(window, "consentGate") && !!window.consentGate?.allows;
// src/start/running-gate.ts
var RUNNING = Symbol.for("consent-gate");
var page = () => typeof window === "undefined" ? null : window;
/** The gate of the pasted tag or of `startConsentGate`; where there is none (yet), one that allows nothing. */
function runningGate() {
	const here = page();
	return here?.[RUNNING] ?? (here && hasTagsGate() ? here.consentGate : null) ?? serverGate;
}
/** Starts a gate in this page unless one runs; none where there is no page. */
function startOnce(start) {
	const here = page();
	const running = runningGate();
	if (!here || running !== serverGate) return running;
	const gate = start(window);
	const { stop } = gate;
	gate.stop = () => {
		delete here[RUNNING];
		stop();
	};
	here[RUNNING] = gate;
	return gate;
}
export { startOnce as n, serverGate as r, runningGate as t };
