// `consent-gate add`, `update` and `remove` on a folder of a disk: what they write, and what they leave alone.
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type CommandIo, UsageError } from '../../src/receiver/commands/command.ts';
import { addCommand } from '../../src/site/commands/add.ts';
import { removeCommand } from '../../src/site/commands/remove.ts';
import { compareVersions } from '../../src/site/commands/sites-there.ts';
import { updateCommand } from '../../src/site/commands/update.ts';

const PAGE = '<!doctype html>\n<html>\n<head>\n  <title>Größe</title>\n</head>\n<body></body>\n</html>\n';
const { version } = packageJson;

let root: string;
let out: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consent-gate-add-'));
  await writeFile(join(root, 'index.html'), PAGE);
  out = '';
});
afterEach(() => rm(root, { recursive: true, force: true }));

const io = (rest: Partial<CommandIo> = {}): CommandIo => ({
  env: {},
  out: (text) => {
    out += text;
  },
  write: async () => {},
  error: () => {},
  stop: new AbortController().signal,
  ...rest,
});
const add = (...args: readonly string[]) => addCommand.run([root, ...args], io());
const update = (...args: readonly string[]) => updateCommand.run([root, ...args], io());
const remove = (...args: readonly string[]) => removeCommand.run([root, ...args], io());
const page = () => readFile(join(root, 'index.html'), 'utf8');
const ours = () => join(root, 'consent-gate', version);
const config = async () => JSON.parse(await readFile(join(ours(), 'consent-gate.json'), 'utf8'));
const refusal = async (command: Promise<void>): Promise<string> => {
  const error = await command.then(() => null).catch((error) => error);
  expect(error).toBeInstanceOf(UsageError);
  return error.message;
};

