import { startConsentGate } from 'consent-gate';

const gate = startConsentGate({ googleAnalytics: 'G-TEST00001' });
postMessage(`necessary ${gate.allows('necessary')}, analytics ${gate.allows('analytics')}`);
