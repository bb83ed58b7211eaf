// What reaches Google although it may not, and what the owner reads of it: the address, when, and what to write in its place.
import { describe, expect, it } from 'vitest';
import { gatePage } from './harness/gate-page.ts';
import { html, type Page } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const on = stage();
const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001';
const PIXEL = 'https://www.google-analytics.com/collect?v=1';
const TAG = '<script src="/consent-gate.js"></script>';
/** As the owner's file tells it, who has asked for it in the address. */
const ASKED = / was asked for (before a choice|after a no)(,| by)/;
const SCRIPT = { 'content-type': 'text/javascript' };

async function open(
  body: string,
  files: Readonly<Record<string, Page>> = {},
  tag = TAG,
  address = '/?consent-gate-debug',
) {
  // Late enough in the page that the preload scanner is ahead of the gate.
  on.serve({ '/': () => html(gatePage({ tag, body: `<p>${'text '.repeat(30_000)}</p>${body}` })), ...files });
  return await on.open(address);
}
const warnings = async (count: number) => {
  const visit = await on.visit();
  const found = () => visit.console.filter((line) => ASKED.test(line));
  await expect.poll(() => found().length).toBeGreaterThanOrEqual(count);
  return found();
};

it('whoever did not ask reads what, when, and where there is more: each address once', async () => {
  const load = `import('${GTAG}').catch(() => {})`;
  const visit = await open(`<script>addEventListener('load', () => { ${load}; ${load}; });</script>`, {}, TAG, '/');
  const found = () => visit.console.filter((line) => line.includes(' was asked for '));
  await expect.poll(() => found().length).toBe(1);
  await on.network.traffic.quiet();
  expect(found()).toEqual([
    'consent-gate: https://www.googletagmanager.com/gtag/js was asked for before a choice. Open the page with ?consent-gate-debug to read how, and what to write',
  ]);
});

describe('tags of the page that nobody marked', () => {
  it.for([
    [
      `<script async src="${GTAG}"></script>`,
      `<script type="text/plain" data-consent="analytics" src="${GTAG}"></script>`,
    ],
    [
      `<script>document.write('<scr'); document.write('ipt src="${PIXEL}"></scr' + 'ipt>')</script>`,
      `<script type="text/plain" data-consent="analytics" src="${PIXEL}"></script>`,
    ],
    [`<img src="${PIXEL}" alt="">`, `<img data-consent="analytics" data-src="${PIXEL}">`],
    [`<link rel="preload" as="script" href="${GTAG}">`, `<link data-consent="analytics" data-href="${GTAG}">`],
  ] as const)('%s', async ([tag, marked]) => {
    await open(tag + tag, {}, TAG, '/');
    expect(await warnings(1)).toEqual([
      expect.stringContaining(`not marked. To ask nothing of Google write ${marked} in`),
    ]);
  });
});

