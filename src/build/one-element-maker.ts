// Preact makes elements in two ways, `h` and the JSX runtime's own: the runtime saves a loop over an element's few properties, and
// weighs as much as the banner's markup. The tag's files have `h` alone.
import type { Plugin } from 'vite';

const RUNTIME = 'preact/jsx-runtime';
const CODE = `import { h } from 'preact';
export { Fragment } from 'preact';
export const jsx = (type, props, key) => h(type, { ...props, key });
export const jsxs = jsx;
`;

export function oneElementMaker(): Plugin {
  return {
    name: 'consent-gate-one-element-maker',
    enforce: 'pre',
    resolveId: (id) => (id === RUNTIME ? `\0${RUNTIME}` : undefined),
    load: (id) => (id === `\0${RUNTIME}` ? CODE : undefined),
  };
}
