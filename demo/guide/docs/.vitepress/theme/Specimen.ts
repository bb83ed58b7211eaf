// The demo's specimen page in a frame, with its look to choose. Loaded when it is in view, and only by a press of a control again.
import { defineComponent, h, ref } from 'vue';

const CHOICES = {
  state: { label: 'Shows', values: ['banner', 'settings', 'receipt', 'button'] },
  position: { label: 'Position', values: ['bottom', 'bottom-start', 'bottom-end', 'center'] },
  theme: { label: 'Theme', values: ['light', 'dark'] },
  density: { label: 'Density', values: ['comfortable', 'compact'] },
  locale: { label: 'Language', values: ['en', 'de', 'fr', 'es', 'pl', 'sv', 'el', 'ar'] },
} as const;

export const Specimen = defineComponent({
  setup() {
    const chosen = ref<Record<string, string>>(
      Object.fromEntries(Object.entries(CHOICES).map(([name, { values }]) => [name, values[0]])),
    );
    const choose = (name: string) => (event: Event) => {
      chosen.value = { ...chosen.value, [name]: (event.target as HTMLSelectElement).value };
    };
    return () =>
      h('div', { class: 'specimen' }, [
        h(
          'form',
          { 'aria-label': 'Look of the banner' },
          Object.entries(CHOICES).map(([name, { label, values }]) =>
            h('label', [
              label,
              h(
                'select',
                { value: chosen.value[name], onChange: choose(name) },
                values.map((value) => h('option', { value }, value)),
              ),
            ]),
          ),
        ),
        h('iframe', {
          src: `/specimen?${new URLSearchParams(chosen.value)}`,
          title: 'The banner, live',
          loading: 'lazy',
          height: 560,
        }),
      ]);
  },
});
