// The pasted tag: reads its own options and sets the one global, `window.consentGate`.

import type { ConsentGate } from './core/consent-gate.ts';
import type { PreloadPart } from './core/ports.ts';
import { preloadModule } from './page/preload-module.ts';
import { readTag } from './page/script-tag.ts';
import { start } from './start/start.ts';

// Only set while the script itself runs, so it is read here and not in a callback.
const tag = document.currentScript as HTMLScriptElement;
const page: { consentGate?: ConsentGate } = window as never;

/**
 * Put in by the build, so that the tag's own `integrity` covers these files too. Any of the three will do for any of the files
 * (https://www.w3.org/TR/sri-2/#does-response-match-metadatalist): one text takes 20 bytes less than a list.
 */
const HASHES = [
  '__HASH_OF_consent-gate-ui__',
  '__HASH_OF_consent-gate-recorder__',
  '__HASH_OF_consent-gate-button__',
].join(' sha256-');

const preload: PreloadPart = (name, settings, hash) => preloadModule(tag, name, settings, hash);

// Pasted twice, the first one stays. An element with this id is the window's property of that name, too, and no gate.
if (typeof page.consentGate?.allows !== 'function')
  page.consentGate = start({
    window,
    input: readTag(tag),
    load: async (name, settings) => import(/* @vite-ignore */ preload(name, settings, HASHES)),
    preload,
  });
