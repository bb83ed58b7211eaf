// What `npm publish` would send: judged by the tools that package authors judge each other by, and file by file.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { codeSnippets, targets as linked } from '../demo/guide/markdown.ts';
import { GUIDE_PAGES } from '../guide.ts';
import { type Packed, pack } from './packed.ts';

const run = promisify(execFile);
const bin = (name: string) => new URL(`../../node_modules/${name}`, import.meta.url).pathname;

let packed: Packed;
beforeAll(() => {
  packed = pack('tarball');
});
afterAll(() => packed.remove());

const targets = Object.values(packageJson.exports).flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry),
);

describe('the packed package', () => {
  it('has nothing that publint would mend', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(readFileSync(packed.tarball)).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  // The package is for `import`; Node can `require` that from 20.19 on. `node10` knows no exports map.
  it('has right types in every resolution mode that knows `import`', async () => {
    const scripts = Object.entries(packageJson.exports)
      .filter(([, entry]) => typeof entry === 'string')
      .map(([name]) => name.slice(2));
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'json'];
    type Problem = { readonly kind: string; readonly resolutionKind?: string };
    const { stdout } = await run(process.execPath, [
      bin('@arethetypeswrong/cli/dist/index.js'),
      packed.tarball,
      ...options,
      '--exclude-entrypoints',
      ...scripts,
    ]);
    const { analysis, problems } = JSON.parse(stdout);
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining(['.', './ui', './headless', './react', './vue', './svelte', './receiver']),
    );
    const found = Object.values<Problem[]>(problems).flat();
    expect(found.filter(({ resolutionKind = '' }) => !['node10', 'node16-cjs'].includes(resolutionKind))).toEqual([]);
  });

  it('holds what its entries lead to, what is written about it, and nothing else', () => {
    expect([...packed.files].sort()).toEqual([...new Set([...reachable(), ...written()])].sort());
  });

  it('imports what it depends on, Node, and nothing else', () => {
    const { dependencies, peerDependencies } = packageJson;
    const built = packed.files.filter((file) => file.startsWith('dist/'));
    const packages = built.flatMap(requestsOf).filter((request) => request && !/^(\.|node:)/.test(request));
    const names = new Set(packages.map((request) => request.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? ''));
    expect(Object.keys({ ...dependencies, ...peerDependencies })).toEqual(expect.arrayContaining([...names]));
    expect([...names]).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it('explains its types by nothing that is not in it', () => {
    const named = packed.files
      .filter((file) => file.endsWith('.d.ts'))
      .flatMap((file) => readFileSync(join(packed.folder, 'node_modules/consent-gate', file), 'utf8').split('\n'))
      .filter((line) => /^\s*(\/\*\*|\*|\/\/)/.test(line))
      .flatMap((line) => line.match(/\b(src|test|demo)\/[\w/.-]*|[\w-]+\.tsx?\b/g) ?? []);
    expect(named).toEqual([]);
  });

  it('can be published with a proof of where it was built', () => {
    expect(packageJson.publishConfig).toEqual({ access: 'public', provenance: true });
  });

  it('asks a website to install nothing that only the receiver or React needs', () => {
    expect(Object.keys(packageJson.dependencies).sort()).toEqual(['@preact/signals', 'js-cookie', 'preact']);
    expect(Object.values(packageJson.peerDependenciesMeta).every(({ optional }) => optional)).toBe(true);
    expect(Object.keys(packageJson.peerDependenciesMeta)).toEqual(Object.keys(packageJson.peerDependencies));
  });
});

/** Every file that somebody can get to by a name in package.json, and what those import. */
function reachable(): Set<string> {
  const named = [...targets, ...Object.values(packageJson.bin)].map((path) => posix.normalize(path));
  const matching = named.flatMap((path) => {
    const [start = '', end] = path.split('*');
    return end === undefined ? [path] : packed.files.filter((file) => file.startsWith(start) && file.endsWith(end));
  });
  // `consent-gate add --one-file` reads it.
  const read = ['dist/one-file.js'];
  const reached = new Set([...matching, ...read, 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']);
  for (const file of reached) for (const to of importsOf(file)) reached.add(to);
  return reached;
}

/** What the README leads to, page by page, and the rest of the guide: every link, picture and recipe of it is there. */
function written(): Set<string> {
  const reached = new Set(['README.md', ...GUIDE_PAGES.map((page) => `demo/guide/docs/${page}.md`)]);
  for (const file of reached) {
    if (!file.endsWith('.md')) continue;
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    for (const target of [...linked(text), ...codeSnippets(text)]) {
      const [path = ''] = target.split('#');
      if (path && !/^(https:|\/)/.test(path)) reached.add(posix.join(dirname(file), path));
    }
  }
  return reached;
}

function importsOf(file: string): string[] {
  return requestsOf(file)
    .filter((request) => request.startsWith('.'))
    .map((request) => posix.join(dirname(file), file.endsWith('.d.ts') ? request.replace(/\.js$/, '.d.ts') : request));
}

/** What stands behind `from` and in `import()`. */
function requestsOf(file: string): string[] {
  if (!/\.(js|ts)$/.test(file)) return [];
  const text = readFileSync(join(packed.folder, 'node_modules/consent-gate', file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
    // The receiver imports a peer by a name that it computes.
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => text.slice(start, end).match(/(?<=^["']).*(?=["']$)/) ?? [],
    ),
  ];
}
