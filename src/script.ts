// The pasted tag: reads its own options and sets the one global, `window.consentGate`.
import { loadModule } from './browser/load-module.ts';
import { readTag } from './browser/script-tag.ts';
import { start } from './start.ts';

// Only set while the script itself runs, so it is read here and not in a callback.
const tag = document.currentScript as HTMLScriptElement;
const { input, problems } = readTag(tag);

// The hashes are put in by the build, so that the tag's own `integrity` covers these files too.
const load = loadModule(document, tag.src);
const consentGate = start(
  input,
  window,
  {
    loadUi: load('consent-gate-ui.js', '__INTEGRITY_OF_consent-gate-ui__'),
    loadSettingsButton: load('consent-gate-button.js', '__INTEGRITY_OF_consent-gate-button__'),
    loadRecorder: load('consent-gate-recorder.js', '__INTEGRITY_OF_consent-gate-recorder__'),
  },
  problems,
);
Object.assign(window, { consentGate });
