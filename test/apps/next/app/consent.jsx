'use client';
import { startConsentGate } from 'consent-gate';
import { useAllowed, useConsent, useConsentGate } from 'consent-gate/react';

// Once, as soon as this file is loaded; while pages are rendered on the server it does nothing.
startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

export function Consent() {
  const consent = useConsent();
  const analytics = useAllowed('analytics');
  const gate = useConsentGate();
  return (
    <footer>
      <p>
        Your choice:{' '}
        <output id="consent">{consent ? `analytics ${analytics ? 'on' : 'off'}` : 'nobody has answered'}</output>
      </p>
      <button type="button" id="settings" onClick={() => gate.openSettings()}>
        Cookie settings
      </button>
      <button type="button" id="withdraw" onClick={() => gate.withdraw()}>
        Withdraw
      </button>
    </footer>
  );
}
