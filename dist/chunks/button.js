import { s as attend } from "./start.js";
import { n as BUTTON_DEFAULTS } from "./core.js";
import { a as openHost, o as isAskedAbove, s as negotiateLocale, t as watchLanguage } from "./watch-language.js";
import { a as keepTouches, n as keepPlaced, o as followTheme, r as keepKeys, s as keepListening, t as keepRaised } from "./keep-raised.js";
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
// src/ui/button/put-label-away.ts
function putLabelAway(button) {
	const away = ({ key }) => {
		if (key === "Escape") button.classList.add("away");
	};
	const back = () => button.classList.remove("away");
	return {
		listen() {
			document.addEventListener("keydown", away, true);
			for (const type of ["pointerenter", "focus"]) button.addEventListener(type, back);
		},
		stop: () => document.removeEventListener("keydown", away, true)
	};
}
// src/ui/button/settings-button.css?inline
var settings_button_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* The floating button. The UI's own styles are in the same root: every rule here names its part. */\n:host {\n  all: initial !important;\n  /* Out of the flow: in a body that is a grid or a flex box, anything else would take a place and a gap. */\n  position: fixed !important;\n  z-index: 2147483647 !important;\n}\n/* It holds the button in the top layer (keep-raised.ts), and tells how wide the window is: viewport units are multiplied by a page's\n   `zoom`. Contained, or WebKit places what is fixed in it by a body that was moved. */\n.corner {\n  all: unset;\n  position: fixed;\n  inset: 0;\n  contain: layout;\n  container-type: inline-size;\n  pointer-events: none;\n}\n:host([behind]) {\n  z-index: 0 !important;\n}\n:host([behind=\"inert\"]) {\n  visibility: hidden !important;\n}\n/* Closed it is its icon, and the label is for screen readers; open it is as wide as the window allows, and the label breaks. */\n[part=\"reopen\"] {\n  position: fixed;\n  inset-block-end: max(1em, env(safe-area-inset-bottom));\n  inset-inline-start: max(1em, env(safe-area-inset-left));\n  display: flex;\n  align-items: center;\n  min-height: 2.75em;\n  max-width: calc(100cqw - 2em);\n  padding: 0.375em 0.6875em;\n  font: medium / 1.5 var(--consent-gate-font, system-ui, sans-serif);\n  /* Its colours are the browser's own: those for a light page, or for a dark one. */\n  color-scheme: light;\n  color: var(--consent-gate-text, CanvasText);\n  background: var(--consent-gate-background, Canvas);\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: 2em;\n  box-shadow: 0 2px 10px #0f172a2e;\n  pointer-events: auto;\n  cursor: pointer;\n  & svg {\n    flex: none;\n    width: 1.25em;\n    fill: none;\n    stroke: currentColor;\n    stroke-width: 2;\n    stroke-linecap: round;\n  }\n  & span {\n    padding-inline-start: 0.75em;\n    text-align: start;\n    overflow-wrap: anywhere;\n  }\n  &:is(.away, :not(:hover, :focus-visible)) span {\n    position: absolute;\n    clip-path: inset(50%);\n  }\n  /* The veil of the banner's buttons (neighbour.css), in which a press is stronger than a pointer that rests. */\n  &:active {\n    background-image: linear-gradient(#8886, #8886);\n  }\n  &:focus-visible {\n    outline: 3px solid var(--consent-gate-focus, #2f6fed);\n    outline-offset: 2px;\n  }\n}\n.end [part=\"reopen\"] {\n  inset-inline: auto max(1em, env(safe-area-inset-right));\n}\n:host([dark]) [part=\"reopen\"] {\n  color-scheme: dark;\n}\n@media (forced-colors: active) {\n  [part=\"reopen\"]:active {\n    forced-color-adjust: none;\n    color: HighlightText;\n    background: Highlight;\n  }\n}\n@media print {\n  :host(consent-gate) {\n    display: none !important;\n  }\n}\n";
// src/ui/button/settings-button.ts
var SVG = "http://www.w3.org/2000/svg";
/** A biscuit with a bite taken out. */
var BISCUIT = "M12 2a10 10 0 1 0 10 10 4 4 0 0 1-5-5 4 4 0 0 1-5-5M8.5 9h0M15.5 15h0M9 15.5h0";
var isAtEnd = (options) => options?.settingsButton === "end";
var mountSettingsButton = (settings, open, subscribe, options) => {
	if (isAskedAbove(window)) return { stop() {} };
	const host = openHost(settings_button_default);
	const button = document.createElement("button");
	const icon = document.createElementNS(SVG, "svg");
	const path = document.createElementNS(SVG, "path");
	const label = document.createElement("span");
	button.type = "button";
	button.setAttribute("part", "reopen");
	button.ariaHasPopup = "dialog";
	icon.setAttribute("viewBox", "0 0 24 24");
	path.setAttribute("d", BISCUIT);
	icon.append(path);
	button.append(icon, label);
	const press = () => open(button);
	const labelAway = putLabelAway(button);
	const listen = keepListening(button, () => {
		button.addEventListener("click", press);
		labelAway.listen();
		keepKeys(host.container);
		keepTouches(host.container);
	});
	const raised = keepRaised(host, isAtEnd(options) ? "corner end" : "corner", "button");
	let stopFollowing = followTheme(host, settings);
	const stopKeeping = keepPlaced(host, () => {
		stopFollowing();
		stopFollowing = followTheme(host, settings);
		listen();
		raised.look();
	});
	const own = settings.messages.settingsButton;
	const stopWatching = watchLanguage(settings.locale, (wanted) => {
		const language = negotiateLocale(wanted, Object.keys(SETTINGS_BUTTON_LABELS));
		button.lang = language;
		label.textContent = typeof own === "string" && own.trim() || SETTINGS_BUTTON_LABELS[language] || "";
	});
	const unsubscribe = subscribe((consent) => {
		if (!consent) button.remove();
		else if (!button.isConnected) {
			host.container.append(button);
			raised.look();
		}
	});
	return { stop() {
		stopWatching();
		labelAway.stop();
		stopFollowing();
		stopKeeping();
		raised.stop();
		unsubscribe();
		host.remove();
	} };
};
var mount = ({ settings, openSettings, subscribe, input }) => settings.settingsButton ? mountSettingsButton(settings, openSettings, subscribe, input) : { stop() {} };
export { attend, BUTTON_DEFAULTS as defaults, mount };
