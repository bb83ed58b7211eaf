// The pasted tag with everything inside, for owners who can host one file only.
import * as recorder from './browser/recorder.ts';
import { readTag } from './browser/script-tag.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import type { LoadPart } from './core/ports.ts';
import { start } from './start.ts';
import * as ui from './ui/mount.ts';
import * as button from './ui/settings-button.ts';

const parts = { ui, button, recorder };
const load = (async (name: keyof typeof parts) => parts[name]) as LoadPart;

const page: { consentGate?: ConsentGate } = window as never;

page.consentGate ??= start(readTag(document.currentScript as HTMLScriptElement), window, load);
