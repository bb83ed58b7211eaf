// One file made for one site: gate and parts, with the options, languages and colours that were chosen when it was made. For places
// that take one file or one box of code.

import * as account from './account.ts';
import * as button from './button.ts';
import type { LoadPart, PartContext } from './core/ports.ts';
import { withSignal } from './core/privacy-signals.ts';
import { loadLanguage } from './one-file/languages.ts';
import { SITE } from './one-file/site-data.ts';
import * as recorder from './recorder.ts';
import { start } from './start/start.ts';
import { hasTagsGate, type TagsPage } from './start/tags-gate.ts';
import { mountWith } from './ui/mount-with.ts';

const mountUi = mountWith(loadLanguage);
const ui = {
  defaults: recorder.defaults,
  mount: (context: PartContext) => mountUi(withSignal(context)),
};
const parts = { ui, button, recorder, account };

// In a box of code it is the script around the text; a loader may run it as a module or by itself, where it is none.
const tag: Partial<HTMLScriptElement> = document.currentScript ?? {};

// What only the owner reads is not inside.
const load: LoadPart = async (name: string) =>
  (parts[name as keyof typeof parts] as never) ?? Promise.reject(new Error(`${name} is not in this file`));

// Pasted twice, the first one stays.
if (!hasTagsGate()) {
  if (SITE.css) {
    // Constructed, so that no policy on styles refuses it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SITE.css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  (window as TagsPage).consentGate = start({ window, tag, input: { nonce: tag.nonce, ...SITE.options }, load });
}
