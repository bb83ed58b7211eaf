// The part that shows what goes on inside: loaded where the owner asks for it in the address, never for a visitor.
export { mount } from './inspector/inspector.ts';
/** It reads its options itself: the owner's file loads it with what that one has. */
export const defaults = {};
