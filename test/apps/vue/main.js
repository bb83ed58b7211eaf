import { createApp } from 'vue';
import { useConsent } from './use-consent.js';

createApp({
  setup() {
    // biome-ignore lint/correctness/useHookAtTopLevel: Vue's composables are no React hooks.
    const { consent, allows, gate } = useConsent();
    return { consent, analytics: allows('analytics'), gate };
  },
  template: `
    <h1>Harbour Concierge</h1>
    <p>Your choice: <output id="consent">{{ consent ? 'analytics ' + (analytics ? 'on' : 'off') : 'nobody has answered' }}</output></p>
    <button type="button" id="settings" @click="gate.openSettings()">Cookie settings</button>
    <button type="button" id="withdraw" @click="gate.withdraw()">Withdraw</button>`,
}).mount('#app');
