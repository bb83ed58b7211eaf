import type { TagOptions } from '../tag/tag-options.js';
import { type TagPlace } from '../tag/tag-place.js';
import type { ConsentGatePlugin } from './plugin-shape.js';
/** The address and the language of the pages are known here. */
export type PluginPlace = Pick<TagPlace, 'inline' | 'preload' | 'nonce'>;
/**
 * The tag first in every page, and the files that it asks for.
 * @throws one error that names each field and what was expected of it
 */
export declare function consentGate(options?: TagOptions, place?: PluginPlace): ConsentGatePlugin;
