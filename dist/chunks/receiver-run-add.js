import { a as problemsOf, i as parseFlags, n as OPTION_FLAGS, o as withFlags, p as PLAIN_LOOK, r as flagOf } from "./receiver-site-flags.js";
import { n as readSiteFile, o as rootAndPages, r as siteThere, s as typed, x as checkPublicFolder } from "./receiver-sites-there.js";
import { t as putSite } from "./receiver-put-site.js";
// src/site/commands/ask-site.ts
var QUESTIONS = [
	["controller", "Who asks? The name of your company or of yourself, as visitors know it: "],
	["policyUrl", "Address of your privacy policy, such as /privacy: "],
	["googleAnalytics", "Measurement ID of Google Analytics, such as G-AB12CD34EF: "],
	["endpoint", "Address to which decisions are posted (empty: they stay in the visitor’s browser): "]
];
async function askForRest(site, { ask, out }, version) {
	if (!ask) return site;
	const flags = {};
	for (const [name, question] of QUESTIONS) {
		if (site.options[name] !== void 0 || name === "googleAnalytics" && site.options.googleTagManager) continue;
		let answer = await ask(question);
		while (answer) {
			const problems = problemsOf(name, answer);
			if (problems.length === 0) break;
			out(`${problems.join("\n")}\n`);
			answer = await ask(question);
		}
		if (answer) flags[flagOf(name)] = answer;
	}
	return withFlags(site, flags, version);
}
/** @returns the names of HTML files */
async function askForPages({ ask }) {
	return (await ask?.("HTML files to put the line into (empty: none, you paste it yourself): ") ?? "").split(/\s+/).filter(Boolean);
}
// src/site/commands/run-add.ts
var EMPTY = {
	options: {},
	services: [],
	languages: [],
	look: PLAIN_LOOK,
	base: "/"
};
async function runAdd(args, io) {
	const { values, positionals } = parseFlags(args, {
		...OPTION_FLAGS,
		config: { type: "string" },
		html: {
			type: "string",
			multiple: true
		},
		write: { type: "boolean" },
		services: { type: "string" },
		languages: { type: "string" },
		base: { type: "string" },
		"one-file": { type: "boolean" }
	});
	const form = values["one-file"] ? "one-file" : "folder";
	const { root, pages } = rootAndPages(positionals, values.html);
	await checkPublicFolder(root);
	const had = values.config === void 0 ? await siteThere(root, form) : await readSiteFile(values.config);
	const site = await askForRest(withFlags(had ?? EMPTY, values, "0.1.0"), io, "0.1.0");
	const named = values.html || had ? pages : await askForPages(io);
	const command = typed(`add${form === "one-file" ? " --one-file" : ""}`, root, named.length > 0 ? named : void 0, named);
	await putSite({
		root,
		site,
		form,
		pages: named,
		write: values.write === true,
		command
	}, io);
}
export { runAdd };
