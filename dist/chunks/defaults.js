// src/core/defaults.ts
/** What the gate itself reads, on every page. */
var GATE_DEFAULTS = {
	googleAnalytics: [],
	googleTagManager: [],
	consentMode: "basic",
	policyVersion: "1",
	controller: "",
	categories: [{ id: "analytics" }],
	maxAgeDays: 182,
	cookie: {
		name: "consent_gate",
		domain: "",
		path: "/"
	},
	block: {},
	autoBlock: true,
	globalPrivacyControl: "respect",
	settingsButton: true,
	assets: "",
	nonce: ""
};
/** What shows on the pages of decided visitors too: the settings button reads no more. */
var LOOK_DEFAULTS = {
	locale: "",
	messages: {},
	position: "bottom",
	theme: "auto"
};
/** What the banner, the settings and the recorder read besides. */
var PARTS_DEFAULTS = {
	...LOOK_DEFAULTS,
	endpoint: "",
	policyUrl: "",
	privacyContact: "",
	supervisoryAuthority: null,
	cookies: [],
	browserLinks: [],
	reloadOnWithdraw: false
};
({
	...GATE_DEFAULTS,
	...PARTS_DEFAULTS
});
export { LOOK_DEFAULTS as n, PARTS_DEFAULTS as r, GATE_DEFAULTS as t };
