// Klaro: class names of its notice and its modal, and `klaro.show()`. https://klaro.org/docs
// Tried in a browser on 2026-11-23: klaro 0.7.22, in the corpus of test/audit.
import type { ConsentTool } from './tool.ts';

export const klaro: ConsentTool = {
  name: 'Klaro',
  global: 'klaro',
  tag: 'script[src*="klaro"]',
  banner: '.klaro .cookie-notice:not(.cookie-notice-hidden), .klaro .cookie-modal-notice',
  accept: '.klaro .cookie-notice .cm-btn-success, .klaro .cookie-modal-notice .cm-btn-success',
  decline: '.klaro .cookie-notice .cn-decline, .klaro .cookie-modal-notice .cn-decline',
  settings: '.klaro .cookie-notice .cn-learn-more, .klaro .cookie-modal-notice .cn-learn-more',
  declineInSettings: ['.klaro .cookie-modal .cn-decline'],
  reopen: '[onclick*="klaro.show"], a[href*="klaro.show"]',
  open: 'klaro.show(undefined, true)',
  // Once a choice is kept the modal has no button to decline: the purposes are switched off, and saved.
  switchOff:
    '.klaro .cookie-modal .cm-purpose:not(.cm-toggle-all) > .cm-list-input:checked:not(.required) + .cm-list-label',
  withdraw: ['.klaro .cookie-modal .cm-btn-accept'],
};
