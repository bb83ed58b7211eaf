// The pasted tag: reads its own options and sets the one global, `window.consentGate`.
import { preloadModule } from './browser/preload-module.ts';
import { readTag } from './browser/script-tag.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import type { PreloadPart } from './core/ports.ts';
import { start } from './start.ts';

// Only set while the script itself runs, so it is read here and not in a callback.
const tag = document.currentScript as HTMLScriptElement;
const page: { consentGate?: ConsentGate } = window as never;

/** Put in by the build, so that the tag's own `integrity` covers these files too. */
const HASHES = {
  ui: '__HASH_OF_consent-gate-ui__',
  button: '__HASH_OF_consent-gate-button__',
  recorder: '__HASH_OF_consent-gate-recorder__',
};

const preload: PreloadPart = (name, settings, hash) => preloadModule(tag, name, settings, hash);

// Pasted twice, the first one stays.
page.consentGate ??= start(
  readTag(tag),
  window,
  async (name, settings) => import(/* @vite-ignore */ preload(name, settings, HASHES[name])),
  preload,
);
