export type { ConsentGateConfig } from './core/config.js';
export { filesFolder } from './core/files-folder.js';
export type { TagOptions } from './tag/tag-options.js';
export type { TagPart } from './tag/tag-part.js';
export { consentTagParts, inlineHash } from './tag/tag-parts.js';
export type { TagPlace } from './tag/tag-place.js';
export { consentTag } from './tag/tag-text.js';
