import { startConsentGate } from 'consent-gate';
import { hydrate } from 'svelte';
import App from './App.svelte';

startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

hydrate(App, { target: document.querySelector('#app') });
