import { i as filesFolder, n as gateHash, r as integrity, t as gate } from "./pages-_virtual_shipped-files.js";
import { C as distance, S as text, b as record, s as GATE, t as checkConfig, v as isObject, w as attributeOf, x as shape, y as quote } from "./pages-check-config.js";
// src/core/message-faults.ts
var texts = record((value, path) => typeof value === "string" || value === void 0 ? [] : [`${path}: expected a text, got ${quote(value)}`]);
/** @param messages as the option of this name has them, checked as such: an object, or nothing */
var messageFaults = (messages = {}) => texts(messages, "messages");
// src/services/service.ts
var TELLS_APART = "Tells visitors apart";
var VISIT = "Joins the pages of one visit";
var AD_VISIT = "Measures and personalises advertising";
var SERVICES = [
	{
		id: "google-analytics",
		name: "Google Analytics",
		also: ["GA4", "gtag"],
		provider: "Google",
		category: "analytics",
		hosts: [],
		heldAnyway: true,
		addresses: [
			/^([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\//,
			/^stats\.g\.doubleclick\.net\//,
			/^www\.google\.[a-z.]+\/(ads\/ga-audiences|g\/collect)/
		],
		anywhere: [/^[^?]*\/g\/collect\?(.*&)?tid=G-[A-Z\d]/, /^[^?]*\/(gtag\/(js|destination)|gtm\.js|ns\.html)\?(.*&)?id=(G|GT|GTM|AW|DC)-[A-Z\d]/],
		stores: [
			{
				name: "_ga",
				purpose: TELLS_APART,
				duration: "2 years",
				builtIn: true
			},
			{
				name: "_ga_*",
				purpose: VISIT,
				duration: "2 years",
				builtIn: true
			},
			{
				name: "_gid",
				purpose: TELLS_APART,
				duration: "24 hours"
			},
			{
				name: "_gat, _gat_*, _dc_gtm_*",
				purpose: "Limits how often hits are sent",
				duration: "1 minute"
			},
			{
				name: "__utma, __utmb, __utmc, __utmt, __utmv, __utmz",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "AMP_TOKEN",
				purpose: TELLS_APART,
				duration: "up to 1 year"
			},
			{
				name: "FPID",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "FPLC",
				purpose: TELLS_APART,
				duration: "20 hours"
			}
		],
		sets: [
			"gtag",
			"dataLayer",
			"ga",
			"google_tag_manager"
		],
		told: "google",
		source: "https://support.google.com/analytics/answer/11397207",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "google-tag-manager",
		name: "Google Tag Manager",
		also: ["GTM"],
		provider: "Google",
		category: "analytics",
		judged: false,
		hosts: [],
		heldAnyway: true,
		addresses: [],
		stores: [],
		sets: ["dataLayer", "google_tag_manager"],
		told: "google",
		source: "https://developers.google.com/tag-platform/tag-manager",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "matomo",
		name: "Matomo",
		provider: "this site or Matomo Cloud",
		category: "analytics",
		hosts: [
			"cdn.matomo.cloud",
			"/matomo.js",
			"/matomo.php",
			"/matomo/",
			"/piwik.js",
			"/piwik.php",
			"/piwik/"
		],
		ownHost: "the address of your Matomo, such as stats.example.com or example.matomo.cloud",
		addresses: [/^([\w-]+\.)*matomo\.cloud\//, /\/(matomo|piwik)\.(js|php)$/],
		stores: [
			{
				name: "_pk_id.*",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_pk_ses.*",
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_pk_ref.*",
				purpose: "Keeps where the visitor came from",
				duration: "6 months"
			},
			{
				name: "_pk_cvar.*, _pk_hsr.*, _pk_testcookie*",
				purpose: VISIT,
				duration: "30 minutes"
			}
		],
		sets: [
			"_paq",
			"Matomo",
			"Piwik"
		],
		told: "matomo",
		cookieless: "set",
		source: "https://developer.matomo.org/guides/tracking-consent",
		checked: "code",
		on: "2026-12-01"
	},
	{
		id: "piwik-pro",
		name: "Piwik PRO",
		provider: "Piwik PRO",
		category: "analytics",
		hosts: [],
		ownHost: "the address of your container, such as example.containers.piwik.pro",
		addresses: [/^[\w-]+\.(containers\.)?piwik\.pro\//, /\/ppms\.(js|php)$/],
		stores: [
			{
				name: "_pk_id.*, _pk_ses.*",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "stg_last_interaction, stg_returning_visitor",
				purpose: TELLS_APART,
				duration: "365 days"
			},
			{
				name: "stg_traffic_source_priority, stg_externalReferrer, stg_*_campaign",
				purpose: "Keeps where the visitor came from",
				duration: "session"
			}
		],
		sets: [
			"_paq",
			"ppms",
			"dataLayer"
		],
		cookieless: "set",
		source: "https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "yandex-metrica",
		name: "Yandex Metrica",
		provider: "Yandex",
		category: "analytics",
		hosts: [
			"mc.yandex.ru",
			"mc.yandex.com",
			"mc.webvisor.com",
			"mc.webvisor.org"
		],
		addresses: [/^mc\.(yandex\.[a-z.]+|webvisor\.(com|org))\//, /^mc\.yandex\.ru\//],
		stores: [
			{
				name: "_ym_uid",
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_ym_d",
				purpose: "Keeps the day of the first visit",
				duration: "1 year"
			},
			{
				name: "_ym_*",
				purpose: VISIT,
				duration: "up to 2 days"
			}
		],
		sets: ["ym"],
		source: "https://yandex.com/support/metrica/general/cookie-usage.html",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "adobe-analytics",
		name: "Adobe Analytics",
		provider: "Adobe",
		category: "analytics",
		hosts: [
			"dpm.demdex.net",
			"cm.everesttech.net",
			"edge.adobedc.net"
		],
		ownHost: "the tracking server of your suite, such as example.sc.omtrdc.net",
		addresses: [/^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|everesttech\.net|adobedc\.net)\//, /\/b\/ss\/[^/]+\//],
		stores: [
			{
				name: "AMCV_*",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "AMCVS_*",
				purpose: VISIT,
				duration: "session"
			},
			{
				name: "kndctr_*_identity",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "kndctr_*_cluster",
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "s_vi, s_vi_*",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_fid",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_ecid",
				purpose: TELLS_APART,
				duration: "2 years"
			},
			{
				name: "s_cc",
				purpose: "Notes whether cookies may be written",
				duration: "session"
			},
			{
				name: "s_sq",
				purpose: "Keeps the link clicked last",
				duration: "session"
			}
		],
		sets: [
			"s",
			"alloy",
			"_satellite"
		],
		source: "https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "piano-analytics",
		name: "Piano Analytics (AT Internet)",
		provider: "Piano",
		category: "analytics",
		hosts: ["tag.aticdn.net", "logs1406.xiti.com"],
		ownHost: "the collection domain of your site, such as example.pa-cd.com",
		addresses: [/^([\w-]+\.)*(xiti\.com|pa-cd\.com|at-o\.net|aticdn\.net)\//],
		stores: [{
			name: "_pcid, pa_vid, atuserid, atidvisitor",
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_pctx",
			purpose: VISIT,
			duration: "13 months"
		}],
		sets: ["pa", "_pac"],
		source: "https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/cookies",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "etracker",
		name: "etracker",
		provider: "etracker",
		category: "analytics",
		hosts: [
			"code.etracker.com",
			"www.etracker.de",
			"static.etracker.com"
		],
		addresses: [/^([\w-]+\.)*etracker\.(com|de)\//],
		stores: [{
			name: "_et_coid",
			purpose: TELLS_APART,
			duration: "2 years"
		}, {
			name: "BT_sdc, BT_pdc",
			purpose: VISIT,
			duration: "up to 1 year"
		}],
		sets: ["et_eC_Wrapper", "_etracker"],
		cookieless: "set",
		source: "https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/cookies/used-cookies/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "chartbeat",
		name: "Chartbeat",
		provider: "Chartbeat",
		category: "analytics",
		hosts: [
			"static.chartbeat.com",
			"ping.chartbeat.net",
			"mab.chartbeat.com"
		],
		addresses: [/^([\w-]+\.)*chartbeat\.(com|net)\//],
		stores: [{
			name: "_chartbeat*",
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_cb_svref",
			purpose: VISIT,
			duration: "30 minutes"
		}],
		sets: ["_sf_async_config", "pSUPERFLY"],
		source: "https://help.chartbeat.com/hc/en-us/articles/360000184388",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "comscore",
		name: "Comscore",
		provider: "Comscore",
		category: "analytics",
		hosts: ["sb.scorecardresearch.com", "b.scorecardresearch.com"],
		addresses: [/^([\w-]+\.)*scorecardresearch\.com\//],
		stores: [{
			name: "_scor_uid",
			purpose: TELLS_APART,
			duration: "390 days"
		}],
		sets: ["COMSCORE", "_comscore"],
		source: "https://www.scorecardresearch.com/privacy.aspx",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "jetpack-stats",
		name: "Jetpack Stats",
		provider: "Automattic",
		category: "analytics",
		hosts: ["stats.wp.com", "pixel.wp.com"],
		addresses: [/^(stats|pixel)\.wp\.com\//],
		stores: [{
			name: "tk_ai, tk_lr, tk_or, tk_r3d, tk_tc, tk_qs, tk_ni",
			purpose: TELLS_APART,
			duration: "up to 5 years"
		}],
		sets: ["_stq"],
		source: "https://jetpack.com/support/cookies/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "segment",
		name: "Segment",
		provider: "Twilio",
		category: "analytics",
		hosts: [
			"cdn.segment.com",
			"api.segment.io",
			"api.segment.com"
		],
		addresses: [/^(cdn|api)\.segment\.(com|io)\//],
		stores: [
			{
				name: "ajs_anonymous_id",
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "ajs_user_id",
				purpose: "Keeps who has signed in",
				duration: "1 year"
			},
			{
				name: "ajs_group_id, ajs_user_traits, ajs_group_properties",
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		sets: ["analytics"],
		source: "https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "mixpanel",
		name: "Mixpanel",
		provider: "Mixpanel",
		category: "analytics",
		hosts: [
			"cdn.mxpnl.com",
			"api.mixpanel.com",
			"api-js.mixpanel.com",
			"api-eu.mixpanel.com",
			"api-in.mixpanel.com"
		],
		addresses: [/^(cdn|api|api-js|api-eu|api-in)\.(mixpanel|mxpnl)\.com\//],
		stores: [{
			name: "mp_*_mixpanel",
			purpose: TELLS_APART,
			duration: "1 year"
		}],
		sets: ["mixpanel"],
		source: "https://github.com/mixpanel/mixpanel-js/blob/master/src/mixpanel-persistence.js",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "amplitude",
		name: "Amplitude",
		provider: "Amplitude",
		category: "analytics",
		hosts: [
			"cdn.amplitude.com",
			"api.amplitude.com",
			"api2.amplitude.com",
			"api.eu.amplitude.com",
			"sr-client-cfg.amplitude.com",
			"sr-client-cfg.eu.amplitude.com"
		],
		addresses: [/^((api\d*|cdn|sr-client-cfg|api\.eu|sr-client-cfg\.eu)\.)amplitude\.com\//],
		stores: [
			{
				name: "AMP_<key>",
				purpose: TELLS_APART,
				duration: "1 year",
				pattern: /^AMP_[\da-f]{10}$/
			},
			{
				name: "AMP_MKTG_<key>",
				purpose: "Keeps where the visitor came from",
				duration: "1 year",
				pattern: /^AMP_MKTG_[\da-f]{10}$/
			},
			{
				name: "AMP_unsent_<key>",
				purpose: "Keeps what is yet to be sent",
				duration: "until it is sent",
				pattern: /^AMP_unsent_[\da-f]{10}$/
			},
			{
				name: "amp_<key>",
				purpose: TELLS_APART,
				duration: "1 year",
				pattern: /^(amp_[\da-f]{6}(_\S+)?|amplitude_id_\S+)$/
			}
		],
		sets: ["amplitude"],
		source: "https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "posthog",
		name: "PostHog",
		provider: "PostHog",
		category: "analytics",
		hosts: [
			"us.i.posthog.com",
			"eu.i.posthog.com",
			"us-assets.i.posthog.com",
			"eu-assets.i.posthog.com",
			"us.posthog.com",
			"eu.posthog.com",
			"app.posthog.com"
		],
		ownHost: "the address of your proxy, where PostHog is asked through one",
		addresses: [/^([\w-]+\.)*(i|app|eu|us)\.posthog\.com\//],
		stores: [
			{
				name: "ph_*_posthog",
				purpose: TELLS_APART,
				duration: "365 days"
			},
			{
				name: "ph_*_posthog",
				storage: "local",
				purpose: TELLS_APART,
				duration: "until it is deleted"
			},
			{
				name: "ph_*_window_id, ph_*_primary_window_exists, ph_*_session_registered_properties, ph_*_posthog",
				storage: "session",
				purpose: VISIT,
				duration: "session"
			}
		],
		sets: ["posthog"],
		told: "posthog",
		cookieless: "set",
		source: "https://github.com/PostHog/posthog-js",
		checked: "code",
		on: "2026-12-01"
	},
	{
		id: "heap",
		name: "Heap",
		provider: "Contentsquare",
		category: "analytics",
		hosts: [
			"cdn.heapanalytics.com",
			"heapanalytics.com",
			"cdn.us.heap-api.com",
			"cdn.eu.heap-api.com",
			"c.us.heap-api.com",
			"c.eu.heap-api.com"
		],
		addresses: [/^([\w-]+\.)*(heapanalytics\.com|heap-api\.com)\//],
		stores: [
			{
				name: "_hp2_id.*",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_hp2_ses_props.*",
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_hp2_props.*",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_hp5_meta.*",
				purpose: TELLS_APART,
				duration: "13 months"
			},
			{
				name: "_hp5_event_props.*, _hp5_let.*",
				purpose: VISIT,
				duration: "13 months"
			}
		],
		sets: ["heap"],
		source: "https://help.heap.io/hc/en-us/articles/37271939081617-What-cookies-does-Heap-set-and-what-are-they-used-for",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "hotjar",
		name: "Hotjar",
		provider: "Hotjar",
		category: "analytics",
		hosts: [
			"static.hotjar.com",
			"script.hotjar.com",
			"vars.hotjar.com",
			"in.hotjar.com",
			"ws.hotjar.com",
			"insights.hotjar.com",
			"surveys.hotjar.com",
			"voc.hotjar.com",
			"content.hotjar.io",
			"metrics.hotjar.io",
			"vc.hotjar.io"
		],
		addresses: [/^([\w-]+\.)*hotjar\.(com|io)\//],
		stores: [
			{
				name: "_hjSessionUser_*",
				purpose: TELLS_APART,
				duration: "365 days"
			},
			{
				name: "_hjSession_*",
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "_hj*",
				purpose: "Records how pages are used",
				duration: "up to 365 days"
			},
			{
				name: "_hj*",
				storage: "session",
				purpose: "Records how pages are used",
				duration: "session"
			},
			{
				name: "_hj*",
				storage: "local",
				purpose: "Records how pages are used",
				duration: "until it is deleted"
			}
		],
		sets: ["hj", "_hjSettings"],
		source: "https://help.hotjar.com/hc/en-us/articles/6952777582999",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "clarity",
		name: "Microsoft Clarity",
		provider: "Microsoft",
		category: "analytics",
		hosts: [
			"www.clarity.ms",
			"scripts.clarity.ms",
			"c.clarity.ms",
			"d.clarity.ms",
			"e.clarity.ms",
			"i.clarity.ms",
			"j.clarity.ms",
			"k.clarity.ms",
			"l.clarity.ms",
			"n.clarity.ms",
			"o.clarity.ms",
			"q.clarity.ms",
			"s.clarity.ms",
			"t.clarity.ms",
			"u.clarity.ms",
			"v.clarity.ms",
			"w.clarity.ms",
			"x.clarity.ms",
			"y.clarity.ms",
			"z.clarity.ms"
		],
		addresses: [/^([\w-]+\.)*clarity\.ms\//],
		stores: [
			{
				name: "_clck",
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_clsk",
				purpose: VISIT,
				duration: "1 day"
			},
			{
				name: "CLID",
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_cltk",
				storage: "session",
				purpose: VISIT,
				duration: "session"
			}
		],
		sets: ["clarity"],
		told: "microsoft",
		source: "https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2",
		checked: "code",
		on: "2026-12-01"
	},
	{
		id: "contentsquare",
		name: "Contentsquare",
		provider: "Contentsquare",
		category: "analytics",
		hosts: [
			"t.contentsquare.net",
			"c.contentsquare.net",
			"k.contentsquare.net"
		],
		addresses: [/^([\w-]+\.)*contentsquare\.net\//],
		stores: [{
			name: "_cs_id",
			purpose: TELLS_APART,
			duration: "13 months"
		}, {
			name: "_cs_s",
			purpose: VISIT,
			duration: "30 minutes"
		}],
		sets: ["_uxa", "CS_CONF"],
		source: "https://docs.contentsquare.com/en/web/cookies/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "fullstory",
		name: "Fullstory",
		provider: "Fullstory",
		category: "analytics",
		hosts: ["edge.fullstory.com", "rs.fullstory.com"],
		addresses: [/^(edge|rs|[\w-]+\.rs)\.fullstory\.com\//],
		stores: [{
			name: "fs_uid",
			purpose: TELLS_APART,
			duration: "1 year"
		}, {
			name: "fs_lua",
			purpose: "Keeps when the visitor last did something",
			duration: "30 minutes"
		}],
		sets: ["FS", "_fs_namespace"],
		source: "https://help.fullstory.com/hc/en-us/articles/360020829513",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "mouseflow",
		name: "Mouseflow",
		provider: "Mouseflow",
		category: "analytics",
		hosts: ["cdn.mouseflow.com", "o2.mouseflow.com"],
		addresses: [/^([\w-]+\.)*mouseflow\.com\//],
		stores: [{
			name: "mf_user",
			purpose: TELLS_APART,
			duration: "90 days"
		}, {
			name: "mf_<site-id>",
			purpose: VISIT,
			duration: "session",
			pattern: /^mf_[\da-f]{8}-[\da-f-]{27}$/
		}],
		sets: ["_mfq", "mouseflow"],
		source: "https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "crazy-egg",
		name: "Crazy Egg",
		provider: "Crazy Egg",
		category: "analytics",
		hosts: [
			"script.crazyegg.com",
			"assets-tracking.crazyegg.com",
			"tracking.crazyegg.com"
		],
		addresses: [/^([\w-]+\.)*crazyegg\.com\//],
		stores: [{
			name: "_ce.s",
			purpose: TELLS_APART,
			duration: "1 year"
		}, {
			name: "_ce.*, cebs, cebsp_",
			purpose: VISIT,
			duration: "session"
		}],
		sets: ["CE2"],
		source: "https://support.crazyegg.com/hc/en-us/articles/360054587773",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "vwo",
		name: "VWO",
		provider: "Wingify",
		category: "analytics",
		hosts: ["dev.visualwebsiteoptimizer.com"],
		addresses: [/^dev\.visualwebsiteoptimizer\.com\//],
		stores: [
			{
				name: "_vwo_uuid, _vwo_uuid_v2",
				purpose: TELLS_APART,
				duration: "1 year"
			},
			{
				name: "_vwo_ds, _vwo_sn",
				purpose: VISIT,
				duration: "up to 90 days"
			},
			{
				name: "_vis_opt_*",
				purpose: "Keeps which variant was shown",
				duration: "up to 100 days"
			}
		],
		sets: ["_vwo_code", "VWO"],
		source: "https://help.vwo.com/hc/en-us/articles/360033990873",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "optimizely",
		name: "Optimizely",
		provider: "Optimizely",
		category: "analytics",
		hosts: ["cdn.optimizely.com", "logx.optimizely.com"],
		addresses: [/^(cdn|logx|[\w-]+\.log)\.optimizely\.com\//],
		stores: [{
			name: "optimizelyEndUserId",
			purpose: TELLS_APART,
			duration: "6 months"
		}, {
			name: "optimizelySession",
			purpose: VISIT,
			duration: "6 months"
		}],
		sets: ["optimizely"],
		source: "https://support.optimizely.com/hc/en-us/articles/4410284018061",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "google-ads",
		name: "Google Ads and DoubleClick",
		also: ["Floodlight"],
		provider: "Google",
		category: "marketing",
		hosts: [],
		heldAnyway: true,
		addresses: [/^([\w-]+\.)*(doubleclick\.net|googleadservices\.com|googlesyndication\.com)\//, /^((www\.)?google\.[a-z.]+\/(pagead|ads|ccm|rmkt)|adservice\.google\.[a-z.]+)\//],
		stores: [
			{
				name: "_gcl_*",
				purpose: AD_VISIT,
				duration: "90 days"
			},
			{
				name: "_gcl_ls",
				storage: "local",
				purpose: "Keeps the click on an advertisement",
				duration: "until it is deleted"
			},
			{
				name: "_gac_*",
				purpose: AD_VISIT,
				duration: "90 days"
			},
			{
				name: "IDE",
				purpose: AD_VISIT,
				duration: "13 months"
			}
		],
		sets: ["gtag", "google_trackConversion"],
		told: "google",
		source: "https://business.safety.google/adscookies/",
		checked: "code",
		on: "2026-12-01"
	},
	{
		id: "microsoft-ads",
		name: "Microsoft Advertising (UET)",
		also: ["Bing Ads"],
		provider: "Microsoft",
		category: "marketing",
		hosts: ["bat.bing.com", "bat.bing.net"],
		addresses: [/^bat\.bing\.(com|net)\//],
		stores: [
			{
				name: "_uetsid, _uetsid_exp",
				purpose: AD_VISIT,
				duration: "1 day"
			},
			{
				name: "_uetvid, _uetvid_exp",
				purpose: AD_VISIT,
				duration: "390 days"
			},
			{
				name: "_uetsid, _uetsid_exp, _uetvid, _uetvid_exp",
				storage: "local",
				purpose: AD_VISIT,
				duration: "until it is deleted"
			},
			{
				name: "_uetmsclkid",
				purpose: "Keeps the click on an advertisement",
				duration: "90 days"
			}
		],
		sets: ["uetq", "UET"],
		told: "microsoft",
		source: "https://help.ads.microsoft.com/#apex/ads/en/53056/2",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "criteo",
		name: "Criteo",
		provider: "Criteo",
		category: "marketing",
		hosts: [
			"static.criteo.net",
			"dynamic.criteo.com",
			"gum.criteo.com",
			"sslwidget.criteo.com",
			"widget.criteo.com"
		],
		addresses: [/^([\w-]+\.)*criteo\.(com|net)\//],
		stores: [{
			name: "cto_bundle, cto_bidid, cto_lwid, cto_optout",
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		sets: ["criteo_q"],
		source: "https://www.criteo.com/privacy/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "quantcast",
		name: "Quantcast",
		provider: "Quantcast",
		category: "marketing",
		hosts: [
			"secure.quantserve.com",
			"pixel.quantserve.com",
			"rules.quantcount.com"
		],
		addresses: [/^([\w-]+\.)*(quantserve\.com|quantcount\.com)\//],
		stores: [{
			name: "__qca",
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		sets: ["_qevents", "__qc"],
		source: "https://www.quantcast.com/legal/cookie-descriptions/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "taboola",
		name: "Taboola",
		provider: "Taboola",
		category: "marketing",
		hosts: [
			"cdn.taboola.com",
			"trc.taboola.com",
			"trc-events.taboola.com"
		],
		addresses: [/^([\w-]+\.)*taboola\.com\//],
		stores: [{
			name: "t_gid, t_pt_gid, taboola_*",
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		sets: ["_taboola", "_tfa"],
		source: "https://www.taboola.com/policies/cookie-policy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "outbrain",
		name: "Outbrain",
		provider: "Outbrain",
		category: "marketing",
		hosts: [
			"amplify.outbrain.com",
			"tr.outbrain.com",
			"widgets.outbrain.com"
		],
		addresses: [/^([\w-]+\.)*outbrain(img)?\.com\//],
		stores: [{
			name: "obuid, outbrain_cid_fetch",
			purpose: AD_VISIT,
			duration: "90 days"
		}],
		sets: ["obApi", "OBR"],
		source: "https://www.outbrain.com/privacy/cookies/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "adroll",
		name: "AdRoll",
		provider: "NextRoll",
		category: "marketing",
		hosts: ["s.adroll.com", "d.adroll.com"],
		addresses: [/^([\w-]+\.)*adroll\.com\//],
		stores: [{
			name: "__adroll, __adroll_fpc, __ar_v4",
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		sets: ["adroll_adv_id", "__adroll"],
		source: "https://www.nextroll.com/privacy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "the-trade-desk",
		name: "The Trade Desk",
		provider: "The Trade Desk",
		category: "marketing",
		hosts: [
			"js.adsrvr.org",
			"insight.adsrvr.org",
			"match.adsrvr.org"
		],
		addresses: [/^([\w-]+\.)*adsrvr\.org\//],
		stores: [{
			name: "TDID",
			purpose: AD_VISIT,
			duration: "1 year"
		}],
		sets: ["TTDUniversalPixelApi"],
		source: "https://www.thetradedesk.com/us/privacy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "amazon-ads",
		name: "Amazon Ads",
		provider: "Amazon",
		category: "marketing",
		hosts: [
			"c.amazon-adsystem.com",
			"s.amazon-adsystem.com",
			"aax.amazon-adsystem.com"
		],
		addresses: [/^([\w-]+\.)*amazon-adsystem\.com\//],
		stores: [],
		sets: ["apstag", "amzn"],
		source: "https://advertising.amazon.com/legal/privacy-notice",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "meta-pixel",
		name: "Meta Pixel",
		also: ["Facebook Pixel"],
		provider: "Meta",
		category: "marketing",
		hosts: ["connect.facebook.net", "https://www.facebook.com/tr"],
		addresses: [/^connect\.facebook\.net\/.*(fbevents\.js|signals\/)/, /^(www|web)\.facebook\.com\/tr(\/|$)/],
		stores: [{
			name: "_fbp",
			purpose: AD_VISIT,
			duration: "90 days"
		}, {
			name: "_fbc",
			purpose: "Keeps the click on an advertisement",
			duration: "90 days"
		}],
		sets: ["fbq", "_fbq"],
		told: "meta",
		source: "https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "linkedin-insight",
		name: "LinkedIn Insight Tag",
		provider: "LinkedIn",
		category: "marketing",
		hosts: [
			"snap.licdn.com",
			"px.ads.linkedin.com",
			"px4.ads.linkedin.com",
			"dc.ads.linkedin.com"
		],
		addresses: [/^(snap\.licdn\.com|px\d*\.ads\.linkedin\.com)\//, /^(www|dc)\.(ads\.)?linkedin\.com\/(px|collect)/],
		stores: [
			{
				name: "li_fat_id",
				purpose: AD_VISIT,
				duration: "30 days"
			},
			{
				name: "li_giant",
				purpose: AD_VISIT,
				duration: "7 days"
			},
			{
				name: "ln_or",
				purpose: AD_VISIT,
				duration: "1 day"
			}
		],
		sets: [
			"_linkedin_partner_id",
			"_linkedin_data_partner_ids",
			"lintrk"
		],
		source: "https://www.linkedin.com/legal/l/cookie-table",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "tiktok-pixel",
		name: "TikTok Pixel",
		provider: "TikTok",
		category: "marketing",
		hosts: ["analytics.tiktok.com"],
		addresses: [/^analytics\.tiktok\.com\//],
		stores: [{
			name: "_ttp",
			purpose: AD_VISIT,
			duration: "13 months"
		}, {
			name: "_tt_enable_cookie",
			purpose: "Notes whether cookies may be written",
			duration: "13 months"
		}],
		sets: ["ttq", "TiktokAnalyticsObject"],
		told: "tiktok",
		source: "https://ads.tiktok.com/help/article?aid=10007540",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "pinterest-tag",
		name: "Pinterest Tag",
		provider: "Pinterest",
		category: "marketing",
		hosts: ["s.pinimg.com", "ct.pinterest.com"],
		addresses: [/^ct\.pinterest\.com\//, /^s\.pinimg\.com\/ct\//],
		stores: [
			{
				name: "_pin_unauth",
				purpose: AD_VISIT,
				duration: "1 year"
			},
			{
				name: "_epik",
				purpose: "Keeps the click on an advertisement",
				duration: "1 year"
			},
			{
				name: "_derived_epik",
				purpose: TELLS_APART,
				duration: "1 year"
			}
		],
		sets: ["pintrk"],
		source: "https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies",
		checked: "maker",
		on: "2026-11-23"
	},
	{
		id: "x-pixel",
		name: "X Pixel",
		also: ["Twitter Pixel"],
		provider: "X",
		category: "marketing",
		hosts: [
			"static.ads-twitter.com",
			"analytics.twitter.com",
			"analytics.x.com",
			"https://t.co/i/adsct",
			"https://t.co/1/i/adsct"
		],
		addresses: [/^(static\.ads-twitter\.com|analytics\.(twitter|x)\.com)\//, /^t\.co\/(\d\/)?i\/adsct/],
		stores: [{
			name: "twclid, _twclid",
			purpose: "Keeps the click on an advertisement",
			duration: "30 days"
		}],
		sets: ["twq"],
		source: "https://help.x.com/en/rules-and-policies/x-cookies",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "snap-pixel",
		name: "Snap Pixel",
		provider: "Snap",
		category: "marketing",
		hosts: [
			"https://sc-static.net/scevent",
			"tr.snapchat.com",
			"tr6.snapchat.com"
		],
		addresses: [/^sc-static\.net\/scevent/, /^tr\d*\.snapchat\.com\//],
		stores: [{
			name: "_scid, _scid_r",
			purpose: AD_VISIT,
			duration: "13 months"
		}],
		sets: ["snaptr"],
		source: "https://www.snap.com/privacy/cookie-information",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "reddit-pixel",
		name: "Reddit Pixel",
		provider: "Reddit",
		category: "marketing",
		hosts: [
			"https://www.redditstatic.com/ads/",
			"alb.reddit.com",
			"pixel-config.reddit.com"
		],
		addresses: [/^www\.redditstatic\.com\/ads\//, /^(alb|pixel-config)\.reddit\.com\//],
		stores: [{
			name: "_rdt_uuid, _rdt_cid",
			purpose: AD_VISIT,
			duration: "90 days"
		}],
		sets: ["rdt"],
		source: "https://business.reddithelp.com/s/article/reddit-pixel",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "quora-pixel",
		name: "Quora Pixel",
		provider: "Quora",
		category: "marketing",
		hosts: ["https://a.quora.com/qevents", "https://q.quora.com/_/ad"],
		addresses: [/^(a|q)\.quora\.com\/(qevents|_\/ad)/],
		stores: [],
		sets: ["qp"],
		source: "https://quoraadsupport.zendesk.com/hc/en-us/articles/115010466208",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "hubspot",
		name: "HubSpot",
		provider: "HubSpot",
		category: "marketing",
		hosts: [
			"js.hs-scripts.com",
			"js-eu1.hs-scripts.com",
			"js.hs-analytics.net",
			"js-eu1.hs-analytics.net",
			"js.hsadspixel.net",
			"js-eu1.hsadspixel.net",
			"js.hs-banner.com",
			"js-eu1.hs-banner.com",
			"track.hubspot.com",
			"track-eu1.hubspot.com"
		],
		addresses: [
			/^js[\w-]*\.(hs-analytics|hs-scripts|hsadspixel|hs-banner)\.(net|com)\//,
			/^track[\w-]*\.hubspot\.com\//,
			/^forms\.hubspot\.com\/collected-forms/
		],
		stores: [
			{
				name: "__hstc",
				purpose: TELLS_APART,
				duration: "6 months"
			},
			{
				name: "hubspotutk",
				purpose: TELLS_APART,
				duration: "6 months"
			},
			{
				name: "__hssc",
				purpose: VISIT,
				duration: "30 minutes"
			},
			{
				name: "__hssrc",
				purpose: "Notes whether the browser was closed",
				duration: "session"
			}
		],
		sets: ["_hsq", "_hsp"],
		told: "hubspot",
		source: "https://developers.hubspot.com/docs/api/events/cookie-banner",
		checked: "others",
		on: "2026-12-01"
	},
	{
		id: "woocommerce-attribution",
		name: "WooCommerce order attribution",
		provider: "this site",
		category: "marketing",
		hosts: [],
		addresses: [],
		stores: [{
			name: "sbjs_migrations, sbjs_current, sbjs_current_add, sbjs_first, sbjs_first_add, sbjs_session, sbjs_udata",
			purpose: "Keeps where the visitor came from",
			duration: "session"
		}],
		sets: ["sbjs", "wc_order_attribution"],
		source: "https://woocommerce.com/document/order-attribution-tracking/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "klaviyo",
		name: "Klaviyo",
		provider: "Klaviyo",
		category: "marketing",
		hosts: [
			"static.klaviyo.com",
			"static-tracking.klaviyo.com",
			"a.klaviyo.com",
			"fast.a.klaviyo.com",
			"static-forms.klaviyo.com"
		],
		addresses: [/^(static|static-tracking|a|fast|fast\.a|static-forms)\.klaviyo\.com\//],
		stores: [{
			name: "__kla_id",
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		sets: ["klaviyo", "_learnq"],
		source: "https://help.klaviyo.com/hc/en-us/articles/360034666712",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "pardot",
		name: "Account Engagement (Pardot)",
		provider: "Salesforce",
		category: "marketing",
		hosts: ["pi.pardot.com", "cdn.pardot.com"],
		addresses: [/^(pi|cdn)\.pardot\.com\//],
		stores: [{
			name: "visitor_id<account>",
			purpose: TELLS_APART,
			duration: "1 year",
			pattern: /^visitor_id\d+(-hash)?$/
		}, {
			name: "lpv<account>",
			purpose: VISIT,
			duration: "30 minutes",
			pattern: /^lpv\d+$/
		}],
		sets: ["piAId", "piTracker"],
		source: "https://help.salesforce.com/s/articleView?id=mktg.pardot_basics_cookies.htm",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "marketo",
		name: "Marketo",
		provider: "Adobe",
		category: "marketing",
		hosts: ["munchkin.marketo.net"],
		ownHost: "the host of your account, such as 123-abc-456.mktoresp.com",
		addresses: [/^munchkin\.marketo\.net\//, /^[\w-]+\.mktoresp\.com\//],
		stores: [{
			name: "_mkto_trk",
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		sets: ["Munchkin"],
		source: "https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "intercom",
		name: "Intercom",
		provider: "Intercom",
		category: "preferences",
		hosts: [
			"widget.intercom.io",
			"js.intercomcdn.com",
			"api-iam.intercom.io",
			"api-iam.eu.intercom.io",
			"nexus-websocket-a.intercom.io",
			"nexus-websocket-b.intercom.io"
		],
		addresses: [/^([\w-]+\.)*(intercom\.io|intercomcdn\.com)\//],
		stores: [
			{
				name: "intercom-id-*",
				purpose: TELLS_APART,
				duration: "9 months"
			},
			{
				name: "intercom-session-*",
				purpose: "Keeps the conversation with whoever has signed in",
				duration: "1 week"
			},
			{
				name: "intercom-device-id-*",
				purpose: "Tells devices apart, against abuse",
				duration: "9 months"
			}
		],
		sets: ["Intercom", "intercomSettings"],
		source: "https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "youtube",
		name: "YouTube",
		provider: "Google",
		category: "marketing",
		hosts: [
			"www.youtube.com",
			"m.youtube.com",
			"youtube.com",
			"www.youtube-nocookie.com"
		],
		mark: "iframe",
		addresses: [/^(www\.|m\.)?youtube\.com\/(embed\/|iframe_api|player_api|youtubei\/|generate_204|ptracking|api\/stats\/)/],
		stores: [
			{
				name: "VISITOR_INFO1_LIVE",
				purpose: "Tells viewers of films apart",
				duration: "6 months"
			},
			{
				name: "YSC",
				purpose: "Joins the films of one visit",
				duration: "session"
			},
			{
				name: "__Secure-ROLLOUT_TOKEN, __Secure-YEC, __Secure-YNID",
				purpose: "Tells viewers of films apart",
				duration: "6 months"
			}
		],
		sets: ["YT", "onYouTubeIframeAPIReady"],
		source: "https://policies.google.com/technologies/cookies",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "vimeo",
		name: "Vimeo",
		provider: "Vimeo",
		category: "analytics",
		hosts: ["player.vimeo.com"],
		mark: "iframe",
		addresses: [/^(player|fresnel|fresnel-events)\.vimeo(cdn)?\.com\//],
		stores: [{
			name: "vuid",
			purpose: "Tells viewers of films apart",
			duration: "2 years"
		}],
		sets: ["Vimeo"],
		cookieless: "set",
		source: "https://help.vimeo.com/hc/en-us/articles/26080940921361",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "spotify",
		name: "Spotify",
		provider: "Spotify",
		category: "marketing",
		hosts: ["open.spotify.com"],
		mark: "iframe",
		addresses: [/^open\.spotify\.com\/(embed|embed-podcast|iframe-api)(\/|$)/],
		stores: [{
			name: "sp_t",
			purpose: "Tells listeners apart",
			duration: "1 year"
		}, {
			name: "sp_landing",
			purpose: "Keeps the page on which a listener began",
			duration: "1 day"
		}],
		sets: ["onSpotifyIframeApiReady"],
		source: "https://www.spotify.com/legal/cookies-policy/",
		checked: "others",
		on: "2026-12-01"
	},
	{
		id: "google-maps",
		name: "Google Maps",
		provider: "Google",
		category: "preferences",
		hosts: [
			"maps.googleapis.com",
			"maps.gstatic.com",
			"maps.google.com",
			"https://www.google.com/maps"
		],
		mark: "iframe",
		addresses: [/^maps\.(googleapis|gstatic|google)\.com\//, /^www\.google\.[a-z.]+\/maps(\/|$)/],
		stores: [{
			name: "NID",
			purpose: "Keeps settings and tells visitors of Google apart",
			duration: "6 months"
		}],
		sets: ["google.maps"],
		source: "https://policies.google.com/technologies/cookies",
		checked: "maker",
		on: "2026-12-01"
	},
	{
		id: "recaptcha",
		name: "reCAPTCHA",
		provider: "Google",
		category: "preferences",
		hosts: [
			"https://www.google.com/recaptcha/",
			"https://www.recaptcha.net/recaptcha/",
			"https://www.gstatic.com/recaptcha/"
		],
		addresses: [/^(www\.(google|recaptcha)\.[a-z.]+|www\.gstatic\.com)\/recaptcha\//],
		stores: [{
			name: "_GRECAPTCHA",
			purpose: "Tells people from robots, for security",
			duration: "6 months"
		}],
		sets: ["grecaptcha"],
		source: "https://developers.google.com/recaptcha/docs/faq",
		checked: "others",
		on: "2026-12-01"
	},
	{
		id: "facebook-plugins",
		name: "Facebook plugins",
		also: ["Like button"],
		provider: "Meta",
		category: "marketing",
		hosts: ["https://connect.facebook.net/", "https://www.facebook.com/plugins/"],
		mark: "iframe",
		addresses: [/^connect\.facebook\.net\/\w+\/(sdk|all)(\/|\.js|$)/, /^(www|web)\.facebook\.com\/(v[\d.]+\/)?plugins\//],
		stores: [{
			name: "datr",
			purpose: "Tells browsers apart",
			duration: "2 years"
		}],
		sets: ["FB", "fbAsyncInit"],
		source: "https://www.facebook.com/privacy/policies/cookies/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "x-widgets",
		name: "X widgets",
		also: ["Twitter"],
		provider: "X",
		category: "marketing",
		hosts: [
			"platform.twitter.com",
			"platform.x.com",
			"syndication.twitter.com",
			"syndication.x.com"
		],
		mark: "iframe",
		addresses: [/^(platform|syndication)\.(twitter|x)\.com\//],
		stores: [{
			name: "guest_id_ads, guest_id_marketing",
			purpose: TELLS_APART,
			duration: "2 years"
		}],
		sets: ["twttr"],
		source: "https://help.x.com/en/rules-and-policies/x-cookies",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "plausible",
		name: "Plausible",
		provider: "Plausible",
		category: "analytics",
		hosts: ["https://plausible.io/js/", "https://plausible.io/api/event"],
		addresses: [/^plausible\.io\/(js\/|api\/event)/],
		stores: [],
		sets: ["plausible"],
		cookieless: "always",
		source: "https://plausible.io/data-policy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "cloudflare-web-analytics",
		name: "Cloudflare Web Analytics",
		provider: "Cloudflare",
		category: "analytics",
		hosts: ["static.cloudflareinsights.com"],
		addresses: [/^static\.cloudflareinsights\.com\//, /^[^/]+\/cdn-cgi\/rum$/],
		stores: [],
		sets: ["__cfBeacon"],
		cookieless: "always",
		source: "https://developers.cloudflare.com/web-analytics/",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "fathom",
		name: "Fathom",
		provider: "Fathom",
		category: "analytics",
		hosts: ["cdn.usefathom.com", "usefathom.com"],
		addresses: [/^(cdn\.)?usefathom\.com\//],
		stores: [],
		sets: ["fathom"],
		cookieless: "always",
		source: "https://usefathom.com/compliance",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "simple-analytics",
		name: "Simple Analytics",
		provider: "Simple Analytics",
		category: "analytics",
		hosts: ["scripts.simpleanalyticscdn.com", "queue.simpleanalyticscdn.com"],
		addresses: [/^(scripts|queue)\.simpleanalyticscdn\.com\//],
		stores: [],
		sets: ["sa_event"],
		cookieless: "always",
		source: "https://docs.simpleanalytics.com/what-we-collect",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "umami",
		name: "Umami",
		provider: "Umami",
		category: "analytics",
		hosts: [
			"cloud.umami.is",
			"gateway.umami.is",
			"api-gateway.umami.dev"
		],
		ownHost: "the address of your Umami, where you run it yourself",
		addresses: [/^cloud\.umami\.is\//, /^(gateway|api-gateway)\.umami\.(is|dev)\//],
		stores: [],
		sets: ["umami"],
		cookieless: "always",
		source: "https://umami.is/docs",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "goatcounter",
		name: "GoatCounter",
		provider: "GoatCounter",
		category: "analytics",
		hosts: ["gc.zgo.at"],
		ownHost: "the address of your account, such as example.goatcounter.com",
		addresses: [/^gc\.zgo\.at\//, /^[\w-]+\.goatcounter\.com\/count/],
		stores: [],
		sets: ["goatcounter"],
		cookieless: "always",
		source: "https://www.goatcounter.com/help/privacy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "vercel-analytics",
		name: "Vercel Analytics",
		provider: "Vercel",
		category: "analytics",
		hosts: [
			"va.vercel-scripts.com",
			"/_vercel/insights/",
			"/_vercel/speed-insights/"
		],
		addresses: [/^va\.vercel-scripts\.com\//, /^[^/]+\/_vercel\/(insights|speed-insights)\//],
		stores: [],
		sets: ["va", "si"],
		cookieless: "always",
		source: "https://vercel.com/docs/analytics/privacy-policy",
		checked: "others",
		on: "2026-11-23"
	},
	{
		id: "stripe",
		name: "Stripe",
		provider: "Stripe",
		category: "necessary",
		hosts: [],
		addresses: [/^(js|m|api|q)\.stripe\.(com|network)\//],
		stores: [{
			name: "__stripe_mid",
			purpose: "Guards payments against fraud",
			duration: "1 year"
		}, {
			name: "__stripe_sid",
			purpose: "Guards payments against fraud",
			duration: "30 minutes"
		}],
		sets: ["Stripe"],
		source: "https://docs.stripe.com/disputes/prevention/advanced-fraud-detection",
		checked: "others",
		on: "2026-12-01"
	},
	{
		id: "sentry",
		name: "Sentry",
		provider: "Sentry",
		category: "analytics",
		judged: false,
		hosts: ["js.sentry-cdn.com", "browser.sentry-cdn.com"],
		ownHost: "the host of your project, such as o123.ingest.sentry.io",
		addresses: [/^(js|browser)\.sentry-cdn\.com\//, /^([\w-]+\.)*ingest(\.\w+)?\.sentry\.io\//],
		stores: [{
			name: "sentryReplaySession",
			storage: "session",
			purpose: "Joins the recordings of one visit",
			duration: "session"
		}],
		sets: ["Sentry", "__SENTRY__"],
		source: "https://github.com/getsentry/sentry-javascript",
		checked: "code",
		on: "2026-12-01"
	}
];
// src/services/with-services.ts
/** Categories with texts and signals of their own, in the order in which they are asked for. */
var BUILT_IN = [
	"analytics",
	"preferences",
	"marketing"
];
/**
* What the owner has written stays: a row of theirs takes the place of a service's of the same name, and where visitors can switch a
* service by itself (`categories[].services`), that is what it waits for.
*/
function withServices(options, ...services) {
	const given = options;
	const wrong = services.filter((service) => !isService(service));
	const waits = waitsFor(given, services.filter(isService));
	const { categories, block, cookies } = given;
	const added = {
		...wants(categories, waits) && { categories: asked(categories, waits) },
		...waits.some(({ service }) => service.hosts.length) && { block: held(block, waits) },
		...waits.some(({ service }) => service.stores.length) && { cookies: listed(cookies, waits) },
		...wrong.length && { services: wrong }
	};
	return {
		...given,
		...added
	};
}
/** Code without types may hand a name in, or what it has not imported. */
var isService = (service) => isObject(service) && Array.isArray(service.hosts) && Array.isArray(service.stores);
function waitsFor({ categories }, services) {
	const ids = idsOf(categories);
	return [...new Map(services.map((service) => [service.id, service])).values()].map((service) => ({
		service,
		category: ids.includes(service.id) ? service.id : service.category
	}));
}
/** The ids that are asked for; of what makes no sense the check of the options says so. */
function idsOf(categories = GATE.categories) {
	if (!Array.isArray(categories)) return [];
	return categories.flatMap((category) => {
		if (typeof category === "string") return [category];
		const { id, services } = Object(category);
		return [`${id}`, ...Array.isArray(services) ? services.map((one) => `${Object(one).id}`) : []];
	});
}
var missing = (categories, waits) => {
	const ids = idsOf(categories);
	return BUILT_IN.filter((id) => !ids.includes(id) && waits.some(({ category }) => category === id));
};
var wants = (categories, waits) => (categories === void 0 || Array.isArray(categories)) && missing(categories, waits).length > 0;
var asked = (categories, waits) => [...Array.isArray(categories) ? categories : GATE.categories, ...missing(categories, waits).map((id) => ({ id }))];
function held(block, waits) {
	if (block !== void 0 && !isObject(block)) return block;
	const all = { ...block };
	for (const { service, category } of waits) {
		const own = all[category] ?? [];
		if (service.hosts.length && category !== "necessary" && Array.isArray(own)) all[category] = [.../* @__PURE__ */ new Set([...own, ...service.hosts])];
	}
	return all;
}
function listed(cookies = [], waits) {
	if (!Array.isArray(cookies)) return cookies;
	const key = ({ name, storage = "cookie" }) => `${storage} ${name}`;
	const known = new Set(cookies.map((row) => key(Object(row))));
	const rows = waits.flatMap(({ service, category }) => service.stores.map((stored) => rowOf(stored, service, category)));
	return [...cookies, ...rows.filter((row) => row && !known.has(key(row)))];
}
function rowOf({ name, storage, purpose, duration, builtIn }, { provider }, category) {
	if (builtIn) return void 0;
	return {
		name,
		provider,
		purpose,
		duration,
		category,
		...storage && { storage }
	};
}
// src/services/resolve-services.ts
/** Never throws. What is unknown is named, and the others count. */
function resolveServices(input) {
	const { services, ...options } = Object(input);
	if (services === void 0) return {
		options: input,
		problems: []
	};
	if (!Array.isArray(services)) return {
		options,
		problems: [`services: expected a list of names such as ["matomo"], got ${quote(services)}`]
	};
	const problems = [];
	const known = [];
	for (const [index, name] of services.entries()) {
		const service = serviceOf(name);
		if (service) known.push(service);
		else problems.push(`services[${index}]: expected the name of a service, got ${quote(name)}${instead(name)}`);
	}
	return {
		options: withServices(options, ...known),
		problems
	};
}
var serviceOf = (name) => SERVICES.find(({ id }) => id === name);
function instead(name) {
	const meant = typeof name === "string" ? nearestService(name) : void 0;
	return meant ? `; did you mean "${meant}"?` : "; the guide’s page “Services” has them all";
}
var plain = (name) => name.toLowerCase().replace(/[^a-z\d]/g, "");
/** One whose name holds what was written, or the one with the fewest other letters. Unlike an attribute, a name here is nobody else's. */
function nearestService(name) {
	const asked = plain(name);
	if (!asked) return void 0;
	const names = SERVICES.flatMap(({ id, name, also = [] }) => [
		id,
		name,
		...also
	].map((each) => [id, plain(each)]));
	const holds = names.find(([, each]) => each.includes(asked));
	if (holds) return holds[0];
	const [best] = names.map(([id, each]) => ({
		id,
		letters: distance(asked, each)
	})).sort((one, other) => one.letters - other.letters);
	return best && best.letters <= asked.length / 2 ? best.id : void 0;
}
// src/tag/checked-options.ts
/**
* @returns the options of the gate: of services, what they ask and store
* @throws one error that names each field and what was expected of it
*/
function expectOptions(given, otherFaults = []) {
	const { options, problems } = resolveServices(given);
	const faults = [
		...problems,
		...checkConfig(options),
		...otherFaults
	];
	if (!faults.length) faults.push(...messageFaults(options.messages));
	if (!faults.length) faults.push(...Object.entries(options).flatMap(([name, value]) => unwritable(value, name)));
	if (faults.length) throw new Error(`consent-gate: the options have to be mended\n${faults.join("\n")}`);
	return options;
}
function unwritable(value, path) {
	if (typeof value === "function" || !isPlain(value)) return [`${path}: expected what JSON can hold, got ${quote(value)}`];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => unwritable(item, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`));
}
/** Of any realm: a server may run its templates in one of their own. */
function isPlain(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
	const above = Object.getPrototypeOf(value);
	return above === null || Object.getPrototypeOf(above) === null;
}
// src/locales/frequent-languages.ts
/** ISO 639-1. */
var FREQUENT_LANGUAGES = [
	"de",
	"es",
	"fr",
	"it",
	"pl",
	"pt"
];
// src/locales/negotiate-locale.ts
/** Other names of a language: both Norwegian norms are read with one file, and Hebrew's code of before 1989 is still in use. */
var ALIASES = {
	nn: "nb",
	no: "nb",
	iw: "he"
};
/**
* The first wanted language there is, whatever its region (`pt-BR` is `pt`). English where there is none.
* @param wanted BCP 47 tags, best first; also with the underscore of other systems (`de_AT`); empty ones are passed over
* @param available languages without a region
*/
function negotiateLocale(wanted, available) {
	return wanted.map((tag) => tag.toLowerCase().replace(/[-_].*/, "")).map((language) => ALIASES[language] ?? language).find((known) => available.includes(known)) ?? "en";
}
// src/tag/preload-parts.ts
var ADDRESSES = Object.keys(integrity);
var LANGUAGES = ["en", ...ADDRESSES.flatMap((address) => /^consent-gate-locale-(\w+)\.js/.exec(address)?.[1] ?? [])];
/**
* Their hashes are SHA-384, and the gate's own SHA-256: Chromium would else take what came by them for checked by the gate.
* @param folder address of the files, with its slash
* @param languages that the banner will be in, best first
*/
function preloadParts(folder, languages, nonce) {
	return ["ui", ...languageFiles(negotiateLocale(languages, LANGUAGES))].flatMap((name) => ADDRESSES.filter((address) => address.startsWith(`consent-gate-${name}.js?`)).map((address) => ({
		tag: "link",
		attributes: {
			rel: "preload",
			as: "script",
			crossorigin: "anonymous",
			href: folder + address,
			integrity: integrity[address] ?? "",
			...nonce !== void 0 && { nonce }
		},
		text: ""
	})));
}
/** English comes with the banner; of the most frequent languages the banner knows the hashes, of the others a list does. */
function languageFiles(language) {
	if (language === "en") return [];
	const own = `locale-${language}`;
	return FREQUENT_LANGUAGES.includes(language) ? [own] : ["locales", own];
}
// src/tag/tag-place.ts
var flag = (value, path) => typeof value === "boolean" ? [] : [`${path}: expected true or false, got ${quote(value)}`];
/** Without a query, for the names of the files are put behind it. */
var folderAddress = text(/^(https?:\/\/[^\s/?#]|\.{0,2}\/)[^\s?#]*$/, "the address of a folder such as \"/consent-gate/\" or \"https://cdn.example.com/consent-gate/\"");
var checkPlace = shape({}, {
	base: folderAddress,
	nonce: text(/\S/, "a text"),
	inline: flag,
	preload: flag,
	lang: text(/^.{0,35}$/, "a language tag")
});
/** With its last slash. */
var folderOf = (base) => base.replace(/[^/]$/, "$&/");
// src/core/attribute-text.ts
/** `null` for what no attribute can say: it belongs into the data block. */
function attributeText(value) {
	if (typeof value !== "object") return /[\0-\x1f\x7f]|\p{Cs}/u.test(String(value)) ? null : String(value);
	return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string" && /^[\w-]+$/.test(word)) ? value.join(" ") : null;
}
// src/tag/written-options.ts
/** `nonce` is left out: it is an attribute of its own, which the browser hides from other scripts. */
function writeOptions({ nonce: _, ...options }) {
	const attributes = {};
	const rest = {};
	for (const [name, value] of Object.entries(options)) {
		if (value === void 0) continue;
		const text = attributeText(value);
		if (text === null) rest[name] = value;
		else attributes[attributeOf(name)] = text;
	}
	return {
		attributes,
		block: Object.keys(rest).length ? JSON.stringify(rest).replaceAll("<", "\\u003c") : ""
	};
}
// src/tag/tag-parts.ts
/** What a content security policy without nonces names, so that the inline form may run: `script-src 'sha256-…'`. */
var inlineHash = gateHash;
/**
* In this order, and before everything else in `<head>` but `<meta charset>`.
* @throws one error that names each field and what was expected of it
*/
function consentTagParts(given = {}, place = {}) {
	const options = expectOptions(given, checkPlace(place, "place"));
	const { base = `/${filesFolder}`, inline = false, preload = true, lang = "" } = place;
	const nonce = place.nonce ?? (options.nonce || void 0);
	const own = nonce === void 0 ? {} : { nonce };
	const folder = folderOf(base);
	const { assets = inline ? folder : void 0, ...rest } = options;
	const { attributes, block } = writeOptions(assets === void 0 ? rest : {
		...rest,
		assets
	});
	const parts = [];
	if (block) parts.push({
		tag: "script",
		attributes: {
			type: "application/json",
			"data-consent-gate-config": ""
		},
		text: block
	});
	parts.push({
		tag: "script",
		attributes: {
			...inline ? {} : fileAttributes(folder),
			...own,
			...attributes
		},
		text: inline ? gate : ""
	});
	if (preload) parts.push(...preloadParts(folderOf(assets ?? folder), [options.locale ?? "", lang], nonce));
	return parts;
}
function fileAttributes(folder) {
	return {
		src: `${folder}consent-gate.js`,
		integrity: integrity["consent-gate.js"] ?? "",
		.../^(https?:)?\/\//.test(folder) && { crossorigin: "anonymous" }
	};
}
export { expectOptions as i, inlineHash as n, checkPlace as r, consentTagParts as t };