describe('what no tag of the page asks for', () => {
  it('import(), before a choice, and again after a withdrawal', async () => {
    const visit = await open(
      `<script>window.load = (n) => import('${GTAG}&n=' + n); addEventListener('load', () => load(1));</script>`,
    );
    expect(await warnings(1)).toEqual([
      expect.stringMatching(
        /gtag\/js was asked for before a choice by a style sheet, media, import\(\) or code ahead.*whenAllowed\('analytics'/,
      ),
    ]);
    await visit.evaluate(async () => {
      const gate = Reflect.get(window, 'consentGate');
      await gate.acceptAll();
      await gate.withdraw();
    });
    await visit.evaluate(() => Reflect.get(window, 'load')(2));
    expect((await warnings(2))[1]).toContain('was asked for after a no by a style sheet');
  });

  it.for([
    ['a style', `<p style="background: url(${PIXEL})">Text</p>`],
    ['a video’s poster', `<video poster="${PIXEL}"></video>`],
    ['audio', `<audio src="${PIXEL}" preload="auto"></audio>`],
    ['a picture in SVG', `<svg><image href="${PIXEL}"></image></svg>`],
    [
      'a closed shadow root',
      `<div><template shadowrootmode="closed"><script src="${PIXEL}"></script></template></div>`,
    ],
    ['EventSource', `<script>new EventSource('${PIXEL}')</script>`],
  ] as const)('%s', async ([, body]) => {
    await open(body);
    expect(await warnings(1)).toEqual([
      expect.stringContaining('/collect was asked for before a choice by a style sheet'),
    ]);
  });

  it('a module file', async () => {
    await open('<script type="module" src="/main.js"></script>', {
      '/main.js': () => new Response(`import '${GTAG}'`, { headers: SCRIPT }),
    });
    expect(await warnings(1)).toEqual([expect.stringContaining('by a style sheet, media, import()')]);
  });
});

/** Asks for a picture by a style. */
const LOAD = `<script>window.load = (url) => { const p = document.createElement('p'); p.style.background = 'url(' + url + ')'; p.textContent = 'Text'; document.body.append(p); };</script>`;

describe('when it was asked for', () => {
  it.for(['declineAll', 'acceptAll'] as const)('is its own time, though %s came before its answer', async (answer) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    on.network.serve('region9.google-analytics.com', async () => {
      await held;
      return new Response(null, { status: 204 });
    });
    const visit = await open(LOAD);
    // A page waits for its pictures.
    await visit.evaluate(() => Reflect.get(window, 'load')('https://region9.google-analytics.com/collect?v=1'));
    await on.network.traffic.waitFor(({ host }) => host === 'region9.google-analytics.com');
    await visit.evaluate((name) => Reflect.get(window, 'consentGate')[name](), answer);
    release();
    expect(await warnings(1)).toEqual([
      expect.stringContaining('region9.google-analytics.com/collect was asked for before a choice by a style sheet'),
    ]);
  });
});

