import { n as followGate, t as loadScript } from "./chunks/load-script.js";
import { t as runningGate } from "./chunks/running-gate.js";
// src/svelte/consent-frame.ts
/**
* Marks the frame, and gives it its address where that is allowed; where it is not, the gate holds it and the UI puts its placeholder
* there. What changes later counts at once. The markup itself has no `src`.
*/
function consentFrame(frame, held) {
	function update({ category, src }) {
		frame.dataset.consent = category;
		frame.dataset.src = src;
		if (runningGate().allows(category)) {
			frame.src = src;
			return;
		}
		frame.removeAttribute("src");
		frame.replaceWith(frame);
	}
	update(held);
	return { update };
}
// src/svelte/stores.ts
function storeOf(read) {
	return { subscribe(run) {
		run(read());
		return typeof document === "undefined" ? () => {} : followGate(() => run(read()));
	} };
}
/** The consent in force; `null` before an answer and on a server. */
var consent = storeOf(() => runningGate().consent);
/** Whether a category may run now. Only `necessary` may before an answer. */
var allowed = (category) => storeOf(() => runningGate().allows(category));
export { allowed, consent, consentFrame, runningGate as consentGate, loadScript };
