// For servers that write HTML themselves: the lines of the tag, checked and escaped.
export type { ConsentGateConfig } from './core/config.ts';
export { filesFolder } from './core/files-folder.ts';
export type { TagOptions } from './tag/tag-options.ts';
export type { TagPart } from './tag/tag-part.ts';
export { consentTagParts, inlineHash } from './tag/tag-parts.ts';
export type { TagPlace } from './tag/tag-place.ts';
export { consentTag } from './tag/tag-text.ts';
