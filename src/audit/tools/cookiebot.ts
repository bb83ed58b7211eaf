// Cookiebot: the ids of its dialog and of its privacy trigger, and `Cookiebot.renew()`.
// https://www.cookiebot.com/en/developer/ and https://support.cookiebot.com/hc/en-us/articles/4406571299346
// Checked on 2026-11-23 against public code of sites that have it (test suites and style sheets); the tool itself was not there to try.
import type { ConsentTool } from './tool.ts';

export const cookiebot: ConsentTool = {
  name: 'Cookiebot',
  global: 'Cookiebot',
  tag: 'script[src*="consent.cookiebot."], script#Cookiebot',
  banner: '#CybotCookiebotDialog',
  accept:
    '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept, #CybotCookiebotDialogBodyLevelButtonAccept',
  decline: '#CybotCookiebotDialogBodyButtonDecline',
  settings: '#CybotCookiebotDialogBodyLevelButtonCustomize, #CybotCookiebotDialogBodyButtonDetails',
  // Its optional categories are off until they are switched on: saving the selection declines.
  declineInSettings: ['#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection'],
  reopen:
    '#CookiebotWidget .CookiebotWidget-logo, a[href*="Cookiebot.renew"], [onclick*="Cookiebot.renew"], a[href*="CookieConsent.renew"]',
  open: 'Cookiebot.renew()',
  withdraw: ['#CookiebotWidget-btn-withdraw, #CybotCookiebotDialogBodyButtonDecline'],
};
