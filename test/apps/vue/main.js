import { startConsentGate } from 'consent-gate';
import { createApp } from './app.js';

const gate = startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

createApp(gate).mount('#app');
