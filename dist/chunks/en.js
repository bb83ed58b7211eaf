// src/locales/en.ts
var bannerMessages = {
	title: "May we use optional cookies?",
	body: "If you accept, {controller} uses cookies for {purposes}.",
	google: "Google then receives your IP address and sees which pages you open here.",
	googleIfUsed: "If Google is used for this, it receives your IP address and sees which pages you open here.",
	freedom: "You can decline, and change your mind at any time.",
	acrossDevices: "Your choice counts on all devices where you log in.",
	purposeAnalytics: "visit statistics",
	purposePreferences: "remembering your settings",
	purposeMarketing: "advertising",
	and: "{first} and {last}",
	accept: "Accept",
	decline: "Decline",
	settings: "Settings",
	policy: "Privacy policy",
	saved: "Your choice is saved. You can change it at any time."
};
export { bannerMessages as t };
