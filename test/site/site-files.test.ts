// What a site's files are made of, what is in them, and the way back.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { distOnDisk, findDist } from '../../src/site/commands/disk.ts';
import { planFolder } from '../../src/site/folder.ts';
import { textOf } from '../../src/site/lines.ts';
import { isMadeHere, languagesInside, makeOneFile, openOneFile } from '../../src/site/one-file.ts';
import { readSite, SiteProblems, writtenSite } from '../../src/site/site.ts';

const dist = distOnDisk(findDist(), packageJson.version);
const WRITTEN = {
  options: {
    controller: 'Größe & Söhne 🚲',
    googleAnalytics: [{ id: 'G-MEYER12345', cookie_domain: 'example.com' }],
    messages: { title: '</script><!-- "quoted" \u2028' },
    maxAgeDays: 90,
  },
  languages: ['de', 'fr'],
  look: { light: { accent: '#123456' }, both: { radius: '4px' } },
};
const sha384 = (content: Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('a site', () => {
  it('is read as it was written', () => {
    const site = readSite(WRITTEN);
    expect(readSite(JSON.parse(JSON.stringify(writtenSite(site, '1.2.3'))))).toEqual(site);
    expect(readSite(WRITTEN.options)).toEqual({ ...site, languages: [], look: readSite({}).look });
  });

  it.for([
    [[], 'expected an object with options, got a list'],
    [{ options: { theme: 'pink' } }, 'theme: expected one of auto, light, dark, got "pink"'],
    [{ options: { controler: 'Meyer' } }, 'controler: unknown option, did you mean controller'],
    [
      { options: { services: ['matomoo'] } },
      'services[0]: expected the name of a service, got "matomoo"; did you mean "matomo"?',
    ],
    [{ options: { services: ['youtube'], block: { x: [] } } }, 'block.x: expected one of analytics, marketing'],
    [{ options: { messages: { title: 5 } } }, 'messages.title: expected a text, got "5"'],
    [{ options: {}, languages: ['tlh'] }, 'languages[0]: expected one of ar, bg,'],
    [{ options: {}, base: 'shop' }, 'base: expected an address that ends in a slash, such as "/" or "/shop/"'],
    [{ options: {}, base: '//evil.test/' }, 'base: expected an address'],
    [{ options: {}, look: { light: { paper: '#fff' } } }, 'look: there is no "paper" in "light"'],
    [{ options: {}, colours: 1 }, 'colours: unknown option'],
  ] as const)('%j is refused by the name of what is wrong', ([input, problem]) => {
    expect(() => readSite(input)).toThrow(SiteProblems);
    expect(() => readSite(input)).toThrow(problem);
  });
});

describe('the folder of a site', () => {
  it('has what the site needs of dist/ as it is there, and no more', async () => {
    const { folder, files } = await planFolder(readSite(WRITTEN), dist);
    expect(folder).toBe(`consent-gate/${packageJson.version}/`);
    const names = files.map(({ path }) => path.slice(folder.length));
    const parts = [
      '',
      '-button',
      '-locale-de',
      '-locale-fr',
      '-locales',
      '-neighbour',
      '-inspector',
      '-owner',
      '-check',
      '-recorder',
      '-second-layer',
      '-ui',
    ];
    expect([...names].sort()).toEqual(
      [
        ...parts.map((part) => `consent-gate${part}.js`),
        'consent-gate.json',
        'index.html',
        'look.css',
        'page.css',
        'page.js',
      ].sort(),
    );
    for (const { path, content } of files.filter(({ path }) => path.endsWith('.js') && !path.endsWith('page.js')))
      expect(content).toEqual(await readFile(new URL(path.slice(folder.length), findDist())));
  });

  it('is opened again from its own list, which has the hash of every other file', async () => {
    const site = readSite(WRITTEN);
    const { folder, files } = await planFolder(site, dist);
    const contents = new Map(files.map(({ path, content }) => [path.slice(folder.length), content]));
    const written = JSON.parse(new TextDecoder().decode(contents.get('consent-gate.json')));
    contents.delete('consent-gate.json');
    expect(written.files).toEqual(Object.fromEntries([...contents].map(([name, content]) => [name, sha384(content)])));
    expect(readSite(written)).toEqual(site);
  });

  it('tells a line that refuses changed files, at the address of the folder', async () => {
    const { lines, files } = await planFolder(readSite({ ...WRITTEN, base: 'https://files.test/a/' }), dist);
    const at = `https://files.test/a/consent-gate/${packageJson.version}/`;
    const file = (name: string) => files.find(({ path }) => path.endsWith(`/${name}`))?.content ?? new Uint8Array();
    expect(textOf(lines)).toContain(
      `<script src="${at}consent-gate.js"\n        integrity="${sha384(file('consent-gate.js'))}"`,
    );
    expect(textOf(lines)).toContain(`href="${at}look.css" integrity="${sha384(file('look.css'))}"`);
    const page = new TextDecoder().decode(file('index.html'));
    expect(page).toContain('src="./consent-gate.js"');
    expect(page).toContain(`src=&quot;${at}consent-gate.js&quot;`);
    expect(page).not.toContain('{{');
  });

  it('in one language has a line that says so: no other is there', async () => {
    const only = await planFolder(readSite({ options: {}, languages: ['de'] }), dist);
    expect(textOf(only.lines)).toContain('data-locale="de"');
    const english = await planFolder(readSite({ options: {}, languages: ['en'] }), dist);
    expect(english.files.filter(({ path }) => path.includes('-locale'))).toEqual([]);
    const all = await planFolder(readSite({}), dist);
    expect(all.files.filter(({ path }) => path.includes('-locale-'))).toHaveLength(30);
  });
});

describe('one file for a site', () => {
  it('is ASCII that nothing ends or confuses in a page, and is opened again', async () => {
    const site = readSite(WRITTEN);
    const text = await makeOneFile(site, dist);
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).not.toMatch(/<\/script|<!--/i);
    expect(openOneFile(text)).toEqual(site);
    expect(await isMadeHere(text)).toBe(true);
    expect(await isMadeHere(text.replace('90', '91'))).toBe(false);
    expect(openOneFile(text.replaceAll('\n', '\r\n'))).toEqual(site);
  });

  it('has the languages that were chosen, English first, and no other', async () => {
    expect(languagesInside(readSite({ options: {} }))).toEqual(['en']);
    expect(languagesInside(readSite({ options: {}, languages: ['de', 'en', 'fr'] }))).toEqual(['en', 'de', 'fr']);
    expect(languagesInside(readSite({ options: { locale: 'pt-BR' }, languages: ['de'] }))).toEqual(['pt']);
    const german = await makeOneFile(readSite({ options: {}, languages: ['de'] }), dist);
    expect(german).toContain('Zustimmen');
    expect(german).not.toContain('May we use optional cookies?');
  });

  it.for([
    { options: {} },
    { options: { locale: 'de' }, languages: ['fr', 'de'] },
    { options: {}, languages: ['de', 'en', 'fr'], base: '/shop/' },
    { options: { assets: 'https://cdn.example.com/gate/' } },
  ])('of %j gives back what it has no use for itself', async (written) => {
    const site = readSite(written);
    expect(openOneFile(await makeOneFile(site, dist))).toEqual(site);
  });

  it('that an older version made has the languages that are inside', () => {
    const older = '{"consentGate":"0.1.0","options":{},"languages":[{"locale":"en"},{"locale":"de"}],"css":""}';
    expect(openOneFile(older).languages).toEqual(['en', 'de']);
  });

  it('that is none says so', () => {
    expect(() => openOneFile('console.log(1)')).toThrow('expected a file that consent-gate made');
    expect(() => openOneFile('{"consentGate":"1.0.0","options":{"theme":1},"languages":[]}')).toThrow(
      'theme: expected',
    );
  });
});

describe('services by their names', () => {
  const written = { options: { controller: 'Meyer', services: ['matomo', 'youtube'] } };

  it('are what the pages hold, list and ask for, and stay names in what is opened again', async () => {
    const site = readSite(written);
    const { lines, files } = await planFolder(site, dist);
    const block = JSON.parse(lines.block?.replace(/<.*?>/g, '') ?? '');
    expect(block.categories).toEqual([{ id: 'analytics' }, { id: 'marketing' }]);
    expect(block.block.marketing).toContain('www.youtube.com');
    expect(block.cookies.map(({ name }: { name: string }) => name)).toContain('_pk_id.*');
    expect(block.services).toBeUndefined();
    const json = files.find(({ path }) => path.endsWith('consent-gate.json'));
    expect(readSite(JSON.parse(new TextDecoder().decode(json?.content)))).toEqual(site);
  });

  it('stand in the one file as what they ask and store, and as names for whoever opens it', async () => {
    const site = readSite(written);
    const text = await makeOneFile(site, dist);
    expect(text).toContain('"www.youtube.com"');
    expect(openOneFile(text)).toEqual(site);
  });
});
