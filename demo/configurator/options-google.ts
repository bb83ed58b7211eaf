// Options about Google Analytics and Tag Manager.
import type { Group } from './options.ts';
import type { Choice, Field } from './shape.ts';

const choice = (value: string, label: string): Choice => ({ value, label });

/** A signal that is not named keeps its default. */
const SIGNAL = [choice('', 'not changed'), choice('denied', 'denied'), choice('granted', 'granted')];
const signals: readonly Field[] = [
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'security_storage',
].map((name) => ({ name, label: name, shape: { kind: 'choice', choices: SIGNAL }, optional: true }));

export const GROUP_GOOGLE: Group = {
  id: 'google',
  title: 'Google Analytics',
  about: 'Named here, it is loaded for you after a yes, and never before. Take Google’s own snippet out of your pages.',
  options: [
    {
      name: 'googleAnalytics',
      label: 'Measurement ID',
      shape: { kind: 'tags', placeholder: 'G-XXXXXXX' },
    },
    {
      name: 'googleTagManager',
      label: 'Tag Manager container',
      shape: { kind: 'words', placeholder: 'GTM-XXXXXXX' },
    },
    {
      name: 'consentMode',
      label: 'Before an answer',
      shape: {
        kind: 'choice',
        choices: [
          choice('basic', 'Ask nothing of Google (basic)'),
          choice('advanced', 'Load Google’s tags at once, with everything denied (advanced)'),
        ],
      },
    },
    {
      name: 'googleCategory',
      label: 'Waits for',
      shape: { kind: 'category', necessary: false },
      more: true,
    },
    {
      name: 'regionDefaults',
      label: 'Other defaults by region',
      shape: {
        kind: 'rows',
        one: 'region',
        fields: [{ name: 'region', label: 'Regions', shape: { kind: 'words', placeholder: 'US-CA CA' } }, ...signals],
      },
      more: true,
    },
    {
      name: 'googleSettings',
      label: 'Settings for Google’s tags',
      shape: {
        kind: 'ticks',
        choices: [
          choice('url_passthrough', 'Pass ad clicks on in addresses (url_passthrough)'),
          choice('ads_data_redaction', 'Leave ad identifiers out (ads_data_redaction)'),
        ],
      },
      more: true,
    },
    {
      name: 'waitForUpdate',
      label: 'Wait for a stored choice',
      shape: { kind: 'number', min: 0, max: 99_999, unit: 'milliseconds' },
      more: true,
    },
    {
      name: 'dataLayer',
      label: 'Name of the data layer',
      shape: { kind: 'text', placeholder: 'dataLayer' },
      more: true,
    },
  ],
};
