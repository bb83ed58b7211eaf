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
import { useAllowed, useConsent, useConsentGate } from 'consent-gate/react';
import { messages } from 'consent-gate/locales/de';
import { createReceiver, openPGlite } from 'consent-gate/receiver';
import { mountUi } from 'consent-gate/ui';
import type {} from 'consent-gate/consent-gate.js';

const gate: ConsentGate = startConsentGate({ googleAnalytics: 'G-AB12CD34EF' });
const own: OwnUi = ({ decide }) => ({ showBanner: () => void decide });
export const gates = [gate, startHeadless({}, own), startHeadless({ messages: { ...messages, title: 'Hallo' } }, mountUi), window.consentGate];
export const consent: Consent | null = consentFromCookies('a=b');
export const hooks = (): [boolean, Consent | null, ConsentGate] => [useAllowed('analytics'), useConsent(), useConsentGate()];
export const receiver = async () => createReceiver({ store: await openPGlite('folder') });
document.addEventListener('consent-gate:change', ({ detail }) => detail?.choices);
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

  it('are found by `require`, which Node can do from 20.19 on', async () => {
    expect(await faultsOf('requires.cts', REQUIRES, 'nodenext', 'nodenext')).toBe('');
  });

  it('fit the React app', async () => {
    const folder = copyApp('react', packed.folder);
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error);
    expect(stdout).toBe('');
  });
});
