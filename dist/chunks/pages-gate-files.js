import { r as integrity } from "./pages-_virtual_shipped-files.js";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
// src/package-files/gate-files.ts
/** All but the one that holds everything, which is for those who can host no other. */
var GATE_FILES = Object.keys(integrity).map((address) => address.replace(/\?.*/, "")).filter((name) => name !== "consent-gate.standalone.js");
/** Found by the package's own name: the bundler may have put this code anywhere in it. */
function readGateFile(name) {
	return readFileSync(createRequire(import.meta.url).resolve(`consent-gate/${name}`));
}
export { readGateFile as n, GATE_FILES as t };
