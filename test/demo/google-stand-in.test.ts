// The stand-in for gtag.js does what the real one was seen to do: what it sends where, what it stores, what it asks for.
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnswerOptions, answerGoogle } from '../../demo/google-answers.mjs';

type Command = readonly unknown[];

interface Opened {
  readonly window: Window;
  /** Every address asked for so far, in order, whichever way: `fetch https://…`, `script …`, `frame …`, `image …`. */
  readonly asked: string[];
  gtag(...command: Command): void;
  push(entry: unknown): void;
  /** Runs what the address answers, as the page would. */
  run(address: string, options?: AnswerOptions): void;
  /** What was asked of a host and path, as parameters. */
  to(address: string): URLSearchParams[];
}

const opened: Window[] = [];
afterEach(async () => {
  for (const window of opened.splice(0)) await window.happyDOM.close();
});

/** A page in which Google's files run as they are served, and nothing is asked of a network. */
function open(url = 'https://www.shop.test/?gclid=click-1&page=2#top'): Opened {
  const window = new Window({ url, settings: { disableIframePageLoading: true, disableJavaScriptFileLoading: true } });
  opened.push(window);
  const asked: string[] = [];
  class Picture {
    set src(address: string) {
      asked.push(`image ${address}`);
    }
  }
  const fetch = async (address: string) => void asked.push(`fetch ${address}`);
  Object.assign(window, { fetch, Image: Picture, dataLayer: [] });
  Object.assign(window.navigator, { sendBeacon: (address: string) => asked.push(`beacon ${address}`) > 0 });
  const append = window.Element.prototype.append;
  window.Element.prototype.append = function (...nodes) {
    for (const node of nodes) {
      if (node instanceof window.HTMLScriptElement) asked.push(`script ${node.src}`);
      if (node instanceof window.HTMLIFrameElement) asked.push(`frame ${node.src}`);
    }
    append.apply(this, nodes);
  };
  const push = (entry: unknown) => void (Reflect.get(window, 'dataLayer') as unknown[]).push(entry);
  return {
    window,
    asked,
    push,
    gtag(...command) {
      // An arguments object is what makes a command.
      push(
        (function (..._: Command) {
          // biome-ignore lint/complexity/noArguments: as above.
          return arguments;
        })(...command),
      );
    },
    run(address, options = {}) {
      const { body = '' } = answerGoogle(new URL(address), { heartbeat: 0, batch: 1, ...options }) ?? {};
      const names = ['window', 'document', 'navigator', 'location', 'localStorage', 'Element'] as const;
      new Function(...names, body)(...names.map((name) => (name === 'window' ? window : window[name])));
    },
    to: (address) =>
      asked.flatMap((line) => {
        const { host, pathname, searchParams } = new URL(line.replace(/^\w+ /, ''));
        return host + pathname === address ? [searchParams] : [];
      }),
  };
}

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=';
const DESTINATION = 'https://www.googletagmanager.com/gtag/destination?id=';
const COLLECT = 'www.google-analytics.com/g/collect';
const DENIED = { ad_storage: 'denied', analytics_storage: 'denied', ad_personalization: 'denied' };
const cookies = ({ window }: Opened) => window.document.cookie.split('; ').map((pair) => pair.split('=')[0]);
/** Hosts and paths, without what differs from time to time. */
const places = ({ asked }: Opened) => asked.map((line) => line.replace(/[?;].*/, '').replace('https://', ''));

