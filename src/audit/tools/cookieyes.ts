// CookieYes: `data-cky-tag` on its buttons, and `revisitCkyConsent()`. https://www.cookieyes.com/documentation/
import type { ConsentTool } from './tool.ts';

export const cookieYes: ConsentTool = {
  name: 'CookieYes',
  global: 'getCkyConsent',
  banner: '.cky-consent-container:not(.cky-hide)',
  accept: '.cky-consent-container [data-cky-tag=accept-button]',
  decline: '.cky-consent-container [data-cky-tag=reject-button]',
  settings: '.cky-consent-container [data-cky-tag=settings-button]',
  declineInSettings: ['[data-cky-tag=detail-reject-button]'],
  reopen: '[data-cky-tag=revisit-consent] button, .cky-banner-element',
  open: 'revisitCkyConsent()',
  withdraw: ['[data-cky-tag=reject-button], [data-cky-tag=detail-reject-button]'],
};
