import { S as UsageError, i as parseFlags } from "./receiver-site-flags.js";
import { d as oneFileThere, i as sitesThere, m as madeBy, o as rootAndPages, r as siteThere, s as typed, t as compareVersions, x as checkPublicFolder } from "./receiver-sites-there.js";
import { t as pagesWithLines } from "./receiver-pages-with-lines.js";
import { t as putSite } from "./receiver-put-site.js";
// src/site/commands/run-update.ts
async function runUpdate(args, io) {
	const { values, positionals } = parseFlags(args, {
		html: {
			type: "string",
			multiple: true
		},
		write: { type: "boolean" },
		"one-file": { type: "boolean" }
	});
	const { root, pages } = rootAndPages(positionals, values.html);
	await checkPublicFolder(root);
	const versions = await sitesThere(root);
	const one = await oneFileThere(root);
	const form = values["one-file"] || versions.length === 0 ? "one-file" : "folder";
	const site = await siteThere(root, form);
	if (!site) throw new UsageError(`${root}: has no files of consent-gate. Put them there with consent-gate add`);
	const newest = (form === "folder" ? versions[0]?.version : one && madeBy(one)) ?? "";
	if (compareVersions(newest, "0.1.0") > 0) throw new UsageError(`${root} has version ${newest}, newer than this one, 0.1.0: npx consent-gate@latest update`);
	const named = values.html ? pages : await pagesWithLines(root, form);
	const command = typed(`update${values["one-file"] ? " --one-file" : ""}`, root, values.html, pages);
	await putSite({
		root,
		site,
		form,
		pages: named,
		write: values.write === true,
		command
	}, io);
	for (const { folder, version } of versions) if (version !== "0.1.0") io.out(`Old     ${folder}: delete it when no page has its line any more, nor any outside of ${root}\n`);
}
export { runUpdate };
