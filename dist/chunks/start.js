import { _ as validUntil, a as pathPrefixes, c as GOOGLE_COOKIE, f as PARTS_DEFAULTS, g as isWithdrawn, h as isAllowed, i as parentDomains, l as isGoogleAnalytics, m as currentConsent, n as readOptions, o as decodeConsent, p as askedIds, r as OUTBOX_KEY, s as encodeConsent, t as urlsIn, u as GATE_DEFAULTS, v as answersOf, y as afterPaint } from "./core.js";
import Cookies from "js-cookie";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// src/core/check-config.ts
/** `data-*` attributes that site builders, optimisers and frameworks put on any script tag. */
var FOREIGN = /^(cf|rocket|turbo|no[A-Z]|pagespeed|nscript|nitro|wp|lite|astro|savepage)/;
var ID = /^[a-z][a-z\d-]{0,31}$/;
var quote = (value) => Object(value) === value ? Array.isArray(value) ? "a list" : "an object" : `"${String(value).slice(0, 80)}"`;
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** A scalar. Attributes are strings, so `"30"` is as good as `30`. */
var matches = (pattern, expected) => (value, path) => typeof value !== "object" && pattern.test(String(value)) ? [] : [`${path}: expected ${expected}, got ${quote(value)}`];
var text = (pattern, expected) => {
	const check = matches(pattern, expected);
	return (value, path) => typeof value === "string" ? check(value, path) : [`${path}: expected ${expected}, got ${quote(value)}`];
};
var optional = (check) => (value, path) => value === void 0 ? [] : check(value, path);
var list = (check) => (value, path) => Array.isArray(value) ? value.flatMap((item, index) => check(item, `${path}[${index}]`)) : [`${path}: expected a list, got ${quote(value)}`];
/** A list that an attribute may hold: commas or spaces stand between its values. */
var attributeList = (check) => {
	const items = list(check);
	return (value, path) => items(typeof value === "string" ? value.split(/[\s,]+/) : value, path);
};
var record = (check) => (value, path) => isObject(value) ? Object.entries(value).flatMap(([key, entry]) => check(entry, `${path}.${key}`)) : [`${path}: expected an object, got ${quote(value)}`];
/** An object with these fields and no others. */
var shape = (fields) => (value, path) => {
	if (!isObject(value)) return [`${path || "config"}: expected an object, got ${quote(value)}`];
	const prefix = path && `${path}.`;
	const known = Object.keys(fields);
	return [...Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && (path || !FOREIGN.test(name))).map((name) => value[name] instanceof Error ? `${name}: expected JSON, got ${value[name].message}` : `${prefix}${name}: unknown option, expected one of ${known.join(", ")}`), ...known.flatMap((name) => fields[name](value[name], prefix + name))];
};
/** `javascript:` and friends must not become an address, and a bare word is a typo far more often than a path. */
var ADDRESS$1 = /^(https?:\/\/[^\s/]|\.{0,2}\/)\S*$/;
var words = text(/\S/, "a text");
/** The tag's own nonce may be empty. */
var anything = text(/^/, "a text");
var address = text(ADDRESS$1, "an address such as https://example.com/path or /path");
var id = text(ID, "lower-case letters, digits and hyphens, such as \"analytics\"");
var flag = matches(/^(true|false)$/, "true or false");
var oneOf = (...choices) => text(new RegExp(`^(${choices.join("|")})$`), `one of ${choices.join(", ")}`);
var signal = optional(oneOf("granted", "denied"));
var checkFields = shape({
	googleAnalytics: optional(attributeList(text(/^((G|GT|AW|DC)-[A-Z\d]{4,}|UA-\d+-\d+)$/, "a measurement ID such as \"G-AB12CD34EF\""))),
	googleTagManager: optional(attributeList(text(/^GTM-[A-Z\d]{4,}$/, "a container ID such as \"GTM-AB12CD\""))),
	consentMode: optional(oneOf("basic", "advanced")),
	waitForUpdate: optional(matches(/^\d{1,5}$/, "a number of milliseconds from 0 to 99999")),
	regionDefaults: optional(list(shape({
		region: list(text(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/, "an ISO 3166-2 code such as \"US\" or \"US-CA\"")),
		analytics_storage: signal,
		functionality_storage: signal,
		personalization_storage: signal,
		ad_storage: signal,
		ad_user_data: signal,
		ad_personalization: signal,
		security_storage: signal
	}))),
	googleSettings: optional(attributeList(oneOf("url_passthrough", "ads_data_redaction"))),
	dataLayer: optional(text(/^[a-z_$][\w$]*$/i, "a JavaScript name such as \"dataLayer\"")),
	endpoint: optional(address),
	policyUrl: optional(address),
	policyVersion: optional(text(/^[ !#-[\]-~]{1,64}$/, "a text of 1 to 64 printable ASCII characters without \" and \\")),
	controller: optional(words),
	privacyContact: optional(words),
	supervisoryAuthority: optional(shape({
		name: words,
		url: address
	})),
	categories: optional(list(shape({
		id,
		label: optional(words),
		description: optional(words),
		services: optional(list(shape({
			id,
			label: words,
			description: optional(words)
		})))
	}))),
	cookies: optional(list(shape({
		name: words,
		provider: words,
		purpose: words,
		duration: words,
		category: id
	}))),
	maxAgeDays: optional(matches(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, "a whole number of days from 1 to 365")),
	cookie: optional(shape({
		name: optional(text(/^[\w-]{1,64}$/, "letters, digits, _ and -")),
		domain: optional(text(/^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, "a domain such as \"example.com\"")),
		path: optional(text(/^\/[^;\s]*$/, "a path such as \"/\""))
	})),
	block: optional(record(list(text(/^(https?:\/\/[^\s/A-Z]+\/\S*|[a-z\d-]+(\.[a-z\d-]+)+|localhost)$/, "a lower-case host such as \"stats.example.com\" or the start of an address such as \"https://example.com/stats/\"")))),
	googleCategory: optional(id),
	autoBlock: optional(flag),
	globalPrivacyControl: optional(oneOf("respect", "ignore")),
	locale: optional(text(/^.{0,35}$/, "a language tag such as \"en\" or \"pt-BR\"")),
	messages: optional(record((value, path) => typeof value === "string" ? text(/[\p{L}\p{N}]/u, "a text with letters")(value, path) : [])),
	position: optional(oneOf("bottom", "bottom-start", "bottom-end", "center")),
	density: optional(oneOf("comfortable", "compact")),
	theme: optional(oneOf("auto", "light", "dark")),
	settingsButton: optional(flag),
	browserLinks: optional(list(shape({
		label: words,
		href: address
	}))),
	reloadOnWithdraw: optional(flag),
	assets: optional(address),
	nonce: optional(anything)
});
/** @returns one sentence a fault, naming its field and what was expected; empty where the options can be used */
function checkConfig(input) {
	const problems = checkFields(input, "");
	return problems.length ? problems : contradictions(input);
}
/** What no field can see alone. */
function contradictions({ categories = GATE_DEFAULTS.categories, cookies = [], block = {}, googleAnalytics = [], googleTagManager = [], googleCategory = GATE_DEFAULTS.googleCategory, consentMode, regionDefaults = [] }) {
	const optionalIds = askedIds(categories);
	const known = ["necessary", ...optionalIds];
	const problems = [];
	const expectCategory = (path, category, among) => {
		if (!among.includes(category)) problems.push(`${path}: expected one of ${among.join(", ")}, got "${category}"`);
	};
	if (new Set(known).size !== known.length || known.length < 2 || known.length > 13) problems.push("categories: expected 1 to 12 different ones with their services; \"necessary\" is always there");
	for (const [index, { name, category }] of cookies.entries()) expectCategory(`cookies[${index}].category`, category, GOOGLE_COOKIE.test(name) ? optionalIds : known);
	for (const category of Object.keys(block)) expectCategory(`block.${category}`, category, optionalIds);
	if (googleAnalytics.length + googleTagManager.length && !optionalIds.includes(googleCategory)) problems.push(`googleCategory: expected one of ${optionalIds.join(", ")}, because Google Analytics waits for it; got "${googleCategory}"`);
	if (regionDefaults.length && consentMode !== "advanced") problems.push("regionDefaults: expected consentMode \"advanced\"; in basic mode nothing of Google runs before an answer");
	return problems;
}
// src/browser/checked-options.ts
var KEY$1 = "consent_gate_checked";
/** Another version of consent-gate may check otherwise. A nonce is new on every page. */
var fingerprint = (input) => "0.1.0" + JSON.stringify({
	...input,
	nonce: 0
});
/** Storage that is blocked remembers nothing: then the check is loaded on every page. */
function wasChecked(window, input) {
	try {
		return window.localStorage.getItem(KEY$1) === fingerprint(input);
	} catch {
		return false;
	}
}
function rememberChecked(window, input) {
	try {
		window.localStorage.setItem(KEY$1, fingerprint(input));
	} catch {}
}
function forgetChecked(window) {
	try {
		window.localStorage.removeItem(KEY$1);
	} catch {}
}
// src/browser/cookie-sweep.ts
/** When to look again, in ms: Google's code that has already run writes its cookies anew. */
var AGAIN$1 = [
	500,
	2e3,
	5e3
];
/** Sweeps now, a few times later, and at each change where the browser tells of it (Cookie Store API); returns a stop. */
function sweepCookies(window, isUnwanted, note) {
	const { cookieStore } = window;
	const sweep = () => {
		const names = deleteCookies(window.location, isUnwanted);
		if (names.length) note?.(`swept ${names.join(", ")}`);
	};
	sweep();
	const timers = AGAIN$1.map((delay) => window.setTimeout(sweep, delay));
	cookieStore?.addEventListener("change", sweep);
	return () => {
		cookieStore?.removeEventListener("change", sweep);
		for (const timer of timers) window.clearTimeout(timer);
	};
}
function deleteCookies({ hostname, pathname }, isUnwanted) {
	let names = [];
	try {
		names = Object.keys(Cookies.get()).filter(isUnwanted);
	} catch {}
	for (const name of names) for (const path of pathPrefixes(pathname)) for (const domain of ["", ...parentDomains(hostname)]) {
		Cookies.remove(name, {
			path,
			domain
		});
		Cookies.remove(name, {
			path,
			domain,
			secure: true,
			partitioned: true
		});
	}
	return names;
}
// src/browser/debug-notes.ts
var PREFIX = "consent-gate: ";
/** What notes, where the owner asked for it. */
var noteFor = (window) => /consent-gate-debug/.test(window.location.search) ? (what) => window.performance.mark(PREFIX + what) : void 0;
/** Tells in the console what has been noted and what will be; times are ms since the page was asked for. */
function tellNotes({ PerformanceObserver, console }) {
	const observer = new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries()) if (name.startsWith(PREFIX)) console.info(`${name} (${Math.round(startTime)} ms)`);
	});
	observer.observe({
		type: "mark",
		buffered: true
	});
	return () => observer.disconnect();
}
// src/browser/endpoint.ts
/** @param domain the cookie's; empty where it is this host's own */
function readEndpoint(window, address, domain) {
	const { href, origin, hostname } = new URL(address, window.document.baseURI);
	const own = origin === window.origin;
	const within = (host) => `.${host}`.endsWith(`.${domain.replace(/^\./, "")}`);
	return {
		url: href,
		type: own ? "application/json" : "text/plain",
		sharesCookie: own || domain !== "" && within(hostname) && within(window.location.hostname)
	};
}
// src/browser/privacy-signals.ts
var globalPrivacyControl = (window) => !!window.navigator.globalPrivacyControl;
// src/browser/uuid.ts
/** A random UUID (RFC 9562, version 4). */
function uuid(crypto) {
	const bytes = crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(16));
	let hex = "";
	for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
	const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
