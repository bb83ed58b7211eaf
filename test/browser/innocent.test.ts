// What is Google's and measures nobody, or only has the look of it: with the gate shut all of it is asked for, as without a gate.
import { expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const TAG = '<script src="/consent-gate.js"></script>';

/** Element and address, as the makers' guides have it. */
const INNOCENT = [
  ['script', 'https://maps.googleapis.com/maps/api/js?key=AIza0&callback=start&loading=async'],
  ['iframe', 'https://www.google.com/maps/embed?pb=!1m18!1m12'],
  ['iframe', 'https://www.google.com/maps/d/embed?mid=1AbCdEf'],
  ['script', 'https://www.google.com/recaptcha/api.js?render=6Lc0'],
  ['script', 'https://www.recaptcha.net/recaptcha/enterprise.js'],
  ['script', 'https://accounts.google.com/gsi/client'],
  ['script', 'https://apis.google.com/js/api.js'],
  ['script', 'https://pay.google.com/gp/p/js/pay.js'],
  ['iframe', 'https://www.youtube.com/embed/aqz-KE-bpKQ'],
  ['iframe', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
  ['script', 'https://www.youtube.com/iframe_api'],
  ['img', 'https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg'],
  ['link', 'https://fonts.googleapis.com/css2?family=Inter'],
  ['script', 'https://translate.google.com/translate_a/element.js?cb=start'],
  ['script', 'https://www.gstatic.com/charts/loader.js'],
  ['script', 'https://cse.google.com/cse.js?cx=0123456789'],
  // They show advertising in the page: for a category of its own, if the owner marks them.
  ['script', 'https://securepubads.g.doubleclick.net/tag/js/gpt.js'],
  ['script', 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-0123456789'],
  // An ID, but nobody's measurement.
  ['script', 'https://widgets.other.test/widget.js?id=G-1'],
  ['script', 'https://widgets.other.test/widget.js?id=GT-shirt'],
  ['script', 'https://widgets.other.test/widget.js?id=AW-12'],
  ['script', 'https://widgets.other.test/widget.js?id=12345678'],
  ['script', 'https://widgets.other.test/widget.js?grid=G-ABCDEF12'],
  ['img', 'https://widgets.other.test/shirt.png?id=GT-SHIRT01'],
  ['iframe', 'https://widgets.other.test/film?id=G-ABCDEF12'],
  ['iframe', 'https://google-analytics.com.other.test/embed'],
  ['img', 'https://widgets.other.test/?from=https://www.google-analytics.com/collect'],
] as const;

const asHtml = ([name, address]: (typeof INNOCENT)[number]) => {
  const given = address.replaceAll('&', '&amp;');
  if (name === 'link') return `<link rel="stylesheet" href="${given}">`;
  return name === 'img' ? `<img alt="" src="${given}">` : `<${name} src="${given}"></${name}>`;
};

const missing = () => {
  const asked = on.network.traffic.all.map(({ url }) => url);
  return INNOCENT.filter(([, address]) => !asked.includes(new URL(address).href)).map(([, address]) => address);
};

it.for(['in the page', 'by code', 'as HTML'])('%s', async (way) => {
  on.serve({ '/': gatePage({ tag: TAG, body: way === 'in the page' ? INNOCENT.map(asHtml).join('\n') : '' }) });
  const visit = await on.open();
  if (way === 'by code') {
    await visit.evaluate((all) => {
      for (const [name, address] of all) {
        const element = document.createElement(name);
        if (name === 'link') element.setAttribute('rel', 'stylesheet');
        element.setAttribute(name === 'link' ? 'href' : 'src', address);
        document.body.append(element);
      }
    }, INNOCENT);
  } else if (way === 'as HTML') {
    await visit.evaluate(
      (html) => document.body.append(document.createRange().createContextualFragment(html)),
      INNOCENT.map(asHtml).join(''),
    );
  }
  await expect.poll(missing).toEqual([]);
  expect(await visit.evaluate(() => document.querySelectorAll('[data-consent]').length)).toBe(0);
});

it('requests by code', async () => {
  const ADDRESSES = [
    ...['https://maps.googleapis.com/$rpc/google.internal.maps', 'https://www.google.com/recaptcha/api2/reload?k=6Lc0'],
    ...[
      'https://www.googleapis.com/calendar/v3/calendars/x/events?id=G-ABCDEF12',
      'https://oauth2.googleapis.com/token',
    ],
    ...[
      'https://firebaseinstallations.googleapis.com/v1/projects/x',
      'https://www.google.com/search?q=ads/ga-audiences',
    ],
    'https://api.other.test/items?id=AW-12345678',
  ];
  on.serve({ '/': gatePage({ tag: TAG }) });
  const visit = await on.open();
  await visit.evaluate((all) => {
    for (const address of all) {
      fetch(address, { mode: 'no-cors' });
      navigator.sendBeacon(address);
    }
  }, ADDRESSES);
  const asked = () => on.network.traffic.all.map(({ url, method }) => `${method} ${url}`);
  await expect.poll(() => ADDRESSES.filter((each) => !asked().includes(`GET ${each}`))).toEqual([]);
  await expect.poll(() => ADDRESSES.filter((each) => !asked().includes(`POST ${each}`))).toEqual([]);
});
