'use client';
import { useAllowed, useConsent, useConsentGate } from 'consent-gate/react';

export function Choice() {
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
