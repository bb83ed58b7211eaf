import { C as planFolder, S as writeFolder, a as quoted, c as diffOf, f as writeOneFile, g as oneFileLines, h as makeOneFile, l as planPages, p as ONE_FILE, u as writePages, v as putLines, w as textOf } from "./receiver-sites-there.js";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { relative } from "node:path";
// src/site/commands/disk.ts
/** The command lies in it, in its chunks, or beside it in src/. */
function findDist() {
	for (let above = new URL("./", import.meta.url);; above = new URL("../", above)) {
		const found = [above, new URL("dist/", above)].find((folder) => existsSync(new URL("one-file.js", folder)));
		if (found) return found;
		if (above.pathname === "/") throw new Error("the files of consent-gate are not beside its command: install it anew");
	}
}
/** @param folder dist/, as an address with a slash at the end */
function distOnDisk(folder, version) {
	return {
		version,
		read: (name) => readFile(new URL(name, folder)),
		async messages(code) {
			const { messages } = await import(
				/* @vite-ignore */
				new URL(`consent-gate-locale-${code}.js`, folder).href
);
			return messages;
		}
	};
}
// src/site/commands/put-site.ts
/** @throws {UsageError} before anything is written */
async function putSite({ root, site, form, pages, write, command }, { out, ask }) {
	const plan = await planOf(root, site, form);
	const changes = (await planPages(root, pages, (html) => putLines(html, plan.lines))).filter(({ before, after }) => before !== after);
	const done = await plan.write();
	const here = relative(".", root) || ".";
	out(`${here}/${plan.path}: ${plan.about}${done}\n`);
	for (const change of changes) out(`\n${diffOf(change)}`);
	const answer = !write && changes.length > 0 ? await ask?.("\nWrite it? (y or n) ") : "";
	if ((write || /^y(es)?$/i.test(answer ?? "")) && changes.length > 0) {
		await writePages(changes);
		out(`\n${changes.length} ${changes.length === 1 ? "page" : "pages"} changed.\n`);
	} else if (changes.length > 0) out(`\nNothing of this is written yet. To write it: ${command} --write\n`);
	else if (pages.length > 0) out("The pages have the line already.\n");
	else out(`\nPaste this first in the <head> of every page, or name the pages with --html:\n\n${textOf(plan.lines)}\n`);
	const look = `${site.base}${plan.path} on your site shows the banner at work. From here: npx serve ${quoted(here)}`;
	if (form === "folder") out(`\nLook    ${look}`);
	out(`\nUndo    npx consent-gate remove ${quoted(here)} --write\n`);
}
async function planOf(root, site, form) {
	const dist = distOnDisk(findDist(), "0.1.0");
	if (form === "folder") {
		const plan = await planFolder(site, dist);
		const about = `${plan.files.length} files `;
		return {
			lines: plan.lines,
			path: plan.folder,
			about,
			write: () => writeFolder(root, plan)
		};
	}
	const text = await makeOneFile(site, dist);
	return {
		lines: await oneFileLines(text, site, dist.version),
		path: ONE_FILE,
		about: "",
		write: () => writeOneFile(root, text)
	};
}
export { putSite as t };