describe('an AW- tag', () => {
  const CONVERSION = ['event', 'conversion', { send_to: 'AW-123456789/label', value: 3, currency: 'EUR' }] as const;

  function conversion(signals: Record<string, string> | null): Opened {
    const page = open();
    if (signals) page.gtag('consent', 'default', signals);
    page.gtag('config', 'AW-123456789', { send_page_view: false });
    page.gtag(...CONVERSION);
    page.run(`${GTAG}AW-123456789`);
    return page;
  }

  it('asks for a conversion as a script after a denial too, with address and click', () => {
    const page = conversion(DENIED);
    expect(places(page)).toEqual([
      'fetch pagead2.googlesyndication.com/ccm/collect',
      'script pagead2.googlesyndication.com/pagead/conversion/123456789/',
      'frame www.googletagmanager.com/static/service_worker/1/sw_iframe.html',
    ]);
    const [said] = page.to('pagead2.googlesyndication.com/pagead/conversion/123456789/');
    expect(Object.fromEntries(said ?? [])).toMatchObject({
      ...{ gcs: 'G100', label: 'label', gclid: 'click-1', value: '3', currency_code: 'EUR' },
      url: 'https://www.shop.test/?gclid=click-1&page=2#top',
    });
    expect(page.window.document.cookie).toBe('');
    expect(page.window.localStorage.length).toBe(0);
  });

  it('asks all its hosts once all is granted', () => {
    const page = conversion(null);
    expect(places(page)).toEqual([
      'fetch www.google.com/ccm/collect',
      'script www.googleadservices.com/pagead/conversion/123456789/',
      'image www.google.com/pagead/1p-conversion/123456789/',
      'script googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/',
      'image www.google.com/pagead/1p-user-list/123456789/',
      'fetch www.google.com/rmkt/collect/123456789/',
      'frame www.googletagmanager.com/static/service_worker/1/sw_iframe.html',
    ]);
    const [said] = page.to('www.googleadservices.com/pagead/conversion/123456789/');
    expect(said?.get('gcs')).toBe('G111');
    expect(said?.get('gclaw')).toBe('click-1');
  });

  it('keeps the click where ad_storage is granted, and writes it again after a sweep', () => {
    const page = conversion({ ...DENIED, ad_storage: 'granted' });
    expect(cookies(page)).toEqual(['_gcl_au', '_gcl_aw']);
    expect(page.window.localStorage.getItem('_gcl_ls')).toContain('click-1');
    for (const name of ['_gcl_au', '_gcl_aw'])
      page.window.document.cookie = `${name}=; max-age=-1; path=/; domain=shop.test`;
    expect(cookies(page)).toEqual(['']);
    page.gtag(...CONVERSION);
    expect(cookies(page)).toEqual(['_gcl_au', '_gcl_aw']);
    // Analytics alone is no yes to this.
    expect(cookies(conversion({ ...DENIED, analytics_storage: 'granted' }))).toEqual(['']);
  });

  it('keeps no click that there was not', () => {
    const page = open('https://www.shop.test/');
    page.gtag('config', 'AW-123456789');
    page.run(`${GTAG}AW-123456789`);
    expect(cookies(page)).toEqual(['_gcl_au']);
    expect(page.window.localStorage.length).toBe(0);
  });

  it('leaves the click out where the page wants that', () => {
    const page = open();
    page.gtag('set', 'ads_data_redaction', true);
    page.gtag('consent', 'default', DENIED);
    page.gtag('config', 'AW-123456789');
    page.run(`${GTAG}AW-123456789`);
    expect(page.asked.join()).not.toContain('click-1');
    expect(page.to('pagead2.googlesyndication.com/ccm/collect')).toHaveLength(1);
  });

  it('does not heed ga-disable', () => {
    const page = open();
    Object.assign(page.window, { 'ga-disable-AW-123456789': true });
    page.gtag('config', 'AW-123456789');
    page.run(`${GTAG}AW-123456789`);
    expect(page.to('www.google.com/ccm/collect')).toHaveLength(1);
  });

  it('is fetched by an event that is sent to it, which goes nowhere else', async () => {
    const page = open();
    page.gtag('config', 'G-SHOP0001', { send_page_view: false });
    page.run(`${GTAG}G-SHOP0001`);
    page.gtag(...CONVERSION);
    page.gtag(...CONVERSION);
    expect(page.asked.filter((line) => line.startsWith('script'))).toEqual([
      `script ${DESTINATION}AW-123456789&l=dataLayer&cx=c`,
    ]);
    page.run(`${DESTINATION}AW-123456789`);
    expect(page.to('www.googleadservices.com/pagead/conversion/123456789/')).toHaveLength(2);
    page.gtag('event', 'purchase');
    await vi.waitFor(() => expect(page.to(COLLECT)).toHaveLength(1));
    expect(page.to(COLLECT)[0]?.get('en')).toBe('purchase');
  });

  it('says again what it saw when a yes comes later', () => {
    const page = open();
    page.gtag('consent', 'default', DENIED);
    page.gtag('config', 'AW-123456789');
    page.run(`${GTAG}AW-123456789`);
    page.gtag('consent', 'update', { analytics_storage: 'granted' });
    expect(page.to('www.google.com/ccm/collect')).toHaveLength(0);
    page.gtag('consent', 'update', { ad_storage: 'granted' });
    expect(page.to('www.google.com/ccm/collect')).toHaveLength(1);
  });
});

