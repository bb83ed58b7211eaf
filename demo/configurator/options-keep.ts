// Options about where decisions and files are kept.
import type { Group } from './options.ts';

export const GROUP_KEEP: Group = {
  id: 'keep',
  title: 'Proof and files',
  about:
    'You have to be able to show who agreed to what. An endpoint keeps every decision with the words that were shown.',
  options: [
    {
      name: 'endpoint',
      label: 'Where decisions are sent',
      shape: { kind: 'text', placeholder: '/consent' },
    },
    {
      name: 'cookie',
      label: 'The cookie that remembers the answer',
      shape: {
        kind: 'record',
        fields: [
          { name: 'name', label: 'Name', shape: { kind: 'text', placeholder: 'consent_gate' }, optional: true },
          { name: 'domain', label: 'Domain', shape: { kind: 'text', placeholder: 'this host only' }, optional: true },
          { name: 'path', label: 'Path', shape: { kind: 'text', placeholder: '/' }, optional: true },
        ],
      },
      more: true,
    },
    {
      name: 'assets',
      label: 'Folder of the other files',
      shape: { kind: 'text', placeholder: 'the folder of consent-gate.js' },
      more: true,
    },
    {
      name: 'nonce',
      label: 'Nonce',
      shape: { kind: 'text', placeholder: 'the tag’s own' },
      more: true,
    },
  ],
};
