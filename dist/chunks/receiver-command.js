import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
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
			return fail("no-answer", (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "");
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
	return [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/loc>/g)].map(([, text = ""]) => text).map((text) => text.replaceAll("&amp;", "&")).filter((address) => URL.canParse(address) && /^https?:/.test(address));
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
			accessSync(program, constants.X_OK);
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
// src/audit/trackers/tracker.ts
var TELLS_APART = "Tells visitors apart";
var VISIT = "Joins the pages of one visit";
var AD_VISIT = "Measures and personalises advertising";
// src/audit/trackers/advertising.ts
var ADVERTISING = [
	{
		name: "Google Ads and DoubleClick",
		provider: "Google",
		category: "marketing",
		addresses: [/^([\w-]+\.)*(doubleclick\.net|googleadservices\.com|googlesyndication\.com)\//, /^((www\.)?google\.[a-z.]+\/(pagead|ads|ccm|rmkt)|adservice\.google\.[a-z.]+)\//],
		cookies: [
			{
				name: "_gcl_au",
				pattern: /^_gcl_[a-z]+$/,
				purpose: AD_VISIT,
				duration: "90 days"
			},
			{
				name: "_gac_<property-id>",
				pattern: /^_gac_\S+$/,
				purpose: AD_VISIT,
				duration: "90 days"
			},
			{
				name: "IDE",
				pattern: /^IDE$/,
				purpose: AD_VISIT,
				duration: "13 months"
			}
		],
		source: "https://business.safety.google/adscookies/",
		checked: "others"
	},
	{
		name: "Microsoft Advertising (UET)",
		provider: "Microsoft",
		category: "marketing",
		addresses: [/^bat\.bing\.(com|net)\//],
		cookies: [
			{
				name: "_uetsid",
				pattern: /^_uetsid(_exp)?$/,
				purpose: AD_VISIT,
				duration: "1 day"
			},
			{
				name: "_uetvid",
				pattern: /^_uetvid(_exp)?$/,
				purpose: AD_VISIT,
				duration: "390 days"
			},
			{
				name: "_uetmsclkid",
				pattern: /^_uetmsclkid$/,
				purpose: "Keeps the click on an advertisement",
				duration: "90 days"
			}
		],
		source: "https://help.ads.microsoft.com/#apex/ads/en/53056/2",
		checked: "others"
	},
	{
		name: "Criteo",
		provider: "Criteo",
		category: "marketing",
		addresses: [/^([\w-]+\.)*criteo\.(com|net)\//],
		cookies: [{
			name: "cto_bundle",
			pattern: /^cto_(bundle|bidid|lwid|optout)$/,
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		source: "https://www.criteo.com/privacy/",
		checked: "others"
	},
	{
		name: "Quantcast",
		provider: "Quantcast",
		category: "marketing",
		addresses: [/^([\w-]+\.)*(quantserve\.com|quantcount\.com)\//],
		cookies: [{
			name: "__qca",
			pattern: /^__qca$/,
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		source: "https://www.quantcast.com/legal/cookie-descriptions/",
		checked: "others"
	},
	{
		name: "Taboola",
		provider: "Taboola",
		category: "marketing",
		addresses: [/^([\w-]+\.)*taboola\.com\//],
		cookies: [{
			name: "t_gid",
			pattern: /^(t_gid|t_pt_gid|taboola_\S+)$/,
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		source: "https://www.taboola.com/policies/cookie-policy",
		checked: "others"
	},
	{
		name: "Outbrain",
		provider: "Outbrain",
		category: "marketing",
		addresses: [/^([\w-]+\.)*outbrain(img)?\.com\//],
		cookies: [{
			name: "obuid",
			pattern: /^(obuid|outbrain_cid_fetch)$/,
			purpose: AD_VISIT,
			duration: "90 days"
		}],
		source: "https://www.outbrain.com/privacy/cookies/",
		checked: "others"
	},
	{
		name: "AdRoll",
		provider: "NextRoll",
		category: "marketing",
		addresses: [/^([\w-]+\.)*adroll\.com\//],
		cookies: [{
			name: "__adroll_fpc",
			pattern: /^(__adroll(_fpc)?|__ar_v4)$/,
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		source: "https://www.nextroll.com/privacy",
		checked: "others"
	},
	{
		name: "The Trade Desk",
		provider: "The Trade Desk",
		category: "marketing",
		addresses: [/^([\w-]+\.)*adsrvr\.org\//],
		cookies: [{
			name: "TDID",
			pattern: /^TDID$/,
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		source: "https://www.thetradedesk.com/us/privacy",
		checked: "others"
	},
	{
		name: "Amazon Ads",
		provider: "Amazon",
		category: "marketing",
		addresses: [/^([\w-]+\.)*amazon-adsystem\.com\//],
		cookies: [],
		source: "https://advertising.amazon.com/legal/privacy-notice",
		checked: "others"
	}
];
// src/audit/trackers/embeds.ts
var EMBEDS = [
	{
		name: "YouTube",
		provider: "Google",
		category: "marketing",
		addresses: [/^(www\.|m\.)?youtube\.com\/(embed\/|iframe_api|player_api|youtubei\/|generate_204|ptracking|api\/stats\/)/],
		cookies: [
			{
				name: "VISITOR_INFO1_LIVE",
				pattern: /^VISITOR_INFO1_LIVE$/,
				purpose: "Tells viewers of films apart",
				duration: "6 months"
			},
			{
				name: "YSC",
				pattern: /^YSC$/,
				purpose: "Joins the films of one visit",
				duration: "session"
			},
			{
				name: "__Secure-ROLLOUT_TOKEN",
				pattern: /^__Secure-(ROLLOUT_TOKEN|YEC|YNID)$/,
				purpose: "Tells viewers of films apart",
				duration: "6 months"
			}
		],
		source: "https://policies.google.com/technologies/cookies",
		checked: "others"
	},
	{
		name: "Vimeo",
		provider: "Vimeo",
		category: "analytics",
		addresses: [/^(player|fresnel|fresnel-events)\.vimeo(cdn)?\.com\//],
		cookies: [{
			name: "vuid",
			pattern: /^vuid$/,
			purpose: "Tells viewers of films apart",
			duration: "2 years"
		}],
		cookieless: "set",
		source: "https://vimeo.com/cookie_policy",
		checked: "others"
	},
	{
		name: "Facebook plugins",
		provider: "Meta",
		category: "marketing",
		addresses: [/^connect\.facebook\.net\/\w+\/(sdk|all)(\/|\.js|$)/, /^(www|web)\.facebook\.com\/(v[\d.]+\/)?plugins\//],
		cookies: [{
			name: "datr",
			pattern: /^datr$/,
			purpose: "Tells browsers apart",
			duration: "2 years"
		}],
		source: "https://www.facebook.com/privacy/policies/cookies/",
		checked: "others"
	},
	{
		name: "X widgets",
		provider: "X",
		category: "marketing",
		addresses: [/^(platform|syndication)\.(twitter|x)\.com\//],
		cookies: [{
			name: "guest_id_marketing",
			pattern: /^guest_id_(ads|marketing)$/,
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		source: "https://help.x.com/en/rules-and-policies/x-cookies",
		checked: "others"
	}
];
// src/audit/trackers/marketing-automation.ts
var MARKETING_AUTOMATION = [
	{
		name: "HubSpot",
		provider: "HubSpot",
		category: "marketing",
		addresses: [
			/^js[\w-]*\.(hs-analytics|hs-scripts|hsadspixel|hs-banner)\.(net|com)\//,
			/^track[\w-]*\.hubspot\.com\//,
			/^forms\.hubspot\.com\/collected-forms/
		],
		cookies: [
			{
				name: "__hstc",
				pattern: /^__hstc$/,
				purpose: TELLS_APART,
				duration: "6 months"
			},
			{
				name: "hubspotutk",
				pattern: /^hubspotutk$/,
				purpose: TELLS_APART,
				duration: "6 months"
			},
			{
				name: "__hssc",
				pattern: /^__hssc$/,
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "__hssrc",
				pattern: /^__hssrc$/,
				purpose: "Notes whether the browser was closed",
				duration: "session"
			}
		],
		source: "https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser",
		checked: "others"
	},
	{
		name: "WooCommerce order attribution",
		provider: "this site",
		category: "marketing",
		addresses: [],
		cookies: [{
			name: "sbjs_…",
			pattern: /^sbjs_(migrations|current|current_add|first|first_add|session|udata)$/,
			purpose: "Keeps where the visitor came from",
			duration: "session"
		}],
		source: "https://woocommerce.com/document/order-attribution-tracking/",
		checked: "others"
	},
	{
		name: "Klaviyo",
		provider: "Klaviyo",
		category: "marketing",
		addresses: [/^(static|static-tracking|a|fast|static-forms)\.klaviyo\.com\//],
		cookies: [{
			name: "__kla_id",
			pattern: /^__kla_id$/,
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		source: "https://help.klaviyo.com/hc/en-us/articles/360034666712",
		checked: "others"
	},
	{
		name: "Account Engagement (Pardot)",
		provider: "Salesforce",
		category: "marketing",
		addresses: [/^(pi|cdn)\.pardot\.com\//],
		cookies: [{
			name: "visitor_id<account>",
			pattern: /^visitor_id\d+(-hash)?$/,
			purpose: TELLS_APART,
			duration: "1 year"
		}, {
			name: "lpv<account>",
			pattern: /^lpv\d+$/,
			purpose: VISIT,
			duration: "30 minutes"
		}],
		source: "https://help.salesforce.com/s/articleView?id=mktg.pardot_basics_cookies.htm",
		checked: "others"
	},
	{
		name: "Marketo",
		provider: "Adobe",
		category: "marketing",
		addresses: [/^munchkin\.marketo\.net\//, /^[\w-]+\.mktoresp\.com\//],
		cookies: [{
			name: "_mkto_trk",
			pattern: /^_mkto_trk$/,
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		source: "https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking",
		checked: "others"
	}
];
// src/audit/trackers/product-analytics.ts
var PRODUCT_ANALYTICS = [
	{
		name: "Segment",
		provider: "Twilio",
		category: "analytics",
		addresses: [/^(cdn|api)\.segment\.(com|io)\//],
		cookies: [
			{
				name: "ajs_anonymous_id",
				pattern: /^ajs_anonymous_id$/,
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "ajs_user_id",
				pattern: /^ajs_user_id$/,
				purpose: "Keeps who has signed in",
				duration: "1 year"
			},
			{
				name: "ajs_…",
				pattern: /^ajs_(group_id|user_traits|group_properties)$/,
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		source: "https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update",
		checked: "maker"
	},
	{
		name: "Mixpanel",
		provider: "Mixpanel",
		category: "analytics",
		addresses: [/^(cdn|api|api-js|api-eu|api-in)\.(mixpanel|mxpnl)\.com\//],
		cookies: [{
			name: "mp_<token>_mixpanel",
			pattern: /^mp_\S+_mixpanel$/,
			purpose: TELLS_APART,
			duration: "1 year"
		}],
		source: "https://github.com/mixpanel/mixpanel-js/blob/master/src/mixpanel-persistence.js",
		checked: "maker"
	},
	{
		name: "Amplitude",
		provider: "Amplitude",
		category: "analytics",
		addresses: [/^((api\d*|cdn|sr-client-cfg|api\.eu|sr-client-cfg\.eu)\.)amplitude\.com\//],
		cookies: [
			{
				name: "AMP_<key>",
				pattern: /^AMP_[\da-f]{10}$/,
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "AMP_MKTG_<key>",
				pattern: /^AMP_MKTG_[\da-f]{10}$/,
				purpose: "Keeps where the visitor came from",
				duration: "1 year"
			},
			{
				name: "AMP_unsent_<key>",
				pattern: /^AMP_unsent_[\da-f]{10}$/,
				purpose: "Keeps what is yet to be sent",
				duration: "until it is sent"
			},
			{
				name: "amp_<key>",
				pattern: /^(amp_[\da-f]{6}(_\S+)?|amplitude_id_\S+)$/,
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		source: "https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management",
		checked: "maker"
	},
	{
		name: "PostHog",
		provider: "PostHog",
		category: "analytics",
		addresses: [/^([\w-]+\.)*(i|app|eu|us)\.posthog\.com\//],
		cookies: [{
			name: "ph_<key>_posthog",
			pattern: /^ph_\S+_posthog$/,
			purpose: TELLS_APART,
			duration: "365 days"
		}],
		cookieless: "set",
		source: "https://posthog.com/docs/libraries/js/persistence",
		checked: "maker"
	},
	{
		name: "Heap",
		provider: "Contentsquare",
		category: "analytics",
		addresses: [/^([\w-]+\.)*(heapanalytics\.com|heap-api\.com)\//],
		cookies: [
			{
				name: "_hp2_id.<app>",
				pattern: /^_hp2_id\.\S+$/,
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_hp2_ses_props.<app>",
				pattern: /^_hp2_ses_props\.\S+$/,
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_hp2_props.<app>",
				pattern: /^_hp2_props\.\S+$/,
				purpose: TELLS_APART,
				duration: "13 months"
			}
		],
		source: "https://help.heap.io/data-privacy/data-privacy-faqs/what-cookies-does-heap-set-and-what-are-they-used-for/",
		checked: "maker"
	}
];
// src/audit/trackers/recordings.ts
var RECORDINGS = [
	{
		name: "Hotjar",
		provider: "Hotjar",
		category: "analytics",
		addresses: [/^([\w-]+\.)*hotjar\.(com|io)\//],
		cookies: [
			{
				name: "_hjSessionUser_<site-id>",
				pattern: /^_hjSessionUser_\d+$/,
				purpose: TELLS_APART,
				duration: "365 days"
			},
			{
				name: "_hjSession_<site-id>",
				pattern: /^_hjSession_\d+$/,
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_hj…",
				pattern: /^_hj\w+$/,
				purpose: "Records how pages are used",
				duration: "up to 365 days"
			}
		],
		source: "https://help.hotjar.com/hc/en-us/articles/6952777582999",
		checked: "others"
	},
	{
		name: "Microsoft Clarity",
		provider: "Microsoft",
		category: "analytics",
		addresses: [/^([\w-]+\.)*clarity\.ms\//],
		cookies: [
			{
				name: "_clck",
				pattern: /^_clck$/,
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_clsk",
				pattern: /^_clsk$/,
				purpose: VISIT,
				duration: "1 day"
			},
			{
				name: "CLID",
				pattern: /^CLID$/,
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		source: "https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list",
		checked: "maker"
	},
	{
		name: "Contentsquare",
		provider: "Contentsquare",
		category: "analytics",
		addresses: [/^([\w-]+\.)*contentsquare\.net\//],
		cookies: [{
			name: "_cs_id",
			pattern: /^_cs_id$/,
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_cs_s",
			pattern: /^_cs_s$/,
			purpose: VISIT,
			duration: "30 minutes"
		}],
		source: "https://docs.contentsquare.com/en/web/cookies/",
		checked: "others"
	},
	{
		name: "Fullstory",
		provider: "Fullstory",
		category: "analytics",
		addresses: [/^(edge|rs|[\w-]+\.rs)\.fullstory\.com\//],
		cookies: [{
			name: "fs_uid",
			pattern: /^fs_uid$/,
			purpose: TELLS_APART,
			duration: "1 year"
		}, {
			name: "fs_lua",
			pattern: /^fs_lua$/,
			purpose: "Keeps when the visitor last did something",
			duration: "30 minutes"
		}],
		source: "https://help.fullstory.com/hc/en-us/articles/360020829513",
		checked: "maker"
	},
	{
		name: "Mouseflow",
		provider: "Mouseflow",
		category: "analytics",
		addresses: [/^([\w-]+\.)*mouseflow\.com\//],
		cookies: [{
			name: "mf_user",
			pattern: /^mf_user$/,
			purpose: TELLS_APART,
			duration: "90 days"
		}, {
			name: "mf_<site-id>",
			pattern: /^mf_[\da-f]{8}-[\da-f-]{27}$/,
			purpose: VISIT,
			duration: "session"
		}],
		source: "https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy",
		checked: "maker"
	},
	{
		name: "Crazy Egg",
		provider: "Crazy Egg",
		category: "analytics",
		addresses: [/^([\w-]+\.)*crazyegg\.com\//],
		cookies: [{
			name: "_ce.s",
			pattern: /^_ce\.s$/,
			purpose: TELLS_APART,
			duration: "1 year"
		}, {
			name: "_ce.…",
			pattern: /^(_ce\.\w+|cebsp?_?)$/,
			purpose: VISIT,
			duration: "session"
		}],
		source: "https://support.crazyegg.com/hc/en-us/articles/360054587773",
		checked: "others"
	},
	{
		name: "VWO",
		provider: "Wingify",
		category: "analytics",
		addresses: [/^dev\.visualwebsiteoptimizer\.com\//],
		cookies: [
			{
				name: "_vwo_uuid",
				pattern: /^_vwo_uuid(_v2)?$/,
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_vwo_…",
				pattern: /^_vwo_(ds|sn)$/,
				purpose: VISIT,
				duration: "up to 90 days"
			},
			{
				name: "_vis_opt_…",
				pattern: /^_vis_opt_\w+$/,
				purpose: "Keeps which variant was shown",
				duration: "up to 100 days"
			}
		],
		source: "https://help.vwo.com/hc/en-us/articles/360033990873",
		checked: "maker"
	},
	{
		name: "Optimizely",
		provider: "Optimizely",
		category: "analytics",
		addresses: [/^(cdn|logx|[\w-]+\.log)\.optimizely\.com\//],
		cookies: [{
			name: "optimizelyEndUserId",
			pattern: /^optimizelyEndUserId$/,
			purpose: TELLS_APART,
			duration: "6 months"
		}, {
			name: "optimizelySession",
			pattern: /^optimizelySession$/,
			purpose: VISIT,
			duration: "6 months"
		}],
		source: "https://support.optimizely.com/hc/en-us/articles/4410284018061",
		checked: "others"
	}
];
// src/audit/trackers/social-pixels.ts
var SOCIAL_PIXELS = [
	{
		name: "Meta Pixel",
		provider: "Meta",
		category: "marketing",
		addresses: [/^connect\.facebook\.net\/.*(fbevents\.js|signals\/)/, /^(www|web)\.facebook\.com\/tr(\/|$)/],
		cookies: [{
			name: "_fbp",
			pattern: /^_fbp$/,
			purpose: AD_VISIT,
			duration: "90 days"
		}, {
			name: "_fbc",
			pattern: /^_fbc$/,
			purpose: "Keeps the click on an advertisement",
			duration: "90 days"
		}],
		source: "https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc",
		checked: "maker"
	},
	{
		name: "LinkedIn Insight Tag",
		provider: "LinkedIn",
		category: "marketing",
		addresses: [/^(snap\.licdn\.com|px\d*\.ads\.linkedin\.com)\//, /^(www|dc)\.(ads\.)?linkedin\.com\/(px|collect)/],
		cookies: [
			{
				name: "li_fat_id",
				pattern: /^li_fat_id$/,
				purpose: AD_VISIT,
				duration: "30 days"
			},
			{
				name: "li_giant",
				pattern: /^li_giant$/,
				purpose: AD_VISIT,
				duration: "7 days"
			},
			{
				name: "ln_or",
				pattern: /^ln_or$/,
				purpose: AD_VISIT,
				duration: "1 day"
			}
		],
		source: "https://www.linkedin.com/legal/l/cookie-table",
		checked: "others"
	},
	{
		name: "TikTok Pixel",
		provider: "TikTok",
		category: "marketing",
		addresses: [/^analytics\.tiktok\.com\//],
		cookies: [{
			name: "_ttp",
			pattern: /^_ttp$/,
			purpose: AD_VISIT,
			duration: "13 months"
		}, {
			name: "_tt_enable_cookie",
			pattern: /^_tt_enable_cookie$/,
			purpose: "Notes whether cookies may be written",
			duration: "13 months"
		}],
		source: "https://ads.tiktok.com/help/article?aid=10007540",
		checked: "maker"
	},
	{
		name: "Pinterest Tag",
		provider: "Pinterest",
		category: "marketing",
		addresses: [/^ct\.pinterest\.com\//, /^s\.pinimg\.com\/ct\//],
		cookies: [
			{
				name: "_pin_unauth",
				pattern: /^_pin_unauth$/,
				purpose: AD_VISIT,
				duration: "1 year"
			},
			{
				name: "_epik",
				pattern: /^_epik$/,
				purpose: "Keeps the click on an advertisement",
				duration: "1 year"
			},
			{
				name: "_derived_epik",
				pattern: /^_derived_epik$/,
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		source: "https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies",
		checked: "maker"
	},
	{
		name: "X Pixel",
		provider: "X",
		category: "marketing",
		addresses: [/^(static\.ads-twitter\.com|analytics\.(twitter|x)\.com)\//, /^t\.co\/(\d\/)?i\/adsct/],
		cookies: [{
			name: "twclid",
			pattern: /^_?twclid$/,
			purpose: "Keeps the click on an advertisement",
			duration: "30 days"
		}],
		source: "https://help.x.com/en/rules-and-policies/x-cookies",
		checked: "others"
	},
	{
		name: "Snap Pixel",
		provider: "Snap",
		category: "marketing",
		addresses: [/^sc-static\.net\/scevent/, /^tr\d*\.snapchat\.com\//],
		cookies: [{
			name: "_scid",
			pattern: /^_scid(_r)?$/,
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		source: "https://www.snap.com/privacy/cookie-information",
		checked: "others"
	},
	{
		name: "Reddit Pixel",
		provider: "Reddit",
		category: "marketing",
		addresses: [/^www\.redditstatic\.com\/ads\//, /^(alb|pixel-config)\.reddit\.com\//],
		cookies: [{
			name: "_rdt_uuid",
			pattern: /^_rdt_(uuid|cid)$/,
			purpose: AD_VISIT,
			duration: "90 days"
		}],
		source: "https://business.reddithelp.com/s/article/reddit-pixel",
		checked: "others"
	},
	{
		name: "Quora Pixel",
		provider: "Quora",
		category: "marketing",
		addresses: [/^(a|q)\.quora\.com\/(qevents|_\/ad)/],
		cookies: [],
		source: "https://quoraadsupport.zendesk.com/hc/en-us/articles/115010466208",
		checked: "others"
	}
];
// src/audit/trackers/statistics.ts
var STATISTICS = [
	{
		name: "Google Analytics",
		provider: "Google",
		category: "analytics",
		addresses: [
			/^([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\//,
			/^stats\.g\.doubleclick\.net\//,
			/^www\.google\.[a-z.]+\/(ads\/ga-audiences|g\/collect)/
		],
		anywhere: [/^[^?]*\/g\/collect\?(.*&)?tid=G-[A-Z\d]/, /^[^?]*\/(gtag\/(js|destination)|gtm\.js|ns\.html)\?(.*&)?id=(G|GT|GTM|AW|DC)-[A-Z\d]/],
		cookies: [
			{
				name: "_ga",
				pattern: /^_ga$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "_ga_<container-id>",
				pattern: /^_ga_\w+$/,
				purpose: VISIT,
				duration: "2 years"
			},
			{
				name: "_gid",
				pattern: /^_gid$/,
				purpose: TELLS_APART,
				duration: "24 hours"
			},
			{
				name: "_gat",
				pattern: /^_(gat|dc_gtm)(_\S+)?$/,
				purpose: "Limits how often hits are sent",
				duration: "1 minute"
			},
			{
				name: "__utma",
				pattern: /^__utm[a-z]+$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "AMP_TOKEN",
				pattern: /^AMP_TOKEN$/,
				purpose: TELLS_APART,
				duration: "up to 1 year"
			},
			{
				name: "FPID",
				pattern: /^FPID$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "FPLC",
				pattern: /^FPLC$/,
				purpose: TELLS_APART,
				duration: "20 hours"
			}
		],
		source: "https://support.google.com/analytics/answer/11397207",
		checked: "maker"
	},
	{
		name: "Matomo",
		provider: "this site or Matomo Cloud",
		category: "analytics",
		addresses: [/^([\w-]+\.)*matomo\.cloud\//, /\/(matomo|piwik)\.(js|php)$/],
		cookies: [
			{
				name: "_pk_id.<site>",
				pattern: /^_pk_id(\.\S+)?$/,
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_pk_ses.<site>",
				pattern: /^_pk_ses(\.\S+)?$/,
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_pk_ref.<site>",
				pattern: /^_pk_ref(\.\S+)?$/,
				purpose: "Keeps where the visitor came from",
				duration: "6 months"
			},
			{
				name: "_pk_…",
				pattern: /^_pk_(cvar|hsr|testcookie)(\.\S+)?$/,
				purpose: VISIT,
				duration: "30 minutes"
			}
		],
		cookieless: "set",
		source: "https://matomo.org/faq/general/faq_146/",
		checked: "maker"
	},
	{
		name: "Piwik PRO",
		provider: "Piwik PRO",
		category: "analytics",
		addresses: [/^[\w-]+\.(containers\.)?piwik\.pro\//, /\/ppms\.(js|php)$/],
		cookies: [
			{
				name: "_pk_id.<app>",
				pattern: /^_pk_(id|ses)\.\S+$/,
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "stg_…",
				pattern: /^stg_(last_interaction|returning_visitor)$/,
				purpose: TELLS_APART,
				duration: "365 days"
			},
			{
				name: "stg_…",
				pattern: /^stg_(traffic_source_priority|externalReferrer|\w+_campaign)$/,
				purpose: "Keeps where the visitor came from",
				duration: "session"
			}
		],
		cookieless: "set",
		source: "https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/",
		checked: "maker"
	},
	{
		name: "Yandex Metrica",
		provider: "Yandex",
		category: "analytics",
		addresses: [/^mc\.(yandex\.[a-z.]+|webvisor\.(com|org))\//, /^mc\.yandex\.ru\//],
		cookies: [
			{
				name: "_ym_uid",
				pattern: /^_ym_uid$/,
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_ym_d",
				pattern: /^_ym_d$/,
				purpose: "Keeps the day of the first visit",
				duration: "1 year"
			},
			{
				name: "_ym_…",
				pattern: /^_ym_\w+$/,
				purpose: VISIT,
				duration: "up to 2 days"
			}
		],
		source: "https://yandex.com/support/metrica/general/cookie-usage.html",
		checked: "others"
	},
	{
		name: "Adobe Analytics",
		provider: "Adobe",
		category: "analytics",
		addresses: [/^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|everesttech\.net|adobedc\.net)\//, /\/b\/ss\/[^/]+\//],
		cookies: [
			{
				name: "AMCV_<organisation>",
				pattern: /^AMCV_\S+$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "AMCVS_<organisation>",
				pattern: /^AMCVS_\S+$/,
				purpose: VISIT,
				duration: "session"
			},
			{
				name: "kndctr_<organisation>_identity",
				pattern: /^kndctr_\S+_identity$/,
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "kndctr_<organisation>_cluster",
				pattern: /^kndctr_\S+_cluster$/,
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "s_vi",
				pattern: /^s_vi(_\S+)?$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_fid",
				pattern: /^s_fid$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_ecid",
				pattern: /^s_ecid$/,
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_cc",
				pattern: /^s_cc$/,
				purpose: "Notes whether cookies may be written",
				duration: "session"
			},
			{
				name: "s_sq",
				pattern: /^s_sq$/,
				purpose: "Keeps the link clicked last",
				duration: "session"
			}
		],
		source: "https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics",
		checked: "maker"
	},
	{
		name: "Piano Analytics (AT Internet)",
		provider: "Piano",
		category: "analytics",
		addresses: [/^([\w-]+\.)*(xiti\.com|pa-cd\.com|at-o\.net)\//],
		cookies: [{
			name: "_pcid",
			pattern: /^(_pcid|pa_vid|atuserid|atidvisitor)$/,
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_pctx",
			pattern: /^_pctx$/,
			purpose: VISIT,
			duration: "13 months"
		}],
		source: "https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/cookies",
		checked: "others"
	},
	{
		name: "etracker",
		provider: "etracker",
		category: "analytics",
		addresses: [/^([\w-]+\.)*etracker\.(com|de)\//],
		cookies: [{
			name: "_et_coid",
			pattern: /^_et_coid$/,
			purpose: TELLS_APART,
			duration: "2 years"
		}, {
			name: "BT_…",
			pattern: /^(BT_sdc|BT_pdc)$/,
			purpose: VISIT,
			duration: "up to 1 year"
		}],
		cookieless: "set",
		source: "https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/cookies/used-cookies/",
		checked: "others"
	},
	{
		name: "Chartbeat",
		provider: "Chartbeat",
		category: "analytics",
		addresses: [/^([\w-]+\.)*chartbeat\.(com|net)\//],
		cookies: [{
			name: "_chartbeat2",
			pattern: /^_chartbeat\d+$/,
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_cb_svref",
			pattern: /^_cb_svref$/,
			purpose: VISIT,
			duration: "30 minutes"
		}],
		source: "https://help.chartbeat.com/hc/en-us/articles/360000184388",
		checked: "others"
	},
	{
		name: "Comscore",
		provider: "Comscore",
		category: "analytics",
		addresses: [/^([\w-]+\.)*scorecardresearch\.com\//],
		cookies: [{
			name: "_scor_uid",
			pattern: /^_scor_uid$/,
			purpose: TELLS_APART,
			duration: "390 days"
		}],
		source: "https://www.scorecardresearch.com/privacy.aspx",
		checked: "others"
	},
	{
		name: "Jetpack Stats",
		provider: "Automattic",
		category: "analytics",
		addresses: [/^(stats|pixel)\.wp\.com\//],
		cookies: [{
			name: "tk_…",
			pattern: /^tk_(ai|lr|or|r3d|tc|qs|ni)$/,
			purpose: TELLS_APART,
			duration: "up to 5 years"
		}],
		source: "https://jetpack.com/support/cookies/",
		checked: "others"
	}
];
var WITHOUT_COOKIES = [
	{
		name: "Plausible",
		provider: "Plausible",
		addresses: [/^plausible\.io\/(js\/|api\/event)/],
		source: "https://plausible.io/data-policy"
	},
	{
		name: "Cloudflare Web Analytics",
		provider: "Cloudflare",
		addresses: [/^static\.cloudflareinsights\.com\//, /^[^/]+\/cdn-cgi\/rum$/],
		source: "https://developers.cloudflare.com/web-analytics/"
	},
	{
		name: "Fathom",
		provider: "Fathom",
		addresses: [/^(cdn\.)?usefathom\.com\//],
		source: "https://usefathom.com/compliance"
	},
	{
		name: "Simple Analytics",
		provider: "Simple Analytics",
		addresses: [/^(scripts|queue)\.simpleanalyticscdn\.com\//],
		source: "https://docs.simpleanalytics.com/what-we-collect"
	},
	{
		name: "Umami",
		provider: "Umami",
		addresses: [/^cloud\.umami\.is\//, /^(gateway|api-gateway)\.umami\.(is|dev)\//],
		source: "https://umami.is/docs"
	},
	{
		name: "GoatCounter",
		provider: "GoatCounter",
		addresses: [/^gc\.zgo\.at\//, /^[\w-]+\.goatcounter\.com\/count/],
		source: "https://www.goatcounter.com/help/privacy"
	},
	{
		name: "Vercel Analytics",
		provider: "Vercel",
		addresses: [/^va\.vercel-scripts\.com\//, /^[^/]+\/_vercel\/(insights|speed-insights)\//],
		source: "https://vercel.com/docs/analytics/privacy-policy"
	}
].map((service) => ({
	...service,
	category: "analytics",
	cookies: [],
	cookieless: "always",
	checked: "others"
}));
// src/audit/trackers/trackers.ts
/** The first row that matches counts, so statistics come first: Google Analytics also asks hosts of Google's advertising. */
var TRACKERS = [
	...STATISTICS,
	...PRODUCT_ANALYTICS,
	...RECORDINGS,
	...ADVERTISING,
	...SOCIAL_PIXELS,
	...MARKETING_AUTOMATION,
	...EMBEDS,
	...WITHOUT_COOKIES
];
// src/audit/classify.ts
/** By host and path, because an address may carry a tracker's address in its query. */
function trackerOfAddress(address) {
	if (!URL.canParse(address)) return void 0;
	const { hostname, pathname, protocol, search } = new URL(address);
	if (!/^(https?|wss?):$/.test(protocol)) return void 0;
	return TRACKERS.find(({ addresses, anywhere = [] }) => addresses.some((pattern) => pattern.test(hostname + pathname)) || anywhere.some((pattern) => pattern.test(pathname + search)));
}
/** A cookie or a storage key, by its name: the services write the same names into both. */
function trackerOfName(name) {
	for (const tracker of TRACKERS) {
		const cookie = tracker.cookies.find(({ pattern }) => pattern.test(name));
		if (cookie) return {
			tracker,
			cookie
		};
	}
}
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
	"tool-unknown": {
		level: "note",
		title: "No consent tool was recognised: only what happens before any choice was judged.",
		help: "See which tools are known in the README. What comes after a yes, a no or a withdrawal: try it by hand.",
		source: ""
	},
	"no-banner": {
		level: "note",
		title: "The consent tool is there, but showed this visitor no banner: only what happens before any choice was judged.",
		help: "Some tools ask by region: run the audit from where your visitors are.",
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
	const { tool, banner, dataLayer, before, declined, withdrawn, later } = facts;
	return [
		...beforeConsent(before),
		...dataLayer ? dataLayerOrder(dataLayer) : [],
		...tool === null ? [finding("tool-unknown", [])] : [],
		...tool !== null && !banner ? [finding("no-banner", [tool])] : [],
		...banner ? parity(banner) : [],
		...declined ? afterNo(declined, "request-after-decline", "storage-after-decline") : [],
		...later?.askedAgain ? [finding("asked-again", [])] : [],
		...later && !later.settingsFound ? [finding("settings-not-found", [])] : [],
		...withdrawn ? afterNo(withdrawn, "request-after-withdrawal", "storage-after-withdrawal") : []
	];
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
	const storesNothing = (tracker) => !tracker.cookies.some(({ pattern }) => names.some((name) => pattern.test(name)));
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
	const { origin, pathname } = new URL(url);
	return origin + pathname;
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
			return Object.keys(window[kind]).map((name) => ({
				kind,
				name
			}));
		} catch {
			return [];
		}
	};
	const databases = await indexedDB.databases().catch(() => []);
	return [
		...keys("localStorage"),
		...keys("sessionStorage"),
		...databases.map(({ name = "" }) => ({
			kind: "indexedDB",
			name
		}))
	];
}
/** Addresses of script elements that cannot have run, because their type is not JavaScript. */
function heldScripts() {
	return [...document.scripts].filter(({ src, type }) => src && type && !/^(module|(text|application)\/(x-)?(java|ecma|live|j)script)/i.test(type)).map(({ src }) => src);
}
function sameSiteLinks() {
	const bare = (host) => host.replace(/^www\./, "");
	return [...document.links].filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && bare(hostname) === bare(location.hostname)).map(({ href }) => href.replace(/#.*/, ""));
}
/** Google's data layer; null where there is none. */
function dataLayer() {
	const layer = Reflect.get(window, "dataLayer");
	if (!Array.isArray(layer)) return null;
	const entries = layer.map((entry) => {
		const { 0: command, 1: detail, 2: values, event } = Object(entry);
		return {
			command,
			detail,
			values: Object(values),
			event
		};
	});
	const everywhere = entries.filter(({ command, detail }) => command === "consent" && detail === "default").find(({ values }) => !Array.isArray(values.region));
	return {
		consentDefault: entries.findIndex(({ command, detail }) => command === "consent" && detail === "default"),
		firstCommand: entries.findIndex(({ command, event }) => /^(js|config|event)$/.test(String(command)) || /^gtm\.js$/.test(String(event))),
		granted: Object.entries(everywhere?.values ?? {}).filter(([signal, value]) => value === "granted" && !/^(security|functionality)_storage$/.test(signal)).map(([signal]) => signal)
	};
}
/** How a button is rendered. */
function lookOf(button) {
	const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
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
	const parentOf = (element) => {
		const root = element.getRootNode();
		return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
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
		label: (button.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 80),
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
/** The tool whose banner shows, else one whose script is there; null for none. */
async function recogniseTool(page) {
	for (const tool of TOOLS) if (await shows(page, tool.banner).isVisible()) return {
		tool,
		asks: true
	};
	const globals = await page.evaluate((names) => names.filter((name) => Reflect.get(window, name) !== void 0), TOOLS.map((tool) => tool.global));
	const tool = TOOLS.find((each) => globals.includes(each.global));
	return tool ? {
		tool,
		asks: false
	} : null;
}
/** Tools come late: waits for one that asks, up to `wait` ms. */
async function awaitTool(page, wait) {
	await appears(page, TOOLS.map(({ banner }) => banner).join(", "), wait);
	return await recogniseTool(page);
}
/** Whether it shows within `wait` ms. */
async function appears(page, selector, wait) {
	return await shows(page, selector).waitFor({
		state: "visible",
		timeout: Math.max(wait, 1)
	}).then(() => true, () => false);
}
// src/audit/act.ts
/** In ms: a busy machine takes long to paint what is clicked. */
var CLICK = { timeout: 1e4 };
/** Null where the banner has no button that accepts. */
async function banner(page, tool) {
	await page.evaluate(() => {
		for (const animation of document.getAnimations()) if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
	});
	const [accept, decline] = [shows(page, tool.accept), shows(page, tool.decline)];
	if (!await accept.isVisible()) return null;
	return {
		accept: await accept.evaluate(lookOf),
		decline: await decline.isVisible() ? await decline.evaluate(lookOf) : null
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
	const { page } = visit;
	try {
		if (await appears(page, tool.reopen, wait)) await shows(page, tool.reopen).click(CLICK);
		else await page.evaluate(tool.open);
		if (tool.switchOff) await switchOff(page, tool.switchOff);
		for (const step of tool.withdraw) await shows(page, step).click(CLICK);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
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
// src/audit/open-page.ts
var PageFailure = class extends Error {
	kind;
	constructor(kind, message) {
		super(message);
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
/** @throws {PageFailure} */
async function openPage(visit, url, timeout) {
	const response = await visit.page.goto(url, {
		waitUntil: "domcontentloaded",
		timeout
	}).catch((error) => {
		throw failureOf(error, visit.downloaded, timeout);
	});
	stillThere(visit, url);
	if (response && response.status() >= 400) throw new PageFailure("status", `answers ${response.status()}`);
	const type = response?.headers()["content-type"] ?? "";
	if (type && !/html/.test(type)) throw new PageFailure("not-a-page", `is no page but ${type}`);
}
/** A page may also lead to another site by script or a `refresh`. @throws {PageFailure} */
function stillThere({ page }, url) {
	const at = new URL(page.url());
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
	if (/ERR_TOO_MANY_REDIRECTS/.test(code)) return new PageFailure("redirect", "redirects in circles");
	if (/INVALID_AUTH_CREDENTIALS/.test(code)) return new PageFailure("status", LOCKED);
	if (code) return new PageFailure("no-answer", `does not answer (${code})`);
	if (/Timeout/.test(message)) return new PageFailure("no-answer", `does not answer within ${timeout / 1e3} seconds`);
	return new PageFailure("crash", message.split("\n")[0] ?? "cannot be opened");
}
// src/audit/visit.ts
/**
* How long to wait for a script that was asked for, in ms. It may be a worker's, and the browser reports a worker only once its
* script has arrived. Limited, because it never reports the arrival of a shared worker's.
*/
var ARRIVAL = 2e3;
var Visit = class Visit {
	page;
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
	constructor(page, context, options) {
		this.page = page;
		this.context = context;
		this.options = options;
		context.on("request", (request) => {
			this.#note({
				url: request.url(),
				method: request.method(),
				type: request.resourceType()
			});
			if (request.resourceType() === "script") this.#arriving.set(request, this.#lastAsked);
		});
		const onEnd = (request) => void this.#arriving.delete(request);
		context.on("requestfinished", onEnd).on("requestfailed", onEnd);
		page.on("websocket", (socket) => {
			if (!this.#sockets.has(socket.url())) this.#noteSocket(socket.url());
		});
		page.on("download", (download) => {
			this.downloaded = true;
			download.cancel().catch(() => {});
		});
		page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
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
		this.#asked.push(asked);
	}
	static async start(browser, options) {
		const context = await browser.newContext(options.context);
		const visit = new Visit(await context.newPage(), context, options);
		const session = await context.newCDPSession(visit.page);
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
		const idle = this.page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(), { timeout: 1e3 }))).then(() => Promise.all(this.page.workers().map((worker) => worker.evaluate(() => {}).catch(() => {})))).then(() => true, () => false);
		return await Promise.race([idle, setTimeout$1(wait, false, { ref: false })]);
	}
	/** What was asked since the last call, and what is stored now. */
	async snapshot() {
		const asked = this.#asked;
		this.#asked = [];
		const [held, cookies, storage] = await Promise.all([
			this.page.evaluate(heldScripts),
			this.context.cookies(),
			this.page.evaluate(storageNames)
		]);
		const now = Date.now() / 1e3;
		return {
			requests: asked.map((request) => ({
				...request,
				held: request.type === "script" && held.includes(request.url)
			})),
			cookies: cookies.map(({ name, domain, path, expires }) => ({
				name,
				domain,
				path,
				days: expires < 0 ? null : (expires - now) / 86400
			})),
			storage
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
	const notes = /* @__PURE__ */ new Set();
	const [tool, first] = await withVisit(browser, options, notes, (visit) => lookAndDecline(visit, url, options, notes));
	if (!tool || !first.banner) return {
		...first,
		accepted: null,
		withdrawn: null,
		notes: [...notes]
	};
	const second = await withVisit(browser, options, notes, (visit) => acceptAndWithdraw(visit, url, tool, options, notes));
	const screenshots = [...first.screenshots, ...second.screenshots];
	return {
		...first,
		...second,
		notes: [...notes],
		screenshots
	};
}
/** A visit's limit, as a multiple of the time a page may take to come to rest: it does so up to four times, and clicks. */
var VISIT_LIMIT = 6;
async function withVisit(browser, options, notes, run) {
	const visit = await Visit.start(browser, options);
	const patience = new AbortController();
	const limit = options.timeout + VISIT_LIMIT * options.settle;
	const stuck = setTimeout$1(limit, void 0, { signal: patience.signal }).then(() => {
		throw new PageFailure("crash", `stopped responding: given up after ${Math.round(limit / 1e3)} seconds`);
	});
	try {
		return await Promise.race([run(visit), stuck]);
	} finally {
		patience.abort();
		stuck.catch(() => {});
		if (visit.restless) notes.add(restless(options));
		await visit.close();
	}
}
async function lookAndDecline(visit, url, options, notes) {
	const { page } = visit;
	await openPage(visit, url, options.timeout);
	await visit.rest();
	stillThere(visit, url);
	const recognised = await awaitTool(page, options.bannerWait);
	const before = await visit.snapshot();
	const facts = {
		url,
		title: await page.title(),
		tool: recognised?.tool.name ?? null,
		dataLayer: await page.evaluate(dataLayer),
		before,
		links: await page.evaluate(sameSiteLinks),
		screenshots: await picture(visit, "Before any choice", options)
	};
	if (!recognised?.asks) return [recognised?.tool ?? null, {
		...facts,
		banner: null,
		declined: null,
		later: null
	}];
	const { tool } = recognised;
	const looks = await banner(page, tool);
	if (!looks) {
		notes.add(`${tool.name}: its banner shows no button that accepts; what comes after a choice was not judged`);
		return [tool, {
			...facts,
			banner: null,
			declined: null,
			later: null
		}];
	}
	const clicks = await decline(page, tool);
	if (clicks === null) {
		notes.add(`${tool.name}: no way to decline was found; what comes after a no was not judged`);
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
	const screenshots = [...facts.screenshots, ...await picture(visit, "After declining", options)];
	return [tool, {
		...facts,
		banner: {
			...looks,
			clicksToDecline: clicks
		},
		declined,
		later,
		screenshots
	}];
}
async function acceptAndWithdraw(visit, url, tool, options, notes) {
	try {
		await openPage(visit, url, options.timeout);
		await visit.rest();
		await awaitTool(visit.page, options.bannerWait);
		visit.forget();
		await accept(visit.page, tool);
	} catch (error) {
		const reason = String(error).split("\n")[0];
		notes.add(`${tool.name}: could not accept (${reason}); what comes after a yes was not judged`);
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
	} else notes.add(`${tool.name}: no way to withdraw was found; what comes after a withdrawal was not judged`);
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
			message: `could not be audited: ${error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)}`
		};
	}
}
function outcomeOf(result) {
	if ("kind" in result) return result.message;
	const count = (level) => result.findings.filter((finding) => finding.level === level).length;
	const [errors, warnings] = [count("error"), count("warning")];
	return errors + warnings ? `${counted(errors, "error")}, ${counted(warnings, "warning")}` : "fine";
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
			if (!rows.has(row.name)) rows.set(row.name, row);
		}
	}
	return [...rows.values()];
}
function entries(snapshot) {
	const stored = snapshot?.storage ?? [];
	return [...snapshot?.cookies ?? [], ...stored.filter(({ name }) => trackerOfName(name)).map(({ name }) => ({
		name,
		domain: "",
		days: void 0
	}))];
}
function rowOf({ name, domain, days }, host, early) {
	const known = trackerOfName(name);
	if (known) {
		const { tracker, cookie } = known;
		const { purpose } = cookie;
		const duration = days === void 0 || (days ?? 0) >= 399 ? cookie.duration : inWords(days);
		return {
			name: cookie.name,
			provider: tracker.provider,
			purpose,
			duration,
			category: tracker.category
		};
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

Exit code: 1 where something analytical came before consent, after a no or after a withdrawal; 2 for bad usage, or where
nothing could be opened; else 0.
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
var ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Control characters, which XML 1.0 has no place for, become the replacement character. */
function escapeText(text) {
	return text.replace(/[^\P{Cc}\t\n\r]/gu, "�").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
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
		...findings.some(({ level }) => level !== "note") ? [] : [paint(32, "  ✓ nothing to object to")],
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
	return [...[
		`${counted(pages.length, "page")} audited`,
		counted(count("error"), "error"),
		counted(count("warning"), "warning")
	], ...failures.length ? [`${failures.length} not opened`] : []].join(", ");
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
/** What a reader wants to know first. */
function verdict(result) {
	const count = (level) => result.pages.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
	const [errors, warnings] = [count("error"), count("warning")];
	const [tone, text] = errors ? ["error", "Something analytical came without consent."] : warnings ? ["warning", "Nothing analytical was seen without consent. The way of asking can be better."] : ["fine", "Nothing analytical was seen without consent, and nothing else to object to."];
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
	const wrong = findings.some(({ level }) => level !== "note");
	return `<article id="page-${index}">
<h2>${escapeText(title || url)}</h2>
<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>
<p class="quiet">Consent tool: ${escapeText(tool ?? "none recognised")}</p>
${wrong ? "" : "<p class=\"fine\">✓ Nothing to object to</p>"}
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
function jsonReport({ pages, failures }, version) {
	const plain = pages.map(({ facts: { screenshots: _, links: __, ...facts }, findings }) => ({
		...facts,
		findings
	}));
	return `${JSON.stringify({
		schema: 1,
		version,
		pages: plain,
		failures
	}, null, 2)}\n`;
}
// src/audit/report-junit.ts
function junitReport({ pages, failures }) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="consent-gate audit">\n${[...pages.map(suiteOf), ...failures.map(({ url, message }) => brokenSuite(url, message))].join("\n")}\n</testsuites>\n`;
}
function suiteOf({ facts: { url }, findings }) {
	const ids = Object.keys(RULES);
	const cases = ids.map((id) => {
		const open = `    <testcase classname="${escapeText(url)}" name="${id}"`;
		const found = findings.find(({ rule }) => rule === id);
		if (!found) return `${open}/>`;
		const text = escapeText(found.evidence.join("\n"));
		if (found.level !== "error") return `${open}><system-out>${escapeText(RULES[id].title)} ${text}</system-out></testcase>`;
		return `${open}><failure message="${escapeText(RULES[id].title)}">${text}</failure></testcase>`;
	});
	const failed = findings.filter(({ level }) => level === "error").length;
	return `  <testsuite name="${escapeText(url)}" tests="${ids.length}" failures="${failed}" errors="0">\n${cases.join("\n")}\n  </testsuite>`;
}
function brokenSuite(url, message) {
	const name = escapeText(url);
	return `  <testsuite name="${name}" tests="1" failures="0" errors="1">
    <testcase classname="${name}" name="opens"><error message="${escapeText(message)}"/></testcase>
  </testsuite>`;
}
// src/audit/report-sarif.ts
function sarifReport({ pages, failures }, version) {
	const ids = Object.keys(RULES);
	const results = pages.flatMap(({ facts, findings }) => findings.map(({ rule, level, evidence }) => ({
		ruleId: rule,
		ruleIndex: ids.indexOf(rule),
		level,
		message: { text: [`${facts.url}: ${RULES[rule].title}`, ...evidence].join("\n") },
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
			toolExecutionNotifications: failures.map(({ url, message }) => ({
				level: "error",
				message: { text: `${url} ${message}` }
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
var fingerprint = (text) => createHash("sha256").update(text).digest("hex").slice(0, 32);
// src/audit/command.ts
/** @returns the exit code: 0, 1 (something analytical came without consent), 2 (bad usage, or nothing could be opened) */
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
		if (result.pages.length === 0) return 2;
		return result.pages.some(({ findings }) => findings.some(({ level }) => level === "error")) ? 1 : 0;
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
