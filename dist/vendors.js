// src/vendors/tell.ts
/** Says it at once and at each change; on a server never. `isAnswered` is false before an answer. @returns a stop */
function tell(gate, say) {
	if (typeof window === "undefined") return () => {};
	return gate.onChange((consent) => say(window, consent !== null));
}
/**
* Calls as soon as the script ends that puts something of that name into the page, where there is nothing yet. A stand-in would not do:
* Meta's snippet, seeing one, would load nothing.
*/
function whenThere(page, name, then) {
	const property = {
		configurable: true,
		enumerable: true
	};
	Object.defineProperty(page, name, {
		...property,
		get: () => void 0,
		set(value) {
			Object.defineProperty(page, name, {
				...property,
				writable: true,
				value
			});
			queueMicrotask(then);
		}
	});
}
// src/vendors/hubspot.ts
function tellHubSpot(gate, { analytics = "analytics", marketing = "marketing", preferences = "preferences" } = {}) {
	let tracked = false;
	return tell(gate, (page) => {
		page.disableHubSpotCookieBanner = true;
		page._hsp ??= [];
		page._hsq ??= [];
		const [consent, tracking] = [page._hsp, page._hsq];
		const given = {
			analytics: gate.allows(analytics),
			advertisement: gate.allows(marketing),
			functionality: gate.allows(preferences)
		};
		const tracks = given.analytics || given.advertisement;
		consent.push(["setHubSpotConsent", given]);
		if (tracks) tracking.push(["doNotTrack", { track: true }]);
		else if (tracked) tracking.push(["doNotTrack"]);
		tracked = tracks;
	});
}
// src/vendors/matomo.ts
function tellMatomo(gate, { analytics = "analytics" } = {}) {
	let isFirst = true;
	return tell(gate, (page) => {
		page._paq ??= [];
		const queue = page._paq;
		const isGiven = gate.allows(analytics);
		if (isFirst && Array.isArray(queue)) queue.unshift(["requireConsent"]);
		else if (isFirst || !isGiven) queue.push(["requireConsent"]);
		if (isGiven) queue.push(["setConsentGiven"]);
		isFirst = false;
	});
}
// src/vendors/meta.ts
function tellMeta(gate, { marketing = "marketing" } = {}) {
	let waits = false;
	const say = ({ fbq }) => {
		const command = ["consent", gate.allows(marketing) ? "grant" : "revoke"];
		if (!fbq?.callMethod && fbq?.queue) fbq.queue.unshift(command);
		else fbq?.(...command);
	};
	return tell(gate, (page) => {
		if (page.fbq) say(page);
		else if (!waits) {
			waits = true;
			whenThere(page, "fbq", () => say(page));
		}
	});
}
// src/vendors/microsoft.ts
function tellMicrosoft(gate, { analytics = "analytics", marketing = "marketing" } = {}) {
	const state = (category) => gate.allows(category) ? "granted" : "denied";
	let isFirst = true;
	return tell(gate, (page) => {
		page.clarity ??= function queue(...command) {
			const clarity = page.clarity;
			clarity.q ??= [];
			clarity.q.push(command);
		};
		page.uetq ??= [];
		const [clarity, uetq] = [page.clarity, page.uetq];
		clarity("consentv2", {
			ad_Storage: state(marketing),
			analytics_Storage: state(analytics)
		});
		if (isFirst) uetq.push("consent", "default", { ad_storage: "denied" });
		uetq.push("consent", "update", { ad_storage: state(marketing) });
		isFirst = false;
	});
}
// src/vendors/posthog.ts
/** @param own `posthog` as it is imported. @default the one of its snippet */
function tellPostHog(gate, { analytics = "analytics" } = {}, own) {
	let posthog;
	const say = () => {
		if (!posthog?.__loaded) return;
		const isAllowed = gate.allows(analytics);
		if (isAllowed && !posthog.has_opted_in_capturing?.()) posthog.opt_in_capturing?.({ captureEventName: false });
		if (!isAllowed && !posthog.has_opted_out_capturing?.()) posthog.opt_out_capturing?.();
	};
	const adopt = (next) => {
		posthog = next;
		const { init, __loaded } = next ?? {};
		if (next && init && !__loaded) next.init = (...given) => {
			const made = init.apply(next, given);
			say();
			return made;
		};
		say();
	};
	let waits = true;
	return tell(gate, (page) => {
		if (!waits) return say();
		waits = false;
		if (own) return adopt(own);
		adopt(page.posthog);
		Object.defineProperty(page, "posthog", {
			configurable: true,
			enumerable: true,
			get: () => posthog,
			set: adopt
		});
	});
}
// src/vendors/shopify.ts
function tellShopify(gate, { analytics = "analytics", marketing = "marketing", preferences = "preferences" } = {}) {
	const say = (privacy, isAnswered) => {
		const hadYes = Object.values(privacy?.currentVisitorConsent?.() ?? {}).includes("yes");
		if (!isAnswered && !hadYes) return;
		const isMarketing = gate.allows(marketing);
		privacy?.setTrackingConsent({
			analytics: gate.allows(analytics),
			marketing: isMarketing,
			preferences: gate.allows(preferences),
			sale_of_data: isMarketing
		}, () => {});
	};
	return tell(gate, (page, isAnswered) => {
		const shopify = page.Shopify;
		if (shopify?.customerPrivacy) say(shopify.customerPrivacy, isAnswered);
		else shopify?.loadFeatures?.([{
			name: "consent-tracking-api",
			version: "0.1"
		}], (error) => {
			if (!error) say(shopify.customerPrivacy, isAnswered);
		});
	});
}
// src/vendors/tiktok.ts
function tellTikTok(gate, { marketing = "marketing" } = {}) {
	return tell(gate, (page, isAnswered) => {
		page.ttq ??= [];
		const ttq = page.ttq;
		const method = gate.allows(marketing) ? "grantConsent" : isAnswered ? "revokeConsent" : "holdConsent";
		if (ttq[method]) ttq[method]();
		else ttq.push([method]);
	});
}
// src/vendors/wp-consent-api.ts
function tellWpConsentApi(gate, { analytics = "analytics", marketing = "marketing", preferences = "preferences" } = {}) {
	const categories = {
		preferences,
		statistics: analytics,
		"statistics-anonymous": analytics,
		marketing
	};
	return tell(gate, (page, isAnswered) => {
		const set = page.wp_set_consent;
		const has = page.wp_has_consent;
		if (!set) return;
		if (!page.wp_consent_type) {
			page.wp_consent_type = "optin";
			page.document.dispatchEvent(new page.CustomEvent("wp_consent_type_defined"));
		}
		if (isAnswered) set("functional", "allow");
		for (const [name, category] of Object.entries(categories)) if (isAnswered || has?.(name)) set(name, gate.allows(category) ? "allow" : "deny");
	});
}
export { tellHubSpot, tellMatomo, tellMeta, tellMicrosoft, tellPostHog, tellShopify, tellTikTok, tellWpConsentApi };
