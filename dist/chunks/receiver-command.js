import { n as isMeant, t as SERVICES } from "./receiver-services.js";
import { t as escapeHtml } from "./receiver-escape-html.js";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { accessSync, constants as constants$1 } from "node:fs";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
// src/audit/clean-text.ts
/**
* Controls (ECMA-48's escape sequences among them), what turns the direction of a line, halves of a surrogate pair and what
* XML 1.0 has no place for.
*/
var UNFIT = /[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
/** @param max letters (UTF-16) that are kept; the rest is cut off, which the sign at the end says */
function cleanText(text, max) {
	return (text.length > max ? `${text.slice(0, max - 1)}…` : text).replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ").replace(UNFIT, "�").replace(/::(?=\s*[a-z])/gi, ": :").replace(/#(?=#)/g, "# ");
}
// src/audit/page-values.ts
/** Of letters, in a name, a label or an address. */
var MAX_TEXT = 300;
var MAX_ADDRESS = 2e3;
/** Of entries in a list. */
var MAX_ENTRIES = 2e3;
var text = (value) => typeof value === "string" ? cleanText(value, MAX_TEXT).trim() : "";
/** What may be longer: an address, a sentence with one. */
var address = (value) => typeof value === "string" ? cleanText(value, MAX_ADDRESS) : "";
var number$1 = (value) => typeof value === "number" && Number.isFinite(value) ? value : 0;
var flag = (value) => value === true;
function oneOf(...values) {
	return (value) => values.find((each) => each === value);
}
/** An empty list where it is none. */
function list(read) {
	return (value) => Array.isArray(value) ? value.slice(0, MAX_ENTRIES).map(read) : [];
}
function record(reads) {
	return (value) => {
		const given = typeof value === "object" && value !== null ? value : {};
		const names = Object.keys(reads);
		return Object.fromEntries(names.map((name) => [name, reads[name](Reflect.get(given, name))]));
	};
}
function orNull(read) {
	return (value) => value === null || value === void 0 ? null : read(value);
}
/** Addresses of pages: without a fragment, each once. */
function pageAddresses(hrefs) {
	const pages = hrefs.flatMap((href) => URL.canParse(href) ? new URL(href) : []).filter(({ protocol, href }) => /^https?:$/.test(protocol) && href.length <= MAX_ADDRESS);
	return [...new Set(pages.map(({ href }) => href.replace(/#.*/, "")))];
}
/** The first line of whatever was thrown; a page may have thrown it. */
var reason = (error) => {
	return text((error instanceof Error ? error.message : String(error)).slice(0, MAX_ADDRESS).split("\n")[0]);
};
// src/audit/addresses.ts
/** @throws a sentence naming what is no address */
function parseAddress(text) {
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw new Error(`expected an http(s) address, got "${text}"`);
	return new URL(address).href.replace(/#.*/, "");
}
/** Takes name and password out of `https://name:password@staging.example.com`, so that no report shows them. @throws a sentence */
function withoutCredentials(addresses) {
	const found = /* @__PURE__ */ new Map();
	const bare = addresses.map((address) => {
		const url = new URL(address);
		const [username, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
		[url.username, url.password] = ["", ""];
		if (username || password) found.set(url.origin, {
			username,
			password,
			origin: url.origin
		});
		return url.href;
	});
	if (found.size > 1) throw new Error("expected names and passwords of one site at most in an audit");
	return {
		addresses: bare,
		credentials: [...found.values()][0]
	};
}
/** One address a line; empty lines and lines that begin with `#` are left out. */
async function addressesOfList(file) {
	return (await readFile(file, "utf8").catch(() => {
		throw new Error(`--list: cannot read "${file}"`);
	})).split(/\r?\n/).map((line) => line.trim()).filter((line) => line && !line.startsWith("#")).map(parseAddress);
}
/** The pages of a sitemap, and of the sitemaps that an index names: https://www.sitemaps.org/protocol.html */
async function addressesOfSitemap(browser, url, options, max) {
	const context = await browser.newContext(options);
	const failures = [];
	const read = async (address) => {
		const fail = (kind, message) => {
			failures.push({
				url: address,
				kind,
				message: `cannot be read as a sitemap: ${message}`
			});
			return "";
		};
		try {
			const response = await context.request.get(address);
			if (!response.ok()) return fail("status", `it answers ${response.status()}`);
			const text = unpack(await response.body());
			return locations(text).length ? text : fail("not-a-page", "it names no address in a <loc>");
		} catch (error) {
			return fail("no-answer", reason(error));
		}
	};
	try {
		const text = await read(url);
		if (!/<sitemapindex[\s>]/.test(text)) return {
			addresses: locations(text),
			failures
		};
		const addresses = [];
		for (const sitemap of locations(text)) {
			if (addresses.length >= max) break;
			addresses.push(...locations(await read(sitemap)));
		}
		return {
			addresses,
			failures
		};
	} finally {
		await context.close();
	}
}
/** The protocol's limit. */
var MAX_BYTES = 52428800;
/** A sitemap may be a gzip file, which a browser hands over as it is. */
function unpack(body) {
	return (body[0] === 31 && body[1] === 139 ? gunzipSync(body, { maxOutputLength: MAX_BYTES }) : body).toString("utf8");
}
/** The `<loc>`s; addresses that make no sense are left out. */
function locations(xml) {
	return pageAddresses([...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/loc>/g)].map(([, text = ""]) => text).map((text) => text.replaceAll("&amp;", "&")));
}
// src/audit/browser.ts
var NAMES = [
	"chromium",
	"chromium-browser",
	"google-chrome-stable",
	"google-chrome",
	"microsoft-edge-stable"
];
/** Where Playwright looks for them itself: https://playwright.dev/docs/browsers#google-chrome--microsoft-edge */
var CHANNELS = [
	"chrome",
	"msedge",
	"chromium"
];
/** Several consent tools show robots no banner (vanilla-cookieconsent asks `navigator.webdriver`): a robot sees another page. */
var AS_A_PERSON = ["--disable-blink-features=AutomationControlled"];
/** @throws a sentence that says what to install */
async function launchBrowser(path, options = {}) {
	const { chromium } = await import("playwright-core").catch(() => {
		throw new Error("the audit needs the package \"playwright-core\", which is not installed: npm install playwright-core");
	});
	const program = path ?? onPath();
	const tries = program ? [{ executablePath: program }] : CHANNELS.map((channel) => ({ channel }));
	const sandbox = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	let reason = "";
	for (const one of tries) try {
		return await chromium.launch({
			...options,
			...one,
			args: [
				...sandbox,
				...AS_A_PERSON,
				...options.args ?? []
			]
		});
	} catch (error) {
		reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
	}
	if (program) throw new Error(`${path ? "--browser: " : ""}"${program}" could not be started: ${reason}`);
	throw new Error("the audit needs Chrome, Edge or Chromium: install one, or name its program with --browser <path>");
}
/** The user agent of the same browser with a window: without one Chromium says `HeadlessChrome`, which gives a robot away. */
async function userAgentOf(browser) {
	const page = await browser.newPage();
	try {
		return (await page.evaluate(() => navigator.userAgent)).replace("Headless", "");
	} finally {
		await page.context().close();
	}
}
function onPath() {
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((program) => {
		try {
			accessSync(program, constants$1.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}
// src/audit/counted.ts
/** `1 cookie`, `2 cookies`, `3 storage entries`. */
function counted(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
// src/audit/trackers.ts
var isTracker = (service) => service.judged !== false && (service.category === "analytics" || service.category === "marketing");
/** The first row that matches counts. */
var TRACKERS = SERVICES.filter(isTracker);
// src/audit/classify.ts
/** By host and path, because an address may carry a tracker's address in its query. */
function trackerOfAddress(address) {
	if (!URL.canParse(address)) return void 0;
	const { hostname, pathname, protocol, search } = new URL(address);
	if (!/^(https?|wss?):$/.test(protocol)) return void 0;
	return TRACKERS.find(({ addresses, anywhere = [] }) => addresses.some((pattern) => pattern.test(hostname + pathname)) || anywhere.some((pattern) => pattern.test(pathname + search)));
}
/**
* A cookie or a storage key, by its name: the services write the same names into both.
* @param storage where it was seen, for what is said of it
*/
function trackerOfName(name, storage = "cookie") {
	for (const tracker of TRACKERS) {
		const meant = tracker.stores.filter((stored) => isStored(stored, name));
		const stored = meant.find((each) => (each.storage ?? "cookie") === storage) ?? meant[0];
		if (stored) return {
			tracker,
			stored
		};
	}
}
var isStored = ({ name: written, pattern }, name) => pattern ? pattern.test(name) : isMeant(written, name);
// src/audit/findings.ts
var EPRIVACY = "ePrivacy Directive, Art. 5(3); EDPB Guidelines 2/2023";
var WITHDRAWAL = "GDPR, Art. 7(3); EDPB Guidelines 05/2020, paras 112-114";
var TASKFORCE = "EDPB Cookie Banner Taskforce, report of 17 January 2023";
var GOOGLE = "https://developers.google.com/tag-platform/security/guides/consent";
var RULES = {
	"request-before-consent": {
		level: "error",
		title: "A known analytics or advertising service was asked before any choice.",
		help: "Hold it until a yes: mark its tag, or load it in a callback of the consent tool.",
		source: EPRIVACY
	},
	"storage-before-consent": {
		level: "error",
		title: "An analytical cookie or storage entry was written before any choice.",
		help: "Hold the script that writes it until a yes.",
		source: EPRIVACY
	},
	"request-after-decline": {
		level: "error",
		title: "A known analytics or advertising service was asked after the visitor declined.",
		help: "A no must keep everything held, on this page and on the next.",
		source: EPRIVACY
	},
	"storage-after-decline": {
		level: "error",
		title: "An analytical cookie or storage entry was there after the visitor declined.",
		help: "A no must keep everything held, on this page and on the next.",
		source: EPRIVACY
	},
	"request-after-withdrawal": {
		level: "error",
		title: "A known analytics or advertising service was asked after consent was withdrawn.",
		help: "Silence what is loaded, or reload the page on a withdrawal, and hold it again.",
		source: WITHDRAWAL
	},
	"storage-after-withdrawal": {
		level: "error",
		title: "An analytical cookie or storage entry was still there after consent was withdrawn.",
		help: "Delete it on this host, every parent domain and path, once its script is silent.",
		source: WITHDRAWAL
	},
	"fetched-before-consent": {
		level: "warning",
		title: "A held script had been fetched by the browser before it could be held; it did not run.",
		help: "Mark its tag in the HTML (type=\"text/plain\"), or take it out and let the consent tool load it.",
		source: EPRIVACY
	},
	"cookieless-before-consent": {
		level: "note",
		title: "A service that measures without storing anything in the browser was asked before any choice.",
		help: "Whether it needs consent depends on what it reads and on your national law.",
		source: EPRIVACY
	},
	"decline-not-on-first-layer": {
		level: "warning",
		title: "Declining is not offered where accepting is.",
		help: "Put a button that declines beside the one that accepts.",
		source: `${TASKFORCE}, para 8; CNIL 2020-092`
	},
	"decline-takes-more-clicks": {
		level: "warning",
		title: "Declining takes more clicks than accepting.",
		help: "One click must do for both.",
		source: `${TASKFORCE}, para 8; CNIL 2020-092`
	},
	"decline-smaller": {
		level: "warning",
		title: "The button that declines is smaller than the one that accepts.",
		help: "Give both the same size and font.",
		source: `${TASKFORCE}, practices D and E`
	},
	"decline-fainter": {
		level: "warning",
		title: "The button that declines is harder to see than the one that accepts.",
		help: "Give both the same kind of element, fill, border and text contrast.",
		source: `${TASKFORCE}, practices C, D and E`
	},
	"settings-not-found": {
		level: "warning",
		title: "After a choice, no way back to the settings was found on the page.",
		help: "Show a button or link on every page. One of your own making that calls the tool from code is not recognised here.",
		source: `${TASKFORCE}, practice K; GDPR, Art. 7(3)`
	},
	"asked-again": {
		level: "warning",
		title: "A visitor who has declined is asked again on the next page.",
		help: "Keep a no as long as a yes.",
		source: "CNIL 2020-092; Garante, 10 June 2021, n. 231"
	},
	"consent-default-late": {
		level: "warning",
		title: "Google’s consent default comes after other commands in the data layer.",
		help: "Put “consent default” first in the page, before every other Google command.",
		source: GOOGLE
	},
	"consent-default-missing": {
		level: "warning",
		title: "Google’s commands are in the data layer before any choice, without a consent default.",
		help: "Put “consent default” first in the page, or hold these commands until a yes.",
		source: GOOGLE
	},
	"consent-default-granted": {
		level: "warning",
		title: "Google’s consent default grants storage before the visitor was asked.",
		help: "Deny every signal but security_storage and functionality_storage by default.",
		source: GOOGLE
	},
	"gate-fault": {
		level: "error",
		title: "consent-gate says in the console that something is wrong, or one of its files did not come.",
		help: "Mend what the message names; the guide’s page “Options” says what each takes.",
		source: ""
	},
	"decision-refused": {
		level: "error",
		title: "The endpoint did not take a decision.",
		help: "See the log of the endpoint. Until it answers 2xx there is no proof of what visitors answered.",
		source: "GDPR, Art. 7(1)"
	},
	"no-banner": {
		level: "error",
		title: "The consent tool is there, but showed this visitor no banner that can be answered.",
		help: "See what the console says. Some tools ask by region: run the audit from where your visitors are.",
		source: EPRIVACY
	},
	"tool-unknown": {
		level: "note",
		title: "No banner and no consent tool was recognised: only what happens before any choice was looked at.",
		help: "The guide’s page “Audit a website” names the tools that are known. What comes after a yes, a no or a withdrawal: try it by hand.",
		source: ""
	},
	"not-judged": {
		level: "note",
		title: "Part of the visit could not be made, so it was not judged.",
		help: "Try it by hand.",
		source: ""
	}
};
function finding(rule, evidence) {
	return {
		rule,
		level: RULES[rule].level,
		evidence
	};
}
// src/audit/judge.ts
/** Findings in the order of a visit. Empty where nothing is wrong. */
function judge(facts) {
	const { tool, banner, dataLayer, before, declined, withdrawn, later, refused, notJudged } = facts;
	const faults = gateFaults(facts);
	return [
		...faults.length ? [finding("gate-fault", faults)] : [],
		...refused.length ? [finding("decision-refused", refused)] : [],
		...tool !== null && !banner ? [finding("no-banner", [tool, ...consoleErrors(facts)])] : [],
		...beforeConsent(before),
		...dataLayer ? dataLayerOrder(dataLayer) : [],
		...banner ? parity(banner) : [],
		...declined ? afterNo(declined, "request-after-decline", "storage-after-decline") : [],
		...later?.askedAgain ? [finding("asked-again", [])] : [],
		...later && !later.settingsFound ? [finding("settings-not-found", [])] : [],
		...withdrawn ? afterNo(withdrawn, "request-after-withdrawal", "storage-after-withdrawal") : [],
		...tool === null ? [finding("tool-unknown", [])] : [],
		...notJudged.length ? [finding("not-judged", notJudged)] : []
	];
}
/** A tag that nobody marked is a finding of its own: what it asked is among the requests. */
var UNMARKED = /\bwas asked for\b/;
var OWN_FILE = /\/consent-gate[\w.-]*\.js/;
/** What consent-gate says of itself, and what the browser says of its files: missing, or refused. */
function gateFaults({ messages }) {
	return messages.filter(({ level, text, from }) => {
		if (/^consent-gate\b/.test(text)) return !UNMARKED.test(text);
		return level === "error" && (OWN_FILE.test(text) || /^Failed to load/.test(text) && OWN_FILE.test(from));
	}).map(quoted);
}
var consoleErrors = ({ messages }) => messages.filter(({ level }) => level === "error").map(quoted);
/** The browser names a file beside its message. */
function quoted({ text, from }) {
	const said = text.length > 300 ? `${text.slice(0, 299)}…` : text;
	return /^consent-gate\b/.test(text) || !from || text.includes(from) ? said : `${said} (${withoutQuery(from)})`;
}
function beforeConsent(before) {
	const asked = trackingRequests(before);
	return [
		...found("request-before-consent", asked.filter(({ held, cookieless }) => !held && !cookieless)),
		...found("fetched-before-consent", asked.filter(({ held, cookieless }) => held && !cookieless)),
		...found("cookieless-before-consent", asked.filter(({ cookieless }) => cookieless)),
		...stored("storage-before-consent", before)
	];
}
/** Leaves out a script that is fetched and held again: it was named for the time before the choice. */
function afterNo(snapshot, request, storage) {
	return [...found(request, trackingRequests(snapshot).filter(({ held, cookieless }) => !held && !cookieless)), ...stored(storage, snapshot)];
}
function trackingRequests({ requests, cookies, storage }) {
	const names = [...cookies, ...storage].map(({ name }) => name);
	const storesNothing = (tracker) => !tracker.stores.some((stored) => names.some((name) => isStored(stored, name)));
	return requests.flatMap((request) => {
		const tracker = trackerOfAddress(request.url);
		if (!tracker) return [];
		const cookieless = tracker.cookieless === "always" || tracker.cookieless === "set" && storesNothing(tracker);
		return [{
			...request,
			service: tracker.name,
			cookieless
		}];
	});
}
function found(rule, requests) {
	const lines = requests.map(({ service, method, url }) => `${service}: ${method} ${withoutQuery(url)}`);
	return lines.length ? [finding(rule, [...new Set(lines)])] : [];
}
function stored(rule, { cookies, storage }) {
	const lines = [...cookies.map(({ name, domain }) => ({
		name,
		where: `cookie of ${domain}`
	})), ...storage.map(({ name, kind }) => ({
		name,
		where: kind
	}))].flatMap(({ name, where }) => {
		const known = trackerOfName(name);
		return known ? [`${known.tracker.name}: ${name} (${where})`] : [];
	});
	return lines.length ? [finding(rule, [...new Set(lines)])] : [];
}
/** Without the query, which identifies visitors and belongs into no report. */
function withoutQuery(url) {
	return url.replace(/[?#].*/, "");
}
function dataLayerOrder({ consentDefault, firstCommand, granted }) {
	if (firstCommand < 0 && consentDefault < 0) return [];
	if (consentDefault < 0) return [finding("consent-default-missing", [`first command at place ${firstCommand + 1}`])];
	return [...firstCommand >= 0 && firstCommand < consentDefault ? [finding("consent-default-late", [`consent default at place ${consentDefault + 1}, first command at ${firstCommand + 1}`])] : [], ...granted.length ? [finding("consent-default-granted", granted)] : []];
}
/** Smaller differences come from the length of a word or the rounding of a pixel. */
var TOLERANCE = {
	height: .9,
	width: .5,
	font: .95,
	text: 4.5,
	fill: .6
};
function parity({ accept, decline, clicksToDecline }) {
	if (!decline) return [finding("decline-not-on-first-layer", [clicksToDecline === null ? "no way to decline was found" : `${clicksToDecline} clicks, accepting 1`])];
	const smaller = [
		...differs("height", accept.height, decline.height, TOLERANCE.height, " px"),
		...differs("width", accept.width, decline.width, TOLERANCE.width, " px"),
		...differs("font size", accept.fontSize, decline.fontSize, TOLERANCE.font, " px")
	];
	const fainter = [
		...accept.tag === decline.tag || decline.tag !== "a" ? [] : [`accepting is a ${accept.tag}, declining a link`],
		...decline.fontWeight < accept.fontWeight ? [`font weight ${decline.fontWeight}, ${accept.fontWeight}`] : [],
		...decline.textContrast < TOLERANCE.text && decline.textContrast < accept.textContrast * TOLERANCE.font ? [contrast("text", accept.textContrast, decline.textContrast)] : [],
		...decline.fillContrast < accept.fillContrast * TOLERANCE.fill ? [contrast("fill or border", accept.fillContrast, decline.fillContrast)] : []
	];
	return [
		...clicksToDecline !== null && clicksToDecline > 1 ? [finding("decline-takes-more-clicks", [`${clicksToDecline} clicks, accepting 1`])] : [],
		...smaller.length ? [finding("decline-smaller", [...smaller, labels(accept, decline)])] : [],
		...fainter.length ? [finding("decline-fainter", [...fainter, labels(accept, decline)])] : []
	];
}
var differs = (what, accept, decline, ratio, unit) => decline < accept * ratio ? [`${what} ${round(decline)}${unit}, accepting ${round(accept)}${unit}`] : [];
var contrast = (what, accept, decline) => `contrast of its ${what} ${round(decline)}:1, accepting ${round(accept)}:1`;
var labels = (accept, decline) => `“${decline.label}” beside “${accept.label}”`;
var round = (number) => Math.round(number * 10) / 10;
// src/audit/in-page.ts
/** Names only: values may be personal. */
async function storageNames() {
	const keys = (kind) => {
		try {
			return Object.keys(window[kind]).slice(0, 1e3).map((name) => ({
				kind,
				name: name.slice(0, 1e3)
			}));
		} catch {
			return [];
		}
	};
	const databases = await indexedDB.databases().catch(() => []);
	return [
		...keys("localStorage"),
		...keys("sessionStorage"),
		...databases.slice(0, 1e3).map(({ name = "" }) => ({
			kind: "indexedDB",
			name: name.slice(0, 1e3)
		}))
	];
}
/** Addresses of script elements that cannot have run, because their type is not JavaScript. */
function heldScripts() {
	return [...Document.prototype.querySelectorAll.call(document, "script[src][type]")].filter(({ src, type }) => src && type && !/^(module|(text|application)\/(x-)?(java|ecma|live|j)script)/i.test(type)).slice(0, 1e3).map(({ src }) => src.slice(0, 3e3));
}
function sameSiteLinks() {
	const bare = (host) => host.replace(/^www\./, "");
	return [...Document.prototype.querySelectorAll.call(document, "a[href], area[href]")].filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && bare(hostname) === bare(location.hostname)).slice(0, 2e3).map(({ href }) => href.slice(0, 3e3));
}
function titleOf() {
	return (Document.prototype.querySelector.call(document, "title")?.textContent ?? "").slice(0, 1e3).replace(/\s+/g, " ");
}
/** Whether the page has an element that a CSS selector finds, such as a tool's own script. */
function has(selectors) {
	return selectors.map((selector) => Document.prototype.querySelector.call(document, selector) !== null);
}
/** Whatever slides or fades in is put where it will stand, so that it can be measured. */
function finishAnimations() {
	for (const animation of Document.prototype.getAnimations.call(document)) if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
}
/** Chromium may have no idle time for a page that has nothing to paint. */
async function idle() {
	await new Promise((done) => requestIdleCallback(done, { timeout: 1e3 }));
}
/** Requests that left before it have been reported once this is answered. */
async function nextFrame() {
	await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
/**
* How the first visible button is rendered that a selector finds; null for none.
* @param selectors of classes, ids and attributes with spaces between, as in CSS; they reach into open shadow roots
*/
function lookOf(selectors) {
	const parentOf = (element) => {
		const root = Node.prototype.getRootNode.call(element);
		return Reflect.get(Node.prototype, "parentElement", element) ?? (root instanceof ShadowRoot ? root.host : null);
	};
	const within = (root) => {
		const { querySelectorAll } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
		return [...querySelectorAll.call(root, "*")].flatMap((each) => {
			const inner = Reflect.get(Element.prototype, "shadowRoot", each);
			return inner ? [each, ...within(inner)] : [each];
		});
	};
	const chains = selectors.split(",").map((selector) => selector.trim().split(/\s+/));
	const is = (element, selector = "") => Element.prototype.matches.call(element, selector);
	const matches = (element, chain) => {
		const left = [...chain];
		if (!is(element, left.pop())) return false;
		for (let above = parentOf(element); above && left.length; above = parentOf(above)) if (is(above, left.at(-1))) left.pop();
		return left.length === 0;
	};
	const button = within(document).find((element) => chains.some((chain) => matches(element, chain)) && Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) && Element.prototype.getBoundingClientRect.call(element).width > 0);
	if (!button) return null;
	const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
	/** Any CSS colour as the browser paints it. */
	const painted = (css) => {
		if (!canvas) return [
			255,
			255,
			255,
			0
		];
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = css;
		canvas.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
		return [
			red,
			green,
			blue,
			alpha / 255
		];
	};
	const over = (top, below) => {
		const mix = (index) => top[index] * top[3] + below[index] * (1 - top[3]);
		return [
			mix(0),
			mix(1),
			mix(2),
			1
		];
	};
	const luminance = (colour) => {
		const part = (value) => value <= 10.31475 ? value / 3294.6 : ((value / 255 + .055) / 1.055) ** 2.4;
		return .2126 * part(colour[0]) + .7152 * part(colour[1]) + .0722 * part(colour[2]);
	};
	const contrast = (one, other) => {
		const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
		return ((light ?? 0) + .05) / ((dark ?? 0) + .05);
	};
	const chain = [];
	for (let above = parentOf(button); above; above = parentOf(above)) chain.unshift(above);
	const around = chain.reduce((below, element) => over(painted(getComputedStyle(element).backgroundColor), below), [
		255,
		255,
		255,
		1
	]);
	const style = getComputedStyle(button);
	const fill = over(painted(style.backgroundColor), around);
	const edge = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none" ? over(painted(style.borderTopColor), around) : around;
	const { width, height } = button.getBoundingClientRect();
	return {
		label: (button.textContent ?? "").slice(0, 1e3).trim().replace(/\s+/g, " ").slice(0, 80),
		tag: button.localName,
		width,
		height,
		fontSize: Number.parseFloat(style.fontSize),
		fontWeight: Number(style.fontWeight),
		textContrast: contrast(over(painted(style.color), fill), fill),
		fillContrast: Math.max(contrast(fill, around), contrast(edge, around))
	};
}
// src/audit/tools/recognise.ts
var TOOLS = [
	{
		name: "consent-gate",
		global: "consentGate",
		tag: "script[src*=\"consent-gate\"], script[data-consent-gate-config], consent-gate",
		banner: "consent-gate [part~=banner]",
		accept: "consent-gate [part~=banner] [part~=accept]",
		decline: "consent-gate [part~=banner] [part~=decline]",
		settings: "consent-gate [part~=banner] [part~=settings]",
		declineInSettings: ["consent-gate [part~=dialog] [part~=decline]"],
		reopen: "consent-gate [part~=reopen], [data-consent-settings]",
		open: "consentGate.openSettings()",
		withdraw: ["consent-gate [part~=withdraw]"]
	},
	{
		name: "Cookiebot",
		global: "Cookiebot",
		tag: "script[src*=\"consent.cookiebot.\"], script#Cookiebot",
		banner: "#CybotCookiebotDialog",
		accept: "#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept, #CybotCookiebotDialogBodyLevelButtonAccept",
		decline: "#CybotCookiebotDialogBodyButtonDecline",
		settings: "#CybotCookiebotDialogBodyLevelButtonCustomize, #CybotCookiebotDialogBodyButtonDetails",
		declineInSettings: ["#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection"],
		reopen: "#CookiebotWidget .CookiebotWidget-logo, a[href*=\"Cookiebot.renew\"], [onclick*=\"Cookiebot.renew\"], a[href*=\"CookieConsent.renew\"]",
		open: "Cookiebot.renew()",
		withdraw: ["#CookiebotWidget-btn-withdraw, #CybotCookiebotDialogBodyButtonDecline"]
	},
	{
		name: "vanilla-cookieconsent",
		global: "CookieConsent",
		tag: "script[src*=\"vanilla-cookieconsent\"], script[src*=\"orestbida/cookieconsent\"]",
		banner: "#cc-main .cm",
		accept: "#cc-main .cm [data-role=all]",
		decline: "#cc-main .cm [data-role=necessary]",
		settings: "#cc-main .cm [data-role=show]",
		declineInSettings: ["#cc-main .pm [data-role=necessary]"],
		reopen: "[data-cc=show-preferencesModal], [data-cc=show-consentModal]",
		open: "CookieConsent.showPreferences()",
		withdraw: ["#cc-main .pm [data-role=necessary]"]
	},
	{
		name: "Klaro",
		global: "klaro",
		tag: "script[src*=\"klaro\"]",
		banner: ".klaro .cookie-notice:not(.cookie-notice-hidden), .klaro .cookie-modal-notice",
		accept: ".klaro .cookie-notice .cm-btn-success, .klaro .cookie-modal-notice .cm-btn-success",
		decline: ".klaro .cookie-notice .cn-decline, .klaro .cookie-modal-notice .cn-decline",
		settings: ".klaro .cookie-notice .cn-learn-more, .klaro .cookie-modal-notice .cn-learn-more",
		declineInSettings: [".klaro .cookie-modal .cn-decline"],
		reopen: "[onclick*=\"klaro.show\"], a[href*=\"klaro.show\"]",
		open: "klaro.show(undefined, true)",
		switchOff: ".klaro .cookie-modal .cm-purpose:not(.cm-toggle-all) > .cm-list-input:checked:not(.required) + .cm-list-label",
		withdraw: [".klaro .cookie-modal .cm-btn-accept"]
	},
	{
		name: "tarteaucitron",
		global: "tarteaucitron",
		tag: "script[src*=\"tarteaucitron\"]",
		banner: "#tarteaucitronAlertBig",
		accept: "#tarteaucitronAlertBig #tarteaucitronPersonalize2",
		decline: "#tarteaucitronAlertBig #tarteaucitronAllDenied2",
		settings: "#tarteaucitronAlertBig #tarteaucitronCloseAlert",
		declineInSettings: ["#tarteaucitronAllDenied"],
		reopen: "#tarteaucitronManager, a[href$=\"#tarteaucitron\"], [onclick*=\"tarteaucitron.userInterface.openPanel\"]",
		open: "tarteaucitron.userInterface.openPanel()",
		withdraw: ["#tarteaucitronAllDenied"]
	},
	{
		name: "OneTrust",
		global: "OneTrust",
		tag: "script[src*=\"otSDKStub\"], script[data-domain-script]",
		banner: "#onetrust-banner-sdk",
		accept: "#onetrust-banner-sdk #onetrust-accept-btn-handler",
		decline: "#onetrust-banner-sdk #onetrust-reject-all-handler",
		settings: "#onetrust-banner-sdk #onetrust-pc-btn-handler",
		declineInSettings: ["#onetrust-pc-sdk .ot-pc-refuse-all-handler"],
		reopen: "#ot-sdk-btn-floating .ot-floating-button__open, .ot-sdk-show-settings, #ot-sdk-btn",
		open: "OneTrust.ToggleInfoDisplay()",
		withdraw: ["#onetrust-pc-sdk .ot-pc-refuse-all-handler"]
	},
	{
		name: "CookieYes",
		global: "getCkyConsent",
		tag: "script[src*=\"cookieyes.com/\"], script#cookieyes",
		banner: ".cky-consent-container:not(.cky-hide)",
		accept: ".cky-consent-container [data-cky-tag=accept-button]",
		decline: ".cky-consent-container [data-cky-tag=reject-button]",
		settings: ".cky-consent-container [data-cky-tag=settings-button]",
		declineInSettings: ["[data-cky-tag=detail-reject-button]"],
		reopen: "[data-cky-tag=revisit-consent] button, .cky-banner-element",
		open: "revisitCkyConsent()",
		withdraw: ["[data-cky-tag=reject-button], [data-cky-tag=detail-reject-button]"]
	},
	{
		name: "Usercentrics",
		global: "UC_UI",
		tag: "script[src*=\".usercentrics.eu/\"], script#usercentrics-cmp",
		banner: "[data-testid=uc-default-banner], [data-testid=uc-default-wall]",
		accept: "[data-testid=uc-accept-all-button]",
		decline: "[data-testid=uc-deny-all-button]",
		settings: "[data-testid=uc-more-information-button], [data-testid=uc-customize-button]",
		declineInSettings: ["[data-testid=uc-deny-all-button]"],
		reopen: "[data-testid=uc-privacy-button], a[href*=\"UC_UI.showSecondLayer\"], [onclick*=\"UC_UI.showSecondLayer\"], [data-uc-action=open-second-layer]",
		open: "UC_UI.showSecondLayer()",
		withdraw: ["[data-testid=uc-deny-all-button]"]
	}
];
var shows = (page, selector) => page.locator(selector).filter({ visible: true }).first();
/** Syntax alone: every built-in may be the page's. */
var GLOBALS = `[${TOOLS.map(({ global }) => `(() => { try { return typeof ${global} } catch {} })()`).join()}]`;
/** The tool whose banner shows, else one whose script is there, else one whose script should be; null for none. */
async function recogniseTool(page, world) {
	for (const tool of TOOLS) if (await shows(page, tool.banner).isVisible()) return {
		tool,
		asks: true
	};
	const types = list(text)(await world.askPage(GLOBALS));
	const tags = list(flag)(await world.ask(has, TOOLS.map(({ tag }) => tag)));
	const tool = TOOLS.find((_, index) => (types[index] || "undefined") !== "undefined") ?? TOOLS.find((_, index) => tags[index]);
	return tool ? {
		tool,
		asks: false
	} : null;
}
/** Tools come late: waits for one that asks, up to `wait` ms, and as long again for one that is there and has not asked yet. */
async function awaitTool(page, world, wait) {
	const banners = TOOLS.map(({ banner }) => banner).join(", ");
	await appears(page, banners, wait);
	const recognised = await recogniseTool(page, world);
	if (!recognised || recognised.asks) return recognised;
	await appears(page, banners, wait);
	return await recogniseTool(page, world);
}
/** Whether it shows within `wait` ms. */
async function appears(page, selector, wait) {
	const element = shows(page, selector);
	return await element.waitFor({
		state: "visible",
		timeout: Math.max(wait, 1)
	}).then(() => true).catch(() => element.isVisible()).catch(() => false);
}
// src/audit/act.ts
/** In ms: a busy machine takes long to paint what is clicked. */
var CLICK = { timeout: 1e4 };
var LOOK = orNull(record({
	label: text,
	tag: text,
	width: number$1,
	height: number$1,
	fontSize: number$1,
	fontWeight: number$1,
	textContrast: number$1,
	fillContrast: number$1
}));
/** Null where the banner has no button that accepts. */
async function banner({ world }, tool) {
	await world.ask(finishAnimations);
	const accept = LOOK(await world.ask(lookOf, tool.accept));
	return accept && {
		accept,
		decline: LOOK(await world.ask(lookOf, tool.decline))
	};
}
/** How many clicks it took; null where there is no way. */
async function decline(page, tool) {
	try {
		if (await shows(page, tool.decline).isVisible()) {
			await shows(page, tool.decline).click(CLICK);
			return 1;
		}
		await shows(page, tool.settings).click(CLICK);
		for (const step of tool.declineInSettings) await shows(page, step).click(CLICK);
		return 1 + tool.declineInSettings.length;
	} catch {
		return null;
	}
}
async function accept(page, tool) {
	await shows(page, tool.accept).click(CLICK);
}
/** Opens the settings by what a visitor can click, else by the tool's own call. Forgets earlier requests. False where neither works. */
async function withdraw(visit, tool, wait) {
	const { page, world } = visit;
	try {
		if (await appears(page, tool.reopen, wait)) await shows(page, tool.reopen).click(CLICK);
		else if (await world.askPage(`(${tool.open}, true)`) !== true) return false;
		if (tool.switchOff) await switchOff(page, tool.switchOff);
		for (const step of tool.withdraw) await shows(page, step).click(CLICK);
		await world.ask(nextFrame);
		visit.forget();
		return true;
	} catch {
		return false;
	}
}
async function switchOff(page, selector) {
	const first = shows(page, selector);
	await first.waitFor({
		state: "visible",
		...CLICK
	});
	for (let left = 50; left > 0 && await first.isVisible(); left--) await first.click(CLICK);
}
async function reload(visit) {
	await visit.page.reload({ waitUntil: "domcontentloaded" }).catch(() => {});
	await visit.rest();
}
// src/audit/data-layer.ts
/**
* Runs among the page's own variables, so it uses syntax alone: every built-in may be the page's, and a property of `Array` or
* `Object` may have a setter. gtag pushes its `arguments`, Tag Manager objects with an `event`.
*/
function copyDataLayer() {
	const bare = () => ({ __proto__: null });
	const short = (value) => typeof value === "string" && value.length < 200 ? value : "";
	const layer = window.dataLayer;
	if (typeof layer !== "object" || typeof layer?.push !== "function") return null;
	const copy = bare();
	for (let at = 0; at < layer.length && at < 1e3; at++) {
		const entry = bare();
		copy[at] = entry;
		try {
			const given = layer[at];
			const values = given[2];
			entry.command = short(given[0]);
			entry.detail = short(given[1]);
			entry.event = short(given.event);
			if (entry.command !== "consent" || entry.detail !== "default") continue;
			entry.regional = !!values.region && typeof values.region === "object";
			const granted = bare();
			entry.granted = granted;
			let found = 0;
			for (const signal in values) if (values[signal] === "granted" && found < 100) granted[found++] = short(signal);
		} catch {}
	}
	return copy;
}
var DATA_LAYER = `(${copyDataLayer})()`;
/** A list that came without a prototype. */
var listed = (read) => (value) => list(read)(typeof value === "object" && value !== null ? Object.values(value) : value);
var ENTRIES = orNull(listed(record({
	command: text,
	detail: text,
	event: text,
	granted: listed(text),
	regional: flag
})));
/** Null where there is none. */
function readDataLayer(copied) {
	const entries = ENTRIES(copied);
	if (!entries) return null;
	const isDefault = ({ command, detail }) => command === "consent" && detail === "default";
	const everywhere = entries.find((entry) => isDefault(entry) && !entry.regional);
	return {
		consentDefault: entries.findIndex(isDefault),
		firstCommand: entries.findIndex(({ command, event }) => /^(js|config|event)$/.test(command) || event === "gtm.js"),
		granted: (everywhere?.granted ?? []).filter((signal) => !/^(security|functionality)_storage$/.test(signal))
	};
}
// src/audit/page-failure.ts
var PageFailure = class extends Error {
	kind;
	constructor(kind, message) {
		super(cleanText(message, 300));
		this.kind = kind;
	}
	of(url) {
		return {
			url,
			kind: this.kind,
			message: this.message
		};
	}
};
// src/audit/open-page.ts
/** @throws {PageFailure} */
async function openPage(visit, url, timeout) {
	const response = await visit.page.goto(url, {
		waitUntil: "domcontentloaded",
		timeout
	}).catch((error) => {
		throw failureOf(error, visit.downloaded, timeout);
	});
	stillThere(visit, url);
	if (response?.status() === 401) throw new PageFailure("status", LOCKED);
	if (response && response.status() >= 400) throw new PageFailure("status", `answers ${response.status()}`);
	const type = response?.headers()["content-type"] ?? "";
	if (type && !/html/.test(type)) throw new PageFailure("not-a-page", `is no page but ${type}`);
}
/** A page may also lead to another site by script or a `refresh`. @throws {PageFailure} */
function stillThere({ page }, url) {
	const at = new URL(page.url());
	if (!/^https?:$/.test(at.protocol)) throw new PageFailure("no-answer", `leads to an address that is no page, ${at.protocol}`);
	if (!isSameSite(new URL(url), at)) throw new PageFailure("redirect", `redirects to another site, ${at.origin}`);
}
/** The same host, or a host and its subdomain, such as `www.`; any scheme and port. */
function isSameSite({ hostname: one }, { hostname: other }) {
	const [a, b] = [one.replace(/^www\./, ""), other.replace(/^www\./, "")];
	return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
var LOCKED = "wants a name and a password, or others: https://name:password@… gives them";
/** What Chromium's net errors mean: https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
function failureOf(error, downloaded, timeout) {
	const message = error instanceof Error ? error.message : String(error);
	if (downloaded || /Download is starting/.test(message)) return new PageFailure("download", "is a download, no page");
	const code = /net::(ERR_\w+)/.exec(message)?.[1] ?? "";
	if (/^ERR_(CERT|SSL)/.test(code)) return new PageFailure("certificate", `has a certificate that fails (${code})`);
	if (/ERR_TOO_MANY_REDIRECTS/.test(code)) return new PageFailure("no-answer", "redirects in circles");
	if (/INVALID_AUTH_CREDENTIALS/.test(code)) return new PageFailure("status", LOCKED);
	if (code) return new PageFailure("no-answer", `does not answer (${code})`);
	if (/Timeout/.test(message)) return new PageFailure("no-answer", `does not answer within ${timeout / 1e3} seconds`);
	if (/interrupted by another navigation/.test(message)) return new PageFailure("no-answer", "leads to another address before it is there");
	return new PageFailure("crash", reason(error) || "cannot be opened");
}
// src/audit/console-log.ts
/** Different ones; a page may write millions. */
var MOST = 50;
/** Collects errors, and whatever warns, each once. */
function listenToConsole(page) {
	const seen = /* @__PURE__ */ new Map();
	const add = (level, said, from) => {
		if (seen.size >= MOST) return;
		const message = {
			level,
			text: address(said),
			from: address(from)
		};
		seen.set(JSON.stringify(message), message);
	};
	page.on("console", (message) => {
		const level = message.type();
		if (level === "error" || level === "warning") add(level, message.text(), message.location().url);
	});
	page.on("pageerror", ({ message, stack = "" }) => add("error", `Uncaught ${message}`, /https?:[^\s)]*/.exec(stack)?.[0] ?? ""));
	return () => [...seen.values()];
}
// src/audit/decision.ts
function isDecision(method, body) {
	if (method !== "POST" || !body?.startsWith("{\"events\":[")) return false;
	try {
		const { events } = JSON.parse(body);
		return Array.isArray(events) && events.some((event) => typeof Object(event).consentId === "string");
	} catch {
		return false;
	}
}
// src/audit/page-world.ts
/** How long a question about the page's own variables may run, in ms. */
var PATIENCE = 2e3;
/** A page that is left meanwhile is asked again on the next one. */
var ATTEMPTS = 4;
function createPageWorld(session) {
	async function evaluate(expression) {
		const { frameTree } = await session.send("Page.getFrameTree");
		const world = {
			frameId: frameTree.frame.id,
			worldName: "consent-gate audit"
		};
		const { executionContextId } = await session.send("Page.createIsolatedWorld", world);
		const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
			expression,
			contextId: executionContextId,
			awaitPromise: true,
			returnByValue: true
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}
	return {
		async ask(question, ...args) {
			const expression = `(${question})(${args.map((arg) => JSON.stringify(arg)).join()})`;
			for (let left = ATTEMPTS;; left--) try {
				return await evaluate(expression);
			} catch (error) {
				if (left === 1) throw error;
			}
		},
		async askPage(expression) {
			const asked = {
				expression,
				returnByValue: true,
				timeout: PATIENCE,
				silent: true
			};
			const { result, exceptionDetails } = await session.send("Runtime.evaluate", asked);
			return exceptionDetails ? void 0 : result.value;
		}
	};
}
// src/audit/visit.ts
/**
* How long to wait for a script that was asked for, in ms. It may be a worker's, and the browser reports a worker only once its
* script has arrived. Limited, because it never reports the arrival of a shared worker's.
*/
var ARRIVAL = 2e3;
/** Requests that are kept between two looks. */
var MOST_REQUESTS = 1e4;
var SCRIPTS = list(address);
var STORAGE$1 = list(record({
	kind: (value) => oneOf("localStorage", "sessionStorage", "indexedDB")(value) ?? "localStorage",
	name: text
}));
var COOKIES = list(record({
	name: text,
	domain: text,
	path: text,
	days: orNull(number$1)
}));
var Visit = class Visit {
	page;
	world;
	context;
	options;
	#asked = [];
	#lastAsked = performance.now();
	/** Addresses of sockets, which Playwright may report a second time, late. */
	#sockets = /* @__PURE__ */ new Set();
	/** Scripts that have not arrived, and since when. */
	#arriving = /* @__PURE__ */ new Map();
	/** A download that began instead of a page. */
	downloaded = false;
	/** Whether waiting for the page once ended while it was still asking for things. */
	restless = false;
	/** Whether it asked for more than is kept. */
	overflowed = false;
	/** Addresses of service workers: what these ask for is reported by no page. */
	serviceWorkers = /* @__PURE__ */ new Set();
	/** How many documents the page has shown. */
	documents = 0;
	/** Posted decisions of consent-gate that were not taken. */
	refused = /* @__PURE__ */ new Set();
	messages;
	/** Rejects once there is no page any more. */
	gone;
	constructor(page, world, context, options) {
		this.page = page;
		this.world = world;
		this.context = context;
		this.options = options;
		this.messages = listenToConsole(page);
		this.gone = new Promise((_, reject) => {
			page.on("crash", () => reject(new PageFailure("crash", "crashed")));
			page.on("close", () => reject(new PageFailure("crash", "closed itself")));
		});
		this.gone.catch(() => {});
		page.on("framenavigated", (frame) => {
			if (frame === page.mainFrame()) this.documents++;
		});
		context.on("response", (response) => {
			const request = response.request();
			if (response.status() >= 400 && isDecision(request.method(), request.postData())) this.refused.add(`POST ${address(request.url())} answered ${response.status()}`);
		});
		context.on("request", (request) => {
			this.#note({
				url: request.url(),
				method: request.method(),
				type: request.resourceType()
			});
			if (request.resourceType() === "script") this.#arriving.set(request, this.#lastAsked);
		});
		context.on("serviceworker", (worker) => void this.serviceWorkers.add(address(worker.url())));
		const onEnd = (request) => void this.#arriving.delete(request);
		context.on("requestfinished", onEnd).on("requestfailed", onEnd);
		page.on("websocket", (socket) => {
			if (!this.#sockets.has(socket.url())) this.#noteSocket(socket.url());
		});
		page.on("download", (download) => {
			this.downloaded = true;
			download.cancel().catch(() => {});
		});
		context.on("dialog", (dialog) => {
			(dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss()).catch(() => {});
		});
	}
	#noteSocket(url) {
		this.#sockets.add(url);
		this.#note({
			url,
			method: "GET",
			type: "websocket"
		});
	}
	#note(asked) {
		this.#lastAsked = performance.now();
		if (this.#asked.length < MOST_REQUESTS) this.#asked.push(asked);
		else this.overflowed = true;
	}
	static async start(browser, options) {
		const context = await browser.newContext(options.context);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const visit = new Visit(page, createPageWorld(session), context, options);
		session.on("Network.webSocketCreated", ({ url }) => visit.#noteSocket(url));
		await session.send("Network.enable");
		return visit;
	}
	/** Waits until the page asks for nothing more, or its time is over. */
	async rest() {
		if (!await this.#comesToRest()) this.restless = true;
	}
	async #comesToRest() {
		const { settle, quiet } = this.options;
		const end = performance.now() + settle;
		const loaded = await this.page.waitForLoadState("load", { timeout: settle }).then(() => true, () => false);
		this.#lastAsked = performance.now();
		while (performance.now() < end) {
			const left = this.#lastAsked + quiet - performance.now();
			if (left > 0) await setTimeout$1(Math.min(left, end - performance.now()) + 1);
			else if ([...this.#arriving.values()].some((since) => since + ARRIVAL > performance.now())) await setTimeout$1(20);
			else if (await this.#isIdle(end - performance.now()) && this.#lastAsked + quiet <= performance.now()) return loaded;
		}
		return false;
	}
	async #isIdle(wait) {
		const answered = this.world.ask(idle).then(() => Promise.all(this.page.workers().map((worker) => worker.evaluate(() => {}).catch(() => {})))).then(() => true, () => false);
		return await Promise.race([answered, setTimeout$1(wait, false, { ref: false })]);
	}
	/** What was asked since the last call, and what is stored now. */
	async snapshot() {
		const asked = this.#asked;
		this.#asked = [];
		const [scripts, cookies, stored] = await Promise.all([
			this.world.ask(heldScripts),
			this.context.cookies(),
			this.world.ask(storageNames)
		]);
		const held = new Set(SCRIPTS(scripts));
		const now = Date.now() / 1e3;
		const aged = cookies.map((cookie) => ({
			...cookie,
			days: cookie.expires < 0 ? null : (cookie.expires - now) / 86400
		}));
		return {
			requests: asked.map((request) => {
				const url = address(request.url);
				const type = text(request.type);
				return {
					url,
					method: text(request.method),
					type,
					held: type === "script" && held.has(url)
				};
			}),
			cookies: COOKIES(aged),
			storage: STORAGE$1(stored)
		};
	}
	/** Forgets what was asked so far. */
	forget() {
		this.#asked = [];
	}
	async close() {
		await this.context.close();
	}
};
// src/audit/observe.ts
/** @throws {PageFailure} where the page could not be opened at all */
async function observe(browser, url, options) {
	const said = {
		notes: /* @__PURE__ */ new Set(),
		notJudged: /* @__PURE__ */ new Set(),
		refused: /* @__PURE__ */ new Set(),
		messages: /* @__PURE__ */ new Map()
	};
	const [tool, first] = await withVisit(browser, options, said, (visit) => lookAndDecline(visit, url, options, said));
	const second = tool && first.banner ? await withVisit(browser, options, said, (visit) => acceptAndWithdraw(visit, url, tool, options, said)) : {
		accepted: null,
		withdrawn: null,
		screenshots: []
	};
	return {
		...first,
		...second,
		screenshots: [...first.screenshots, ...second.screenshots],
		messages: [...said.messages.values()],
		refused: [...said.refused],
		notes: [...said.notes],
		notJudged: [...said.notJudged]
	};
}
/** A visit's limit, as a multiple of the time a page may take to come to rest: it does so up to four times, and clicks. */
var VISIT_LIMIT = 6;
async function withVisit(browser, options, said, run) {
	const visit = await Visit.start(browser, options);
	const patience = new AbortController();
	const limit = options.timeout + VISIT_LIMIT * options.settle;
	const stuck = setTimeout$1(limit, void 0, { signal: patience.signal }).then(() => {
		throw new PageFailure("crash", `stopped responding: given up after ${Math.round(limit / 1e3)} seconds`);
	});
	const running = run(visit);
	try {
		return await Promise.race([
			running,
			stuck,
			visit.gone
		]);
	} finally {
		patience.abort();
		for (const other of [running, stuck]) other.catch(() => {});
		if (visit.restless) said.notes.add(restless(options));
		for (const worker of visit.serviceWorkers) said.notes.add(`has a service worker, ${worker}: what that asks for is not seen`);
		if (visit.overflowed) said.notJudged.add("it asked for so many things that the later ones were not judged");
		for (const refused of visit.refused) said.refused.add(refused);
		for (const message of visit.messages()) said.messages.set(message.text, message);
		await visit.close();
	}
}
/** How often a page may change under the eyes of the one who looks: leads on, or shows its banner late. */
var LOOKS = 3;
/** Waits until a page stands still, and takes its picture: what is reported then is what the picture shows. */
async function look(visit, url, options) {
	for (let left = LOOKS;; left--) {
		await visit.rest();
		stillThere(visit, url);
		const { documents } = visit;
		const recognised = await awaitTool(visit.page, visit.world, options.bannerWait);
		const screenshots = await picture(visit, "Before any choice", options);
		const now = recognised?.asks ? recognised : await recogniseTool(visit.page, visit.world);
		if (left === 1 || visit.documents === documents && sameTool(recognised, now)) return {
			recognised: now,
			screenshots
		};
	}
}
var sameTool = (one, other) => one?.tool === other?.tool && one?.asks === other?.asks;
async function lookAndDecline(visit, url, options, { notJudged }) {
	const { page, world } = visit;
	await openPage(visit, url, options.timeout);
	const { recognised, screenshots } = await look(visit, url, options);
	const facts = {
		url,
		title: text(await world.ask(titleOf)),
		tool: recognised?.tool.name ?? null,
		dataLayer: readDataLayer(await world.askPage(DATA_LAYER)),
		before: await visit.snapshot(),
		links: pageAddresses(list(address)(await world.ask(sameSiteLinks))),
		screenshots
	};
	if (!recognised?.asks) return [recognised?.tool ?? null, {
		...facts,
		banner: null,
		declined: null,
		later: null
	}];
	const { tool } = recognised;
	const looks = await banner(visit, tool);
	if (!looks) {
		notJudged.add(`${tool.name}: its banner shows no button that accepts; what comes after a choice was not judged`);
		return [tool, {
			...facts,
			banner: null,
			declined: null,
			later: null
		}];
	}
	const clicks = await decline(page, tool);
	if (clicks === null) {
		notJudged.add(`${tool.name}: no way to decline was found; what comes after a no was not judged`);
		return [tool, {
			...facts,
			banner: {
				...looks,
				clicksToDecline: null
			},
			declined: null,
			later: null
		}];
	}
	await visit.rest();
	await reload(visit);
	const declined = await visit.snapshot();
	const askedAgain = await shows(page, tool.banner).isVisible();
	const later = {
		askedAgain,
		settingsFound: askedAgain || await appears(page, tool.reopen, options.bannerWait)
	};
	const pictures = [...screenshots, ...await picture(visit, "After declining", options)];
	return [tool, {
		...facts,
		banner: {
			...looks,
			clicksToDecline: clicks
		},
		declined,
		later,
		screenshots: pictures
	}];
}
async function acceptAndWithdraw(visit, url, tool, options, { notJudged }) {
	const { page } = visit;
	try {
		await openPage(visit, url, options.timeout);
		await look(visit, url, {
			...options,
			screenshots: false
		});
		visit.forget();
		await accept(page, tool);
	} catch (error) {
		notJudged.add(`${tool.name}: could not accept (${reason(error)}); what comes after a yes was not judged`);
		return {
			accepted: null,
			withdrawn: null,
			screenshots: []
		};
	}
	await visit.rest();
	const accepted = await visit.snapshot();
	const screenshots = await picture(visit, "After accepting", options);
	let withdrawn = null;
	if (await withdraw(visit, tool, options.bannerWait)) {
		await visit.rest();
		await reload(visit);
		withdrawn = await visit.snapshot();
	} else notJudged.add(`${tool.name}: no way to withdraw was found; what comes after a withdrawal was not judged`);
	return {
		accepted,
		withdrawn,
		screenshots
	};
}
var restless = ({ settle }) => `did not come to rest within ${settle / 1e3} seconds: judged as it was then`;
async function picture({ page }, label, { screenshots }) {
	if (!screenshots) return [];
	try {
		return [{
			label,
			jpeg: await page.screenshot({
				type: "jpeg",
				quality: 60,
				timeout: 1e4
			})
		}];
	} catch {
		return [];
	}
}
// src/audit/verdict.ts
/** The rules that say so. */
var UNJUDGED = /* @__PURE__ */ new Set(["tool-unknown", "not-judged"]);
function verdictOf({ findings }) {
	if (findings.some(({ level }) => level === "error")) return "error";
	if (findings.some(({ rule }) => UNJUDGED.has(rule))) return "not-judged";
	return findings.some(({ level }) => level === "warning") ? "warning" : "fine";
}
/** Whether it is a page of this site at all, which a link or a list may lead to or not. */
var isPage = ({ kind }) => ![
	"redirect",
	"download",
	"not-a-page"
].includes(kind);
/** Of all pages together. */
function overallVerdict({ pages, failures }) {
	const verdicts = pages.map(verdictOf);
	if (failures.some(isPage)) verdicts.push("not-judged");
	return [
		"error",
		"not-judged",
		"warning"
	].find((each) => verdicts.includes(each)) ?? "fine";
}
/** 1: an error. 2: nothing could be opened. 3: no error, but something was not judged. */
function exitCode(result) {
	if (result.pages.length === 0) return 2;
	return {
		error: 1,
		"not-judged": 3,
		warning: 0,
		fine: 0
	}[overallVerdict(result)];
}
// src/audit/audit.ts
/** Never rejects for a page: what cannot be opened is named in `failures`, and the others go on. */
async function audit(browser, urls, asked, onProgress = () => {}, stop) {
	const options = {
		...asked,
		context: {
			userAgent: await userAgentOf(browser),
			...asked.context
		}
	};
	const queue = [...new Set(urls)].slice(0, options.max).map((url) => ({
		url,
		depth: 0
	}));
	const known = new Set(queue.map(({ url }) => url));
	const results = /* @__PURE__ */ new Map();
	let next = 0;
	let running = 0;
	await new Promise((resolve) => {
		const fill = () => {
			while (running < options.concurrency && next < queue.length && !stop?.aborted) {
				const entry = queue[next++];
				if (entry) start(entry);
			}
			if (running === 0) resolve();
		};
		const start = ({ url, depth }) => {
			running++;
			auditPage(browser, url, options).then((result) => {
				running--;
				results.set(url, result);
				if ("facts" in result && depth < options.depth) follow(result.facts, depth + 1);
				onProgress({
					done: results.size,
					known: queue.length,
					url,
					outcome: outcomeOf(result)
				});
				fill();
			});
		};
		const follow = ({ url, links }, depth) => {
			for (const link of links) {
				if (known.size >= options.max) return;
				if (known.has(link) || !isSameSite(new URL(url), new URL(link))) continue;
				known.add(link);
				queue.push({
					url: link,
					depth
				});
			}
		};
		fill();
	});
	const ordered = queue.flatMap(({ url }) => results.get(url) ?? []);
	return {
		pages: ordered.filter((result) => "facts" in result),
		failures: ordered.filter((result) => "kind" in result)
	};
}
async function auditPage(browser, url, options) {
	try {
		const facts = await observe(browser, url, options);
		return {
			facts,
			findings: judge(facts)
		};
	} catch (error) {
		if (error instanceof PageFailure) return error.of(url);
		return {
			url,
			kind: "crash",
			message: `could not be audited: ${reason(error)}`
		};
	}
}
function outcomeOf(result) {
	if ("kind" in result) return result.message;
	const count = (level) => result.findings.filter((finding) => finding.level === level).length;
	const [errors, warnings] = [count("error"), count("warning")];
	const unjudged = verdictOf(result) === "not-judged";
	if (errors + warnings === 0) return unjudged ? "not judged" : "fine";
	return `${counted(errors, "error")}, ${counted(warnings, "warning")}${unjudged ? ", not judged" : ""}`;
}
// src/audit/known-cookies.ts
var known = (pattern, name, purpose, provider) => ({
	pattern,
	name,
	purpose,
	...provider && { provider }
});
var SESSION = "Keeps the session while you use the site";
var FORGERY = "Protects forms against forged requests";
var BOTS = "Tells people from robots, for security";
var BALANCE = "Keeps a visit on the same server";
var ANSWER = "Keeps your answer about cookies";
var CART = "Keeps the shopping cart";
var LOGIN = "Keeps you signed in";
var KNOWN_COOKIES = [
	known(/^PHPSESSID$/, "PHPSESSID", SESSION),
	known(/^JSESSIONID$/, "JSESSIONID", SESSION),
	known(/^ASP\.NET_SessionId$/, "ASP.NET_SessionId", SESSION),
	known(/^ASPSESSIONID[A-Z]+$/, "ASPSESSIONID…", SESSION),
	known(/^\.AspNetCore\.Session$/, ".AspNetCore.Session", SESSION),
	known(/^\.AspNetCore\.Antiforgery\.\S+$/, ".AspNetCore.Antiforgery.…", FORGERY),
	known(/^__RequestVerificationToken\S*$/, "__RequestVerificationToken", FORGERY),
	known(/^connect\.sid$/, "connect.sid", SESSION),
	known(/^(laravel|ci|october)_session$/, "laravel_session", SESSION),
	known(/^SSESS[\da-f]{32}$|^SESS[\da-f]{32}$/, "SESS…", SESSION),
	known(/^sessionid$/, "sessionid", SESSION),
	known(/^(__Host-)?(csrftoken|XSRF-TOKEN|_csrf|csrf_token)$/i, "XSRF-TOKEN", FORGERY),
	known(/^(__Host-|__Secure-)?(next-auth|authjs)\.csrf-token$/, "next-auth.csrf-token", FORGERY),
	known(/^(__Host-|__Secure-)?(next-auth|authjs)\.(session-token|callback-url)(\.\d+)?$/, "next-auth.session-token", LOGIN),
	known(/^NEXT_LOCALE$/, "NEXT_LOCALE", "Keeps the language you chose"),
	known(/^__cf_bm$/, "__cf_bm", BOTS, "Cloudflare"),
	known(/^cf_clearance$/, "cf_clearance", BOTS, "Cloudflare"),
	known(/^_cfuvid$/, "_cfuvid", "Tells visitors behind one address apart, for security", "Cloudflare"),
	known(/^__cflb$/, "__cflb", BALANCE, "Cloudflare"),
	known(/^AWSALB(TG|APP-\d)?(CORS)?$/, "AWSALB", BALANCE, "Amazon Web Services"),
	known(/^ARRAffinity(SameSite)?$/, "ARRAffinity", BALANCE, "Microsoft Azure"),
	known(/^(_abck|bm_(sz|sv|mi|so|s|ss)|ak_bmsc)$/, "_abck", BOTS, "Akamai"),
	known(/^(incap_ses_\d+_\d+|visid_incap_\d+|nlbi_\d+(_\d+)?)$/, "incap_ses_…", BOTS, "Imperva"),
	known(/^datadome$/, "datadome", BOTS, "DataDome"),
	known(/^_GRECAPTCHA$/, "_GRECAPTCHA", BOTS, "Google"),
	known(/^wordpress_(logged_in|sec)_[\da-f]{32}$/, "wordpress_logged_in_…", LOGIN),
	known(/^wordpress_test_cookie$/, "wordpress_test_cookie", "Sees whether cookies can be kept"),
	known(/^(woocommerce_(cart_hash|items_in_cart)|wp_woocommerce_session_[\da-f]{32})$/, "woocommerce_cart_hash", CART),
	known(/^cart(_(sig|ts|currency))?$/, "cart", CART),
	known(/^(form_key|mage-cache-sessid|private_content_version)$/, "form_key", FORGERY),
	known(/^(pll_language|wp-wpml_current_language)$/, "pll_language", "Keeps the language you chose"),
	known(/^__stripe_(mid|sid)$/, "__stripe_mid", "Guards payments against fraud", "Stripe"),
	known(/^CookieConsent$/, "CookieConsent", ANSWER, "Cookiebot"),
	known(/^(OptanonConsent|OptanonAlertBoxClosed)$/, "OptanonConsent", ANSWER, "OneTrust"),
	known(/^cookieyes-consent$/, "cookieyes-consent", ANSWER, "CookieYes"),
	known(/^cc_cookie$/, "cc_cookie", ANSWER),
	known(/^klaro$/, "klaro", ANSWER),
	known(/^(didomi_token|euconsent-v2)$/, "euconsent-v2", ANSWER),
	known(/^_iub_cs-\d+(-\w+)?$/, "_iub_cs-…", ANSWER, "iubenda"),
	known(/^borlabs-cookie$/, "borlabs-cookie", ANSWER),
	known(/^cmplz_\w+$/, "cmplz_…", ANSWER),
	known(/^tarteaucitron$/, "tarteaucitron", ANSWER),
	known(/^cookieconsent_status$/, "cookieconsent_status", ANSWER),
	known(/^(mtm_consent|mtm_cookie_consent)(_removed)?$/, "mtm_consent", ANSWER),
	known(/^ppms_privacy_\S+$/, "ppms_privacy_<app>", ANSWER, "Piwik PRO")
];
var knownCookie = (name) => KNOWN_COOKIES.find(({ pattern }) => pattern.test(name));
// src/audit/cookie-rows.ts
var UNKNOWN = "Please describe: what this is for";
/** What consent-gate lists by itself: its own cookie, those beside it, and the two of Google Analytics. */
var LISTED_ALREADY = /^(consent_gate(_\w+)?|_ga(_[A-Z\d]+)?)$/;
/** One row a name. An unknown one gets a purpose to fill in, and counts as necessary only if it came before a choice. */
function cookieRows(pages, host) {
	const rows = /* @__PURE__ */ new Map();
	for (const { before, declined, accepted } of pages) {
		const early = new Set([before, declined].flatMap((moment) => moment?.cookies ?? []).map(({ name }) => name));
		for (const seen of [
			before,
			declined,
			accepted
		].flatMap(entries)) {
			if (LISTED_ALREADY.test(seen.name)) continue;
			const row = rowOf(seen, host, early.has(seen.name));
			const key = `${row.name} ${row.storage}`;
			if (!rows.has(key)) rows.set(key, row);
		}
	}
	return [...rows.values()];
}
/** A database cannot be named in the option `cookies`. */
var STORAGE = {
	localStorage: { storage: "local" },
	sessionStorage: { storage: "session" },
	indexedDB: {}
};
function entries(snapshot) {
	const stored = snapshot?.storage ?? [];
	return [...snapshot?.cookies ?? [], ...stored.filter(({ name }) => trackerOfName(name)).map(({ name, kind }) => ({
		name,
		domain: "",
		days: void 0,
		...STORAGE[kind]
	}))];
}
function rowOf({ name, domain, days, storage }, host, early) {
	const known = trackerOfName(name, storage);
	if (known) {
		const { tracker, stored } = known;
		const { purpose } = stored;
		const duration = days === void 0 || (days ?? 0) >= 399 ? stored.duration : inWords(days);
		const row = {
			name: stored.name,
			provider: tracker.provider,
			purpose,
			duration,
			category: tracker.category
		};
		return storage ? {
			...row,
			storage
		} : row;
	}
	const provider = domain.replace(/^\./, "") || host;
	const needed = knownCookie(name);
	if (needed) {
		const { purpose } = needed;
		return {
			name: needed.name,
			provider: needed.provider ?? provider,
			purpose,
			duration: inWords(days),
			category: "necessary"
		};
	}
	return {
		name,
		provider,
		purpose: UNKNOWN,
		duration: inWords(days),
		category: early ? "necessary" : "analytics"
	};
}
function inWords(days) {
	if (typeof days !== "number") return "session";
	if (days >= 1.5) return `${Math.round(days)} days`;
	return days >= .9 ? "1 day" : `${Math.max(1, Math.round(days * 24))} hours`;
}
/** The rows as a data block holds them, with the categories that are there only if they are named. */
function cookieOptions(cookies) {
	const optional = /* @__PURE__ */ new Set(["analytics", ...cookies.map(({ category }) => category)]);
	optional.delete("necessary");
	return optional.size > 1 ? {
		categories: [...optional].map((id) => ({ id })),
		cookies
	} : { cookies };
}
// src/audit/help.ts
var HELP = `Usage: consent-gate audit <url …> [options]

Opens each page as new visitors do, in the Chrome, Edge or Chromium of this machine, and tells what is asked and stored
before any choice, after a no, after a yes and after a withdrawal. Needs the package playwright-core.
Known consent tools: consent-gate, vanilla-cookieconsent, Klaro, tarteaucitron, Cookiebot, OneTrust, CookieYes, Usercentrics.
A site that wants a name and a password: https://name:password@staging.example.com

Options:
  --list <file>           One address a line.
  --sitemap <url>         The pages of a sitemap, or of all sitemaps of an index.
  --depth <n>             Follow links on the same site, n deep. [default: 0]
  --max <n>               Pages in all. [default: 50]
  --concurrency <n>       Pages at once. [default: 3]
  --timeout <seconds>     How long a page may take to answer. [default: 20]
  --browser <path>        The browser's program. [default: the one installed]
  --html <file>           A report to hand on, with pictures, in one file.
  --json <file>           Everything that was seen and found.
  --sarif <file>          For code scanning (SARIF 2.1.0).
  --junit <file>          For CI servers.
  --cookies               Print rows for the cookie table as JSON; the summary goes to the error output.
  --help                  Show this.

Exit code: 1 for an error: something analytical came before consent, after a no or after a withdrawal, or the banner does not
work; 2 for bad usage, or where nothing could be opened; 3 without an error where something was not judged: no banner and no
consent tool was recognised, part of a visit could not be made, or one of several pages did not open; else 0.
`;
// src/audit/options.ts
var AUDIT_DEFAULTS = {
	timeout: 2e4,
	settle: 8e3,
	quiet: 1e3,
	bannerWait: 3e3,
	concurrency: 3,
	depth: 0,
	max: 50,
	screenshots: false
};
// src/audit/progress.ts
function progress(write, terminal, columns = 80) {
	if (!terminal) return {
		show: ({ done, known, url, outcome }) => write(`${done}/${known} ${url}: ${outcome}\n`),
		end: () => {}
	};
	const clear = "\r\x1B[K";
	return {
		show: ({ done, known, url }) => write(`${clear}${`${bar(done / known)} ${done}/${known} ${url}`.slice(0, columns - 1)}`),
		end: () => write(clear)
	};
}
var WIDTH = 20;
function bar(share) {
	const full = Math.round(share * WIDTH);
	return "█".repeat(full) + "░".repeat(WIDTH - full);
}
// src/audit/escape-text.ts
/** Control characters, which XML 1.0 has no place for, become the replacement character. */
var escapeText = (text) => escapeHtml(text.replace(/[^\P{Cc}\t\n\r]/gu, "�"));
// src/audit/report-text.ts
var MARKS = {
	error: "✗",
	warning: "!",
	note: "i"
};
/** Select Graphic Rendition of ECMA-48: red, yellow, blue. */
var COLOURS = {
	error: 31,
	warning: 33,
	note: 34
};
var EVIDENCE_LINES = 5;
/** `colour`: whether the terminal shows it. */
function textReport({ pages, failures }, colour) {
	const paint = (code, text) => colour ? `\u001b[${code}m${text}\u001b[0m` : text;
	const findingLines = ({ rule, level, evidence }) => [
		`  ${paint(COLOURS[level], `${MARKS[level]} ${level.padEnd(8)}`)}${RULES[rule].title}  ${paint(2, rule)}`,
		...evidence.slice(0, EVIDENCE_LINES).map((line) => `      ${line}`),
		...evidence.length > EVIDENCE_LINES ? [`      and ${evidence.length - EVIDENCE_LINES} more`] : [],
		...level === "error" ? [paint(2, `      → ${RULES[rule].help}`)] : []
	];
	const pageLines = ({ facts, findings }) => [
		paint(1, facts.url),
		`  consent tool: ${facts.tool ?? "none recognised"}`,
		...moments(facts),
		...findings.flatMap(findingLines),
		...facts.notes.map((note) => `  ${paint(34, "i note    ")}${note}`),
		...closing(verdictOf({ findings }), paint),
		""
	];
	return [
		...pages.flatMap(pageLines),
		...failures.flatMap(({ url, message }) => [
			paint(1, url),
			`  ${paint(31, "✗ not opened")}: ${message}`,
			""
		]),
		...pages.length > 1 ? spread(pages, paint) : [],
		summary({
			pages,
			failures
		}),
		""
	].join("\n");
}
function closing(verdict, paint) {
	if (verdict === "fine") return [paint(32, "  ✓ nothing to object to")];
	return verdict === "not-judged" ? [paint(33, "  ? not judged: see the notes")] : [];
}
/** Which faults all pages have, so that they come from what the pages share. */
function spread(pages, paint) {
	const rows = Object.keys(RULES).flatMap((id) => {
		const { level, title } = RULES[id];
		const on = pages.filter(({ findings }) => findings.some(({ rule }) => rule === id)).length;
		return on > 0 && level !== "note" ? [{
			level,
			title,
			on,
			id
		}] : [];
	});
	const width = String(pages.length).length;
	const lines = rows.map(({ level, title, on, id }) => {
		const count = `${MARKS[level]} ${String(on).padStart(width)} of ${counted(pages.length, "page")}`;
		return `  ${paint(COLOURS[level], count)}  ${title}  ${paint(2, id)}`;
	});
	return lines.length > 0 ? [
		paint(1, "All pages together"),
		...lines,
		""
	] : [];
}
/** One sentence. */
function summary({ pages, failures }) {
	const count = (level) => pages.flatMap(({ findings }) => findings).filter((one) => one.level === level).length;
	const parts = [
		`${counted(pages.length, "page")} audited`,
		counted(count("error"), "error"),
		counted(count("warning"), "warning")
	];
	const unjudged = pages.filter((page) => verdictOf(page) === "not-judged").length;
	if (failures.length) parts.push(`${failures.length} not opened`);
	if (unjudged) parts.push(`${unjudged} not judged`);
	return parts.join(", ");
}
var MOMENTS = [
	["before", "before any choice"],
	["declined", "after a no"],
	["accepted", "after a yes"],
	["withdrawn", "after withdrawing"]
];
function moments(facts) {
	const width = Math.max(...MOMENTS.map(([, label]) => label.length));
	return MOMENTS.flatMap(([moment, label]) => facts[moment] ? [`  ${`${label}:`.padEnd(width + 2)}${counts(facts[moment])}`] : []);
}
/** What was asked and stored at a moment, in words. */
var counts = ({ requests, cookies, storage }) => [
	counted(requests.length, "request"),
	counted(cookies.length, "cookie"),
	counted(storage.length, "storage entry", "storage entries")
].join(", ");
// src/audit/report-html.ts
var STYLES = `
:root { color-scheme: light dark; --ink: light-dark(#17202b, #e8edf3); --page: light-dark(#fff, #12171e); --quiet: light-dark(#4d5967, #a9b4c2);
  --line: light-dark(#d5dbe3, #323c48); --soft: light-dark(#f4f6f9, #1a212a); --error: light-dark(#a5161d, #ff9d98);
  --warning: light-dark(#7a4b00, #f3c169); --note: light-dark(#14538f, #92c5f7); --fine: light-dark(#13632f, #84d79d) }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; color: var(--ink); background: var(--page); font: 1rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.75rem; margin: 0 } h2 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: .25rem 0 } .quiet, footer { color: var(--quiet) } a { color: var(--note) }
article { margin-top: 2rem; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: .75rem }
ul.findings { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: .75rem }
.findings > li { padding: .75rem 1rem; border-inline-start: .3rem solid var(--tone); background: var(--soft); border-radius: .25rem }
.level { color: var(--tone); font-weight: 700; text-transform: uppercase; font-size: .8rem; letter-spacing: .05em }
.error { --tone: var(--error) } .warning { --tone: var(--warning) } .note { --tone: var(--note) } .fine { --tone: var(--fine); color: var(--tone); font-weight: 600 }
.evidence { margin: .25rem 0; padding-inline-start: 1.25rem; font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9rem } th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
td { overflow-wrap: anywhere } summary { cursor: pointer; padding: .35rem 0; font-weight: 600 } code, pre { font: .875rem/1.5 ui-monospace, monospace } pre { padding: 1rem; background: var(--soft); overflow-x: auto }
.verdict { margin: 1rem 0; padding: .75rem 1rem; border-inline-start: .3rem solid var(--tone); border-radius: .25rem; background: var(--soft); color: var(--tone); font-size: 1.125rem; font-weight: 600 }
.overview { margin-top: 2rem } .overview td:first-child { min-width: 6rem } th.number, td.number { text-align: end; padding-inline: .5rem 0; font-variant-numeric: tabular-nums } .some { color: var(--tone); font-weight: 700 }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1rem } figure { margin: 0 } img { width: 100%; border: 1px solid var(--line); border-radius: .5rem } figcaption { color: var(--quiet); font-size: .875rem }
`;
/** @param date of the audit, ISO 8601 */
function htmlReport(result, rows, date, version) {
	const { pages, failures } = result;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Consent audit: ${escapeText(summary(result))}</title>
<style>${STYLES}</style>
</head>
<body>
<header><h1>Consent audit</h1>
${verdict(result)}
<p class="quiet"><time datetime="${date}">${date.slice(0, 16).replace("T", " ")} UTC</time>, consent-gate ${escapeText(version)}. What a browser saw, not legal advice.</p></header>
<main>
${pages.length > 1 ? overview(pages) : ""}
${pages.map(pageSection).join("\n")}
${failures.length ? `<article><h2>Not opened</h2><ul class="evidence">${failures.map(({ url, message }) => `<li>${escapeText(url)} ${escapeText(message)}</li>`).join("")}</ul></article>` : ""}
${rows.length ? cookieSection(rows) : ""}
</main>
</body>
</html>
`;
}
var VERDICTS = {
	error: ["error", "Something analytical came without consent, or the banner does not work."],
	"not-judged": ["note", "Not judged: something could not be looked at. The notes say what."],
	warning: ["warning", "Nothing analytical was seen without consent. The way of asking can be better."],
	fine: ["fine", "Nothing analytical was seen without consent, and nothing else to object to."]
};
/** What a reader wants to know first. */
function verdict(result) {
	const [tone, text] = VERDICTS[overallVerdict(result)];
	return `${result.pages.length ? `<p class="verdict ${tone}">${text}</p>` : ""}<p>${escapeText(summary(result))}</p>`;
}
/** Where to look first, in a report of many pages. */
function overview(pages) {
	const row = ({ facts, findings }, index) => {
		const of = (level) => {
			const found = findings.filter((one) => one.level === level).length;
			return `<td class="number${found ? ` some ${level}` : ""}">${found}</td>`;
		};
		return `<tr><td><a href="#page-${index}">${escapeText(facts.url)}</a></td>${of("error")}${of("warning")}${of("note")}</tr>`;
	};
	return `<div class="scroll overview"><table><thead><tr><th scope="col">Page</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th></tr></thead>
<tbody>${pages.map(row).join("")}</tbody></table></div>`;
}
function pageSection({ facts, findings }, index) {
	const { url, title, tool, screenshots, notes } = facts;
	const closing = {
		fine: "✓ Nothing to object to",
		"not-judged": "? Not judged: see the notes",
		error: "",
		warning: ""
	};
	const verdict = verdictOf({ findings });
	return `<article id="page-${index}">
<h2>${escapeText(title || url)}</h2>
<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>
<p class="quiet">Consent tool: ${escapeText(tool ?? "none recognised")}</p>
${closing[verdict] && `<p class="${verdict === "fine" ? "fine" : "note"}">${closing[verdict]}</p>`}
${findings.length + notes.length ? `<ul class="findings">${findings.map(findingItem).join("")}${notes.map(noteItem).join("")}</ul>` : ""}
${screenshots.length ? `<h3>Pictures</h3><div class="pictures">${screenshots.map(({ label, jpeg }) => `<figure><img alt="The page: ${escapeText(label.toLowerCase())}" src="data:image/jpeg;base64,${jpeg.toString("base64")}"><figcaption>${escapeText(label)}</figcaption></figure>`).join("")}</div>` : ""}
<h3>What was seen</h3>
${MOMENTS.map(([moment, label]) => facts[moment] ? seen(label, facts[moment]) : "").join("")}
</article>`;
}
function findingItem({ rule, level, evidence }) {
	const { title, help, source } = RULES[rule];
	return `<li class="${level}"><p><span class="level">${level}</span> ${escapeText(title)}</p>
${evidence.length ? `<ul class="evidence">${evidence.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul>` : ""}
<p>${escapeText(help)}</p><p class="quiet"><code>${rule}</code> ${sourceText(source)}</p></li>`;
}
var sourceText = (source) => source.startsWith("https://") ? `<a href="${escapeText(source)}">${escapeText(source)}</a>` : escapeText(source);
var noteItem = (text) => `<li class="note"><p><span class="level">note</span> ${escapeText(text)}</p></li>`;
function seen(label, snapshot) {
	const { requests, cookies, storage } = snapshot;
	const rows = [
		...requests.map(({ url, type }) => [
			"request",
			type,
			url.split("?")[0] ?? "",
			trackerOfAddress(url)?.name ?? ""
		]),
		...cookies.map(({ name, domain }) => [
			"cookie",
			domain,
			name,
			trackerOfName(name)?.tracker.name ?? ""
		]),
		...storage.map(({ name, kind }) => [
			"storage",
			kind,
			name,
			trackerOfName(name)?.tracker.name ?? ""
		])
	];
	return `<details><summary>${label}: ${counts(snapshot)}</summary><div class="scroll"><table><thead><tr><th scope="col">What</th><th scope="col">Kind</th><th scope="col">Address or name</th><th scope="col">Known as</th></tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table></div></details>`;
}
function cookieSection(rows) {
	return `<article><h2>Rows for the cookie table</h2>
<p>For the data block, or to paste into the configurator. Check each one, and fill in what is asked for. What consent-gate lists by itself is left out.</p>
<pre tabindex="0">${escapeText(JSON.stringify(cookieOptions(rows), null, 2))}</pre></article>`;
}
// src/audit/report-json.ts
function jsonReport(result, version) {
	const pages = result.pages.map(({ facts: { screenshots: _, links: __, ...facts }, findings }) => ({
		...facts,
		verdict: verdictOf({ findings }),
		findings
	}));
	const verdict = result.pages.length ? overallVerdict(result) : "not-judged";
	const { failures } = result;
	return `${JSON.stringify({
		schema: 1,
		version,
		verdict,
		exitCode: exitCode(result),
		pages,
		failures
	}, null, 2)}\n`;
}
// src/audit/report-junit.ts
function junitReport({ pages, failures }) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="consent-gate audit">\n${[...pages.map(suiteOf), ...failures.map(unopenedSuite)].join("\n")}\n</testsuites>\n`;
}
function suiteOf({ facts: { url }, findings }) {
	const ids = Object.keys(RULES);
	const cases = ids.map((id) => {
		const open = `    <testcase classname="${escapeText(url)}" name="${id}"`;
		const found = findings.find(({ rule }) => rule === id);
		if (!found) return `${open}/>`;
		const text = escapeText(found.evidence.join("\n"));
		if (UNJUDGED.has(id)) return `${open}><skipped message="${escapeText(RULES[id].title)} ${text}"/></testcase>`;
		if (found.level !== "error") return `${open}><system-out>${escapeText(RULES[id].title)} ${text}</system-out></testcase>`;
		return `${open}><failure message="${escapeText(RULES[id].title)}">${text}</failure></testcase>`;
	});
	const failed = findings.filter(({ level }) => level === "error").length;
	const skipped = findings.filter(({ rule }) => UNJUDGED.has(rule)).length;
	return `  <testsuite name="${escapeText(url)}" tests="${ids.length}" failures="${failed}" errors="0" skipped="${skipped}">\n${cases.join("\n")}\n  </testsuite>`;
}
function unopenedSuite(failure) {
	const [name, message] = [escapeText(failure.url), escapeText(failure.message)];
	const [errors, result] = isPage(failure) ? [1, "error"] : [0, "skipped"];
	return `  <testsuite name="${name}" tests="1" failures="0" errors="${errors}" skipped="${1 - errors}">
    <testcase classname="${name}" name="opens"><${result} message="${message}"/></testcase>
  </testsuite>`;
}
// src/audit/report-sarif.ts
function sarifReport(result, version) {
	const { pages, failures } = result;
	const ids = Object.keys(RULES);
	const results = pages.flatMap(({ facts, findings }) => findings.map(({ rule, level, evidence }) => ({
		ruleId: rule,
		ruleIndex: ids.indexOf(rule),
		level,
		message: { text: [`${facts.url}: ${RULES[rule].title}`, ...evidence.map(withoutLinks)].join("\n") },
		locations: at(facts.url),
		partialFingerprints: { primaryLocationLineHash: fingerprint(`${rule} ${facts.url}`) }
	})));
	const run = {
		tool: { driver: {
			name: "consent-gate audit",
			version,
			rules: ids.map((id) => ({
				id,
				shortDescription: { text: RULES[id].title },
				fullDescription: { text: RULES[id].title },
				help: { text: [RULES[id].help, RULES[id].source].filter(Boolean).join(" ") },
				defaultConfiguration: { level: RULES[id].level }
			}))
		} },
		invocations: [{
			executionSuccessful: pages.length > 0,
			exitCode: exitCode(result),
			toolExecutionNotifications: failures.map(({ url, message }) => ({
				level: "error",
				message: { text: withoutLinks(`${url} ${message}`) }
			}))
		}],
		results
	};
	return `${JSON.stringify({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	}, null, 2)}\n`;
}
/**
* The page's address as a path: GitHub refuses the whole file if one address has a scheme of its own
* (https://github.com/github/codeql-action/issues/754), and wants a line of each.
*/
function at(url) {
	const { host, pathname, search } = new URL(url);
	return [{ physicalLocation: {
		artifactLocation: { uri: encodeURIComponent(host) + pathname + search },
		region: { startLine: 1 }
	} }];
}
/** A message may hold links, `[text](address)`: SARIF 2.1.0, 3.11.6. */
var withoutLinks = (text) => text.replace(/[\\[\]]/g, "\\$&");
var fingerprint = (text) => createHash("sha256").update(text).digest("hex").slice(0, 32);
// src/audit/command.ts
/** @returns the exit code, see `verdict.ts`; 2 for bad usage too */
async function auditCommand(args, io) {
	try {
		return await run(args, io);
	} catch (error) {
		io.error(`consent-gate audit: ${error instanceof Error ? error.message : String(error)}\n`);
		return 2;
	}
}
async function run(args, io) {
	const { values: flags, positionals } = readFlags(args);
	if (flags.help) {
		io.out(HELP);
		return 0;
	}
	const named = positionals.map(parseAddress);
	const listed = flags.list === void 0 ? [] : await addressesOfList(flags.list);
	const mapOf = flags.sitemap === void 0 ? [] : [parseAddress(flags.sitemap)];
	const { addresses, credentials } = withoutCredentials([
		...mapOf,
		...named,
		...listed
	]);
	if (addresses.length === 0) throw new Error("expected an address, --list or --sitemap");
	const options = {
		...AUDIT_DEFAULTS,
		...io.options,
		context: {
			...io.options?.context,
			...credentials && { httpCredentials: credentials }
		},
		depth: number("depth", flags.depth, 0, 20),
		max: number("max", flags.max, 1, 1e4),
		concurrency: number("concurrency", flags.concurrency, 1, 32),
		timeout: number("timeout", flags.timeout, 1, 600) * 1e3,
		screenshots: flags.html !== void 0
	};
	const sitemap = mapOf.length ? addresses[0] : void 0;
	const urls = addresses.slice(mapOf.length);
	const browser = await launchBrowser(flags.browser, io.launch);
	try {
		const mapped = sitemap ? await addressesOfSitemap(browser, sitemap, options.context ?? {}, options.max) : NOTHING;
		const { show, end } = progress(io.error, io.errorIsTerminal, io.columns);
		const audited = await audit(browser, [...urls, ...mapped.addresses], options, show, io.stop);
		end();
		const result = {
			...audited,
			failures: [...mapped.failures, ...audited.failures]
		};
		await report(result, flags, io);
		return exitCode(result);
	} finally {
		await browser.close();
	}
}
var NOTHING = {
	addresses: [],
	failures: []
};
async function report(result, flags, { out, error, outIsTerminal }) {
	const host = result.pages[0] ? new URL(result.pages[0].facts.url).hostname : "";
	const rows = cookieRows(result.pages.map(({ facts }) => facts), host);
	const files = [
		[flags.html, () => htmlReport(result, rows, (/* @__PURE__ */ new Date()).toISOString(), "0.1.0")],
		[flags.json, () => jsonReport(result, "0.1.0")],
		[flags.sarif, () => sarifReport(result, "0.1.0")],
		[flags.junit, () => junitReport(result)]
	];
	if (flags.cookies) out(`${JSON.stringify(cookieOptions(rows), null, 2)}\n`);
	(flags.cookies ? error : out)(textReport(result, outIsTerminal && !flags.cookies && !process.env.NO_COLOR));
	for (const [path, text] of files) {
		if (path === void 0) continue;
		await writeFile(path, text()).catch(() => {
			throw new Error(`cannot write "${path}"`);
		});
	}
}
function readFlags(args) {
	const file = { type: "string" };
	return parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			list: file,
			sitemap: file,
			browser: file,
			html: file,
			json: file,
			sarif: file,
			junit: file,
			depth: {
				type: "string",
				default: "0"
			},
			max: {
				type: "string",
				default: String(AUDIT_DEFAULTS.max)
			},
			concurrency: {
				type: "string",
				default: String(AUDIT_DEFAULTS.concurrency)
			},
			timeout: {
				type: "string",
				default: String(AUDIT_DEFAULTS.timeout / 1e3)
			},
			cookies: {
				type: "boolean",
				default: false
			},
			help: {
				type: "boolean",
				short: "h",
				default: false
			}
		}
	});
}
function number(name, value, min, max) {
	const read = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
	if (read >= min && read <= max) return read;
	throw new Error(`--${name}: expected a whole number from ${min} to ${max}, got "${value}"`);
}
export { auditCommand };