describe('a DC- tag', () => {
  const floodlight = (signals: Record<string, string>, frames = true) => {
    const page = open('https://www.shop.test/?dclid=click-2');
    page.gtag('consent', 'default', signals);
    page.gtag('config', 'DC-1234567');
    page.gtag('event', 'conversion', { send_to: 'DC-1234567/sales/basket+standard' });
    page.run(`${GTAG}DC-1234567`, { frames });
    return page;
  };

  it('asks its own hosts, in a frame too', () => {
    const page = floodlight({ ...DENIED, ad_storage: 'granted' });
    expect(places(page).slice(0, 3)).toEqual([
      'fetch ad.doubleclick.net/ccm/s/collect',
      'image ad.doubleclick.net/activity',
      'frame 1234567.fls.doubleclick.net/activityi',
    ]);
    expect(page.asked[2]).toContain(';type=sales;cat=basket;');
    expect(cookies(page)).toEqual(['_gcl_au', '_gcl_dc']);
  });

  it('stores nothing and makes no frame after a denial, and is not silent', () => {
    const page = floodlight(DENIED);
    expect(places(page).slice(0, 2)).toEqual([
      'fetch pagead2.googlesyndication.com/ccm/collect',
      'image ad.doubleclick.net/activity',
    ]);
    expect(page.asked[1]).toContain('gcs=G100');
    expect(cookies(page)).toEqual(['']);
  });

  it('makes no frames where none are wanted', () => {
    const page = floodlight({ ...DENIED, ad_storage: 'granted' }, false);
    expect(page.asked.filter((line) => line.startsWith('frame'))).toEqual([]);
  });
});

describe('a G- property that is linked with Google Ads', () => {
  it.for([
    [DENIED, ['pagead2.googlesyndication.com/ccm/collect']],
    [
      {},
      [
        'www.google.com/ccm/collect',
        'stats.g.doubleclick.net/g/collect',
        'www.google.com/ads/ga-audiences',
        'td.doubleclick.net/td/ga/rul',
      ],
    ],
  ] as const)('asks advertising hosts as well, %o', ([signals, hosts]) => {
    const page = open();
    page.gtag('consent', 'default', signals);
    page.gtag('config', 'G-SHOP0001');
    page.run(`${GTAG}G-SHOP0001`, { adsLinked: true });
    for (const host of hosts) expect(page.to(host)).toHaveLength(1);
    expect(page.asked).toHaveLength(hosts.length + 2);
  });

  it('does not where it is not', () => {
    const page = open();
    page.gtag('config', 'G-SHOP0001');
    page.run(`${GTAG}G-SHOP0001`);
    expect(places(page)).toEqual([
      `fetch ${COLLECT}`,
      'frame www.googletagmanager.com/static/service_worker/1/sw_iframe.html',
    ]);
    expect(cookies(page)).toEqual(['_ga', '_ga_SHOP0001']);
  });
});

