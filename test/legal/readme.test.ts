// The README's list of what the law asks names each proof, and each is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');
const LIST = README.slice(README.indexOf('## For whoever has to sign it'), README.indexOf('## Beside others'));

it('every file that it names is there', () => {
  const named = [...LIST.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  const beside = [...LIST.matchAll(/`([a-z-]+)`/g)].map(([, name]) => `test/browser/${name}.test.ts`);
  expect(named.length).toBeGreaterThan(8);
  for (const path of [...named, ...beside]) expect(existsSync(new URL(path, ROOT)), path).toBe(true);
});

it('every proof is named', () => {
  const proofs = readdirSync(new URL('test/legal/', ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'));
  for (const proof of proofs) if (proof !== 'readme.test.ts') expect(LIST).toContain(`test/legal/${proof}`);
});
