// The project's public address is set in one place: what needs it reads it from there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { fieldsFor, publicAddress, withAddress } from './setup/public-address.mjs';

const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const ADDRESS = 'https://github.com/owner/name';

describe('the public address', () => {
  it('is in package.json as a whole, or not at all', () => {
    const { repository, homepage, bugs } = packageJson as Partial<ReturnType<typeof fieldsFor>>;
    const address = publicAddress();
    expect({ repository, homepage, bugs }).toEqual(
      address ? fieldsFor(address) : { repository: undefined, homepage: undefined, bugs: undefined },
    );
  });

  it('is read where it was written, and set anew without a trace of the old one', () => {
    const once = withAddress(text, ADDRESS);
    expect(publicAddress(JSON.parse(once))).toBe(ADDRESS);
    const twice = withAddress(once, 'https://codeberg.org/other/name');
    expect(twice).not.toContain('github.com/owner');
    expect(JSON.parse(twice)).toMatchObject({
      name: 'consent-gate',
      bugs: { url: 'https://codeberg.org/other/name/issues' },
    });
    expect(Object.keys(JSON.parse(once)).filter((name) => !(name in packageJson))).toEqual(
      publicAddress() ? [] : ['repository', 'homepage', 'bugs'],
    );
  });

  it.for([
    '',
    'github:owner/name',
    'http://github.com/owner/name',
    'https://github.com/owner',
    'https://github.com/owner/name/',
  ])('refuses "%s", naming what was expected', (address) => {
    expect(() => withAddress(text, address)).toThrow('expected an address such as https://github.com/owner/name');
  });

  it('is asked for before the package is published', () => {
    expect(packageJson.scripts.prepublishOnly).toBe('node test/setup/public-address.mjs --check');
  });

  it('this version has its day in the changelog', () => {
    const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
    expect(changelog).toMatch(
      new RegExp(`^## \\[${packageJson.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'),
    );
  });
});
