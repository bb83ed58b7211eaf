import { C as afterPaint, _ as withSignal, i as PARTS_DEFAULTS } from "./chunks/core.js";
import { a as openHost, n as dress, o as isAskedAbove, s as negotiateLocale, t as watchLanguage } from "./chunks/watch-language.js";
import { t as bannerMessages } from "./chunks/en.js";
import { i as joinList, n as createTexts, t as styles_default } from "./chunks/styles.js";
import { createRef, render } from "preact";
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
// src/ui/banner/banner.css?inline
var banner_default = "/* The banner. */\n.banner {\n  position: fixed;\n  z-index: 1;\n  inset: auto 0 max(0.625em, env(safe-area-inset-bottom));\n  width: min(27em, 100% - 1.25em);\n  /* Of the window: viewport units are multiplied by a page's `zoom` (CSS Viewport), percentages are not. */\n  max-height: calc(100% - 1.25em);\n  overflow: auto;\n  margin: 0 auto;\n  padding: 0.75em 0.875em 0;\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0 2em;\n  background: var(--consent-gate-background, var(--paper));\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: var(--consent-gate-radius, 1em);\n  box-shadow: 0 0.5em 2.5em #0f172a2e;\n  overflow-wrap: anywhere;\n}\n.bottom .banner {\n  width: min(62em, 100% - 1.25em);\n}\n.bottom-start .banner {\n  margin-inline-start: 0.625em;\n}\n.bottom-end .banner {\n  margin-inline-end: 0.625em;\n}\n.center .banner {\n  inset-block: 0;\n  margin-block: auto;\n  height: max-content;\n}\n/* Beside the answers where there is room, else above them. */\n.words {\n  flex: 9 1 24em;\n  text-wrap: balance;\n  & p {\n    margin-top: 0.125em;\n    font-size: 0.875em;\n    line-height: 1.375;\n  }\n}\n.banner > .buttons {\n  flex: 1 1 18em;\n}\n.more {\n  flex: 1 0 100%;\n  /* Room for the ring of what has the focus: with it as high as a target for fingers. */\n  padding-block: 0.5625em;\n  font-size: 0.875em;\n  & > a {\n    margin-inline-start: 1.25em;\n  }\n}\n";
// src/ui/banner/banner-notice.ts
var PURPOSES = {
	analytics: "purposeAnalytics",
	preferences: "purposePreferences",
	marketing: "purposeMarketing"
};
/** The buttons are, in this order: accept, decline, settings. */
function bannerNotice(model) {
	const text = model.texts.of(bannerMessages);
	const { acrossDevices, autoBlock, categories, googleAnalytics, googleTagManager } = model.context.settings;
	const google = googleAnalytics.length || googleTagManager.length ? "google" : autoBlock && "googleIfUsed";
	const purposes = categories.map(({ id, label }) => {
		const key = PURPOSES[id];
		return {
			id,
			label: label ?? (key ? text(key) : id),
			description: ""
		};
	});
	const list = joinList(model.texts.locale, purposes.map(({ label }) => label), text);
	return {
		title: text("title"),
		body: [
			text("body", { purposes: list }),
			google && text(google),
			text("freedom"),
			acrossDevices && text("acrossDevices")
		].filter(Boolean).join(" "),
		buttons: [
			text("accept"),
			text("decline"),
			text("settings")
		],
		categories: purposes
	};
}
// src/ui/banner/Banner.tsx
function Banner({ model, region, openSettings }) {
	const text = model.texts.of(bannerMessages);
	const notice = bannerNotice(model);
	const [accept, decline, settings] = notice.buttons;
	const { policyUrl } = model.context.settings;
	const answer = (yes) => model.decide({
		action: yes ? "accept-all" : "decline-all",
		choices: yes,
		surface: "banner",
		notice,
		said: text("saved")
	});
	return /* @__PURE__ */ jsxs("section", {
		ref: region,
		class: "banner",
		part: "banner",
		"aria-labelledby": "title",
		tabIndex: -1,
		children: [
			/* @__PURE__ */ jsxs("div", {
				class: "words",
				children: [/* @__PURE__ */ jsx("h2", {
					id: "title",
					part: "title",
					children: notice.title
				}), /* @__PURE__ */ jsx("p", {
					part: "text",
					children: notice.body
				})]
			}),
			/* @__PURE__ */ jsxs("div", {
				class: "buttons",
				children: [/* @__PURE__ */ jsx("button", {
					type: "button",
					part: "accept",
					class: "answer",
					onClick: () => answer(true),
					children: accept
				}), /* @__PURE__ */ jsx("button", {
					type: "button",
					part: "decline",
					class: "answer",
					onClick: () => answer(false),
					children: decline
				})]
			}),
			/* @__PURE__ */ jsxs("div", {
				class: "more",
				children: [/* @__PURE__ */ jsx("button", {
					type: "button",
					part: "settings",
					class: "tool",
					"aria-haspopup": "dialog",
					onClick: (event) => openSettings(event.currentTarget),
					children: settings
				}), policyUrl && /* @__PURE__ */ jsx("a", {
					part: "link",
					class: "tool",
					href: policyUrl,
					children: text("policy")
				})]
			})
		]
	});
}
// src/ui/banner/App.tsx
function App({ model, banner, slot, openSettings }) {
	const { density, position } = model.context.settings;
	const { status, texts } = model;
	const asking = model.isAsking();
	return /* @__PURE__ */ jsxs("div", {
		class: `ui ${position} ${density}`,
		lang: texts.locale,
		dir: texts.direction,
		children: [
			asking && /* @__PURE__ */ jsx(Banner, {
				model,
				region: banner,
				openSettings
			}),
			/* @__PURE__ */ jsx("div", { ref: slot }),
			/* @__PURE__ */ jsx("p", {
				role: "status",
				tabIndex: -1,
				class: !asking && status ? "status" : "unseen",
				children: status && /* @__PURE__ */ jsx("span", { children: status }, status)
			})
		]
	});
}
// src/ui/banner/start-ui.tsx
function startUi(model, part, parts) {
	const { container } = part;
	const banner = createRef();
	const slot = createRef();
	let layer;
	let loading;
	let stopped = false;
	let stopAttending = () => {};
	/** These get the focus back: what opened the settings, else what had the focus before the UI. */
	let opener = null;
	let before = null;
	let lost = false;
	/** The container may have been moved to another root. */
	const root = () => container.getRootNode();
	const load = () => {
		loading ??= parts.secondLayer().then(({ createSecondLayer }) => {
			if (stopped || !slot.current) return;
			layer = createSecondLayer({
				model,
				part,
				slot: slot.current,
				openSettings
			});
			draw();
		}, (error) => {
			loading = void 0;
			model.set(model.settings ? {
				settings: false,
				banner: true,
				consent: null
			} : {});
			console.error("consent-gate: the settings could not be loaded", error);
		});
		return loading;
	};
	const openSettings = (by = root().activeElement ?? document.activeElement) => {
		opener = by;
		model.set({
			status: "",
			settings: true
		});
		load();
	};
	function draw() {
		const focused = root().activeElement;
		render(/* @__PURE__ */ jsx(App, {
			model,
			banner,
			slot,
			openSettings
		}), container);
		const closed = layer?.draw();
		lost ||= closed || !!focused && !focused.isConnected;
		if (!lost || model.settings) return;
		lost = false;
		[
			opener,
			before,
			root().querySelector("[role=status]")
		].find((element) => element?.isConnected)?.focus({ preventScroll: true });
	}
	container.addEventListener("focusin", ({ relatedTarget }) => {
		if (relatedTarget && !root().contains(relatedTarget)) before = relatedTarget;
	});
	const stopDrawing = model.subscribe(draw);
	const painted = afterPaint(window);
	painted.then(async () => {
		if (stopped) return;
		const neighbour = await parts.neighbour().catch(() => null);
		if (neighbour && !stopped) stopAttending = neighbour.attend({
			model,
			part,
			banner,
			loadSecondLayer: load
		});
	});
	return {
		openSettings,
		showBanner() {
			if (!isAskedAbove(window)) model.set({ banner: true });
			return painted;
		},
		withSecondLayer: (use) => load().then(() => layer && use(layer)),
		stop() {
			stopped = true;
			stopAttending();
			layer?.stop();
			stopDrawing();
			render(null, container);
			model.stop();
		}
	};
}
// src/ui/host/model.ts
function createModel(context, language) {
	let listeners = [];
	const model = {
		context,
		consent: null,
		texts: createTexts(context.settings, language),
		banner: false,
		settings: false,
		status: "",
		isAsking: () => model.banner && !model.consent,
		set(changes) {
			Object.assign(model, changes);
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners = [...listeners, listener];
			listener();
			return () => {
				listeners = listeners.filter((other) => other !== listener);
			};
		},
		decide({ action, choices, surface, notice, said }) {
			const onKept = () => model.set({
				banner: false,
				settings: false
			});
			context.decide(action, choices, {
				surface,
				notice,
				locale: model.texts.locale,
				onKept
			}).then(() => model.set({ status: said }), () => {});
		},
		stop: () => stop()
	};
	const stop = context.subscribe((consent) => model.set({ consent }));
	return model;
}
// src/ui/load-parts.ts
function partsFor({ load, settings }) {
	return {
		secondLayer: () => import("./chunks/second-layer.js"),
		neighbour: () => import("./chunks/neighbour.js")
	};
}
// src/ui/mount-with.ts
/** @param load loads the texts of a language other than English */
var mountWith = (load) => (context) => {
	const { settings } = context;
	const part = openHost(styles_default + banner_default);
	let language = ENGLISH;
	let model;
	let stopped = false;
	let latest;
	const stopWatching = watchLanguage(settings.locale, (wanted) => {
		const shown = (/^en\b/i.test(wanted[0] ?? "") ? Promise.resolve(ENGLISH) : load(wanted, context)).catch((error) => {
			console.error("consent-gate: the texts could not be loaded", error);
			return ENGLISH;
		}).then((next) => {
			if (shown !== latest || next.locale === language.locale) return;
			language = next;
			model?.set({
				texts: createTexts(settings, next),
				status: ""
			});
		});
		latest = shown;
	});
	const started = Promise.resolve(latest).then(() => {
		requestAnimationFrame(() => dress(part, settings));
		model = createModel(context, language);
		return startUi(model, part, partsFor(context));
	});
	/** Runs in the order of the calls. After `stop` nothing runs, and what waits for it waits for ever. */
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
			part.remove();
		}
	};
};
// src/ui/mount.ts
var mountUi = mountWith(loadLanguage);
var mount = (context) => mountUi(withSignal(context));
export { PARTS_DEFAULTS as defaults, mount, mountUi };
