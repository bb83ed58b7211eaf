import { t as consentTagParts } from "./chunks/pages-tag-parts.js";
import { Fragment, createElement } from "react";
// src/next/consent-gate-tag.ts
/**
* To be rendered by the root layout, first in its `<head>`. All options are props.
* @throws one error that names each field and what was expected of it
*/
function ConsentGate({ base, inline, preload, lang, ...options }) {
	const place = Object.entries({
		base,
		inline,
		preload,
		lang
	}).filter(([, value]) => value !== void 0);
	const parts = consentTagParts(options, Object.fromEntries(place));
	return createElement(Fragment, null, ...parts.map(elementOf));
}
function elementOf({ tag, attributes, text }) {
	const { crossorigin, ...props } = attributes;
	return createElement(tag, {
		...props,
		...crossorigin && { crossOrigin: crossorigin },
		...text && { dangerouslySetInnerHTML: { __html: text } },
		suppressHydrationWarning: true
	});
}
export { ConsentGate };
