// VitePress's own look without its fonts, with our colours, links to the demo's other places, and each page's Markdown.
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import { PlaceLink } from './PlaceLink.ts';
import { Screenshot } from './Screenshot.ts';
import { Specimen } from './Specimen.ts';
import { TwinLink } from './TwinLink.ts';
import './style.css';

const BANNER = {
  name: 'banner',
  alt: 'A website with a banner at its lower edge. It asks: May we use optional cookies? It names who asks and what for. Two buttons of one look, Accept and Decline, a Settings button and a link to the privacy policy.',
};

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'doc-footer-before': () => h(TwinLink),
      'home-hero-image': () => h(Screenshot, BANNER),
    }),
  enhanceApp({ app }: Parameters<NonNullable<typeof DefaultTheme.enhanceApp>>[0]) {
    app.component('PlaceLink', PlaceLink);
    app.component('Screenshot', Screenshot);
    app.component('Specimen', Specimen);
  },
};
