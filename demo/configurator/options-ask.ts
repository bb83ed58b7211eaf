// Options about what visitors are asked for, and what is held back until they allow it.
import type { Group } from './options.ts';
import type { Field } from './shape.ts';

const words = (name: string, label: string, placeholder: string): Field => ({
  name,
  label,
  shape: { kind: 'text', placeholder },
});

export const GROUP_ASK: Group = {
  id: 'ask',
  title: 'What you ask for',
  about: 'Necessary cookies are always there and never asked for. Everything else waits for a yes.',
  options: [
    {
      name: 'categories',
      label: 'Categories',
      shape: {
        kind: 'rows',
        one: 'category',
        fields: [
          words('id', 'Id', 'analytics'),
          { ...words('label', 'Name', 'as built in'), optional: true },
          {
            name: 'description',
            label: 'Description',
            shape: { kind: 'text', placeholder: 'as built in', long: true },
            optional: true,
          },
          {
            name: 'services',
            label: 'Services with switches of their own',
            shape: {
              kind: 'rows',
              one: 'service',
              fields: [
                words('id', 'Id', 'heatmap'),
                words('label', 'Name', 'Heatmap'),
                { ...words('description', 'Description', 'Shows where pages are clicked'), optional: true },
              ],
            },
            optional: true,
          },
        ],
      },
    },
    {
      name: 'cookies',
      label: 'Cookie table',
      shape: {
        kind: 'rows',
        one: 'cookie',
        fields: [
          words('name', 'Name', 'session'),
          words('provider', 'Provider', 'Harbour Concierge'),
          words('purpose', 'Purpose', 'Keeps you signed in'),
          words('duration', 'Kept for', '1 hour'),
          { name: 'category', label: 'Category', shape: { kind: 'category', necessary: true } },
          {
            name: 'storage',
            label: 'Kept in',
            shape: {
              kind: 'choice',
              choices: [
                { value: '', label: 'a cookie' },
                { value: 'local', label: 'the browser’s local storage' },
                { value: 'session', label: 'the browser’s session storage' },
              ],
            },
            optional: true,
          },
        ],
      },
    },
    {
      name: 'maxAgeDays',
      label: 'Ask again after',
      shape: { kind: 'number', min: 1, max: 365, unit: 'days' },
    },
    {
      name: 'globalPrivacyControl',
      label: 'Global Privacy Control',
      shape: {
        kind: 'choice',
        choices: [
          { value: 'respect', label: 'Take it as a no, until the visitor says yes here' },
          { value: 'ignore', label: 'Ask all the same' },
        ],
      },
      more: true,
    },
    {
      name: 'acrossDevices',
      label: 'Devices of one account',
      shape: { kind: 'flag', on: 'The choice counts on all of them', off: 'Each device has a choice of its own' },
      more: true,
    },
    {
      name: 'autoBlock',
      label: 'Hold Google’s tags that nobody marked',
      shape: { kind: 'flag', on: 'Hold them', off: 'Let them run' },
      more: true,
    },
    {
      name: 'block',
      label: 'Further addresses to hold back',
      shape: { kind: 'wordsByCategory', placeholder: 'metrics.example.com /assets/gtag.js' },
      more: true,
    },
    {
      name: 'reloadOnWithdraw',
      label: 'When consent is withdrawn',
      shape: { kind: 'flag', on: 'Reload the page', off: 'Go on in the same page' },
      more: true,
    },
  ],
};
