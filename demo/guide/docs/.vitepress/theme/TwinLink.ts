// The page as Markdown, for whoever reads it with a program.
import { useData, withBase } from 'vitepress';
import { defineComponent, h } from 'vue';

export const TwinLink = defineComponent({
  setup() {
    const { page } = useData();
    return () =>
      h('p', { class: 'twin-link' }, [
        h('a', { href: withBase(`/${page.value.filePath}`), target: '_self' }, 'This page as Markdown'),
        ' · ',
        h('a', { href: withBase('/llms.txt'), target: '_self' }, 'all pages: llms.txt'),
      ]);
  },
});
