// The guide's table of what the law asks names each proof, and each is there.
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guidePage } from '../guide.ts';

const ROOT = new URL('../../', import.meta.url);
const LIST = guidePage('about/legal');

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
  for (const proof of proofs) if (proof !== 'table.test.ts') expect(LIST).toContain(`test/legal/${proof}`);
});
