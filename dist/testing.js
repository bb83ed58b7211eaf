import { _ as validUntil, a as GATE, c as PARTS, d as PARTS$3, f as RECORDER$1, g as askedIds, h as RECORDER, i as PARTS$1, l as BUTTON, m as PARTS$4, n as readOptions, o as PARTS$2, p as GATE$2, r as GATE$1, s as GATE$3, t as checkConfig, u as LOOK } from "./chunks/pages-check-config.js";
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
// src/core/codec.ts
var VERSION = 1;
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
// src/core/defaults.ts
/** What the gate itself reads, on every page. Each order of these packs to other bytes: this one to the fewest. */
var GATE_DEFAULTS = {
	...GATE,
	...GATE$1,
	...GATE$2,
	...GATE$3
};
/** What comes with the settings button: it looks after the page as well. */
var BUTTON_DEFAULTS = {
	...LOOK,
	...BUTTON,
	...PARTS,
	...PARTS$1
};
/** What the banner and the settings read besides; the recorder does too. */
var PARTS_DEFAULTS = {
	...LOOK,
	...PARTS$2,
	...PARTS,
	...PARTS$1,
	...PARTS$3,
	...PARTS$4
};
/** The recorder looks after the page as well, where nobody has decided, and so reads what the button's file reads. */
var RECORDER_DEFAULTS = {
	...BUTTON_DEFAULTS,
	...PARTS_DEFAULTS,
	...RECORDER,
	...RECORDER$1
};
/** All of them: an option without a default does not compile here. */
var DEFAULTS = {
	...GATE_DEFAULTS,
	...RECORDER_DEFAULTS
};
// src/recorder/uuid.ts
/** A random UUID (RFC 9562, version 4). */
function uuid(crypto) {
	const bytes = crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(16));
	let hex = "";
	for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
	const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
// src/testing/consent-cookie.ts
/**
* @param choices one answer for each category or service; what is not named is refused. `true` or `false` answers all
* @param options those that the site's gate is started with; the answer depends on `categories`, `policyVersion`, `maxAgeDays`, `cookie`
* @throws one error that names each field and what was expected of it
*/
function consentCookie(choices, options = {}, { url = "http://localhost", at = /* @__PURE__ */ new Date(), id = uuid(globalThis.crypto) } = {}) {
	const settings = readOptions(options, DEFAULTS);
	const faults = [...checkConfig(options), ...choiceFaults(choices, settings.categories.flatMap(askedIds))];
	if (!URL.canParse(url)) faults.push(`url: expected an address such as "http://localhost:3000", got "${url}"`);
	if (!Number.isFinite(Number(at))) faults.push("at: expected a date");
	if (faults.length) throw new Error(`consent-gate: no cookie can be made of this\n${faults.join("\n")}`);
	const { hostname, protocol } = new URL(url);
	const { policyVersion, categories, cookie } = settings;
	const consent = {
		id,
		at: at.toISOString(),
		policyVersion,
		choices: answersOf(categories, choices, null)
	};
	return {
		name: cookie.name,
		value: encodeConsent(consent),
		domain: cookie.domain ? cookie.domain.replace(/^\.?/, ".") : hostname,
		path: cookie.path,
		expires: Math.floor(validUntil(consent, settings) / 1e3),
		httpOnly: false,
		secure: protocol === "https:",
		sameSite: "Lax"
	};
}
function choiceFaults(choices, asked) {
	if (typeof choices === "boolean") return [];
	if (typeof choices !== "object" || choices === null) return ["choices: expected true, false or an answer by category"];
	return Object.entries(choices).flatMap(([name, answer]) => {
		if (!asked.includes(name)) return [`choices.${name}: expected one of ${asked.join(", ")}`];
		return typeof answer === "boolean" ? [] : [`choices.${name}: expected true or false`];
	});
}
// src/testing/for-cypress.ts
/** `cy.setCookie(...forCypress(consentCookie(…)))` */
function forCypress({ name, value, path, domain, expires, secure }) {
	return [
		name,
		value,
		{
			path,
			...domain.startsWith(".") && { domain: domain.slice(1) },
			expiry: expires,
			secure,
			sameSite: "lax"
		}
	];
}
export { consentCookie, forCypress };
