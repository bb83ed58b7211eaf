// The part that keeps what a visitor decides, and looks after the page where nobody has decided yet.
export { attend } from './attend/attend.ts';
export { defaults, mount } from './recorder/mount.ts';
