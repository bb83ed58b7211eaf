// consent-gate: the parts of its UI and its API, see the guide.
import type { ConsentTool } from './tool.ts';

export const consentGate: ConsentTool = {
  name: 'consent-gate',
  global: 'consentGate',
  tag: 'script[src*="consent-gate"], script[data-consent-gate-config], consent-gate',
  banner: 'consent-gate [part~=banner]',
  accept: 'consent-gate [part~=banner] [part~=accept]',
  decline: 'consent-gate [part~=banner] [part~=decline]',
  settings: 'consent-gate [part~=banner] [part~=settings]',
  declineInSettings: ['consent-gate [part~=dialog] [part~=decline]'],
  reopen: 'consent-gate [part~=reopen], [data-consent-settings]',
  open: 'consentGate.openSettings()',
  withdraw: ['consent-gate [part~=withdraw]'],
};
