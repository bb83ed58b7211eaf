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
// src/locales/interpolate.ts
/** Puts each value in place of its `{name}`; a name without a value stays as it is. */
function interpolate(text, values) {
	return text.replace(/\{(\w+)\}/g, (all, name) => `${Object.hasOwn(values, name) ? values[name] : all}`);
}
// src/ui/host/texts.ts
var RIGHT_TO_LEFT = /^(ar|he)$/;
/** Hebrew, Arabic and the scripts beside them. */
var isRightToLeft = (text) => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
function createTexts(settings, { locale, messages }) {
	const controller = settings.controller || location.hostname;
	const direction = RIGHT_TO_LEFT.test(locale) ? "rtl" : "ltr";
	const named = isRightToLeft(controller) === (direction === "rtl") ? controller : `\u2068${controller}\u2069`;
	return {
		locale,
		direction,
		controller,
		of: (english) => (key, values) => {
			const own = settings.messages[key];
			return interpolate((typeof own === "string" && own.trim() ? own : messages[key]) || english[key], {
				controller: named,
				...values
			});
		}
	};
}
// src/ui/host/styles.css?inline
var styles_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* What the banner, the settings and the placeholders share. Sizes are in em of the visitor's own font size, so that a page's styles cannot change them. */\n:host {\n  all: initial !important;\n  display: contents !important;\n}\n/* Out of the flow: in a body that is a grid or a flex box, anything else would take a place and a gap. */\n:host(consent-gate) {\n  display: block !important;\n  position: fixed !important;\n  z-index: 2147483647 !important;\n}\n* {\n  box-sizing: border-box;\n  margin: 0;\n}\n.ui {\n  --paper: #fff;\n  --ink: #1b2430;\n  --soft: #4c5766;\n  font: medium / 1.5 var(--consent-gate-font, system-ui, sans-serif);\n  color: var(--consent-gate-text, var(--ink));\n  text-wrap: pretty;\n}\n:host([dark]) .ui {\n  --paper: #1a2029;\n  --ink: #eef1f5;\n  --soft: #b3bdc9;\n}\n.compact {\n  font-size: 0.875em;\n}\nh2 {\n  font-size: 1em;\n  line-height: 1.3;\n}\np {\n  color: var(--consent-gate-text, var(--soft));\n}\n.buttons {\n  display: grid;\n  /* Columns of one width, two at most: no label, in whatever language, makes its button the larger one. */\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7.5em, 50% - 0.25em)), 1fr));\n  /* And rows of one height. */\n  grid-auto-rows: 1fr;\n  gap: 0.5em;\n  padding-block: 0.5em 0;\n}\n/* Of a page's ::part() rules none hides an answer or makes one louder (EDPB Cookie Banner Taskforce, practices A, D, E): only\n   !important in here is stronger. What owners change, they change for both, by custom properties. */\n.answer {\n  all: unset !important;\n  box-sizing: border-box !important;\n  min-height: 2.75em !important;\n  padding: 0.5em !important;\n  border: 1px solid transparent !important;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.625) !important;\n  font-weight: 600 !important;\n  text-align: center !important;\n  color: var(--consent-gate-accent-text, var(--paper)) !important;\n  background: var(--consent-gate-accent, var(--ink)) !important;\n}\n/* What is done or opened besides. */\n.tool {\n  /* Broken over two lines it is two small targets. */\n  display: inline-block;\n  font: inherit;\n  padding: 0.25em 0;\n  border: 0;\n  color: inherit;\n  background: none;\n  text-decoration: underline;\n  text-underline-offset: 0.2em;\n}\n";
export { joinList as i, createTexts as n, isRightToLeft as r, styles_default as t };
