import type { TagOptions } from './tag-options.js';
import type { TagPart } from './tag-part.js';
import type { TagPlace } from './tag-place.js';
/**
 * The lines that start the gate: the data block where there has to be one, the tag, and what asks for the banner early.
 * They stand before everything else in `<head>` but `<meta charset>`.
 * @throws one error that names each field and what was expected of it
 */
export declare const consentTag: (options?: TagOptions, place?: TagPlace) => string;
export declare function htmlOf({ tag, attributes, text }: TagPart): string;
