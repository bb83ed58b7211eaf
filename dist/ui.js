import { n as openHost, t as negotiateLocale } from "./chunks/negotiate-locale.js";
import { n as joinList, r as bannerMessages, t as styles_default } from "./chunks/styles.js";
import { m as PARTS_DEFAULTS } from "./chunks/core.js";
import { batch, effect, signal } from "@preact/signals-core";
import { render } from "preact";
import { jsx, jsxs } from "preact/jsx-runtime";
// src/locales/load-messages.ts
var FILES = /* #__PURE__ */ Object.assign({
	"./ar.ts": () => import("./locales/ar.js"),
	"./cy.ts": () => import("./locales/cy.js"),
	"./de.ts": () => import("./locales/de.js"),
	"./et.ts": () => import("./locales/et.js"),
	"./fi.ts": () => import("./locales/fi.js"),
	"./ga.ts": () => import("./locales/ga.js"),
	"./he.ts": () => import("./locales/he.js"),
	"./hr.ts": () => import("./locales/hr.js"),
	"./is.ts": () => import("./locales/is.js"),
	"./lt.ts": () => import("./locales/lt.js"),
	"./lv.ts": () => import("./locales/lv.js"),
	"./mt.ts": () => import("./locales/mt.js"),
	"./nb.ts": () => import("./locales/nb.js"),
	"./sl.ts": () => import("./locales/sl.js"),
	"./tr.ts": () => import("./locales/tr.js"),
	"./uk.ts": () => import("./locales/uk.js")
});
var loadMessages = async (language) => {
	const load = FILES[`./${language}.ts`];
	if (!load) throw new Error("there is no file for it");
	return (await load()).messages;
};
// src/locales/interpolate.ts
/** Puts each value in place of its `{name}`; a name without a value stays as it is. */
function interpolate(text, values) {
	return text.replace(/\{(\w+)\}/g, (all, name) => `${Object.hasOwn(values, name) ? values[name] : all}`);
}
// src/ui/model.ts
/** Its texts come with the parts that show them. */
var ENGLISH = {
	locale: "en",
	messages: {}
};
var RIGHT_TO_LEFT = /^(ar|he)$/;
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
		settings: signal(false),
		status: signal(""),
		text: (english) => (key, values) => {
			const own = settings.messages[key];
			return interpolate((typeof own === "string" && own.trim() ? own : language.value.messages[key]) || english[key], {
				controller,
				...values
			});
		},
		decide(action, choices, surface, notice, said) {
			const all = () => Object.fromEntries(settings.categories.map(({ id }) => [id, choices === true]));
			context.decide(action, typeof choices === "boolean" ? all() : choices, {
				surface,
				notice,
				locale: model.locale
			}).then(() => batch(() => {
				model.settings.value = false;
				model.status.value = said;
			}), () => {});
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
// src/ui/banner-notice.ts
var PURPOSES = {
	analytics: "purposeAnalytics",
	preferences: "purposePreferences",
	marketing: "purposeMarketing"
};
/** The banner's texts. Its buttons are, in this order: accept, decline, settings. */
function bannerNotice(model) {
	const text = model.text(bannerMessages);
	const { autoBlock, categories, googleAnalytics, googleTagManager } = model.context.settings;
	const google = autoBlock || googleAnalytics.length || googleTagManager.length;
	const purposes = categories.map(({ id, label }) => {
		const key = PURPOSES[id];
		return {
			id,
			label: label ?? (key ? text(key) : id),
			description: ""
		};
	});
	const list = joinList(model.locale, purposes.map(({ label }) => label));
	return {
		title: text("title"),
		body: [
			text("body", { purposes: list }),
			...google ? [text("google")] : [],
			text("freedom")
		].join(" "),
		buttons: [
			text("accept"),
			text("decline"),
			text("settings")
		],
		categories: purposes
	};
}
// src/ui/Banner.tsx
function Banner({ model, openSettings, prepareSettings }) {
	const text = model.text(bannerMessages);
	const notice = bannerNotice(model);
	const [accept, decline, settings] = notice.buttons;
	const { policyUrl } = model.context.settings;
	const answer = (yes) => model.decide(yes ? "accept-all" : "decline-all", yes, "banner", notice, text("saved"));
	return /* @__PURE__ */ jsxs("section", {
		class: "banner",
		part: "banner",
		"aria-labelledby": "title",
		children: [/* @__PURE__ */ jsxs("div", {
			class: "words",
			children: [/* @__PURE__ */ jsx("h2", {
				id: "title",
				part: "title",
				children: notice.title
			}), /* @__PURE__ */ jsxs("p", {
				part: "text",
				children: [
					notice.body,
					" ",
					policyUrl && /* @__PURE__ */ jsx("a", {
						part: "link",
						href: policyUrl,
						children: text("policy")
					})
				]
			})]
		}), /* @__PURE__ */ jsxs("div", {
			class: "buttons",
			children: [
				/* @__PURE__ */ jsx("button", {
					type: "button",
					part: "accept",
					class: "answer",
					onClick: () => answer(true),
					children: accept
				}),
				/* @__PURE__ */ jsx("button", {
					type: "button",
					part: "decline",
					class: "answer",
					onClick: () => answer(false),
					children: decline
				}),
				/* @__PURE__ */ jsx("button", {
					type: "button",
					part: "settings",
					class: "quiet",
					"aria-haspopup": "dialog",
					onPointerEnter: prepareSettings,
					onFocus: prepareSettings,
					onClick: (event) => openSettings(event.currentTarget),
					children: settings
				})
			]
		})]
	});
}
// src/ui/App.tsx
function App({ model, Settings, openSettings, prepareSettings }) {
	const { position, theme } = model.context.settings;
	const banner = model.banner.value && !model.consent.value;
	const status = model.status.value;
	return /* @__PURE__ */ jsxs("div", {
		class: `ui ${theme} ${position}`,
		lang: model.locale,
		dir: model.direction,
		children: [
			banner && /* @__PURE__ */ jsx(Banner, {
				model,
				openSettings,
				prepareSettings
			}),
			model.settings.value && Settings && /* @__PURE__ */ jsx(Settings, {}),
			/* @__PURE__ */ jsx("p", {
				role: "status",
				tabIndex: -1,
				class: banner || !status ? "unseen" : "status",
				children: status
			})
		]
	});
}
// src/ui/start-ui.tsx
/** Its hash, put in by the build. */
var SECOND_LAYER = "__INTEGRITY_OF_consent-gate-second-layer__";
function startUi(model, { container, root, sheet }) {
	const layer = signal(null);
	let loading;
	let stopped = false;
	/** Who gets the focus back: what opened the settings, else what had it before the UI. */
	let opener = null;
	let before = null;
	let lost = false;
	const load = () => {
		if (!loading) model.context.preload?.("second-layer", model.context.settings, SECOND_LAYER);
		loading ??= import("./chunks/second-layer.js").then(({ createSecondLayer }) => {
			if (!stopped) layer.value = createSecondLayer(model, sheet);
		}, (error) => {
			loading = void 0;
			model.settings.value = false;
			console.error("consent-gate: the settings could not be loaded", error);
		});
		return loading;
	};
	const openSettings = (by = root.activeElement ?? document.activeElement) => {
		opener = by;
		model.status.value = "";
		model.settings.value = true;
		load();
	};
	container.addEventListener("focusin", ({ relatedTarget }) => {
		if (relatedTarget && !root.contains(relatedTarget)) before = relatedTarget;
	});
	const stopRendering = effect(() => {
		const focused = root.activeElement;
		const Settings = layer.value?.Settings ?? null;
		render(/* @__PURE__ */ jsx(App, {
			model,
			Settings,
			openSettings,
			prepareSettings: load
		}), container);
		lost ||= !!focused && !focused.isConnected;
		if (!lost || model.settings.value) return;
		lost = false;
		[
			opener,
			before,
			root.querySelector("[role=status]")
		].find((element) => element instanceof HTMLElement && element.isConnected)?.focus();
	});
	if (Object.keys(model.context.settings.messages).length) load();
	return {
		openSettings,
		showBanner() {
			model.banner.value = true;
			requestAnimationFrame(() => {
				model.status.value ||= bannerNotice(model).title;
			});
		},
		withSecondLayer: (use) => load().then(() => layer.value && use(layer.value)),
		stop() {
			stopped = true;
			layer.value?.stop();
			stopRendering();
			render(null, container);
			model.stop();
		}
	};
}
// src/ui/watch-language.ts
/**
* The owner's option, else the page's language, else the visitor's.
* @param use called at once and whenever `<html lang>` changes, even where the language to show stays the same
* @returns stops it
*/
function watchLanguage(option, available, use) {
	const page = document.documentElement;
	const look = () => use(negotiateLocale([
		option,
		page.lang,
		...navigator.languages
	], available));
	const observer = new MutationObserver(look);
	observer.observe(page, { attributeFilter: ["lang"] });
	look();
	return () => observer.disconnect();
}
// src/ui/mount-with.ts
/** @param load where the texts of a language other than English come from */
var mountWith = (load) => (context) => {
	const host = openHost(styles_default);
	const language = signal(ENGLISH);
	let stopped = false;
	let wanted = "";
	let latest = Promise.resolve();
	const show = async (locale) => {
		const found = await (locale === "en" ? ENGLISH : load(locale, context).then((messages) => ({
			locale,
			messages
		})));
		if (locale === wanted) language.value = found;
	};
	const stopWatching = watchLanguage(context.settings.locale, "ar cy de en et fi ga he hr is lt lv mt nb sl tr uk".split(" "), (locale) => {
		if (locale === wanted) return;
		wanted = locale;
		latest = show(locale).catch((error) => {
			console.warn(`consent-gate: the texts for "${locale}" could not be loaded, English is shown`, error);
			if (locale === wanted) language.value = ENGLISH;
		});
	});
	const started = latest.then(() => startUi(createModel(context, language), host));
	/** In the order of the calls, and nothing after `stop`. */
	const run = (use) => void started.then((ui) => {
		if (!stopped) use(ui);
	});
	return {
		showBanner: () => run((ui) => ui.showBanner()),
		openSettings: (opener) => run((ui) => ui.openSettings(opener)),
		fill: (element) => run((ui) => ui.withSecondLayer((second) => second.fill(element))),
		holdFrame: (frame, category) => run((ui) => ui.withSecondLayer((second) => second.holdFrame(frame, category))),
		stop() {
			stopWatching();
			run((ui) => {
				ui.stop();
				stopped = true;
			});
			host.remove();
		}
	};
};
// src/ui/mount.ts
var mountUi = mountWith(loadMessages);
export { PARTS_DEFAULTS as defaults, mountUi as mount, mountUi };
