import { batch, signal } from "@preact/signals-core";
// src/locales/interpolate.ts
/** Puts each value in place of its `{name}`; a name without a value stays as it is. */
function interpolate(text, values) {
	return text.replace(/\{(\w+)\}/g, (all, name) => `${Object.hasOwn(values, name) ? values[name] : all}`);
}
// src/ui/model.ts
var RIGHT_TO_LEFT = /^(ar|he)$/;
/** Hebrew, Arabic and the scripts beside them. */
var isRightToLeft = (text) => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
/** @param language what is shown; it may change */
function createModel(context, language) {
	const { settings } = context;
	const controller = settings.controller || location.hostname;
	const consent = signal(null);
	const stop = context.subscribe((present) => {
		consent.value = present;
	});
	const model = {
		context,
		get locale() {
			return language.value.locale;
		},
		get direction() {
			return RIGHT_TO_LEFT.test(model.locale) ? "rtl" : "ltr";
		},
		controller,
		consent,
		banner: signal(false),
		isAsking: () => model.banner.value && !consent.value,
		settings: signal(false),
		status: signal(""),
		text: (english) => (key, values) => {
			const own = settings.messages[key];
			const given = typeof own === "string" && own.trim() ? own : language.value.messages[key];
			const named = isRightToLeft(controller) === (model.direction === "rtl") ? controller : `\u2068${controller}\u2069`;
			return interpolate(given || english[key], {
				controller: named,
				...values
			});
		},
		decide(action, choices, surface, notice, said) {
			const onKept = () => batch(() => {
				model.banner.value = false;
				model.settings.value = false;
			});
			context.decide(action, choices, {
				surface,
				notice,
				locale: model.locale,
				onKept
			}).then(() => {
				model.status.value = said;
			}, () => {});
		},
		stop() {
			stopListening();
			stop();
		}
	};
	const stopListening = language.subscribe(() => {
		model.status.value = "";
	});
	return model;
}
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
// src/locales/join-list.ts
/**
* `a, b and c`, without the browser's own `Intl.ListFormat`: the first formatter of a page makes Chromium look through all
* languages it knows, which took longer than all else on the way to the banner.
* @param text gives the language's word
*/
function joinList(locale, items, text) {
	const last = items.at(-1) ?? "";
	const first = items.slice(0, -1).join(locale === "ar" ? "، " : ", ");
	return first ? text("and", {
		first,
		last
	}) : last;
}
// src/ui/styles.css?inline
var styles_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* The host and the banner. Sizes are in em of the visitor's own font size, so that a page's styles cannot change them. */\n:host {\n  all: initial !important;\n  display: contents !important;\n}\n/* Out of the flow: in a body that is a grid or a flex box, anything else would take a place and a gap. */\n:host(consent-gate) {\n  display: block !important;\n  position: fixed !important;\n  z-index: 2147483647 !important;\n}\n* {\n  box-sizing: border-box;\n  margin: 0;\n}\n.ui {\n  --paper: #fff;\n  --ink: #1b2430;\n  --soft: #4c5766;\n  font: medium / 1.5 var(--consent-gate-font, system-ui, sans-serif);\n  color: var(--consent-gate-text, var(--ink));\n}\n.dark {\n  --paper: #1a2029;\n  --ink: #eef1f5;\n  --soft: #b3bdc9;\n}\n@media (prefers-color-scheme: dark) {\n  .auto {\n    --paper: #1a2029;\n    --ink: #eef1f5;\n    --soft: #b3bdc9;\n  }\n}\n.compact {\n  font-size: 0.875em;\n}\n.banner {\n  position: fixed;\n  z-index: 1;\n  inset: auto 0 max(1em, env(safe-area-inset-bottom));\n  width: min(27em, 100% - 2em);\n  max-height: calc(100dvh - 2em);\n  overflow: auto;\n  margin: 0 auto;\n  padding: 1.25em 1.5em;\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 1em 2em;\n  /* A popover has a colour of the browser's. */\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: var(--consent-gate-radius, 1em);\n  box-shadow: 0 0.5em 2.5em #0f172a2e;\n  overflow-wrap: anywhere;\n}\n.bottom .banner {\n  width: min(62em, 100% - 2em);\n}\n.bottom-start .banner {\n  margin-inline-start: 1em;\n}\n.bottom-end .banner {\n  margin-inline-end: 1em;\n}\n.center .banner {\n  inset-block: 0;\n  margin-block: auto;\n  height: max-content;\n}\nh2 {\n  font-size: 1.125em;\n  line-height: 1.3;\n}\np {\n  color: var(--consent-gate-text, var(--soft));\n}\n.words {\n  flex: 3 1 24em;\n}\n.words p {\n  margin-top: 0.375em;\n  font-size: 0.9375em;\n}\n/* Where the words do not fit they scroll, and the answers stay in view. */\n.buttons {\n  flex: 1 1 17em;\n  display: grid;\n  /* Columns of one width, two at most: no label, in whatever language, makes its button the larger one. */\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7.5em, 50% - 0.25em)), 1fr));\n  /* And rows of one height. */\n  grid-auto-rows: 1fr;\n  gap: 0.5em;\n  position: sticky;\n  bottom: 0;\n  padding-bottom: 1.25em;\n  margin-bottom: -1.25em;\n  background: inherit;\n}\n/* Engines keep what is sticky within the banner's padding: with 0 it would stand on the last line of the words. */\n.banner > .buttons {\n  bottom: -1.25em;\n}\n/* The floating button stands in the same root, and dresses itself. */\n:where(.ui) button {\n  font: inherit;\n  min-height: 2.75em;\n  padding: 0.5em 1.125em;\n  border: 1px solid transparent;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.625);\n  cursor: pointer;\n}\n/* Of a page's ::part() rules none hides an answer or makes one louder (EDPB Cookie Banner Taskforce, practices A, D, E): only\n   !important in here is stronger. What owners change, they change for both, by custom properties. */\n.answer {\n  all: unset !important;\n  box-sizing: border-box !important;\n  min-height: 2.75em !important;\n  padding: 0.5em 1.125em !important;\n  border: 1px solid transparent !important;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.625) !important;\n  font-weight: 600 !important;\n  text-align: center !important;\n  color: var(--consent-gate-accent-text, var(--paper)) !important;\n  background: var(--consent-gate-accent, var(--ink)) !important;\n  cursor: pointer !important;\n}\n.quiet {\n  grid-column: 1 / -1;\n  color: inherit;\n  background: none;\n  text-decoration: underline;\n  text-underline-offset: 0.2em;\n}\na {\n  /* Broken over two lines it is two small targets. */\n  display: inline-block;\n  color: inherit;\n  text-underline-offset: 0.2em;\n}\n.unseen {\n  position: fixed;\n  clip-path: inset(50%);\n}\n@media (prefers-reduced-motion: no-preference) {\n  .banner {\n    animation: enter 0.3s cubic-bezier(0.2, 0.8, 0.2, 1);\n  }\n}\n@keyframes enter {\n  from {\n    transform: translateY(1em);\n  }\n}\n";
export { isRightToLeft as a, createModel as i, joinList as n, bannerMessages as r, styles_default as t };
