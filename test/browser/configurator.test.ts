// The configurator as an owner uses it: types, looks, is warned, copies, shares. Its page runs under its own strict policy,
// and what is answered in its preview is kept nowhere and sent nowhere.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildConfiguratorIfStale } from '../../demo/build.mjs';
import { LANGUAGES } from '../../demo/configurator/languages.ts';
import { startDemo } from '../../demo/server.mjs';
import { tagParts, tagSnippet } from '../../src/site/tag.ts';
import { anyOptions } from '../demo/configurator/values.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';
import { axeFaults } from './harness/axe.ts';
import { until } from './harness/until.ts';

const executablePath = findLightChromium();

const SOUND =
  '#controller=Harbour+Concierge&policyUrl=/privacy&googleAnalytics=G-AB12CD34EF&maxAgeDays=90&endpoint=/consent';

describe.skipIf(!executablePath)('the configurator', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  let page: Page;
  /** Method and address of all that was asked. */
  let asked: string[];
  /** What the page's own policy refused, and scripts that broke. */
  let broken: string[];

  beforeAll(async () => {
    await buildConfiguratorIfStale();
    demo = await startDemo({ database: await initialisedPGlite() });
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterEach(async () => {
    await page?.context().close();
    expect(broken).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  async function open(hash = '', options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    asked = [];
    broken = [];
    const note = (request: Request) => asked.push(`${request.method()} ${request.url()}`);
    page.on('requestfinished', note);
    // What a policy refuses never leaves the browser.
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'csp' && note(request));
    page.on('pageerror', (error) => broken.push(`${error}`));
    page.on('console', (message) => {
      const text = message.text();
      // After a yes in the preview the gate wants Google, and the preview's policy is what keeps it away.
      if (/Content Security Policy|Trusted/.test(text) && !/www\.googletagmanager\.com/.test(text)) broken.push(text);
    });
    await page.goto(`${demo.url}/configurator/${hash}`);
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
  }

  const frame = () => page.frameLocator('.device iframe:not(.coming)');
  const banner = () => frame().locator('consent-gate [part=banner]');
  const code = () => page.locator('#take .code code').first().textContent();
  const hash = () => page.evaluate(() => location.hash);
  const describedBy = (label: string) =>
    page
      .getByLabel(label, { exact: true })
      .evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`),
      );

  it('an ID may have settings, which stand in the data block and come back from the address', async () => {
    await open();
    await page.getByLabel('Measurement ID').pressSequentially('G-AB12CD34EF');
    await page.getByText('Settings of G-AB12CD34EF').click();
    for (const [name, value] of [
      ['send_page_view', 'false'],
      ['cookie_domain', 'example.com'],
    ] as const) {
      await page.getByLabel('Name of a setting').fill(name);
      await page.getByRole('button', { name: 'Add this setting' }).click();
      await page.getByLabel(name, { exact: true }).fill(value);
    }
    const block = /"id": "G-AB12CD34EF",\s*"send_page_view": false,\s*"cookie_domain": "example.com"/;
    expect(await code()).toMatch(block);
    expect(await code()).not.toContain('data-google-analytics');
    await until('the address', async () => (await hash()).includes('example.com'));
    await page.reload();
    expect(await page.getByLabel('cookie_domain', { exact: true }).inputValue()).toBe('example.com');
    expect(await code()).toMatch(block);
    expect(broken).toEqual([]);
  });

  it('puts what is typed into the tag, the preview and the address, which survives a reload', async () => {
    await open();
    await page.getByLabel('Who asks').fill('Meyer & Söhne');
    await page.getByLabel('Measurement ID').pressSequentially('G-AB12CD34EF G-ZZ12CD34EF');
    await page.getByLabel('In the middle').check();
    await banner().filter({ hasText: 'Meyer & Söhne' }).waitFor();
    const tag = await code();
    expect(tag).toContain('data-controller="Meyer &amp; Söhne"');
    expect(tag).toContain('data-google-analytics="G-AB12CD34EF G-ZZ12CD34EF"');
    await until('the address', async () => (await hash()).endsWith('position=center'));
    await page.reload();
    await banner().filter({ hasText: 'Meyer & Söhne' }).waitFor();
    expect(await code()).toBe(tag);
    expect(await page.getByLabel('Measurement ID').inputValue()).toBe('G-AB12CD34EF G-ZZ12CD34EF');
    // What stands behind "More" stays there while somebody is in it.
    await page.getByText('More: Contact for privacy questions').click();
    const contact = page.getByLabel('Contact for privacy questions');
    await contact.fill('a@b.example');
    await contact.fill('');
    expect(await contact.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Start anew' }).click();
    await until('an empty address', async () => (await hash()) === '');
  });

  it('what is ticked under “What do you use?” waits, is listed, and comes back from the address', async () => {
    await open(SOUND);
    await page.getByLabel('YouTube', { exact: true }).check();
    await page.getByText('More: 40 other services').click();
    await page.getByLabel('Mouseflow', { exact: true }).check();
    const block = /"www\.youtube\.com"[\s\S]*"VISITOR_INFO1_LIVE"/;
    await until('the tag', async () => block.test((await code()) ?? ''));
    expect(await code()).toContain('"id": "marketing"');
    await page.getByText('YouTube: marketing').click();
    await page.getByText('<iframe data-consent="marketing"').waitFor();
    await page.getByRole('button', { name: 'Change its words in the cookie table' }).first().click();
    await until('the address', async () => /services=youtube,mouseflow/.test(await hash()));
    await page.reload();
    expect(await page.getByLabel('Mouseflow', { exact: true }).isChecked()).toBe(true);
    expect(await code()).toMatch(block);
    expect(await page.getByText(/things? to mend/).count()).toBe(0);
  });

  it('keeps nothing of what is answered in the preview, and sends nothing', async () => {
    await open(SOUND);
    await banner().waitFor();
    asked = [];
    await frame().locator('[part=accept]').click();
    await frame().locator('[part~=reopen]').click();
    await frame().locator('[part~=withdraw]').click();
    await frame().getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('What your endpoint would receive').click();
    // The last word: what the owner would get, with the words that were shown.
    const event = await page.locator('.sent pre').filter({ hasText: '"withdraw"' }).textContent();
    expect(JSON.parse(event ?? '').events.at(-1)).toMatchObject({ action: 'withdraw', surface: 'settings' });
    // Files of its own and of the download it offers are fetched when they are due.
    expect(asked.filter((line) => !line.startsWith(`GET ${demo.url}/configurator/`))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    // Neither does it know of an answer: the next frame asks again.
    await page.getByRole('button', { name: 'Ask again' }).click();
    await banner().waitFor();
    await frame().getByRole('link', { name: 'Privacy policy' }).click();
    await page.getByText('On your page this link leads to /privacy.').waitFor();
  });

  it('shows phone and desktop, light and dark, banner, settings and what comes after', async () => {
    await open(SOUND);
    const width = () =>
      frame()
        .locator('html')
        .evaluate(() => innerWidth);
    const paper = () => banner().evaluate((element) => getComputedStyle(element).backgroundColor);
    await banner().waitFor();
    expect([await width(), await paper()]).toEqual([1118, 'rgb(255, 255, 255)']);
    await page.getByText('Phone', { exact: true }).click();
    await page.locator('.toolbar').getByText('Dark', { exact: true }).click();
    await until('the dark one', async () => (await paper()) === 'rgb(26, 32, 41)');
    expect(await width()).toBe(388);
    await page.locator('.toolbar').getByText('Settings', { exact: true }).click();
    await frame().locator('consent-gate dialog').waitFor();
    await page.getByText('After a yes', { exact: true }).click();
    await frame().locator('[part~=reopen]').waitFor();
    await until('the address', async () => (await hash()).endsWith('screen=phone&scheme=dark&stage=answered'));
  });

  it('speaks the 31 languages, from right to left where they are written so', async () => {
    await open(SOUND);
    await banner().waitFor();
    const languages = page.getByRole('combobox', { name: 'Language' }).locator('option');
    expect((await languages.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).sort()).toEqual(
      [...LANGUAGES].sort(),
    );
    for (const language of ['ar', 'he', 'el', 'nb', 'en']) {
      await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
      const direction = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
      await frame().locator(`html[lang=${language}][dir=${direction}]`).waitFor({ state: 'attached' });
      await frame().locator(`consent-gate [lang=${language}][dir=${direction}] [part=accept]`).waitFor();
    }
  });

  it('takes no focus away from who is typing while the settings open anew in the preview', async () => {
    await open(`${SOUND}&stage=settings`);
    await frame().locator('consent-gate dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.getByLabel('Who asks').fill('');
    let typed = '';
    for (const letter of 'Quay') {
      await page.keyboard.type(letter);
      typed += letter;
      // Each letter makes a new page with a dialog of its own, which would like to have the focus.
      await frame().getByRole('dialog').getByText(`cookies ${typed} may use`).waitFor();
    }
    expect(await page.getByLabel('Who asks').inputValue()).toBe('Quay');
    // Who is in the preview has its focus.
    await frame().getByRole('button', { name: 'Close' }).click();
    await frame().locator('[part=settings]').click();
    await until('the focus', () =>
      frame()
        .getByRole('dialog')
        .evaluate((dialog) => dialog.matches(':focus-within')),
    );
  });

  it('warns as one types: at the field, in a summary that leads there, and the preview stays as it was', async () => {
    await open(SOUND);
    await banner().waitFor();
    await page.getByText('Everything is in order').first().waitFor();
    const id = page.getByLabel('Measurement ID');
    await id.fill('g-ab12');
    expect(await id.getAttribute('aria-invalid')).toBe('true');
    expect((await describedBy('Measurement ID')).at(-1)).toBe(
      'Fault: Expected a measurement ID such as "G-AB12CD34EF", got "g-ab12".',
    );
    expect(await page.locator('.summary [role=status]').textContent()).toBe('1 thing to mend: until then nothing runs');
    expect(await banner().count()).toBe(1);
    await page.locator('.summary').getByRole('link', { name: 'Measurement ID' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('G-XXXXXXX');
    expect((await describedBy('Measurement ID')).at(-1)).toContain('is the placeholder');
    expect(await id.getAttribute('aria-invalid')).toBe('false');
    await page.getByLabel('Who asks').fill('');
    expect((await describedBy('Who asks')).at(-1)).toContain('Nobody is named');
  });

  it('takes rows of the audit in, and says what is wrong with one that makes a tracker necessary', async () => {
    await open(SOUND);
    await page.getByText('Paste rows that the audit proposes').click();
    const row = { name: '_ga', provider: 'Google', purpose: 'x', duration: '2 years', category: 'necessary' };
    await page.getByLabel('Rows as JSON').fill('{');
    await page.getByRole('button', { name: 'Take them in' }).click();
    expect((await describedBy('Rows as JSON')).at(-1)).toContain('Expected JSON');
    await page.getByLabel('Rows as JSON').fill(JSON.stringify({ cookies: [row] }));
    await page.getByRole('button', { name: 'Take them in' }).click();
    await page.getByText('1 row taken into the cookie table.').waitFor();
    const category = page.getByLabel('Category', { exact: true });
    expect(await category.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('“_ga” is a cookie of Google Analytics').first().waitFor();
    await category.selectOption('analytics');
    await page.getByText('Everything is in order').first().waitFor();
    await page.getByRole('button', { name: 'Remove cookie 1' }).click();
    await page.getByRole('button', { name: 'Add a cookie' }).click();
    // Who adds a row types into it next.
    await until('the focus', () =>
      page
        .locator('#option-cookies')
        .getByLabel('Name', { exact: true })
        .evaluate((field) => field === document.activeElement),
    );
  });

  it('names what it cannot read of an address, and takes the rest', async () => {
    await open(`${SOUND}&colour=red&cookies=((name=a`);
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('colour: there is no option of this name');
    expect(await alert.textContent()).toContain('cookies: expected ")" at character 9, at its end');
    await banner().filter({ hasText: 'Harbour Concierge' }).waitFor();
    // An address that is put in by hand counts at once.
    await page.evaluate(() => location.replace('#controller=Somebody+else'));
    await banner().filter({ hasText: 'Somebody else' }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('hands out tag, CSS, JSON, TypeScript, policy and hashes, each with a button that copies it and says so', async () => {
    const set = `${SOUND}&look=(light=(accent=%230b7a4b))`;
    await open(set);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const integrity = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));
    await page.getByLabel('Refuse a changed file').check();
    await page.getByRole('button', { name: 'Copy tag' }).click();
    await page.getByText('Copied: the tag.').waitFor();
    expect(await clipboard()).toContain(`integrity="${integrity['consent-gate.js']}"`);
    const seen: string[] = [];
    await page.getByRole('tab', { name: 'Tag' }).focus();
    for (const name of ['Tag', 'CSS', 'JSON', 'npm', 'Policy']) {
      expect(await page.getByRole('tab', { name }).getAttribute('aria-selected')).toBe('true');
      await page.locator('#take .code .copy').first().click();
      const text = await clipboard();
      expect(text).toBe(await code());
      seen.push(text);
      await page.getByRole('tab', { name }).focus();
      await page.keyboard.press('ArrowRight');
    }
    expect(seen.map((text) => text.slice(0, 30))).toEqual([
      '<script src="/consent-gate.js"',
      ':is(consent-gate, consent-gate',
      '<script type="application/json',
      'import { startConsentGate } fr',
      "default-src 'none'; script-src",
    ]);
    await page.getByRole('tab', { name: 'Accessibility' }).click();
    await page.locator('#take .code .copy').click();
    expect(await clipboard()).toContain('<h2>Cookie banner and cookie settings</h2>');
    await page.getByRole('tab', { name: 'Files' }).click();
    await page.getByRole('button', { name: 'Copy all values' }).click();
    for (const line of (await clipboard()).split('\n')) {
      const [file = '', value] = line.split(' ');
      expect(integrity[file], file).toBe(value);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'consent-gate.js', exact: true }).click(),
    ]);
    expect(readFileSync(await download.path())).toEqual(
      readFileSync(new URL('../../dist/consent-gate.js', import.meta.url)),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    await until('the link', async () => (await clipboard()) === `${demo.url}/configurator/${set}&pinned=true`);
  });

  it('takes colours, corners and a font, shows them, and says what cannot be read', async () => {
    await open(SOUND);
    const accept = frame().locator('[part=accept]');
    const fill = () => accept.evaluate((button) => getComputedStyle(button).backgroundColor);
    const light = page.getByRole('group', { name: 'On a light page' });
    await light.getByLabel('Buttons', { exact: true }).fill('#0b7a4b');
    await page.getByLabel('Corners').fill('4px');
    await until('the colour in the preview', async () => (await fill()) === 'rgb(11, 122, 75)');
    expect(await light.getByLabel('Buttons, chosen by eye', { exact: true }).inputValue()).toBe('#0b7a4b');
    await page.getByRole('group', { name: 'Visitor’s system' }).getByText('Dark').click();
    await until('the built-in one for other visitors', async () => (await fill()) === 'rgb(238, 241, 245)');
    await light.getByLabel('Buttons, chosen by eye', { exact: true }).fill('#ffd400');
    expect(await light.getByLabel('Buttons', { exact: true }).inputValue()).toBe('#ffd400');
    await page.getByText('In light the text on the buttons is hard to read').first().waitFor();
    await until('the address', async () =>
      (await hash()).includes('look=(light=(accent=%23ffd400),both=(radius=4px))'),
    );
    // What was set is one step back.
    await page.getByRole('button', { name: 'Start anew' }).click();
    // How it is looked at stays.
    await until('an address without options', async () => (await hash()) === '#scheme=dark');
    expect(await light.getByLabel('Buttons', { exact: true }).inputValue()).toBe('');
    await page.goBack();
    await until('what was set', async () => (await page.getByLabel('Who asks').inputValue()) === 'Harbour Concierge');
    expect(await light.getByLabel('Buttons', { exact: true }).inputValue()).toBe('#ffd400');
  });

  /** As the owner's site serves it, with the files of the archive beside it; answers what the visitor was posted for. */
  async function tryOut(head: string, policy: string, files: ReadonlyMap<string, string | Buffer>): Promise<string> {
    const visitor = await browser.newPage({ colorScheme: 'light' });
    const complaints: string[] = [];
    const posted: string[] = [];
    visitor.on('console', (message) => {
      const text = message.text();
      // Chromium says so of every line that asks for the banner early: the guide tells owners why.
      if (/is found, but is not used due to an integrity mismatch/.test(text)) return;
      if (/Content Security Policy|Trusted|consent-gate/.test(text)) complaints.push(text);
    });
    await visitor.route(
      () => true,
      (route) => {
        const { host, pathname } = new URL(route.request().url());
        if (host !== 'owner.test') return route.fulfill({ status: 204 });
        if (pathname === '/consent') {
          posted.push(route.request().postData() ?? '');
          return route.fulfill({ status: 202, json: { stored: 1, duplicates: 0 } });
        }
        if (pathname === '/') {
          const body = `<!doctype html><html lang="en"><head>${head}<title>A page</title></head><body><h1>A page</h1></body></html>`;
          return route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } });
        }
        const file = files.get(pathname.slice(1));
        const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
        return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: file, contentType });
      },
    );
    await visitor.goto('https://owner.test/');
    const accept = visitor.locator('consent-gate [part=accept]');
    expect(await accept.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 122, 75)');
    await accept.click();
    await until('the decision', async () => posted.length > 0);
    await visitor.close();
    expect(complaints).toEqual([]);
    return posted[0] ?? '';
  }

  describe('what it hands out', () => {
    const SET = `${SOUND}&cookies=((name=session,provider=Us,purpose=Sign-in,duration=1+hour,category=necessary))&look=(light=(accent=%230b7a4b))&pinned=true`;
    const take = async (tab: string) => {
      await page.getByRole('tab', { name: tab }).click();
      return (await page.locator('#take .code code').first().textContent()) ?? '';
    };

    it('works in a page: tag, data block, TypeScript, each with the CSS, the policy and the files', async () => {
      await open(SET);
      const [tag, css, json, npm, policy] = [
        await take('Tag'),
        await take('CSS'),
        await take('JSON'),
        await take('npm'),
        await take('Policy'),
      ];
      await page.getByRole('tab', { name: 'Files' }).click();
      const [archive] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download all of them' }).click(),
      ]);
      const files = unzipped(readFileSync(await archive.path()));
      expect([...files.keys()].sort()).toEqual(
        readdirSync(new URL('../../dist/', import.meta.url))
          .filter(
            (name) => /^(consent-gate.*\.js|integrity\.json)$/.test(name) && name !== 'consent-gate.standalone.js',
          )
          .sort(),
      );
      await take('Tag');
      const lines = await page.locator('#take .code code').nth(1).textContent();
      const built = await bundle(npm);
      const all = new Map<string, string | Buffer>([...files, ...built, ['site.css', css]]);
      const link = '<link rel="stylesheet" href="/site.css">';
      for (const head of [
        link + tag,
        link + tag + lines,
        `${link}${json}<script src="/consent-gate.js"></script>`,
        `${link}<script type="module" src="/entry.js"></script>`,
      ]) {
        const body = await tryOut(head, policy, all);
        const [event] = JSON.parse(body).events;
        expect(event).toMatchObject({ action: 'accept-all', surface: 'banner', choices: { analytics: true } });
        expect(JSON.stringify(event.notice)).toContain('Harbour Concierge');
      }
    });
  });

  it('makes a folder and one file that work as they are, and opens both again', async () => {
    const set = `${SOUND}&look=(light=(accent=%230b7a4b))&languages=en,de`;
    await open(set);
    const download = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return { path: await file.path(), content: readFileSync(await file.path()) };
    };
    const lineOf = (name: string) => page.getByRole('region', { name }).locator('pre code').textContent();
    const [folder, one] = [await download('Download the folder'), await download('Download consent.js')];
    const files = unzipped(folder.content);
    expect([...files.keys()].filter((name) => name.includes('-locale-'))).toEqual([
      expect.stringMatching(/\/consent-gate-locale-de\.js$/),
    ]);
    const [inFolder, inOne] = [(await lineOf('A folder')) ?? '', (await lineOf('One file')) ?? ''];
    await page.getByRole('button', { name: 'Copy the whole code' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`<script>\n${one.content}</script>`);
    await page.getByRole('tab', { name: 'Policy' }).click();
    const policy = (await page.locator('.policy code').first().textContent()) ?? '';
    await tryOut(inFolder, policy, files);
    await tryOut(inOne, policy.replace("style-src 'self'", "style-src 'none'"), new Map([['consent.js', one.content]]));

    const json = files.get([...files.keys()].find((name) => name.endsWith('/consent-gate.json')) ?? '');
    const opened = [
      { name: 'consent-gate.zip', buffer: folder.content },
      { name: 'consent.js', buffer: one.content },
      { name: 'consent-gate.json', buffer: json ?? Buffer.of() },
    ];
    const field = page.getByLabel('What you took along before');
    for (const { name, buffer } of opened) {
      await page.getByRole('button', { name: 'Start anew' }).click();
      await field.setInputFiles({ name, mimeType: '', buffer });
      await page.getByText(`Opened: ${name}.`).waitFor();
      await until('the address', async () => (await hash()) === set);
    }
    for (const [text, problem] of [
      ['{"options": {"theme": "pink"}}', 'theme: expected one of auto, light, dark'],
      ['alert(1)', 'expected a file that consent-gate made'],
      ['PK, but no archive', 'expected an archive that can be read'],
    ] as const) {
      await field.setInputFiles({ name: 'wrong.json', mimeType: '', buffer: Buffer.from(text) });
      await page.getByRole('alert').filter({ hasText: problem }).waitFor();
      expect(await hash()).toBe(set);
    }
  });

  it('at 400 % zoom shows what the keyboard leads to, and not behind its own bar', async () => {
    await open(SOUND, { viewport: { width: 320, height: 256 } });
    await page.locator('#option-controller').focus();
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const [field, bar, name] = await page.evaluate(() => {
        const { activeElement } = document;
        const { top = 0 } = activeElement?.getBoundingClientRect() ?? {};
        return [top, document.querySelector('.jump')?.getBoundingClientRect().top ?? 0, activeElement?.outerHTML];
      });
      expect(field, name).toBeLessThan(bar);
    }
  });

  it('writes tags that a browser reads as they are meant', async () => {
    page = await (await browser.newContext()).newPage();
    broken = [];
    const samples = fc.sample(anyOptions, { numRuns: 300, seed: 7 });
    const read = await page.evaluate(
      (tags) =>
        tags.map((html) => {
          const { head } = new DOMParser().parseFromString(html, 'text/html');
          const tag = head.querySelector('script[src]');
          const block = head.querySelector('script[data-consent-gate-config]')?.textContent;
          const names = (tag?.getAttributeNames() ?? []).filter((name) => name !== 'src');
          const attributes = names.map((name) => [name, tag?.getAttribute(name)]);
          return { scripts: head.childElementCount, attributes, json: block };
        }),
      samples.map((options) => tagSnippet(options, { src: '/consent-gate.js' })),
    );
    samples.forEach((options, index) => {
      const { attributes, block } = tagParts(options);
      const { json = '{}', ...tag } = read[index] ?? {};
      expect(tag).toEqual({ scripts: block ? 2 : 1, attributes });
      expect(JSON.parse(json)).toEqual(block ?? {});
    });
  });

  describe.for(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it.for([1280, 320])('axe finds nothing, and nothing is cut off, %s pixels wide', async (width) => {
      await open(SOUND, { colorScheme, viewport: { width, height: 800 } });
      // Dark is the same page in other colours.
      const coloursAlone = colorScheme === 'dark';
      const check = async (what: string, within?: string) => {
        expect(await axeFaults(page, { coloursAlone, ...(within && { within }) }), what).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBeLessThanOrEqual(width);
      };
      await banner().waitFor();
      await check('all in order');
      // Every group opened, faults and advice, a bad address.
      await page.goto(
        `${demo.url}/configurator/#foo=1&googleAnalytics=G-XXXXXXX,x&settingsButton=false` +
          '&categories=((id=analytics,services=((id=a,label=)))),&messages=(title=)&block=(analytics=(Bad))' +
          '&cookies=((name=_ga,provider=,purpose=,duration=,category=necessary))&regionDefaults=((region=(us),ad_storage=granted))',
      );
      await page.reload();
      await page.getByRole('alert').waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await check('faults everywhere');
      // One theme and one width show what the tabs are made of.
      if (width === 320 && colorScheme === 'light')
        for (const name of ['CSS', 'JSON', 'npm', 'Policy', 'Files']) {
          await page.getByRole('tab', { name }).click();
          await check(name, '#take');
        }
    });
  });
});

/** By its central directory, as archivers read it. */
function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, length, nameLength] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ];
    const name = archive.toString('latin1', at + 46, at + 46 + nameLength);
    const content = archive.readUInt32LE(at + 42) + 30 + nameLength;
    const file = inflateRawSync(archive.subarray(content, content + packed));
    expect(file.length, name).toBe(length);
    files.set(name, file);
    at += 46 + nameLength;
  }
  return files;
}

/** As an owner's bundler would, with the package under its own name. */
async function bundle(typescript: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: typescript, loader: 'ts', resolveDir: fileURLToPath(new URL('../../', import.meta.url)) },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'entry',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1), text]));
}