describe('add', () => {
  it('shows what it would change, and changes it with --write, once', async () => {
    await add('--controller', 'Meyer', '--html', 'index.html');
    expect(await page()).toBe(PAGE);
    expect(out).toContain('\n <head>\n+  <script src="/consent-gate/');
    expect(out).toContain('   <title>Größe</title>\n');
    expect(out).toContain(`npx consent-gate add ${root} --html index.html --write`);
    await add('--html', 'index.html', '--write');
    const once = await page();
    expect(once).toContain('data-controller="Meyer"');
    await add('--html', 'index.html', '--write');
    expect(await page()).toBe(once);
    expect(out).toContain('files unchanged\nThe pages have the line already.');
  });

  it('takes options from a file, then from flags, and remembers them', async () => {
    const file = join(root, 'options.json');
    await writeFile(file, JSON.stringify({ controller: 'Meyer', cookies: [], maxAgeDays: 30 }));
    await add(
      '--config',
      file,
      '--max-age-days',
      '90',
      '--settings-button',
      'false',
      '--google-analytics',
      'G-AAAA1111,G-BBBB2222',
    );
    const options = { controller: 'Meyer', cookies: [], maxAgeDays: 90, settingsButton: false };
    expect((await config()).options).toEqual({ ...options, googleAnalytics: ['G-AAAA1111', 'G-BBBB2222'] });
    await add('--theme', 'dark', '--languages', 'de,en');
    expect(await config()).toMatchObject({ options: { ...options, theme: 'dark' }, languages: ['de', 'en'] });
    // The files of languages that were dropped went with the folder that it wrote.
    expect((await readdir(ours())).filter((name) => name.includes('-locale-'))).toEqual(['consent-gate-locale-de.js']);
  });

  it('asks a person for what is missing, again where an answer makes no sense', async () => {
    const answers = ['Meyer', 'privacy', '/privacy', 'UA-1', 'G-AB12CD34EF', '', 'index.html', 'y'];
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return answers.shift() ?? '';
    };
    await addCommand.run([root, '--position', 'center'], io({ ask }));
    expect((await config()).options).toEqual({
      position: 'center',
      controller: 'Meyer',
      policyUrl: '/privacy',
      googleAnalytics: ['G-AB12CD34EF'],
    });
    expect(out).toContain('policyUrl: expected an address');
    expect(out).toContain('googleAnalytics[0]: expected');
    expect(asked).toHaveLength(8);
    expect(await page()).toContain('data-controller="Meyer"');
    expect(out).toContain('+  <script src="/consent-gate/');
  });

  it.for([
    [
      ['--theme', 'pink', '--max-age-days', '900'],
      '--max-age-days: expected a whole number of days from 1 to 365, got "900"',
    ],
    [['--theme', 'pink'], '--theme: expected one of auto, light, dark, got "pink"'],
    [
      ['--services', 'matomo,hotjr'],
      '--services[1]: expected the name of a service, got "hotjr"; did you mean "hotjar"?',
    ],
    [['--languages', 'de,xx'], '--languages[1]: expected one of'],
    [['--base', 'shop'], '--base: expected an address that ends in a slash'],
    [['--no-such'], "Unknown option '--no-such'"],
    [['--html', 'none.html'], '--html: none.html: expected an HTML file'],
    [['--html', 'piece.html'], 'piece.html: has no <head>'],
    [['--config', 'none.json'], 'none.json: expected a file that can be read'],
    [['elsewhere'], 'expected one folder, got "elsewhere" too'],
  ] as const)('with %j says what is wrong, and writes nothing', async ([args, message]) => {
    await writeFile(join(root, 'piece.html'), '<p>');
    const before = (await readdir(root)).sort();
    expect(await refusal(add(...args, ...(args[0] === '--html' ? ['--write', '--html', 'index.html'] : [])))).toContain(
      message,
    );
    expect((await readdir(root)).sort()).toEqual(before);
    expect(await page()).toBe(PAGE);
  });

  it('says the commands as a shell takes them, where the folder has a blank in its name', async () => {
    const folder = join(root, 'my site');
    await mkdir(folder);
    await addCommand.run([folder], io());
    const typed = out.match(/npx .*my site.*/g) ?? [];
    expect(typed).toHaveLength(2);
    for (const command of typed) expect(command).toMatch(/ '[^']*my site'/);
  });

  it('reads a file that an editor on Windows has put a mark in front of', async () => {
    await writeFile(join(root, 'own.json'), '\ufeff{"controller":"Meyer"}');
    await add('--config', join(root, 'own.json'));
    expect((await config()).options).toEqual({ controller: 'Meyer' });
  });

  it('refuses a folder that is not there', async () => {
    expect(await refusal(addCommand.run([join(root, 'none')], io()))).toContain(
      'expected the public folder of your site',
    );
  });

  it('overwrites nothing that it did not write, and nothing that was changed since', async () => {
    await mkdir(ours(), { recursive: true });
    await writeFile(join(ours(), 'mine.txt'), 'mine');
    expect(await refusal(add())).toContain('mine.txt: not written by this command');
    expect(await readdir(ours())).toEqual(['mine.txt']);
    await rm(join(ours(), 'mine.txt'));
    await add('--theme', 'dark');
    await writeFile(join(ours(), 'page.css'), 'mine');
    expect(await refusal(add('--theme', 'light'))).toContain('page.css: not written by this command, or changed since');
    expect((await config()).options.theme).toBe('dark');
    expect(await readdir(join(root, 'consent-gate'))).toEqual([version]);
  });
});

describe('one file', () => {
  it('is written, changed, brought to a version and removed like the folder', async () => {
    await add('--one-file', '--controller', 'Meyer', '--base', '/shop/', '--html', 'index.html', '--write');
    expect((await readdir(root)).sort()).toEqual(['consent.js', 'index.html']);
    expect(await page()).toMatch(
      /<script src="\/shop\/consent.js"\n +integrity="sha384-\S+"\n.*\n +data-consent-gate="/,
    );
    const before = await page();
    await add('--one-file', '--languages', 'de', '--html', 'index.html', '--write');
    expect(await page()).not.toBe(before);
    expect(await readFile(join(root, 'consent.js'), 'utf8')).toMatch(/Meyer.*Zustimmen/s);
    out = '';
    await update('--write');
    expect(out).toContain('consent.js: unchanged\nThe pages have the line already.');
    await remove('--write');
    expect(await readdir(root)).toEqual(['index.html']);
    expect(await page()).toBe(PAGE);
  });

  it('is not written over one of the same name, nor over one that was changed', async () => {
    const file = join(root, 'consent.js');
    await writeFile(file, 'mine');
    expect(await refusal(add('--one-file'))).toContain('consent.js: not written by this command');
    expect(await readFile(file, 'utf8')).toBe('mine');
    // Whoever has the folder keeps a file of that name.
    await add('--html', 'index.html', '--write');
    await remove('--write');
    expect(await readdir(root)).toEqual(['consent.js', 'index.html']);
    await rm(file);
    await add('--one-file');
    await writeFile(file, `${await readFile(file, 'utf8')}// mine`);
    expect(await refusal(add('--one-file', '--theme', 'dark'))).toContain('consent.js: not written by this command');
    expect(await refusal(remove('--write'))).toContain('consent.js: not written by this command, or changed since');
  });
});

