// The pasted tag with everything inside, for owners who can host one file only.

import * as button from './button.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import type { LoadPart, PreloadPart } from './core/ports.ts';
import { preloadModule } from './page/preload-module.ts';
import { readTag } from './page/script-tag.ts';
import * as recorder from './recorder.ts';
import { start } from './start/start.ts';
import * as ui from './ui/mount-files.ts';

const parts = { ui, button, recorder };
const load = (async (name: keyof typeof parts) => parts[name]) as LoadPart;

const tag = document.currentScript as HTMLScriptElement;
const page: { consentGate?: ConsentGate } = window as never;

/** Languages other than English are not inside: they are looked for beside this file. */
const preload: PreloadPart = (name, settings, hash) =>
  /^(second-layer|neighbour)$/.test(name) ? '' : preloadModule(tag, name, settings, hash);

// An element with this id is the window's property of that name, too, and no gate.
if (typeof page.consentGate?.allows !== 'function')
  page.consentGate = start({ window, input: readTag(tag), load, preload });
