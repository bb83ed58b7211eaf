import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { GTAG, ID, QUESTION, version } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

export const c15t = () => {
  const bundle = buildSync({
    entryPoints: [fileURLToPath(new URL('c15t-page.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: {
      'process.env.GTAG': JSON.stringify(GTAG),
      'process.env.ID': JSON.stringify(ID),
      'process.env.QUESTION': JSON.stringify(QUESTION),
    },
  });
  /** @type {Peer} */
  const peer = {
    id: 'c15t',
    name: 'c15t (headless)',
    version: version('c15t'),
    files: { 'page.js': bundle.outputFiles[0]?.text ?? '' },
    placed: { head: '<script defer src="/c15t/page.js"></script>\n' },
    banner: '#consent-banner',
    accept: '#consent-accept',
    decline: '#consent-decline',
    note: 'Has no banner outside React: one of 40 lines after its guide, without settings, stands in. It loads the scripts it is told of, and holds none that stand in the page.',
  };
  return peer;
};