describe('update', () => {
  /** As the last version left it. */
  async function older(): Promise<void> {
    await add('--controller', 'Meyer', '--html', 'index.html', '--write');
    await rename(ours(), join(root, 'consent-gate', '0.0.9'));
    await writeFile(join(root, 'index.html'), (await page()).replaceAll(version, '0.0.9'));
    out = '';
  }

  it('brings files and pages to this version, with the options there were', async () => {
    await older();
    const before = await page();
    await update();
    expect(await page()).toBe(before);
    expect(out).toContain(
      `-  <script src="/consent-gate/0.0.9/consent-gate.js"\n+  <script src="/consent-gate/${version}/`,
    );
    await update('--write');
    expect(await page()).toBe(before.replaceAll('0.0.9', version));
    expect((await config()).options).toEqual({ controller: 'Meyer' });
    expect((await readdir(join(root, 'consent-gate'))).sort()).toEqual(['0.0.9', version].sort());
    expect(out).toContain('0.0.9: delete it when no page has its line any more');
  });

  it('finds the line in templates, in pages whose names are shouted, and in pieces of a page', async () => {
    await older();
    const line = (await page()).split('<title>')[0] ?? '';
    const files = {
      'layout.php': line,
      'views/theme.liquid': line,
      'OLD.HTM': line,
      'head.erb': line.split('<head>')[1] ?? '',
    };
    await mkdir(join(root, 'views'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
    await update('--write');
    for (const [name, text] of Object.entries(files))
      expect(await readFile(join(root, name), 'utf8'), name).toBe(text.replaceAll('0.0.9', version));
    expect(out).toContain('5 pages changed.');
  });

  it('refuses where there is nothing, or something newer', async () => {
    expect(await refusal(update())).toContain('has no files of consent-gate. Put them there with consent-gate add');
    await older();
    await rename(join(root, 'consent-gate', '0.0.9'), join(root, 'consent-gate', '99.0.0'));
    expect(await refusal(update())).toContain(`has version 99.0.0, newer than this one, ${version}`);
  });

  it('knows which version is newer', () => {
    const sorted = ['0.9.0', '0.10.0-beta', '0.10.0', '1.0.0'];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  });
});

describe('remove', () => {
  it('undoes all of it, and shows it first', async () => {
    await add('--html', 'index.html', '--write');
    const before = await page();
    await remove();
    expect(out).toContain('-  <script src="/consent-gate/');
    expect(await page()).toBe(before);
    await remove('--write');
    expect(await page()).toBe(PAGE);
    expect(await readdir(root)).toEqual(['index.html']);
  });

  it('goes into no folder that is a link, and changes a page once that has two names', async () => {
    await add('--html', 'index.html', '--write');
    await symlink('.', join(root, 'round'));
    await symlink('index.html', join(root, 'home.html'));
    await symlink('nowhere.html', join(root, 'lost.html'));
    await remove('--write');
    expect(await page()).toBe(PAGE);
    expect(out).toContain('1 page changed.');
    expect((await lstat(join(root, 'home.html'))).isSymbolicLink()).toBe(true);
  });

  it('is not stopped by what a killed run has left beside a page', async () => {
    await add('--html', 'index.html', '--write');
    await writeFile(join(root, 'index.html.consent-gate-new'), 'half a pa');
    await remove('--write');
    expect(await page()).toBe(PAGE);
    expect(await readdir(root)).toEqual(['index.html']);
  });

  it('leaves what it did not write, and then all else too', async () => {
    await add('--html', 'index.html', '--write');
    await writeFile(join(ours(), 'mine.txt'), 'mine');
    const before = await page();
    expect(await refusal(remove('--write'))).toContain('mine.txt: not written by this command');
    expect(await page()).toBe(before);
    expect(await readdir(ours())).toContain('consent-gate.js');
  });

  it('refuses where there is nothing to remove', async () => {
    expect(await refusal(remove('--write'))).toContain('has nothing of consent-gate');
  });
});
