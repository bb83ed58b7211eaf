// How VitePress makes the guide: `npm run build:guide`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { publicAddress } from '../../../../test/setup/public-address.mjs';
import { linksOutside, PLACES } from '../../outside.ts';
import { sidebar } from '../../sidebar.ts';
import { llms, llmsFull, twinOf } from '../../twins.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));
const root = join(docs, '../../..');
const read = (file: string) => readFileSync(join(docs, file), 'utf8');
const address = publicAddress();
const base = process.env.CONSENT_GATE_GUIDE_BASE ?? '/guide/';

export default defineConfig({
  lang: 'en',
  title: 'consent-gate',
  description: 'One line, pasted first in <head>, and Google Analytics waits for your visitor’s yes.',
  base,
  outDir: join(root, '.guide'),
  cacheDir: join(root, '.data', 'guide-cache'),
  head: [['link', { rel: 'icon', href: `${base}mark.svg`, type: 'image/svg+xml' }]],
  lastUpdated: false,
  vite: {
    resolve: { alias: [{ find: /^\.\/VPHome\.vue$/, replacement: join(docs, '.vitepress', 'theme', 'Home.ts') }] },
  },
  markdown: {
    config: linksOutside as never,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    attrs: { disable: true },
  },
  themeConfig: {
    logo: '/mark.svg',
    nav: [
      { text: 'Guide', link: '/start', activeMatch: '^/(?!$)' },
      ...Object.entries(PLACES).map(([text, href]) => ({ component: 'PlaceLink', props: { text, href } })),
    ],
    sidebar,
    outline: { level: [2, 3] },
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
    externalLinkIcon: false,
    ...(address && {
      socialLinks: [{ icon: 'github', link: address }],
      editLink: { pattern: `${address}/edit/main/demo/guide/docs/:path`, text: 'Change this page' },
    }),
  },
  transformHead: ({ page }) => [['link', { rel: 'alternate', type: 'text/markdown', href: `${base}${page}` }]],
  buildEnd({ outDir, pages }) {
    const sources = pages.sort().map((file) => ({ file, source: read(file) }));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(outDir, file)), { recursive: true });
      writeFileSync(join(outDir, file), text);
    };
    for (const page of sources) write(page.file, twinOf(page, read));
    write('llms.txt', llms(sources, base));
    write('llms-full.txt', llmsFull(sources, read));
    const pictures = join(root, 'demo', 'screenshots');
    mkdirSync(join(outDir, 'pictures'));
    for (const name of readdirSync(pictures)) copyFileSync(join(pictures, name), join(outDir, 'pictures', name));
  },
});
