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
/** The ids that a category asks for: its own, with those of its services behind it. For all that is asked, `categories.flatMap(askedIds)`. */
var askedIds = ({ id, services = [] }) => [id, ...services.map((service) => service.id)];
/** When a choice ends, in ms since the epoch. */
function validUntil({ at }, { maxAgeDays }) {
	return Date.parse(at) + maxAgeDays * DAY;
}
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
// src/core/check-config.ts
/** Each option by itself. */
var CHECKS = {
	...checks(),
	...checks$2(),
	...checks$3(),
	...checks$5(),
	...checks$4(),
	...checks$1()
};
/** No option, but so near to one that whoever writes it on the tag means something by it. */
var SERVICES = "services";
var checkOptions = shape({}, CHECKS);
/**
* @param others names in it that are not the owner's, as `othersAttributes` found them
* @returns one sentence a fault, naming its field and what was expected; empty where the options can be used
*/
function checkConfig(input, others = []) {
	const { services } = Object(input);
	const apart = services === void 0 ? others : [...others, SERVICES];
	const own = apart.length ? Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !apart.includes(name))) : input;
	const problems = [...services === void 0 ? [] : [servicesFault(services)], ...checkOptions(own, "")];
	return problems.length ? problems : contradictions(own);
}
/** Faults that only several options together show. */
function contradictions(own) {
	const { cookies = [], block = {}, googleAnalytics = [], googleTagManager = [], googleCategory = GATE.googleCategory, consentMode, regionDefaults = [] } = own;
	const optionalIds = readOptions(own, GATE$2).categories.flatMap(askedIds);
	const known = ["necessary", ...optionalIds];
	const problems = [];
	const expectCategory = (path, category, among) => {
		if (!among.includes(category)) problems.push(`${path}: expected one of ${among.join(", ")}, got "${category}"`);
	};
	if (new Set(known).size !== known.length || known.length < 2 || known.length > 13) problems.push("categories: expected 1 to 12 different ones with their services; \"necessary\" is always there");
	for (const [index, { name, category }] of cookies.entries()) expectCategory(`cookies[${index}].category`, category, mayBeGoogles(name) ? optionalIds : known);
	for (const category of Object.keys(block)) expectCategory(`block.${category}`, category, optionalIds);
	if (googleAnalytics.length + googleTagManager.length && !optionalIds.includes(googleCategory)) problems.push(`googleCategory: expected one of ${optionalIds.join(", ")}, because Google Analytics waits for it; got "${googleCategory}"`);
	if (regionDefaults.length && consentMode !== "advanced") problems.push("regionDefaults: expected consentMode \"advanced\"; in basic mode nothing of Google runs before an answer");
	return problems;
}
export { distance as C, text as S, validUntil as _, GATE$1 as a, record as b, PARTS$2 as c, PARTS$3 as d, RECORDER as f, askedIds as g, RECORDER$1 as h, PARTS as i, BUTTON as l, PARTS$4 as m, readOptions as n, PARTS$1 as o, GATE$3 as p, GATE as r, GATE$2 as s, checkConfig as t, LOOK as u, isObject as v, attributeOf as w, shape as x, quote as y };
