// Options about how banner and settings look and what language they speak.
import type { Group } from './options.ts';
import type { Choice } from './shape.ts';

const choice = (value: string, label: string): Choice => ({ value, label });

export const GROUP_LOOK: Group = {
  id: 'look',
  title: 'Look and language',
  about: 'Colours, corners and font are set in your own style sheet: take the CSS with you, besides the tag.',
  options: [
    {
      name: 'position',
      label: 'Place of the banner',
      shape: {
        kind: 'choice',
        choices: [
          choice('bottom', 'Along the bottom'),
          choice('bottom-start', 'Bottom, at the start'),
          choice('bottom-end', 'Bottom, at the end'),
          choice('center', 'In the middle'),
        ],
      },
    },
    {
      name: 'theme',
      label: 'Theme',
      shape: {
        kind: 'choice',
        choices: [choice('auto', 'As the page'), choice('light', 'Light'), choice('dark', 'Dark')],
      },
    },
    {
      name: 'density',
      label: 'Density',
      shape: { kind: 'choice', choices: [choice('comfortable', 'Comfortable'), choice('compact', 'Compact')] },
    },
    {
      name: 'settingsButton',
      label: 'Button for the settings',
      shape: {
        kind: 'flag',
        on: 'Show it',
        others: [choice('end', 'Show it at the end')],
        off: 'I have a link of my own',
      },
    },
    {
      name: 'locale',
      label: 'Language',
      shape: { kind: 'text', placeholder: 'as the page' },
      more: true,
    },
    {
      name: 'messages',
      label: 'Texts',
      shape: { kind: 'texts' },
      more: true,
    },
    {
      name: 'variant',
      label: 'Variant',
      shape: { kind: 'text', placeholder: 'short-title' },
      more: true,
    },
    {
      name: 'browserLinks',
      label: 'Links to browsers’ cookie settings',
      shape: {
        kind: 'rows',
        one: 'link',
        fields: [
          { name: 'label', label: 'Name', shape: { kind: 'text', placeholder: 'Firefox' } },
          { name: 'href', label: 'Address', shape: { kind: 'text', placeholder: 'https://support.mozilla.org/' } },
        ],
      },
      more: true,
    },
  ],
};
