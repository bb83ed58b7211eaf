import { i as filesFolder } from "./chunks/pages-_virtual_shipped-files.js";
import { n as readGateFile, t as GATE_FILES } from "./chunks/pages-gate-files.js";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// src/package-files/copy-gate-files.ts
/**
* Puts them into `<folder>/consent-gate/<version>/`, where `consentTag` and `<ConsentGate />` ask for them. What is there stays as it
* is, a folder of an older version too: pages that are open now still ask for it.
* @param folder what the site serves at `/`
* @throws where something else has one of these names
*/
function copyGateFiles(folder = "public") {
	if (typeof folder !== "string" || !folder.trim()) throw new Error("consent-gate: folder: expected the path of the folder with the static files, such as \"public\"");
	const target = join(folder, filesFolder);
	const missing = GATE_FILES.filter((name) => !existsSync(join(target, name)));
	const others = GATE_FILES.filter((name) => !missing.includes(name)).filter((name) => !readGateFile(name).equals(readFileSync(join(target, name))));
	if (others.length) throw new Error(`consent-gate: not the files of 0.1.0, delete them: ${others.map((name) => join(target, name))}`);
	if (missing.length) mkdirSync(target, { recursive: true });
	for (const name of missing) {
		const part = join(target, `${name}.${process.pid}`);
		writeFileSync(part, readGateFile(name));
		renameSync(part, join(target, name));
	}
}
export { copyGateFiles, filesFolder };
