// The packages by which apps bring Google along, as they are published, each bundled into a page of its own.
import { rolldown } from 'rolldown';
import { inBody, type Road } from './road.ts';

const ENTRY = 'app.js';

/** What an app of each would say, in the words of the package's own README. */
const APPS: Readonly<Record<string, string>> = {
  'react-ga4': `import ReactGA from 'react-ga4'; ReactGA.initialize('G-ROAD0001'); ReactGA.send('pageview');`,
  'react-gtm-module': `import TagManager from 'react-gtm-module'; TagManager.initialize({ gtmId: 'GTM-ROAD01' });`,
  'vue-gtag': `import { createApp, h } from 'vue'; import { createGtag } from 'vue-gtag';
createApp({ render: () => h('p', 'An app') }).use(createGtag({ tagId: 'G-ROAD0001' })).mount('#last');`,
  'ga-gtag': `import { install } from 'ga-gtag'; install('G-ROAD0001');`,
  'universal-ga': `import analytics from 'universal-ga'; analytics.initialize('UA-10001-1'); analytics.pageview('/');`,
  '@analytics/google-analytics': `import Analytics from 'analytics'; import googleAnalytics from '@analytics/google-analytics';
Analytics({ app: 'app', plugins: [googleAnalytics({ measurementIds: ['G-ROAD0001'] })] }).page();`,
};

/** One classic script, in memory. */
async function bundle(code: string): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? new URL(ENTRY, import.meta.url).pathname : null),
        load: (id) => (id.endsWith(`/roads/${ENTRY}`) ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}

async function app([name, code]: [string, string]): Promise<Road> {
  const script = await bundle(code);
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };
  return inBody(`package ${name}`, '<script src="/app.js"></script>', {
    files: { '/app.js': () => new Response(script, { headers }) },
  });
}

export const PACKAGES: readonly Road[] = await Promise.all(Object.entries(APPS).map(app));
