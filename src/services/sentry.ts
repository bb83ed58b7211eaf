import type { Service } from './service.ts';

export const sentry: Service<'sentry'> = {
  id: 'sentry',
  name: 'Sentry',
  provider: 'Sentry',
  category: 'analytics',
  // It stores something only where it records visits (Session Replay).
  judged: false,
  hosts: ['js.sentry-cdn.com', 'browser.sentry-cdn.com'],
  ownHost: 'the host of your project, such as o123.ingest.sentry.io',
  addresses: [/^(js|browser)\.sentry-cdn\.com\//, /^([\w-]+\.)*ingest(\.\w+)?\.sentry\.io\//],
  stores: [
    {
      name: 'sentryReplaySession',
      storage: 'session',
      purpose: 'Joins the recordings of one visit',
      duration: 'session',
    },
  ],
  sets: ['Sentry', '__SENTRY__'],
  // @sentry-internal/replay, as published
  source: 'https://github.com/getsentry/sentry-javascript',
  checked: 'code',
  on: '2026-12-01',
};
