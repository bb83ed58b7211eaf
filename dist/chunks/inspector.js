import { B as PARTS, E as tagId, J as googleUseOfName, K as categoryOfUse, P as readOptions, U as PARTS$1, Y as isMeant, Z as askedIds, o as absolute, q as googleUse } from "./core.js";
import { t as openBox } from "./box.js";
import { c as unwantedEntries, l as keptEntries } from "./start.js";
// src/inspector/answer.ts
function answer({ settings, consent, allows }) {
	const present = consent();
	const since = present ? `answered ${present.at.replace("T", " ").slice(0, 16)} UTC` : "nobody has answered yet";
	return {
		title: present ? `The answer, of ${present.at.slice(0, 10)}` : "The answer: none yet",
		empty: "No category is asked for.",
		rows: settings.categories.flatMap(askedIds).map((category) => ({
			what: category,
			why: `${allows(category) ? "may run" : "may not run"}: ${since}`,
			state: allows(category) ? "let go" : "held"
		}))
	};
}
// src/inspector/data-layer.ts
function dataLayer({ window, settings }) {
	const layer = Reflect.get(window, settings.dataLayer);
	const entries = Array.isArray(layer) ? layer : [];
	return {
		title: `Consent in ${settings.dataLayer}`,
		empty: "There is no consent entry.",
		rows: entries.flatMap((entry, index) => {
			const said = consentIn(entry);
			return said ? [{
				what: said.what,
				why: `entry ${index + 1} of ${entries.length}: ${said.detail}`
			}] : [];
		})
	};
}
function consentIn(entry) {
	const { 0: command, 1: kind, 2: states, event, consent_gate, consent_gate_action } = Object(entry);
	if (command === "consent") return {
		what: `consent ${kind}`,
		detail: listed(states)
	};
	if (event === "consent_gate_update") return {
		what: `event ${event}`,
		detail: `${consent_gate_action}, ${listed(consent_gate)}`
	};
}
var listed = (states) => Object.entries(Object(states)).map(([name, state]) => `${name} ${state}`).join(", ");
// src/inspector/section.ts
/** Without its query, which may identify somebody: a report is sent around. */
var shortAddress = (address) => `${address}`.replace(/[?#].*/s, "");
/** Of the ms since the page was asked for. */
var inSeconds = (time) => `${(time / 1e3).toFixed(2)} s`;
// src/inspector/deliveries.ts
var DECISION = /^consent-gate: (accept-all|decline-all|save|withdraw|erase|adopt)(: |$)/;
function deliveries({ window, settings }) {
	const { performance, document } = window;
	const decided = performance.getEntriesByType("mark").filter(({ name }) => DECISION.test(name)).map(({ name, startTime }) => ({
		what: name.replace("consent-gate: ", ""),
		why: `decided after ${inSeconds(startTime)}`
	}));
	const endpoint = settings.endpoint && new URL(settings.endpoint, document.baseURI).href;
	const answers = performance.getEntriesByType("resource").filter(({ name }) => name === endpoint).map(({ name, responseStatus, startTime }) => {
		const failed = responseStatus === 0 || responseStatus >= 300;
		const said = responseStatus ? `answered ${responseStatus}` : "was asked; its answer cannot be seen";
		return {
			what: shortAddress(name),
			why: `${said}, after ${inSeconds(startTime)}`,
			...failed && responseStatus && { state: "wrong" }
		};
	});
	const waiting = outbox(window).map(({ action, occurredAt }) => ({
		what: `${action}`,
		why: `of ${`${occurredAt}`.slice(0, 16)} waits to be delivered`,
		state: "held"
	}));
	return {
		title: endpoint ? "Decisions and their delivery" : "Decisions: no endpoint, so nothing is sent",
		empty: "Nothing was decided in this page, and nothing waits.",
		rows: [
			...decided,
			...answers,
			...waiting
		]
	};
}
function outbox({ localStorage }) {
	try {
		const events = JSON.parse(localStorage.getItem("consent_gate_outbox") ?? "[]");
		return Array.isArray(events) ? events.map((event) => Object(event)) : [];
	} catch {
		return [];
	}
}
// src/inspector/google-belief.ts
function googleBelief({ window, settings }) {
	const record = Object(Reflect.get(window, "google_tag_data")).ics ?? {};
	const signals = Object.entries(record.entries ?? {}).map(([signal, { default: first, update }]) => {
		const state = update ?? first;
		return {
			what: signal,
			why: `${granted(state)}, by default ${granted(first)}`,
			state: state ? "let go" : "held"
		};
	});
	const late = record.wasSetLate ? [{
		what: "set late",
		why: "a tag of Google’s ran before the consent default",
		state: "wrong"
	}] : [];
	const flags = settings.googleAnalytics.map((tag) => {
		const isOff = Reflect.get(window, `ga-disable-${tagId(tag)}`) === true;
		return {
			what: tagId(tag),
			why: isOff ? "switched off by its flag" : "not switched off",
			state: isOff ? "held" : "let go"
		};
	});
	const runs = "google_tag_manager" in window;
	return {
		title: "What Google believes",
		empty: "No code of Google’s has run in this page.",
		rows: [
			...late,
			...signals,
			...flags,
			...runs && !signals.length ? [{
				what: "Google’s code runs",
				why: "it has no record of consent",
				state: "wrong"
			}] : []
		]
	};
}
var granted = (state) => state === void 0 ? "not said" : state ? "granted" : "denied";
// src/inspector/held.ts
var MARKED = "script[data-consent],iframe[data-consent],img[data-consent],link[data-consent]";
var ADDRESSES = [
	"src",
	"href",
	"srcset",
	"srcdoc"
];
function held(context) {
	const { window, allows, waiting } = context;
	const elements = markedIn(window).filter((element) => isHeld(element) && !allows(`${element.dataset.consent}`));
	const known = new Set(elements);
	const requests = waiting.filter(({ what, address }) => address !== void 0 && !known.has(what));
	return {
		title: "Held now",
		empty: "Nothing waits.",
		rows: [...elements.map((element) => rowOf(context, nameOf(element), addressIn(element), `${element.dataset.consent}`)), ...requests.map((entry) => rowOf(context, nameOfWaiting(entry), entry.address, entry.category))]
	};
}
function letGo(context) {
	const { window, allows } = context;
	return {
		title: "Let go",
		empty: "Nothing that was held has been let go.",
		rows: [...markedIn(window).filter((element) => !isHeld(element) && allows(`${element.dataset.consent}`)).map(rowOfElement), ...requestsOver(context, new Set(markedIn(window).map(addressIn)))]
	};
}
var rowOfElement = (element) => ({
	what: shortAddress(addressIn(element)),
	why: `${nameOf(element)}, ${element.dataset.consent} is allowed`,
	state: "let go"
});
var NOTED = /^consent-gate: held (.*)$/s;
/** Requests that were held, and do not wait any more: sent after a yes, given up after a no. */
function requestsOver({ window, waiting, consent }, marked) {
	const still = new Set(waiting.map(({ address }) => `${address}`));
	const noted = window.performance.getEntriesByType("mark").flatMap(({ name }) => NOTED.exec(name)?.[1] ?? []);
	const asked = new Set(window.performance.getEntriesByType("resource").map(({ name }) => name));
	return [...new Set(noted)].filter((address) => !still.has(address) && !marked.has(address)).map((address) => {
		if (asked.has(absolute(address, window.document))) return {
			what: shortAddress(address),
			why: "a request, sent",
			state: "let go"
		};
		return {
			what: shortAddress(address),
			why: consent() ? "a request, given up" : "a request, gone",
			state: "held"
		};
	});
}
var markedIn = ({ document }) => [...document.querySelectorAll(MARKED)];
var isHeld = (element) => element.localName === "script" ? element.type === "text/plain" : !ADDRESSES.some((name) => element.hasAttribute(name));
function addressIn(element) {
	return ADDRESSES.map((name) => element.getAttribute(name) ?? element.dataset[name]).find(Boolean) ?? `${element.textContent?.trim().replace(/\s+/g, " ").slice(0, 80)} …`;
}
var nameOf = ({ localName }) => localName === "iframe" ? "a frame" : `a ${localName}`;
function nameOfWaiting({ what }) {
	const { localName, readyState } = Object(what);
	if (localName) return `a ${localName}`;
	return readyState === void 0 ? "a request of code" : "an XMLHttpRequest";
}
function rowOf(context, name, address, category) {
	return {
		what: shortAddress(address),
		why: `${name} waits for ${category}: ${reason(context, address)}`,
		state: "held"
	};
}
/** In the order in which the gate itself looks. */
function reason({ window, settings }, address) {
	const url = URL.canParse(`${address}`, window.document.baseURI) && new URL(`${address}`, window.document.baseURI);
	const use = url && settings.autoBlock && googleUse(url, "script");
	if (use) return `Google’s, for ${use}`;
	const entry = url && blockedBy(settings.block, url, window.document.baseURI);
	return entry ? `block has ${entry}` : "it is marked";
}
function blockedBy(block, url, base) {
	return Object.values(block).flat().find((entry) => /^(http.*)?\/./.test(entry) ? url.href.startsWith(new URL(entry, base).href) : url.hostname === entry.toLowerCase());
}
// src/inspector/notes.ts
var PREFIX = "consent-gate: ";
function notes({ window }) {
	return {
		title: "In the order in which it came",
		empty: "Nothing was noted.",
		rows: window.performance.getEntriesByType("mark").filter(({ name }) => name.startsWith(PREFIX)).map(({ name, startTime }) => ({
			what: name.slice(14).replace(/\?\S*/, ""),
			why: `after ${inSeconds(startTime)}`,
			...(name.includes(" was asked for ") || name.includes("expected")) && { state: "wrong" }
		}))
	};
}
// src/inspector/panel.css?inline
var panel_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* The panel of who looks inside, beside what is in box.css. */\n:host {\n  inset: 1rem auto auto 1rem !important;\n}\n.box {\n  --held: #8a5300;\n  --let-go: #1a6b3c;\n  --wrong: #b3261e;\n  width: min(30rem, calc(100vw - 2rem));\n  max-height: min(44rem, 72vh);\n  font:\n    0.8125rem / 1.45 system-ui,\n    sans-serif;\n}\n@media (max-width: 40em) {\n  .box {\n    max-height: 50vh;\n  }\n}\n@media (prefers-color-scheme: dark) {\n  .box {\n    --held: #ffc46b;\n    --let-go: #7fd6a0;\n    --wrong: #ffb4ab;\n  }\n}\n.head {\n  flex-wrap: wrap;\n  gap: 0.25rem 0.5rem;\n  padding: 0.5rem 0.5rem 0.5rem 1rem;\n}\n.actions {\n  display: flex;\n  gap: 0.375rem;\n}\n.button {\n  min-height: 2rem;\n  padding: 0 0.75rem;\n  font: inherit;\n  color: inherit;\n  background: none;\n  border: 1px solid #8886;\n  border-radius: 0.5rem;\n  cursor: pointer;\n  &:hover {\n    background: #8882;\n  }\n}\n.close {\n  min-width: 2rem;\n  padding: 0;\n  font-size: 1.125rem;\n  border-color: transparent;\n}\n.said {\n  flex: none;\n  margin: 0;\n  padding: 0 1rem;\n  color: var(--let-go);\n  &:not(:empty) {\n    padding-block: 0.375rem;\n  }\n}\n.text {\n  flex: none;\n  height: 6rem;\n  margin: 0 1rem 0.5rem;\n  font:\n    0.75rem ui-monospace,\n    monospace;\n}\n.section + .section {\n  border-block-start: 1px solid #8883;\n}\n.summary {\n  padding: 0.625rem 1rem;\n  font-weight: 600;\n  cursor: pointer;\n  &:hover {\n    background: #8881;\n  }\n}\n.count {\n  margin-inline-start: 0.5rem;\n  padding: 0.0625rem 0.4375rem;\n  font-weight: 400;\n  font-variant-numeric: tabular-nums;\n  background: #8882;\n  border-radius: 1rem;\n}\n.rows {\n  margin: 0;\n  padding: 0 1rem 0.625rem 2rem;\n  list-style: none;\n}\n.row {\n  display: grid;\n  grid-template-columns: auto minmax(0, 1fr);\n  gap: 0.125rem 0.5rem;\n  padding-block: 0.3125rem;\n  overflow-wrap: anywhere;\n}\n.what {\n  grid-column: 2;\n  font:\n    0.75rem / 1.5 ui-monospace,\n    monospace;\n}\n.why {\n  grid-column: 2;\n  opacity: 0.8;\n}\n.row > .what:first-child,\n.row > .what:first-child + .why {\n  grid-column: 1 / -1;\n}\n.state {\n  grid-column: 1;\n  min-width: 3rem;\n  font-size: 0.75rem;\n  font-weight: 600;\n}\n.held .state {\n  color: var(--held);\n}\n.let-go .state {\n  color: var(--let-go);\n}\n.wrong .state {\n  color: var(--wrong);\n}\n.empty {\n  margin: 0;\n  padding: 0 1rem 0.75rem 2rem;\n  opacity: 0.8;\n}\n";
// src/inspector/panel.ts
function createPanel(window, { copied, look }) {
	const { aside, element, place, remove } = openBox(window, {
		mark: "consentGateInspector",
		label: "consent-gate, inside",
		styles: panel_default
	});
	const button = (text, act) => {
		const made = Object.assign(element("button", "button", text), { type: "button" });
		made.addEventListener("click", act);
		return made;
	};
	const said = element("p", "said");
	said.setAttribute("role", "status");
	const list = element("div", "list");
	list.tabIndex = 0;
	list.setAttribute("role", "group");
	list.ariaLabel = "What is going on";
	const text = Object.assign(element("textarea", "text"), {
		readOnly: true,
		hidden: true,
		ariaLabel: "The report"
	});
	async function copy() {
		const report = copied();
		try {
			await window.navigator.clipboard.writeText(report);
			said.textContent = "The report is copied.";
		} catch {
			text.hidden = false;
			text.value = report;
			text.select();
			said.textContent = "Copy the report from the field.";
		}
	}
	const actions = element("div", "actions");
	actions.append(button("Copy report", () => void copy()), button("Look again", () => {
		look();
		said.textContent = "Looked again.";
	}), Object.assign(button("×", remove), {
		className: "button close",
		ariaLabel: "Close this panel"
	}));
	const head = element("header", "head");
	head.append(element("h2", "title", `consent-gate 0.1.0`), actions);
	aside.append(head, said, text, list, element("p", "foot", "Only who asks in the address sees this. It stores and sends nothing."));
	const folded = /* @__PURE__ */ new Set();
	const rowOf = ({ what, why, state }) => {
		const item = element("li", `row ${(state ?? "").replace(" ", "-")}`);
		if (state) item.append(element("span", "state", state));
		item.append(element("code", "what", what));
		if (why) item.append(element("span", "why", why));
		return item;
	};
	const sectionOf = ({ title, rows, empty }, index) => {
		const section = element("details", "section");
		const key = `${index}`;
		section.open = !folded.has(key);
		section.addEventListener("toggle", () => void (section.open ? folded.delete(key) : folded.add(key)));
		const summary = element("summary", "summary", title);
		summary.append(element("span", "count", `${rows.length}`));
		const items = element("ul", "rows");
		items.setAttribute("role", "list");
		items.append(...rows.map(rowOf));
		section.append(summary, rows.length ? items : element("p", "empty", empty));
		return section;
	};
	place();
	return {
		show(sections) {
			const { scrollTop } = list;
			const focused = [...list.querySelectorAll("summary")].findIndex((each) => each.matches(":focus"));
			list.replaceChildren(...sections.map(sectionOf));
			list.scrollTop = scrollTop;
			if (focused >= 0) list.querySelectorAll("summary")[focused]?.focus();
		},
		remove
	};
}
// src/inspector/report.ts
function report({ page, browser, version }, sections) {
	const parts = sections.map(({ title, rows, empty }) => {
		return `## ${title}\n\n${rows.map(({ what, why, state }) => `- ${state ? `[${state}] ` : ""}\`${what}\`${why ? ` ${why}` : ""}`).join("\n") || empty}\n`;
	});
	return [`# consent-gate ${version}\n\n${page}\n${browser}\n`, ...parts].join("\n");
}
// src/inspector/stored.ts
var IN = {
	cookie: "cookie",
	local: "local storage",
	session: "session storage"
};
function stored(context) {
	const { window, settings, allows, consent } = context;
	const isUnwanted = unwantedEntries(settings, allows);
	return {
		title: "Stored in this browser",
		empty: "Nothing is stored that a page can see.",
		rows: keptEntries(window).map(({ name, kept }) => ({
			category: categoryOf(context, name, kept),
			what: name,
			where: IN[kept],
			wrong: isUnwanted(name, kept)
		})).sort((one, other) => one.category.localeCompare(other.category)).map(({ category, what, where, wrong }) => ({
			what,
			why: `${category}, ${where}${wrong ? `: not allowed now${consent() ? "" : ", a no deletes it"}` : ""}`,
			...wrong && { state: "wrong" }
		}))
	};
}
function categoryOf({ settings }, name, kept) {
	if (name === settings.cookie.name || name.startsWith("consent_gate")) return "necessary";
	const use = googleUseOfName(name);
	if (use) return categoryOfUse(use, settings);
	return settings.cookies.find((each) => (each.storage ?? "cookie") === kept && isMeant(each.name, name))?.category ?? "not in your cookie table";
}
// src/inspector/inspector.ts
var SECTIONS = [
	answer,
	held,
	letGo,
	stored,
	deliveries,
	dataLayer,
	googleBelief,
	notes
];
/** Several things that change at once are looked at once. */
var PAUSE = 200;
function mount(given) {
	const { window } = given;
	const defaults = {
		...given.settings,
		cookies: PARTS.cookies,
		endpoint: PARTS$1.endpoint
	};
	const context = {
		...given,
		settings: readOptions(given.input, defaults)
	};
	const sections = () => SECTIONS.map((section) => section(context));
	const panel = createPanel(window, {
		copied: () => report({
			page: shortAddress(window.location.href),
			browser: window.navigator.userAgent,
			version: "0.1.0"
		}, sections()),
		look: () => panel.show(sections())
	});
	let timer = 0;
	const soon = () => {
		timer ||= window.setTimeout(() => {
			timer = 0;
			panel.show(sections());
		}, PAUSE);
	};
	panel.show(sections());
	const seen = new window.PerformanceObserver(soon);
	for (const type of ["mark", "resource"]) seen.observe({ type });
	const unsubscribe = given.subscribe(soon);
	window.addEventListener("load", soon);
	return { stop() {
		window.clearTimeout(timer);
		seen.disconnect();
		unsubscribe();
		window.removeEventListener("load", soon);
		panel.remove();
	} };
}
// src/inspector.ts
/** It reads its options itself: the owner's file loads it with what that one has. */
var defaults = {};
export { defaults, mount };
