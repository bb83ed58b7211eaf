// A link of the menu to another place of the demo: VitePress would put the guide's own folder before it.
import { defineComponent, h } from 'vue';

export const PlaceLink = defineComponent({
  props: { text: { type: String, required: true }, href: { type: String, required: true } },
  setup:
    ({ text, href }) =>
    () =>
      h('a', { class: 'place-link', href, target: '_self' }, text),
});
