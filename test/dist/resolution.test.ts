// The types as an importing project sees them, in each way that TypeScript has of finding them; no library check is skipped.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyApp } from '../apps/copy-app.ts';
import { type Packed, pack } from './packed.ts';

const run = promisify(execFile);
const tsc = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;

const USES = `
import { consentFromCookies, startConsentGate, type Consent, type ConsentGate } from 'consent-gate';
import { startConsentGate as startHeadless, type OwnUi } from 'consent-gate/headless';
import { ConsentGate as Tag } from 'consent-gate/next';
import { copyGateFiles } from 'consent-gate/files';
import { Consented, ConsentFrame, ConsentScript, ConsentSettingsButton, useAllowed, useConsent, useConsentGate } from 'consent-gate/react';
import * as svelte from 'consent-gate/svelte';
import * as vue from 'consent-gate/vue';
import { consentTag, consentTagParts, inlineHash, type TagPart } from 'consent-gate/tag';
import { consentCookie, forCypress } from 'consent-gate/testing';
import { consentGate, type ConsentGatePlugin } from 'consent-gate/vite';
import { matomo, withServices, youtube, type Service } from 'consent-gate/services';
import { tellMeta, tellPostHog } from 'consent-gate/vendors';
import { messages } from 'consent-gate/locales/de';
import { createReceiver, openPGlite } from 'consent-gate/receiver';
import { mountUi } from 'consent-gate/ui';
import type {} from 'consent-gate/consent-gate.js';

const gate: ConsentGate = startConsentGate({ googleAnalytics: 'G-AB12CD34EF' });
const own: OwnUi = ({ decide }) => ({ showBanner: () => void decide });
export const gates = [gate, startHeadless({}, own), startHeadless({ messages: { ...messages, title: 'Hallo' } }, mountUi), window.consentGate];
export const consent: Consent | null = consentFromCookies('a=b');
export const hooks = (): [boolean, Consent | null, ConsentGate] => [useAllowed('analytics'), useConsent(), useConsentGate()];
export const drawn = [
  Consented({ category: 'analytics', children: 'film', fallback: null }),
  ConsentFrame({ category: 'analytics', src: '/film', title: 'Film', className: 'wide' }),
  ConsentScript({ category: 'analytics', src: '/a.js', onLoad: () => {} }),
  ConsentSettingsButton({ children: 'Cookies', 'aria-label': 'Cookies' }),
];
export const composed = (): [boolean, Consent | null, ConsentGate] => [vue.useAllowed(() => 'analytics').value, vue.useConsent().value, vue.useConsentGate()];
export const stop: () => void = svelte.consent.subscribe((now: Consent | null) => now?.choices);
export const action = (frame: HTMLIFrameElement) => svelte.consentFrame(frame, { category: 'analytics', src: '/film' }).update;
// @ts-expect-error A frame has an address.
ConsentFrame({ category: 'analytics', title: 'Film' });
// @ts-expect-error Which category?
svelte.allowed();
export const receiver = async () => createReceiver({ store: await openPGlite('folder') });
document.addEventListener('consent-gate:change', ({ detail }) => detail?.choices);
export const lines: string = consentTag({ theme: 'dark' }, { nonce: 'n', inline: true }) + inlineHash;
export const parts: readonly TagPart[] = consentTagParts();
export const plugin: ConsentGatePlugin = consentGate({ googleAnalytics: 'G-AB12CD34EF' }, { inline: true });
export const copy: (folder?: string) => void = copyGateFiles;
export const element = Tag({ theme: 'dark', nonce: 'n' });
export const cookie: string = forCypress(consentCookie({ analytics: true }, { policyVersion: '2' }))[0];
export const stops: readonly (() => void)[] = [tellMeta(gate), tellPostHog(gate, { analytics: 'statistics' })];
export const film: Service = { ...youtube, category: 'video' };
export const held = startConsentGate(withServices({ googleAnalytics: 'G-AB12CD34EF' }, matomo, film));
export const named: string = consentTag({ services: ['matomo', 'youtube'] });
// @ts-expect-error A service that nobody knows.
consentTag({ services: ['matomoo'] });
// @ts-expect-error A misspelt option.
consentTag({ googleAnalitycs: 'G-AB12CD34EF' });
// @ts-expect-error A misspelt option.
startConsentGate({ googleAnalitycs: 'G-AB12CD34EF' });
// @ts-expect-error What starts the gate is no default export.
import start from 'consent-gate';
// @ts-expect-error The inside of the package is nobody's business.
import type { createState } from 'consent-gate/dist/chunks/core.js';
export type Unused = [typeof start, typeof createState];
`;

