'use client';
import { startConsentGate } from 'consent-gate';

// Once, as soon as this file is loaded; while pages are rendered on the server it does nothing.
startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

export const Start = () => null;
