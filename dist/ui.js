import { A as afterPaint, f as withSignal, h as PARTS_DEFAULTS } from "./chunks/core.js";
import { i as negotiateLocale, n as isAskedAbove, r as openHost, t as watchLanguage } from "./chunks/watch-language.js";
import { i as createModel, n as joinList, r as bannerMessages, t as styles_default } from "./chunks/styles.js";
import { effect, signal } from "@preact/signals-core";
import { render } from "preact";
import { jsx, jsxs } from "preact/jsx-runtime";
// src/locales/language.ts
/** Its texts come with the parts that show them. */
var ENGLISH = {
	locale: "en",
	messages: {}
};
// src/locales/load-language.ts
/** By path, such as `./de.ts`. */
var FILES = /* #__PURE__ */ Object.assign({
	"./ar.ts": () => import("./locales/ar.js"),
	"./bg.ts": () => import("./locales/bg.js"),
	"./cs.ts": () => import("./locales/cs.js"),
	"./cy.ts": () => import("./locales/cy.js"),
	"./da.ts": () => import("./locales/da.js"),
	"./de.ts": () => import("./locales/de.js"),
	"./el.ts": () => import("./locales/el.js"),
	"./es.ts": () => import("./locales/es.js"),
	"./et.ts": () => import("./locales/et.js"),
	"./fi.ts": () => import("./locales/fi.js"),
	"./fr.ts": () => import("./locales/fr.js"),
	"./ga.ts": () => import("./locales/ga.js"),
	"./he.ts": () => import("./locales/he.js"),
	"./hr.ts": () => import("./locales/hr.js"),
	"./hu.ts": () => import("./locales/hu.js"),
	"./is.ts": () => import("./locales/is.js"),
	"./it.ts": () => import("./locales/it.js"),
	"./lt.ts": () => import("./locales/lt.js"),
	"./lv.ts": () => import("./locales/lv.js"),
	"./mt.ts": () => import("./locales/mt.js"),
	"./nb.ts": () => import("./locales/nb.js"),
	"./nl.ts": () => import("./locales/nl.js"),
	"./pl.ts": () => import("./locales/pl.js"),
	"./pt.ts": () => import("./locales/pt.js"),
	"./ro.ts": () => import("./locales/ro.js"),
	"./sk.ts": () => import("./locales/sk.js"),
	"./sl.ts": () => import("./locales/sl.js"),
	"./sv.ts": () => import("./locales/sv.js"),
	"./tr.ts": () => import("./locales/tr.js"),
	"./uk.ts": () => import("./locales/uk.js")
});
var loadLanguage = async (wanted) => {
	const locale = negotiateLocale(wanted, ["en", ...Object.keys(FILES).map((path) => path.slice(2, 4))]);
	const load = FILES[`./${locale}.ts`];
	return load ? {
		locale,
		messages: (await load()).messages
	} : ENGLISH;
};
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
	const list = joinList(model.locale, purposes.map(({ label }) => label), text);
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
function Banner({ model, openSettings }) {
	const text = model.text(bannerMessages);
	const notice = bannerNotice(model);
	const [accept, decline, settings] = notice.buttons;
	const { policyUrl } = model.context.settings;
	const answer = (yes) => model.decide(yes ? "accept-all" : "decline-all", yes, "banner", notice, text("saved"));
	return /* @__PURE__ */ jsxs("section", {
		class: "banner",
		part: "banner",
		"aria-labelledby": "title",
		tabIndex: -1,
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
					onClick: (event) => openSettings(event.currentTarget),
					children: settings
				})
			]
		})]
	});
}
// src/ui/App.tsx
function App({ model, Settings, openSettings }) {
	const { density, position, theme } = model.context.settings;
	const banner = model.isAsking();
	const status = model.status.value;
	return /* @__PURE__ */ jsxs("div", {
		class: `ui ${theme} ${position} ${density}`,
		lang: model.locale,
		dir: model.direction,
		children: [
			banner && /* @__PURE__ */ jsx(Banner, {
				model,
				openSettings
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
/** Their hashes, put in by the build. */
var SECOND_LAYER = "__HASH_OF_consent-gate-second-layer__";
var NEIGHBOUR = "__HASH_OF_consent-gate-neighbour__";
function startUi(model, part) {
	const { container } = part;
	const { preload, settings } = model.context;
	const layer = signal(null);
	let loading;
	let stopped = false;
	let stopAttending = () => {};
	/** Who gets the focus back: what opened the settings, else what had it before the UI. */
	let opener = null;
	let before = null;
	let lost = false;
	/** Where the container is now: it may have been moved. */
	const root = () => container.getRootNode();
	const load = () => {
		if (!loading) preload?.("second-layer", settings, SECOND_LAYER);
		loading ??= import("./chunks/second-layer.js").then(({ createSecondLayer }) => {
			if (!stopped) layer.value = createSecondLayer(model, part);
		}, (error) => {
			loading = void 0;
			model.settings.value = false;
			console.error("consent-gate: the settings could not be loaded", error);
		});
		return loading;
	};
	const openSettings = (by = root().activeElement ?? document.activeElement) => {
		opener = by;
		model.status.value = "";
		model.settings.value = true;
		load();
	};
	container.addEventListener("focusin", ({ relatedTarget }) => {
		if (relatedTarget && !root().contains(relatedTarget)) before = relatedTarget;
	});
	const stopRendering = effect(() => {
		const focused = root().activeElement;
		const Settings = layer.value?.Settings ?? null;
		render(/* @__PURE__ */ jsx(App, {
			model,
			Settings,
			openSettings
		}), container);
		lost ||= !!focused && !focused.isConnected;
		if (!lost || model.settings.value) return;
		lost = false;
		[
			opener,
			before,
			root().querySelector("[role=status]")
		].find((element) => element instanceof HTMLElement && element.isConnected)?.focus();
	});
	const painted = afterPaint(window);
	painted.then(async () => {
		if (stopped) return;
		preload?.("neighbour", settings, NEIGHBOUR);
		const neighbour = await import("./chunks/neighbour.js").catch(() => null);
		if (neighbour && !stopped) stopAttending = neighbour.attend(model, part, load);
	});
	return {
		openSettings,
		showBanner() {
			if (!isAskedAbove(window)) model.banner.value = true;
			return painted;
		},
		withSecondLayer: (use) => load().then(() => layer.value && use(layer.value)),
		stop() {
			stopped = true;
			stopAttending();
			layer.value?.stop();
			stopRendering();
			render(null, container);
			model.stop();
		}
	};
}
// src/ui/mount-with.ts
/** @param load where the texts of a language other than English come from */
var mountWith = (load) => (context) => {
	const host = openHost(styles_default);
	const language = signal(ENGLISH);
	let stopped = false;
	let latest;
	const stopWatching = watchLanguage(context.settings.locale, (wanted) => {
		const shown = (/^en\b/i.test(wanted[0] ?? "") ? Promise.resolve(ENGLISH) : load(wanted, context)).catch((error) => {
			console.warn(`consent-gate: the texts for "${wanted[0]}" could not be loaded, English is shown`, error);
			return ENGLISH;
		}).then((next) => {
			if (shown === latest && next.locale !== language.value.locale) language.value = next;
		});
		latest = shown;
	});
	const started = Promise.resolve(latest).then(() => startUi(createModel(context, language), host));
	/** In the order of the calls, and nothing after `stop`: what waits for it waits for ever. */
	const run = async (use) => {
		const ui = await started;
		if (!stopped) await use(ui);
		if (stopped) await new Promise(() => {});
	};
	return {
		showBanner: () => context.globalPrivacyControl ? void 0 : run((ui) => ui.showBanner()),
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
var mountUi = mountWith(loadLanguage);
var mount = (context) => mountUi(withSignal(context));
export { PARTS_DEFAULTS as defaults, mount, mountUi };
