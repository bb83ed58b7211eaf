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
      about:
        'One switch each in the settings. For analytics, preferences and marketing there are texts in every language; others need yours.',
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
      about:
        'The cookies of your own site and of other services. Those of Google Analytics and of consent-gate are listed already. What belongs to a category is deleted when a visitor refuses it. In a name, * stands for any characters: _pk_id.* means _pk_id.1.52ab too.',
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
      about: 'How long an answer is kept, a yes and a no alike. Six months are what authorities recommend.',
      shape: { kind: 'number', min: 1, max: 365, unit: 'days' },
    },
    {
      name: 'globalPrivacyControl',
      label: 'Global Privacy Control',
      about: 'Some browsers say “do not sell or share my data” with every request.',
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
      name: 'autoBlock',
      label: 'Hold Google’s tags that nobody marked',
      about: 'Catches a snippet that was forgotten somewhere in your pages.',
      shape: { kind: 'flag', on: 'Hold them', off: 'Let them run' },
      more: true,
    },
    {
      name: 'block',
      label: 'Further addresses to hold back',
      about:
        'What else measures your visitors: a host (metrics.example.com), the beginning of an address (https://example.com/stats/), or a path of your own site, such as a copy of Google’s file (/assets/gtag.js).',
      shape: { kind: 'wordsByCategory', placeholder: 'metrics.example.com /assets/gtag.js' },
      more: true,
    },
    {
      name: 'reloadOnWithdraw',
      label: 'When consent is withdrawn',
      about: 'A script that has run cannot be unloaded. Reloading takes even those away that nothing else can silence.',
      shape: { kind: 'flag', on: 'Reload the page', off: 'Go on in the same page' },
      more: true,
    },
  ],
};
