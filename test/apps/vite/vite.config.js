import { consentGate } from 'consent-gate/vite';

/** What a plugin of somebody else puts first into the page: it has to find the gate there already. */
const somebodyElse = {
  name: 'somebody-else',
  transformIndexHtml: () => [
    { tag: 'script', children: 'window.gateWasFirst = Boolean(window.consentGate);', injectTo: 'head-prepend' },
  ],
};

export default {
  base: '/harbour/',
  build: { outDir: 'dist/harbour' },
  plugins: [
    consentGate({
      googleAnalytics: 'G-TEST00001',
      endpoint: '/consent',
      policyUrl: '/privacy',
      controller: 'Harbour & "Sons"',
      cookies: [{ name: 'session', provider: 'us', purpose: '</script>', duration: '1 hour', category: 'necessary' }],
    }),
    somebodyElse,
  ],
};
