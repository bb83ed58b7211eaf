// src/core/entry-names.ts
/** Each name of a list such as `_ga, _gid`, and the whole text too: the name of an entry of storage may hold a comma. */
var namesIn = (written) => [...new Set([written, ...written.split(",").map((name) => name.trim())].filter(Boolean))];
/** Whether `written` means this name. `*` stands for any number of characters, every other character for itself. */
function isMeant(written, name) {
	return namesIn(written).some((one) => {
		const parts = one.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
		return new RegExp(`^${parts.join(".*")}$`, "s").test(name);
	});
}
// src/core/google-hosts.ts
/**
* Both patterns are tested on the host, path and query of a parsed address, such as `www.google.com/g/collect?tid=G-…`, followed by `#`
* and the name of the element that asks, if any. The parameter `id` counts only for a script, or a link that fetches one ahead:
* elsewhere it may mean anything. An address with a Google ID in the form of Google's files and hits is Google's under any host (tag
* gateways).
*
* Advertising is what gtag.js asks for `AW-` and `DC-` IDs, and for `G-` IDs that are linked with Google Ads (`measurement/conversion`,
* seen with marketing refused). It is not what shows ads in the page.
*/
var ADVERTISING = /^([\w-]+\.)*(google\w*|doubleclick|merchant-center-analytics)(\.\w{2,4}){1,2}\/(ccm|rmkt|mc|td\/|ddm|activity|measurement|pagead\/(1p|conv|land|reg|set|view))|[?&]id=(AW|DC)-[A-Z\d]{6}.*#[slSL]/;
/** A host without a path serves only tags, hits and the tags' frames. Hosts that serve Google's search too have a path. */
var MEASUREMENT = /^([\w-]+\.)*((google(tagmanager|-analytics)|analytics\.google|stats\.g\.doubleclick)\.\w+\/|google(\.\w{2,3}){1,2}\/(ads\/ga-|g\/collect))|[?&](tid=(G-[A-Z\d]{6}|UA-\d)|id=(GTM-|GT?-\w\w)[A-Z\d]{4}.*#[slSL])/;
/** @param tag name of the element that asks; absent where code does */
function googleUse({ hostname, pathname, search }, tag) {
	const address = `${unescape(hostname.replace(/\.$/, "") + pathname + search)}#${tag}`;
	return ADVERTISING.test(address) ? "advertising" : MEASUREMENT.test(address) ? "measurement" : void 0;
}
/** The category that a use waits for. */
var categoryOfUse = (use, { categories, googleCategory }) => use === "advertising" && categories.some(({ id }) => id === "marketing") ? "marketing" : googleCategory;
/**
* Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set; the
* linker keeps `_gcl_ls` in localStorage.
* Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
*/
var COOKIE$1 = /^(_ga(t|c|exp)?(_|\W|$)|_gid(\W|$)|_gcl_|_dc_gtm_|__utm)/;
/** What a cookie, or an entry of localStorage, of this name is for; `undefined`: it is not Google's. */
var googleUseOfName = (name) => /^_g(cl|ac)_/.test(name) ? "advertising" : COOKIE$1.test(name) ? "measurement" : void 0;
// src/core/after-paint.ts
/** In ms. A hidden page is not painted, so the wait has an end. */
var AT_THE_LATEST = 200;
/** Resolves once what was changed so far has been painted. */
var afterPaint = (window) => new Promise((resolve) => {
	window.setTimeout(resolve, AT_THE_LATEST);
	window.requestAnimationFrame(() => window.setTimeout(resolve));
});
// src/core/answers.ts
/**
* A choice for a category holds for its services too, unless they have choices of their own. What has no choice keeps its answer,
* or is refused if it had none. A service is off where its category is off.
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
// src/core/checks.ts
/** `data-*` attributes that site builders, optimisers and frameworks put on any script tag. */
var FOREIGN = /^(cf|rocket|turbo|no[A-Z]|pagespeed|nscript|nitro|wp|lite|astro|savepage)/;
function quote(value) {
	if (typeof value === "function") return "a function";
	if (Object(value) !== value) return `"${String(value).slice(0, 80)}"`;
	return Array.isArray(value) ? "a list" : "an object";
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** A scalar, or the text that stands for it in an attribute: `"30"` is as good as `30`. */
var scalar = (pattern, expected) => (value, path) => typeof value !== "object" && pattern.test(String(value)) ? [] : [`${path}: expected ${expected}, got ${quote(value)}`];
/** `true` or `false`. */
var flag = () => scalar(/^(true|false)$/, "true or false");
var number = (pattern, expected) => scalar(pattern, expected);
var text = (pattern, expected) => {
	const check = scalar(pattern, expected);
	return (value, path) => typeof value === "string" ? check(value, path) : [`${path}: expected ${expected}, got ${quote(value)}`];
};
/** A text with something in it. */
var words = () => text(/\S/, "a text");
/** `javascript:` and the like must not become an address, and a bare word is a typo far more often than a path. */
var address = () => text(/^(https?:\/\/[^\s/]|\.{0,2}\/)\S*$/, "an address such as https://example.com/path or /path");
/** The id of a category or a service. */
var id = () => text(/^[a-z][a-z\d-]{0,31}$/, "lower-case letters, digits and hyphens, such as \"analytics\"");
var oneOf = (...choices) => text(new RegExp(`^(${choices.join("|")})$`), `one of ${choices.join(", ")}`);
var list = (check) => (value, path) => Array.isArray(value) ? value.flatMap((item, index) => check(item, `${path}[${index}]`)) : [`${path}: expected a list, got ${quote(value)}`];
/** A list that an attribute may hold, with commas or spaces between its values. */
var attributeList = (check) => {
	const items = list(check);
	return (value, path) => items(typeof value === "string" ? value.split(/[\s,]+/) : value, path);
};
var record = (check) => (value, path) => isObject(value) ? Object.entries(value).flatMap(([key, entry]) => check(entry, `${path}.${key}`)) : [`${path}: expected an object, got ${quote(value)}`];
/** An object with these fields and no others; the options themselves too, where `path` is empty. */
function shape(needed, optional) {
	const fields = {
		...needed,
		...optional
	};
	return (value, path) => {
		if (!isObject(value)) return [`${path || "config"}: expected an object, got ${quote(value)}`];
		const prefix = path && `${path}.`;
		return [...Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && (path || !FOREIGN.test(name))).map((name) => value[name] instanceof Error ? `${name}: expected JSON, got ${value[name].message}` : `${prefix}${name}: unknown option, expected one of ${Object.keys(fields).join(", ")}`), ...Object.entries(fields).flatMap(([name, check]) => name in optional && value[name] === void 0 ? [] : check(value[name], prefix + name))];
	};
}
// src/core/decide.ts
var DAY = 864e5;
/** The id of everything that is asked for: optional categories, each with its services behind it. */
var askedIds = (categories) => categories.flatMap(({ id, services = [] }) => [id, ...services.map((service) => service.id)]);
/**
* The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
* version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092). An answer dated more
* than a day ahead comes from a wrong clock, so its age is unknown.
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
/** Whether a category or a service may run under the consent that counts now. What was never asked about may not. */
function isAllowed(category, consent) {
	return category === "necessary" || consent?.choices[category] === true;
}
/** Whether something that was allowed is no longer: withdrawn, erased or expired. */
var isWithdrawn = (before, now) => Object.keys(before?.choices ?? {}).some((id) => isAllowed(id, before) && !isAllowed(id, now));
/**
* Of two stored consents the one that counts: the newer one. Of the same millisecond (two tabs) the one that allows less, so that
* every tab comes to the same result. Of two equal ones the first.
*/
var newerConsent = (one, other) => !other || one && (other.at === one.at ? `${Object.values(other.choices)}` >= `${Object.values(one.choices)}` : other.at < one.at) ? one : other;
// src/core/google-entry-names.ts
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
/** Whether `written` means one of Google's, among others or alone. */
var mayBeGoogles = (written) => namesIn(written).some((name) => googleUseOfName(name)) || GOOGLES.some((name) => isMeant(written, name));
// src/core/options/answer.ts
var COOKIE = { name: "consent_gate" };
var GATE$3 = {
	maxAgeDays: 182,
	policyVersion: "1",
	cookie: COOKIE
};
var PARTS$3 = {
	endpoint: "",
	cookie: {
		...COOKIE,
		domain: "",
		path: "/"
	},
	globalPrivacyControl: "respect",
	reloadOnWithdraw: false
};
var checks$5 = () => ({
	endpoint: address(),
	policyVersion: text(/^[ !#-[\]-~]{1,64}$/, "a text of 1 to 64 printable ASCII characters without \" and \\"),
	maxAgeDays: number(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, "a whole number of days from 1 to 365"),
	cookie: shape({}, {
		name: text(/^[\w-]{1,64}$/, "letters, digits, _ and -"),
		domain: text(/^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, "a domain such as \"example.com\""),
		path: text(/^\/[^;\s]*$/, "a path such as \"/\"")
	}),
	globalPrivacyControl: oneOf("respect", "ignore"),
	reloadOnWithdraw: flag()
});
// src/core/options/appearance.ts
var LOOK = {
	locale: "",
	messages: {},
	position: "bottom",
	theme: "auto"
};
var BUTTON = { settingsButton: true };
var PARTS$2 = {
	density: "comfortable",
	browserLinks: []
};
var checks$4 = () => ({
	locale: text(/^.{0,35}$/, "a language tag such as \"en\" or \"pt-BR\""),
	messages: record(message),
	position: oneOf("bottom", "bottom-start", "bottom-end", "center"),
	density: oneOf("comfortable", "compact"),
	theme: oneOf("auto", "light", "dark"),
	settingsButton: flag(),
	browserLinks: list(shape({
		label: words(),
		href: address()
	}, {}))
});
/**
* A label that looks like nothing would hide its button: `\S` lets zero-width spaces through. What is no text is reported where
* it would be shown.
*/
var message = (value, path) => typeof value === "string" ? text(/[\p{L}\p{N}]/u, "a text with letters")(value, path) : [];
// src/core/options/categories.ts
var GATE$2 = {
	categories: [{ id: "analytics" }],
	block: {}
};
var PARTS$1 = { cookies: [] };
var checks$3 = () => ({
	categories: list(shape({ id: id() }, {
		label: words(),
		description: words(),
		services: list(service())
	})),
	cookies: list(shape({
		name: entryName(),
		provider: words(),
		purpose: words(),
		duration: words(),
		category: id()
	}, { storage: oneOf("cookie", "local", "session") })),
	block: record(list(text(/^(https?:\/\/[^\s/A-Z]+\/\S*|[a-z\d-]+(\.[a-z\d-]+)+|localhost|\/[!-.0-[\]-~][!-[\]-~]*)$/, "a lower-case host such as \"stats.example.com\", the start of an address such as \"https://example.com/stats/\" or a path of this site such as \"/assets/gtag.js\"")))
});
var service = () => shape({
	id: id(),
	label: words()
}, { description: words() });
/** A name that is only `*` would have the sweep delete what belongs to others. */
var entryName = () => (value, path) => {
	const faults = words()(value, path);
	return faults.length || !namesIn(String(value)).some((name) => /^\*+$/.test(name)) ? faults : [`${path}: expected more of a name than "*", such as "_pk_id.*", got ${quote(value)}`];
};
// src/core/options/controller.ts
var PARTS = {
	policyUrl: "",
	controller: "",
	privacyContact: "",
	supervisoryAuthority: null
};
var checks$2 = () => ({
	policyUrl: address(),
	controller: words(),
	privacyContact: words(),
	supervisoryAuthority: shape({
		name: words(),
		url: address()
	}, {})
});
// src/core/options/files.ts
var GATE$1 = {
	nonce: "",
	assets: ""
};
var checks$1 = () => ({
	assets: address(),
	nonce: text(/^/, "a text")
});
// src/core/options/google.ts
var GATE = {
	googleAnalytics: [],
	googleTagManager: [],
	googleSettings: [],
	autoBlock: true,
	regionDefaults: [],
	consentMode: "basic",
	waitForUpdate: 500,
	googleCategory: "analytics",
	dataLayer: "dataLayer"
};
var checks = () => ({
	googleAnalytics: attributeList(googleTag()),
	googleTagManager: attributeList(text(/^GTM-[A-Z\d]{4,}$/, "a container ID such as \"GTM-AB12CD\"")),
	consentMode: oneOf("basic", "advanced"),
	waitForUpdate: number(/^\d{1,5}$/, "a number of milliseconds from 0 to 99999"),
	regionDefaults: list(regionDefault()),
	googleSettings: attributeList(oneOf("url_passthrough", "ads_data_redaction")),
	dataLayer: text(/^[a-z_$][\w$]*$/i, "a JavaScript name such as \"dataLayer\""),
	googleCategory: id(),
	autoBlock: flag()
});
function regionDefault() {
	const signal = oneOf("granted", "denied");
	return shape({ region: list(text(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/, "an ISO 3166-2 code such as \"US\" or \"US-CA\"")) }, {
		analytics_storage: signal,
		functionality_storage: signal,
		personalization_storage: signal,
		ad_storage: signal,
		ad_user_data: signal,
		ad_personalization: signal,
		security_storage: signal
	});
}
/** An ID by itself, or with parameters. */
function googleTag() {
	const measurementId = text(/^((G|GT|AW|DC)-[A-Z\d]{4,}|UA-\d+-\d+)$/, "a measurement ID such as \"G-AB12CD34EF\"");
	return (value, path) => {
		if (!isObject(value)) return measurementId(value, path);
		const { id: named, ...parameters } = value;
		return [...measurementId(named, `${path}.id`), ...Object.entries(parameters).flatMap(([name, entry]) => parameterFaults(name, entry, `${path}.${name}`))];
	};
}
/** A parameter of an ID's `config` command. */
function parameterFaults(name, value, path) {
	if (!/^[a-z]\w*$/i.test(name)) return [`${path}: expected a parameter's name such as "cookie_domain": letters, digits and _ after a letter`];
	if (isParameter(value) || name === "event_callback" && typeof value === "function") return [];
	return [`${path}: expected a text, a number, true or false, or a list or an object of these, got ${quote(value)}`];
}
/** Deeper than any parameter of Google's. A value that contains itself has no end. */
var DEEPEST = 8;
/** Google's code gets it as it is: whatever JSON can say except `null`, which Google would take for a value. */
function isParameter(value, depth = 0) {
	if (Object(value) !== value) return /^(string|boolean)$/.test(typeof value) || Number.isFinite(value);
	return (Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]") && depth < DEEPEST && Object.values(Object(value)).every((item) => isParameter(item, depth + 1));
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
// src/core/defaults.ts
/** What the gate itself reads, on every page. Each order of these packs to other bytes: this one to the fewest. */
var GATE_DEFAULTS = {
	...GATE$1,
	...GATE,
	...GATE$3,
	...GATE$2
};
/** What comes with the settings button: it looks after the page as well. */
var BUTTON_DEFAULTS = {
	...LOOK,
	...BUTTON,
	...PARTS$1
};
/** What the banner, the settings and the recorder read besides. */
var PARTS_DEFAULTS = {
	...LOOK,
	...PARTS,
	...PARTS$1,
	...PARTS$2,
	...PARTS$3
};
({
	...BUTTON_DEFAULTS,
	...GATE_DEFAULTS,
	...PARTS_DEFAULTS
});
// src/core/privacy-signals.ts
var globalPrivacyControl = ({ navigator }) => !!navigator.globalPrivacyControl;
/** The context, and whether the browser answers for its visitor: it sends the signal and the owner respects it. */
var withSignal = (context) => ({
	...context,
	globalPrivacyControl: context.settings.globalPrivacyControl === "respect" && globalPrivacyControl(context.window)
});
// src/core/codec.ts
var VERSION = 1;
/** Looks like a UUID: enough to tell one from anything else that could be in the cookie. */
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
// src/core/google-command.ts
/** A gtag command. Google's code knows one only as a real `arguments` object. */
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
* Never throws, never changes its input. It does not say whether the options make sense: `checkConfig` does, and has to pass before
* anything is allowed.
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
// src/core/consent-mode.ts
/** Nothing is asked of Google before a yes. Anything but `advanced` is this, a misspelt word too. */
var isBasic = ({ consentMode }) => consentMode !== "advanced";
// src/core/urls-in.ts
/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
function urlsIn(text) {
	return text.replaceAll("\\/", "/").match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
// src/core/google-tag.ts
/** The ID of a tag. It is read before the options are checked, so a tag may be anything. */
var tagId = (tag) => Object(tag).id ?? tag;
export { currentConsent as A, googleUseOfName as B, checks$2 as C, checks$5 as D, checks$4 as E, shape as F, answersOf as I, afterPaint as L, isWithdrawn as M, newerConsent as N, mayBeGoogles as O, validUntil as P, categoryOfUse as R, checks$1 as S, checks$3 as T, isMeant as V, GATE_DEFAULTS as _, CustomEvent as a, GATE as b, OUTBOX_KEY as c, command as d, decodeConsent as f, BUTTON_DEFAULTS as g, withSignal as h, readOptions as i, isAllowed as j, askedIds as k, parentDomains as l, globalPrivacyControl as m, urlsIn as n, Set$1 as o, encodeConsent as p, isBasic as r, URL as s, tagId as t, pathPrefixes as u, PARTS_DEFAULTS as v, GATE$2 as w, checks as x, createConsentHistory as y, googleUse as z };
