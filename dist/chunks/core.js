// src/core/google-hosts.ts
/**
* Both are held against host, path and query of a parsed address, such as `www.google.com/g/collect?tid=G-…`, never against a text
* that merely contains one; behind it there is a `#` and the name of the element that asks, if any: of a script, or of a link that
* fetches one ahead, `id` tells, and elsewhere it may mean anything. What carries a Google ID the way Google's files and hits do is
* Google's under any host (tag gateways).
*
* What gtag.js asks for `AW-` and `DC-` IDs, and for `G-` ones that are linked with Google Ads (`measurement/conversion`, seen with
* marketing refused); not what shows ads in the page.
*/
var ADVERTISING = /^([\w-]+\.)*(google\w*|doubleclick|merchant-center-analytics)(\.\w{2,4}){1,2}\/(ccm|rmkt|mc|td\/|ddm|activity|measurement|pagead\/(1p|conv|land|reg|set|view))|[?&]id=(AW|DC)-[A-Z\d]{6}.*#[slSL]/;
/** Hosts that are named to their end serve nothing but tags, hits and the tags' frames. Google's search pages serve more. */
var MEASUREMENT = /^([\w-]+\.)*((google(tagmanager|-analytics)|analytics\.google)\.com\/|stats\.g\.doubleclick\.net\/|google(\.\w{2,3}){1,2}\/(ads\/ga-|g\/collect))|[?&](tid=(G-[A-Z\d]{6}|UA-\d)|id=(GTM-|GT?-\w\w)[A-Z\d]{4}.*#[slSL])/;
/** @param tag name of the element that asks; absent where code does */
function googleUse({ hostname, pathname, search }, tag) {
	const address = `${unescape(hostname.replace(/\.$/, "") + pathname + search)}#${tag}`;
	return ADVERTISING.test(address) ? "advertising" : MEASUREMENT.test(address) ? "measurement" : void 0;
}
/** The category that has to be allowed for it. */
var categoryOfUse = (use, { categories, googleCategory }) => use === "advertising" && categories.some(({ id }) => id === "marketing") ? "marketing" : googleCategory;
/**
* Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set; the
* linker keeps `_gcl_ls` in localStorage.
* Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
*/
var COOKIE$1 = /^(_ga(t|c|exp)?(_|\W|$)|_gid(\W|$)|_gcl_|_dc_gtm_|__utm)/;
/** What a cookie, or an entry of localStorage, of this name is for; `undefined`: it is not Google's. */
var googleUseOfName = (name) => /^_g(cl|ac)_/.test(name) ? "advertising" : COOKIE$1.test(name) ? "measurement" : void 0;
// src/core/entry-names.ts
/** Each of a list such as `_ga, _gid`; the whole too, since entries of storage may have any name. */
var namesIn = (written) => [...new Set([written, ...written.split(",").map((name) => name.trim())].filter(Boolean))];
/** Whether `name` is meant. `*` stands for any characters, none included; all others for themselves. */
function isMeant(written, name) {
	return namesIn(written).some((one) => {
		const parts = one.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
		return new RegExp(`^${parts.join(".*")}$`, "s").test(name);
	});
}
/** One of each kind that Google's code sets. */
var GOOGLES = [
	"_ga",
	"_ga_AB12CD34EF",
	"_gid",
	"_gat_UA-1-1",
	"_gac_UA-1-1",
	"_gcl_au",
	"_gcl_ls",
	"_dc_gtm_UA-1-1",
	"__utma"
];
/** Whether one of Google's is among what is meant. */
var mayBeGoogles = (written) => namesIn(written).some((name) => googleUseOfName(name)) || GOOGLES.some((name) => isMeant(written, name));
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
/**
* The one that counts, of two that may both be stored: the newest. Of the same millisecond (two tabs) the one that allows less,
* so that every tab comes to the same. Of two alike the first.
*/
var newerConsent = (one, other) => !other || one && (other.at === one.at ? `${Object.values(other.choices)}` >= `${Object.values(one.choices)}` : other.at < one.at) ? one : other;
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
	categories: [{ id: "analytics" }],
	maxAgeDays: 182,
	cookie: COOKIE,
	block: {},
	googleCategory: "analytics",
	autoBlock: true,
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
	controller: "",
	globalPrivacyControl: "respect",
	density: "comfortable",
	endpoint: "",
	policyUrl: "",
	privacyContact: "",
	supervisoryAuthority: null,
	cookies: [],
	browserLinks: [],
	reloadOnWithdraw: false
};
/** What comes with the settings button: it looks after the page as well. */
var BUTTON_DEFAULTS = {
	...LOOK_DEFAULTS,
	settingsButton: true,
	cookies: []
};
({
	...BUTTON_DEFAULTS,
	...GATE_DEFAULTS,
	...PARTS_DEFAULTS
});
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
// src/core/consent-history.ts
function createConsentHistory() {
	const entries = [];
	return {
		add: (consent, since) => void entries.push({
			consent,
			since
		}),
		at: (time) => entries.reduce((found, { consent, since }) => since <= time ? consent : found, null)
	};
}
// src/core/privacy-signals.ts
var globalPrivacyControl = ({ navigator }) => !!navigator.globalPrivacyControl;
/** What a part is given, and whether the browser answers for its visitor: it sends the signal and the owner respects that. */
var withSignal = (context) => ({
	...context,
	globalPrivacyControl: context.settings.globalPrivacyControl === "respect" && globalPrivacyControl(context.window)
});
// src/core/google-command.ts
/** A command of gtag's. Google's code takes only real `arguments` objects for one. */
function command(..._) {
	return arguments;
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
// src/core/built-ins.ts
var { CustomEvent, Event, Set: Set$1, URL } = globalThis;
// src/core/read-options.ts
/**
* Whether the options make sense is said by `checkConfig`, which has to have passed before anything is allowed. Never throws,
* never changes its input.
* @param defaults the options to read, each as it is when absent
*/
function readOptions(input, defaults) {
	const settings = { ...defaults };
	for (const [name, fallback] of Object.entries(defaults)) try {
		let value = input[name];
		const isList = Array.isArray(fallback);
		if (typeof value === "string" && typeof fallback !== "string") value = isList && value[0] !== "[" ? value.split(/[\s,]+/) : JSON.parse(value);
		if (value !== null && typeof value === typeof fallback && Array.isArray(value) === isList) settings[name] = name === "cookie" ? {
			...fallback,
			...value
		} : value;
	} catch {}
	return settings;
}
// src/core/urls-in.ts
/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
function urlsIn(text) {
	return text.replaceAll("\\/", "/").match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
// src/core/google-tag.ts
/** Its ID. Read before the options are checked, so anything may come here. */
var tagId = (tag) => Object(tag).id ?? tag;
export { categoryOfUse as A, isAllowed as C, isMeant as D, validUntil as E, googleUseOfName as M, mayBeGoogles as O, currentConsent as S, newerConsent as T, GATE_DEFAULTS as _, Set$1 as a, afterPaint as b, parentDomains as c, globalPrivacyControl as d, withSignal as f, BUTTON_DEFAULTS as g, encodeConsent as h, CustomEvent as i, googleUse as j, namesIn as k, pathPrefixes as l, decodeConsent as m, urlsIn as n, URL as o, createConsentHistory as p, readOptions as r, OUTBOX_KEY as s, tagId as t, command as u, PARTS_DEFAULTS as v, isWithdrawn as w, askedIds as x, answersOf as y };
