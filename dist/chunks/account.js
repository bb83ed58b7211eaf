import { Q as currentConsent, _ as withSignal, at as record, it as quote, rt as isObject, st as text, tt as newerConsent, v as NOTHING_SHOWN } from "./core.js";
import { a as readAside, i as isUntold, o as setAside, r as readConsent } from "./start.js";
// src/account/account-record.ts
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
var answer = (value, path) => typeof value === "boolean" ? [] : [`${path}: expected true or false, got ${quote(value)}`];
var answers = (value, path) => [...record(answer)(value, path), ...(isObject(value) ? Object.keys(value) : []).filter((id) => !/^[a-z][a-z\d-]{0,31}$/.test(id)).map((id) => `${path}.${id}: expected the id of a category, such as "analytics"`)];
var CHECKS = {
	id: text(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, "a UUID in lower case"),
	at: (value, path) => typeof value === "string" && TIME.test(value) && Date.parse(value) < Date.now() + 864e5 ? [] : [`${path}: expected a past time in UTC such as "2026-11-22T18:00:00.000Z", got ${quote(value)}`],
	policyVersion: text(/^[ !#-[\]-~]{1,64}$/, "a text of 1 to 64 printable ASCII characters without \" and \\"),
	choices: answers
};
/** Other fields, such as those of a receipt, are left alone. Never throws. */
function readAccount(input) {
	if (input === null || input === "new") return { account: input };
	if (!isObject(input)) return { problems: [`record: expected an object with id, at, policyVersion and choices, "new" or null, got ${quote(input)}`] };
	const problems = Object.entries(CHECKS).flatMap(([name, check]) => check(input[name], `record.${name}`));
	if (problems.length) return { problems };
	const { id, at, policyVersion, choices } = input;
	return { account: {
		id,
		at: new Date(at).toISOString(),
		policyVersion,
		choices
	} };
}
// src/account/adopt-choice.ts
/** A yes and a no are taken over alike, and of two answers that count the newer one stands, wherever it was given. */
function adoptionOf({ account, present, aside, rules, globalPrivacyControl, now }) {
	if (account === null) return {
		aside: null,
		chosen: aside ? aside.own : present
	};
	const erasedId = aside?.erasedId;
	const record = account === "new" || account.id === erasedId ? null : account;
	const accountId = record?.id ?? "";
	const isTheirs = present?.id === accountId;
	const base = aside?.accountId && aside.accountId !== accountId && !isTheirs ? aside.own : present;
	const own = aside ? aside.own : isTheirs ? null : present;
	const isOutweighed = globalPrivacyControl && Object.values(record?.choices ?? {}).includes(true);
	const counting = (consent) => currentConsent(consent, rules, now);
	const chosen = newerConsent(counting(base), isOutweighed ? null : counting(record)) ?? base;
	return {
		aside: {
			own,
			accountId,
			...erasedId && { erasedId }
		},
		chosen
	};
}
/** Reads what the page hands in, and takes it over. What is wrong with it is said in the console, once, and nothing changes. */
async function adoptChoice(context, note, input) {
	const { window, settings } = context;
	const read = readAccount(input);
	const problems = "problems" in read ? [...read.problems] : [];
	const account = "account" in read ? read.account : null;
	if (!settings.acrossDevices && input !== null) problems.push("acrossDevices: expected true, so that the question says that an answer counts on all devices");
	const present = readConsent(window, settings.cookie.name);
	const before = readAside(window);
	const { globalPrivacyControl } = withSignal(context);
	const { aside, chosen } = adoptionOf({
		account,
		present,
		aside: before,
		rules: settings,
		globalPrivacyControl,
		now: Date.now()
	});
	const isAccounts = chosen !== null && chosen === account;
	const isNew = chosen?.id !== present?.id || chosen?.at !== present?.at;
	if (!problems.length && !setAside(window, aside, isNew ? isAccounts : void 0) && aside) problems.push("localStorage: expected that it can be written, because the choice of this device is set aside there");
	if (problems.length) {
		window.console.error(`consent-gate: adopt: nothing was taken over\n${problems.join("\n")}`);
		for (const problem of problems) note?.(`adopt: ${problem}`, "error");
		return;
	}
	if (isNew) {
		const locale = settings.locale || window.document.documentElement.lang || window.navigator.language;
		const shown = {
			surface: "api",
			notice: NOTHING_SHOWN,
			locale,
			adopts: {
				consent: chosen,
				isAccounts
			}
		};
		await context.decide("adopt", chosen?.choices ?? {}, shown);
	}
	if (aside && isUntold(window)) context.use("ui", () => {});
}
export { adoptChoice };
