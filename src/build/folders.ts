import { fileURLToPath } from 'node:url';

/** With a slash at the end, as every folder here. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SRC = `${ROOT}src/`;
export const DIST = `${ROOT}dist/`;
