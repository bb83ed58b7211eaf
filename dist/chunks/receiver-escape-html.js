// src/core/escape-html.ts
var ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
var escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
export { escapeHtml as t };
