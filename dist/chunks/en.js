// src/locales/en.ts
var bannerMessages = {
	title: "May we use optional cookies?",
	body: "{controller} uses necessary cookies to run this site. With your consent, it also uses cookies for {purposes}.",
	google: "Google, as a third party, receives the measurements.",
	freedom: "Declining is fine, and you can change your choice at any time.",
	purposeAnalytics: "measuring how the site is used",
	purposePreferences: "remembering your preferences",
	purposeMarketing: "advertising",
	and: "{first} and {last}",
	accept: "Accept",
	decline: "Decline",
	settings: "Settings",
	policy: "Privacy policy",
	saved: "Your choice is saved. You can change it at any time."
};
export { bannerMessages as t };
