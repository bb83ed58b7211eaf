// Options about whose website it is.
import type { Group } from './options.ts';

export const GROUP_SITE: Group = {
  id: 'site',
  title: 'Your website',
  about: 'Visitors are told who asks, and where they can read more.',
  options: [
    {
      name: 'controller',
      label: 'Who asks',
      shape: { kind: 'text', placeholder: 'Harbour Concierge' },
    },
    {
      name: 'policyUrl',
      label: 'Address of your privacy policy',
      shape: { kind: 'text', placeholder: '/privacy' },
    },
    {
      name: 'policyVersion',
      label: 'Version of your privacy policy',
      shape: { kind: 'text', placeholder: '2026-11' },
    },
    {
      name: 'privacyContact',
      label: 'Contact for privacy questions',
      shape: { kind: 'text', placeholder: 'privacy@example.com' },
      more: true,
    },
    {
      name: 'supervisoryAuthority',
      label: 'Supervisory authority',
      shape: {
        kind: 'record',
        fields: [
          { name: 'name', label: 'Name', shape: { kind: 'text', placeholder: 'Data Protection Authority' } },
          {
            name: 'url',
            label: 'Address of its complaints page',
            shape: { kind: 'text', placeholder: 'https://authority.example/complaints' },
          },
        ],
      },
      more: true,
    },
  ],
};
