// The guide's TypeScript, as it stands there, compiled as strictly as TypeScript can; and its lines for servers run.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../demo/guide/markdown.ts';
import { GUIDE_PAGES, guidePage } from '../guide.ts';
import { makeEvent } from '../receiver/events.ts';
import { startPostgres, type TestPostgres } from '../receiver/postgres.ts';
import { type Packed, pack } from './packed.ts';

const root = new URL('../../', import.meta.url);
/** The pages with lines for servers and frameworks. */
const LINES = ['run-the-receiver', 'read-the-answer-on-a-server', 'use-it-from-npm']
  .map((page) => guidePage(`how-to/${page}`))
  .join('\n');
const TSC = new URL('node_modules/typescript/bin/tsc', root).pathname;

/** What a pattern finds in them, which have to have it once. */
function shown(pattern: RegExp): string {
  const found = [...LINES.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([, text = '']) => text);
  expect(found, `${pattern}`).toHaveLength(1);
  return found[0] ?? '';
}

const block = (begin: string) => shown(new RegExp(`^\`\`\`\\w+\\n(${begin}[\\s\\S]*?)^\`\`\``, 'm'));
const row = (where: string) => shown(new RegExp(`^\\| ${where} \\| \`(.+?)\` \\|$`, 'm'));

const SITE = `${block('import \\{ createReceiver')}
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';

function expressSite() {
  const app = express();
  ${row('Express')};
  app.use(express.json());
  app.get('/', (_request, response) => void response.send('own'));
  return createServer(app);
}
function honoSite() {
  const app = new Hono();
  ${row('Hono')};
  app.get('/', (c) => c.text('own'));
  return createServer(getRequestListener(app.fetch));
}
function receiverAlone() {
  return ${row("Node's http")};
}
function siteOnNode() {
  const listen = createNodeListener(receiver);
  const yourSite = (request, response) => {
    response.statusCode = request.url === '/' ? 200 : 404;
    response.end('own');
  };
  return createServer((request, response) => ${shown(/`(listen\(request, response, .+?)`/)});
}
for (const site of [expressSite(), honoSite(), siteOnNode(), receiverAlone()])
  await new Promise((resolve) => site.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify(site.address()));
    resolve(undefined);
  }));
`;

const SOURCES: Readonly<Record<string, string>> = {
  'site.mts': SITE.replace(
    '(request, response) => {',
    "(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {",
  ),
  'express.mts': block("import \\{ consentFromCookies \\} from 'consent-gate';\\nimport express"),
  'next-route.ts': readFileSync(new URL('demo/recipes/next-route.ts', root), 'utf8'),
};

/** Every block of the README and the guide: what is said to be TypeScript is. Each stands for itself. */
const BLOCKS = ['README', ...GUIDE_PAGES]
  .map(
    (page) => [page, page === 'README' ? readFileSync(new URL('README.md', root), 'utf8') : guidePage(page)] as const,
  )
  .flatMap(([page, text]) =>
    codeBlocks(text).flatMap(({ language, text: code }, index) => {
      const name = `${page.replaceAll('/', '-')}-${index + 1}`;
      const script = language === 'vue' ? /<script setup lang="ts">\n([\s\S]*?)<\/script>/.exec(code)?.[1] : code;
      if (!/^(tsx?|vue)$/.test(language) || script === undefined) return [];
      return [[`${name}.${language === 'tsx' ? 'tsx' : 'ts'}`, `${script}export {};\n`] as const];
    }),
  );

/**
 * Packages that a page tells to install and that no test installs. Their names are known here, so that a misspelt one is not
 * taken for one of them; of what they export nothing is checked.
 */
const ELSEWHERE = ['@playwright/test', '@sveltejs/kit', 'astro/config', 'cypress', 'nuxt', 'nuxt/config'];

const declarations = (folder: string) =>
  ELSEWHERE.filter((name) => {
    const [scope = '', rest] = name.split('/');
    const home = scope.startsWith('@') ? `${scope}/${rest}` : scope;
    return ![folder, new URL('test/apps/', root).pathname].some((each) => existsSync(join(each, 'node_modules', home)));
  }).map((name) => `declare module '${name}';\n`);

let packed: Packed;
beforeAll(() => {
  packed = pack('guide');
});
afterAll(() => packed.remove());

it('compile in strict TypeScript', async () => {
  expect(BLOCKS.length).toBeGreaterThan(3);
  const files = { ...SOURCES, ...Object.fromEntries(BLOCKS), 'elsewhere.d.ts': declarations(packed.folder).join('') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(packed.folder, name), text);
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'preserve',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node', 'vite/client'],
  };
  const compile = async (config: string, names: readonly string[]): Promise<string> => {
    const path = join(packed.folder, config);
    writeFileSync(path, JSON.stringify({ compilerOptions, files: [...names, 'elsewhere.d.ts'] }));
    return (await promisify(execFile)(process.execPath, [TSC, '-p', path]).catch((error) => error)).stdout;
  };
  // What a page registers counts for all files of a program.
  const registers = ([, text]: readonly [string, string]) => text.includes("declare module 'consent-gate'");
  const together = Object.entries(files).filter((file) => !registers(file));
  const alone = Object.entries(files).filter(registers);
  expect(alone.length).toBeGreaterThan(0);
  expect(
    await compile(
      'tsconfig.json',
      together.map(([name]) => name),
    ),
  ).toBe('');
  for (const [name] of alone) expect(await compile(`tsconfig.${name}.json`, [name])).toBe('');
});

describe('run', () => {
  let database: TestPostgres;
  let server: ChildProcess;
  let origins: string[];
  beforeAll(async () => {
    database = await startPostgres();
    writeFileSync(join(packed.folder, 'site.mjs'), SITE);
    const env = { ...process.env, DATABASE_URL: database.url, CONSENT_GATE_TOKEN: 'a-token-of-the-owner' };
    server = spawn(process.execPath, ['site.mjs'], { cwd: packed.folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    server.stdout?.on('data', (data) => {
      said += data;
    });
    while (said.split('\n').length < 5) {
      if (server.exitCode !== null) throw new Error(`The server does not start: ${said}`);
      await Promise.race([once(server.stdout ?? server, 'data'), once(server, 'exit')]);
    }
    origins = [...said.matchAll(/"port":(\d+)/g)].map(([, port]) => `http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    if (server?.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    }
    await database?.stop();
  });

  it.each(['Express', 'Hono', 'Node’s http beside a site', 'Node’s http'])('%s', async (name) => {
    const order = ['Express', 'Hono', 'Node’s http beside a site', 'Node’s http'];
    const origin = origins[order.indexOf(name)] ?? '';
    const body = JSON.stringify({ events: [makeEvent()] });
    for (const type of ['text/plain', 'application/json']) {
      const posted = await fetch(`${origin}/privacy/consent`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(posted.status).toBe(202);
    }
    expect((await fetch(`${origin}/privacy/records`)).status).toBe(401);
    const [home, nothing] = await Promise.all([fetch(origin), fetch(`${origin}/nothing`)]);
    const alone = name === 'Node’s http';
    expect([home.status, nothing.status]).toEqual([alone ? 404 : 200, 404]);
    expect(nothing.headers.get('content-type') === 'application/problem+json').toBe(alone);
  });
});