describe('what the page says of itself', () => {
  function pageView(...commands: Command[]): Record<string, string> {
    const page = open();
    for (const command of commands) page.gtag(...command);
    page.run(`${GTAG}G-SHOP0001`);
    return Object.fromEntries(page.to(COLLECT)[0] ?? []);
  }
  const campaign = { id: '1', source: 'news', medium: 'mail', name: 'spring', term: 'tulips', content: 'top' };
  const SAID = { ci: '1', cs: 'news', cm: 'mail', cn: 'spring', ck: 'tulips', cc: 'top' };

  it('is the whole address, unless it says otherwise', () => {
    expect(pageView(['config', 'G-SHOP0001']).dl).toBe('https://www.shop.test/?gclid=click-1&page=2#top');
    const own = { page_location: 'https://www.shop.test/own', page_referrer: 'https://from.test/', page_title: 'Own' };
    const said = { dl: 'https://www.shop.test/own', dr: 'https://from.test/', dt: 'Own' };
    expect(pageView(['set', own], ['config', 'G-SHOP0001'])).toMatchObject(said);
    expect(pageView(['config', 'G-SHOP0001', own])).toMatchObject(said);
  });

  it('counts where it stands before config, and not for the page view where it comes after', () => {
    expect(pageView(['set', { user_id: 'u1', campaign }], ['config', 'G-SHOP0001'])).toMatchObject({
      ...{ uid: 'u1', ...SAID },
    });
    expect(pageView(['set', 'campaign', campaign], ['config', 'G-SHOP0001'])).toMatchObject(SAID);
    const late = pageView(['config', 'G-SHOP0001'], ['set', { user_id: 'u1', campaign }]);
    expect([late.uid, late.cn]).toEqual([undefined, undefined]);
  });

  it('is said by config too, which goes before set', () => {
    const parameters = { user_id: 'u2', campaign_name: 'summer' };
    expect(pageView(['set', { user_id: 'u1', campaign }], ['config', 'G-SHOP0001', parameters])).toMatchObject({
      ...{ uid: 'u2', cs: 'news', cn: 'summer' },
    });
  });

  it('reaches events', async () => {
    const page = open();
    page.gtag('config', 'G-SHOP0001', { send_page_view: false, user_id: 'u1' });
    page.run(`${GTAG}G-SHOP0001`);
    expect(page.to(COLLECT)).toEqual([]);
    page.gtag('set', { campaign });
    page.gtag('event', 'login', { page_location: 'https://www.shop.test/login' });
    await vi.waitFor(() => expect(page.to(COLLECT)).toHaveLength(1));
    expect(Object.fromEntries(page.to(COLLECT)[0] ?? [])).toMatchObject({
      ...{ en: 'login', uid: 'u1', cn: 'spring', dl: 'https://www.shop.test/login' },
    });
  });

  it('is carried to the owner’s other domains by links, where the linker was set before config', () => {
    const follow = (...commands: Command[]) => {
      const page = open();
      for (const command of commands) page.gtag(...command);
      page.run(`${GTAG}G-SHOP0001`);
      page.window.document.body.innerHTML = '<a href="https://pay.other.test/">Pay</a><a href="https://x.test/">X</a>';
      return [...page.window.document.querySelectorAll('a')].map((link) => {
        link.dispatchEvent(new page.window.MouseEvent('mousedown', { bubbles: true }));
        return new URL(link.href).searchParams.has('_gl');
      });
    };
    const linker = ['set', 'linker', { domains: ['other.test'] }];
    const config = ['config', 'G-SHOP0001'];
    expect(follow(linker, config)).toEqual([true, false]);
    expect(follow(config, linker)).toEqual([false, false]);
    expect(follow(['consent', 'default', DENIED], linker, config)).toEqual([false, false]);
  });
});

