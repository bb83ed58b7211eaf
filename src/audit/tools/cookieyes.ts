// CookieYes: `data-cky-tag` on its buttons, and `revisitCkyConsent()`. https://www.cookieyes.com/documentation/
// Checked on 2026-11-23 against public code of sites that have it (test suites and saved pages); the tool itself was not there to try.
import type { ConsentTool } from './tool.ts';

export const cookieYes: ConsentTool = {
  name: 'CookieYes',
  global: 'getCkyConsent',
  tag: 'script[src*="cookieyes.com/"], script#cookieyes',
  banner: '.cky-consent-container:not(.cky-hide)',
  accept: '.cky-consent-container [data-cky-tag=accept-button]',
  decline: '.cky-consent-container [data-cky-tag=reject-button]',
  settings: '.cky-consent-container [data-cky-tag=settings-button]',
  declineInSettings: ['[data-cky-tag=detail-reject-button]'],
  reopen: '[data-cky-tag=revisit-consent] button, .cky-banner-element',
  open: 'revisitCkyConsent()',
  withdraw: ['[data-cky-tag=reject-button], [data-cky-tag=detail-reject-button]'],
};
