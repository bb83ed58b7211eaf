import { T as isDebugged, c as marked, l as said, o as absolute, q as googleUse, s as askedOfGoogle, x as createConsentHistory } from "./core.js";
import { t as openBox } from "./box.js";
// src/owner/hidden-referrer.ts
var PLAYERS = /^https?:\/\/([\w-]+\.)?(youtube(-nocookie)?|dailymotion)\.com\//;
/** What sends another site no address at all. */
var HIDES = /^(no-referrer|same-origin)$/;
async function tellOfHiddenReferrer(window, tell) {
	const { document, location } = window;
	const players = [...document.querySelectorAll("iframe")].filter((frame) => PLAYERS.test(addressOf(frame)));
	if (!players.length) return;
	const header = await window.fetch(location.href, { method: "HEAD" }).then(({ headers }) => headers.get("referrer-policy")?.split(",").pop()?.trim(), () => void 0);
	const page = document.querySelector("meta[name=referrer]")?.content ?? header ?? "";
	for (const frame of players) {
		const policy = frame.referrerPolicy || page;
		if (HIDES.test(policy)) tell({
			level: "warning",
			text: `${addressOf(frame)} will not play (YouTube: "Error 153"): the referrer policy is ${policy}. Write referrerpolicy="strict-origin-when-cross-origin" on the iframe`,
			readOn: "Mark what has to wait"
		});
	}
}
var addressOf = ({ src, dataset }) => src || (dataset.src ?? "");
// src/owner/late-tag.ts
/** What Google's snippets say. */
var SNIPPET = /googletagmanager\.com|google-analytics\.com|\b(gtag|ga)\(|['"](G|GTM|UA)-\w/;
var JAVASCRIPT = /^\s*(module|(text|application)\/(x-)?(java|ecma)script)?\s*$/i;
/** Of these the parser runs all others first. */
var WAITS = /module|defer/;
/** As many names as can be read at a glance. */
var MOST = 5;
/** How the tag came to be late; undefined where the parser waited for it. */
function lateness({ src, type, async, defer }) {
	if (type === void 0) return "was run by another script";
	if (/^\s*module/i.test(type)) return "is a module";
	if (!JAVASCRIPT.test(type)) return `was run by another script (its type is "${type}")`;
	if (async) return "is async, or was put in by code";
	return defer && src ? "has defer" : void 0;
}
function tellOfLateTag({ window, tag }, tell) {
	if (!tag || tag.isConnected === false) return;
	const late = lateness(tag);
	const ran = [...inlineBefore(window, tag, late), ...filesBefore(window, tag, late)];
	const googles = ran.filter(({ isGoogles }) => isGoogles);
	if (!late && !googles.length) return;
	const named = [...googles, ...late ? ran.filter(({ isGoogles }) => !isGoogles) : []];
	tell({
		level: googles.length ? "error" : "warning",
		text: [
			late ? `The tag ${late}, so it is not the first to run.` : "The tag is not the first in the page.",
			named.length ? ` Before it ran, or was asked for: ${listed(named.map(({ name }) => name))}.` : "",
			" Paste it first in <head>, without async, defer or type=\"module\", and keep optimizers away from it"
		].join(""),
		readOn: "Put it on a website"
	});
}
function listed(names) {
	const [shown, more] = [names.slice(0, MOST), names.length - MOST];
	return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function inlineBefore({ document, Node }, tag, late) {
	return [...document.scripts].filter((script) => !script.src && script !== tag && JAVASCRIPT.test(script.type)).filter((script) => WAITS.test(late ?? "") ? script.type !== "module" : isBefore(script, tag, Node)).map(({ text }) => ({
		name: `an inline script (${text.trim().replace(/\s+/g, " ").slice(0, 40)}…)`,
		isGoogles: SNIPPET.test(text)
	}));
}
function filesBefore(window, tag, late) {
	const entries = window.performance.getEntriesByType("resource");
	const ours = entries.filter(({ name }) => name === tag.src || /\/consent-gate[\w.-]*\.js/.test(name));
	const isPart = ({ name }) => /\/consent-gate-/.test(name);
	const began = Math.max(...ours.filter((entry) => !isPart(entry)).map(({ responseEnd }) => responseEnd), Math.min(...ours.filter(isPart).map(({ startTime }) => startTime)));
	const before = new Set([...window.document.scripts].filter((script) => isBefore(script, tag, window.Node)).map(({ src }) => src));
	return entries.filter((entry) => entry.initiatorType === "script" && !ours.includes(entry)).filter(({ name, responseEnd }) => late ? responseEnd <= began : before.has(name)).map(({ name }) => ({
		name,
		isGoogles: !!googleUse(new URL(name), "script")
	}));
}
/** In the page's order, where the tag stands in it. */
var isBefore = (script, tag, { DOCUMENT_POSITION_FOLLOWING }) => !!tag.isConnected && !!(script.compareDocumentPosition(tag) & DOCUMENT_POSITION_FOLLOWING);
// src/owner/note.css?inline
var note_default = "/* biome-ignore-all lint/complexity/noImportantStyles: only !important in a shadow root is stronger than the page's styles */\n/* The owner's note, beside what is in box.css. */\n:host {\n  inset: 1rem 1rem auto auto !important;\n}\n.box {\n  --error: #b3261e;\n  --warning: #8a5300;\n  --hint: #3d5a80;\n  width: min(26rem, calc(100vw - 2rem));\n  max-height: 45vh;\n  font:\n    0.875rem / 1.45 system-ui,\n    sans-serif;\n}\n@media (max-width: 40em) {\n  .box {\n    max-height: 35vh;\n  }\n}\n@media (prefers-color-scheme: dark) {\n  .box {\n    --error: #ffb4ab;\n    --warning: #ffc46b;\n    --hint: #a9c7f0;\n  }\n}\n.head {\n  gap: 0.5rem;\n  padding: 0.375rem 0.375rem 0.375rem 1rem;\n}\n.close {\n  flex: none;\n  width: 2.25rem;\n  height: 2.25rem;\n  padding: 0;\n  font:\n    1.25rem / 1 system-ui,\n    sans-serif;\n  color: inherit;\n  background: none;\n  border: 0;\n  border-radius: 0.5rem;\n  cursor: pointer;\n  &:hover {\n    background: #8882;\n  }\n}\n.list {\n  margin: 0;\n  padding: 0 1rem;\n  list-style: none;\n}\n.item {\n  padding-block: 0.75rem;\n  & + & {\n    border-block-start: 1px solid #8883;\n  }\n}\n.level {\n  font-size: 0.75rem;\n  font-weight: 600;\n}\n.error .level {\n  color: var(--error);\n}\n.warning .level {\n  color: var(--warning);\n}\n.hint .level {\n  color: var(--hint);\n}\n.text,\n.more {\n  margin: 0;\n  overflow-wrap: anywhere;\n  white-space: pre-line;\n}\n.field {\n  padding: 0.0625rem 0.25rem;\n  font:\n    0.8125rem ui-monospace,\n    monospace;\n  background: #8882;\n  border-radius: 0.25rem;\n}\n.more,\n.foot {\n  font-size: 0.75rem;\n  opacity: 0.8;\n}\n.more {\n  margin-block-start: 0.25rem;\n}\n";
// src/owner/note.ts
var NAMES = {
	error: "Error",
	warning: "Warning",
	hint: "Hint"
};
/** Shown with its first finding that is more than a hint; closed, it stays so in this page until something new comes. */
function createNote(window) {
	const { aside, element, place, remove } = openBox(window, {
		mark: "consentGateNote",
		label: "Note for the owner of this page",
		styles: note_default
	});
	const head = element("header", "head");
	const title = element("h2", "title");
	const close = Object.assign(element("button", "close", "×"), {
		type: "button",
		ariaLabel: "Close this note"
	});
	const list = element("ul", "list");
	const foot = element("p", "foot", "Visitors do not see this note. More with ?consent-gate-debug in the address.");
	list.setAttribute("role", "list");
	list.tabIndex = 0;
	list.ariaLabel = "What was found";
	head.append(title, close);
	aside.append(head, list, foot);
	close.addEventListener("click", remove);
	const counts = {
		error: 0,
		warning: 0,
		hint: 0
	};
	return {
		add({ level, text, readOn }) {
			counts[level]++;
			const found = counts.error + counts.warning;
			title.textContent = `consent-gate: ${counted(found || counts.hint, found ? "thing to mend" : "hint")}`;
			const item = element("li", `item ${level}`);
			const [, field = "", rest = text] = /^([\w.[\]-]+): (.*)$/s.exec(text) ?? [];
			const words = element("p", "text", rest);
			if (field) words.prepend(element("code", "field", field), ": ");
			item.append(element("span", "level", NAMES[level]), words, element("p", "more", `Read on: guide, “${readOn}”`));
			const after = [...list.children].find(({ classList }) => rank(level) < rank(classList.item(1)));
			list.insertBefore(item, after ?? null);
			if (level !== "hint") place();
		},
		remove
	};
}
var rank = (level) => Object.keys(NAMES).indexOf(`${level}`);
var counted = (count, what) => `${count} ${what.replace(/^\w+/, (word) => count > 1 ? `${word}s` : word)}`;
// src/owner/notes.ts
var PREFIX = "consent-gate: ";
/** Times are ms since the page was asked for. @returns a stop */
function tellNotes({ window, isAsked, show, explain }) {
	const { PerformanceObserver, MutationObserver, console, document } = window;
	function take({ name, startTime, detail }) {
		if (!name.startsWith(PREFIX)) return;
		if (isAsked) console.info(`${name} (${Math.round(startTime)} ms)`);
		const text = name.slice(14);
		if (typeof detail === "string") show({
			level: detail,
			text,
			readOn: pageFor(text)
		});
		else if (detail) explain(detail);
	}
	const told = new PerformanceObserver((list) => list.getEntries().forEach(take));
	told.observe({
		type: "mark",
		buffered: true
	});
	const released = /* @__PURE__ */ new WeakSet();
	function look(script) {
		if (script.type === "text/plain" || !script.dataset.consent || released.has(script)) return;
		released.add(script);
		window.performance.mark(`${PREFIX}released ${script.src || script.text}`);
	}
	const types = new MutationObserver((records) => {
		for (const { target } of records) look(target);
	});
	if (isAsked) {
		for (const script of document.querySelectorAll("script[data-consent]")) look(script);
		types.observe(document, {
			subtree: true,
			attributeFilter: ["type"]
		});
	}
	return () => {
		told.disconnect();
		types.disconnect();
	};
}
function pageFor(text) {
	if (!/^https?:/.test(text)) return "Options";
	return / was asked for /.test(text) ? "What no script can prevent" : "The event";
}
// src/owner/parts.ts
var PART = /\/(consent-gate-[\w-]+\.js)(\?|$)/;
var LINKS = "link[rel=modulepreload][href*=\"consent-gate-\"]";
/** All that an English page may ask for. */
var FILES = [
	"ui",
	"neighbour",
	"second-layer",
	"button",
	"recorder",
	"check"
].map((name) => `consent-gate-${name}.js`);
var READ_ON = "Put it on a website";
/** Looks at every part that the page has asked for or will, and at those that it may ask for later. @returns a stop */
function checkParts({ window, tag }, tell) {
	const { document, MutationObserver } = window;
	/** By file: each is asked for once more where it failed, by another address. */
	const seen = /* @__PURE__ */ new Map();
	async function check({ href, integrity }) {
		const [, file] = PART.exec(href) ?? [];
		if (!file || seen.has(file)) return;
		seen.set(file, href);
		const wrong = await whatIsWrong(window, href, integrity);
		if (wrong) tell({
			level: "error",
			text: `${file}: ${wrong}`,
			readOn: READ_ON
		});
	}
	/** Not wanted yet in this page. */
	async function look(file, beside) {
		if (seen.has(file)) return;
		const { href } = new URL(file, beside);
		const { status } = await window.fetch(href, { method: "HEAD" });
		if (status === 404 || status === 410) tell({
			level: "error",
			text: `${file}: ${missing(href, status)}`,
			readOn: READ_ON
		});
	}
	function checkAll() {
		for (const link of document.querySelectorAll(LINKS)) check(link);
	}
	if (!tag) return () => {};
	checkAll();
	const links = new MutationObserver(checkAll);
	links.observe(document.querySelector("head") ?? document.documentElement, { childList: true });
	const beside = FILES.map((file) => seen.get(file)).find(Boolean);
	if (beside) for (const file of FILES) look(file, beside).catch(() => {});
	return () => links.disconnect();
}
var missing = (href, status) => `it is missing, ${href} answered ${status}. Copy it into the folder of consent-gate.js`;
async function whatIsWrong({ fetch }, href, integrity) {
	try {
		const { ok, status, headers } = await fetch(href);
		if (status === 404 || status === 410) return missing(href, status);
		if (!ok) return `${href} answered ${status}`;
		if (/html/.test(headers.get("Content-Type") ?? "")) return `it is missing, ${href} answered with a web page. Copy it into the folder of consent-gate.js`;
	} catch {
		return;
	}
	try {
		await fetch(href, { integrity });
	} catch {
		return "it is not the file that its hash names, so browsers refuse it. Copy all files of one version, and let nothing change them";
	}
	try {
		await import(
			/* @vite-ignore */
			href
);
	} catch (error) {
		return `it could not be loaded: ${error}`;
	}
}
// src/owner/requests.ts
/** `auxclick`: the middle button follows a link too, and sends its ping. */
var USES = [
	"submit",
	"click",
	"auxclick"
];
var ADDRESS = /https?:\/\/[^\s"'<>\\]+/g;
/** Looks besides where the page has no entry of: into its frames, and at what the browser sends at a click. */
function explainRequests({ window, settings, subscribe }, tellAll) {
	const { document } = window;
	const now = () => performance.timeOrigin + performance.now();
	const tell = (text) => tellAll({
		level: "warning",
		text,
		readOn: "What no script can prevent"
	});
	const history = createConsentHistory();
	const unsubscribe = subscribe((consent) => {
		const given = Date.parse(consent?.at ?? "");
		history.add(consent, given < now() ? given : now());
	});
	const judge = (url, time, tag) => askedOfGoogle(url, history.at(time), settings, tag);
	const explain = (asked) => tell(`${said(asked, true)} by a style sheet, media, import() or code ahead of consent-gate. Paste its tag first, start such code in consentGate.whenAllowed('${asked.category}', …), or send a content security policy`);
	/** Another window: its page has built-ins of its own. */
	function lookInto({ target }) {
		const { contentWindow, src } = target;
		try {
			if (!contentWindow || Reflect.has(contentWindow, "consentGate")) return;
			const { timeOrigin } = contentWindow.performance;
			const entries = contentWindow.performance.getEntriesByType("resource");
			for (const { name, startTime, initiatorType } of entries) {
				if (!src && name.includes("/static/service_worker/")) continue;
				const asked = judge(name, timeOrigin + startTime, initiatorType);
				if (!asked || initiatorType === "ping") continue;
				tell(`${said(asked, true)} by the frame ${src}. Paste the tag into its page too, or write ${marked("iframe", asked.category, src || "…")} in its place`);
			}
		} catch {
			if (!/^data:/i.test(src ?? "")) return;
			const used = (decoded(src ?? "").match(ADDRESS) ?? []).flatMap((url) => judge(url, now()) ?? []);
			for (const asked of used.slice(0, 1)) tell(`${said(asked, true)} by a data: frame. Write ${marked("iframe", asked.category, "data:…")} in its place`);
		}
	}
	function tellUse(url, by) {
		const asked = judge(url, now());
		if (asked) tell(`${said(asked, true)} by ${by(asked.category)}`);
	}
	/** Forms and pings are sent by the browser itself: no function to wrap, no entry to observe. */
	function lookAtUse(event) {
		const [target] = event.composedPath();
		const { submitter } = event;
		const form = event.type === "submit" && (submitter?.getAttribute("formaction") ?? target?.getAttribute?.("action"));
		if (form) tellUse(absolute(form, document), (category) => `a form. Send it in consentGate.whenAllowed('${category}', …)`);
		const pings = target?.closest?.("[ping]")?.getAttribute("ping") ?? "";
		for (const ping of pings.split(/\s+/)) tellUse(absolute(ping, document), () => "a link’s ping. Take the attribute out");
	}
	if (settings.consentMode === "basic" && settings.autoBlock) {
		document.addEventListener("load", lookInto, true);
		for (const target of document.querySelectorAll("iframe")) lookInto({ target });
		for (const use of USES) document.addEventListener(use, lookAtUse, true);
	}
	return {
		explain,
		stop() {
			unsubscribe();
			for (const use of USES) document.removeEventListener(use, lookAtUse, true);
			document.removeEventListener("load", lookInto, true);
		}
	};
}
function decoded(address) {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
// src/owner/unknown-mark.ts
var MARKED = [
	"script",
	"iframe",
	"img",
	"link"
].map((name) => `${name}[data-consent]`).join();
function tellOfUnknownMarks({ window, settings }, tell) {
	const known = ["necessary", ...settings.categories.map(({ id }) => id)];
	for (const element of window.document.querySelectorAll(MARKED)) {
		const { consent = "" } = element.dataset;
		if (known.includes(consent) || consent === "refused") continue;
		const address = element.getAttribute("src") ?? element.dataset.src ?? element.dataset.href;
		tell({
			level: "error",
			text: `<${element.localName} data-consent="${consent}">${address ? ` with ${address}` : ""} waits for a category that is none of this page's (${known.join(", ")}), so it never loads. Name one of these`,
			readOn: "Mark what has to wait"
		});
	}
}
// src/owner/owner.ts
/** Put in by the build. */
var INSPECTOR = "__HASH_OF_consent-gate-inspector__";
function mount(context) {
	const { window, settings, load } = context;
	const isAsked = isDebugged(window.location.search);
	if (!isAsked && isNoOwners(window)) return { stop() {} };
	const note = createNote(window);
	const known = /* @__PURE__ */ new Set();
	const show = (finding) => {
		if (!known.has(finding.text)) note.add(finding);
		known.add(finding.text);
	};
	/** What no part has written to the console. */
	const tell = (finding) => {
		if (!known.has(finding.text)) window.console[LEVELS[finding.level]](`consent-gate: ${finding.text}`);
		show(finding);
	};
	const { explain, stop: stopExplaining } = explainRequests(context, tell);
	const onLoad = () => {
		tellOfLateTag(context, tell);
		tellOfUnknownMarks(context, tell);
		tellOfHiddenReferrer(window, tell);
	};
	if (window.document.readyState === "complete") onLoad();
	else window.addEventListener("load", onLoad);
	let stopped = false;
	if (isAsked) load("inspector", settings, INSPECTOR).then((inspector) => {
		if (!stopped) stops.push(inspector.mount(context).stop);
	}).catch((error) => window.console.warn(`consent-gate: it cannot be shown what goes on inside: ${error}`));
	const stops = [
		stopExplaining,
		tellNotes({
			window,
			isAsked,
			show,
			explain
		}),
		checkParts(context, tell),
		() => window.removeEventListener("load", onLoad),
		() => note.remove()
	];
	return { stop() {
		stopped = true;
		for (const stop of stops) stop();
	} };
}
var LEVELS = {
	error: "error",
	warning: "warn",
	hint: "info"
};
/** An app made of web pages runs from `localhost` or from files on its users' telephones; and a frame's page speaks for itself. */
var isNoOwners = (window) => window.top !== window || "Capacitor" in window || "cordova" in window || !/^(https?|file):$/.test(window.location.protocol);
// src/owner.ts
/** It reads no option of its own. */
var defaults = {};
export { defaults, mount };