describe('a callback', () => {
  it('is called once, in a task of its own, after the hit has left', async () => {
    const page = open();
    page.gtag('config', 'G-SHOP0001');
    page.gtag('config', 'G-SHOP0002');
    page.run(`${GTAG}G-SHOP0001`);
    page.run(`${GTAG}G-SHOP0002`);
    const before = page.asked.length;
    const sent: number[] = [];
    page.gtag('event', 'click', { event_callback: () => sent.push(page.to(COLLECT).length) });
    expect([page.asked.length, sent]).toEqual([before, []]);
    await vi.waitFor(() => expect(sent).toEqual([4]));
    // Longer than it would wait.
    page.gtag('event', 'other', { event_callback: () => sent.push(0), event_timeout: 1 });
    await vi.waitFor(() => expect(sent).toEqual([4, 0]));
  });

  it('is called where the hit cannot leave, when it has waited long enough', async () => {
    const page = open();
    page.run(`${GTAG}G-SHOP0001`);
    const called = vi.fn();
    page.gtag('event', 'conversion', { send_to: 'AW-123456789/x', event_callback: called, event_timeout: 5 });
    await vi.waitFor(() => expect(called).toHaveBeenCalledTimes(1));
    page.run(`${DESTINATION}AW-123456789`);
    expect(page.to('www.google.com/ccm/collect')).toHaveLength(1);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it('is called where analytics is turned off, where nothing is configured, and for plain entries', async () => {
    const page = open();
    const called = vi.fn();
    page.gtag('event', 'early', { event_callback: called });
    page.push({ event: 'plain', eventCallback: called });
    page.run(`${GTAG}G-SHOP0001`);
    page.gtag('config', 'G-SHOP0001');
    Object.assign(page.window, { 'ga-disable-G-SHOP0001': true });
    page.gtag('event', 'off', { event_callback: called });
    expect(called).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(called).toHaveBeenCalledTimes(3));
  });
});

describe('the frame of its service worker', () => {
  const frames = ({ window }: Opened) =>
    [...window.document.querySelectorAll('iframe')].map(({ src, hidden }) => [src, hidden]);

  it('is made once a page, hidden, and told where it is', () => {
    const page = open('https://www.shop.test/a?b');
    page.run(`${GTAG}G-SHOP0001`);
    page.run(`${GTAG}G-SHOP0002`);
    page.run(`${GTAG}G-SHOP0003&l=other`);
    expect(frames(page)).toEqual([
      [
        'https://www.googletagmanager.com/static/service_worker/1/sw_iframe.html?origin=https%3A%2F%2Fwww.shop.test',
        true,
      ],
    ]);
  });

  it('is not made on plain http, nor where no frames are wanted', () => {
    const plain = open('http://www.shop.test/');
    plain.run(`${GTAG}G-SHOP0001`);
    const without = open();
    without.run(`${GTAG}G-SHOP0001`, { frames: false });
    expect([frames(plain), frames(without)]).toEqual([[], []]);
  });
});

describe('its Trusted Types policy', () => {
  it('is goog#html, and gives scripts their addresses', () => {
    const page = open();
    const made: string[] = [];
    const createPolicy = (name: string, { createScriptURL }: { createScriptURL(url: string): string }) => {
      made.push(name);
      return { createScriptURL: (url: string) => `${createScriptURL(url)}&trusted` };
    };
    Object.assign(page.window, { trustedTypes: { createPolicy } });
    page.gtag('config', 'G-SHOP0002');
    page.run(`${GTAG}G-SHOP0001`);
    expect(made).toEqual(['goog#html']);
    expect(page.asked[0]).toMatch(/^script .*&trusted$/);
  });

  it('may be refused', () => {
    const page = open();
    const createPolicy = () => {
      throw new TypeError('Policy with name "goog#html" disallowed.');
    };
    Object.assign(page.window, { trustedTypes: { createPolicy } });
    page.gtag('config', 'G-SHOP0001');
    page.run(`${GTAG}G-SHOP0001`);
    expect(page.to(COLLECT)).toHaveLength(1);
  });
});

it('puts a hit together when its event comes: what a withdrawal finds waiting leaves with the old client', async () => {
  const page = open();
  page.gtag('config', 'G-SHOP0001');
  page.run(`${GTAG}G-SHOP0001`);
  const [first] = page.to(COLLECT);
  page.gtag('event', 'click');
  page.gtag('consent', 'update', DENIED);
  expect(page.to(COLLECT)).toHaveLength(1);
  await vi.waitFor(() => expect(page.to(COLLECT)).toHaveLength(2));
  const [, late] = page.to(COLLECT);
  expect([late?.get('cid'), late?.get('gcs')]).toEqual([first?.get('cid'), 'G111']);
});

it('keeps events behind a page view that waits for consent', async () => {
  const page = open();
  page.gtag('consent', 'default', { ...DENIED, wait_for_update: 60_000 });
  page.gtag('config', 'G-SHOP0001');
  page.gtag('event', 'click');
  page.run(`${GTAG}G-SHOP0001`);
  expect(page.to(COLLECT)).toEqual([]);
  page.gtag('consent', 'update', { analytics_storage: 'granted' });
  await vi.waitFor(() => expect(page.to(COLLECT).map((hit) => hit.get('en'))).toEqual(['page_view', 'click']));
});
