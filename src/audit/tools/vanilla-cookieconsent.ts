// vanilla-cookieconsent 3: `data-role` on its buttons, `data-cc` on the site's own.
// https://cookieconsent.orestbida.com/advanced/custom-attribute.html
// Tried in a browser on 2026-11-23: version 3.1.0, in the corpus of test/audit.
import type { ConsentTool } from './tool.ts';

export const vanillaCookieconsent: ConsentTool = {
  name: 'vanilla-cookieconsent',
  global: 'CookieConsent',
  tag: 'script[src*="vanilla-cookieconsent"], script[src*="orestbida/cookieconsent"]',
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  decline: '#cc-main .cm [data-role=necessary]',
  settings: '#cc-main .cm [data-role=show]',
  declineInSettings: ['#cc-main .pm [data-role=necessary]'],
  reopen: '[data-cc=show-preferencesModal], [data-cc=show-consentModal]',
  open: 'CookieConsent.showPreferences()',
  withdraw: ['#cc-main .pm [data-role=necessary]'],
};