const REQUIRES = `
import gate = require('consent-gate');
import receiver = require('consent-gate/receiver');
export const started: gate.ConsentGate = gate.startConsentGate();
export const create: typeof receiver.createReceiver = receiver.createReceiver;
`;

/** As an owner's code says once which categories there are. */
const REGISTERS = `
import { startConsentGate, type Category, type CategoryOf } from 'consent-gate';
import { Consented, useAllowed } from 'consent-gate/react';
import { allowed as store } from 'consent-gate/svelte';
import { useAllowed as useAllowedInVue } from 'consent-gate/vue';
import type {} from 'consent-gate/consent-gate.js';

const categories = ['analytics', { id: 'video', label: 'Films', services: [{ id: 'tube', label: 'Tube' }] }] as const;
declare module 'consent-gate' {
  interface Register {
    category: CategoryOf<typeof categories>;
  }
}

const gate = startConsentGate({ categories, messages: { title: 'Cookies?' } });
export const allowed: boolean[] = [gate.allows('video'), gate.allows('tube'), gate.allows('necessary')];
export const hook = () => useAllowed('analytics');
export const everyone: Category[] = ['necessary', 'analytics', 'video', 'tube'];
gate.save({ analytics: true, tube: false });
gate.whenAllowed('analytics', () => {});
// @ts-expect-error Misspelt.
gate.allows('vidoe');
// @ts-expect-error Misspelt.
window.consentGate.allows('vidoe');
// @ts-expect-error Misspelt.
gate.whenAllowed('analitics', () => {});
// @ts-expect-error Misspelt.
gate.save({ vidoe: true });
// @ts-expect-error Nobody is asked about what is necessary.
gate.save({ necessary: true });
// @ts-expect-error Misspelt.
export const wrong = () => useAllowed('analitics');
// @ts-expect-error Misspelt.
Consented({ category: 'analitics' });
// @ts-expect-error Misspelt.
store('analitics');
// @ts-expect-error Misspelt.
export const wrongInVue = () => useAllowedInVue('analitics');
// @ts-expect-error There is no such text.
startConsentGate({ messages: { titel: 'Cookies?' } });
`;

let packed: Packed;
beforeAll(() => {
  packed = pack('resolution');
});
afterAll(() => packed.remove());

/** @returns what the compiler has to say */
async function faultsOf(file: string, text: string, module: string, moduleResolution: string): Promise<string> {
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
      types: ['node'],
    },
    files: [file],
  };
  const project = join(packed.folder, `tsconfig.${module}.${moduleResolution}.json`);
  writeFileSync(project, JSON.stringify(config));
  writeFileSync(join(packed.folder, file), text);
  try {
    return (await run(process.execPath, [tsc, '-p', project])).stdout;
  } catch (error) {
    return String(Object(error).stdout || error);
  }
}

describe('the types of the packed package', () => {
  it.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
    ['preserve', 'bundler'],
  ])('are found with module %s and resolution %s', async (module, resolution) => {
    expect(await faultsOf('uses.ts', USES, module, resolution)).toBe('');
  });

  it('refuse a category that the owner has not registered', async () => {
    expect(await faultsOf('registers.ts', REGISTERS, 'preserve', 'bundler')).toBe('');
  });

  it('are found by `require`, which Node can do from 20.19 on', async () => {
    expect(await faultsOf('requires.cts', REQUIRES, 'nodenext', 'nodenext')).toBe('');
  });

  it('fit the React app', async () => {
    const folder = copyApp('react', packed.folder);
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error);
    expect(stdout).toBe('');
  });
});
