import {
  Consented,
  ConsentFrame,
  ConsentScript,
  ConsentSettingsButton,
  useAllowed,
  useConsent,
} from 'consent-gate/vue';
import { createSSRApp, ref } from 'vue';

/** The same on the server, where `gate` allows nothing. */
export const createApp = (gate) =>
  createSSRApp({
    components: { Consented, ConsentFrame, ConsentScript, ConsentSettingsButton },
    setup() {
      // biome-ignore-start lint/correctness/useHookAtTopLevel: Vue's composables are no React hooks.
      const consent = useConsent();
      const analytics = useAllowed('analytics');
      // biome-ignore-end lint/correctness/useHookAtTopLevel: the same
      return { consent, analytics, gate, film: ref(1), loaded: ref('') };
    },
    template: `
      <h1>Harbour Concierge</h1>
      <p>Your choice: <output id="consent">{{ consent ? 'analytics ' + (analytics ? 'on' : 'off') : 'nobody has answered' }}</output></p>
      <ConsentSettingsButton id="settings">Cookie settings</ConsentSettingsButton>
      <button type="button" id="withdraw" @click="gate.withdraw()">Withdraw</button>
      <Consented category="analytics">
        <p id="consented">Enjoy the film.</p>
        <template #fallback><p id="fallback">Films need your consent.</p></template>
      </Consented>
      <ConsentFrame category="analytics" :src="'/film/' + film" title="Film" width="300" height="150" />
      <ConsentScript category="analytics" :src="'/widget/' + film + '.js'" @load="loaded += film + ' '" />
      <output id="loaded">{{ loaded }}</output>
      <button type="button" id="next-film" @click="film += 1">Next film</button>`,
  });
