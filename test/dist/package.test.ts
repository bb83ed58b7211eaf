// What ships: each file of dist/ is loaded the way its users load it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const run = promisify(execFile);
const dist = new URL('../../dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8');

describe('the npm module', () => {
  it('can be imported and started where there is no page, by its own name, and allows nothing', async () => {
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '-e',
      `import { startConsentGate } from 'consent-gate';
       const gate = startConsentGate({ googleAnalytics: 'G-AB12CD34EF' });
       let told = 'nothing';
       gate.onChange((consent) => { told = consent; });
       await gate.acceptAll();
       console.log(JSON.stringify([gate.consent, gate.allows('analytics'), gate.allows('necessary'), gate.receipt(), told]));`,
    ]);
    expect(JSON.parse(stdout)).toEqual([null, false, true, null, null]);
  });

  it('names files that are there in its exports map', () => {
    for (const target of Object.values(packageJson.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )) {
      expect(existsSync(new URL(`../../${target}`, import.meta.url)), target).toBe(true);
    }
  });

  it('leaves its dependencies to the installer', () => {
    expect(read('ui.js')).toMatch(/from "preact"/);
    expect(read('index.js')).toMatch(/from "js-cookie"/);
  });
});

describe('the receiver', () => {
  it('can be imported by its own name', async () => {
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '-e',
      `import * as receiver from 'consent-gate/receiver'; console.log(typeof receiver.createReceiver);`,
    ]);
    expect(stdout.trim()).toBe('function');
  });

  it('has a command line that says what it can do', async () => {
    const { stdout } = await run(process.execPath, [new URL('bin.js', dist).pathname, '--help']);
    expect(stdout).toMatch(/Usage: consent-gate <command>[\s\S]*serve/);
  });
});

describe('the files of the pasted tag', () => {
  it.each(['consent-gate.js', 'consent-gate.standalone.js'])('%s is a classic script', (name) => {
    expect(() => new Script(read(name))).not.toThrow();
  });

  // A leaked `t` has broken pages of others: two scripts that declare one name end in a SyntaxError.
  it.each(['consent-gate.js', 'consent-gate.standalone.js'])('%s declares nothing in the page', (name) => {
    expect(read(name)).toMatch(/^(!function|\(\(\) ?=> ?\{|\(function)/);
  });

  it.each(['ui', 'second-layer', 'button', 'recorder'])(
    'consent-gate.js carries the hash of consent-gate-%s.js',
    (part) => {
      const hash = createHash('sha256')
        .update(readFileSync(new URL(`consent-gate-${part}.js`, dist)))
        .digest('base64');
      expect(read('consent-gate.js')).toContain(`sha256-${hash}`);
    },
  );

  it('the gate carries no framework', () => {
    expect(read('consent-gate.js')).not.toMatch(/preact|__k|_children/);
  });
});
