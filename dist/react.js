import { r as serverGate, t as runningGate } from "./chunks/running-gate.js";
import { useSyncExternalStore } from "react";
// src/react.ts
/** The event also tells of a gate that starts later than the component. */
function subscribe(listener) {
	document.addEventListener("consent-gate:change", listener);
	return () => document.removeEventListener("consent-gate:change", listener);
}
/** The consent in force; `null` before an answer, on a server, and while the server's HTML is being hydrated. */
function useConsent() {
	return useSyncExternalStore(subscribe, () => runningGate().consent, () => null);
}
/** Whether a category may run now. Only `necessary` may before an answer. */
function useAllowed(category) {
	return useSyncExternalStore(subscribe, () => runningGate().allows(category), () => serverGate.allows(category));
}
/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
function useConsentGate() {
	return useSyncExternalStore(subscribe, runningGate, () => serverGate);
}
export { useAllowed, useConsent, useConsentGate };
