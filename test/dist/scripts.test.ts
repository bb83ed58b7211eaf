// The files of the pasted tag, as they ship.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { preloadLine, shownInGuide } from '../setup/integrity.mjs';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8');
/** Every file that a page can load. */
const NAMES = readdirSync(dist).filter((name) => /^consent-gate[\w.-]*\.js$/.test(name));
const hash = (algorithm: string, name: string) => createHash(algorithm).update(read(name)).digest('base64');

const CLASSIC = ['consent-gate.js', 'consent-gate.standalone.js'];

describe('the files of the pasted tag', () => {
  it.each(CLASSIC)('%s is a classic script', (name) => {
    expect(() => new Script(read(name))).not.toThrow();
  });

  // On a page in ISO 8859-1 every letter outside ASCII would be two or three, in what is shown and in what is posted as proof.
  it.each(CLASSIC)('%s is ASCII, for a page may be in any encoding', (name) => {
    expect(read(name)).toMatch(/^\p{ASCII}*$/u);
  });

  // A file is a module for each address: an import by another address than the gate's would run it twice.
  it('none imports another by itself: each is loaded by the one that has its hash', () => {
    for (const name of NAMES) {
      const { staticImports, staticExports, dynamicImports } = parseSync(name, read(name)).module;
      const from = staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? []));
      expect([...staticImports, ...from], name).toEqual([]);
      const asked = dynamicImports.map(({ moduleRequest: { start, end } }) => read(name).slice(start, end));
      for (const text of asked) expect(text, name).toMatch(/^\w+$/);
    }
  });

  // A leaked `t` has broken pages of others: two scripts that declare one name end in a SyntaxError.
  it.each(CLASSIC)('%s declares nothing in the page', (name) => {
    expect(read(name)).toMatch(/^(\/\/#.*\n)?(!function|\(\(\) ?=> ?\{|\(function)/);
  });

  it("the tag's own integrity covers every file that the gate loads, and all that those load", () => {
    const hashes = NAMES.map((name) => [name, hash('sha256', name)] as const);
    const covered = new Set(['consent-gate.js']);
    for (const name of covered) {
      for (const [other, value] of hashes) if (read(name).includes(value)) covered.add(other);
    }
    expect([...covered, 'consent-gate.standalone.js'].sort()).toEqual([...NAMES].sort());
  });

  // V8 heeds the hint only at the top of a file. The standalone file holds the UI too, most of which few pages run; most of the recorder
  // waits for an answer.
  it('gate, banner and button are compiled in one go, and nothing else', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    const hinted = NAMES.filter((name) => read(name).includes(hint.trim()));
    expect(hinted).toEqual(['consent-gate-button.js', 'consent-gate-ui.js', 'consent-gate.js']);
    for (const name of hinted) expect(read(name).slice(0, hint.length)).toBe(hint);
  });

  it('the gate carries no framework', () => {
    expect(read('consent-gate.js')).not.toMatch(/preact|__k|_children/);
  });
});

describe('integrity', () => {
  it('of every file is in integrity.json, by the address that pages ask for, as `npm run build` left it', () => {
    const [release] = /(?<=\.js\?v=)[\w-]+/.exec(read('consent-gate.js')) ?? [];
    const addressOf = (name: string) => (CLASSIC.includes(name) ? name : `${name}?v=${release}`);
    const values = NAMES.map((name) => [addressOf(name), `sha384-${hash('sha384', name)}`] as const);
    expect(JSON.parse(read('integrity.json'))).toEqual(Object.fromEntries(values));
    expect(read('consent-gate.standalone.js')).toContain(`.js?v=${release}`);
    expect(NAMES).toContain('consent-gate.js');
  });

  it('in the guide is the present one (`node test/setup/sizes.mjs --write` brings it up to date)', () => {
    for (const { is, should } of shownInGuide()) expect(is).toBe(should);
    expect(preloadLine('/')).toContain(` integrity="sha384-${hash('sha384', 'consent-gate-ui.js')}"`);
  });
});
