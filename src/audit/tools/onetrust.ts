// OneTrust: the ids and classes of its banner and preference centre, and `OneTrust.ToggleInfoDisplay()`.
// https://developer.onetrust.com/onetrust/docs/javascript-api
// Checked on 2026-11-23 against public code of sites that have it (test suites and saved pages); the tool itself was not there to try.
import type { ConsentTool } from './tool.ts';

export const oneTrust: ConsentTool = {
  name: 'OneTrust',
  global: 'OneTrust',
  tag: 'script[src*="otSDKStub"], script[data-domain-script]',
  banner: '#onetrust-banner-sdk',
  accept: '#onetrust-banner-sdk #onetrust-accept-btn-handler',
  decline: '#onetrust-banner-sdk #onetrust-reject-all-handler',
  settings: '#onetrust-banner-sdk #onetrust-pc-btn-handler',
  declineInSettings: ['#onetrust-pc-sdk .ot-pc-refuse-all-handler'],
  reopen: '#ot-sdk-btn-floating .ot-floating-button__open, .ot-sdk-show-settings, #ot-sdk-btn',
  open: 'OneTrust.ToggleInfoDisplay()',
  withdraw: ['#onetrust-pc-sdk .ot-pc-refuse-all-handler'],
};
