// Each file about a service is whole, and what it says is what the options take.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { SERVICES } from '../../src/services/services.ts';
import { withServices } from '../../src/services/with-services.ts';
import * as door from '../../src/services.ts';
import { servicePage, writtenServices } from '../setup/service-docs.mjs';

it('stand in the list, each in the file of its name, and are given out by the door', () => {
  const files = readdirSync(new URL('../../src/services/', import.meta.url)).map((name) => name.replace('.ts', ''));
  const others = ['service', 'services', 'with-services', 'without-services', 'resolve-services'];
  const ids = SERVICES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(files.filter((name) => !others.includes(name)).sort()).toEqual([...ids].sort());
  expect(SERVICES.filter((service) => !Object.values<unknown>(door).includes(service))).toEqual([]);
});

describe.each(SERVICES.map((service) => [service.id, service] as const))('%s', (id, service) => {
  it('is whole', () => {
    expect(id).toMatch(/^[a-z][a-z\d-]+$/);
    for (const text of [
      service.name,
      service.provider,
      ...service.stores.flatMap((row) => [row.purpose, row.duration]),
    ])
      expect(text).toMatch(/^\S.*\S$|^\w$/);
    expect(['necessary', 'analytics', 'preferences', 'marketing']).toContain(service.category);
    expect(service.sets.length).toBeGreaterThan(0);
    expect(URL.canParse(service.source) && service.source.startsWith('https://')).toBe(true);
    // A day that has been.
    expect(service.on).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(Date.parse(service.on)).toBeLessThanOrEqual(Date.now() + 86_400_000);
    // It can be held: by its hosts, by the gate itself, or at an address of the owner's. One that waits for nobody needs none.
    const isHeld =
      service.hosts.length > 0 || service.heldAnyway || service.ownHost || service.category === 'necessary';
    expect(Boolean(isHeld) || service.id === 'woocommerce-attribution').toBe(true);
    // A placeholder deletes nothing, so it has to be told by a pattern.
    for (const { name, pattern } of service.stores) expect(name.includes('<')).toBe(pattern !== undefined);
  });

  it('gives options that pass', () => {
    const options = withServices({}, service);
    expect(checkConfig(options)).toEqual([]);
    if (service.category === 'necessary') expect(options.block).toBeUndefined();
    else expect(options.block?.[service.category] ?? []).toEqual(service.hosts);
  });
});

it('are what the guide says (`node test/setup/service-docs.mjs --write` brings it up to date)', async () => {
  expect(writtenServices()).toBe(await servicePage());
});

it('give options that pass all together', () => {
  const options = withServices({ googleAnalytics: 'G-AB12CD34EF' }, ...SERVICES);
  expect(checkConfig(options)).toEqual([]);
  expect(options.categories).toEqual([{ id: 'analytics' }, { id: 'preferences' }, { id: 'marketing' }]);
});
