// The packages by which apps bring Google along, as they are published, each bundled into a page of its own.
import { bundle } from '../harness/bundle.ts';
import { GTAG, inBody, type Road } from './road.ts';

const QUEUED = `window.dataLayer = window.dataLayer || []; window.gtag = function () { dataLayer.push(arguments); };
gtag('js', new Date()); gtag('config', 'G-ROAD0001');`;
const REACT = `import { createElement, useEffect } from 'react'; import { createRoot } from 'react-dom/client';
const show = (...elements) => createRoot(document.getElementById('main')).render(elements);`;

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
  // Next's own `next/script` comes with it.
  '@next/third-parties, GoogleAnalytics': `${REACT} import { GoogleAnalytics } from '@next/third-parties/google';
show(createElement(GoogleAnalytics, { gaId: 'G-ROAD0001' }));`,
  '@next/third-parties, GoogleTagManager': `${REACT} import { GoogleTagManager } from '@next/third-parties/google';
show(createElement(GoogleTagManager, { gtmId: 'GTM-ROAD01' }));`,
  autotrack: `import 'autotrack'; window.ga = window.ga || function () { (ga.q = ga.q || []).push(arguments); }; ga.l = Date.now();
ga('create', 'UA-10001-1', 'auto'); ga('require', 'cleanUrlTracker'); ga('require', 'eventTracker'); ga('send', 'pageview');
const s = document.createElement('script'); s.async = true; s.src = 'https://www.google-analytics.com/analytics.js'; document.head.append(s);`,
  loadjs: `import loadjs from 'loadjs'; ${QUEUED} loadjs('${GTAG}', 'ga'); loadjs.ready('ga', () => gtag('event', 'ready'));`,
  'jQuery getScript': `import $ from 'jquery'; ${QUEUED} $.getScript('${GTAG}').done(() => gtag('event', 'done'));`,
  'jQuery append': `import $ from 'jquery'; ${QUEUED} $('body').append('<script src="${GTAG}"></' + 'script>');`,
  'React, a script rendered': `${REACT} ${QUEUED}
show(createElement('p', null, 'An app'), createElement('script', { async: true, src: '${GTAG}' }));`,
  'React, a script of an effect': `${REACT} ${QUEUED}
function Analytics() { useEffect(() => { const s = document.createElement('script'); s.async = true; s.src = '${GTAG}';
document.head.appendChild(s); return () => s.remove(); }, []); return null; }
show(createElement(Analytics));`,
  'Vue, a script rendered': `import { createApp, h } from 'vue'; ${QUEUED}
createApp({ render: () => h('div', [h('p', 'An app'), h('script', { async: true, src: '${GTAG}', onLoad: () => gtag('event', 'loaded') })]) }).mount('#main');`,
  // As react-helmet and vue-meta do it: markup for the head is made in a place of its own and moved.
  'a head manager': `${QUEUED} const made = document.createElement('head'); const s = document.createElement('script');
for (const [name, value] of [['data-managed', 'true'], ['async', ''], ['src', '${GTAG}']]) s.setAttribute(name, value);
made.appendChild(s); [...made.children].forEach((tag) => document.head.appendChild(tag));`,
};

async function app([name, code]: [string, string]): Promise<Road> {
  const script = await bundle(code);
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };
  return inBody(`package ${name}`, '<script src="/app.js"></script>', {
    files: { '/app.js': () => new Response(script, { headers }) },
  });
}

export const PACKAGES: readonly Road[] = await Promise.all(Object.entries(APPS).map(app));