// src/browser/make-event.ts
var NOTHING_SHOWN = {
	title: "",
	body: "",
	buttons: [],
	categories: []
};
/** @param previous the answers before it; `null` at the first choice */
var makeEvent = (window, { id, at, choices, policyVersion }, previous, action, { surface, locale, notice }) => ({
	schema: 1,
	eventId: uuid(window.crypto),
	consentId: id,
	occurredAt: at,
	action,
	surface,
	choices,
	previous,
	policyVersion,
	locale,
	page: window.location.origin + window.location.pathname,
	globalPrivacyControl: globalPrivacyControl(window),
	notice,
	version: "0.1.0"
});
// src/browser/to-json.ts
/**
* As `JSON.stringify`. Prototype.js 1.6 gives arrays a `toJSON` of their own, from before browsers knew JSON: they would come out
* as strings, which no endpoint takes for lists.
*/
function toJson(value) {
	const { prototype } = Array;
	const toJSON = Object.getOwnPropertyDescriptor(prototype, "toJSON");
	if (!toJSON) return JSON.stringify(value);
	Reflect.deleteProperty(prototype, "toJSON");
	try {
		return JSON.stringify(value);
	} finally {
		Object.defineProperty(prototype, "toJSON", toJSON);
	}
}
// src/browser/unfinished.ts
/**
* When a page has to load the recorder next, in ms since the epoch: to renew the cookie, and at once where events wait.
* Absent means now.
*/
var DUE_KEY = "consent_gate_due";
/**
* Something is due or, after a refusal, there are cookies that look like Google's.
* @param refused something is not allowed
*/
function isUnfinished(window, refused) {
	try {
		return isDue(window) || refused && /\b_(g|_u)/.test(window.document.cookie);
	} catch {
		return false;
	}
}
/** @throws where storage is blocked */
var isDue = ({ localStorage }) => localStorage.getItem(DUE_KEY) < Date.now();
// src/browser/outbox-storage.ts
/** Beyond this the oldest give way. The newest state is never dropped, nor is an erasure: nothing after it says the same. */
var MOST_WAITING = 50;
function createOutboxStorage(window, report) {
	let memory = [];
	let told = false;
	function read() {
		try {
			return JSON.parse(window.localStorage.getItem("consent_gate_outbox") ?? "[]");
		} catch (error) {
			return error instanceof SyntaxError ? null : [];
		}
	}
	/** Whatever another version of consent-gate wrote is sent as it is: the receiver may know more versions than this page. */
	const stored = (found = read()) => Array.isArray(found) ? found.filter(isEvent) : [];
	const waiting = () => [...stored(), ...memory];
	function store(events) {
		const storage = window.localStorage;
		storage.removeItem(DUE_KEY);
		if (events.length) storage.setItem(OUTBOX_KEY, toJson(events));
		else storage.removeItem(OUTBOX_KEY);
	}
	function keep(events) {
		try {
			store(events);
			memory = [];
		} catch {
			const before = new Set(stored().map(({ eventId }) => eventId));
			memory = events.filter(({ eventId }) => !before.has(eventId));
			if (memory.length && !told) {
				report.warn("localStorage refused a decision: until the endpoint has it, it lives only as long as this page");
				told = true;
			}
			try {
				store(events.filter(({ eventId }) => before.has(eventId)));
			} catch {}
		}
	}
	const found = read();
	if (!Array.isArray(found) || !found.every(isEvent)) {
		report.warn(`"${OUTBOX_KEY}" in localStorage: expected a list of decisions; what is none is dropped`);
		keep(stored(found));
	}
	return {
		waiting,
		unshared: () => memory,
		add(event) {
			keep(limit([...waiting().filter(({ consentId }) => event.action !== "erase" || consentId !== event.consentId), event]));
		},
		remove: ({ eventId }) => keep(waiting().filter((event) => event.eventId !== eventId))
	};
}
/** No more than the sending needs: the rest is for the receiver to judge. */
var isEvent = (entry) => typeof entry?.eventId === "string" && typeof entry.consentId === "string";
function limit(events) {
	const tooMany = Math.max(0, events.length - MOST_WAITING);
	const decisions = events.slice(0, -1).filter(({ action }) => action !== "erase");
	const dropped = new Set([...decisions, ...events].slice(0, tooMany));
	return events.filter((event) => !dropped.has(event));
}
// src/browser/outbox.ts
/** Pauses between attempts, in ms: doubled at each failure up to the longest, and jittered so that an endpoint that comes back is not hit by everybody at once. */
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 3e5;
/** Timers take no more: they would end at once (HTML, "timer initialization steps": a 32-bit number). */
var LONGEST_TIMER = 2 ** 31 - 1;
/** An endpoint that takes longer is as good as down; while it is waited for, nothing else goes out. In ms. */
var PATIENCE$1 = 6e4;
/** What can be read of it: a connection may break off. */
var textOf = (response) => response.text().catch(() => "");
/**
* @param onEmpty nothing waits (any more)
* @param soon when what is added goes out; a page that is left before sends it as a beacon
*/
function createOutbox(window, { url, type }, report, onEmpty, soon = (run) => run()) {
	const { navigator } = window;
	const fetch = window.fetch.bind(window);
	const beacon = navigator.sendBeacon.bind(navigator);
	const storage = createOutboxStorage(window, report);
	/** Who wants to know of an event of this page, by its id. */
	const listeners = /* @__PURE__ */ new Map();
	let failures = 0;
	let timer = 0;
	let sending;
	/** An event came while the last request was being finished. */
	let again = false;
	let warned = false;
	let stopped = false;
	const bodyOf = (event) => toJson({ events: [event] });
	function tell({ eventId }, delivery) {
		listeners.get(eventId)?.(delivery);
		if (delivery !== "waiting") listeners.delete(eventId);
	}
	function retry(pause) {
		again = false;
		for (const event of storage.waiting()) tell(event, "waiting");
		if (!stopped) timer = window.setTimeout(flush, Math.min(pause, LONGEST_TIMER));
	}
	function fail(pause, reason) {
		if (!warned) report.warn(`${url} ${reason}; the decision is kept and sent again later`);
		warned = true;
		failures++;
		retry(pause);
		return false;
	}
	async function post(event) {
		const patience = new AbortController();
		const giveUp = window.setTimeout(() => patience.abort(), PATIENCE$1);
		try {
			return await fetch(url, {
				method: "POST",
				headers: { "Content-Type": type },
				body: bodyOf(event),
				keepalive: true,
				signal: patience.signal
			});
		} catch {
			return null;
		} finally {
			window.clearTimeout(giveUp);
		}
	}
	/** Sends the oldest event. Resolves to whether the next one may follow at once. */
	async function send(event) {
		const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (.5 + Math.random());
		const response = await post(event);
		if (!response) return fail(pause, "cannot be reached");
		if (!response.url) return fail(LONGEST_PAUSE, "is held back by \"block\"");
		const { status, ok } = response;
		if (!ok && (status >= 500 || [
			408,
			425,
			429
		].includes(status))) {
			const after = response.headers.get("Retry-After") ?? "";
			return fail(Math.max(pause, Number(after) * 1e3 || Date.parse(after) - Date.now() || 0), `answered ${status}`);
		}
		if (!ok) report.warn(`${url} refused a decision with ${status}, it is not sent again: ${(await textOf(response)).slice(0, 500)}`);
		else if (/html/.test(response.headers.get("Content-Type") ?? "") && /^\s*<(!doctype|html)/i.test(await textOf(response))) report.warn(`${url} answered with a web page; is this the endpoint that stores decisions?`);
		failures = 0;
		storage.remove(event);
		tell(event, ok ? "delivered" : "refused");
		return true;
	}
	async function sendAll() {
		for (let next = storage.waiting()[0]; next; next = storage.waiting()[0]) {
			sending = next;
			if (!await send(next)) return;
		}
		for (const listener of listeners.values()) listener("delivered");
		listeners.clear();
		onEmpty();
	}
	/** One sender at a time: in this page by `sending`, across tabs by a lock where there are locks (secure contexts). */
	async function flush() {
		window.clearTimeout(timer);
		again = true;
		if (sending) return;
		sending = true;
		again = false;
		try {
			if (navigator.locks && storage.waiting().length > storage.unshared().length) await navigator.locks.request(OUTBOX_KEY, { ifAvailable: true }, (lock) => {
				if (lock) return sendAll();
				retry(FIRST_PAUSE);
			});
			else await sendAll();
		} finally {
			sending = void 0;
		}
		if (again) flush();
	}
	/**
	* The page is going away: what waits for its next attempt goes out as beacons, and stays here until somebody answered.
	* While a request is out, the rest waits for the next page, so that nothing overtakes; unless it would end with this one.
	*/
	function depart() {
		const leaving = sending ? storage.unshared().filter((event) => event !== sending) : storage.waiting();
		for (const event of leaving) beacon(url, new Blob([bodyOf(event)], { type }));
	}
	const onVisible = () => {
		if (window.document.visibilityState === "visible") flush();
	};
	window.addEventListener("online", flush);
	window.addEventListener("pagehide", depart);
	window.document.addEventListener("visibilitychange", onVisible);
	flush();
	return {
		add(event, listener) {
			storage.add(event);
			if (listener) listeners.set(event.eventId, listener);
			soon(flush);
		},
		stop() {
			stopped = true;
			window.clearTimeout(timer);
			window.removeEventListener("online", flush);
			window.removeEventListener("pagehide", depart);
			window.document.removeEventListener("visibilitychange", onVisible);
		}
	};
}
// src/browser/renew-cookie.ts
function createRenewal(window, { url, type }) {
	const fetch = window.fetch.bind(window);
	let request;
	const cancel = () => request?.abort();
	return {
		async ask() {
			cancel();
			request = new AbortController();
			const { signal } = request;
			window.addEventListener("pagehide", cancel, { signal });
			await fetch(url, {
				method: "POST",
				headers: { "Content-Type": type },
				body: "{\"events\":[]}",
				credentials: "include",
				signal
			}).catch(() => {});
		},
		cancel
	};
}
/** Renewed at most so often, in ms. */
var RENEW_EVERY = 864e5;
// src/browser/stored-consent.ts
/** The newest choice found, or `null`. */
var readConsent = (window, name) => storedValues(window, name).map(decodeConsent).reduce((newest, next) => !next || newest?.at > next.at ? newest : next, null);
/** Every value kept under `name`, URI-encoded: a cookie of this host and one of a parent domain may both be there. */
function storedValues(window, name) {
	let values = [];
	try {
		values = `; ${window.document.cookie}`.split(`; ${name}=`).slice(1);
		const kept = window.localStorage.getItem(name);
		if (kept) values.push(kept);
	} catch {}
	return values.map((value) => value.replace(/;.*/, ""));
}
// src/browser/save-consent.ts
/** Stores and reads back: a browser that refuses a cookie does so in silence. */
function saveConsent(window, settings, consent) {
	const { name, domain, path } = settings.cookie;
	const value = encodeConsent(consent);
	try {
		window.localStorage.removeItem(name);
	} catch {}
	const set = () => Cookies.withConverter({ write: String }).set(name, value, {
		path,
		...domain && { domain },
		sameSite: "Lax",
		secure: window.location.protocol === "https:",
		expires: new Date(validUntil(consent, settings))
	});
	try {
		set();
		if (storedValues(window, name).length > 1) {
			removeCookies(window, settings);
			set();
		}
	} catch {}
	if (storedValues(window, name).includes(value)) return "cookie";
	try {
		window.localStorage.setItem(name, value);
		return "localStorage";
	} catch {
		return "page";
	}
}
/** Removes the choice wherever it is stored. Gives whether nothing is left of it. */
function removeConsent(window, settings) {
	const { name } = settings.cookie;
	try {
		window.localStorage.removeItem(name);
	} catch {}
	try {
		removeCookies(window, settings);
	} catch {}
	return !storedValues(window, name).length;
}
function removeCookies({ location }, { cookie: { name, domain, path } }) {
	const domains = [domain, ...parentDomains(location.hostname)].filter(Boolean);
	for (const place of /* @__PURE__ */ new Set([path, ...pathPrefixes(location.pathname)])) {
		Cookies.remove(name, { path: place });
		for (const parent of domains) Cookies.remove(name, {
			path: place,
			domain: parent
		});
	}
}
// src/browser/tab-sync.ts
/** Written and taken out again at each decision, because writing is what other tabs are told of. */
var KEY = "consent_gate_decided";
/**
* @param look called when another tab has written something, and when this page comes back: from the back-forward cache, from
* sleep, from being prerendered
* @param signal aborted when nobody is to look any more
*/
function watchTabs(window, look, signal) {
	for (const type of [
		"storage",
		"pageshow",
		"visibilitychange",
		"prerenderingchange"
	]) window.addEventListener(type, (event) => event.persisted !== false && look(), {
		capture: true,
		signal
	});
}
/** A cookie and the news of it go different ways to another tab of WebKit's, and either may be first: when to tell again, in ms. */
var AGAIN = 1e3;
/** Tells the other tabs of a decision here. Where storage is blocked they learn of it when they come into sight. */
function tellTabs(window) {
	const tell = () => {
		try {
			window.localStorage.setItem(KEY, "");
			window.localStorage.removeItem(KEY);
		} catch {}
	};
	tell();
	window.setTimeout(tell, AGAIN);
}
// src/browser/unheld-requests.ts
/** `auxclick`: the middle button follows a link too, and sends its ping. */
var USES = [
	"submit",
	"click",
	"auxclick"
];
var ADDRESS = /https?:\/\/[^\s"'<>\\]+/g;
/**
* @param category that Google Analytics waits for
* @param shutSince since when it has not been allowed, in ms since the epoch; `Infinity`: it is
* @param when as the owner would say it: "before a choice", "after a no"
* @returns a stop
*/
function watchRequests({ document, PerformanceObserver, performance }, category, shutSince, when, warn) {
	const told = /* @__PURE__ */ new Set();
	function once(message) {
		if (!told.has(message)) warn(message);
		told.add(message);
	}
	function tell(entries, timeOrigin, sentence) {
		for (const { name, startTime, initiatorType } of entries) {
			if (timeOrigin + startTime < shutSince() || !isGoogles(name) || initiatorType === "ping") continue;
			once(sentence(name));
		}
	}
	const asked = (url) => `${url} was asked for ${when()}`;
	function byPage(url) {
		const addresses = ({ src, href, dataset }) => [
			src,
			href,
			dataset?.src,
			dataset?.href
		].map((address) => address && absolute(address, document));
		const tag = [...document.querySelectorAll("[data-consent]")].find((element) => addresses(element).includes(url))?.localName;
		if (tag) return `${asked(url)}, because its tag is not marked. To ask nothing of Google write ${marked(tag, category, url)} in its place`;
		return `${asked(withoutQuery(url))} by a style sheet, media, import() or code ahead of consent-gate. Paste its tag first, start such code in consentGate.whenAllowed('${category}', …), or send a content security policy`;
	}
	/** Another window: its page has built-ins of its own. */
	function lookInto({ target }) {
		const { contentWindow, src } = target;
		try {
			if (!contentWindow || Reflect.has(contentWindow, "consentGate")) return;
			const { performance } = contentWindow;
			tell(performance.getEntriesByType("resource"), performance.timeOrigin, (url) => `${asked(withoutQuery(url))} by the frame ${src}. Paste the tag into its page too, or write ${marked("iframe", category, src || "…")} in its place`);
		} catch {
			const googles = decoded(src ?? "").match(ADDRESS)?.find(isGoogles);
			if (googles && /^data:/i.test(src ?? "")) tellUse(googles, `a data: frame. Write ${marked("iframe", category, "data:…")} in its place`);
		}
	}
	function tellUse(url, by) {
		if (shutSince() <= Date.now() && isGoogles(url)) once(`${asked(withoutQuery(url))} by ${by}`);
	}
	/** Forms and pings are sent by the browser itself: no function to wrap, no entry to observe. */
	function lookAtUse(event) {
		const [target] = event.composedPath();
		const { submitter } = event;
		const form = event.type === "submit" && (submitter?.getAttribute("formaction") ?? target?.getAttribute?.("action"));
		if (form) tellUse(absolute(form, document), `a form. Send it in consentGate.whenAllowed('${category}', …)`);
		const pings = target?.closest?.("[ping]")?.getAttribute("ping") ?? "";
		for (const ping of pings.split(/\s+/)) tellUse(absolute(ping, document), "a link’s ping. Take the attribute out");
	}
	const observer = new PerformanceObserver((list) => tell(list.getEntries(), performance.timeOrigin, byPage));
	observer.observe({
		type: "resource",
		buffered: true
	});
	document.addEventListener("load", lookInto, true);
	for (const target of document.querySelectorAll("iframe")) lookInto({ target });
	for (const use of USES) document.addEventListener(use, lookAtUse, true);
	return () => {
		observer.disconnect();
		for (const use of USES) document.removeEventListener(use, lookAtUse, true);
		document.removeEventListener("load", lookInto, true);
	};
}
/** A tag as its owner would write it, to be copied. */
function marked(tag, category, url) {
	const held = `data-consent="${category}"`;
	if (tag === "script") return `<script type="text/plain" ${held} src="${url}"><\/script>`;
	return `<${tag} ${held} data-${tag === "link" ? "href" : "src"}="${url}">`;
}
var isGoogles = (url) => URL.canParse(url) && isGoogleAnalytics(new URL(url));
function decoded(address) {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
var withoutQuery = (url) => url.replace(/\?.*/, "");
var absolute = (address, { baseURI }) => URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
// src/browser/recorder.ts
var recorder_exports = /* @__PURE__ */ __exportAll({
	defaults: () => defaults,
	mount: () => mount
});
/** A clock that was further ahead than this was wrong, in ms: what it dated counts for nothing. */
var AHEAD = 864e5;
var defaults = PARTS_DEFAULTS;
/**
* @param input the options as they were written: before anything is recorded, the whole of them is checked
* @throws one sentence a fault
*/
function mount({ window, settings, consent, subscribe }, input) {
	const problems = checkConfig(input);
	if (problems.length) throw `the options have to be mended\n${problems.join("\n")}`;
	const { location, crypto, document, navigator, console } = window;
	const note = noteFor(window);
	const stopNotes = note && tellNotes(window);
	const report = { warn(message) {
		console.warn(`consent-gate: ${message}`);
		note?.(`warned of: ${message}`);
	} };
	const { name } = settings.cookie;
	if (readConsent(window, name)) rememberChecked(window, input);
	if (storedValues(window, name).some((value) => !decodeConsent(value))) report.warn(`${name} cannot be read; asking again`);
	const endpoint = settings.endpoint ? readEndpoint(window, settings.endpoint, settings.cookie.domain) : null;
	const renewal = endpoint?.sharesCookie ? createRenewal(window, endpoint) : null;
	const allows = (category) => isAllowed(category, consent());
	/** As far as this page knows. */
	let newest = null;
	/** When the choice was made whose cookie was to be renewed last. */
	let renewing;
	let stopSweep = () => {};
	/** Since when Google is not allowed, in ms since the epoch. */
	let shutSince = 0;
	function store(consent) {
		const place = saveConsent(window, settings, consent);
		if (place !== "cookie") {
			const where = place === "page" ? "only until this page is left" : `in ${place}`;
			report.warn(`the browser refused the cookie "${settings.cookie.name}"; the choice is kept ${where}`);
		}
		return place !== "page";
	}
	/** Never before the decision that it replaces, even where the clock was set back between the two: the newest counts. */
	function timeAfter(before) {
		const now = Date.now();
		const times = [before, readConsent(window, name)].map((last) => last ? Date.parse(last.at) + 1 : 0);
		return new Date(Math.max(now, ...times.filter((time) => time < now + AHEAD))).toISOString();
	}
	/** An answer of the endpoint to another tab may have come in the moment of the decision, and put the older cookie back. */
	function mend() {
		const stored = readConsent(window, name);
		if (newest && stored && stored.at < newest.at) store(newest);
	}
	/** Nothing waits to be sent. */
	function rest() {
		mend();
		const stored = currentConsent(readConsent(window, name), settings, Date.now());
		if (!stored) return;
		try {
			if (!isDue(window)) return;
			window.localStorage.setItem(DUE_KEY, `${renewal ? Date.now() + RENEW_EVERY : validUntil(stored, settings)}`);
			renewing = stored.at;
			renewal?.ask().then(mend);
		} catch {}
	}
	function sweep() {
		stopSweep();
		stopSweep = sweepCookies(window, (name) => GOOGLE_COOKIE.test(name) && !allows(settings.googleCategory) || settings.cookies.some((row) => row.name === name && !allows(row.category)), note);
	}
	const unsubscribe = subscribe((present) => {
		if (allows(settings.googleCategory)) shutSince = Number.POSITIVE_INFINITY;
		else if (shutSince > Date.now()) shutSince = Date.now();
		if (present?.at !== renewing) renewal?.cancel();
		if (settings.reloadOnWithdraw && isWithdrawn(newest, present)) window.setTimeout(() => location.reload());
		if (newest && !present) sweep();
		newest = present;
	});
	const stopWatch = settings.consentMode === "basic" && settings.autoBlock && watchRequests(window, settings.googleCategory, () => shutSince, () => consent() ? "after a no" : "before a choice", report.warn);
	if (!settings.reloadOnWithdraw && document.querySelector("[data-type=\"text/partytown\"]")) report.warn("a withdrawal does not reach Partytown’s worker: set reloadOnWithdraw");
	const outbox = endpoint && createOutbox(window, endpoint, report, rest, (run) => void afterPaint(window).then(run));
	if (!outbox) rest();
	/** @returns whether nothing is left of it in this browser */
	function erase(before, shown) {
		const found = [before, ...storedValues(window, name).map(decodeConsent)];
		const ids = new Set(found.flatMap((each) => each ? [each.id] : []));
		const removed = removeConsent(window, settings);
		if (!removed) report.warn(`the browser does not let go of "${name}"; the visitor has erased it`);
		forgetChecked(window);
		try {
			window.localStorage.removeItem(DUE_KEY);
		} catch {}
		tellTabs(window);
		note?.("erase");
		const at = (/* @__PURE__ */ new Date()).toISOString();
		for (const id of ids) {
			const erased = {
				id,
				at,
				policyVersion: settings.policyVersion,
				choices: {}
			};
			outbox?.add(makeEvent(window, erased, null, "erase", {
				...shown,
				notice: NOTHING_SHOWN
			}), shown.onDelivery);
		}
		if (!outbox || !ids.size) shown.onDelivery?.("delivered");
		return removed;
	}
	return {
		record(before, previous = null, action, choices, shown = "api") {
			renewal?.cancel();
			const locale = settings.locale || document.documentElement.lang || navigator.language;
			const seen = typeof shown === "string" ? {
				surface: shown,
				notice: NOTHING_SHOWN,
				locale
			} : shown;
			if (action === "erase") return {
				consent: null,
				stored: erase(before, seen)
			};
			const consent = {
				id: before?.id ?? uuid(crypto),
				at: timeAfter(before),
				policyVersion: settings.policyVersion,
				choices: answersOf(settings.categories, choices, previous)
			};
			const stored = store(consent);
			rememberChecked(window, input);
			tellTabs(window);
			note?.(`${action}: ${JSON.stringify(consent.choices)}`);
			seen.onKept?.();
			if (outbox) outbox.add(makeEvent(window, consent, previous, action, seen), seen.onDelivery);
			else rest();
			return {
				consent,
				stored,
				...seen.onKept && Object.values(consent.choices).includes(true) && { shown: afterPaint(window) }
			};
		},
		sweep,
		stop() {
			stopNotes?.();
			unsubscribe();
			if (stopWatch) stopWatch();
			renewal?.cancel();
			stopSweep();
			outbox?.stop();
		}
	};
}
// src/gate/addresses.ts
/** The attributes in which an address may stand. */
var NAMES = [
	"src",
	"srcdoc",
	"srcset",
	"href"
];
/** Gives a marked element its address, or takes it away. */
function switchAddress(element, allowed) {
	for (const name of NAMES) {
		const address = element.dataset[name];
		if (address === void 0 || allowed === element.hasAttribute(name)) continue;
		if (allowed) element.setAttribute(name, address);
		else {
			element.removeAttribute(name);
			if (element.localName === "iframe") empty(element);
		}
	}
}
/** Ends what runs in a frame, before Google's code in it can say a last word. */
function empty(frame) {
	try {
		frame.contentDocument?.open();
	} catch {}
	frame.replaceWith(frame);
}
// src/gate/blocked-address.ts
/** Gives the category that has to be allowed for an address; `undefined` for everybody else's. */
/** @param page an element of it: the document itself takes a form's or an image's name for its own `baseURI` */
function blockedAddresses(google, { block, googleCategory }, page) {
	return (address) => {
		let url;
		try {
			url = new URL(`${address}`, page.baseURI);
		} catch {
			return;
		}
		if (google && isGoogleAnalytics(url)) return googleCategory;
		return Object.keys(block).find((category) => [block[category]].flat().some((pattern) => url.hostname === pattern || url.href.startsWith(`${pattern}`)));
	};
}
// src/gate/google-signals.ts
/** Which category a signal belongs to. */
var SIGNALS = {
	analytics_storage: "analytics",
	functionality_storage: "preferences",
	personalization_storage: "preferences",
	ad_storage: "marketing",
	ad_user_data: "marketing",
	ad_personalization: "marketing"
};
/** Google's code takes only real `arguments` objects for commands. */
function command(..._) {
	return arguments;
}
/**
* Puts `consent default`, with everything denied, at the head of the data layer and disables every known ID.
* @param ids measurement IDs known from the start; `null`: Google's code may run under denied signals, no flags are raised
* @returns `put`, which puts what Google's tags are to do behind that and before what the page has queued; `tell`, which tells
* what is allowed now and sets or takes back the flags (before an answer the defaults stand, which may differ by region)
*/
function signalGoogle(window, settings, ids) {
	const globals = window;
	/** Flags we raised. One that the page raised itself is never taken down. */
	const raised = /* @__PURE__ */ new Set();
	/** What the gate itself has put there: what is allowed, and then what Google's tags are to do. */
	const head = [];
	const tasks = [];
	const { dataLayer } = settings;
	let layer = globals[dataLayer] ?? [];
	let told = "";
	const googleListens = () => Object.hasOwn(Object(layer), "push");
	const lead = () => {
		if (Array.isArray(layer) && !googleListens()) layer.splice(0, layer.length, .../* @__PURE__ */ new Set([
			...head,
			...tasks,
			...layer
		]));
	};
	Reflect.defineProperty(window, dataLayer, {
		configurable: true,
		get: () => layer,
		set(next) {
			layer = next;
			lead();
		}
	});
	function put(entry, among = head) {
		among.push(entry);
		if (googleListens()) layer.push(entry);
		else lead();
	}
	function statesOf(allows) {
		const states = { security_storage: "granted" };
		for (const signal in SIGNALS) states[signal] = allows(SIGNALS[signal] ?? "") ? "granted" : "denied";
		return states;
	}
	/** Named by the owner, or registered by tags that have run. */
	function disableAll() {
		for (const id of ids ? [...ids, ...Object.keys(Object(globals.google_tag_manager))] : []) {
			const flag = `ga-disable-${id}`;
			globals[flag] ||= !!raised.add(flag);
		}
	}
	put(command("consent", "default", {
		...statesOf(() => false),
		wait_for_update: settings.waitForUpdate
	}));
	for (const states of settings.regionDefaults) put(command("consent", "default", states));
	for (const name of settings.googleSettings) put(command("set", name, true));
	disableAll();
	return [(task) => put(task, tasks), (allows, decided) => {
		if (allows(settings.googleCategory)) {
			raised.forEach((flag) => {
				globals[flag] = false;
			});
			raised.clear();
		} else disableAll();
		const states = statesOf(allows);
		const news = JSON.stringify(states);
		if (news === told || !(told || decided)) return;
		told = news;
		put(command("consent", "update", states));
	}];
}
// src/gate/held-scripts.ts
/** How long a script is waited for, in ms. */
var PATIENCE = 2e3;
/**
* @param allows asked again before each script: a withdrawal may come while one waits for another
* @returns `hold`, which keeps a script from running (one that has been given back already is left alone) and says whether it
* is to be given back at once, and `release`, which gives back what is allowed, once each, in the order in which it would have run
*/
function holdScripts(allows, note) {
	const held = /* @__PURE__ */ new Map();
	const givenBack = /* @__PURE__ */ new WeakSet();
	/** Settled with each script that was sent for. Kept here: what arrives meanwhile is released anew, and in turn. */
	const arriving = [];
	function start({ script, category }) {
		if (!allows(category) || !held.delete(script)) return;
		givenBack.add(script);
		note?.(`released ${script.src || script.text}`);
		script.type = script.dataset.type ?? "";
		if (script.parentNode) script.replaceWith(script);
		else script.ownerDocument.head.append(script);
	}
	function hold(script, category) {
		if (held.has(script) || givenBack.has(script)) return false;
		const { type, dataset } = script;
		const marked = dataset.consent !== void 0;
		held.set(script, {
			script,
			category,
			async: script.hasAttribute("src") && (marked ? script.hasAttribute("async") : script.async)
		});
		note?.(`held ${script.src || script.text}`);
		dataset.consent = category;
		if (!marked) dataset.type = type;
		script.type = "text/plain";
		return allows(category);
	}
	async function release() {
		const ready = [...held.values()].filter(({ category }) => allows(category)).sort((a, b) => turn(a) - turn(b));
		for (const entry of ready) {
			const { script, async } = entry;
			if (!held.has(script)) continue;
			if (async || !script.hasAttribute("src")) await Promise.all(arriving);
			else {
				script.async = false;
				arriving.push(new Promise((settle) => {
					script.addEventListener("load", settle);
					script.addEventListener("error", settle);
					setTimeout(settle, PATIENCE);
				}));
			}
			start(entry);
		}
	}
	return [hold, release];
}
/** Deferred scripts and modules come after all others, unless they are async. */
var turn = ({ script, async }) => +(!async && (script.defer || script.dataset.type === "module"));
// src/gate/visit-tree.ts
/** What asks for something, and what owners mark. A form is neither, and does not answer for itself (see below). */
var CONCERNED = "script,iframe,img,link,[data-consent]:not(form),[data-consent-browser-links],[data-consent-cookies]";
/** Calls `visit` for each of them: the node itself, then those inside it. Anything may come here, even a text. */
function visitTree(node, visit) {
	const root = Object(node);
	const { matches, querySelectorAll } = Object.getPrototypeOf(root);
	if (matches?.call(root, CONCERNED)) visit(root);
	if (root.firstElementChild) querySelectorAll.call(root, CONCERNED).forEach(visit);
}
// src/gate/wrap.ts
/** Where that does not count: `around` is given `go`, which calls the original now or later, with other arguments if it likes. */
var deferring = (around) => (original, self, given) => around(self, given, (args = given) => Reflect.apply(original, self, args));
/**
* Wraps the method or the setter `name` of `owner`. A Proxy keeps `name`, `length`, `this`, extra arguments and thrown errors
* as they were; its `toString()` still says native code, in Chromium without the function's name.
* @returns a restore, which does nothing where somebody wrapped the same thing after us
*/
function wrap(owner, name, around) {
	const descriptor = Object.getOwnPropertyDescriptor(owner, name);
	const key = descriptor?.set ? "set" : "value";
	const builtIn = descriptor?.[key];
	if (typeof builtIn !== "function") return () => {};
	const wrapped = new Proxy(builtIn, { apply: around });
	Reflect.defineProperty(owner, name, { [key]: wrapped });
	return () => {
		if (Object.getOwnPropertyDescriptor(owner, name)?.[key] === wrapped) Reflect.defineProperty(owner, name, descriptor);
	};
}
/** One restore out of many. */
var undo = (restores) => () => {
	for (const restore of restores) restore();
};
// src/gate/insertion.ts
/** Where these ways are found. */
var OWNERS = "Node Element Document DocumentFragment ShadowRoot CharacterData Range Attr NamedNodeMap HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement";
/** Known by how their names begin: browsers learn new ones. Those that take neither nodes nor HTML are passed through. */
var INSERTING = /^(replace|append|prepend|before|after|insert|surround)/;
var WRITING = /^write|HTML/;
var ADDRESSING = /^(src|href|set[AN]|value)/;
/**
* @param inserting asked before an element that may ask for something is inserted
* @param addressing asked before an element is given an address. `true`: it shall not have it
* @param writing asked before HTML is written: gives what to write instead. `runs`: scripts in it would run
* @returns a restore
*/
function interceptInsertion(window, inserting, addressing, holding, writing) {
	const visit = (node) => visitTree(node, inserting);
	const insert = (original, self, nodes) => {
		if (self.nodeType !== 11 || self.host) nodes.forEach(visit);
		return Reflect.apply(original, self, nodes);
	};
	const address = (method) => deferring((self, args, go) => {
		const [first] = args;
		const { nodeType, name: own, value = first } = Object(first);
		const [attribute, address] = nodeType ? [own, value] : /^set/.test(method) ? args.slice(/NS$/.test(method) ? 1 : 0) : [/^v/.test(method) ? self.name : method, value];
		const name = `${attribute}`.toLowerCase();
		const { ownerElement: element = self } = self;
		return NAMES.includes(name) && element && element.localName !== "a" && (element.localName ? addressing(element, name, `${address}`) : holding(address, go)) ? void 0 : go();
	});
	const write = (method) => deferring((_, html, go) => {
		const runs = /^[sw]/.test(method);
		return go((runs && html.every(isText) ? [html.join("")] : html).map((part) => isText(part) ? writing(part, runs) : part));
	});
	const restores = [];
	for (const owner of OWNERS.split(" ")) {
		const { prototype } = window[owner];
		for (const name of Object.getOwnPropertyNames(prototype)) {
			const around = WRITING.test(name) ? write(name) : INSERTING.test(name) ? insert : ADDRESSING.test(name) && address(name);
			if (around) restores.push(wrap(prototype, name, around));
		}
	}
	return undo(restores);
}
var isText = (part) => typeof part === "string";
// src/gate/load-google.ts
function loadGoogle(window, { googleAnalytics, googleTagManager, dataLayer, nonce }, put) {
	const { document, trustedTypes } = window;
	let policy;
	const load = (file) => {
		const url = `https://www.googletagmanager.com/${file}&l=${dataLayer}`;
		policy ??= trustedTypes?.createPolicy("consent-gate", { createScriptURL: (url) => url });
		const script = document.createElement("script");
		script.nonce = nonce;
		script.src = policy?.createScriptURL(url) ?? url;
		document.head.append(script);
	};
	const [first] = googleAnalytics;
	if (first) {
		put(command("js", /* @__PURE__ */ new Date()));
		for (const id of googleAnalytics) put(command("config", id));
		load(`gtag/js?id=${first}`);
	}
	for (const id of googleTagManager) {
		put({
			"gtm.start": Date.now(),
			event: "gtm.js"
		});
		load(`gtm.js?id=${id}`);
	}
}
// src/gate/network-guard.ts
/**
* @param hold asked for each request; `true`: it is not to be sent now. It may call `send` later.
* @returns a restore
*/
function guardNetwork(window, hold) {
	const { XMLHttpRequest, Navigator, Response } = window;
	const opened = /* @__PURE__ */ new WeakMap();
	return undo([
		...["fetch", "fetchLater"].map((name) => wrap(window, name, deferring((_, [input], send) => hold(input?.url ?? input, send) ? Promise.resolve(new Response(null, { status: 204 })) : send()))),
		wrap(Navigator.prototype, "sendBeacon", deferring((_, [address], send) => hold(address, send) || send())),
		wrap(XMLHttpRequest.prototype, "open", deferring((request, [, address], open) => {
			opened.set(request, address);
			return open();
		})),
		wrap(XMLHttpRequest.prototype, "send", deferring((request, _, send) => hold(opened.get(request), send) ? void 0 : send()))
	]);
}
// src/gate/gate.ts
/**
* @param consent the choice in force; `null`: what is not allowed is not refused, just early
* @param allows the one decision, asked anew at each use
* @param look looks whether a choice is stored that is `newer` than the one in force
* @param note told of each thing that is held or let go
* @param onFrame told of each held iframe
*/
function createGate(window, settings, consent, allows, look, note, onFrame) {
	const basic = settings.consentMode === "basic";
	const categoryOf = blockedAddresses(basic && settings.autoBlock, settings, window.document.documentElement);
	const [put, tell] = signalGoogle(window, settings, basic ? settings.googleAnalytics : null);
	const [hold, release] = holdScripts(allows, note);
	/** What came before an answer, to be done after a yes: requests, and elements that stand in no document. */
	let early = [];
	let restoreInsertion;
	let loaded = false;
	/** The category that forbids an address now. */
	function blockedBy(address) {
		const category = categoryOf(address);
		if (category && allows(category)) look(true);
		return category && !allows(category) && category;
	}
	function later(category, what, go) {
		note?.(`held ${what}`);
		if (!consent()) early.push(() => allows(category) && go());
		return true;
	}
	const holding = (address, go) => {
		const category = blockedBy(address);
		return category && later(category, address, go);
	};
	const restoreNetwork = guardNetwork(window, holding);
	function visitScript(script, src = script.src ?? script.href?.baseVal) {
		const marked = script.dataset?.consent;
		const category = (src ? [src] : script.type === "module" ? urlsIn(script.textContent) : []).map(categoryOf).find(Boolean) ?? marked;
		if (!category || marked === void 0 && allows(category)) return;
		if (hold(script, category)) release();
	}
	function addressing(element, name, address) {
		if (!element.dataset) return false;
		if (isScript(element)) {
			if (element.parentNode) visitScript(element, address);
			return false;
		}
		const category = (/^src./.test(name) ? urlsIn(address) : [address]).map(blockedBy).find(Boolean);
		if (!category) return false;
		element.dataset.consent = category;
		element.dataset[name] = address;
		switchAddress(element, false);
		return later(category, address, () => switchAddress(element, true));
	}
	/** Of two attributes of one name the first counts, so what is put in front of an address is all there is. */
	const writing = (html, runs) => html.replace(/<(script|iframe|img|link)(?=[^>]*?\s(src|href)\s*=\s*["']?([^"'\s>]+))/gi, (tag, name, attribute, address) => {
		const script = /script/i.test(name);
		const category = blockedBy(address);
		if (!category || script && !runs) return tag;
		return `${tag} data-consent="${category}" ${script ? "type=\"text/plain\"" : `data-${attribute}="${address}" ${attribute}=""`}`;
	});
	function visit(element) {
		for (const name of NAMES) {
			const address = element.getAttribute(name);
			if (address) addressing(element, name, address);
		}
		const category = element.dataset?.consent;
		if (isScript(element)) visitScript(element);
		else if (category) {
			switchAddress(element, allows(category));
			if (!allows(category) && element.isConnected && element.localName === "iframe") onFrame(element, category);
		}
	}
	return {
		visit,
		update() {
			tell(allows, consent());
			const open = askedIds(settings.categories).every(allows);
			if (!open) restoreInsertion ??= interceptInsertion(window, visit, addressing, holding, writing);
			else restoreInsertion = void restoreInsertion?.();
			release();
			window.document.querySelectorAll("[data-consent]:not(script):not(form)").forEach(visit);
			for (const go of early) go();
			if (consent()) early = [];
			if (!loaded && (!basic || allows(settings.googleCategory))) {
				loaded = true;
				window.queueMicrotask(() => loadGoogle(window, settings, put));
			}
			return open;
		},
		stop() {
			restoreNetwork();
			restoreInsertion?.();
		}
	};
}
/** Also one of another window's, which is no `instanceof` of ours. */
var isScript = (element) => element.localName === "script";
// src/gate/watch.ts
/**
* Observers are called in a microtask checkpoint, which the parser runs at `<\/script>` before it prepares the script: in
* Chromium, Firefox and WebKit this is early enough to keep it from running.
* @returns a stop
*/
function watch(document, visit) {
	const observer = new MutationObserver((records) => {
		const added = /* @__PURE__ */ new Set();
		for (const record of records) {
			const { target } = record;
			for (const root of records.length > 999 ? [target] : record.addedNodes) {
				if (!added.has(target)) visitTree(root, visit);
				added.add(root);
			}
		}
		for (const { shadowRoot } of added) if (shadowRoot?.mode) follow(shadowRoot);
	});
	const follow = (root) => {
		observer.observe(root, {
			childList: true,
			subtree: true
		});
		visitTree(root, visit);
	};
	follow(document);
	return () => observer.disconnect();
}
// src/start.ts
/** Dispatched on `document` at each change, with the consent in `detail`. */
var CHANGE = "consent-gate:change";
/**
* Starts the gate. Who calls it sees to it that there is one in a window.
* @param input the options, unchecked
* @param load loads what the gate does not carry itself
* @param preload fetches and checks what the UI imports by itself
*/
function start(input, window, load, preload) {
	const { document } = window;
	const settings = readOptions(input, GATE_DEFAULTS);
	/** The options make sense. Until that is known the gate stays shut, and what is stored stays stored. */
	let checked = wasChecked(window, input);
	/** What the visitor chose last, whether it still counts or not. */
	let chosen = readConsent(window, settings.cookie.name);
	/** The browser refused to store it: it lives here alone. */
	let unstored = false;
	/** Nobody sees the page yet, and perhaps nobody ever will: it is decided when it is shown. */
	const prerendering = () => document.prerendering;
	const consent = () => checked && !prerendering() ? currentConsent(chosen, settings, Date.now()) : null;
	const allows = (category) => isAllowed(category, consent());
	const signalled = settings.globalPrivacyControl === "respect" && globalPrivacyControl(window);
	const onChange = (listener) => {
		const tell = () => listener(consent());
		document.addEventListener(CHANGE, tell);
		tell();
		return () => document.removeEventListener(CHANGE, tell);
	};
	const loading = {};
	/** Loads a part once. A failure is said once: whoever asks again in this page gets the same answer. */
	function part(name) {
		loading[name] ??= load(name, settings).then(({ mount, defaults }) => mount({
			...context,
			settings: readOptions(input, {
				...GATE_DEFAULTS,
				...defaults
			})
		}, input)).catch((error) => {
			if (name === "recorder") {
				checked = false;
				loading.ui?.then((ui) => ui.stop());
				loading.ui = loading.button = loading.recorder;
				react();
			}
			window.console.error(`consent-gate: ${consent() ? "" : "nothing analytical runs: "}${error}`);
			throw error;
		});
		return loading[name];
	}
	const use = (name, then) => void part(name).then(then, () => {});
	const openSettings = (opener) => use("ui", (ui) => ui.openSettings(opener));
	async function decide(action, choices, shown) {
		const { record } = await part("recorder");
		checked = true;
		const recorded = record(chosen, consent()?.choices, action, choices, shown);
		unstored = !recorded.stored;
		chosen = recorded.consent;
		await recorded.shown;
		react(action === "erase");
	}
	const note = noteFor(window);
	const gate = createGate(window, settings, consent, allows, look, note, (frame, category) => use("ui", (ui) => ui.holdFrame(frame, category)));
	/**
	* Another tab or frame may have decided.
	* @param newer an older choice is no news, nor that there is none: for some milliseconds after a choice was written WebKit still
	* reads what was there before it
	*/
	function look(newer) {
		const found = readConsent(window, settings.cookie.name);
		const at = currentConsent(found, settings, Date.now())?.at;
		if (unstored || !(newer ? at > told : at !== told)) return;
		chosen = found;
		react();
	}
	/** When the choice was made that was told last. */
	let told;
	function react(erased = false) {
		const now = consent();
		told = now?.at;
		const refused = !gate.update();
		document.dispatchEvent(new CustomEvent(CHANGE, { detail: now }));
		if (prerendering()) told = "";
		else if (now) {
			if (settings.settingsButton) use("button");
			if (refused && loading.recorder || note || isUnfinished(window, refused)) use("recorder", ({ sweep }) => sweep());
		} else if (!checked && chosen) use("recorder", () => {
			checked = true;
			react();
		});
		else if (signalled) {
			if (!erased) decide("decline-all", false, "signal").catch(() => {});
		} else use("ui", async (ui) => {
			await ui.showBanner();
			use("recorder");
		});
	}
	const stopped = new AbortController();
	watchTabs(window, look, stopped.signal);
	document.addEventListener("click", (event) => {
		const opener = event.target?.closest?.("[data-consent-settings]");
		if (!opener) return;
		event.preventDefault();
		openSettings(opener);
	}, { signal: stopped.signal });
	const api = {
		get consent() {
			return consent();
		},
		allows,
		acceptAll: () => decide("accept-all", true),
		declineAll: () => decide("decline-all", false),
		save: (choices) => decide("save", choices),
		withdraw: () => decide("withdraw", false),
		erase: () => decide("erase", false),
		openSettings: () => openSettings(),
		onChange,
		whenAllowed(category, run) {
			let waiting = true;
			return onChange(() => {
				if (!waiting || !allows(category)) return;
				waiting = false;
				run();
			});
		},
		receipt: () => consent() && {
			...consent(),
			controller: settings.controller || window.location.hostname
		},
		stop() {
			stopWatch();
			gate.stop();
			stopped.abort();
			for (const name in loading) use(name, (loaded) => loaded.stop());
		}
	};
	const context = {
		window,
		globalPrivacyControl: signalled,
		consent,
		subscribe: onChange,
		decide,
		openSettings,
		preload
	};
	react();
	const stopWatch = watch(document, (element) => {
		gate.visit(element);
		if (element.matches("[data-consent-browser-links],[data-consent-cookies]")) use("ui", (ui) => ui.fill(element));
	});
	return api;
}
export { recorder_exports as n, start as t };
