// The lines of the tag as elements of React, for the `<head>` of a layout that a server renders.
import { createElement, Fragment, type ReactElement } from 'react';
import type { TagOptions } from '../tag/tag-options.ts';
import type { TagPart } from '../tag/tag-part.ts';
import { consentTagParts } from '../tag/tag-parts.ts';
import type { TagPlace } from '../tag/tag-place.ts';

export interface ConsentGateProps extends TagOptions, Omit<TagPlace, 'nonce'> {}

/**
 * To be rendered by the root layout, first in its `<head>`. All options are props.
 * @throws one error that names each field and what was expected of it
 */
export function ConsentGate({ base, inline, preload, lang, ...options }: ConsentGateProps): ReactElement {
  const place = Object.entries({ base, inline, preload, lang }).filter(([, value]) => value !== undefined);
  const parts = consentTagParts(options, Object.fromEntries(place));
  return createElement(Fragment, null, ...parts.map(elementOf));
}

function elementOf({ tag, attributes, text }: TagPart): ReactElement {
  const { crossorigin, ...props } = attributes;
  return createElement(tag, {
    ...props,
    // React's own name for it.
    ...(crossorigin && { crossOrigin: crossorigin }),
    // Not as a child: React escapes quotes in it, and a script holds them as they are. It is our own text, made safe for a script
    // where it is written (`src/tag/written-options.ts`, `src/build/shipped-files.ts`), and a server writes it.
    ...(text && { dangerouslySetInnerHTML: { __html: text } }),
    // The browser hides the nonce as soon as the element stands in a page: React would take that for a difference.
    suppressHydrationWarning: true,
  });
}
