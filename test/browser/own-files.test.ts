// A site owner with a plain page: what they are given for their site, put there as they are told, and what a visitor then meets.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { distOnDisk, findDist } from '../../src/site/commands/disk.ts';
import { makeOneFile } from '../../src/site/one-file.ts';
import { readSite } from '../../src/site/site.ts';
import { runBin } from '../receiver/build-bin.ts';
import { folderSite } from './harness/folder-site.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { ORIGIN, stage } from './harness/stage.ts';

const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
const PAGE =
  '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8">\n    <title>Bicycles</title>\n  </head>\n  <body><h1>Bicycles</h1></body>\n</html>\n';
const OPTIONS = {
  controller: 'Meyer’s Bicycles',
  googleAnalytics: ['G-MEYER12345'],
  policyUrl: '/privacy?</script><!--',
};
/** Under which a file still runs: not a style, not a script of any other place. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types consent-gate";

const on = stage();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-own-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A public folder with the plain page in it. */
async function publicFolder(name: string, page = PAGE): Promise<string> {
  const root = join(folder, name);
  await mkdir(root);
  await writeFile(join(root, 'index.html'), page);
  return root;
}

const banner = ({ page }: PlaywrightVisit) => page.locator('consent-gate [part=banner]');
const asked = () => on.network.traffic.to('www.example.test').map(({ path }) => path.replace(/\?.*/, ''));
const dist = () => distOnDisk(findDist(), packageJson.version);

/** The banner stands, a no is kept and not asked about again, and nothing of Google's is asked for. */
async function declines(visit: PlaywrightVisit): Promise<void> {
  await banner(visit).waitFor();
  await visit.click('consent-gate [part~=decline]');
  await visit.waitFor('a kept no', () => document.cookie.includes('consent_gate='));
  expect(
    decodeURIComponent((await visit.cookies()).find(({ name }) => name === 'consent_gate')?.value ?? ''),
  ).toContain('"c":{"analytics":false}');
  await visit.reload();
  await visit.page.locator('consent-gate [part~=reopen]').waitFor();
  expect(await banner(visit).count()).toBe(0);
  await on.network.traffic.quiet();
  expect(on.network.traffic.google).toEqual([]);
  expect(on.messages(visit)).toEqual([]);
}

describe('an owner with a plain page', () => {
  it('runs `consent-gate add`, and has a banner', async () => {
    const root = await publicFolder('added');
    const flags = ['--controller', OPTIONS.controller, '--google-analytics', 'G-MEYER12345', '--languages', 'en,de'];
    const added = await runBin(BIN, ['add', root, ...flags, '--html', 'index.html', '--write']).ended;
    expect(added).toMatchObject({ code: 0, error: '' });
    expect(added.out).toContain('+    <script src="/consent-gate/');
    on.network.serve('www.example.test', folderSite(root));

    const visit = await on.open();
    await banner(visit).filter({ hasText: OPTIONS.controller }).waitFor();
    await declines(visit);
    // The page beside the files is the real one too.
    await visit.goto(`${ORIGIN}/consent-gate/${packageJson.version}/`);
    await visit.page.getByText('You declined: all that is optional is held back.').waitFor();
    await visit.page.getByRole('button', { name: 'Ask me again' }).click();
    await visit.click('consent-gate [part~=accept]');
    await visit.page.getByText('You allowed: analytics.').waitFor();
    await visit.waitFor('Google', () => document.cookie.includes('_ga'));

    // From a disk no browser runs it, and the page says so.
    await visit.page.goto(pathToFileURL(join(root, 'consent-gate', packageJson.version, 'index.html')).href);
    await visit.page.getByRole('heading', { name: 'You opened this page from your disk' }).waitFor();

    const removed = await runBin(BIN, ['remove', root, '--write']).ended;
    expect(removed).toMatchObject({ code: 0, error: '' });
    expect(await readFile(join(root, 'index.html'), 'utf8')).toBe(PAGE);
  });

  it('uploads one file, which runs under a strict policy in the languages and colours chosen', async () => {
    const site = readSite({ options: OPTIONS, languages: ['de', 'fr'], look: { light: { accent: '#7a1f5c' } } });
    const root = await publicFolder('one-file', PAGE.replace('<title>', '<script src="/consent.js"></script><title>'));
    await writeFile(join(root, 'consent.js'), await makeOneFile(site, dist()));
    on.network.serve('www.example.test', folderSite(root, { 'content-security-policy': STRICT }));

    const visit = await on.visit({ locale: 'fr-FR' });
    await visit.goto(`${ORIGIN}/`);
    const accept = visit.page.locator('consent-gate [part~=accept]');
    // The page is in a language that is not inside: the first one is shown.
    await accept.filter({ hasText: 'Zustimmen' }).waitFor();
    expect(await accept.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(122, 31, 92)');
    await visit.evaluate(() => {
      document.documentElement.lang = 'fr';
    });
    await accept.filter({ hasText: 'Accepter' }).waitFor();
    await visit.click('consent-gate [part~=settings]');
    await visit.page.locator('consent-gate dialog').waitFor();
    await visit.press('Escape');
    await declines(visit);
    expect(new Set(asked())).toEqual(new Set(['/', '/consent.js']));
  });

  it('puts the same text into a box of code, in a page of an old encoding', async () => {
    const code = await makeOneFile(readSite({ options: OPTIONS, languages: ['de'] }), dist());
    const page = PAGE.replace('<meta charset="utf-8">', () => `<meta charset="windows-1251"><script>${code}</script>`);
    const root = await publicFolder('code-box', page);
    on.network.serve('www.example.test', folderSite(root, { 'content-type': 'text/html' }));

    const visit = await on.open();
    await banner(visit).filter({ hasText: OPTIONS.controller }).filter({ hasText: 'geöffneten Seiten' }).waitFor();
    await declines(visit);
  });
});
