// The first page as VitePress makes it, in the landmark that it leaves out there and has on every other page.
import VPHome from 'vitepress/dist/client/theme-default/components/VPHome.vue';
import { defineComponent, h } from 'vue';

export default defineComponent({
  setup:
    (_, { slots }) =>
    () =>
      h('main', [h(VPHome, null, slots)]),
});
