import { $ as isAllowed, A as CustomEvent, C as afterPaint, D as command, E as tagId, F as GATE, G as mayBeGoogles, H as checks$4, I as checks, J as googleUseOfName, K as categoryOfUse, L as checks$5, M as URL$1, N as servicesFault, O as isBasic, P as readOptions, Q as currentConsent, R as checks$1, S as answersOf, T as isDebugged, V as checks$2, W as checks$3, X as AHEAD, Y as isMeant, Z as askedIds, _ as withSignal, a as RECORDER_DEFAULTS, b as schemaOf, c as marked, ct as nearest, d as pathPrefixes, et as isWithdrawn, f as decodeConsent, g as globalPrivacyControl, h as toJson, j as Set$1, k as everLater, l as said, lt as attributeOf, m as ADOPTED_KEY, nt as validUntil, o as absolute, ot as shape, p as encodeConsent, q as googleUse, r as GATE_DEFAULTS, s as askedOfGoogle, t as urlsIn, tt as newerConsent, u as parentDomains, v as NOTHING_SHOWN, w as arePlain, x as createConsentHistory, y as OUTBOX_KEY, z as GATE$1 } from "./core.js";
import Cookies from "js-cookie";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// src/core/check-config.ts
/** Each option by itself. */
var CHECKS = {
	...checks(),
	...checks$1(),
	...checks$2(),
	...checks$3(),
	...checks$4(),
	...checks$5()
};
/** No option, but so near to one that whoever writes it on the tag means something by it. */
var SERVICES = "services";
var checkOptions$1 = shape({}, CHECKS);
/**
* @param others names in it that are not the owner's, as `othersAttributes` found them
* @returns one sentence a fault, naming its field and what was expected; empty where the options can be used
*/
function checkConfig(input, others = []) {
	const { services } = Object(input);
	const apart = services === void 0 ? others : [...others, SERVICES];
	const own = apart.length ? Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !apart.includes(name))) : input;
	const problems = [...services === void 0 ? [] : [servicesFault(services)], ...checkOptions$1(own, "")];
	return problems.length ? problems : contradictions(own);
}
/**
* What others have written on the tag: site builders, optimizers and frameworks put `data-*` attributes of their own on any script.
* What is near to an option's name is the owner's, misspelt, and stays a fault.
* @param input the tag's options as they were written
* @param block those of the data block, which is the owner's alone
*/
function othersAttributes(input, block) {
	const names = [...Object.keys(CHECKS), SERVICES];
	return Object.keys(input).filter((name) => typeof input[name] === "string" && !names.includes(name) && !Object.hasOwn(block, name) && !nearest(name, names));
}
/** Faults that only several options together show. */
function contradictions(own) {
	const { cookies = [], block = {}, googleAnalytics = [], googleTagManager = [], googleCategory = GATE.googleCategory, consentMode, regionDefaults = [] } = own;
	const optionalIds = readOptions(own, GATE$1).categories.flatMap(askedIds);
	const known = ["necessary", ...optionalIds];
	const problems = [];
	const expectCategory = (path, category, among) => {
		if (!among.includes(category)) problems.push(`${path}: expected one of ${among.join(", ")}, got "${category}"`);
	};
	if (new Set(known).size !== known.length || known.length < 2 || known.length > 13) problems.push("categories: expected 1 to 12 different ones with their services; \"necessary\" is always there");
	for (const [index, { name, category }] of cookies.entries()) expectCategory(`cookies[${index}].category`, category, mayBeGoogles(name) ? optionalIds : known);
	for (const category of Object.keys(block)) expectCategory(`block.${category}`, category, optionalIds);
	if (googleAnalytics.length + googleTagManager.length && !optionalIds.includes(googleCategory)) problems.push(`googleCategory: expected one of ${optionalIds.join(", ")}, because Google Analytics waits for it; got "${googleCategory}"`);
	if (regionDefaults.length && consentMode !== "advanced") problems.push("regionDefaults: expected consentMode \"advanced\"; in basic mode nothing of Google runs before an answer");
	return problems;
}
// src/page/script-tag.ts
/** @throws where the block is no JSON */
var readBlock = () => JSON.parse(document.querySelector("script[data-consent-gate-config]")?.textContent || "{}");
// src/check/check-options.ts
var checkOptions = ({ input, tag }, note) => {
	const others = tag ? othersOnTag(input) : [];
	const problems = checkConfig(input, others);
	for (const problem of problems) note?.(problem, "error");
	if (problems.length) throw new WrongOptions(problems);
	return others;
};
function othersOnTag(input) {
	try {
		return othersAttributes(Object(input), Object(readBlock()));
	} catch {
		return [];
	}
}
var WrongOptions = class extends Error {
	constructor(problems) {
		super(`the options have to be mended\n${problems.join("\n")}`);
	}
	/** As the gate writes it in the console: the sentences alone. */
	toString() {
		return this.message;
	}
};
// src/check.ts
var check_exports = /* @__PURE__ */ __exportAll({ checkOptions: () => checkOptions });
// src/attend/given-up.ts
/** What page code asks Google's to call once its event is sent, in gtag.js, Tag Manager and analytics.js. */
var CALLBACKS = [
	"event_callback",
	"eventCallback",
	"hitCallback"
];
/** How long Google's code may take to arrive where it is allowed, in ms: gtag.js itself waits so long for its own `event_timeout`. */
var PATIENCE$1 = 2e3;
/** A script that Google's code asks for as a hit, and not to run it: an address of these without a file's ending. */
var HIT = /\/(pagead|ccm)\/[\w/-]+(\?|$)/;
/** Looks after all that waits, now and from now on. @returns a stop */
function giveUp({ window, settings, waiting, isAnswered, allows, note }) {
	const { Event, HTMLElement, XMLHttpRequest } = window;
	function end(what) {
		if (what instanceof XMLHttpRequest) {
			what.open("GET", "data:,");
			what.send();
		} else if (what instanceof HTMLElement) what.dispatchEvent(new Event("error"));
	}
	/** Each once: after a yes Google's code reads the entry as well. */
	function answer(entry) {
		if (settings.consentMode === "advanced") return;
		for (const [options, name] of placesIn(entry)) {
			const callback = Object(options)[name];
			if (typeof callback !== "function") continue;
			const call = () => {
				if (Object(options)[name] !== callback) return;
				Reflect.set(Object(options), name, () => {});
				callback();
			};
			window.setTimeout(() => {
				if (!allows(settings.googleCategory) || !("google_tag_manager" in window)) call();
			}, allows(settings.googleCategory) ? PATIENCE$1 : 0);
		}
	}
	/** What hides the page until a container of Google's has come has given it this to call then (Optimize's "anti-flicker"). */
	function show() {
		if (settings.consentMode === "advanced" || allows(settings.googleCategory)) return;
		const { hide } = Object(Reflect.get(window, settings.dataLayer));
		if (typeof hide?.end === "function") hide.end();
	}
	function take(entry) {
		const { address, category, what } = entry;
		if (address === void 0) {
			answer(what);
			return false;
		}
		note?.(`held ${address}`);
		if (!isAnswered() || allows(category)) return true;
		if (what instanceof HTMLElement && HIT.test(`${address}`)) what.dataset.consent = "refused";
		window.setTimeout(end, 0, what);
		return false;
	}
	watchPush(waiting, (...entries) => {
		for (const entry of entries) if (take(entry)) waiting[waiting.length] = quiet(entry);
		return waiting.length;
	});
	waiting.push(...waiting.splice(0));
	const stopQueue = watchQueue(window, answer);
	show();
	return () => {
		Reflect.deleteProperty(waiting, "push");
		stopQueue();
	};
}
/** Where in an entry a callback may stand: among what goes with it, or at a place of its own. */
function placesIn(entry) {
	const args = Array.from(Object(entry));
	const named = [entry, ...args].flatMap((holder) => CALLBACKS.map((name) => [holder, name]));
	const at = args[0] === "get" ? 3 : args.indexOf("hitCallback") + 1;
	return at > 0 ? [...named, [entry, at]] : named;
}
/** Its page was told long ago that all is well: where a request fails that is sent later, nobody is there to hear of it. */
var quiet = ({ go, ...entry }) => ({
	...entry,
	go: go && (() => Promise.resolve(go()).catch(() => {}))
});
/** Not by an assignment, which throws where a page has frozen `Array.prototype`. */
function watchPush(list, push) {
	Reflect.defineProperty(list, "push", {
		configurable: true,
		writable: true,
		value: push
	});
}
/** What analytics.js is asked to do stands in `ga.q` until it arrives, which its snippet makes at the first call. */
function watchQueue(window, answer) {
	let { ga } = window;
	const adopt = (next) => {
		ga = next;
		if (typeof next !== "function" || Reflect.has(next, "loaded")) return;
		const queue = Object(next).q ?? [];
		queue.forEach(answer);
		watchPush(queue, (...entries) => {
			entries.forEach(answer);
			return Array.prototype.push.apply(queue, entries);
		});
		Reflect.set(next, "q", queue);
	};
	if (ga) adopt(ga);
	Reflect.defineProperty(window, "ga", {
		configurable: true,
		enumerable: true,
		get: () => ga,
		set: adopt
	});
	return () => {
		Reflect.defineProperty(window, "ga", {
			configurable: true,
			enumerable: true,
			writable: true,
			value: ga
		});
	};
}
// src/attend/inner-frames.ts
var WORKER = "[src*=\"/sw_iframe.html\"],[data-src*=\"/sw_iframe.html\"]";
/** Empties these frames while nothing of Google's is allowed, and gives them back with a yes. @returns a stop */
function switchInnerFrames({ window: { document }, settings, subscribe }, allows) {
	if (settings.consentMode === "advanced") return () => {};
	function look() {
		const allowed = allows(settings.googleCategory) || allows("marketing");
		for (const { contentDocument } of document.querySelectorAll("iframe")) for (const frame of contentDocument?.querySelectorAll(WORKER) ?? []) {
			const { src, dataset } = frame;
			if (allowed === !!src) continue;
			dataset.src = src || `${dataset.src}`;
			if (allowed) frame.src = dataset.src;
			else {
				frame.removeAttribute("src");
				frame.replaceWith(frame);
			}
		}
	}
	const unsubscribe = subscribe(look);
	document.addEventListener("load", look, true);
	return () => {
		unsubscribe();
		document.removeEventListener("load", look, true);
	};
}
// src/attend/kept-marks.ts
/** The attributes in which an address may stand. One of HTML, `srcdoc`, is given to nobody. */
var ADDRESSES = [
	"src",
	"srcset",
	"href"
];
var MARKS = [
	"data-consent",
	"data-type",
	"data-src",
	"data-srcset",
	"data-href",
	"data-srcdoc"
];
/** What the gate holds. */
var CONCERNED$1 = /^(script|iframe|img|link)$/;
/** @returns a stop */
function keepMarks({ window, use }, allows) {
	const { document } = window;
	const later = everLater(200);
	let timer;
	let news = [];
	const hasAddress = (element) => ADDRESSES.some((name) => element.hasAttribute(name));
	/** What the gate itself has marked is not marked in the server's HTML, and would wait for nothing any more. */
	function markAgain(element, name, old) {
		if (old === null || element.hasAttribute(name) || !MARKS.includes(name)) return;
		if (element.localName === "script" || !hasAddress(element)) element.setAttribute(name, old);
	}
	/** @param wanted another address than before */
	function give(element, wanted) {
		for (const name of ADDRESSES) {
			const address = element.dataset[name];
			const lacks = !element.hasAttribute(name) || wanted === `data-${name}`;
			if (address !== void 0 && lacks && isOfWeb(address, element.baseURI)) element.setAttribute(name, address);
		}
	}
	function putRight({ target, attributeName, oldValue }) {
		const element = target;
		const name = `${attributeName}`;
		markAgain(element, name, oldValue);
		const category = element.dataset.consent;
		if (category === void 0 || !element.isConnected || element.localName === "script") return;
		if (!allows(category)) {
			if (hasAddress(element)) element.replaceWith(element);
			if (element.localName === "iframe") use("ui", (ui) => ui.holdFrame(element, category));
		} else if (isShown(element)) give(element, oldValue !== null && element.getAttribute(name.replace("data-", "")) === oldValue ? name : "");
		else shown.observe(element);
	}
	const shown = new ResizeObserver((entries) => {
		for (const { target } of entries) {
			const element = target;
			if (!isShown(element)) continue;
			shown.unobserve(element);
			if (allows(`${element.dataset.consent}`)) give(element, "");
		}
	});
	function mend() {
		timer = void 0;
		const records = news;
		news = [];
		records.forEach(putRight);
		later.done(performance.now());
		observer.takeRecords();
	}
	const observer = new window.MutationObserver((records) => {
		for (const record of records) {
			const { dataset, localName } = record.target;
			const isMarked = dataset?.consent !== void 0 || MARKS.includes(`${record.attributeName}`);
			if (dataset && isMarked && CONCERNED$1.test(`${localName}`)) news = [...news, record];
		}
		if (!news.length || timer) return;
		const pause = later.pause(performance.now());
		if (pause) timer = window.setTimeout(mend, pause);
		else mend();
	});
	observer.observe(document, {
		subtree: true,
		attributeOldValue: true,
		attributeFilter: [...ADDRESSES, ...MARKS]
	});
	return () => {
		observer.disconnect();
		shown.disconnect();
		window.clearTimeout(timer);
	};
}
/** A frame, and where the browser can tell. */
var isShown = (element) => element.localName !== "iframe" || element.checkVisibility?.() !== false;
function isOfWeb(address, base) {
	try {
		return /^https?:$/.test(new URL$1(address, base).protocol);
	} catch {
		return false;
	}
}
// src/attend/load-google.ts
/** Once its category is allowed; in advanced mode at once. @returns a stop */
function loadGoogleWhenAllowed(context) {
	const { settings, allows, subscribe } = context;
	let loaded = false;
	return subscribe(() => {
		if (loaded || isBasic(settings) && !allows(settings.googleCategory)) return;
		loaded = true;
		queueMicrotask(() => loadGoogle(context));
	});
}
function loadGoogle({ window, settings, put }) {
	const { googleAnalytics, googleTagManager, dataLayer, nonce } = settings;
	const { document, trustedTypes } = window;
	let policy;
	const load = (file) => {
		const url = `https://www.googletagmanager.com/${file}&l=${dataLayer}`;
		policy ??= trustedTypes?.createPolicy("consent-gate", { createScriptURL: (url) => url });
		const script = document.createElement("script");
		script.nonce = nonce;
		script.src = policy?.createScriptURL(url) ?? url;
		(document.querySelector("head") ?? document.documentElement).append(script);
	};
	const [first] = googleAnalytics;
	if (first) {
		put(command("js", /* @__PURE__ */ new Date()));
		for (const tag of googleAnalytics) {
			const { id = tag, ...parameters } = Object(tag);
			put(command("config", `${id}`, parameters));
		}
		load(`gtag/js?id=${tagId(first)}`);
	}
	for (const id of googleTagManager) {
		put({
			"gtm.start": Date.now(),
			event: "gtm.js"
		});
		load(`gtm.js?id=${id}`);
	}
}
// src/attend/owner-page.ts
/** Put in by the build. */
var OWNER = "__HASH_OF_consent-gate-owner__";
/** Browsers write any address of IPv4 as four numbers, and in a host that is a name the last part is none. */
var PRIVATE = /^(localhost|(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cd][\da-f]*:.*|fe80:.*)\]|.*\.(localhost|local))$/;
var isOwners = ({ location: { hostname, protocol, search } }) => isDebugged(search) || protocol === "file:" || PRIVATE.test(hostname);
/**
* What notes, where the owner looks: as performance marks, which keep their time, show in the browser's own tools too, and wait for
* the file that reads them.
*/
var noteFor = (window) => isOwners(window) ? (what, detail) => void performance.mark(`consent-gate: ${what}`, detail && { detail }) : void 0;
/** Loads what tells the owner, where the owner looks. @returns a stop */
function tellOwner(context) {
	const { window, settings, load } = context;
	if (!isOwners(window)) return () => {};
	let stopped = false;
	let stop = () => {
		stopped = true;
	};
	load("owner", settings, OWNER).then(async ({ mount }) => {
		if (!stopped) ({stop} = await mount(context));
	}).catch(() => {});
	return () => stop();
}
// src/attend/registered-tags.ts
/** Raises the flag of each such tag while it is not allowed. One that the page raised itself is never taken down. @returns a stop */
function disableRegistered({ window, settings, subscribe }, allows) {
	const globals = window;
	const raised = /* @__PURE__ */ new Set();
	return subscribe(() => {
		if (allows(settings.googleCategory)) {
			for (const flag of raised) globals[flag] = false;
			raised.clear();
			return;
		}
		if (settings.consentMode === "advanced") return;
		for (const id of Object.keys(Object(globals.google_tag_manager))) {
			const flag = `ga-disable-${id}`;
			if (!/^[A-Z]+-/.test(id) || globals[flag]) continue;
			globals[flag] = true;
			raised.add(flag);
		}
	});
}
// src/attend/released-code.ts
/** The attributes that decide, beside the type, whether a script runs. */
var DECIDING = [
	"nomodule",
	"event",
	"for"
];
/** @returns a stop */
function welcomeReleased(window) {
	const { document, Event, HTMLScriptElement } = window;
	/** The script that runs now, where it was held until the page was there. */
	function released() {
		const script = document.currentScript;
		return script?.dataset?.consent && document.readyState !== "loading" ? script : void 0;
	}
	/** Beside the script: the parser has gone on, and would begin the page anew, or do nothing. */
	function writeBeside(script, html) {
		const fragment = document.createRange().createContextualFragment(html);
		for (const written of fragment.querySelectorAll("script:not([data-consent])")) {
			written.dataset.type = written.type;
			written.type = "text/plain";
			written.dataset.consent = script.dataset.consent;
		}
		script.before(fragment);
	}
	const restores = ["write", "writeln"].map((name) => overlay(document, name, (target, html, go) => {
		const script = target === document && released();
		if (script) writeBeside(script, html.length > 1 ? html.join("") : html[0] ?? "");
		else go();
	}));
	function isPast(type) {
		const [page] = performance.getEntriesByType("navigation");
		if (type === "DOMContentLoaded") return !!page?.domContentLoadedEventStart;
		return /^(load|pageshow)$/.test(type) && !!page?.loadEventStart;
	}
	for (const owner of [window, document]) {
		const restore = overlay(owner, "addEventListener", (target, args, go) => {
			go();
			const [type, listener] = args;
			if (target !== owner || !listener || !released() || !isPast(type)) return;
			if (target === document && type !== "DOMContentLoaded") return;
			window.setTimeout(() => {
				const event = new Event(type);
				if (typeof listener === "function") listener.call(target, event);
				else listener.handleEvent(event);
			});
		});
		restores.push(restore);
	}
	const onload = Object.getOwnPropertyDescriptor(window, "onload");
	if (onload?.set && onload.configurable) Object.defineProperty(window, "onload", {
		...onload,
		set(handler) {
			onload.set?.call(window, handler);
			if (typeof handler === "function" && released() && isPast("load")) window.setTimeout(() => handler.call(window, new Event("load")));
		}
	});
	/**
	* A script that was made of a text of HTML, or cloned from one, has "already started": it fires neither `load` nor `error`, and
	* nothing in it tells; nor does one of a type that is no JavaScript's, or one for another event (HTML, "prepare the script
	* element"). A clone of it is as dead; one that lives says that its address is empty, ahead of another that asks later.
	*/
	function missDead(script, clone) {
		for (const name of clone.getAttributeNames()) clone.removeAttribute(name);
		for (const name of DECIDING) if (script.hasAttribute(name)) clone.setAttribute(name, `${script.getAttribute(name)}`);
		clone.type = script.dataset.type ?? "";
		const other = document.createElement("script");
		let alive = false;
		clone.addEventListener("error", () => {
			alive = true;
		});
		other.addEventListener("error", () => {
			if (!alive) script.dispatchEvent(new Event("error"));
		});
		for (const probe of [clone, other]) {
			probe.toggleAttribute("src", true);
			document.documentElement.append(probe);
			probe.remove();
		}
	}
	for (const script of document.querySelectorAll("script[data-consent][src]:not([type=\"text/plain\"])")) missDead(script, document.createElement("script"));
	const { prototype } = HTMLScriptElement;
	const async = Object.getOwnPropertyDescriptor(prototype, "async") ?? {};
	Object.defineProperty(prototype, "async", {
		...async,
		set(value) {
			async.set?.call(this, value);
			const script = this;
			if (script.type === "text/plain" && script.dataset.consent) missDead(script, script.cloneNode());
		}
	});
	return () => {
		Object.defineProperty(prototype, "async", async);
		for (const restore of restores) restore();
		if (onload) Object.defineProperty(window, "onload", onload);
	};
}
/**
* Lays a method of its own over the one that an object inherits. It stays the page's: what somebody puts on the prototype later, as
* Zone.js does for Angular, is what is called, and another object it is called on is what it counts for.
* @returns a restore
*/
function overlay(owner, name, around) {
	const own = Object.getOwnPropertyDescriptor(owner, name);
	const value = function(...args) {
		const self = this ?? owner;
		around(self, args, () => Reflect.apply(own?.value ?? Reflect.get(Object.getPrototypeOf(owner), name), self, args));
	};
	Object.defineProperty(owner, name, {
		configurable: true,
		enumerable: true,
		writable: true,
		value
	});
	return () => {
		if (own) Object.defineProperty(owner, name, own);
		else Reflect.deleteProperty(owner, name);
	};
}
// src/attend/kept-entries.ts
function keptEntries(window) {
	return Object.keys(NAMES$1).flatMap((kept) => {
		try {
			return NAMES$1[kept](window).map((name) => ({
				name,
				kept
			}));
		} catch {
			return [];
		}
	});
}
var NAMES$1 = {
	cookie: cookieNames,
	local: ({ localStorage }) => Object.keys(localStorage),
	session: ({ sessionStorage }) => Object.keys(sessionStorage)
};
/** Not as js-cookie reads them, which leaves out what it cannot decode, and names that every object has. */
function cookieNames({ document }) {
	const names = document.cookie.split("; ").map((pair) => pair.replace(/=.*/s, ""));
	return [...new Set(names.filter(Boolean).map(decoded))];
}
function decoded(name) {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
// src/attend/unfinished.ts
/**
* When a page has to load the recorder next, in ms since the epoch: to renew the cookie, and at once where events wait.
* Absent means now.
*/
var DUE_KEY = "consent_gate_due";
/** Something is due, or something is kept that may not be there now. */
function isUnfinished(window, isUnwanted) {
	try {
		if (isDue(window)) return true;
	} catch {}
	return keptEntries(window).some(({ name, kept }) => isUnwanted(name, kept));
}
/** @throws where storage is blocked */
var isDue = ({ localStorage }) => Number(localStorage.getItem(DUE_KEY)) < Date.now();
// src/attend/unwanted.ts
function unwantedEntries(settings, allows) {
	return (entry, kept) => {
		if (entry === settings.cookie.name || /^consent_gate/.test(entry)) return false;
		const use = googleUseOfName(entry);
		if (use && !allows(categoryOfUse(use, settings))) return true;
		const rows = settings.cookies.filter((row) => (row.storage ?? "cookie") === kept && isMeant(row.name, entry));
		return rows.some(({ category }) => !allows(category)) && !rows.some(({ category }) => category === "necessary");
	};
}
// src/attend/watch-tabs.ts
/**
* @param look called when another tab has written something, and when this page comes back: from the back-forward cache, from
* sleep, from being prerendered
* @param signal aborted when nobody is to look any more
*/
function watchTabs(window, look, signal) {
	for (const type of [
		"storage",
		"pageshow",
		"visibilitychange",
		"prerenderingchange"
	]) window.addEventListener(type, (event) => event.persisted !== false && look(), {
		capture: true,
		signal
	});
}
// src/attend/attend.ts
/** What the UI fills on a policy page. A form does not answer for itself: a field may have the name of what is asked. */
var PANELS = "[data-consent-browser-links]:not(form),[data-consent-cookies]:not(form)";
var attend = (context) => {
	const { window, settings, consent, allows, subscribe, openSettings, use, look, waiting } = context;
	const { document } = window;
	const stopped = new AbortController();
	watchTabs(window, () => look(), stopped.signal);
	document.addEventListener("click", (event) => {
		const opener = event.target?.closest?.("[data-consent-settings]");
		if (!opener) return;
		event.preventDefault();
		openSettings(opener);
	}, { signal: stopped.signal });
	const fill = (panel) => use("ui", (ui) => ui.fill(panel));
	const panels = new window.MutationObserver((records) => {
		for (const { type, target, addedNodes } of records) {
			if (type === "attributes" && target.matches(PANELS)) fill(target);
			for (const node of addedNodes) {
				if (node.nodeType !== 1) continue;
				if (node.matches(PANELS)) fill(node);
				if (node.firstElementChild) node.querySelectorAll(PANELS).forEach(fill);
			}
		}
	});
	panels.observe(document, {
		childList: true,
		subtree: true,
		attributeFilter: ["data-consent-browser-links", "data-consent-cookies"]
	});
	document.querySelectorAll(PANELS).forEach(fill);
	const isUnwanted = unwantedEntries(settings, allows);
	const unsubscribe = subscribe((present) => {
		if (present && isUnfinished(window, isUnwanted)) use("recorder", ({ sweep }) => sweep());
	});
	const stops = [
		giveUp({
			window,
			settings,
			waiting,
			isAnswered: () => !!consent(),
			allows,
			note: noteFor(window)
		}),
		loadGoogleWhenAllowed(context),
		welcomeReleased(window),
		disableRegistered({
			window,
			settings,
			subscribe
		}, allows),
		switchInnerFrames({
			window,
			settings,
			subscribe
		}, allows),
		keepMarks({
			window,
			use
		}, allows),
		tellOwner(context),
		unsubscribe,
		() => panels.disconnect(),
		() => stopped.abort()
	];
	return () => {
		for (const stop of stops) stop();
	};
};
// src/page/checked-options.ts
var KEY$2 = "consent_gate_checked";
/** Storage that is blocked remembers nothing: then the check is loaded on every page. */
function wasChecked(window, input) {
	try {
		const [changing, checked] = JSON.parse(window.localStorage.getItem(KEY$2));
		return checked === "0.1.0" + JSON.stringify({
			...input,
			...changing
		});
	} catch {
		return false;
	}
}
/** @param others names of attributes that are nobody's option: an optimizer may write something else into them on every page */
function rememberChecked(window, input, others = []) {
	const changing = Object.fromEntries(["nonce", ...others].map((name) => [name, 0]));
	try {
		window.localStorage.setItem(KEY$2, toJson([changing, "0.1.0" + toJson({
			...input,
			...changing
		})]));
	} catch {}
}
function forgetChecked(window) {
	try {
		window.localStorage.removeItem(KEY$2);
	} catch {}
}
// src/page/own-choice.ts
/** In localStorage as long as somebody is logged in. */
var KEY$1 = "consent_gate_own";
/** `null` where nobody is logged in, as far as the page has said. */
function readAside(window) {
	try {
		const [own, accountId, erasedId] = JSON.parse(window.localStorage.getItem(KEY$1) ?? "");
		return {
			own: decodeConsent(own),
			accountId: `${accountId}`,
			...erasedId && { erasedId: `${erasedId}` }
		};
	} catch {
		return null;
	}
}
/**
* @param untold whether the visitor is to be told that an account's choice counts here now; `undefined` leaves that as it is
* @returns whether the browser keeps it
*/
function setAside(window, aside, untold) {
	try {
		const { localStorage } = window;
		if (!aside) localStorage.removeItem(KEY$1);
		else {
			const { own, accountId, erasedId = "" } = aside;
			localStorage.setItem(KEY$1, toJson([
				own ? encodeConsent(own) : "",
				accountId,
				erasedId
			]));
		}
		if (untold) localStorage.setItem(ADOPTED_KEY, "");
		else if (untold === false || !aside) localStorage.removeItem(ADOPTED_KEY);
		return !!aside === !!readAside(window);
	} catch {
		return false;
	}
}
var isUntold = ({ localStorage }) => localStorage.getItem(ADOPTED_KEY) !== null;
/** After an erasure: what comes next gets a new id, and what was erased does not come back. */
function forgetAccounts(window) {
	const aside = readAside(window);
	if (aside?.accountId) setAside(window, {
		own: aside.own,
		accountId: "",
		erasedId: aside.accountId
	});
}
/**
* The id of an answer given now. The account's answers have one of their own, so that whoever erases or reads these does not reach what
* was answered here by whoever.
* @returns `undefined` where it needs a new one
*/
function idFor(before, aside) {
	if (aside && (!before || before.id === aside.own?.id)) return aside.accountId || void 0;
	return before?.id;
}
// src/page/stored-consent.ts
/** The newest choice found, or `null`. */
var readConsent = (window, name) => storedValues(window, name).map(decodeConsent).reduce(newerConsent, null);
/** Every value kept under `name`, URI-encoded: a cookie of this host and one of a parent domain may both be there. */
function storedValues(window, name) {
	let values = [];
	try {
		values = `; ${window.document.cookie}`.split(`; ${name}=`).slice(1);
		const kept = window.localStorage.getItem(name);
		if (kept) values.push(kept);
	} catch {}
	return values.map((value) => value.replace(/;.*/, ""));
}
// src/recorder/campaign.ts
/** What Google Analytics reads from an address. https://support.google.com/analytics/answer/11242870 */
var CAMPAIGN = /^(utm_\w+|gclid|gclsrc|gbraid|wbraid|dclid|srsltid)$/;
/**
* Before Google's script runs: gives the first page view the campaign of the landing page, where the address has lost it since.
* Later hits have the address of their own time.
*/
function recallCampaign(window, { dataLayer, googleAnalytics }) {
	const { document, location } = window;
	const layer = window[dataLayer];
	const [landing] = performance.getEntriesByType("navigation");
	if (!landing || !googleAnalytics.length || !Array.isArray(layer)) return;
	const now = new URL(location.href);
	const lost = [...new URL(landing.name).searchParams].filter(([name]) => CAMPAIGN.test(name) && !now.searchParams.has(name));
	if (!lost.length || layer.some((entry) => JSON.stringify(Array.from(Object(entry))).includes("page_location"))) return;
	for (const [name, value] of lost) now.searchParams.append(name, value);
	layer.push(command("set", { page_location: now.href }));
	const forget = ({ target }) => {
		if (!/\/gtag\/js\?/.test(target.src ?? "")) return;
		document.removeEventListener("load", forget, true);
		window[dataLayer].push(command("set", { page_location: void 0 }));
	};
	document.addEventListener("load", forget, true);
}
// src/recorder/write-cookie.ts
var { set } = Cookies.withConverter({ write: String });
/** @param value as it is to stand in the cookie */
function writeCookie(name, value, attributes) {
	const hidden = Object.keys(Object.prototype).map((inherited) => [inherited, void 0]);
	set(name, value, {
		...Object.fromEntries(hidden),
		...attributes
	});
}
/** Not by js-cookie's own `remove`, which copies once more, and from an object where nothing is hidden. */
var removeCookie = (name, attributes) => writeCookie(name, "", {
	...attributes,
	expires: -1
});
// src/recorder/cookie-sweep.ts
/** When to look again, in ms: code that has already run writes its cookies anew. */
var AGAIN$1 = [
	500,
	2e3,
	5e3
];
/** Sweeps now, a few times later, and at each change of cookies where the browser tells of it (Cookie Store API); returns a stop. */
function sweepCookies({ window, isUnwanted, note }) {
	const { cookieStore } = window;
	const sweep = () => {
		const names = keptEntries(window).filter(({ name, kept }) => isUnwanted(name, kept)).map(({ name, kept }) => {
			REMOVE[kept](window, name);
			return name;
		});
		if (names.length) note?.(`swept ${names.join(", ")}`);
	};
	sweep();
	const timers = AGAIN$1.map((delay) => window.setTimeout(sweep, delay));
	cookieStore?.addEventListener("change", sweep);
	return () => {
		cookieStore?.removeEventListener("change", sweep);
		for (const timer of timers) window.clearTimeout(timer);
	};
}
var REMOVE = {
	cookie: removeEverywhere,
	local: ({ localStorage }, name) => localStorage.removeItem(name),
	session: ({ sessionStorage }, name) => sessionStorage.removeItem(name)
};
function removeEverywhere({ location: { hostname, pathname } }, name) {
	for (const path of pathPrefixes(pathname)) for (const domain of ["", ...parentDomains(hostname)]) {
		removeCookie(name, {
			path,
			domain
		});
		removeCookie(name, {
			path,
			domain,
			secure: true,
			partitioned: true
		});
	}
}
// src/recorder/decision-times.ts
function createDecisionTimes(window, settings) {
	/** What was decided in this page last, and when. */
	let decided;
	let earliest = 0;
	/** In ms since the epoch, by the clock that dates requests and is never set. */
	const clock = () => performance.timeOrigin + performance.now();
	return {
		stamp(before) {
			const now = Date.now();
			const times = [before, readConsent(window, settings.cookie.name)].map((last) => last ? Date.parse(last.at) + 1 : 0);
			const at = new Date(Math.max(now, ...times.filter((time) => time < now + AHEAD))).toISOString();
			decided = {
				at,
				time: clock()
			};
			return at;
		},
		takeOver(at) {
			decided = {
				at,
				time: clock()
			};
		},
		inForceSince(present) {
			if (present && present.at === decided?.at) return decided.time;
			const given = Date.parse(present?.at ?? "");
			const now = clock();
			return given < now ? Math.max(given, earliest) : now;
		},
		noEarlierThan(since) {
			earliest = since;
		}
	};
}
// src/recorder/endpoint.ts
/** @param domain the cookie's; empty where it is this host's own */
function readEndpoint(window, address, domain) {
	const { href, origin, hostname } = new URL(address, window.document.documentElement.baseURI);
	const own = origin === window.origin;
	const within = (host) => `.${host}`.endsWith(`.${domain.replace(/^\./, "")}`);
	return {
		url: href,
		type: own ? "application/json" : "text/plain",
		sharesCookie: own || domain !== "" && within(hostname) && within(window.location.hostname)
	};
}
// src/recorder/uuid.ts
/** A random UUID (RFC 9562, version 4). */
function uuid(crypto) {
	const bytes = crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(16));
	let hex = "";
	for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
	const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
// src/recorder/make-event.ts
var makeEvent = ({ window, consent, previous, action, shown, variant }) => ({
	schema: schemaOf(action, variant),
	eventId: uuid(window.crypto),
	consentId: consent.id,
	occurredAt: consent.at,
	action,
	surface: shown.surface,
	choices: consent.choices,
	previous,
	policyVersion: consent.policyVersion,
	locale: shown.locale,
	page: window.location.origin + window.location.pathname,
	globalPrivacyControl: globalPrivacyControl(window),
	notice: shown.notice,
	version: "0.1.0",
	...variant && { variant }
});
// src/recorder/save-consent.ts
/** Stores and reads back: a browser that refuses a cookie does so in silence. */
function saveConsent(window, settings, consent) {
	const { name, domain, path } = settings.cookie;
	const value = encodeConsent(consent);
	try {
		window.localStorage.removeItem(name);
	} catch {}
	const set = () => writeCookie(name, value, {
		path,
		...domain && { domain },
		sameSite: "Lax",
		secure: window.location.protocol === "https:",
		expires: new Date(validUntil(consent, settings))
	});
	let values = [];
	try {
		set();
		values = storedValues(window, name);
		if (values.length > 1) {
			removeCookies(window, settings);
			set();
			values = storedValues(window, name);
		}
	} catch {}
	if (values.includes(value)) return "cookie";
	try {
		window.localStorage.setItem(name, value);
		return "localStorage";
	} catch {
		return "page";
	}
}
/** Removes the choice wherever it is stored. Gives whether nothing is left of it. */
function removeConsent(window, settings) {
	const { name } = settings.cookie;
	try {
		window.localStorage.removeItem(name);
	} catch {}
	try {
		removeCookies(window, settings);
	} catch {}
	return !storedValues(window, name).length;
}
function removeCookies({ location }, { cookie: { name, domain, path } }) {
	const domains = [domain, ...parentDomains(location.hostname)].filter(Boolean);
	for (const place of /* @__PURE__ */ new Set([path, ...pathPrefixes(location.pathname)])) {
		removeCookie(name, { path: place });
		for (const parent of domains) removeCookie(name, {
			path: place,
			domain: parent
		});
	}
}
// src/recorder/tell-tabs.ts
/** Written and taken out again at each decision, because writing is what other tabs are told of. */
var KEY = "consent_gate_decided";
/** A cookie and the news of it go different ways to another tab of WebKit's, and either may be first: when to tell again, in ms. */
var AGAIN = 1e3;
function tellTabs(window) {
	const tell = () => {
		try {
			window.localStorage.setItem(KEY, "");
			window.localStorage.removeItem(KEY);
		} catch {}
	};
	tell();
	window.setTimeout(tell, AGAIN);
}
// src/recorder/erase-choice.ts
/** Returns whether nothing is left of it in this browser. */
function forgetChoice({ window, settings, report }) {
	const removed = removeConsent(window, settings);
	if (!removed) report.warn(`the browser does not let go of "${settings.cookie.name}", which counts no more`);
	forgetChecked(window);
	try {
		window.localStorage.removeItem(DUE_KEY);
	} catch {}
	tellTabs(window);
	return removed;
}
/** The same, and the endpoint is asked to forget it too. */
function eraseChoice({ window, settings, report, outbox, before, shown }) {
	const found = [before, ...storedValues(window, settings.cookie.name).map(decodeConsent)];
	const ids = new Set(found.flatMap((each) => each ? [each.id] : []));
	const removed = forgetChoice({
		window,
		settings,
		report
	});
	forgetAccounts(window);
	noteFor(window)?.("erase");
	const at = (/* @__PURE__ */ new Date()).toISOString();
	for (const id of ids) {
		const event = makeEvent({
			window,
			consent: {
				id,
				at,
				policyVersion: settings.policyVersion,
				choices: {}
			},
			previous: null,
			action: "erase",
			shown: {
				...shown,
				notice: NOTHING_SHOWN
			}
		});
		outbox?.add(event, shown.onDelivery);
	}
	if (!outbox || !ids.size) shown.onDelivery?.("delivered");
	return removed;
}
// src/recorder/renew-cookie.ts
function createRenewal(window, { url, type }) {
	const fetch = window.fetch.bind(window);
	let request;
	const cancel = () => request?.abort();
	return {
		async ask() {
			cancel();
			request = new AbortController();
			const { signal } = request;
			window.addEventListener("pagehide", cancel, { signal });
			await fetch(url, {
				method: "POST",
				headers: { "Content-Type": type },
				body: "{\"events\":[]}",
				credentials: "include",
				signal
			}).catch(() => {});
		},
		cancel
	};
}
/** Renewed at most so often, in ms. */
var RENEW_EVERY = 864e5;
// src/recorder/kept-choice.ts
function createKeptChoice({ window, settings, report, renewal, newest }) {
	const { name } = settings.cookie;
	/** When the choice was made whose cookie was to be renewed last. */
	let renewing;
	function store(consent) {
		const place = saveConsent(window, settings, consent);
		if (place !== "cookie") {
			const where = place === "page" ? "only until this page is left" : `in ${place}`;
			report.warn(`the browser refused the cookie "${name}"; the choice is kept ${where}`);
		}
		return place !== "page";
	}
	/**
	* An answer of the endpoint to another tab may have come in the moment of the decision, and put the older cookie back; or
	* another tab has answered in the same millisecond, and written its yes over this one's no.
	*/
	function mend() {
		const stored = readConsent(window, name);
		const present = newest();
		if (!present || !stored || newerConsent(stored, present) === stored) return;
		if (Date.parse(present.at) > Date.now() + 864e5) return;
		store(present);
		tellTabs(window);
	}
	return {
		store,
		mend,
		rest() {
			mend();
			const stored = currentConsent(readConsent(window, name), settings, Date.now());
			if (!stored) return;
			try {
				if (!isDue(window)) return;
				window.localStorage.setItem(DUE_KEY, `${renewal ? Date.now() + RENEW_EVERY : validUntil(stored, settings)}`);
				renewing = stored.at;
				renewal?.ask().then(mend);
			} catch {}
		},
		changed(present) {
			if (present?.at !== renewing) renewal?.cancel();
		}
	};
}
// src/recorder/outbox-storage.ts
/** Beyond this the oldest give way. The newest state is never dropped, nor is an erasure: nothing after it says the same. */
var MOST_WAITING = 50;
function createOutboxStorage(window, report) {
	let memory = [];
	let told = false;
	function read() {
		try {
			return JSON.parse(window.localStorage.getItem("consent_gate_outbox") ?? "[]");
		} catch (error) {
			return error instanceof SyntaxError ? null : [];
		}
	}
	/** Whatever another version of consent-gate wrote is sent as it is: the receiver may know more versions than this page. */
	const stored = (found = read()) => Array.isArray(found) ? found.filter(isEvent) : [];
	const waiting = () => [...stored(), ...memory];
	function store(events) {
		const storage = window.localStorage;
		storage.removeItem(DUE_KEY);
		if (events.length) storage.setItem(OUTBOX_KEY, toJson(events));
		else storage.removeItem(OUTBOX_KEY);
	}
	function keep(events) {
		try {
			store(events);
			memory = [];
		} catch {
			const before = new Set(stored().map(({ eventId }) => eventId));
			memory = events.filter(({ eventId }) => !before.has(eventId));
			if (memory.length && !told) {
				report.warn("localStorage refused a decision: until the endpoint has it, it lives only as long as this page");
				told = true;
			}
			try {
				store(events.filter(({ eventId }) => before.has(eventId)));
			} catch {}
		}
	}
	const found = read();
	if (!Array.isArray(found) || !found.every(isEvent)) {
		report.warn(`"${OUTBOX_KEY}" in localStorage: expected a list of decisions; what is none is dropped`);
		keep(stored(found));
	}
	return {
		waiting,
		unshared: () => memory,
		add(event) {
			keep(limit([...waiting().filter(({ consentId }) => event.action !== "erase" || consentId !== event.consentId), event]));
		},
		remove: ({ eventId }) => keep(waiting().filter((event) => event.eventId !== eventId))
	};
}
/** No more than the sending needs: the rest is for the receiver to judge. */
var isEvent = (entry) => typeof entry?.eventId === "string" && typeof entry.consentId === "string";
function limit(events) {
	const tooMany = Math.max(0, events.length - MOST_WAITING);
	const decisions = events.slice(0, -1).filter(({ action }) => action !== "erase");
	const dropped = new Set([...decisions, ...events].slice(0, tooMany));
	return events.filter((event) => !dropped.has(event));
}
// src/recorder/outbox.ts
/** Pauses between attempts, in ms: doubled at each failure up to the longest, and jittered so that an endpoint that comes back is not hit by everybody at once. */
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 3e5;
/** Timers take no more: they would end at once (HTML, "timer initialization steps": a 32-bit number). */
var LONGEST_TIMER = 2 ** 31 - 1;
/** An endpoint that takes longer is as good as down; while it is waited for, nothing else goes out. In ms. */
var PATIENCE = 6e4;
/** What can be read of it: a connection may break off. */
var textOf = (response) => response.text().catch(() => "");
function createOutbox({ window, endpoint, report, onEmpty, soon }) {
	const { url, type } = endpoint;
	const { navigator } = window;
	const fetch = window.fetch.bind(window);
	const beacon = navigator.sendBeacon.bind(navigator);
	const storage = createOutboxStorage(window, report);
	/** Who wants to know of an event of this page, by its id. */
	/** By the event. Not a `Map`: a page may have one of its own. */
	let listeners = {};
	let failures = 0;
	let timer = 0;
	let sending;
	/** An event came while the last request was being finished. */
	let again = false;
	let warned = false;
	let stopped = false;
	const bodyOf = (event) => toJson({ events: [event] });
	function tell({ eventId }, delivery) {
		listeners[eventId]?.(delivery);
		if (delivery !== "waiting") Reflect.deleteProperty(listeners, eventId);
	}
	function retry(pause) {
		again = false;
		for (const event of storage.waiting()) tell(event, "waiting");
		if (!stopped) timer = window.setTimeout(flush, Math.min(pause, LONGEST_TIMER));
	}
	function fail(pause, reason) {
		if (!warned) report.warn(`${url} ${reason}; the decision is kept and sent again later`);
		warned = true;
		failures++;
		retry(pause);
		return false;
	}
	async function post(event) {
		const patience = new AbortController();
		const giveUp = window.setTimeout(() => patience.abort(), PATIENCE);
		try {
			return await fetch(url, {
				method: "POST",
				headers: { "Content-Type": type },
				body: bodyOf(event),
				keepalive: true,
				signal: patience.signal
			});
		} catch {
			return null;
		} finally {
			window.clearTimeout(giveUp);
		}
	}
	/** Sends the oldest event. Resolves to whether the next one may follow at once. */
	async function send(event) {
		const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (.5 + Math.random());
		const response = await post(event);
		if (!response) return fail(pause, "cannot be reached");
		if (!response.url) return fail(LONGEST_PAUSE, "is held back by \"block\"");
		const { status, ok } = response;
		if (!ok && (status >= 500 || [
			408,
			425,
			429
		].includes(status))) {
			const after = response.headers.get("Retry-After") ?? "";
			return fail(Math.max(pause, Number(after) * 1e3 || Date.parse(after) - Date.now() || 0), `answered ${status}`);
		}
		if (!ok) report.warn(`${url} refused a decision with ${status}, it is not sent again: ${(await textOf(response)).slice(0, 500)}`);
		else if (/html/.test(response.headers.get("Content-Type") ?? "") && /^\s*<(!doctype|html)/i.test(await textOf(response))) report.warn(`${url} answered with a web page; is this the endpoint that stores decisions?`);
		failures = 0;
		storage.remove(event);
		tell(event, ok ? "delivered" : "refused");
		return true;
	}
	async function sendAll() {
		for (let next = storage.waiting()[0]; next; next = storage.waiting()[0]) {
			sending = next;
			if (!await send(next)) return;
		}
		for (const listener of Object.values(listeners)) listener("delivered");
		listeners = {};
		onEmpty();
	}
	/** One sender at a time: in this page by `sending`, across tabs by a lock where there are locks (secure contexts). */
	async function flush() {
		window.clearTimeout(timer);
		again = true;
		if (sending) return;
		sending = true;
		again = false;
		try {
			if (navigator.locks && storage.waiting().length > storage.unshared().length) await navigator.locks.request(OUTBOX_KEY, { ifAvailable: true }, (lock) => {
				if (lock) return sendAll();
				retry(FIRST_PAUSE);
			});
			else await sendAll();
		} finally {
			sending = void 0;
		}
		if (again) flush();
	}
	/**
	* The page is going away: what waits for its next attempt goes out as beacons, and stays here until somebody answered.
	* While a request is out, the rest waits for the next page, so that nothing overtakes; unless it would end with this one.
	*/
	function depart() {
		const leaving = sending ? storage.unshared().filter((event) => event !== sending) : storage.waiting();
		for (const event of leaving) beacon(url, new Blob([bodyOf(event)], { type }));
	}
	const onVisible = () => {
		if (window.document.visibilityState === "visible") flush();
	};
	window.addEventListener("online", flush);
	window.addEventListener("pagehide", depart);
	window.document.addEventListener("visibilitychange", onVisible);
	flush();
	return {
		add(event, listener) {
			storage.add(event);
			if (listener) listeners = {
				...listeners,
				[event.eventId]: listener
			};
			soon(flush);
		},
		stop() {
			stopped = true;
			window.clearTimeout(timer);
			window.removeEventListener("online", flush);
			window.removeEventListener("pagehide", depart);
			window.document.removeEventListener("visibilitychange", onVisible);
		}
	};
}
// src/recorder/reporter.ts
function reporterFor(window) {
	const note = noteFor(window);
	return { warn(message, detail = "warning") {
		window.console.warn(`consent-gate: ${message}`);
		note?.(message, detail);
	} };
}
/** What cannot be seen from the options alone. */
function warnAtStart(window, settings, { warn }) {
	const { name } = settings.cookie;
	if (storedValues(window, name).some((value) => !decodeConsent(value))) warn(`${name} cannot be read; asking again`);
	if (!settings.reloadOnWithdraw && window.document.querySelector("[data-type=\"text/partytown\"]")) warn("a withdrawal does not reach Partytown’s worker: set reloadOnWithdraw");
}
/**
* Attributes that are nobody's option: the page goes on with them. But a Google ID that stands in one is the owner's, who believes
* that it is measured.
*/
function warnOfOthers(input, others, { warn }, note) {
	for (const name of others) {
		const said = `${attributeOf(name)}: no option, left alone`;
		if (/^(G|GT|GTM|UA|AW|DC)-\w/.test(Object(input)[name])) warn(`${said}. A Google ID belongs in data-google-analytics or data-google-tag-manager`);
		else note?.(said, "hint");
	}
}
// src/recorder/unheld-requests.ts
/** @returns a stop */
function watchRequests({ window, settings, consentAt, report }) {
	const { document, PerformanceObserver } = window;
	const told = /* @__PURE__ */ new Set();
	const observer = new PerformanceObserver((list) => {
		for (const { name, startTime, initiatorType } of list.getEntries()) {
			const consent = consentAt(performance.timeOrigin + startTime);
			const asked = askedOfGoogle(name, consent, settings, initiatorType);
			if (!asked || initiatorType === "ping" || told.has(said(asked))) continue;
			told.add(said(asked));
			const tag = tagFor(name, document);
			if (tag) report.warn(`${said(asked)}, because its tag is not marked. To ask nothing of Google write ${marked(tag, asked.category, name)} in its place`);
			else report.warn(`${said(asked, true)}. Open the page with ?consent-gate-debug to read how, and what to write`, asked);
		}
	});
	observer.observe({
		type: "resource",
		buffered: true
	});
	return () => observer.disconnect();
}
/** The name of the held element that has this address. */
function tagFor(url, document) {
	const addresses = ({ src, href, dataset }) => [
		src,
		href,
		dataset?.src,
		dataset?.href
	].map((address) => address && absolute(address, document));
	return [...document.querySelectorAll("[data-consent]")].find((held) => addresses(held).includes(url))?.localName;
}
// src/recorder/recorder.ts
/** Put in by the build. */
var ACCOUNT = "__HASH_OF_consent-gate-account__";
/** The options by which looks differ. */
var LOOKS = [
	"messages",
	"position",
	"density",
	"theme"
];
/** @param others names of attributes on the tag that are nobody's option */
function createRecorder(context, others) {
	const { window, input, settings, allows, subscribe, load } = context;
	const note = noteFor(window);
	const report = reporterFor(window);
	const { variant } = settings;
	const changing = variant ? [
		...others,
		"variant",
		...LOOKS
	] : others;
	const { name } = settings.cookie;
	if (readConsent(window, name)) rememberChecked(window, input, changing);
	warnAtStart(window, settings, report);
	warnOfOthers(input, others, report, note);
	const endpoint = settings.endpoint ? readEndpoint(window, settings.endpoint, settings.cookie.domain) : null;
	const renewal = endpoint?.sharesCookie ? createRenewal(window, endpoint) : null;
	/** Of what is shown before there is an answer: an answer in this page takes it on. */
	let visitor;
	/** As far as this page knows. */
	let newest = null;
	const { store, mend, rest, changed } = createKeptChoice({
		window,
		settings,
		report,
		renewal,
		newest: () => newest
	});
	const times = createDecisionTimes(window, settings);
	const history = createConsentHistory();
	let stopSweep = () => {};
	function sweep() {
		stopSweep();
		stopSweep = sweepCookies({
			window,
			isUnwanted: unwantedEntries(settings, allows),
			note
		});
	}
	/** What counts from now on was answered elsewhere, or before: it keeps its time, and with it its end. */
	function takeOver(shown, { consent, isAccounts }, previous) {
		if (!consent) return {
			chosen: null,
			stored: forgetChoice({
				window,
				settings,
				report
			}),
			shown: void 0
		};
		const choices = isAccounts ? answersOf(settings.categories, consent.choices, null) : consent.choices;
		const adopted = {
			...consent,
			choices
		};
		times.takeOver(consent.at);
		const stored = store(adopted);
		rememberChecked(window, input, changing);
		tellTabs(window);
		note?.(`adopt: ${JSON.stringify(choices)}`);
		if (isAllowed(settings.googleCategory, adopted)) recallCampaign(window, settings);
		const told = {
			...adopted,
			at: (/* @__PURE__ */ new Date()).toISOString()
		};
		if (isAccounts) outbox?.add(makeEvent({
			window,
			consent: told,
			previous,
			action: "adopt",
			shown
		}));
		return {
			chosen: adopted,
			stored,
			shown: void 0
		};
	}
	const stopped = new AbortController();
	const unsubscribe = subscribe((present) => {
		const since = times.inForceSince(present);
		history.add(present, since);
		if (present || newest) times.noEarlierThan(since);
		changed(present);
		if (settings.reloadOnWithdraw && isWithdrawn(newest, present)) window.setTimeout(() => window.location.reload());
		if (present ? !settings.categories.flatMap(askedIds).every(allows) : newest) sweep();
		newest = present;
	});
	const stopWatch = settings.consentMode === "basic" && settings.autoBlock && watchRequests({
		window,
		settings,
		consentAt: history.at,
		report
	});
	watchTabs(window, mend, stopped.signal);
	const outbox = endpoint && createOutbox({
		window,
		endpoint,
		report,
		onEmpty: rest,
		soon: (run) => void afterPaint(window).then(run)
	});
	if (!outbox) rest();
	if (withSignal(context).globalPrivacyControl && !currentConsent(readConsent(window, name), settings, Date.now())) context.decide("decline-all", false, "signal").catch(() => {});
	return {
		record(before, action, choices, given) {
			const shown = given ?? "api";
			const previous = context.consent()?.choices ?? null;
			renewal?.cancel();
			const locale = settings.locale || window.document.documentElement.lang || window.navigator.language;
			const seen = typeof shown === "string" ? {
				surface: shown,
				notice: NOTHING_SHOWN,
				locale
			} : shown;
			if (action === "erase") {
				visitor = void 0;
				return {
					chosen: null,
					stored: eraseChoice({
						window,
						settings,
						report,
						outbox,
						before,
						shown: seen
					}),
					shown: void 0
				};
			}
			if (seen.adopts) return takeOver(seen, seen.adopts, previous);
			const consent = {
				id: idFor(before, readAside(window)) ?? visitor ?? uuid(window.crypto),
				at: times.stamp(before),
				policyVersion: settings.policyVersion,
				choices: answersOf(settings.categories, choices, previous)
			};
			const stored = store(consent);
			rememberChecked(window, input, changing);
			tellTabs(window);
			note?.(`${action}: ${JSON.stringify(consent.choices)}`);
			seen.onKept?.();
			if (isAllowed(settings.googleCategory, consent)) recallCampaign(window, settings);
			if (outbox) outbox.add(makeEvent({
				window,
				consent,
				previous,
				action,
				shown: seen,
				variant
			}), seen.onDelivery);
			else afterPaint(window).then(rest);
			const isOpen = settings.regionDefaults.length > 0 || Object.values(previous ?? {}).includes(true);
			const isYes = Object.values(consent.choices).includes(true);
			return {
				chosen: consent,
				stored,
				shown: seen.onKept && (isYes || !isOpen) ? afterPaint(window) : void 0
			};
		},
		showOne(shown) {
			const present = context.consent();
			visitor ??= uuid(window.crypto);
			const id = (present ?? readConsent(window, name))?.id ?? visitor;
			const { policyVersion } = settings;
			const consent = {
				id,
				at: (/* @__PURE__ */ new Date()).toISOString(),
				policyVersion,
				choices: present?.choices ?? {}
			};
			outbox?.add(makeEvent({
				window,
				consent,
				previous: present?.choices ?? null,
				action: "show-one",
				shown
			}));
		},
		async adopt(account) {
			const { adoptChoice } = await load("account", settings, ACCOUNT);
			await adoptChoice(context, note, account);
		},
		sweep,
		lacks(part) {
			if (part === "button" && settings.settingsButton) context.use("ui", (ui) => ui.fill(window.document.documentElement));
		},
		stop() {
			stopped.abort();
			unsubscribe();
			if (stopWatch) stopWatch();
			renewal?.cancel();
			stopSweep();
			outbox?.stop();
		}
	};
}
// src/recorder/mount.ts
/** Put in by the build. */
var CHECK = "__HASH_OF_consent-gate-check__";
/**
* Loads the check where it is needed. Without it nothing is known to be in order.
* @throws one sentence a fault
*/
async function mount(context) {
	const { window, input, settings, tag, load } = context;
	if (tag && arePlain(Object(input))) return createRecorder(context, []);
	const { checkOptions } = await load("check", settings, CHECK);
	return createRecorder(context, checkOptions(context, noteFor(window)));
}
// src/recorder.ts
var recorder_exports = /* @__PURE__ */ __exportAll({
	attend: () => attend,
	defaults: () => RECORDER_DEFAULTS,
	mount: () => mount
});
// src/gate/addresses.ts
/** The attributes in which an address may stand. */
var NAMES = [
	"src",
	"srcdoc",
	"srcset",
	"href"
];
/** Gives a marked element its address, or takes it away. What it gives is an address and never code: whoever writes HTML may mark. */
var addressSwitch = (parse) => (element, allowed) => {
	for (const name of NAMES) {
		const address = element.dataset[name];
		if (address === void 0 || allowed === element.hasAttribute(name)) continue;
		if (!allowed) {
			element.removeAttribute(name);
			if (element.localName === "iframe") empty(element);
		} else if (name !== "srcdoc" && /^http/.test(`${parse(address)?.protocol}`)) element.setAttribute(name, address);
	}
};
/** Ends what runs in a frame, before Google's code in it can say a last word. */
function empty(frame) {
	try {
		frame.contentDocument?.open();
	} catch {}
	frame.replaceWith(frame);
}
// src/gate/blocked-address.ts
/** @param page an element of it: the document itself takes a form's or an image's name for its own `baseURI` */
var addressParser = (page) => (address) => {
	try {
		return new URL$1(`${address}`, page.baseURI);
	} catch {
		return;
	}
};
/** Gives the category that has to be allowed for an address; `undefined` for everybody else's. */
function blockedAddresses(settings, parse) {
	const { block } = settings;
	const google = isBasic(settings) && settings.autoBlock;
	return (address, tag) => {
		const url = parse(address);
		if (!url) return void 0;
		const use = google && googleUse(url, tag);
		const { hostname, href } = url;
		return use && categoryOfUse(use, settings) || Object.keys(block).find((category) => [block[category]].flat().some((pattern) => hostname === `${pattern}`.toLowerCase() || /^(http.*)?\/./.test(`${pattern}`) && href.startsWith(`${parse(pattern)?.href}`)));
	};
}
// src/gate/google-signals.ts
/** Which category a signal belongs to. */
var SIGNALS = {
	analytics_storage: "analytics",
	functionality_storage: "preferences",
	personalization_storage: "preferences",
	ad_storage: "marketing",
	ad_user_data: "marketing",
	ad_personalization: "marketing"
};
/**
* Puts `consent default`, with everything denied, at the head of the data layer. In basic mode Google's code does not run before a
* yes, and every known ID is disabled; in advanced mode it may run under denied signals, and no flag is raised. Entries of the page
* go to `waiting` as well: Google's code may never read them.
*/
function signalGoogle({ window: globals, settings, allows, waiting }) {
	/** Flags we raised. One that the page raised itself is never taken down. */
	const raised = [];
	/** What the gate itself has put there: what is allowed, and then what Google's tags are to do. */
	const head = [];
	const tasks = [];
	const { dataLayer, googleCategory } = settings;
	let layer;
	let told = "";
	const lead = () => {
		const entries = layer;
		const set = tasks[0] ? entries.filter((entry) => Object(entry)[0] === "set") : [];
		entries.splice(0, entries.length, ...new Set$1([
			...head,
			...set,
			...tasks,
			...entries
		]));
	};
	function push(...entries) {
		const queue = layer;
		for (const entry of entries) {
			queue[queue.length] = entry;
			waiting.push({
				category: googleCategory,
				what: entry
			});
		}
		lead();
		return queue.length;
	}
	const adopt = (next) => {
		layer = next;
		if (!Array.isArray(layer) || Object.hasOwn(layer, "push")) return;
		Reflect.set(layer, "push", push);
		push(...layer.splice(0));
	};
	adopt(globals[dataLayer] ?? []);
	Reflect.defineProperty(globals, dataLayer, {
		configurable: true,
		get: () => layer,
		set: adopt
	});
	function put(entry, among = head) {
		among.push(entry);
		if (Object(layer).push === push) lead();
		else Object(layer).push?.(entry);
	}
	function statesOf(allows) {
		const states = { security_storage: "granted" };
		for (const [signal, category] of Object.entries(SIGNALS)) states[signal] = allows(category) ? "granted" : "denied";
		return states;
	}
	function disableAll() {
		for (const tag of isBasic(settings) ? settings.googleAnalytics : []) {
			const flag = `ga-disable-${tagId(tag)}`;
			globals[flag] ||= !!raised.push(flag);
		}
	}
	const everywhere = {
		...statesOf(() => false),
		wait_for_update: settings.waitForUpdate
	};
	for (const states of [everywhere, ...settings.regionDefaults]) put(command("consent", "default", states));
	for (const name of settings.googleSettings) put(command("set", name, true));
	disableAll();
	return {
		put: (task) => put(task, tasks),
		tell(consent, action = "stored") {
			if (allows(googleCategory)) for (const flag of raised.splice(0)) globals[flag] = false;
			else disableAll();
			const states = statesOf(allows);
			const news = JSON.stringify(states);
			if (told !== news && (told || consent)) {
				told = news;
				put(command("consent", "update", states));
			}
			if (consent) put({
				event: "consent_gate_update",
				consent_gate: consent.choices,
				consent_gate_action: action
			});
		}
	};
}
// src/gate/held-scripts.ts
/** @param allows asked again before each script: a withdrawal may come while one waits for another */
function holdScripts(allows) {
	/**
	* In the order in which they came: the parser's is the document's, and code has its own reasons. With each, whether it runs
	* whenever it arrives, as its author asked for.
	*/
	const held = /* @__PURE__ */ new Map();
	const givenBack = /* @__PURE__ */ new WeakSet();
	/** Settled with each script that was sent for. Kept here: what arrives meanwhile is released anew, and in turn. */
	const arriving = [];
	const isAllowed = ({ dataset }) => allows(dataset.consent ?? "");
	/** Deferred scripts and modules come after all others, unless they are async. */
	const turn = (script) => +(!held.get(script) && (script.defer || script.dataset.type === "module"));
	function start(script) {
		if (!isAllowed(script) || !held.delete(script)) return;
		givenBack.add(script);
		script.type = script.dataset.type ?? "";
		if (script.parentNode) script.replaceWith(script);
		else script.ownerDocument.documentElement.append(script);
	}
	function hold(script, category) {
		if (givenBack.has(script)) return false;
		const { type, dataset } = script;
		script.type = "text/plain";
		if (held.has(script)) return false;
		const marked = dataset.consent !== void 0;
		held.set(script, script.hasAttribute("src") && (marked ? script.hasAttribute("async") : script.async));
		dataset.consent = category;
		if (!marked) dataset.type = type;
		return true;
	}
	async function release() {
		for (const script of [...held.keys()].filter(isAllowed).sort((a, b) => turn(a) - turn(b))) {
			if (!held.has(script)) continue;
			if (held.get(script) || !script.hasAttribute("src")) await Promise.all(arriving);
			else {
				script.async = false;
				arriving.push(new Promise((settle) => {
					script.addEventListener("load", settle);
					script.addEventListener("error", settle);
				}));
			}
			start(script);
		}
	}
	return {
		hold,
		release
	};
}
// src/gate/visit-tree.ts
/** What asks for something by itself. */
var CONCERNED = "script,iframe,img,link";
/** Calls `visit` for each of them: the node itself, then those inside it. Anything may come here, even a text. */
function visitTree(node, visit) {
	const root = Object(node);
	const { matches, querySelectorAll } = Object.getPrototypeOf(root);
	if (matches?.call(root, CONCERNED)) visit(root);
	if (root.firstElementChild) querySelectorAll.call(root, CONCERNED).forEach(visit);
}
// src/gate/wrap.ts
/** Where that does not count: `around` is given `go`, which calls the original now or later, with other arguments if it likes. */
var deferring = (around) => (original, self, given) => around(self, given, (args = given) => Reflect.apply(original, self, args));
/**
* Wraps the method or the setter `name` of `owner`. A Proxy keeps `name`, `length`, `this`, extra arguments and thrown errors
* as they were; its `toString()` still says native code, in Chromium without the function's name.
* @param around what runs at each call, or at each `new` (then with the arguments and the class in place of `self` and `args`)
* @returns a restore, which does nothing where somebody wrapped the same thing after us
*/
function wrap(owner, name, around) {
	const describe = () => bare({ ...Object.getOwnPropertyDescriptor(owner, name) });
	const descriptor = describe();
	const key = descriptor.set ? "set" : "value";
	const builtIn = descriptor[key];
	if (typeof builtIn !== "function") return () => {};
	const wrapped = new Proxy(builtIn, bare({
		apply: around,
		construct: around
	}));
	Reflect.defineProperty(owner, name, bare({ [key]: wrapped }));
	return () => {
		if (describe()[key] === wrapped) Reflect.defineProperty(owner, name, descriptor);
	};
}
var bare = (fields) => Object.setPrototypeOf(fields, null);
// src/gate/written-html.ts
var HIDDEN = `g${Math.random()}-`;
/** A tag with an address, or what only looks like one: in quotes behind a `=`. */
var TAG = /=\s*("[^"]*"|'[^']*')|<(script|iframe|img|link)((?:[^>=]|=\s*(?:"[^"]*"|'[^']*'|(?![\s"'])))*)>/gi;
var ATTRIBUTE = /([^\s"'/=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
/** @param isHeld whether the address of an attribute of such a tag has to wait */
var hideAddresses = (html, isHeld) => html.replace(TAG, (text, _, tag) => {
	/** Of several attributes of one name the first counts: all are hidden, or none. */
	const held = {};
	return tag ? text.replace(ATTRIBUTE, (text, written, a, b, c = "") => {
		const name = written.toLowerCase();
		return NAMES.includes(name) && (held[name] ??= !!isHeld(name, a ?? b ?? c, tag)) ? HIDDEN + text : text;
	}) : text;
});
// src/gate/insertion.ts
/** Where these ways are found. */
var OWNERS = "Node Element Document DocumentFragment ShadowRoot CharacterData Range Attr NamedNodeMap HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement";
/**
* @param inserting asked before an element that may ask for something is inserted
* @param addressing asked before an element, or an attribute that stands by itself, is given an address. `true`: it shall not have it
* now; `go` may be called later
* @param shutFor asked before HTML is written: whether the address in an attribute of such a tag has to wait
* @param follow told of each new shadow root
* @returns what takes each wrap off again
*/
function interceptInsertion(window, inserting, addressing, shutFor, follow) {
	const visit = (node) => visitTree(node, inserting);
	const insert = (original, self, nodes) => {
		if (self.nodeType !== 11 || self.host) nodes.forEach(visit);
		return Reflect.apply(original, self, nodes);
	};
	const address = (said) => deferring((self, args, go) => {
		const [attribute, address] = said(args, self);
		const name = `${attribute}`.toLowerCase();
		const { ownerElement: element = self } = self;
		return NAMES.includes(name) && element && !/^a(rea)?$/.test(element.localName) && addressing(element, name, address, go) ? void 0 : go();
	});
	/** Known by how their names begin: browsers learn new ones. The first row counts whose names match. */
	const ways = [
		[/^attachS/, (original, self, args) => follow(Reflect.apply(original, self, args))],
		[/^write|HTML/, deferring((self, html, go) => {
			return go((self.nodeType === 9 && html[1] ? [html.join("")] : html).map((part) => typeof part === "string" ? hideAddresses(part, shutFor) : part));
		})],
		[/^(replace|append|prepend|before|after|insert|surround)/, insert],
		...NAMES.map((name) => [RegExp(`^${name}$`), address((value) => [name, ...value])]),
		[/^value/, address((value, attribute) => [attribute.name, ...value])],
		[/^set.*N(ode|amed)/, address(([attribute]) => [Object(attribute).name, Object(attribute).value])],
		[/^setA.*NS/, address(([, ...rest]) => rest)],
		[/^setA/, address((args) => args)]
	];
	return OWNERS.split(" ").flatMap((owner) => {
		const { prototype } = window[owner];
		return Object.getOwnPropertyNames(prototype).flatMap((name) => {
			const way = ways.find(([names]) => names.test(name));
			return way ? wrap(prototype, name, way[1]) : [];
		});
	});
}
// src/gate/network-guard.ts
/**
* @param hold asked for each request; `true`: it is not to be sent now. It may call `send` later, or end `what` waits for it.
* @returns what takes each wrap off again
*/
function guardNetwork(window, hold) {
	const { XMLHttpRequest, Navigator, Response, WebSocket } = window;
	const opened = /* @__PURE__ */ new WeakMap();
	return [
		...["fetch", "fetchLater"].map((name) => wrap(window, name, deferring((_, [input], send) => hold(input?.url ?? input, send) ? Promise.resolve(new Response(null, { status: 204 })) : send()))),
		wrap(Navigator.prototype, "sendBeacon", deferring((_, [address], send) => hold(address, send) ? true : send())),
		wrap(XMLHttpRequest.prototype, "open", deferring((request, [, address], open) => {
			opened.set(request, `${address}`);
			return open();
		})),
		wrap(XMLHttpRequest.prototype, "send", deferring((request, _, send) => hold(opened.get(request), send, request) ? void 0 : send())),
		wrap(window, "WebSocket", ((original, args, target) => Reflect.construct(original, hold(args[0]) ? ["wss://localhost:1"] : args, target))),
		wrap(WebSocket.prototype, "send", deferring((socket, _, send) => hold(socket.url) ? socket.close() : send()))
	];
}
// src/gate/watch.ts
/**
* Observers are called in a microtask checkpoint, which the parser runs at `<\/script>` before it prepares the script: in
* Chromium, Firefox and WebKit this is early enough to keep it from running.
*/
function watch(visit) {
	const observer = new MutationObserver((records) => {
		const added = new Set$1();
		for (const record of records) {
			const { target } = record;
			for (const root of records.length > 999 ? [target] : record.addedNodes) {
				if (!added.has(target)) visitTree(root, visit);
				added.add(root);
			}
		}
		followIn(added);
	});
	const followIn = (nodes) => {
		for (const { shadowRoot } of nodes) if (shadowRoot?.mode) follow(shadowRoot);
	};
	const follow = (root) => {
		observer.observe(root, {
			childList: true,
			subtree: true
		});
		visitTree(root, visit);
		followIn(root.querySelectorAll("*"));
		return root;
	};
	return {
		follow,
		stop: () => observer.disconnect()
	};
}
// src/gate/gate.ts
function createGate(context) {
	const { window, settings, allows, waiting } = context;
	const { document } = window;
	const parse = addressParser(document.documentElement);
	const categoryOf = blockedAddresses(settings, parse);
	const google = signalGoogle(context);
	const { hold, release } = holdScripts(allows);
	const give = addressSwitch(parse);
	/** A category that is not allowed now. */
	function shut(category) {
		if (!category) return void 0;
		if (allows(category)) context.look(true);
		return !allows(category) && category;
	}
	/** The category that an address in an attribute has to wait for. `srcdoc` and `srcset` hold any number of addresses. */
	const shutFor = (name, address, tag) => (/^src./.test(name) ? urlsIn(`${address}`) : [address]).map((each) => categoryOf(each, tag)).find(shut);
	/** Whether a request has to wait. `go` sends it later, `what` waits for it. */
	function holdRequest(address, go, what) {
		const category = shut(categoryOf(address));
		if (category) waiting.push({
			category,
			go,
			what,
			address
		});
		return category;
	}
	function visitScript(script, src) {
		const marked = script.dataset?.consent;
		const category = (src ? [src] : script.type === "module" ? urlsIn(script.textContent) : []).map((address) => categoryOf(address, "script")).find(Boolean) ?? marked;
		if (!category || marked === void 0 && (!shut(category) || !JAVASCRIPT.test(script.type))) return;
		if (!hold(script, category)) return;
		if (allows(category)) release();
		else if (marked === void 0) waiting.push({
			category,
			what: script,
			address: src
		});
	}
	function holdAddress(element, name, address, given) {
		if (!element.dataset) return false;
		if (isScript(element)) {
			if (element.parentNode) visitScript(element, address);
			return false;
		}
		const category = shut(!given && element.dataset.consent) || shutFor(name, address, element.localName);
		if (!category) return false;
		element.dataset.consent = category;
		element.dataset[name] = `${address}`;
		give(element, false);
		const go = () => element.hasAttribute(name) || element.setAttribute(name, address);
		waiting.push({
			category,
			go,
			what: element,
			address
		});
		return true;
	}
	function visit(element) {
		for (const name of NAMES) {
			const hidden = element.getAttribute(HIDDEN + name);
			element.removeAttribute(HIDDEN + name);
			if (hidden) element.setAttribute(name, hidden);
			const address = element.getAttribute(name);
			if (address) holdAddress(element, name, address, element.dataset?.[name]);
		}
		const category = element.dataset?.consent;
		if (isScript(element)) visitScript(element, element.src ?? element.href?.baseVal);
		else if (category) {
			give(element, allows(category));
			if (!allows(category) && element.localName === "iframe") context.use("ui", (ui) => ui.holdFrame(element, category));
		}
	}
	const { follow, stop } = watch(visit);
	const stops = [
		stop,
		...guardNetwork(window, holdRequest),
		...interceptInsertion(window, visit, (taker, name, address, go) => taker.localName ? holdAddress(taker, name, address) : holdRequest(address, go), shutFor, follow)
	];
	return {
		put: google.put,
		update(action) {
			google.tell(context.consent(), action);
			release();
			follow(document);
			for (const entry of waiting.splice(0)) if (allows(entry.category)) window.queueMicrotask(() => entry.go?.());
			else waiting.push(entry);
		},
		stop() {
			for (const end of stops) end();
		}
	};
}
/** Also one of another window's, which is no `instanceof` of ours. */
var isScript = (element) => element.localName === "script";
/** Types that may run. Others are an optimizer's: the script is left to it, and what it puts in its place is held. */
var JAVASCRIPT = /^\s*(text|app|mod|$)/i;
// src/start/api.ts
function createApi(context, stop) {
	const { window, input, consent, allows, subscribe, decide, openSettings, use } = context;
	return {
		get consent() {
			return consent();
		},
		allows,
		acceptAll: () => decide("accept-all", true),
		declineAll: () => decide("decline-all", false),
		save: (choices) => decide("save", choices),
		withdraw: () => decide("withdraw", false),
		erase: () => decide("erase", false),
		adopt: (account) => use("recorder", (recorder) => recorder.adopt(account)),
		openSettings: () => openSettings(),
		onChange: subscribe,
		whenAllowed(category, run) {
			let waiting = true;
			return subscribe(() => {
				if (!waiting || !allows(category)) return;
				waiting = false;
				run();
			});
		},
		receipt: () => consent() && {
			controller: Object(input).controller || window.location.hostname,
			...consent()
		},
		stop
	};
}
// src/start/parts.ts
/**
* @param contextOf asked when a part is there: the context names `use`
* @param lost called where the recorder cannot be loaded, or finds fault with the options
*/
function createParts(load, contextOf, lost) {
	const loading = {};
	let stopAttending;
	function part(name) {
		const context = contextOf();
		const { window, input, settings, consent } = context;
		loading[name] ??= load(name, settings).then(({ mount, defaults, attend }) => {
			const own = {
				...context,
				settings: readOptions(input, {
					...GATE_DEFAULTS,
					...defaults
				})
			};
			stopAttending ??= attend?.(own);
			return mount(own);
		}).catch((error) => {
			if (name === "recorder") {
				if (loading.ui) use("ui", (ui) => ui.stop());
				loading.ui = loading.recorder;
				lost();
				use("button");
			} else use("recorder", (recorder) => recorder.lacks(name));
			window.console.error(`consent-gate: ${consent() ? "" : "nothing analytical runs: "}${error}`);
			throw error;
		});
		return loading[name];
	}
	const use = (name, then) => part(name).then(then, () => {});
	return {
		part,
		use,
		stop() {
			stopAttending?.();
			for (const name of Object.keys(loading)) use(name, (loaded) => loaded.stop());
		}
	};
}
// src/start/state.ts
function createState(window, settings, input) {
	const current = (choice) => currentConsent(choice, settings, Date.now());
	const read = () => readConsent(window, settings.cookie.name);
	const state = {
		checked: wasChecked(window, input),
		chosen: read(),
		stored: true,
		told: null,
		consent: () => state.checked && !window.document.prerendering ? current(state.chosen) : null,
		follow(newer) {
			const { told, stored } = state;
			const latest = read();
			const found = current(latest);
			if (!stored || newerConsent(told, found) === told && (newer || found?.at === told?.at)) return false;
			state.chosen = latest;
			return true;
		}
	};
	return state;
}
// src/start/start.ts
/** Dispatched on `document` at each change, with the consent in `detail`. */
var CHANGE = "consent-gate:change";
/** Starts the gate. The caller ensures that there is one in a window. */
function start(given) {
	const { window, input } = given;
	const document = window.document;
	const settings = readOptions(input, GATE_DEFAULTS);
	const state = createState(window, settings, input);
	const { consent } = state;
	const allows = (category) => isAllowed(category, consent());
	const subscribe = (listener) => {
		const tell = () => listener(consent());
		document.addEventListener(CHANGE, tell);
		tell();
		return () => document.removeEventListener(CHANGE, tell);
	};
	const { part, use, stop } = createParts(given.load, () => ({
		...context,
		put: gate.put
	}), () => {
		state.checked = false;
		react();
	});
	const openSettings = (opener) => use("ui", (ui) => ui.openSettings(opener));
	async function decide(action, choices, given) {
		const { record } = await part("recorder");
		state.checked = true;
		await Object.assign(state, record(state.chosen, action, choices, given)).shown;
		react(action);
	}
	/** What the gate and the parts are given. */
	const context = {
		...given,
		settings,
		consent,
		allows,
		subscribe,
		decide,
		openSettings,
		waiting: [],
		look(newer) {
			if (state.follow(newer)) react();
		},
		use
	};
	const gate = createGate(context);
	function react(action) {
		const now = consent();
		state.told = now;
		gate.update(action);
		document.dispatchEvent(new CustomEvent(CHANGE, { detail: now }));
		if (now || !isBasic(settings)) use("button");
		if (document.prerendering) document.addEventListener("prerenderingchange", () => {
			state.follow();
			react();
		});
		else if (!state.checked && state.chosen) use("recorder", () => {
			state.checked = true;
			react();
		});
		else if (!now) use("ui", async (ui) => {
			await ui.showBanner();
			use("recorder");
		});
	}
	const api = createApi(context, () => {
		gate.stop();
		stop();
	});
	react();
	return api;
}
export { readAside as a, unwantedEntries as c, isUntold as i, keptEntries as l, recorder_exports as n, setAside as o, readConsent as r, attend as s, start as t, check_exports as u };
