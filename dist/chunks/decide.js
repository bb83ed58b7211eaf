// src/core/decide.ts
var DAY = 864e5;
/**
* The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
* version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092).
* @param now ms since the epoch
*/
function currentConsent(stored, rules, now) {
	return stored && stored.policyVersion === rules.policyVersion && rules.categories.every(({ id }) => id in stored.choices) && now < validUntil(stored, rules) ? stored : null;
}
/** When a choice ends, in ms since the epoch. */
function validUntil({ at }, { maxAgeDays }) {
	return Date.parse(at) + maxAgeDays * DAY;
}
/** Whether a category may run under the consent that counts now. What nobody asked about may not. */
function isAllowed(category, consent) {
	return category === "necessary" || consent?.choices[category] === true;
}
export { isAllowed as n, validUntil as r, currentConsent as t };
