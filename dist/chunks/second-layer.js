import { $ as isAllowed, E as tagId, Z as askedIds, h as toJson, k as everLater, nt as validUntil, t as urlsIn } from "./core.js";
import { t as bannerMessages } from "./en.js";
import { i as home, o as isAskedAbove, r as define } from "./watch-language.js";
import { i as joinList, r as isRightToLeft, t as styles_default } from "./styles.js";
import { createRef, render } from "preact";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { batch, computed, effect, signal, useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
// src/ui/settings/category.css?inline
var category_default = "/* The categories in the settings, with their services and switches. */\n.category {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25em 0.75em;\n  padding: 0.875em 1em;\n  border: 1px solid transparent;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.75);\n  /* A tint and no edge: at the foot of the dialog there is a line already. */\n  background: #8881;\n}\n.category > h3 {\n  /* At least as wide as its longest word, which breaks only where that is wider than the dialog. */\n  flex: 1 1 min-content;\n  min-width: 0;\n  overflow-wrap: break-word;\n}\n.category > p,\n.category > details {\n  flex: 1 0 100%;\n}\n.services {\n  flex: 1 0 100%;\n  min-width: 0;\n  border: 0;\n  padding: 0;\n}\nlegend {\n  padding: 0.5em 0 0;\n  font-size: 0.9375em;\n}\n.service {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 0.25em 0.75em;\n  margin-top: 0.5em;\n  padding-block-start: 0.75em;\n  padding-inline-start: 1em;\n  border-top: 1px solid var(--consent-gate-border, #8886);\n}\n.service > strong {\n  flex: 1;\n  font-weight: 600;\n}\n.service > p,\n.service > details {\n  flex: 1 0 100%;\n}\n.state {\n  font-size: 0.875em;\n  color: var(--consent-gate-text, var(--soft));\n}\n[role=\"switch\"] {\n  appearance: none;\n  font: inherit;\n  position: relative;\n  width: 3em;\n  height: 1.75em;\n  /* At the end also where it has a line of its own. */\n  margin-inline-start: auto;\n  padding: 0.1875em;\n  border: 1px solid var(--consent-gate-text, var(--soft));\n  border-radius: 1em;\n  cursor: pointer;\n}\n[role=\"switch\"]:hover {\n  box-shadow: 0 0 0 0.25em #8884;\n}\n[role=\"switch\"]:active {\n  box-shadow: 0 0 0 0.25em #8888;\n}\n[role=\"switch\"]::before {\n  content: \"\";\n  display: block;\n  width: 1.25em;\n  height: 1.25em;\n  border-radius: 50%;\n  background: var(--consent-gate-text, var(--soft));\n}\n[role=\"switch\"]:checked {\n  border-color: var(--consent-gate-accent, var(--ink));\n  background: var(--consent-gate-accent, var(--ink));\n}\n[role=\"switch\"]:checked::before {\n  margin-inline-start: 1.25em;\n  background: var(--consent-gate-accent-text, var(--paper));\n}\n.category table caption {\n  display: none;\n}\n@media (prefers-reduced-motion: no-preference) {\n  [role=\"switch\"]::before {\n    transition: margin 0.15s;\n  }\n}\n@media (forced-colors: active) {\n  [role=\"switch\"]::before {\n    background: CanvasText;\n    forced-color-adjust: none;\n  }\n  [role=\"switch\"]:checked::before {\n    background: Highlight;\n  }\n  [role=\"switch\"]:hover:not(:focus-visible) {\n    outline: 2px solid Highlight;\n  }\n}\n/* A switch keeps its looks and takes the touches around it: 44 px for fingers (WCAG 2.5.5). */\n@media (pointer: coarse) {\n  [role=\"switch\"]::after {\n    content: \"\";\n    position: absolute;\n    inset: calc(0.875em - 23px) -4px;\n  }\n}\n";
// src/ui/settings/keep-standing.ts
/** What pages take away or change of an element that something stands in. */
var ATTRIBUTES = [...[
	"hidden",
	"style",
	"data-consent",
	"data-src",
	"data-srcdoc"
], ...["data-consent-cookies", "data-consent-browser-links"]];
function keepStanding() {
	/** Not a `Map`: a page may have one of its own. */
	let all = [];
	const later = everLater(200);
	let timer;
	function mend() {
		timer = void 0;
		for (const [, standing] of all) if (!standing.isWhole()) standing.mend();
		later.done(Date.now());
	}
	const observer = new MutationObserver(() => {
		for (const [element, standing] of all) {
			if (element.isConnected && standing.isWanted()) continue;
			all = all.filter(([each]) => each !== element);
			standing.stop();
		}
		if (timer || all.every(([, standing]) => standing.isWhole())) return;
		const pause = later.pause(Date.now());
		if (pause) timer = setTimeout(mend, pause);
		else mend();
	});
	return {
		put(element, mount) {
			const [, present] = all.find(([each]) => each === element) ?? [];
			if (!present?.isWanted()) {
				present?.stop();
				all = [...all.filter(([each]) => each !== element), [element, mount()]];
			}
			observer.observe(document, {
				childList: true,
				subtree: true
			});
			observer.observe(element, { attributeFilter: ATTRIBUTES });
		},
		stop() {
			observer.disconnect();
			clearTimeout(timer);
			for (const [, standing] of all) standing.stop();
			all = [];
		}
	};
}
// src/ui/settings/category-of.ts
/** @param id of a category, or of a service inside one */
var categoryOf = (categories, id) => categories.find((category) => askedIds(category).includes(id)) ?? { id };
// src/ui/settings/switches.ts
function createSwitches(categories, consent) {
	/** Those that the visitor has moved. The others stand where the consent has them. */
	const moved = signal({});
	const wanted = (id) => moved.value[id] ?? consent.value?.choices[id] === true;
	/** No service is on in a category that is off. */
	const isOn = (id) => wanted(categoryOf(categories, id).id) && wanted(id);
	return {
		isOn,
		move(id, on) {
			const category = categoryOf(categories, id);
			const along = id === category.id ? askedIds(category) : on ? [id, category.id] : [id];
			moved.value = {
				...moved.value,
				...Object.fromEntries(along.map((each) => [each, on]))
			};
		},
		choices: () => Object.fromEntries(categories.flatMap(askedIds).map((id) => [id, isOn(id)]))
	};
}
// src/ui/settings/dialog-model.ts
var SAID = {
	delivered: "erased",
	waiting: "erasePending",
	refused: "eraseHere"
};
function createDialogModel(view) {
	const { model, consent, dated } = view;
	const { context } = model;
	const switches = createSwitches(context.settings.categories, consent);
	const isOpen = signal(false);
	const erased = signal(null);
	/** What was shown, as both ends know it. */
	const notice = () => {
		const { kinds: _, ...shown } = view.notice.value;
		return shown;
	};
	const answer = (action, choices, said) => model.decide({
		action,
		choices,
		surface: "settings",
		notice: notice(),
		said
	});
	const saved = () => view.texts.value.of(bannerMessages)("saved");
	const stopDating = effect(() => {
		if (!isOpen.value || !consent.value || dated.peek()) return;
		requestAnimationFrame(() => setTimeout(() => {
			dated.value = true;
		}));
	});
	return {
		view,
		switches,
		erased,
		opened() {
			isOpen.value = true;
		},
		close: () => model.set({ settings: false }),
		accept: () => answer("accept-all", true, saved()),
		decline: () => answer("decline-all", false, saved()),
		save: () => answer("save", switches.choices(), saved()),
		withdraw: () => answer("withdraw", false, view.text.value("withdrawn")),
		erase() {
			let said = "eraseHere";
			const say = () => {
				if (!isOpen.value) return;
				erased.value = said;
				model.set({ status: view.text.value(said) });
			};
			const onDelivery = (delivery) => {
				said = SAID[delivery];
				if (erased.value) say();
			};
			const { locale } = view.texts.value;
			context.decide("erase", {}, {
				surface: "settings",
				notice: notice(),
				locale,
				onDelivery
			}).then(say, () => {});
		},
		stop() {
			isOpen.value = false;
			stopDating();
		}
	};
}
// src/ui/settings/reveal.ts
/**
* Where the UI is hidden by its name, a modal dialog in it would make the page inert and show nothing. A visitor who asks for
* the settings gets them, from an element without a name; the banner, for which they did not ask, stays away.
*/
function reveal(model, { container, host }) {
	if (container.checkVisibility?.() !== false) return;
	const plain = document.createElement("div");
	plain.toggleAttribute("dark", host.hasAttribute("dark"));
	const root = plain.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [...container.getRootNode().adoptedStyleSheets];
	root.append(container);
	home()?.append(plain);
	model.set({ banner: false });
}
// src/ui/settings/detect-browser.ts
/** What stands before the products. */
var FRAME = /^Mozilla\/5\.0 \([^()]*(; rv:[\d.]+\)|\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)) /;
/** Chromium tells one number of its version since 2023 (user agent reduction). A view of it in somebody's app tells four. */
var CHROMIUM = /Chrome\/\d+\.0\.0\.0/;
var VERSION = /\/\d[\w.]*(?= |$)/g;
/** All products of a user agent, without their versions, or the brand. */
var BROWSERS = [
	["chrome", /^((Chromium|CriOS( Version)?)( Mobile)? Safari|Google Chrome)$/],
	["safari", /^Version( Mobile)? Safari$/],
	["firefox", /^(Gecko Firefox|FxiOS( Mobile)? Safari)$/],
	["edge", /^(Chromium Safari Edg|Microsoft Edge)$/],
	["samsung", /^(SamsungBrowser Chrom(e|ium)( Mobile)? Safari|Samsung Internet)$/],
	["opera", /^(Chromium Safari OPR|Opera( GX| Air)?)$/],
	["vivaldi", /^(Chromium Safari )?Vivaldi$/],
	["brave", /^Brave$/]
];
var SYSTEMS = [
	["ios", /\(iP/],
	["android", /Android/],
	["chromeos", /CrOS/],
	["windows", /Windows NT/],
	["mac", /Macintosh/],
	["linux", /X11/]
];
var first = (table, text) => table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
/** Each part is `null` where it is not known. */
function detectBrowser(hints) {
	const { userAgent, brands, platform, maxTouchPoints } = hints;
	const system = first(SYSTEMS, userAgent);
	const claimed = first(BROWSERS, userAgent.replace(FRAME, "").replace(CHROMIUM, "Chromium").replace(VERSION, ""));
	const [named = null, ...rest] = brands.length ? brands.filter((brand) => !/^Chromium$|Brand/.test(brand)).map((brand) => first(BROWSERS, brand)) : [claimed];
	return {
		browser: (claimed === named || claimed === "chrome" || claimed === "safari") && rest.every((name) => name === named) ? named : null,
		system: system === "mac" && platform.startsWith("Mac") && maxTouchPoints > 1 ? "ios" : system
	};
}
// src/ui/settings/browser-links.ts
var CHROME = "https://support.google.com/chrome/answer/95647";
/** One page of Mozilla's for all systems. */
var FIREFOX = "https://support.mozilla.org/products/firefox/protect-your-privacy/cookies";
/** By its number alone, as Microsoft's own manuals have it. */
var MICROSOFT = "https://support.microsoft.com/topic/";
var BRAVE = "https://support.brave.com/hc/en-us/articles/";
var COMPUTERS = [
	"windows",
	"mac",
	"linux",
	"chromeos"
];
var BROWSER_LINKS = [
	{
		browser: "chrome",
		systems: COMPUTERS,
		label: "Chrome",
		href: CHROME
	},
	{
		browser: "edge",
		systems: COMPUTERS,
		label: "Microsoft Edge",
		href: `${MICROSOFT}168dab11-0753-043d-7c16-ede5947fc64d`
	},
	{
		browser: "firefox",
		systems: COMPUTERS,
		label: "Firefox",
		href: FIREFOX
	},
	{
		browser: "safari",
		systems: ["mac"],
		label: "Safari (Mac)",
		href: "https://support.apple.com/guide/safari/manage-cookies-sfri11471/mac"
	},
	{
		browser: "safari",
		systems: ["ios"],
		label: "Safari (iPhone, iPad)",
		href: "https://support.apple.com/105082"
	},
	{
		browser: "chrome",
		systems: ["android"],
		label: "Chrome (Android)",
		href: `${CHROME}?co=GENIE.Platform%3DAndroid`
	},
	{
		browser: "chrome",
		systems: ["ios"],
		label: "Chrome (iPhone, iPad)",
		href: `${CHROME}?co=GENIE.Platform%3DiOS`
	},
	{
		browser: "firefox",
		systems: ["android"],
		label: "Firefox (Android)",
		href: FIREFOX
	},
	{
		browser: "firefox",
		systems: ["ios"],
		label: "Firefox (iPhone, iPad)",
		href: FIREFOX
	},
	{
		browser: "samsung",
		systems: ["android"],
		label: "Samsung Internet",
		href: "https://www.samsung.com/uk/support/mobile-devices/what-are-cookies-and-how-do-i-enable-or-disable-them-on-my-samsung-galaxy-device/"
	},
	{
		browser: "opera",
		systems: COMPUTERS,
		label: "Opera",
		href: "https://help.opera.com/en/latest/web-preferences/#cookies",
		languages: "/de/es/fr/it/pl/ru/"
	},
	{
		browser: "brave",
		systems: COMPUTERS,
		label: "Brave",
		href: `${BRAVE}360050634931`
	},
	{
		browser: "brave",
		systems: ["android"],
		label: "Brave (Android)",
		href: `${BRAVE}360054509991`
	},
	{
		browser: "vivaldi",
		systems: COMPUTERS,
		label: "Vivaldi",
		href: "https://help.vivaldi.com/desktop/privacy/privacy-settings/"
	},
	{
		systems: ["windows"],
		label: "Internet Explorer",
		href: `${MICROSOFT}bca9446f-d873-78de-77ba-d42645fa52fc`
	}
];
var GOOGLE_PRIVACY = "https://policies.google.com/privacy";
var GOOGLE_PARTNER_SITES = "https://policies.google.com/technologies/partner-sites";
var GOOGLE_OPT_OUT = "https://tools.google.com/dlpage/gaoptout";
function sortLinks(hints) {
	const { browser, system } = detectBrowser(hints);
	const language = `/${hints.language.slice(0, 2)}/`;
	const links = BROWSER_LINKS.map((link) => link.languages?.includes(language) ? {
		...link,
		href: link.href.replace("/en/", language)
	} : link);
	const here = ({ systems }) => system !== null && systems.includes(system);
	const own = links.find((link) => link.browser === browser && here(link));
	const rest = links.filter((link) => link !== own);
	return {
		own,
		others: [...rest.filter(here), ...rest.filter((link) => !here(link))]
	};
}
// src/ui/settings/ExternalLink.tsx
function ExternalLink({ href, children }) {
	return /* @__PURE__ */ jsx("a", {
		part: "link",
		dir: "auto",
		href,
		target: "_blank",
		rel: "noopener noreferrer",
		children
	});
}
// src/ui/settings/BrowserLinks.tsx
function BrowserLinks({ hints, links, text, all }) {
	const { own, others } = sortLinks(hints);
	const shown = links.length ? links : others.filter(({ browser }) => all || browser);
	return /* @__PURE__ */ jsxs("div", {
		class: "links",
		children: [
			/* @__PURE__ */ jsx("p", {
				part: "text",
				children: text("browserText")
			}),
			/* @__PURE__ */ jsxs("ul", { children: [!links.length && /* @__PURE__ */ jsx("li", {
				class: "own",
				children: own ? /* @__PURE__ */ jsxs(Fragment, { children: [
					/* @__PURE__ */ jsx(ExternalLink, {
						href: own.href,
						children: own.label
					}),
					" ",
					/* @__PURE__ */ jsx("small", { children: text("yourBrowser") })
				] }) : text("otherBrowser")
			}), shown.map(({ label, href }) => /* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx(ExternalLink, {
				href,
				children: label
			}) }, label))] }),
			/* @__PURE__ */ jsx("p", {
				class: "name",
				part: "text",
				children: text("googleTitle")
			}),
			/* @__PURE__ */ jsxs("ul", {
				class: "wide",
				children: [
					/* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx(ExternalLink, {
						href: GOOGLE_OPT_OUT,
						children: text("googleOptOut")
					}) }),
					/* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx(ExternalLink, {
						href: GOOGLE_PRIVACY,
						children: text("googlePrivacy")
					}) }),
					/* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx(ExternalLink, {
						href: GOOGLE_PARTNER_SITES,
						children: text("googleUse")
					}) })
				]
			})
		]
	});
}
// src/ui/settings/browser-hints.ts
function browserHints(browser = navigator) {
	const brands = browser.userAgentData?.brands?.map(({ brand }) => brand) ?? [];
	if (browser.brave) brands.push("Brave");
	if (getComputedStyle(document.documentElement).getPropertyValue("--arc-palette-title")) brands.push("Arc");
	const { userAgent, platform, maxTouchPoints, language } = browser;
	return {
		userAgent,
		brands,
		platform,
		maxTouchPoints,
		language
	};
}
// src/ui/settings/CookieTable.tsx
function CookieTable({ label, rows, text }) {
	const columns = [
		["name", text("cookieName")],
		["provider", text("cookieProvider")],
		["purpose", text("cookiePurpose")],
		["duration", text("cookieDuration")]
	];
	return /* @__PURE__ */ jsxs("table", {
		role: "table",
		children: [
			/* @__PURE__ */ jsx("caption", { children: /* @__PURE__ */ jsx("bdi", { children: label }) }),
			/* @__PURE__ */ jsx("thead", {
				role: "rowgroup",
				children: /* @__PURE__ */ jsx("tr", {
					role: "row",
					children: columns.map(([key, title]) => /* @__PURE__ */ jsx("th", {
						scope: "col",
						role: "columnheader",
						children: title
					}, key))
				})
			}),
			/* @__PURE__ */ jsx("tbody", {
				role: "rowgroup",
				children: rows.map((row) => /* @__PURE__ */ jsx("tr", {
					role: "row",
					children: columns.map(([key, title]) => /* @__PURE__ */ jsx("td", {
						role: "cell",
						"data-title": title,
						children: key === "name" ? /* @__PURE__ */ jsx("code", {
							dir: "ltr",
							children: row.name
						}) : /* @__PURE__ */ jsx("bdi", { children: row[key] })
					}, key))
				}, row.name))
			})
		]
	});
}
// src/ui/settings/Fold.tsx
/**
* What is inside is made when it is first opened, and stays: tables that nobody looks at were most of what opening the
* settings cost, and a table may have a thousand rows.
*/
function Fold({ class: name, title, children }) {
	const opened = useSignal(false);
	return /* @__PURE__ */ jsxs("details", {
		class: name,
		onToggle: () => {
			opened.value = true;
		},
		children: [/* @__PURE__ */ jsx("summary", { children: title }), opened.value && children()]
	});
}
// src/ui/settings/Switch.tsx
function Switch({ id, label, description, switches, state, partly = false, title }) {
	const on = useComputed(() => switches.isOn(id));
	return /* @__PURE__ */ jsxs(Fragment, { children: [
		title(/* @__PURE__ */ jsx("label", {
			for: `switch-${id}`,
			dir: "auto",
			children: label
		})),
		/* @__PURE__ */ jsx("span", {
			id: `state-${id}`,
			class: "state",
			"aria-hidden": !partly,
			children: state
		}, state),
		/* @__PURE__ */ jsx("input", {
			id: `switch-${id}`,
			type: "checkbox",
			role: "switch",
			part: "toggle",
			"aria-describedby": partly ? `state-${id} about-${id}` : `about-${id}`,
			checked: on,
			onChange: (event) => switches.move(id, event.currentTarget.checked)
		}),
		/* @__PURE__ */ jsx("p", {
			id: `about-${id}`,
			part: "text",
			children: /* @__PURE__ */ jsx("bdi", { children: description })
		})
	] });
}
// src/ui/settings/Category.tsx
function Category({ view, category, services, switches }) {
	const { id, label, description } = category;
	const text = view.text.value;
	const { locale, of } = view.texts.value;
	const stateOf = (each) => text(switches?.isOn(each) ? "on" : "off");
	const running = services.filter((service) => switches?.isOn(service.id)).map((service) => service.label);
	const partly = running.length > 0 && running.length < services.length;
	return /* @__PURE__ */ jsxs("section", {
		class: "category",
		children: [
			switches ? /* @__PURE__ */ jsx(Switch, {
				id,
				label,
				description,
				switches,
				state: partly ? `${text("on")}: ${joinList(locale, running, of(bannerMessages))}` : stateOf(id),
				partly,
				title: (children) => /* @__PURE__ */ jsx("h3", { children })
			}) : /* @__PURE__ */ jsxs(Fragment, { children: [
				/* @__PURE__ */ jsx("h3", { children: label }),
				/* @__PURE__ */ jsx("span", {
					class: "state",
					children: text("alwaysOn")
				}),
				/* @__PURE__ */ jsx("p", {
					part: "text",
					children: description
				})
			] }),
			/* @__PURE__ */ jsx(Cookies, {
				of: category,
				text
			}),
			switches && services.length > 0 && /* @__PURE__ */ jsxs("fieldset", {
				class: "services",
				children: [/* @__PURE__ */ jsx("legend", { children: text("services", { count: services.length }) }), services.map((service) => /* @__PURE__ */ jsxs("div", {
					class: "service",
					children: [/* @__PURE__ */ jsx(Switch, {
						id: service.id,
						label: service.label,
						description: service.description,
						switches,
						state: stateOf(service.id),
						title: (children) => /* @__PURE__ */ jsx("strong", { children })
					}), /* @__PURE__ */ jsx(Cookies, {
						of: service,
						text
					})]
				}, service.id))]
			})
		]
	});
}
function Cookies({ of: { label, cookies }, text }) {
	if (!cookies.length) return null;
	const title = text("cookies", { count: cookies.length });
	return /* @__PURE__ */ jsx(Fold, {
		title,
		children: () => /* @__PURE__ */ jsx(CookieTable, {
			label: `${label}: ${title}`,
			rows: cookies,
			text
		})
	});
}
// src/ui/settings/Contact.tsx
function Contact({ settings, text, policy }) {
	const { policyUrl, privacyContact, supervisoryAuthority } = settings;
	if (!policyUrl && !privacyContact && !supervisoryAuthority) return null;
	return /* @__PURE__ */ jsxs("section", {
		class: "contact",
		children: [/* @__PURE__ */ jsx("h3", { children: text("contactTitle") }), /* @__PURE__ */ jsxs("ul", { children: [
			policyUrl && /* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx("a", {
				part: "link",
				href: policyUrl,
				children: policy
			}) }),
			privacyContact && /* @__PURE__ */ jsxs("li", { children: [
				text("contact"),
				": ",
				/* @__PURE__ */ jsx(Reachable, { contact: privacyContact })
			] }),
			supervisoryAuthority && /* @__PURE__ */ jsxs("li", { children: [
				text("authority"),
				":",
				" ",
				/* @__PURE__ */ jsx(ExternalLink, {
					href: supervisoryAuthority.url,
					children: supervisoryAuthority.name
				})
			] })
		] })]
	});
}
/** A mailbox becomes a link; a person's name stays text. */
function Reachable({ contact }) {
	if (!/^\S+@\S+$/.test(contact)) return /* @__PURE__ */ jsx("bdi", { children: contact });
	return /* @__PURE__ */ jsx("a", {
		part: "link",
		dir: "ltr",
		href: `mailto:${contact}`,
		children: contact
	});
}
// src/ui/settings/EraseChoice.tsx
function EraseChoice({ dialog }) {
	const question = useRef(null);
	const { model, text: texts } = dialog.view;
	const text = texts.value;
	const { endpoint } = model.context.settings;
	const close = () => question.current?.close();
	return /* @__PURE__ */ jsxs(Fragment, { children: [/* @__PURE__ */ jsx("button", {
		type: "button",
		class: "tool",
		part: "erase",
		"aria-haspopup": "dialog",
		onClick: () => question.current?.showModal(),
		children: text("erase")
	}), /* @__PURE__ */ jsxs("dialog", {
		ref: question,
		class: "confirm",
		part: "confirm",
		role: "alertdialog",
		"aria-labelledby": "erase-title",
		"aria-describedby": "erase-text",
		children: [
			/* @__PURE__ */ jsx("h3", {
				id: "erase-title",
				part: "title",
				children: text("erase")
			}),
			/* @__PURE__ */ jsx("p", {
				id: "erase-text",
				part: "text",
				children: text(endpoint ? "eraseEverywhere" : "eraseHere")
			}),
			/* @__PURE__ */ jsxs("div", {
				class: "buttons",
				children: [/* @__PURE__ */ jsx("button", {
					type: "button",
					class: "plain",
					part: "erase-confirm",
					onClick: () => {
						close();
						dialog.erase();
					},
					children: text("eraseConfirm")
				}), /* @__PURE__ */ jsx("button", {
					type: "button",
					class: "plain",
					part: "erase-cancel",
					autofocus: true,
					onClick: close,
					children: text("eraseCancel")
				})]
			})
		]
	})] });
}
// src/locales/en-settings.ts
var settingsMessages = {
	settingsTitle: "Cookie settings",
	settingsBody: "You decide which optional cookies {controller} may use. Your choice, yes or no, is kept for {days}. You can change it here at any time.",
	gpc: "Your browser sends Global Privacy Control. We take it as a no: optional cookies stay off unless you switch them on here.",
	necessary: "Necessary",
	necessaryText: "These cookies keep the site working and remember your choice. They are not used to track you.",
	alwaysOn: "Always on",
	analytics: "Analytics",
	analyticsText: "These cookies count visits and show which pages people open.",
	analyticsGoogle: "We use Google Analytics for this. Google receives your IP address and sees which pages you open here and what device you use.",
	preferences: "Preferences",
	preferencesText: "These cookies remember how you set up the site, such as its language.",
	marketing: "Marketing",
	marketingText: "These cookies show you advertising and measure whether it works. Advertising companies receive data about your visit.",
	on: "On",
	off: "Off",
	save: "Save choices",
	acceptAll: "Accept all",
	declineAll: "Decline all",
	withdraw: "Withdraw consent",
	withdrawn: "Your consent is withdrawn. Optional cookies are off.",
	proof: "Proof of your choice",
	close: "Close",
	services: "Services ({count})",
	cookies: "Cookies in use ({count})",
	cookieName: "Name",
	cookieProvider: "Provider",
	cookiePurpose: "Purpose",
	cookieDuration: "Kept for",
	choice: "Your choice of {date}",
	choiceId: "Consent ID",
	choiceUntil: "Kept until {date}",
	choiceVersion: "Policy version",
	copyReceipt: "Copy receipt",
	receiptCopied: "The receipt is copied.",
	downloadReceipt: "Download receipt",
	erase: "Erase my choice",
	eraseHere: "Your choice is removed from this browser. Optional cookies are switched off, and you will be asked again.",
	eraseEverywhere: "Your choice is removed from this browser and {controller} is asked to erase its records of it. Optional cookies are switched off, and you will be asked again.",
	eraseConfirm: "Erase",
	eraseCancel: "Keep",
	erased: "Your choice is erased.",
	erasePending: "Your choice is erased in this browser. {controller} could not be reached yet and will be asked again.",
	days: "{days} days",
	months: "{months} months",
	gateCookie: "Remembers this choice, its date and a random ID that proves it",
	gaCookie: "Tells visitors apart by a random number",
	gaStreamCookie: "Keeps the state of the visit",
	twoYears: "2 years",
	browserTitle: "Cookie settings of your browser",
	browserText: "Your browser can delete cookies and block them, on this site and on all others. This is how:",
	yourBrowser: "your browser",
	googleTitle: "Google",
	googlePrivacy: "Google’s privacy policy",
	googleUse: "How Google uses data from sites like this one",
	googleOptOut: "Add-on that switches Google Analytics off on every site",
	contactTitle: "Questions and complaints",
	contact: "Privacy contact",
	authority: "Supervisory authority",
	frameTitle: "This content is not loaded",
	frameText: "{host} would receive data about your visit. Allowing it turns “{category}” on for this whole site.",
	frameAllow: "Allow and show",
	otherBrowser: "The browser you are in: look for “Cookies” or “Privacy” in its settings.",
	frameOnly: "Only this one",
	frameLink: "Open on {host}",
	receiptPage: "Receipt to print"
};
// src/ui/settings/formats.ts
/** The page's or the visitor's own form of the language shown, such as `en-GB`; nothing where the browser does not know it. */
function known(format, locale) {
	const regional = [document.documentElement.lang, ...window.navigator.languages].filter((tag) => tag.startsWith(`${locale}-`) && isTag(tag));
	return format.supportedLocalesOf([...regional, locale])[0];
}
/** `supportedLocalesOf` throws at what is no language tag, and an owner can write anything into `lang`. */
function isTag(tag) {
	try {
		return Intl.getCanonicalLocales(tag).length > 0;
	} catch {
		return false;
	}
}
/** A twelfth of a year, in days. */
var MONTH = 365.25 / 12;
/** A number of days as people say it: in months where it is that to a day (182 is 6, 365 is 12), else in days. */
function periodOf(days) {
	const months = Math.round(days / MONTH);
	return Math.abs(days - months * MONTH) < 1 ? {
		unit: "month",
		count: months
	} : {
		unit: "day",
		count: days
	};
}
/**
* How long an answer is kept, in words: the owner's, else those of the language's file, else the browser's. The file has one form of
* each unit, as it stands with 6 months and with 182 days; it fits every number that the language counts alike. Only
* `Intl.PluralRules` costs next to nothing: the first use of any other formatter makes Chromium look through all languages it knows,
* 30 ms in the middle of opening the settings.
*/
function formatPeriod({ maxAgeDays, messages }, { locale, of }) {
	const { unit, count } = periodOf(maxAgeDays);
	const key = `${unit}s`;
	const rules = new Intl.PluralRules(locale);
	const tag = rules.select(count) === rules.select(unit === "month" ? 6 : 182) || messages[key] ? void 0 : known(Intl.NumberFormat, locale);
	if (!tag) return of(settingsMessages)(key, { [key]: count });
	return new Intl.NumberFormat(tag, {
		style: "unit",
		unit,
		unitDisplay: "long"
	}).format(count);
}
/**
* @param at ISO 8601, UTC
* @param plain without `Intl`
*/
function formatDate(locale, at, plain = false) {
	const tag = plain ? void 0 : known(Intl.DateTimeFormat, locale);
	if (!tag) return `${at.slice(0, 16).replace("T", " ")} UTC`;
	return new Intl.DateTimeFormat(tag, {
		dateStyle: "long",
		timeStyle: "short"
	}).format(new Date(at));
}
/**
* The day alone.
* @param at ms since the epoch
* @param plain without `Intl`
*/
function formatDay(locale, at, plain = false) {
	const tag = plain ? void 0 : known(Intl.DateTimeFormat, locale);
	return tag ? new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(at) : new Date(at).toISOString().slice(0, 10);
}
// src/ui/settings/resolved.ts
/** An address as this page understands it. A page may have a `URL` of its own by now; a link reads addresses too. */
var resolved = (address) => Object.assign(document.createElement("a"), { href: address });
// src/ui/settings/receipt-file.ts
/** JSON, for people too: indented. */
function receiptText(settings, controller, consent) {
	const receipt = {
		...consent,
		controller,
		validUntil: new Date(validUntil(consent, settings)).toISOString(),
		...settings.endpoint && { endpoint: resolved(settings.endpoint).origin }
	};
	return toJson(receipt, 2);
}
/** How long the browser may take to start a download, in ms. */
var DOWNLOAD_START = 6e4;
/** A link to a Blob that nobody sees: allowed under any content security policy, and no server hears of it. */
function downloadText(name, text, type = "application/json") {
	const href = URL.createObjectURL(new Blob([text], { type }));
	Object.assign(document.createElement("a"), {
		href,
		download: name
	}).click();
	setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_START);
}
/** Resolves to whether it is on the clipboard; browsers refuse on http, in frames, or because the visitor said so. */
async function copyText(text) {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
// src/ui/settings/receipt-page.ts
/** What can be pressed stays away, and where the switches stand now; what is folded, too. */
var STYLE = "body{max-width:42em;margin:auto;padding:1em;font-family:sans-serif}small{display:block}button,input,.state,details:not([open]){display:none}";
/** @param content the settings without their frame */
var receiptPage = (content, locale, direction) => `<!doctype html><html lang=${locale} dir=${direction}><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${location.host}</title><base href="${location.origin}"><style>${STYLE}</style><h1>${location.host}</h1>${content?.innerHTML}`;
// src/ui/settings/Receipt.tsx
function Receipt({ dialog, consent }) {
	const { view } = dialog;
	const { settings } = view.model.context;
	const text = view.text.value;
	const { controller, direction, locale } = view.texts.value;
	const notice = view.notice.value;
	const plain = !view.dated.value;
	const copied = useSignal(false);
	/** The receipt as a text to copy by hand, where the browser refuses the clipboard. */
	const byHand = useSignal(null);
	const given = text("choice", { date: formatDate(locale, consent.at, plain) });
	const until = text("choiceUntil", { date: formatDay(locale, validUntil(consent, settings), plain) });
	const receipt = () => receiptText(settings, controller, consent);
	const copy = async () => {
		const written = receipt();
		copied.value = await copyText(written);
		byHand.value = copied.value ? null : written;
	};
	return /* @__PURE__ */ jsxs("div", {
		class: "receipt",
		children: [
			/* @__PURE__ */ jsx("p", {
				part: "text",
				children: /* @__PURE__ */ jsx("strong", { children: given }, given)
			}),
			/* @__PURE__ */ jsx("ul", {
				part: "text",
				children: notice.categories.filter(({ id }) => id !== "necessary").map(({ id, label }) => ({
					id,
					label,
					state: text(isAllowed(id, consent) ? "on" : "off")
				})).map(({ id, label, state }) => /* @__PURE__ */ jsxs("li", { children: [
					/* @__PURE__ */ jsx("bdi", { children: label }),
					": ",
					state
				] }, `${id} ${state}`))
			}),
			/* @__PURE__ */ jsxs("p", {
				part: "text",
				children: [until, /* @__PURE__ */ jsxs("small", { children: [
					text("choiceVersion"),
					" ",
					/* @__PURE__ */ jsx("code", {
						dir: "ltr",
						children: consent.policyVersion
					}),
					/* @__PURE__ */ jsx("br", {}),
					text("choiceId"),
					" ",
					/* @__PURE__ */ jsx("code", {
						dir: "ltr",
						children: consent.id
					}, consent.id)
				] })]
			}, until),
			/* @__PURE__ */ jsxs("div", {
				class: "tools",
				children: [
					/* @__PURE__ */ jsx("button", {
						type: "button",
						class: "tool",
						part: "copy",
						onClick: copy,
						children: text("copyReceipt")
					}),
					/* @__PURE__ */ jsx("button", {
						type: "button",
						class: "tool",
						part: "download",
						onClick: () => downloadText("consent-receipt.json", receipt()),
						children: text("downloadReceipt")
					}),
					/* @__PURE__ */ jsx("button", {
						type: "button",
						class: "tool",
						part: "page",
						onClick: ({ currentTarget }) => downloadText("consent-receipt.html", receiptPage(currentTarget.closest(".content"), locale, direction), "text/html"),
						children: text("receiptPage")
					}),
					/* @__PURE__ */ jsx(EraseChoice, { dialog })
				]
			}),
			/* @__PURE__ */ jsx("p", {
				class: "said",
				role: "status",
				children: copied.value && /* @__PURE__ */ jsx("span", { children: text("receiptCopied") })
			}),
			byHand.value !== null && /* @__PURE__ */ jsx("textarea", {
				class: "by-hand",
				"aria-label": text("copyReceipt"),
				dir: "ltr",
				readOnly: true,
				rows: 7,
				spellcheck: false,
				value: byHand.value,
				ref: selectAll
			})
		]
	});
}
/** Ready for the visitor's own "copy". One function, so it is called when the text comes and not at each drawing. */
function selectAll(area) {
	area?.focus();
	area?.select();
}
// src/ui/settings/cookie-rows.ts
/**
* Google's facts: https://support.google.com/analytics/answer/11397207 (`_ga` and `_ga_<container-id>`, 2 years each).
* They are listed wherever Analytics may run; a row of the owner's of the same name takes their place.
* @param kept how long the gate's own cookie is kept, in words
*/
function cookieRows(settings, text, kept) {
	const { autoBlock, categories, controller, cookie, cookies, googleAnalytics, googleCategory, googleTagManager } = settings;
	const rows = [{
		name: cookie.name,
		provider: controller || location.hostname,
		purpose: text("gateCookie"),
		duration: kept,
		category: "necessary"
	}];
	if ((autoBlock || googleAnalytics.length || googleTagManager.length) && categories.flatMap(askedIds).includes(googleCategory)) {
		const common = {
			provider: "Google",
			duration: text("twoYears"),
			category: googleCategory
		};
		rows.push({
			...common,
			name: "_ga",
			purpose: text("gaCookie")
		});
		const streams = googleAnalytics.map(tagId).filter((id) => id.startsWith("G-")).map((id) => `_ga_${id.slice(2)}`);
		for (const name of streams.length ? streams : ["_ga_<container-id>"]) rows.push({
			...common,
			name,
			purpose: text("gaStreamCookie")
		});
	}
	const described = cookies.map(({ name }) => name);
	const own = cookies.map(({ storage: _, ...row }) => row);
	return [...rows.filter(({ name }) => !described.includes(name)), ...own];
}
// src/ui/settings/settings-notice.ts
var TEXTS = {
	necessary: ["necessary", "necessaryText"],
	analytics: ["analytics", "analyticsText"],
	preferences: ["preferences", "preferencesText"],
	marketing: ["marketing", "marketingText"]
};
var LABELS = {
	close: "close",
	withdraw: "withdraw",
	copy: "copyReceipt",
	download: "downloadReceipt",
	page: "receiptPage",
	erase: "erase",
	save: "save",
	accept: "acceptAll",
	decline: "declineAll"
};
function settingsNotice(settings, texts, consent) {
	const text = texts.of(settingsMessages);
	const kinds = [
		"close",
		...settings.categories.some(({ id }) => isAllowed(id, consent)) ? ["withdraw"] : [],
		...consent ? [
			"copy",
			"download",
			"page",
			"erase"
		] : [],
		"accept",
		"decline",
		"save"
	];
	const days = formatPeriod(settings, texts);
	const { autoBlock, googleAnalytics, googleTagManager } = settings;
	const ifUsed = autoBlock ? texts.of(bannerMessages)("googleIfUsed") : "";
	const receiver = googleAnalytics.length || googleTagManager.length ? text("analyticsGoogle") : ifUsed;
	const rows = cookieRows(settings, text, days);
	return {
		title: text("settingsTitle"),
		body: `${text("settingsBody", { days })} ${settings.acrossDevices ? texts.of(bannerMessages)("acrossDevices") : ""}`.trim(),
		kinds,
		buttons: kinds.map((kind) => text(LABELS[kind])),
		categories: [...settings.categories, { id: "necessary" }].flatMap((category) => [category, ...category.services ?? []]).map((described) => ({
			...categoryTexts(text, described, described.id === settings.googleCategory ? receiver : ""),
			cookies: rows.filter((row) => row.category === described.id).map(({ category: _, ...row }) => row)
		}))
	};
}
/** The label of a button; nothing where the settings do not show it. */
var buttonLabel = ({ buttons, kinds }, kind) => buttons[kinds.indexOf(kind)];
/**
* Label and description of a category: the owner's, or the built-in ones.
* @param receiver who else learns of a visit, said behind the built-in description
*/
function categoryTexts(text, { id, label, description }, receiver = "") {
	const [labelKey, descriptionKey] = TEXTS[id] ?? [];
	return {
		id,
		label: label ?? (labelKey ? text(labelKey) : id),
		description: description ?? (descriptionKey ? `${text(descriptionKey)} ${receiver}`.trim() : "")
	};
}
// src/ui/settings/Settings.tsx
/** What the focus was on is gone. One function, so it is called when the element comes and not at each drawing. */
var takeFocus = (element) => element?.focus();
function Settings({ dialog, reveal }) {
	const { erased, switches, view } = dialog;
	const { settings, globalPrivacyControl } = view.model.context;
	const element = useRef(null);
	const heading = useRef(null);
	const text = view.text.value;
	const consent = view.consent.value;
	const notice = view.notice.value;
	const withdraw = buttonLabel(notice, "withdraw");
	const categoryIdOf = (id) => categoryOf(settings.categories, id).id;
	useLayoutEffect(() => {
		const timer = setTimeout(() => {
			reveal();
			element.current?.showModal();
			heading.current?.focus();
			dialog.opened();
		});
		return () => clearTimeout(timer);
	}, [dialog, reveal]);
	return /* @__PURE__ */ jsxs("dialog", {
		ref: element,
		class: "dialog",
		part: "dialog",
		"aria-labelledby": "settings-title",
		onCancel: (event) => {
			event.preventDefault();
			dialog.close();
		},
		onClose: dialog.close,
		children: [
			/* @__PURE__ */ jsxs("div", {
				class: "head",
				children: [/* @__PURE__ */ jsx("h2", {
					ref: heading,
					id: "settings-title",
					part: "title",
					tabIndex: -1,
					children: notice.title
				}), /* @__PURE__ */ jsx("button", {
					type: "button",
					class: "close",
					part: "close",
					"aria-label": buttonLabel(notice, "close"),
					onClick: dialog.close,
					children: /* @__PURE__ */ jsx("svg", {
						viewBox: "0 0 16 16",
						"aria-hidden": "true",
						children: /* @__PURE__ */ jsx("path", { d: "M3 3l10 10M13 3L3 13" })
					})
				})]
			}),
			/* @__PURE__ */ jsxs("div", {
				class: "content",
				children: [
					/* @__PURE__ */ jsx("p", {
						part: "text",
						children: notice.body
					}),
					erased.value && /* @__PURE__ */ jsx("p", {
						class: "note",
						part: "text",
						role: "status",
						tabIndex: -1,
						ref: takeFocus,
						children: text(erased.value)
					}, erased.value),
					globalPrivacyControl && !Object.values(consent?.choices ?? {}).includes(true) && /* @__PURE__ */ jsx("p", {
						class: "note",
						part: "text",
						children: text("gpc")
					}),
					notice.categories.filter(({ id }) => categoryIdOf(id) === id).map((category) => /* @__PURE__ */ jsx(Category, {
						view,
						category,
						services: notice.categories.filter(({ id }) => id !== category.id && categoryIdOf(id) === category.id),
						switches: category.id === "necessary" ? null : switches
					}, category.id)),
					withdraw && /* @__PURE__ */ jsx("button", {
						type: "button",
						class: "plain",
						part: "withdraw",
						onClick: dialog.withdraw,
						children: withdraw
					}),
					consent && /* @__PURE__ */ jsx(Fold, {
						class: "fold",
						title: text("proof"),
						children: () => /* @__PURE__ */ jsx(Receipt, {
							dialog,
							consent
						})
					}),
					/* @__PURE__ */ jsx(Fold, {
						class: "fold",
						title: text("browserTitle"),
						children: () => /* @__PURE__ */ jsx(BrowserLinks, {
							hints: browserHints(),
							links: settings.browserLinks,
							text
						})
					}),
					/* @__PURE__ */ jsx(Contact, {
						settings,
						text,
						policy: view.texts.value.of(bannerMessages)("policy")
					})
				]
			}),
			/* @__PURE__ */ jsx("div", {
				class: "buttons",
				children: [
					"accept",
					"decline",
					"save"
				].map((kind) => /* @__PURE__ */ jsx("button", {
					type: "button",
					class: "answer",
					part: kind,
					onClick: dialog[kind],
					children: buttonLabel(notice, kind)
				}, kind))
			})
		]
	});
}
// src/ui/settings/mount-dialog.tsx
/** @returns takes the dialog away again */
function mountDialog(view, { model, part, slot }) {
	const dialog = createDialogModel(view);
	render(/* @__PURE__ */ jsx(Settings, {
		dialog,
		reveal: () => reveal(model, part)
	}), slot);
	return () => {
		dialog.stop();
		render(null, slot);
	};
}
// src/ui/settings/panel.css?inline
var panel_default = "/* biome-ignore-all lint/complexity/noImportantStyles: what answers is dressed with !important (styles.css) */\n/* Cookie tables, browser links and placeholders: in the dialog and, by themselves, in the owner's pages. */\n:host {\n  display: block;\n}\n.panel,\n.panel * {\n  box-sizing: border-box;\n}\n.panel p,\n.panel ul {\n  margin: 0;\n}\ntable {\n  width: 100%;\n  border-collapse: collapse;\n  table-layout: fixed;\n  font-size: 0.875em;\n  text-align: start;\n  overflow-wrap: anywhere;\n}\n.panel table {\n  font-size: 1em;\n  margin-bottom: 1.5em;\n}\ncaption {\n  text-align: start;\n  font-weight: 600;\n  padding-block: 0.5em;\n}\nth,\ntd {\n  text-align: start;\n  vertical-align: top;\n  padding-block: 0.5em;\n  padding-inline: 0 0.75em;\n  border-top: 1px solid #8886;\n}\nth {\n  font-weight: 600;\n  border-top: 0;\n}\nth {\n  width: 18%;\n}\nth:first-child {\n  width: 28%;\n}\nth:nth-child(3) {\n  width: auto;\n}\ncode {\n  font:\n    0.9375em ui-monospace,\n    monospace;\n}\n.links ul {\n  list-style: none;\n  padding: 0;\n  margin-top: 0.75em;\n  display: grid;\n  grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));\n  gap: 0.25em 1.25em;\n}\n.links .wide {\n  grid-template-columns: 1fr;\n  margin-top: 0.25em;\n}\n.links .name {\n  margin-top: 1em;\n  color: inherit;\n  font-weight: 600;\n}\n.links li {\n  padding-block: 0.25em;\n}\n.links .own {\n  grid-column: 1 / -1;\n  font-weight: 600;\n}\n.own small {\n  font-size: 0.8125em;\n  font-weight: 400;\n  padding: 0.125em 0.625em;\n  margin-inline-start: 0.375em;\n  border: 1px solid #8886;\n  border-radius: 1em;\n}\na {\n  /* Broken over two lines it is two small targets. */\n  display: inline-block;\n  color: var(--consent-gate-link, inherit);\n  text-underline-offset: 0.2em;\n}\n/* A target of 24 px (WCAG 2.5.8), also where the lines are less high. */\nli a {\n  padding-block: calc(12px - 0.75em);\n}\n:focus-visible {\n  outline: 3px solid var(--consent-gate-focus, #2f6fed) !important;\n  outline-offset: 2px !important;\n}\na:hover {\n  text-decoration-thickness: 2px;\n}\na:active {\n  opacity: 0.7;\n}\n/* As the banner's buttons (neighbour.css). */\n.placeholder button {\n  cursor: pointer !important;\n  user-select: none !important;\n}\n.placeholder button:hover {\n  box-shadow: inset 0 0 0 99em #8884 !important;\n}\n.placeholder button:active {\n  box-shadow: inset 0 0 0 99em #8888 !important;\n  translate: 0 1px !important;\n}\n@media (forced-colors: active) {\n  .placeholder button:hover:not(:focus-visible) {\n    outline: 2px solid Highlight !important;\n  }\n  .placeholder button:active {\n    forced-color-adjust: none !important;\n    color: HighlightText !important;\n    background: Highlight !important;\n  }\n}\n.placeholder {\n  max-width: 100%;\n  display: flex;\n  flex-direction: column;\n  align-items: center;\n  /* Where it is too small for them, its words scroll from their beginning. */\n  justify-content: safe center;\n  gap: 0.5em;\n  padding: 0.75em;\n  vertical-align: bottom;\n  text-align: center;\n  background: var(--consent-gate-background, #8881) center / cover;\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: var(--consent-gate-radius, 1em);\n  overflow-wrap: anywhere;\n}\n.placeholder p {\n  max-width: 34em;\n  margin: 0.25em auto 0;\n  font-size: 0.9375em;\n}\n/* Over the owner's picture. */\n.card {\n  margin-top: auto;\n  padding: 0.5em 0.75em;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.75);\n  background: var(--consent-gate-background, var(--paper));\n}\n/* Two answers of one size. */\n.pair {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));\n  grid-auto-rows: 1fr;\n  gap: 0.5em;\n  max-width: 24em;\n  margin: 0.75em auto 0.25em;\n}\n/* Its words scroll under the answers, which stay in view. */\n.fixed {\n  overflow: auto;\n  background-color: var(--consent-gate-background, var(--paper));\n}\n.fixed .pair {\n  position: sticky;\n  bottom: -0.75em;\n  margin-block: 0;\n  padding-block: 0.5em;\n  background: var(--consent-gate-background, var(--paper));\n}\n@container (max-width: 32em) {\n  thead {\n    position: absolute;\n    clip-path: inset(50%);\n  }\n  tr,\n  td {\n    display: block;\n  }\n  tr {\n    padding-block: 0.5em;\n    border-top: 1px solid #8886;\n  }\n  td {\n    border: 0;\n    padding: 0.125em 0;\n  }\n  td::before {\n    content: attr(data-title) \": \";\n    font-weight: 600;\n  }\n}\n.panel,\n.dialog {\n  container-type: inline-size;\n}\n/* A target of 44 px for fingers (WCAG 2.5.5). */\n@media (pointer: coarse) {\n  .links a {\n    min-width: 44px;\n    padding-block: calc(22px - 0.75em);\n  }\n}\n@media print {\n  .placeholder {\n    /* Its box, as the frame's was, stands on the element itself. */\n    display: none !important;\n  }\n}\n";
// src/ui/settings/shadow-elements.ts
/** @returns what makes one more of them. They share a sheet: an app may put in a placeholder with every route. */
function shadowElements(name, css) {
	let shared;
	return () => {
		define(name);
		const element = document.createElement(name);
		const root = element.attachShadow({ mode: "open" });
		if (!shared) {
			shared = new CSSStyleSheet();
			shared.replaceSync(css);
		}
		root.adoptedStyleSheets = [shared];
		return {
			element,
			root
		};
	};
}
// src/ui/settings/mount-panel.tsx
var panelElement = shadowElements("consent-gate-panel", panel_default);
function mountPanel(view, place) {
	const { element, root } = panelElement();
	const cookies = place.hasAttribute("data-consent-cookies");
	const mend = () => place.append(element);
	mend();
	render(/* @__PURE__ */ jsx(Panel, {
		view,
		cookies
	}), root);
	return {
		isWanted: () => place.hasAttribute(cookies ? "data-consent-cookies" : "data-consent-browser-links"),
		isWhole: () => element.parentNode === place,
		mend,
		stop() {
			render(null, root);
			element.remove();
		}
	};
}
function Panel({ view, cookies: wanted }) {
	const { locale, direction } = view.texts.value;
	const text = view.text.value;
	return /* @__PURE__ */ jsx("div", {
		class: "panel",
		lang: locale,
		dir: direction,
		children: wanted ? view.notice.value.categories.map(({ id, label, cookies }) => cookies.length > 0 && /* @__PURE__ */ jsx(CookieTable, {
			label,
			rows: cookies,
			text
		}, id)) : /* @__PURE__ */ jsx(BrowserLinks, {
			hints: browserHints(),
			links: view.model.context.settings.browserLinks,
			text,
			all: true
		})
	});
}
// src/ui/settings/frame-box.ts
/** Less than that, in px, nobody looks at: such frames only measure. */
var LEAST = 24;
/** Where something stands, and how wide it is. */
var PLACE = [
	...[
		"position",
		"top",
		"right",
		"bottom",
		"left",
		"z-index",
		"float",
		"clear",
		"order"
	],
	...[
		"margin-top",
		"margin-right",
		"margin-bottom",
		"margin-left"
	],
	...[
		"width",
		"min-width",
		"max-width",
		"min-height",
		"max-height",
		"aspect-ratio"
	],
	...[
		"flex-grow",
		"flex-shrink",
		"flex-basis",
		"align-self",
		"justify-self"
	],
	...[
		"grid-row-start",
		"grid-row-end",
		"grid-column-start",
		"grid-column-end"
	]
];
/** The page shows this frame to people. One of a pixel, or with `display: none`, has nothing that somebody could miss. */
function isSeen(frame) {
	const { display, width, height } = getComputedStyle(frame);
	const isSmall = (size) => size.endsWith("px") && Number.parseFloat(size) < LEAST;
	return display !== "none" && !isSmall(width) && !isSmall(height);
}
/** Calls once the page shows the frame: at once, or later, as a dialog does with what is in it. @returns a stop */
function whenSeen(frame, then) {
	if (isSeen(frame)) {
		then();
		return () => {};
	}
	const observer = new window.ResizeObserver(() => {
		if (!isSeen(frame)) return;
		observer.disconnect();
		then();
	});
	observer.observe(frame);
	return () => observer.disconnect();
}
/**
* @param frame not displayed, so that its styles are as the page wrote them: `100%`, and no pixels
* @param inline it stood in a line of text, as frames do where a page says nothing else
*/
function takeBox(frame, box, inline) {
	const from = getComputedStyle(frame);
	for (const name of PLACE) box.style.setProperty(name, from.getPropertyValue(name));
	const { height, width, maxWidth, position } = from;
	const isFixed = /^(absolute|fixed)$/.test(position) || height.endsWith("%");
	box.classList.toggle("fixed", isFixed);
	box.style.height = isFixed ? height : "auto";
	if (!isFixed && from.minHeight === "0px") box.style.minHeight = "auto";
	if (!isFixed && height.endsWith("px")) box.style.minHeight = height;
	if (maxWidth === "none") box.style.maxWidth = "100%";
	box.style.display = inline && width !== "auto" ? "inline-flex" : "flex";
}
// src/ui/settings/let-in.ts
/**
* The gate keeps an address from whatever is not allowed, and takes no exception from a page: whoever could write one into its HTML
* would open it. So the address goes past it, by the built-ins of an empty frame, which nobody watches. At the next answer the gate
* looks at the frame again.
*/
function letIn(frame, address) {
	const empty = document.createElement("iframe");
	home()?.append(empty);
	empty.contentWindow.Element.prototype.setAttribute.call(frame, "src", address);
	empty.remove();
}
// src/ui/settings/poster.ts
/**
* The owner's picture for what is held. Only from the page's own host: to ask the provider for one would tell it of the visit before
* anybody has allowed it.
*/
function posterOf({ dataset: { poster } }) {
	if (!poster) return void 0;
	const { host } = location;
	const picture = resolved(poster);
	if (picture.host === host) return picture.href;
	console.warn(`consent-gate: data-poster="${poster}": expected a picture on ${host}`);
}
// src/ui/settings/provider-page.ts
/** Host, path and query of what is embedded, and of the page that has it. Seen in use on 2026-12-01. */
var PAGES = [
	[/^www\.youtube(-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})\b.*/, "www.youtube.com/watch?v=$2"],
	[/^player\.(vimeo\.com\/)video\/(\d+)(\?(.*&)?h=(\w+))?.*/, "$1$2/$5"],
	[/^\w+\.dailymotion\.com\/.*video[/=](\w+).*/, "www.dailymotion.com/video/$1"],
	[/^(open\.spotify\.com\/)embed\/([\w/]+).*/, "$1$2"]
];
/** @param embedded what is embedded. @returns nothing where no page is known */
function providerPage({ host, pathname, search }) {
	const address = host + pathname + search;
	const [pattern, page] = PAGES.find(([known]) => known.test(address)) ?? [];
	return pattern && page && `https://${address.replace(pattern, page)}`;
}
// src/ui/settings/Placeholder.tsx
function Placeholder({ view, box, frame, category, letIn }) {
	const { model, texts, text } = view;
	const { context } = model;
	const { categories } = context.settings;
	const { locale, direction, of } = texts.value;
	const notice = placeholderNotice(view, frame, category);
	const [all, one] = notice.buttons;
	const poster = posterOf(frame);
	const page = providerPage(resolved(`${frame.dataset.src}`));
	const allow = () => {
		const present = model.consent?.choices;
		const allowed = described(categories, category).map(({ id }) => id);
		const choices = Object.fromEntries(categories.flatMap(askedIds).map((id) => [id, allowed.includes(id) || present?.[id] === true]));
		model.decide({
			action: "save",
			choices,
			surface: "placeholder",
			notice,
			said: of(bannerMessages)("saved")
		});
	};
	const showOne = () => context.use("recorder", (recorder) => {
		recorder.showOne({
			surface: "placeholder",
			notice,
			locale
		});
		letIn();
	});
	return /* @__PURE__ */ jsx("div", {
		ref: box,
		class: "ui placeholder",
		lang: locale,
		dir: direction,
		style: { backgroundImage: poster ? `url("${poster}")` : "" },
		children: /* @__PURE__ */ jsxs("div", {
			class: poster ? "card" : "",
			children: [
				/* @__PURE__ */ jsx("strong", {
					part: "title",
					dir: "auto",
					children: notice.title
				}),
				/* @__PURE__ */ jsx("p", {
					part: "text",
					children: notice.body
				}),
				/* @__PURE__ */ jsxs("div", {
					class: "pair",
					children: [/* @__PURE__ */ jsx("button", {
						type: "button",
						part: "accept",
						class: "answer",
						onClick: allow,
						children: all
					}), one && /* @__PURE__ */ jsx("button", {
						type: "button",
						part: "only",
						class: "answer",
						onClick: showOne,
						children: one
					})]
				}),
				page && /* @__PURE__ */ jsx(ExternalLink, {
					href: page,
					children: text.value("frameLink", { host: siteOf(page) })
				})
			]
		})
	});
}
/** What an owner writes comes first, in its own direction; whose content it is and what a yes would mean is said all the same. */
function placeholderNotice({ model, text: { value: text } }, frame, id) {
	const { consentText, consentTitle, src } = frame.dataset;
	const texts = described(model.context.settings.categories, id).map((each) => categoryTexts(text, each));
	const body = text("frameText", {
		host: source(frame),
		category: texts.map(({ label }) => label).join(": ")
	});
	return {
		title: consentTitle || text("frameTitle"),
		body: consentText ? `\u2068${consentText}\u2069 ${body}` : body,
		buttons: /^http/.test(resolved(`${src}`).protocol) && src ? [text("frameAllow"), text("frameOnly")] : [text("frameAllow")],
		categories: texts
	};
}
/** The category that holds the content, and the service inside it where it is marked with one. */
function described(categories, id) {
	const category = categoryOf(categories, id);
	const service = category.services?.find((known) => known.id === id);
	return service ? [category, service] : [category];
}
/** The host the content would come from; of a page written into the frame, each one it names. */
function source({ dataset: { src, srcdoc = "" } }) {
	const named = src === void 0 ? urlsIn(srcdoc) : [src];
	const hosts = (named.length ? named : [""]).map((address) => resolved(address).hostname || address);
	return hosts.filter((host, index) => hosts.indexOf(host) === index).join(", ");
}
var siteOf = (address) => resolved(address).hostname.replace("www.", "");
// src/ui/settings/mount-placeholder.tsx
var placeholderElement = shadowElements("consent-gate-frame", styles_default + panel_default);
/** The mark of a frame that is let in: nothing waits for this category. */
var FREE = "necessary";
function mountPlaceholder({ view, host, frame, category }) {
	const { element, root } = placeholderElement();
	const box = createRef();
	const mark = frame.dataset.consent;
	const source = () => `${frame.dataset.src} ${frame.dataset.srcdoc}`;
	const isHidden = () => frame.hidden && frame.style.display === "none" && frame.style.getPropertyPriority("display") === "important";
	let isHeld = false;
	let inline = false;
	/** The page's own. */
	let display = "";
	let priority = "";
	/** Whose content it says it is. */
	let drawn = "";
	/** What the visitor has let in here, alone. Another address in the same frame is not meant. */
	let only = "";
	const dress = () => element.toggleAttribute("dark", host.hasAttribute("dark"));
	const dressing = new MutationObserver(dress);
	dressing.observe(host, { attributeFilter: ["dark"] });
	dress();
	const fitBox = () => {
		if (box.current && element.isConnected) takeBox(frame, box.current, inline);
	};
	const hold = () => {
		isHeld = true;
		if (!isHidden()) {
			display = frame.style.getPropertyValue("display");
			priority = frame.style.getPropertyPriority("display");
			frame.hidden = true;
			frame.style.setProperty("display", "none", "important");
		}
		if (frame.nextElementSibling !== element) frame.after(element);
		drawn = source();
		render(/* @__PURE__ */ jsx(Placeholder, {
			view,
			box,
			frame,
			category,
			letIn: showAlone
		}), root);
		fitBox();
	};
	const show = () => {
		if (!isHeld) return;
		isHeld = false;
		frame.hidden = false;
		frame.style.setProperty("display", display, priority);
		element.remove();
		render(null, root);
	};
	const give = () => {
		frame.dataset.consent = FREE;
		letIn(frame, `${frame.dataset.src}`);
		show();
	};
	function showAlone() {
		only = source();
		give();
		frame.focus();
	}
	/** Every later answer counts for it too. */
	const follow = (isAllowedNow) => {
		if (only) {
			only = "";
			frame.dataset.consent = mark;
			if (!isAllowedNow) frame.replaceWith(frame);
		}
		if (isAllowedNow) show();
		else hold();
	};
	let stopFollowing = () => {};
	const stopWaiting = whenSeen(frame, () => {
		inline = getComputedStyle(frame).display === "inline";
		stopFollowing = view.consent.subscribe((consent) => follow(isAllowed(category, consent)));
		for (const type of ["load", "resize"]) addEventListener(type, fitBox);
	});
	return {
		isWanted: () => !!only || frame.dataset.consent === mark,
		isWhole: () => only ? frame.dataset.consent === FREE && only === source() : !isHeld || isHidden() && frame.nextElementSibling === element && drawn === source(),
		mend() {
			if (only && only === source()) give();
			else {
				only = "";
				hold();
			}
		},
		stop() {
			dressing.disconnect();
			stopWaiting();
			for (const type of ["load", "resize"]) removeEventListener(type, fitBox);
			stopFollowing();
			show();
		}
	};
}
// src/ui/settings/receipt.css?inline
var receipt_default = "/* The receipt in the settings, and the question that comes before an erasure. */\n.note {\n  padding: 0.875em 1em;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.75);\n  background: #8881;\n}\n.receipt {\n  display: grid;\n  gap: 0.5em;\n}\n.receipt ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 1.25em;\n  list-style: none;\n  padding: 0;\n  color: var(--consent-gate-text, var(--soft));\n}\n.receipt strong {\n  color: var(--consent-gate-text, var(--ink));\n}\n.receipt small {\n  display: block;\n  margin-top: 0.5em;\n}\n.tools {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 1.25em;\n}\n.said:empty {\n  display: none;\n}\n.by-hand {\n  padding: 0.75em;\n  border: 1px solid currentColor;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.5);\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  font:\n    0.8125em / 1.5 ui-monospace,\n    monospace;\n  resize: vertical;\n}\n.plain {\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  border-color: currentColor;\n  font-weight: 600;\n}\n.confirm {\n  margin: auto;\n  width: min(28em, 100% - 1.5em);\n  padding: 1.5em;\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: var(--consent-gate-radius, 1em);\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  box-shadow: 0 1em 4em #0f172a59;\n}\n.confirm::backdrop {\n  background: #0f172a73;\n}\n.confirm p {\n  margin-top: 0.5em;\n}\n.dialog .confirm .buttons {\n  grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));\n  padding: 0;\n  margin-top: 1.25em;\n  border: 0;\n}\n";
// src/ui/settings/settings.css?inline
var settings_default = "/* biome-ignore-all lint/complexity/noImportantStyles: the ring of what takes the focus is !important (neighbour.css) */\n/* The settings dialog: its frame, its foot, and what stands in it by itself. */\n/* The dialog's place is as large as the window and tells how high that is: media queries know nothing of a page's `zoom`. */\n.ui > div {\n  position: fixed;\n  inset: 0;\n  container-type: size;\n  pointer-events: none;\n}\n/* What neither answers nor is words alone. The floating button stands in the same root, and dresses itself. */\n:where(.ui) button:where(:not(.tool)) {\n  font: inherit;\n  min-height: 2.75em;\n  padding: 0.5em 1.125em;\n  border: 1px solid transparent;\n  border-radius: calc(var(--consent-gate-radius, 1em) * 0.625);\n}\n.dialog {\n  position: fixed;\n  /* Between a phone's notch and its bars, where the page goes on under them (viewport-fit=cover). */\n  inset: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);\n  margin: auto;\n  padding: 0;\n  width: min(42em, 100% - 1.5em);\n  max-width: calc(100% - 1.5em - env(safe-area-inset-left) - env(safe-area-inset-right));\n  /* Percentages: viewport units are multiplied by a page's `zoom` (CSS Viewport). */\n  max-height: min(48em, 100% - 1.5em - env(safe-area-inset-top) - env(safe-area-inset-bottom));\n  /* Where even its foot and a few lines do not fit. */\n  overflow: auto;\n  overscroll-behavior: contain;\n  pointer-events: auto;\n  border: 1px solid var(--consent-gate-border, #8886);\n  border-radius: var(--consent-gate-radius, 1em);\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  box-shadow: 0 1em 4em #0f172a59;\n  overflow-wrap: anywhere;\n}\n.dialog[open] {\n  display: flex;\n  flex-direction: column;\n}\n.dialog::backdrop {\n  background: #0f172a73;\n}\n.head {\n  display: flex;\n  align-items: center;\n  justify-content: space-between;\n  gap: 0.5em;\n  padding-block: 1em 0.75em;\n  /* In a window of less than 20em each letter counts. */\n  padding-inline: min(1.5em, 8%) min(1em, 5%);\n}\n.dialog h2 {\n  font-size: 1.25em;\n  outline: none !important;\n}\n.close {\n  flex: none;\n  display: grid;\n  place-items: center;\n  width: 2.75em;\n  padding: 0;\n  color: inherit;\n  background: none;\n}\n.close svg {\n  width: 1em;\n  fill: none;\n  stroke: currentColor;\n  stroke-width: 1.75;\n  stroke-linecap: round;\n}\n.content {\n  /* Not `flex: 1`: of a basis of 0 WebKit makes a dialog as high as this minimum. */\n  flex: 0 1 auto;\n  min-height: 8em;\n  overflow: auto;\n  overscroll-behavior: contain;\n  padding: 0 min(1.5em, 8%) 1.5em;\n}\n.content > * + * {\n  margin-top: 1em;\n}\nh3 {\n  font-size: 1em;\n  font-weight: 600;\n}\n.dialog p {\n  font-size: 0.9375em;\n}\nsummary {\n  display: flex;\n  align-items: center;\n  gap: 0.625em;\n  /* A turned chevron is wider than its box. */\n  padding: 0.375em 0.125em;\n  font-size: 0.9375em;\n  cursor: pointer;\n}\nsummary:hover {\n  text-decoration: underline;\n  text-underline-offset: 0.2em;\n}\nsummary:active {\n  opacity: 0.7;\n}\n/* The browsers' triangle, of those that do not take `display` for \"none\". */\nsummary::-webkit-details-marker {\n  display: none;\n}\n/* A chevron: down, and up where it is open. */\nsummary::after {\n  content: \"\";\n  padding: 0.1875em;\n  border: solid;\n  border-width: 0 2px 2px 0;\n  translate: 0 -0.125em;\n  rotate: 45deg;\n}\n[open] > summary::after {\n  translate: 0 0.125em;\n  rotate: 225deg;\n}\n/* Behind its own dialog the banner would ask a second time. */\n.ui:has(dialog[open]) > .banner {\n  visibility: hidden;\n}\n.fold > summary {\n  font-size: 1em;\n  font-weight: 600;\n}\n.contact ul {\n  list-style: none;\n  padding: 0;\n}\n.contact li {\n  padding-block: 0.25em;\n  font-size: 0.9375em;\n}\n.dialog .buttons {\n  flex: none;\n  position: static;\n  margin: 0;\n  grid: auto / repeat(3, minmax(0, 1fr));\n  padding: 1em min(1.5em, 8%);\n  border-top: 1px solid var(--consent-gate-border, #8886);\n}\n@media (prefers-reduced-motion: no-preference) {\n  .dialog[open] {\n    animation: enter 0.25s ease-out;\n  }\n}\n/* On a phone the two answers stand side by side, and what saves the switches below. */\n@container (max-width: 32em) {\n  .dialog .buttons {\n    grid: auto / 1fr 1fr;\n  }\n  .buttons > [part=\"save\"] {\n    grid-column: 1 / -1 !important;\n  }\n}\n/* Where little is in view (400 % zoom, a phone on its side), the dialog scrolls as one and hides nothing. */\n@container (max-height: 32em) {\n  .dialog[open] {\n    display: block;\n  }\n  .content {\n    overflow: visible;\n  }\n}\n/* Targets of 44 px for fingers (WCAG 2.5.5), of whatever font size, by half of what a line lacks of it. */\n@media (pointer: coarse) {\n  summary,\n  .contact a {\n    padding-block: calc(22px - 0.75em);\n  }\n}\n/* Where the file of the floating button cannot be had. */\n.spare {\n  position: fixed;\n  inset-block-end: max(1em, env(safe-area-inset-bottom));\n  inset-inline-start: max(1em, env(safe-area-inset-left));\n  max-width: calc(100% - 2em);\n  pointer-events: auto;\n  color: inherit;\n  background: var(--consent-gate-background, var(--paper));\n  border-color: var(--consent-gate-border, #8886);\n}\n@keyframes enter {\n  from {\n    transform: translateY(1em);\n  }\n}\n";
// src/ui/settings/spare-button.ts
var ENGLISH = { settingsButton: "Cookie settings" };
/** @returns takes it away again */
function mountSpareButton({ model, part, openSettings }) {
	if (isAskedAbove(window)) return () => {};
	const button = document.createElement("button");
	button.type = "button";
	button.className = "spare";
	button.setAttribute("part", "reopen");
	button.addEventListener("click", () => openSettings(button));
	const stop = model.subscribe(() => {
		button.textContent = model.texts.of(ENGLISH)("settingsButton");
		if (!model.consent) button.remove();
		else if (!button.isConnected) part.container.querySelector(".ui")?.append(button);
	});
	return () => {
		stop();
		button.remove();
	};
}
// src/ui/settings/view.ts
function createView(model) {
	const { settings } = model.context;
	const consent = signal(model.consent);
	const texts = signal(model.texts);
	return {
		model,
		consent,
		texts,
		text: computed(() => texts.value.of(settingsMessages)),
		notice: computed(() => settingsNotice(settings, texts.value, consent.value)),
		dated: signal(false),
		follow: () => batch(() => {
			consent.value = model.consent;
			texts.value = model.texts;
		})
	};
}
// src/ui/settings/warn-of-texts.ts
/** Longer than any built-in text. */
var LONG = 400;
var MARKUP = /<\/?[a-z][^>]*>/i;
function warnOfTexts({ context: { settings }, texts: { direction, locale } }) {
	const known = {
		...bannerMessages,
		...settingsMessages,
		settingsButton: "",
		signalFollowed: "",
		adopted: ""
	};
	const warn = (field, fault) => console.warn(`consent-gate: ${field}: ${fault}`);
	const warnOfText = (field, text) => {
		if (MARKUP.test(text)) warn(field, "texts are plain, so its markup is shown as it is written");
		if (text.length > LONG) warn(field, `has ${text.length} characters; visitors have to scroll to their answer`);
	};
	for (const [key, text] of Object.entries(settings.messages)) {
		const field = `messages.${key}`;
		if (!Object.hasOwn(known, key)) warn(field, `unknown text, expected one of ${Object.keys(known).join(", ")}`);
		else if (typeof text !== "string" || !text.trim()) warn(field, `expected a text, got ${Object(text) === text ? "an object" : String(text)}; the built-in one is shown`);
		else {
			warnOfText(field, text);
			if (isRightToLeft(text) && direction === "ltr") warn(field, `is written from right to left, but the texts around it ("${locale}") are not`);
		}
	}
	warnOfText("controller", settings.controller);
	for (const [place, { label = "", description = "", services = [] }] of settings.categories.entries()) {
		for (const [field, text] of Object.entries({
			label,
			description
		})) warnOfText(`categories[${place}].${field}`, text);
		for (const [inside, service] of services.entries()) {
			const field = `categories[${place}].services[${inside}]`;
			warnOfText(`${field}.label`, service.label);
			warnOfText(`${field}.description`, service.description ?? "");
		}
	}
	const wanted = settings.locale.slice(0, 2).toLowerCase();
	if (wanted && wanted !== locale.slice(0, 2) && ![
		"nn",
		"no",
		"iw"
	].includes(wanted)) warn("locale", `there are no texts for "${settings.locale}"; "${locale}" is shown`);
}
// src/ui/settings/second-layer.ts
function createSecondLayer(place) {
	const { model, part } = place;
	part.addStyles(panel_default + settings_default + receipt_default + category_default);
	warnOfTexts(model);
	const view = createView(model);
	let closeDialog;
	let removeSpareButton;
	const standings = keepStanding();
	return {
		draw() {
			const closes = model.settings ? void 0 : closeDialog;
			if (!model.settings) closeDialog = void 0;
			closes?.();
			view.follow();
			if (model.settings) closeDialog ??= mountDialog(view, place);
			return !!closes;
		},
		fill(element) {
			if (element === document.documentElement) removeSpareButton ??= mountSpareButton(place);
			else standings.put(element, () => mountPanel(view, element));
		},
		holdFrame: (frame, category) => standings.put(frame, () => mountPlaceholder({
			view,
			host: part.host,
			frame,
			category
		})),
		stop() {
			closeDialog?.();
			removeSpareButton?.();
			standings.stop();
			const { host } = part.container.getRootNode();
			if (host !== part.host) host?.remove();
		}
	};
}
export { createSecondLayer };
