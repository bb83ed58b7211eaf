// The part that only the owner reads: loaded where they look, never for a visitor.
export { mount } from './owner/owner.ts';
/** It reads no option of its own. */
export const defaults = {};
