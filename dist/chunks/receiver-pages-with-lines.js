import { _ as formOf } from "./receiver-sites-there.js";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
// src/site/commands/pages-with-lines.ts
/** What a line may have been put into: pages, and what servers and generators make pages of. */
var PAGE = /\.(s?html?|xhtml|php\d?|phtml|inc|tpl|tmpl|gohtml|twig|latte|j2|jinja2?|njk|nunjucks|liquid|hbs|handlebars|mustache|erb|h?eex|ejs|eta|aspx?|ascx|master|cshtml|vbhtml|jspx?|jspf|ftlh?|vm|cfml?|astro|svelte|vue|marko)$/i;
var NOT_A_SITE = [
	"node_modules",
	"consent-gate",
	".git"
];
/** @param form those with a line of this form; by default, of either */
async function pagesWithLines(root, form) {
	const found = [];
	for await (const path of pagesIn(root)) {
		const there = formOf(await readFile(path, "latin1"));
		if (there && (!form || there === form)) found.push(path);
	}
	return found;
}
/** Folders that are links are not gone into: they may lead around in a circle, or to somebody else's pages. */
async function* pagesIn(folder) {
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			if (!NOT_A_SITE.includes(entry.name)) yield* pagesIn(path);
		} else if (PAGE.test(entry.name) && await isFile(path)) yield path;
	}
}
var isFile = async (path) => (await stat(path).catch(() => null))?.isFile() === true;
export { pagesWithLines as t };
