import type { TagOptions } from './tag-options.js';
import type { TagPart } from './tag-part.js';
import { type TagPlace } from './tag-place.js';
/** What a content security policy without nonces names, so that the inline form may run: `script-src 'sha256-…'`. */
export declare const inlineHash: string;
/**
 * In this order, and before everything else in `<head>` but `<meta charset>`.
 * @throws one error that names each field and what was expected of it
 */
export declare function consentTagParts(given?: TagOptions, place?: TagPlace): readonly TagPart[];
