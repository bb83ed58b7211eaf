// Holds src to the table of rooms: who may import whom, and what ships in which file. Every kind of import counts, types and lazy
// ones too.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { DOORS, ROOMS, type Room } from './rooms.ts';

type Kind = 'value' | 'type' | 'lazy';

interface Import {
  readonly from: string;
  /** Path within src, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly kind: Kind;
}

/** One line for each import that src may not have. `sources`: text by path within src. */
function faultsOf(sources: ReadonlyMap<string, string>): string[] {
  const imports = [...sources].flatMap(([path, text]) => importsOf(path, text));
  return [...imports.flatMap(faultsOfImport), ...cycles(imports), ...stowaways(imports), ...frameworks(imports)];
}

function faultsOfImport({ from, to, kind, isPackage }: Import): string[] {
  if (isPackage) return [];
  if (to.startsWith('../')) return [`${from} imports ${to}, which is outside src`];
  if (folder(from) === folder(to)) return [];
  const room = roomOf(from);
  if (!room) return [`${from} stands in no room of test/rooms.ts, and imports ${to}`];
  const allowed =
    room.may.test(to) ||
    (kind === 'type' && room.types?.test(to) === true) ||
    (kind !== 'value' && room.lazy?.test(to) === true);
  return allowed ? [] : [`${from} may not import ${to} (${kind} import): ${whereItBelongs(room, from, to)}`];
}

const roomOf = (path: string) => ROOMS.find(({ files }) => files.test(path));

/** For whoever wrote the import: where the code is to go instead. */
function whereItBelongs(room: Room, from: string, to: string): string {
  const here = folder(from);
  const there = folder(to);
  if (room.lazy?.test(to)) return `it ships in a file of its own, so it belongs in an \`import()\``;
  if (room.types?.test(to)) return `only its types may come in, so what else is needed belongs in ${here}`;
  const other = roomOf(to);
  if (!other) return `${there} stands in no room of test/rooms.ts`;
  const is = `${there} is for ${other.is}`;
  // An arrow up: whoever is below cannot know what stands on it.
  if (other.may.test(`${here}x.ts`)) return `${is}; what ${here} needs of it belongs in ${here}`;
  const both = ['page/', 'attend/', 'locales/', 'core/'].find((below) => {
    return room.may.test(`${below}x.ts`) && other.may.test(`${below}x.ts`);
  });
  return both ? `${is}; what both need belongs in ${both}` : `${is}; what ${here} needs belongs in ${here}`;
}

/** What a door's file would carry although its room ships elsewhere. */
function stowaways(imports: readonly Import[]): string[] {
  return Object.entries(DOORS).flatMap(([file, door]) => {
    const reached = new Set([door]);
    for (const here of reached)
      for (const { from, to, kind, isPackage } of imports)
        if (from === here && kind === 'value' && !isPackage) reached.add(to);
    return [...reached]
      .filter((path) => roomOf(path)?.ships?.includes(file) === false)
      .map((path) => `${path} comes into ${file} by ${door}, but it belongs in ${roomOf(path)?.ships?.join(' and ')}`);
  });
}

/** Imports that lead back to where they started; a lazy import is no cycle, it runs after all is loaded. */
function cycles(imports: readonly Import[]): string[] {
  const found = new Set<string>();
  const visit = (path: readonly string[]) => {
    const here = path.at(-1) ?? '';
    const start = path.indexOf(here);
    if (start < path.length - 1) {
      const loop = path.slice(start, -1);
      const first = loop.indexOf([...loop].sort()[0] ?? '');
      const turned = [...loop.slice(first), ...loop.slice(0, first)];
      found.add(`import cycle: ${[...turned, turned[0]].join(' -> ')}`);
      return;
    }
    if (done.has(here)) return;
    for (const { to, kind } of imports.filter(({ from }) => from === here)) if (kind !== 'lazy') visit([...path, to]);
    done.add(here);
  };
  const done = new Set<string>();
  for (const { from } of imports) visit([from]);
  return [...found];
}

/** What ships in a file that must not carry it: all that its door reaches at once counts. */
const CARRIES_NO: readonly { readonly door: string; readonly framework: RegExp }[] = [
  // The pasted tag carries no framework.
  { door: 'script.ts', framework: /^@?preact\b/ },
  // A first visit does not pay for the settings' bindings.
  { door: 'ui/mount-files.ts', framework: /^(@preact\/|preact\/hooks)/ },
];

function frameworks(imports: readonly Import[]): string[] {
  return CARRIES_NO.flatMap(({ door, framework }) => {
    const reached = new Set([door]);
    const faults: string[] = [];
    for (const here of reached) {
      for (const { to, kind } of imports.filter(({ from }) => from === here)) {
        if (kind !== 'value') continue;
        reached.add(to);
        if (framework.test(to)) faults.push(`${here} imports ${to}, and ${door} reaches it`);
      }
    }
    return faults;
  });
}

function importsOf(from: string, text: string): Import[] {
  const imports: Import[] = [];
  walk(parseSync(from, text).program, (node) => {
    const specifier = (node.source as { value?: unknown } | undefined)?.value;
    const kind = kindOf(node);
    if (!kind || typeof specifier !== 'string') return;
    const isPackage = !specifier.startsWith('.');
    imports.push({ from, to: isPackage ? specifier : posix.join(posix.dirname(from), specifier), kind, isPackage });
  });
  return imports;
}

function kindOf({ type, importKind, exportKind }: Record<string, unknown>): Kind | null {
  switch (type) {
    case 'ImportDeclaration':
      return importKind === 'type' ? 'type' : 'value';
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return exportKind === 'type' ? 'type' : 'value';
    case 'ImportExpression':
      return 'lazy';
    case 'TSImportType':
      return 'type';
    default:
      return null;
  }
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node as Record<string, unknown>);
  for (const child of Object.values(node)) walk(child, visit);
}

