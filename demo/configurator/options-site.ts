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
      about:
        'The name of your company or of yourself. It stands in the banner: the law wants visitors to know who asks.',
      shape: { kind: 'text', placeholder: 'Harbour Concierge' },
    },
    {
      name: 'policyUrl',
      label: 'Address of your privacy policy',
      about: 'The banner links to it. A path on your own site is enough.',
      shape: { kind: 'text', placeholder: '/privacy' },
    },
    {
      name: 'policyVersion',
      label: 'Version of your privacy policy',
      about: 'Change it when what you do with the data changes: then everybody is asked again. A date does well.',
      shape: { kind: 'text', placeholder: '2026-11' },
    },
    {
      name: 'privacyContact',
      label: 'Contact for privacy questions',
      about: 'A person or a mailbox, shown in the settings.',
      shape: { kind: 'text', placeholder: 'privacy@example.com' },
      more: true,
    },
    {
      name: 'supervisoryAuthority',
      label: 'Supervisory authority',
      about:
        'Where visitors can complain about you, shown in the settings. It is the data protection authority of your country.',
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
