import { n as isMeant, r as namesIn, t as SERVICES$1 } from "./receiver-services.js";
import { parseArgs } from "node:util";
// src/receiver/commands/command.ts
/** What the person at the keyboard can mend. Shown with a pointer to the help; exit code 2. */
var UsageError = class extends Error {};
// src/core/attribute-names.ts
/** `data-google-analytics` for `googleAnalytics`, as `dataset` has it. */
var attributeOf = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
// src/core/nearest.ts
/** What people put behind an option's name: `endpointUrl`, `google-analytics-id`. */
var SUFFIX = /^(s|ids?|urls?)$/;
/** @returns the known name that is near; whether letters are capitals, and what stands between them, does not count */
function nearest(name, known) {
	const asked = plain$1(name);
	return known.find((each) => {
		const option = plain$1(each);
		const { length } = option;
		const most = length < 7 ? 0 : Math.floor(length / 5);
		if (length > 6 && asked.startsWith(option) && SUFFIX.test(asked.slice(length))) return true;
		return Math.abs(asked.length - length) <= most && distance(asked, option) <= most;
	});
}
var plain$1 = (name) => name.toLowerCase().replace(/[^a-z\d]/g, "");
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
		return [...Object.keys(value).filter((name) => !Object.hasOwn(fields, name)).map((name) => value[name] instanceof Error ? `${name}: expected JSON, got ${value[name].message}` : `${prefix}${name}: unknown option, ${instead$1(name, names, path)}`), ...Object.entries(fields).flatMap(([name, check]) => name in optional && value[name] === void 0 ? [] : check(value[name], prefix + name))];
	};
}
function instead$1(name, known, path) {
	const meant = nearest(name, known);
	if (!meant) return `expected one of ${known.join(", ")}`;
	return `did you mean ${meant}${path ? "" : ` (on the tag ${attributeOf(meant)})`}?`;
}
// src/core/decide.ts
/** The ids that a category asks for: its own, with those of its services behind it. For all that is asked, `categories.flatMap(askedIds)`. */
var askedIds = ({ id, services = [] }) => [id, ...services.map((service) => service.id)];
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
/** All of them: an option without a default does not compile here. */
var DEFAULTS = {
	...GATE_DEFAULTS,
	...RECORDER_DEFAULTS
};
// src/site/option-order.ts
var OPTION_NAMES = Object.keys({
	...PARTS$1,
	...GATE,
	...PARTS,
	...GATE$2,
	...PARTS$2,
	...GATE$3,
	...PARTS$4,
	...RECORDER$1,
	...LOOK,
	...PARTS$3,
	...BUTTON,
	...RECORDER,
	...GATE$1
});
// src/core/message-faults.ts
var texts = record((value, path) => typeof value === "string" || value === void 0 ? [] : [`${path}: expected a text, got ${quote(value)}`]);
/** @param messages as the option of this name has them, checked as such: an object, or nothing */
var messageFaults = (messages = {}) => texts(messages, "messages");
// src/locales/settings-button-labels.ts
var SETTINGS_BUTTON_LABELS = {
	ar: "إعدادات ملفات تعريف الارتباط",
	bg: "Настройки за бисквитки",
	cs: "Nastavení cookies",
	cy: "Gosodiadau cwcis",
	da: "Cookieindstillinger",
	de: "Cookie-Einstellungen",
	el: "Ρυθμίσεις cookies",
	en: "Cookie settings",
	es: "Configuración de cookies",
	et: "Küpsiste seaded",
	fi: "Evästeasetukset",
	fr: "Paramètres des cookies",
	ga: "Socruithe fianán",
	he: "הגדרות עוגיות",
	hr: "Postavke kolačića",
	hu: "Sütibeállítások",
	is: "Vafrakökustillingar",
	it: "Impostazioni dei cookie",
	lt: "Slapukų nustatymai",
	lv: "Sīkdatņu iestatījumi",
	mt: "Settings tal-cookies",
	nb: "Innstillinger for informasjonskapsler",
	nl: "Cookie-instellingen",
	pl: "Ustawienia plików cookie",
	pt: "Definições de cookies",
	ro: "Setări cookie-uri",
	sk: "Nastavenia súborov cookie",
	sl: "Nastavitve piškotkov",
	sv: "Kakinställningar",
	tr: "Çerez ayarları",
	uk: "Налаштування файлів cookie"
};
// src/services/with-services.ts
/** Categories with texts and signals of their own, in the order in which they are asked for. */
var BUILT_IN = [
	"analytics",
	"preferences",
	"marketing"
];
/**
* What the owner has written stays: a row of theirs takes the place of a service's of the same name, and where visitors can switch a
* service by itself (`categories[].services`), that is what it waits for.
*/
function withServices(options, ...services) {
	const given = options;
	const wrong = services.filter((service) => !isService(service));
	const waits = waitsFor(given, services.filter(isService));
	const { categories, block, cookies } = given;
	const added = {
		...wants(categories, waits) && { categories: asked(categories, waits) },
		...waits.some(({ service }) => service.hosts.length) && { block: held(block, waits) },
		...waits.some(({ service }) => service.stores.length) && { cookies: listed(cookies, waits) },
		...wrong.length && { services: wrong }
	};
	return {
		...given,
		...added
	};
}
/** Code without types may hand a name in, or what it has not imported. */
var isService = (service) => isObject(service) && Array.isArray(service.hosts) && Array.isArray(service.stores);
function waitsFor({ categories }, services) {
	const ids = idsOf(categories);
	return [...new Map(services.map((service) => [service.id, service])).values()].map((service) => ({
		service,
		category: ids.includes(service.id) ? service.id : service.category
	}));
}
/** The ids that are asked for; of what makes no sense the check of the options says so. */
function idsOf(categories = GATE$2.categories) {
	if (!Array.isArray(categories)) return [];
	return categories.flatMap((category) => {
		if (typeof category === "string") return [category];
		const { id, services } = Object(category);
		return [`${id}`, ...Array.isArray(services) ? services.map((one) => `${Object(one).id}`) : []];
	});
}
var missing = (categories, waits) => {
	const ids = idsOf(categories);
	return BUILT_IN.filter((id) => !ids.includes(id) && waits.some(({ category }) => category === id));
};
var wants = (categories, waits) => (categories === void 0 || Array.isArray(categories)) && missing(categories, waits).length > 0;
var asked = (categories, waits) => [...Array.isArray(categories) ? categories : GATE$2.categories, ...missing(categories, waits).map((id) => ({ id }))];
function held(block, waits) {
	if (block !== void 0 && !isObject(block)) return block;
	const all = { ...block };
	for (const { service, category } of waits) {
		const own = all[category] ?? [];
		if (service.hosts.length && category !== "necessary" && Array.isArray(own)) all[category] = [.../* @__PURE__ */ new Set([...own, ...service.hosts])];
	}
	return all;
}
function listed(cookies = [], waits) {
	if (!Array.isArray(cookies)) return cookies;
	const key = ({ name, storage = "cookie" }) => `${storage} ${name}`;
	const known = new Set(cookies.map((row) => key(Object(row))));
	const rows = waits.flatMap(({ service, category }) => service.stores.map((stored) => rowOf(stored, service, category)));
	return [...cookies, ...rows.filter((row) => row && !known.has(key(row)))];
}
function rowOf({ name, storage, purpose, duration, builtIn }, { provider }, category) {
	if (builtIn) return void 0;
	return {
		name,
		provider,
		purpose,
		duration,
		category,
		...storage && { storage }
	};
}
// src/services/resolve-services.ts
/** Never throws. What is unknown is named, and the others count. */
function resolveServices(input) {
	const { services, ...options } = Object(input);
	if (services === void 0) return {
		options: input,
		problems: []
	};
	if (!Array.isArray(services)) return {
		options,
		problems: [`services: expected a list of names such as ["matomo"], got ${quote(services)}`]
	};
	const problems = [];
	const known = [];
	for (const [index, name] of services.entries()) {
		const service = serviceOf(name);
		if (service) known.push(service);
		else problems.push(`services[${index}]: expected the name of a service, got ${quote(name)}${instead(name)}`);
	}
	return {
		options: withServices(options, ...known),
		problems
	};
}
var serviceOf = (name) => SERVICES$1.find(({ id }) => id === name);
function instead(name) {
	const meant = typeof name === "string" ? nearestService(name) : void 0;
	return meant ? `; did you mean "${meant}"?` : "; the guide’s page “Services” has them all";
}
var plain = (name) => name.toLowerCase().replace(/[^a-z\d]/g, "");
/** One whose name holds what was written, or the one with the fewest other letters. Unlike an attribute, a name here is nobody else's. */
function nearestService(name) {
	const asked = plain(name);
	if (!asked) return void 0;
	const names = SERVICES$1.flatMap(({ id, name, also = [] }) => [
		id,
		name,
		...also
	].map((each) => [id, plain(each)]));
	const holds = names.find(([, each]) => each.includes(asked));
	if (holds) return holds[0];
	const [best] = names.map(([id, each]) => ({
		id,
		letters: distance(asked, each)
	})).sort((one, other) => one.letters - other.letters);
	return best && best.letters <= asked.length / 2 ? best.id : void 0;
}
// src/site/look.ts
var SCHEMES = ["light", "dark"];
var colour = (name, label) => ({
	name,
	label,
	property: `--consent-gate-${name}`,
	pattern: /^#([\da-f]{3}|[\da-f]{6})$/i,
	expected: "a colour such as #1d5f8a",
	placeholder: "as built in"
});
/** In each scheme one of its own. */
var COLOURS = [
	colour("background", "Background"),
	colour("text", "Text"),
	colour("accent", "Buttons"),
	colour("accent-text", "Text on buttons")
];
/** One name, in quotes or not: nothing that could end a declaration, and no quote without its other. */
var FONT = String.raw`(?:"[\p{L}\d ._-]+"|'[\p{L}\d ._-]+'|[\p{L}_-][\p{L}\d _-]*)`;
/** The same in both. */
var SHAPES = [{
	name: "radius",
	label: "Corners",
	property: "--consent-gate-radius",
	pattern: /^(0|\d{1,3}(\.\d+)?(px|em|rem))$/,
	expected: "a length such as 8px",
	placeholder: "1em"
}, {
	name: "font",
	label: "Font",
	property: "--consent-gate-font",
	pattern: new RegExp(`^${FONT}(\\s*,\\s*${FONT})*$`, "u"),
	expected: "names of fonts, with commas between them",
	placeholder: "system-ui, sans-serif"
}];
var PLAIN_LOOK = {
	light: {},
	dark: {},
	both: {}
};
var fieldsOf = (part) => part === "both" ? SHAPES : COLOURS;
/** An empty value takes it out. */
function withValue(look, part, name, value) {
	const { [name]: _, ...others } = look[part];
	return {
		...look,
		[part]: value ? {
			...others,
			[name]: value
		} : others
	};
}
/** Which schemes visitors can see. */
var schemesOf = ({ theme = "auto" }) => SCHEMES.filter((scheme) => theme === "auto" || theme === scheme);
/** As custom properties; without what is not right yet. */
var propertiesOf = (look, part) => fieldsOf(part).flatMap(({ name, property, pattern }) => {
	const value = look[part][name];
	return value !== void 0 && pattern.test(value) ? [[property, value]] : [];
});
/** For an address: `undefined` where nothing is set. */
function writtenLook(look) {
	const entries = [
		"light",
		"dark",
		"both"
	].filter((part) => Object.keys(look[part]).length > 0);
	return entries.length > 0 ? Object.fromEntries(entries.map((part) => [part, look[part]])) : void 0;
}
/** @throws a sentence that names what was expected */
function readLook(written) {
	if (!isObject(written)) throw new Error("expected light, dark or both, with colours in each");
	let look = PLAIN_LOOK;
	for (const [part, values] of Object.entries(written)) {
		if (part !== "light" && part !== "dark" && part !== "both") throw new Error(`there is no part "${part}" of a look`);
		if (!isObject(values)) throw new Error(`expected names and values in "${part}"`);
		for (const [name, value] of Object.entries(values)) {
			if (!fieldsOf(part).some((field) => field.name === name)) throw new Error(`there is no "${name}" in "${part}"`);
			look = withValue(look, part, name, String(value));
		}
	}
	return look;
}
// src/site/site.ts
var LANGUAGES = Object.keys(SETTINGS_BUTTON_LABELS);
/** What the check of an option does not know: fields of the file besides `options`. */
var fields = shape({}, {
	consentGate: text(/^\d/, "a version"),
	languages: list(text(new RegExp(`^(${LANGUAGES.join("|")})$`), `one of ${LANGUAGES.join(", ")}`)),
	base: text(/^(https?:\/\/[^\s/"<>]+)?\/(?!\/)([^\s"<>]*\/)?$/, "an address that ends in a slash, such as \"/\" or \"/shop/\"")
});
/** Bad input: each field by its name, and what was expected. */
var SiteProblems = class extends Error {
	problems;
	constructor(problems) {
		super(problems.join("\n"));
		this.problems = problems;
	}
};
/**
* Reads what `written` wrote; or options alone, as they stand in a data block.
* @throws {SiteProblems}
*/
function readSite(input) {
	if (!isObject(input)) throw new SiteProblems([`expected an object with options, got ${quote(input)}`]);
	if (!("options" in input)) return readSite({ options: input });
	const { options, look: writtenLook = {}, files: _, ...rest } = input;
	const resolved = resolveServices(options);
	const problems = [
		...fields(rest, ""),
		...resolved.problems,
		...checkConfig(resolved.options)
	];
	let look = PLAIN_LOOK;
	try {
		look = readLook(writtenLook);
	} catch (error) {
		problems.push(`look: ${error instanceof Error ? error.message : error}`);
	}
	if (problems.length === 0) problems.push(...messageFaults(resolved.options.messages));
	if (problems.length > 0) throw new SiteProblems(problems);
	const { languages = [], base = "/" } = rest;
	const { services = [], ...own } = options;
	return {
		options: own,
		services: [...new Set(services)],
		languages: [...new Set(languages)],
		look,
		base
	};
}
var servicesOf = ({ services }) => services.flatMap((name) => serviceOf(name) ?? []);
/** What the pages are told: what the services ask and store stands in it. */
var pageOptions = (site) => withServices(site.options, ...servicesOf(site));
/** Without what is as it is when absent. */
function writtenSite({ options, services, languages, look, base }, version) {
	const written = writtenLook(look);
	return {
		consentGate: version,
		options: services.length > 0 ? {
			...options,
			services
		} : options,
		...languages.length > 0 && { languages },
		...written && { look: written },
		...base !== "/" && { base }
	};
}
// src/site/commands/site-flags.ts
/** `google-analytics` for `googleAnalytics`. */
var flagOf = (name) => attributeOf(name).slice(5);
/** Objects, and lists of them, come with `--config`. */
var FLAGGED = OPTION_NAMES.filter((name) => {
	const fallback = DEFAULTS[name];
	return name !== "nonce" && name !== "assets" && (typeof fallback !== "object" || isWords(name));
});
/** Lists whose items are words. */
function isWords(name) {
	return name === "googleAnalytics" || name === "googleTagManager";
}
/** As `parseArgs` wants them. */
var OPTION_FLAGS = Object.fromEntries(FLAGGED.map((name) => [flagOf(name), { type: "string" }]));
/** @throws {UsageError} for an unknown flag, or a missing value */
function parseFlags(args, options) {
	try {
		return parseArgs({
			args: [...args],
			options,
			strict: true,
			allowPositionals: true
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
/**
* The site with what the flags say in place of what it had.
* @throws {UsageError} naming each flag that is wrong
*/
function withFlags(site, flags, version) {
	const given = FLAGGED.flatMap((name) => {
		const text = flags[flagOf(name)];
		return typeof text === "string" ? [[name, readFlag(name, text)]] : [];
	});
	const { languages, base, services } = flags;
	const written = writtenSite(site, version);
	const changed = {
		...written,
		options: {
			...written.options,
			...typeof services === "string" && { services: services.split(/[\s,]+/).filter(Boolean) },
			...Object.fromEntries(given)
		},
		...typeof languages === "string" && { languages: languages.split(/[\s,]+/).filter(Boolean) },
		...typeof base === "string" && { base }
	};
	try {
		return readSite(changed);
	} catch (error) {
		if (!(error instanceof SiteProblems)) throw error;
		throw new UsageError(error.problems.map(byFlag).join("\n"));
	}
}
/** What is wrong with an answer; nothing where it is fine. */
var problemsOf = (name, text) => checkConfig({ [name]: readFlag(name, text) });
/** Of the kind that its default has. */
function readFlag(name, text) {
	const fallback = DEFAULTS[name];
	if (isWords(name)) return text.split(/[\s,]+/).filter(Boolean);
	if (typeof fallback === "number" && /^\d+$/.test(text)) return Number(text);
	if (typeof fallback === "boolean" && /^(true|false)$/.test(text)) return text === "true";
	return text;
}
/** `--policy-url: expected …` for what the check says of `policyUrl`. */
function byFlag(problem) {
	const name = /^\w+/.exec(problem)?.[0] ?? "";
	return [
		...FLAGGED,
		"languages",
		"base",
		"services"
	].includes(name) ? `--${flagOf(name)}${problem.slice(name.length)}` : problem;
}
export { UsageError as S, withServices as _, problemsOf as a, isObject as b, SiteProblems as c, servicesOf as d, writtenSite as f, writtenLook as g, schemesOf as h, parseFlags as i, pageOptions as l, propertiesOf as m, OPTION_FLAGS as n, withFlags as o, PLAIN_LOOK as p, flagOf as r, LANGUAGES as s, FLAGGED as t, readSite as u, SETTINGS_BUTTON_LABELS as v, attributeOf as x, OPTION_NAMES as y };
