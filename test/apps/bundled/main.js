// A site that installed the package: its own code, and the gate beside it.
import { startConsentGate } from 'consent-gate';

const gate = startConsentGate({
  googleAnalytics: 'G-TEST00001',
  endpoint: '/consent',
  policyUrl: '/privacy',
  controller: 'Harbour Concierge',
});

const output = document.querySelector('#consent');
gate.onChange((consent) => {
  output.textContent = consent ? `analytics ${consent.choices.analytics ? 'on' : 'off'}` : 'nobody has answered';
});
document.querySelector('#withdraw').addEventListener('click', () => gate.withdraw());

// The same import in a worker, which has no page.
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  document.querySelector('#worker').textContent = data;
});
