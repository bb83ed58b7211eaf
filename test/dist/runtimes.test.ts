// The packed package where there is no page: Node, its workers, and `require`.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import { type Packed, pack } from './packed.ts';

const run = promisify(execFile);

let packed: Packed;
beforeAll(() => {
  packed = pack('runtimes');
});
afterAll(() => packed.remove());

/** Runs code in the folder where the package is installed; it answers by `console.log` of JSON. */
async function node(code: string, type: 'module' | 'commonjs' = 'module'): Promise<unknown> {
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: packed.folder });
  return JSON.parse(stdout);
}

const USE = `
  const gate = startConsentGate({ googleAnalytics: 'G-AB12CD34EF' });
  let told = 'nothing';
  gate.onChange((consent) => { told = consent; });
  await gate.acceptAll();
  const answer = [gate.consent, gate.allows('analytics'), gate.allows('necessary'), gate.receipt(), told];`;
const NOTHING_ALLOWED = [null, false, true, null, null];

describe('where there is no page', () => {
  it.each(['consent-gate', 'consent-gate/headless'])('%s starts, and allows nothing', async (entry) => {
    const answer = await node(
      `import { startConsentGate } from '${entry}'; ${USE} console.log(JSON.stringify(answer));`,
    );
    expect(answer).toEqual(NOTHING_ALLOWED);
  });

  it('a worker thread too', async () => {
    const code = `import { startConsentGate } from 'consent-gate'; import { parentPort } from 'node:worker_threads'; ${USE} parentPort.postMessage(answer);`;
    const folder = new URL(`file://${packed.folder}/`);
    const module = `data:text/javascript,${encodeURIComponent(
      code.replace("'consent-gate'", `'${new URL('node_modules/consent-gate/dist/index.js', folder)}'`),
    )}`;
    const worker = new Worker(new URL(module));
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(answer).toEqual(NOTHING_ALLOWED);
    await worker.terminate();
  });

  it.each(['ui', 'react', 'vue', 'svelte', 'receiver', 'tag', 'vite', 'next', 'files', 'testing'])(
    'consent-gate/%s can be imported',
    async (entry) => {
      expect(await node(`import * as all from 'consent-gate/${entry}'; console.log(Object.keys(all).length > 0)`)).toBe(
        true,
      );
    },
  );

  it('a server that renders with React has the lines of `consentTag`, nonce and all', async () => {
    const code = `
      import { createElement } from 'react';
      import { renderToStaticMarkup } from 'react-dom/server';
      import { ConsentGate } from 'consent-gate/next';
      import { consentTag, consentTagParts } from 'consent-gate/tag';
      const options = { controller: 'Harbour & "Sons"', browserLinks: [{ label: '</script>', href: '/' }] };
      const place = { nonce: 'n0nce', base: 'https://cdn.example.com/gate/', lang: 'fi' };
      const rendered = (props) => renderToStaticMarkup(createElement('head', null, createElement(ConsentGate, props)));
      // React writes links first, and attributes in another order.
      const tags = (html) => html.match(/<(script|link)[^>]*>/g).map((tag) => tag.replace(/=""|[/]?>$/g, '').split(' ').sort().join(' ')).sort();
      const [, { text }] = consentTagParts(options, { ...place, inline: true });
      const fault = (() => { try { rendered({ endpoints: 'x' }); } catch (error) { return error.message; } })();
      console.log(JSON.stringify([
        tags(rendered({ ...options, ...place })),
        tags(consentTag(options, place)),
        rendered({ ...options, ...place, inline: true }).includes('>' + text + '</script>'),
        fault,
      ]));`;
    const [react, text, inline, fault] = Object(await node(code));
    expect(react.map(String)).toHaveLength(5);
    expect(react).toEqual(text);
    expect(inline).toBe(true);
    expect(fault).toContain('endpoints: unknown option, did you mean endpoint');
  });

  it('`require` gives the same', async () => {
    const code = "console.log(require('consent-gate').startConsentGate().allows('necessary'))";
    expect(await node(code, 'commonjs')).toBe(true);
  });

  it('leaves no global behind', async () => {
    const code = `const before = Reflect.ownKeys(globalThis); const { startConsentGate } = await import('consent-gate');
      startConsentGate(); console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String)))`;
    expect(await node(code)).toEqual([]);
  });

  it('reads the consent from a request', async () => {
    const consent = {
      id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
      at: new Date().toISOString(),
      policyVersion: '1',
      choices: { analytics: true },
    };
    const header = JSON.stringify(`a=1; consent_gate=${encodeConsent(consent)}; b=2`);
    const code = `import { consentFromCookies } from 'consent-gate'; console.log(JSON.stringify(consentFromCookies(${header})))`;
    expect(await node(code)).toEqual(consent);
  });
});

describe('the command line', () => {
  it('runs as npm installs it, and says what it can do', async () => {
    const { stdout } = await run(process.execPath, [
      `${packed.folder}/node_modules/consent-gate/dist/bin.js`,
      '--help',
    ]);
    expect(stdout).toMatch(/Usage: consent-gate <command>[\s\S]*serve/);
  });
});
