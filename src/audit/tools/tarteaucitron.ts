// tarteaucitron: the ids of its banner, its icon and its panel, and the `#tarteaucitron` that opens the panel.
// https://tarteaucitron.io/en/install/
// Tried in a browser on 2026-11-25: tarteaucitronjs 1.34.0, in the corpus of test/audit.
import type { ConsentTool } from './tool.ts';

export const tarteaucitron: ConsentTool = {
  name: 'tarteaucitron',
  global: 'tarteaucitron',
  tag: 'script[src*="tarteaucitron"]',
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronAlertBig #tarteaucitronPersonalize2',
  decline: '#tarteaucitronAlertBig #tarteaucitronAllDenied2',
  settings: '#tarteaucitronAlertBig #tarteaucitronCloseAlert',
  declineInSettings: ['#tarteaucitronAllDenied'],
  reopen: '#tarteaucitronManager, a[href$="#tarteaucitron"], [onclick*="tarteaucitron.userInterface.openPanel"]',
  open: 'tarteaucitron.userInterface.openPanel()',
  withdraw: ['#tarteaucitronAllDenied'],
};
