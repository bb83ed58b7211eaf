// Usercentrics: `data-testid` on what it shows, in an open shadow root, and `UC_UI.showSecondLayer()`.
// https://docs.usercentrics.com/
// Checked on 2026-11-25 against public code of sites that have it (test suites and style sheets); the tool itself was not there to try.
import type { ConsentTool } from './tool.ts';

export const usercentrics: ConsentTool = {
  name: 'Usercentrics',
  global: 'UC_UI',
  tag: 'script[src*=".usercentrics.eu/"], script#usercentrics-cmp',
  banner: '[data-testid=uc-default-banner], [data-testid=uc-default-wall]',
  accept: '[data-testid=uc-accept-all-button]',
  decline: '[data-testid=uc-deny-all-button]',
  settings: '[data-testid=uc-more-information-button], [data-testid=uc-customize-button]',
  declineInSettings: ['[data-testid=uc-deny-all-button]'],
  reopen:
    '[data-testid=uc-privacy-button], a[href*="UC_UI.showSecondLayer"], [onclick*="UC_UI.showSecondLayer"], [data-uc-action=open-second-layer]',
  open: 'UC_UI.showSecondLayer()',
  withdraw: ['[data-testid=uc-deny-all-button]'],
};
