import { S as UsageError, i as parseFlags } from "./receiver-site-flags.js";
import { b as checkOurs, c as diffOf, d as oneFileThere, i as sitesThere, l as planPages, o as rootAndPages, p as ONE_FILE, s as typed, u as writePages, x as checkPublicFolder, y as takeLines } from "./receiver-sites-there.js";
import { t as pagesWithLines } from "./receiver-pages-with-lines.js";
import { readdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
// src/site/commands/run-remove.ts
async function runRemove(args, { out }) {
	const { values, positionals } = parseFlags(args, {
		html: {
			type: "string",
			multiple: true
		},
		write: { type: "boolean" }
	});
	const { root, pages } = rootAndPages(positionals, values.html);
	await checkPublicFolder(root);
	const there = await sitesThere(root);
	const named = values.html ? pages : await pagesWithLines(root);
	const one = await oneFileThere(root) === null ? [] : [join(root, ONE_FILE)];
	if (there.length === 0 && one.length === 0 && named.length === 0) throw new UsageError(`${root}: has nothing of consent-gate`);
	for (const { folder } of there) await checkOurs(folder);
	const all = [...there.map(({ folder }) => folder), ...one];
	const changes = (await planPages(root, named, takeLines)).filter(({ before, after }) => before !== after);
	for (const change of changes) out(`${diffOf(change)}\n`);
	const elsewhere = values.html ? "" : `Pages outside of ${root} that have the line keep it: name them with --html.\n`;
	if (!values.write) {
		for (const path of all) out(`${path} would be deleted\n`);
		out(`\nNothing of this is done yet. To do it: ${typed("remove", root, values.html, pages)} --write\n${elsewhere}`);
		return;
	}
	await writePages(changes);
	for (const path of all) {
		await rm(path, { recursive: true });
		out(`${path} deleted\n`);
	}
	const above = join(root, "consent-gate");
	if ((await readdir(above).catch(() => [""]))?.length === 0) await rmdir(above);
	out(`${changes.length} ${changes.length === 1 ? "page" : "pages"} changed.\n${elsewhere}`);
}
export { runRemove };
