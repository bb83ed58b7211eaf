import { i as filesFolder } from "./chunks/pages-_virtual_shipped-files.js";
import { n as readGateFile, t as GATE_FILES } from "./chunks/pages-gate-files.js";
import { i as expectOptions, r as checkPlace } from "./chunks/pages-tag-parts.js";
import { t as consentTag } from "./chunks/pages-tag-text.js";
// src/vite/place-first.ts
/** What only looks like a tag is passed over: comments, and the texts of scripts. */
var SKIPPED = "<!--[\\s\\S]*?-->|<script\\b[\\s\\S]*?<\/script>";
function placeFirst(html, lines) {
	const charset = find(html, "<meta\\s[^>]*?charset\\s*=[^>]*>");
	const rest = charset ? html.slice(0, charset.start) + html.slice(charset.end) : html;
	const head = find(rest, "<head(?:\\s[^>]*)?>");
	const begun = find(rest, "<(?:script|link|style|base|meta|title|noscript)\\b");
	const at = ((head && begun && begun.start < head.start ? void 0 : head) ?? find(rest, "<html(?:\\s[^>]*)?>") ?? find(rest, "<!doctype[^>]*>"))?.end ?? 0;
	return `${rest.slice(0, at)}\n${charset ? `${charset.text}\n` : ""}${lines}${rest.slice(at)}`;
}
/**
* The page's import map before everything else: browsers of before 2025 take none once a module was asked for, as the gate does, and the
* page's own modules would not be found.
*/
function mapFirst(html) {
	const map = find(html, "<script\\s[^>]*?type\\s*=\\s*[\"']?importmap\\b[^>]*>[\\s\\S]*?<\/script>");
	if (!map || find(html, "<base\\b")) return html;
	return placeFirst(html.slice(0, map.start) + html.slice(map.end), map.text);
}
function find(html, tag) {
	for (const match of html.matchAll(new RegExp(`(${tag})|${SKIPPED}`, "gi"))) {
		const [text] = match;
		if (match[1] !== void 0) return {
			start: match.index,
			end: match.index + text.length,
			text
		};
	}
}
/** The language of a page, where it says one. */
var languageOf = (html) => {
	const open = find(html, "<html\\s[^>]*>");
	return /\slang\s*=\s*["']?([\w-]+)/i.exec(open?.text ?? "")?.[1] ?? "";
};
// src/vite/plugin.ts
/**
* The tag first in every page, and the files that it asks for.
* @throws one error that names each field and what was expected of it
*/
function consentGate(options = {}, place = {}) {
	expectOptions(options, checkPlace(place, "place"));
	let base = "/";
	let forServer = false;
	return {
		name: "consent-gate",
		enforce: "post",
		configResolved(config) {
			base = config.base || "./";
			forServer = Boolean(config.build.ssr);
		},
		configureServer({ middlewares }) {
			middlewares.use(({ url = "" }, response, next) => {
				const [path = ""] = url.split("?");
				const name = GATE_FILES.find((file) => [`${base}${filesFolder}${file}`, `/${filesFolder}${file}`].includes(path));
				if (!name) return next();
				response.setHeader("content-type", "text/javascript; charset=utf-8");
				response.setHeader("cache-control", "max-age=3600");
				response.end(readGateFile(name));
			});
		},
		transformIndexHtml: {
			order: "post",
			handler(html, { path }) {
				const here = base === "./" ? "../".repeat(path.split("/").length - 2) || "./" : base;
				return placeFirst(html, consentTag(options, {
					...place,
					base: `${here}${filesFolder}`,
					lang: languageOf(html)
				}));
			}
		},
		generateBundle: {
			order: "post",
			handler(_, bundle) {
				if (this.environment ? this.environment.config.consumer === "server" : forServer) return;
				for (const name of GATE_FILES) this.emitFile({
					type: "asset",
					fileName: `${filesFolder}${name}`,
					source: readGateFile(name)
				});
				for (const file of Object.values(bundle)) if (/\.html$/.test(file.fileName) && typeof file.source === "string") file.source = mapFirst(file.source);
			}
		}
	};
}
export { consentGate };