/** The room's folder with its slash, or the door's own name; the rooms of `ui` and `receiver` are folders in folders. */
function folder(path: string): string {
  return /^((ui|receiver)\/([^/]+\/)?|[^/]+\/)/.exec(path)?.[0] ?? path;
}

function readSources(): Map<string, string> {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const modules = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(modules.map((path) => [path, readFileSync(`${src}${path}`, 'utf8')]));
}

describe('layers', () => {
  it('are kept by every import in src', () => {
    const sources = readSources();
    expect(sources.size).toBeGreaterThan(20);
    expect(faultsOf(sources)).toEqual([]);
  });

  it.for([
    ['core/a.ts', "import { b } from '../gate/b.ts'", 'core/a.ts may not import gate/b.ts (value import)'],
    ['core/a.ts', "import type { B } from '../ui/b.ts'", 'core/a.ts may not import ui/b.ts (type import)'],
    ['core/a.ts', "type B = import('../ui/b.ts').B", 'core/a.ts may not import ui/b.ts (type import)'],
    ['gate/a.ts', "export * from '../page/b.ts'", 'gate/a.ts may not import page/b.ts (value import)'],
    ['recorder/a.ts', "void import('../ui/b.tsx')", 'recorder/a.ts may not import ui/b.tsx (lazy import)'],
    ['ui/a.tsx', "import '../start/a.ts'", 'ui/a.tsx may not import start/a.ts (value import)'],
    ['locales/a.ts', "import { c } from '../core/c.ts'", 'locales/a.ts may not import core/c.ts (value import)'],
    ['ui/a.ts', "import './settings/b.ts'", 'ui/a.ts may not import ui/settings/b.ts (value import)'],
    ['ui/a.ts', "import './beside/b.ts'", 'ui/a.ts may not import ui/beside/b.ts (value import)'],
    ['ui/a.ts', "void import('./button/b.ts')", 'ui/a.ts may not import ui/button/b.ts (lazy import)'],
    ['ui/host/a.ts', "import '../banner/b.ts'", 'ui/host/a.ts may not import ui/banner/b.ts (value import)'],
    ['ui/host/a.ts', "import '../a.ts'", 'ui/host/a.ts may not import ui/a.ts (value import)'],
    [
      'ui/banner/a.tsx',
      "void import('../settings/b.tsx')",
      'ui/banner/a.tsx may not import ui/settings/b.tsx (lazy import)',
    ],
    [
      'ui/beside/a.ts',
      "import type { B } from '../banner/b.ts'",
      'ui/beside/a.ts may not import ui/banner/b.ts (type import)',
    ],
    ['ui/settings/a.ts', "import '../banner/b.css'", 'ui/settings/a.ts may not import ui/banner/b.css (value import)'],
    ['ui/button/a.ts', "import '../beside/b.ts'", 'ui/button/a.ts may not import ui/beside/b.ts (value import)'],
    ['button.ts', "import './ui/mount.ts'", 'button.ts may not import ui/mount.ts (value import)'],
    ['index.ts', "void import('./ui/settings/b.ts')", 'index.ts may not import ui/settings/b.ts (lazy import)'],
    [
      'receiver/routes/a.ts',
      "import '../../core/state.ts'",
      'receiver/routes/a.ts may not import core/state.ts (value import)',
    ],
    [
      'receiver/http/a.ts',
      "import type { R } from '../receiver.ts'",
      'receiver/http/a.ts may not import receiver/receiver.ts (type import)',
    ],
    [
      'receiver/store/a.ts',
      "import '../http/b.ts'",
      'receiver/store/a.ts may not import receiver/http/b.ts (value import)',
    ],
    [
      'receiver/intake/a.ts',
      "import '../routes/b.ts'",
      'receiver/intake/a.ts may not import receiver/routes/b.ts (value import)',
    ],
    [
      'receiver/routes/a.ts',
      "import type { D } from '../dashboard/b.ts'",
      'receiver/routes/a.ts may not import receiver/dashboard/b.ts (type import)',
    ],
    [
      'receiver/dashboard/a.ts',
      "import '../routes/consent.ts'",
      'receiver/dashboard/a.ts may not import receiver/routes/consent.ts (value import)',
    ],
    [
      'receiver/handler.ts',
      "import './commands/b.ts'",
      'receiver/handler.ts may not import receiver/commands/b.ts (value import)',
    ],
    [
      'receiver/commands/a.ts',
      "import '../routes/b.ts'",
      'receiver/commands/a.ts may not import receiver/routes/b.ts (value import)',
    ],
    [
      'receiver/deep/a.ts',
      "import '../http/b.ts'",
      'receiver/deep/a.ts stands in no room of test/rooms.ts, and imports receiver/http/b.ts',
    ],
    ['bin.ts', "import './receiver/handler.ts'", 'bin.ts may not import receiver/handler.ts (value import)'],
    ['start/a.ts', "import '../ui/mount.ts'", 'start/a.ts may not import ui/mount.ts (value import)'],
    ['index.ts', "import { mount } from './ui/mount.ts'", 'index.ts may not import ui/mount.ts (value import)'],
    ['headless.ts', "void import('./ui/mount.ts')", 'headless.ts may not import ui/mount.ts (lazy import)'],
    ['attend/a.ts', "import { mount } from '../ui/mount.ts'", 'attend/a.ts may not import ui/mount.ts (value import)'],
    ['attend/a.ts', "import '../start/a.ts'", 'attend/a.ts may not import start/a.ts (value import)'],
    ['recorder.ts', "import './gate/gate.ts'", 'recorder.ts may not import gate/gate.ts (value import)'],
    ['recorder.ts', "import './ui/mount.ts'", 'recorder.ts may not import ui/mount.ts (value import)'],
    ['button.ts', "import './recorder/outbox.ts'", 'button.ts may not import recorder/outbox.ts (value import)'],
    ['button.ts', "import './recorder.ts'", 'button.ts may not import recorder.ts (value import)'],
    ['start/a.ts', "import '../attend/b.ts'", 'start/a.ts may not import attend/b.ts (value import)'],
    ['gate/a.ts', "import '../attend/b.ts'", 'gate/a.ts may not import attend/b.ts (value import)'],
    ['index.ts', "import './button.ts'", 'index.ts may not import button.ts (value import)'],
    ['script.ts', "import './recorder.ts'", 'script.ts may not import recorder.ts (value import)'],
    ['headless.ts', "void import('./button.ts')", 'headless.ts may not import button.ts (lazy import)'],
    ['react.ts', "import { start } from './start/start.ts'", 'react.ts may not import start/start.ts (value import)'],
    ['audit/a.ts', "import '../receiver/b.ts'", 'audit/a.ts may not import receiver/b.ts (value import)'],
    ['bin.ts', "import './audit/a.ts'", 'bin.ts may not import audit/a.ts (value import)'],
    ['bin.ts', "import './start/start.ts'", 'bin.ts may not import start/start.ts (value import)'],
    ['utils/a.ts', "import '../core/c.ts'", 'utils/a.ts stands in no room of test/rooms.ts, and imports core/c.ts'],
    ['core/a.ts', "import '../../demo/x.ts'", 'core/a.ts imports ../demo/x.ts, which is outside src'],
  ] as const)('refuse, in %s, `%s`', ([path, text, fault]) => {
    const faults = faultsOf(new Map([[path, text]])).filter((each) => !each.includes(' comes into '));
    expect(faults.map((each) => each.replace(/: .*/, ''))).toEqual([fault]);
  });

  it.for([
    [
      'core/a.ts',
      "import { b } from '../gate/b.ts'",
      'gate/ is for what holds; the only room that touches built-ins; what core/ needs of it belongs in core/',
    ],
    [
      'recorder/a.ts',
      "import { b } from '../ui/host/b.ts'",
      'ui/host/ is for what all of the UI shares; what both need belongs in core/',
    ],
    ['index.ts', "import './ui/mount.ts'", 'it ships in a file of its own, so it belongs in an `import()`'],
    [
      'locales/a.ts',
      "import { c } from '../core/c.ts'",
      'only its types may come in, so what else is needed belongs in locales/',
    ],
  ] as const)('say, in %s, of `%s` where it belongs', ([path, text, sentence]) => {
    expect(faultsOf(new Map([[path, text]])).join()).toContain(`: ${sentence}`);
  });

  it('refuse what a file would carry that ships in another, even by an allowed import', () => {
    const sources = new Map([
      ['recorder.ts', "export { mount } from './recorder/recorder.ts'"],
      ['recorder/recorder.ts', "import { b } from '../page/b.ts'"],
      ['page/b.ts', "import { c } from '../gate/c.ts'"],
      ['gate/c.ts', ''],
    ]);
    expect(faultsOf(sources)).toContain(
      'gate/c.ts comes into consent-gate-recorder.js by recorder.ts, but it belongs in consent-gate.js',
    );
  });

  it('refuse a cycle, and name it once', () => {
    const sources = new Map([
      ['core/a.ts', "import './b.ts'"],
      ['core/b.ts', "import type { C } from './c.ts'"],
      ['core/c.ts', "export { a } from './a.ts'"],
      ['core/d.ts', "import './b.ts'"],
    ]);
    expect(faultsOf(sources)).toEqual(['import cycle: core/a.ts -> core/b.ts -> core/c.ts -> core/a.ts']);
  });

  it('refuse a framework in the gate, wherever it comes in; types and lazy imports are none', () => {
    const sources = new Map([
      ['script.ts', "import './start/start.ts'; import type { VNode } from 'preact'; void import('preact')"],
      ['start/start.ts', "import '../gate/watch.ts'"],
      ['gate/watch.ts', "import { signal } from '@preact/signals'"],
      ['ui/mount.ts', "import { render } from 'preact'"],
    ]);
    expect(faultsOf(sources)).toEqual(['gate/watch.ts imports @preact/signals, and script.ts reaches it']);
  });

  it('refuse the bindings of the settings in the banner’s file', () => {
    const sources = new Map([
      ['ui/mount-files.ts', "import './banner/start.tsx'; void import('./settings/a.tsx')"],
      ['ui/banner/start.tsx', "import { render } from 'preact'; import { signal } from '@preact/signals'"],
      ['ui/settings/a.tsx', "import { signal } from '@preact/signals'"],
    ]);
    expect(faultsOf(sources)).toEqual([
      'ui/banner/start.tsx imports @preact/signals, and ui/mount-files.ts reaches it',
    ]);
  });
});
