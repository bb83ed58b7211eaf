// src/core/attribute-names.ts
/** `data-google-analytics` for `googleAnalytics`, as `dataset` has it. */
var attributeOf = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
// src/core/nearest.ts
/** What people put behind an option's name: `endpointUrl`, `google-analytics-id`. */
var SUFFIX = /^(s|ids?|urls?)$/;
/** @returns the known name that is near; whether letters are capitals, and what stands between them, does not count */
function nearest(name, known) {
	const asked = plain(name);
	return known.find((each) => {
		const option = plain(each);
		const { length } = option;
		const most = length < 7 ? 0 : Math.floor(length / 5);
		if (length > 6 && asked.startsWith(option) && SUFFIX.test(asked.slice(length))) return true;
		return Math.abs(asked.length - length) <= most && distance(asked, option) <= most;
	});
}
var plain = (name) => name.toLowerCase().replace(/[^a-z\d]/g, "");
/** How many letters were left out, added, changed, or swapped with their neighbour (optimal string alignment). */
function distance(from, to) {
	let above = [];
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 0; i < from.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < to.length; j++) {
			const swapped = i && j && from[i] === to[j - 1] && from[i - 1] === to[j];
			next[j + 1] = Math.min(Number(row[j + 1]) + 1, Number(next[j]) + 1, Number(row[j]) + Number(from[i] !== to[j]), swapped ? Number(above[j - 1]) + 1 : Number.POSITIVE_INFINITY);
		}
		[above, row] = [row, next];
	}
	return Number(row[to.length]);
}
// src/core/checks.ts
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
/** `true`, `false`, or one of these words. */
var flagOr = (...words) => scalar(new RegExp(`^(true|false|${words.join("|")})$`), `one of ${words.join(", ")}, true, false`);
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
var list = (check) => (value, path) => Array.isArray(value) ? [...value].flatMap((item, index) => check(item, `${path}[${index}]`)) : [`${path}: expected a list, got ${quote(value)}`];
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
		const names = Object.keys(fields);
		return [...Object.keys(value).filter((name) => !Object.hasOwn(fields, name)).map((name) => value[name] instanceof Error ? `${name}: expected JSON, got ${value[name].message}` : `${prefix}${name}: unknown option, ${instead(name, names, path)}`), ...Object.entries(fields).flatMap(([name, check]) => name in optional && value[name] === void 0 ? [] : check(value[name], prefix + name))];
	};
}
function instead(name, known, path) {
	const meant = nearest(name, known);
	if (!meant) return `expected one of ${known.join(", ")}`;
	return `did you mean ${meant}${path ? "" : ` (on the tag ${attributeOf(meant)})`}?`;
}
// src/core/decide.ts
var DAY = 864e5;
/** A clock that was further ahead than this was wrong, in ms: what it dated counts for nothing. */
var AHEAD = DAY;
/** The ids that a category asks for: its own, with those of its services behind it. For all that is asked, `categories.flatMap(askedIds)`. */
var askedIds = ({ id, services = [] }) => [id, ...services.map((service) => service.id)];
/**
* The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
* version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092). An answer dated more
* than a day ahead comes from a wrong clock, so its age is unknown.
* @param now ms since the epoch
*/
function currentConsent(stored, { categories, maxAgeDays, policyVersion }, now) {
	const age = now - Date.parse(stored?.at ?? "");
	return stored && stored.policyVersion === policyVersion && categories.flatMap(askedIds).every((id) => id in stored.choices) && -864e5 < age && age < maxAgeDays * DAY ? stored : null;
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
var PARTS$4 = {
	endpoint: "",
	globalPrivacyControl: "respect",
	acrossDevices: false
};
var RECORDER$1 = {
	cookie: {
		...COOKIE,
		domain: "",
		path: "/"
	},
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
	acrossDevices: flag(),
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
var PARTS$3 = {
	density: "comfortable",
	browserLinks: []
};
var RECORDER = { variant: "" };
var checks$4 = () => ({
	locale: text(/^.{0,35}$/, "a language tag such as \"en\" or \"pt-BR\""),
	messages: record(message),
	position: oneOf("bottom", "bottom-start", "bottom-end", "center"),
	density: oneOf("comfortable", "compact"),
	variant: text(/^[a-z\d][a-z\d-]{0,31}$/, "lower-case letters, digits and hyphens, such as \"short-title\""),
	theme: oneOf("auto", "light", "dark"),
	settingsButton: flagOr("start", "end"),
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
var PARTS$2 = { cookies: [] };
var checks$3 = () => ({
	categories: attributeList(category()),
	cookies: list(shape({
		name: entryName(),
		provider: words(),
		purpose: words(),
		duration: words(),
		category: id()
	}, { storage: oneOf("cookie", "local", "session") })),
	block: record(list(text(/^(https?:\/\/[^\s/A-Z]+\/\S*|[a-z\d-]+(\.[a-z\d-]+)+|localhost|\/[!-.0-[\]-~][!-[\]-~]*)$/, "a lower-case host such as \"stats.example.com\", the start of an address such as \"https://example.com/stats/\" or a path of this site such as \"/assets/gtag.js\"")))
});
/** Its id alone, or with texts and services. */
function category() {
	const whole = shape({ id: id() }, {
		label: words(),
		description: words(),
		services: list(service())
	});
	return (value, path) => (typeof value === "string" ? id() : whole)(value, path);
}
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
var PARTS$1 = {
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
	googleSettings: [],
	autoBlock: true,
	regionDefaults: [],
	consentMode: "basic",
	waitForUpdate: 500,
	googleCategory: "analytics",
	dataLayer: "dataLayer"
};
var PARTS = { googleTagManager: [] };
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
	const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
	const items = Array.isArray(value) ? [...value] : Object.values(Object(value));
	return isPlain && depth < DEEPEST && items.every((item) => isParameter(item, depth + 1));
}
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
		} : name === "categories" ? value.map((category) => category.id ? category : { id: category }) : value;
	} catch {}
	return settings;
}
// src/core/services-option.ts
/** As `consent-gate/services` exports it. */
var exportOf = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** @returns the sentence, with the names that were given */
function servicesFault(services) {
	const given = typeof services === "string" ? services.split(/[\s,]+/) : services;
	const names = (Array.isArray(given) ? given : []).map((each) => typeof each === "string" ? each : "").filter((name) => /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name));
	return `services: expected in what files or lines for a site are made of (the configurator, consent-gate add, consent-gate/vite, consent-gate/tag); from npm write startConsentGate(withServices({ … }, ${(names.length ? names : ["matomo", "youtube"]).map(exportOf).join(", ")})), with these from "consent-gate/services"`;
}
// src/core/built-ins.ts
var { CustomEvent, Event, Set: Set$1, URL: URL$1 } = globalThis;
// src/core/ever-later.ts
/** @param soon in ms: whoever undoes it sooner than this after it was put right will do so again */
function everLater(soon) {
	let pause = 0;
	let putRight = Number.NEGATIVE_INFINITY;
	return {
		pause(now) {
			pause = now - putRight < soon + pause ? pause * 2 + 50 : 0;
			return pause;
		},
		done(now) {
			putRight = now;
		}
	};
}
// src/core/consent-mode.ts
/** Nothing is asked of Google before a yes. Anything but `advanced` is this, a misspelt word too. */
var isBasic = ({ consentMode }) => consentMode !== "advanced";
// src/core/google-command.ts
/** A gtag command. Google's code knows one only as a real `arguments` object. */
function command(..._) {
	return arguments;
}
// src/core/google-tag.ts
/** The ID of a tag. It is read before the options are checked, so a tag may be anything. */
var tagId = (tag) => Object(tag).id ?? tag;
// src/core/debug.ts
/** The owner asks in the address for all there is to know. Nobody else's page has this in its own. */
var isDebugged = (search) => /[?&]consent-gate-debug/.test(search);
// src/core/plain-options.ts
/** No less strict than `address` in `checks.ts`, as each pattern here is no less strict than its option's own check. */
var ADDRESS = /^(https?:\/\/[\w.-]+)?\/\S*$/;
var WORDS = /\S/;
/** Options whose texts stand for themselves. What is not in here is checked as a whole. */
var PLAIN = {
	nonce: /^/,
	googleAnalytics: /^G-[A-Z\d]{4,}$/,
	googleTagManager: /^GTM-[A-Z\d]{4,}$/,
	categories: /^analytics([ ,]marketing)?$/,
	controller: WORDS,
	privacyContact: WORDS,
	policyUrl: ADDRESS,
	endpoint: ADDRESS,
	policyVersion: /^[\w.-]{1,64}$/,
	maxAgeDays: /^[1-9]\d?$/,
	locale: /^[\w-]{0,35}$/,
	position: /^bottom(-start|-end)?$/,
	theme: /^(auto|light|dark)$/,
	settingsButton: /^(true|false|start|end)$/
};
/**
* No more than a look: `false` says that nobody knows yet.
* @param tagged the options as the tag and its block have them
*/
var arePlain = (tagged) => Object.entries(tagged).every(([name, value]) => value === void 0 || typeof value === "string" && Object.hasOwn(PLAIN, name) && PLAIN[name]?.test(value));
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
// src/core/consent.ts
/** They are on record, and count in no rate and as no sign of consent. */
var NO_ANSWERS = ["show-one", "adopt"];
// src/core/event.ts
var NOTHING_SHOWN = {
	title: "",
	body: "",
	buttons: [],
	categories: []
};
/** What 2 has added: a yes to one frame, an answer taken over from the visitor's account, and the look that was shown. */
var schemaOf = (action, variant) => NO_ANSWERS.includes(action) || variant ? 2 : 1;
/** Where events wait in localStorage until the endpoint has answered for them. */
var OUTBOX_KEY = "consent_gate_outbox";
// src/core/privacy-signals.ts
var globalPrivacyControl = ({ navigator }) => !!navigator.globalPrivacyControl;
/** The context, and whether the browser answers for its visitor: it sends the signal and the owner respects it. */
var withSignal = (context) => ({
	...context,
	globalPrivacyControl: context.settings.globalPrivacyControl === "respect" && globalPrivacyControl(context.window)
});
// src/core/to-json.ts
/** Of what values made of texts, numbers, answers, lists and objects consist. */
var KINDS = [
	"Object",
	"Array",
	"String",
	"Number",
	"Boolean"
];
/**
* As `JSON.stringify`. Prototype.js 1.6 gives lists, texts and numbers a `toJSON` of their own, from before browsers knew JSON: all of
* them would come out as texts, a text in quotes of its own, and nobody could read the cookie or the event.
*
* @param indent in spaces, for people who read it
*/
function toJson(value, indent) {
	const own = KINDS.flatMap((kind) => {
		const { prototype } = globalThis[kind];
		const toJSON = Object.getOwnPropertyDescriptor(prototype, "toJSON");
		return toJSON?.configurable ? [{
			prototype,
			toJSON
		}] : [];
	});
	for (const { prototype } of own) Reflect.deleteProperty(prototype, "toJSON");
	try {
		return JSON.stringify(value, null, indent);
	} finally {
		for (const { prototype, toJSON } of own) Reflect.defineProperty(prototype, "toJSON", toJSON);
	}
}
// src/core/adopted-key.ts
var ADOPTED_KEY = "consent_gate_adopted";
// src/core/codec.ts
var VERSION = 1;
/** Looks like a UUID: enough to tell one from anything else that could be in the cookie. */
var UUID = /^[\da-f-]{36}$/;
/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
function encodeConsent({ id, at, policyVersion, choices }) {
	return encodeURIComponent(toJson({
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
// src/core/asked-of-google.ts
/**
* @param consent what was in force then
* @param tag name of the element that asked
* @returns `undefined` where it was allowed, or is nobody's whom visitors are asked about
*/
function askedOfGoogle(url, consent, settings, tag) {
	const use = URL.canParse(url) && googleUse(new URL(url), tag);
	const category = use && categoryOfUse(use, settings);
	if (!category || isAllowed(category, consent)) return void 0;
	return {
		url,
		category,
		when: consent ? "after a no" : "before a choice"
	};
}
/** @param short without the query */
var said = ({ url, when }, short = false) => `${short ? url.replace(/\?.*/, "") : url} was asked for ${when}`;
/** A tag as its owner would write it, to be copied. */
function marked(tag, category, url) {
	const held = `data-consent="${category}"`;
	if (tag === "script") return `<script type="text/plain" ${held} src="${url}"><\/script>`;
	return `<${tag} ${held} data-${tag === "link" ? "href" : "src"}="${url}">`;
}
/** An address as the browser asks for it; one that is none stays as it was written. */
var absolute = (address, { baseURI }) => URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
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
	...PARTS$2,
	...PARTS
};
/** What the banner and the settings read besides; the recorder does too. */
var PARTS_DEFAULTS = {
	...LOOK,
	...PARTS$1,
	...PARTS$2,
	...PARTS,
	...PARTS$3,
	...PARTS$4
};
/** The recorder looks after the page as well, where nobody has decided, and so reads what the button's file reads. */
var RECORDER_DEFAULTS = {
	...BUTTON_DEFAULTS,
	...PARTS_DEFAULTS,
	...RECORDER$1,
	...RECORDER
};
({
	...GATE_DEFAULTS,
	...RECORDER_DEFAULTS
});
// src/core/urls-in.ts
/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
function urlsIn(text) {
	return text.replaceAll("\\/", "/").match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
export { isAllowed as $, CustomEvent as A, PARTS$2 as B, afterPaint as C, command as D, tagId as E, GATE as F, mayBeGoogles as G, checks$4 as H, checks as I, googleUseOfName as J, categoryOfUse as K, checks$1 as L, URL$1 as M, servicesFault as N, isBasic as O, readOptions as P, currentConsent as Q, checks$2 as R, answersOf as S, isDebugged as T, PARTS$4 as U, checks$3 as V, checks$5 as W, AHEAD as X, isMeant as Y, askedIds as Z, withSignal as _, RECORDER_DEFAULTS as a, record as at, schemaOf as b, marked as c, nearest as ct, pathPrefixes as d, isWithdrawn as et, decodeConsent as f, globalPrivacyControl as g, toJson as h, PARTS_DEFAULTS as i, quote as it, Set$1 as j, everLater as k, said as l, attributeOf as lt, ADOPTED_KEY as m, BUTTON_DEFAULTS as n, validUntil as nt, absolute as o, shape as ot, encodeConsent as p, googleUse as q, GATE_DEFAULTS as r, isObject as rt, askedOfGoogle as s, text as st, urlsIn as t, newerConsent as tt, parentDomains as u, NOTHING_SHOWN as v, arePlain as w, createConsentHistory as x, OUTBOX_KEY as y, GATE$2 as z };
