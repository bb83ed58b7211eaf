import { consentGate } from 'consent-gate/vite';

// Astro writes its pages itself: the plugin brings the files, and the layout the tag.
export default { devToolbar: { enabled: false }, vite: { plugins: [consentGate()] } };
