// A picture of the banner or the settings: the one that fits the theme chosen here, which need not be the system's.
import { defineComponent, h } from 'vue';

const PICTURES: Readonly<Record<string, string>> = import.meta.glob('../../../../screenshots/*.png', {
  eager: true,
  import: 'default',
});
const pictureOf = (name: string) => PICTURES[`../../../../screenshots/${name}.png`];

export const Screenshot = defineComponent({
  props: { name: { type: String, required: true }, alt: { type: String, required: true } },
  setup:
    ({ name, alt }) =>
    () =>
      h(
        'div',
        { class: 'screenshot' },
        ['light', 'dark'].map((theme) =>
          h('img', { class: `only-${theme}`, src: pictureOf(`${name}-${theme}`), alt, width: 1100, height: 640 }),
        ),
      ),
});
