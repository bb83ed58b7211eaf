"use client";
import { n as followGate, t as loadScript } from "./chunks/load-script.js";
import { r as serverGate, t as runningGate } from "./chunks/running-gate.js";
import { Fragment, createElement, useEffect, useRef, useSyncExternalStore } from "react";
// src/react/hooks.ts
/** The consent in force; `null` before an answer, on a server, and while the server's HTML is being hydrated. */
function useConsent() {
	return useSyncExternalStore(followGate, () => runningGate().consent, () => null);
}
/** Whether a category may run now. Only `necessary` may before an answer. */
function useAllowed(category) {
	return useSyncExternalStore(followGate, () => runningGate().allows(category), () => serverGate.allows(category));
}
/** The gate, for its methods (`openSettings`, `withdraw` …); one that allows nothing and does nothing where none runs. */
function useConsentGate() {
	return useSyncExternalStore(followGate, runningGate, () => serverGate);
}
// src/react/components.ts
/** Its children once the category is allowed. They are not mounted before, and unmounted at a withdrawal. */
function Consented({ category, children, fallback }) {
	return createElement(Fragment, null, useAllowed(category) ? children : fallback);
}
/**
* An iframe that waits for its category, with the placeholder of the UI in its place until then. The server's HTML has an empty one of
* the same size: what the gate does to a held frame would be a mismatch while it is hydrated.
*/
function ConsentFrame({ category, src, ...rest }) {
	const isHydrated = useSyncExternalStore(() => () => {}, () => true, () => false);
	const held = {
		"data-consent": category,
		"data-src": src
	};
	return createElement("iframe", {
		...rest,
		...isHydrated && held,
		key: isHydrated ? `${category} ${src}` : ""
	});
}
/** Loads a script once its category is allowed, once a page for each address. Draws nothing. */
function ConsentScript(props) {
	const newest = useRef(props);
	useEffect(() => {
		newest.current = props;
	});
	const { category, src } = props;
	useEffect(() => loadScript({
		...newest.current,
		category,
		src,
		onLoad: () => newest.current.onLoad?.()
	}), [category, src]);
	return null;
}
/** A button that opens the settings; the gate listens, so it works before the page is hydrated. */
function ConsentSettingsButton(props) {
	const marked = {
		"data-consent-settings": "",
		...props
	};
	return createElement("button", {
		...marked,
		type: "button"
	});
}
export { ConsentFrame, ConsentScript, ConsentSettingsButton, Consented, useAllowed, useConsent, useConsentGate };