describe('advertising, where marketing is a category of its own', () => {
  const BOTH = `<script type="application/json" data-consent-gate-config>{"categories": [{"id": "analytics"}, {"id": "marketing"}]}</script>${TAG}`;
  const AD = 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/?v=1';

  it('is told of with its own category, while measuring is allowed', async () => {
    const visit = await open(LOAD, {}, BOTH);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').save({ analytics: true, marketing: false }));
    await visit.evaluate(
      (urls) => {
        for (const url of urls) Reflect.get(window, 'load')(url);
      },
      [PIXEL, AD],
    );
    expect(await warnings(1)).toEqual([
      expect.stringMatching(/viewthroughconversion\/1\/ was asked for after a no by .*whenAllowed\('marketing'/),
    ]);
    await on.network.traffic.quiet();
    expect(await warnings(1)).toHaveLength(1);
  });

  it('is not told of where it is allowed, while measuring is', async () => {
    const visit = await open(LOAD, {}, BOTH);
    await visit.evaluate(() => Reflect.get(window, 'consentGate').save({ analytics: false, marketing: true }));
    await visit.evaluate(
      (urls) => {
        for (const url of urls) Reflect.get(window, 'load')(url);
      },
      [AD, PIXEL],
    );
    expect(await warnings(1)).toEqual([expect.stringMatching(/\/collect was asked for after a no .*'analytics'/)]);
  });
});

it('a frame of the same site is named', async () => {
  const frame = () => html(`<!doctype html><title>A frame</title><img src="${PIXEL}" alt="">`);
  await open('<iframe src="/frame"></iframe>', { '/frame': frame });
  expect(await warnings(1)).toEqual([
    expect.stringMatching(
      /collect was asked for before a choice by the frame .*\/frame\. Paste the tag into its page too/,
    ),
  ]);
});

it('a frame made of a blob is named', async () => {
  await open(`<script>const f = document.createElement('iframe');
f.src = URL.createObjectURL(new Blob(['<script src="${GTAG}"></' + 'script>'], {type: 'text/html'}));
document.currentScript.after(f);</script>`);
  expect(await warnings(1)).toEqual([
    expect.stringMatching(/gtag\/js was asked for before a choice by the frame blob:/),
  ]);
});

it.for([
  ['written out', `data:text/html,${encodeURIComponent(`<script src="${GTAG}"></script>`)}`],
  ['with a lone %', `data:text/html,100%<script src='${GTAG}'></script>`],
])('a data: frame is named, %s', async ([, address]) => {
  await open(`<iframe src="${address}"></iframe>`);
  expect(await warnings(1)).toEqual([
    expect.stringMatching(
      /gtag\/js was asked for before a choice by a data: frame\. Write <iframe data-consent="analytics"/,
    ),
  ]);
});

describe('what the browser sends at a click', () => {
  const sink = '<iframe name="sink"></iframe>';

  it.for([
    [
      'a form',
      `<form target="sink" method="post" action="${PIXEL}"><button id="go">Go</button></form>`,
      /collect was asked for before a choice by a form\. Send it in consentGate\.whenAllowed\('analytics'/,
    ],
    [
      'a form that its button sends elsewhere',
      `<form target="sink" method="post" action="/own"><button id="go" formaction="${PIXEL}"><b>Go</b></button></form>`,
      /collect was asked for before a choice by a form\./,
    ],
    [
      'a link’s ping',
      `<a id="go" href="#here" ping="/own ${PIXEL}"><b>Go</b></a>`,
      /collect was asked for before a choice by a link’s ping\. Take the attribute out/,
    ],
  ] as const)('%s, and not after a yes', async ([, body, message]) => {
    const visit = await open(sink + body);
    await on.network.traffic.waitFor(({ path }) => path.startsWith('/consent-gate-owner.js'));
    await visit.waitFor('the gate', () => document.querySelector('consent-gate'));
    const go = () => visit.evaluate(() => document.getElementById('go')?.click());
    await expect
      .poll(async () => {
        await go();
        return visit.console.filter((line) => message.test(line)).length;
      })
      .toBe(1);
    await go();
    expect(visit.console.filter((line) => message.test(line))).toHaveLength(1);
    await visit.evaluate(async () => {
      await Reflect.get(window, 'consentGate').acceptAll();
    });
    // What was clicked so far has been answered: an answer without content that arrives now may call off the next click's request.
    await on.network.traffic.quiet();
    on.network.traffic.clear();
    await go();
    await on.network.traffic.waitFor(({ path, url }) => path === '/collect' || url.startsWith(PIXEL));
    expect(visit.console.filter((line) => ASKED.test(line))).toHaveLength(1);
  });
});

it('Partytown, whose worker no withdrawal reaches, but where the page is reloaded then', async () => {
  const party = `<script type="text/partytown" src="${GTAG}"></script>`;
  const visit = await open(party, {}, TAG, '/');
  const told = () => visit.console.filter((line) => line.includes('set reloadOnWithdraw'));
  await expect.poll(told).toHaveLength(1);
  await open(party, {}, TAG.replace(' src', ' data-reload-on-withdraw="true" src'), '/');
  await visit.waitFor('the banner', () =>
    document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part=banner]'),
  );
  await on.network.traffic.quiet();
  expect(told()).toHaveLength(1);
});

it('is silent of what is held, of what is allowed, and of others', async () => {
  const visit = await open(
    `<script src="https://www.google.com/recaptcha/api.js"></script><script>
window.send = () => { fetch('${PIXEL}'); navigator.sendBeacon('${PIXEL}'); new Image().src = '${PIXEL}';
const s = document.createElement('script'); s.src = '${GTAG}'; document.head.append(s); };
send();</script><iframe srcdoc="<p>Text</p>"></iframe>`,
    {},
    TAG,
    '/',
  );
  await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
  await on.network.traffic.waitFor(({ url }) => url.startsWith(GTAG));
  await visit.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
  await visit.evaluate(() => Reflect.get(window, 'send')());
  await on.network.traffic.quiet();
  expect(visit.console.filter((line) => line.startsWith('consent-gate'))).toEqual([]);
});
