// src/core/after-paint.ts
/** A page that nobody sees is not painted. In ms. */
var AT_THE_LATEST = 200;
/** Resolves once what was changed so far has been painted. */
var afterPaint = (window) => new Promise((resolve) => {
	window.setTimeout(resolve, AT_THE_LATEST);
	window.requestAnimationFrame(() => window.setTimeout(resolve));
});
// src/core/answers.ts
/**
* One answer for each category and service. Who names a category answers for its services too, unless they are named; what
* nobody names keeps its answer, or is refused where there is none. No service is on in a category that is off.
* @param choices one answer for all, or for those named
* @param previous the answers in force before
*/
function answersOf(categories, choices, previous) {
	const named = (id) => typeof choices === "boolean" ? choices : choices[id];
	const answers = {};
	for (const { id, services = [] } of categories) {
		const on = (named(id) ?? previous?.[id]) === true;
		answers[id] = on;
		for (const service of services) answers[service.id] = on && (named(service.id) ?? named(id) ?? previous?.[service.id]) === true;
	}
	return answers;
}
// src/core/decide.ts
var DAY = 864e5;
/** The id of everything that is asked for: optional categories, each with its services behind it. */
var askedIds = (categories) => categories.flatMap(({ id, services = [] }) => [id, ...services.map((service) => service.id)]);
/**
* The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
* version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092). An answer from more than a
* day ahead was given by a clock that was wrong, so nobody knows how old it is.
* @param now ms since the epoch
*/
function currentConsent(stored, rules, now) {
	const age = now - Date.parse(stored?.at ?? "");
	return stored && stored.policyVersion === rules.policyVersion && askedIds(rules.categories).every((id) => id in stored.choices) && -864e5 < age && age < rules.maxAgeDays * DAY ? stored : null;
}
/** When a choice ends, in ms since the epoch. */
function validUntil({ at }, { maxAgeDays }) {
	return Date.parse(at) + maxAgeDays * DAY;
}
/** Whether a category or a service may run under the consent that counts now. What nobody asked about may not. */
function isAllowed(category, consent) {
	return category === "necessary" || consent?.choices[category] === true;
}
/** Whether something that was allowed before is not any more: taken back, erased, or lapsed. */
var isWithdrawn = (before, now) => Object.keys(before?.choices ?? {}).some((id) => isAllowed(id, before) && !isAllowed(id, now));
// src/core/defaults.ts
var COOKIE = { name: "consent_gate" };
/** What the gate itself reads, on every page. */
var GATE_DEFAULTS = {
	googleAnalytics: [],
	googleTagManager: [],
	consentMode: "basic",
	waitForUpdate: 500,
	regionDefaults: [],
	googleSettings: [],
	dataLayer: "dataLayer",
	policyVersion: "1",
	controller: "",
	categories: [{ id: "analytics" }],
	maxAgeDays: 182,
	cookie: COOKIE,
	block: {},
	googleCategory: "analytics",
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
	cookie: {
		...COOKIE,
		domain: "",
		path: "/"
	},
	density: "comfortable",
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
// src/core/google-hosts.ts
/**
* Host and path. The first three domains and the two hosts of doubleclick's serve nothing but tags, hits and the tags' frames,
* with all that is under them (`region1.` and the like are regional collectors). Of `www.google.<country>`, which serves more,
* only these paths are meant: gtag.js falls back to `/g/collect` there where its own collectors cannot be reached.
*/
var ANALYTICS = /^(([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\/|(stats\.g|td)\.doubleclick\.net\/|www\.google\.[a-z.]+\/(ads\/ga-|g\/collect|measurement\/))/;
var isGoogleAnalytics = (url) => ANALYTICS.test(url.hostname + url.pathname);
/**
* Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set.
* Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
*/
var GOOGLE_COOKIE = /^(_ga(t|c|exp)?(_|\W|$)|_gid(\W|$)|_gcl_|_dc_gtm_|__utm)/;
// src/core/codec.ts
var VERSION = 1;
/** The form of a UUID, near enough to tell it from anything else that could stand there. */
var UUID = /^[\da-f-]{36}$/;
/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
function encodeConsent({ id, at, policyVersion, choices }) {
	return encodeURIComponent(JSON.stringify({
		v: VERSION,
		id,
		at,
		rev: policyVersion,
		c: choices
	}));
}
/** Reads what `encodeConsent` wrote; `null` for anything else, so that the visitor is asked again. Never throws. */
function decodeConsent(value) {
	try {
		const { v, id, at, rev, c } = JSON.parse(decodeURIComponent(value));
		return v === VERSION && UUID.test(id) && Date.parse(at) >= 0 && Object.values(c).every((answer) => typeof answer === "boolean") ? {
			id,
			at: `${at}`,
			policyVersion: `${rev}`,
			choices: c
		} : null;
	} catch {
		return null;
	}
}
// src/core/cookie-scopes.ts
/** `a.example.com` -> `a.example.com`, `example.com`, `com`. Browsers ignore the ones a page may not touch, so no list of public suffixes is needed. */
function parentDomains(hostname) {
	return hostname.split(".").map((_, index, labels) => labels.slice(index).join("."));
}
/** `/a/b` -> `/`, `/a`, `/a/`, `/a/b`: a cookie's path may end with the slash or without it (RFC 6265, 5.1.4). */
function pathPrefixes(pathname) {
	const prefixes = /* @__PURE__ */ new Set(["/", pathname]);
	for (let slash = pathname.indexOf("/", 1); slash > 0; slash = pathname.indexOf("/", slash + 1)) prefixes.add(pathname.slice(0, slash)).add(pathname.slice(0, slash + 1));
	return [...prefixes];
}
// src/core/event.ts
/** Where events wait in localStorage until the endpoint has answered for them. */
var OUTBOX_KEY = "consent_gate_outbox";
// src/core/read-options.ts
/**
* Whether the options make sense is said by `checkConfig`, which has to have passed before anything is allowed. Never throws,
* never changes its input.
* @param defaults the options to read, each as it is when absent
*/
function readOptions(input, defaults) {
	const settings = { ...defaults };
	for (const name in defaults) {
		const fallback = defaults[name];
		try {
			let value = input[name];
			const isList = Array.isArray(fallback);
			if (typeof value === "string" && typeof fallback !== "string") value = isList && value[0] !== "[" ? value.split(/[\s,]+/) : JSON.parse(value);
			if (value !== null && typeof value === typeof fallback && Array.isArray(value) === isList) settings[name] = name === "cookie" ? {
				...fallback,
				...value
			} : value;
		} catch {}
	}
	return settings;
}
// src/core/urls-in.ts
/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
function urlsIn(text) {
	return text.match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
export { validUntil as _, pathPrefixes as a, GOOGLE_COOKIE as c, LOOK_DEFAULTS as d, PARTS_DEFAULTS as f, isWithdrawn as g, isAllowed as h, parentDomains as i, isGoogleAnalytics as l, currentConsent as m, readOptions as n, decodeConsent as o, askedIds as p, OUTBOX_KEY as r, encodeConsent as s, urlsIn as t, GATE_DEFAULTS as u, answersOf as v, afterPaint as y };
