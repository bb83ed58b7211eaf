import { t as consentTagParts } from "./pages-tag-parts.js";
// src/core/escape-attribute.ts
/** Between double quotes. `>` too, for whoever looks for the end of a tag by it. */
var escapeAttribute = (text) => text.replaceAll("&", "&amp;").replaceAll("\"", "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
// src/tag/tag-text.ts
/**
* The lines that start the gate: the data block where there has to be one, the tag, and what asks for the banner early.
* They stand before everything else in `<head>` but `<meta charset>`.
* @throws one error that names each field and what was expected of it
*/
var consentTag = (options = {}, place = {}) => consentTagParts(options, place).map(htmlOf).join("\n");
function htmlOf({ tag, attributes, text }) {
	return `<${tag}${Object.entries(attributes).map(([name, value]) => value ? ` ${name}="${escapeAttribute(value)}"` : ` ${name}`).join("")}>${tag === "link" ? "" : `${text}<\/script>`}`;
}
export { consentTag as t };
