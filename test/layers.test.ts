// Holds src to the table of layers: who may import whom. Every kind of import counts, types and lazy ones too.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

type Kind = 'value' | 'type' | 'lazy';

interface Import {
  readonly from: string;
  /** Path within src, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly kind: Kind;
}

interface Rule {
  readonly files: RegExp;
  readonly may: RegExp;
  /** What may be imported for its types only. */
  readonly types?: RegExp;
  /** What may be imported lazily (or for its types) only. */
  readonly lazy?: RegExp;
}

// The first rule whose `files` match counts. No arrow points upwards.
const RULES: readonly Rule[] = [
  { files: /^core\//, may: /^core\// },
  { files: /^(gate|browser)\//, may: /^core\// },
  { files: /^locales\//, may: /^locales\//, types: /^core\// },
  { files: /^ui\/host\//, may: /^(core|locales)\// },
  { files: /^ui\/(banner|beside|settings|button)\//, may: /^(ui\/host|core|locales)\// },
  // The doors hand in what the banner loads when it is due, so that no room of the UI knows another but the shared one.
  { files: /^ui\/[^/]+$/, may: /^(ui\/(host|banner)|core|locales)\//, lazy: /^ui\/(settings|beside)\// },
  // The receiver carries the dashboard's script and style as texts, and serves them.
  { files: /^receiver\//, may: /^(core\/(event|consent|codec)\.ts$|dashboard\/)/ },
  { files: /^audit\//, may: /^core\// },
  { files: /^bin\.ts$/, may: /^receiver\//, lazy: /^audit\// },
  { files: /^(start|server-gate)\.ts$/, may: /^(gate|browser|core)\// },
  { files: /^(consent-from-cookies|page-types)\.ts$/, may: /^core\// },
  { files: /^running-gate\.ts$/, may: /^(server-gate\.ts$|core\/)/ },
  // The doors to what the gate loads later: one looks after a page, and comes with either of the other two.
  { files: /^attend\.ts$/, may: /^(gate|browser|core)\// },
  { files: /^recorder\.ts$/, may: /^(attend\.ts$|browser\/|core\/)/ },
  { files: /^button\.ts$/, may: /^(attend\.ts$|ui\/button\/|core\/)/ },
  {
    files: /^index\.ts$/,
    may: /^((start|running-gate|consent-from-cookies|recorder)\.ts$|core\/)/,
    lazy: /^(button|ui\/mount)\.ts$/,
  },
  { files: /^headless\.ts$/, may: /^((start|running-gate|attend|recorder)\.ts$|core\/)/ },
  { files: /^react\.ts$/, may: /^((running|server)-gate\.ts$|core\/)/ },
  { files: /^script\.ts$/, may: /^(start\.ts$|browser\/|core\/)/ },
  // One file that holds everything: here the UI cannot be lazy.
  { files: /^standalone\.ts$/, may: /^((start|button|recorder|ui\/mount-files)\.ts$|browser\/|core\/)/ },
];

/** One line for each import that src may not have. `sources`: text by path within src. */
function faultsOf(sources: ReadonlyMap<string, string>): string[] {
  const imports = [...sources].flatMap(([path, text]) => importsOf(path, text));
  return [...imports.flatMap(faultsOfImport), ...cycles(imports), ...frameworkInGate(imports)];
}

function faultsOfImport({ from, to, kind, isPackage }: Import): string[] {
  if (isPackage) return [];
  if (to.startsWith('../')) return [`${from} imports ${to}, which is outside src`];
  if (folder(from) === folder(to)) return [];
  const rule = RULES.find(({ files }) => files.test(from));
  if (!rule) return [`${from} has no place in the table of layers, and imports ${to}`];
  const allowed =
    rule.may.test(to) ||
    (kind === 'type' && rule.types?.test(to) === true) ||
    (kind !== 'value' && rule.lazy?.test(to) === true);
  return allowed ? [] : [`${from} may not import ${to} (${kind} import)`];
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

function frameworkInGate(imports: readonly Import[]): string[] {
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

/** A file at the top is a room of its own, and so is each folder of `ui`: it ships in a file of its own. */
function folder(path: string): string {
  return /^(ui\/[^/]+(?=\/)|[^/]+)/.exec(path)?.[0] ?? '';
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
    ['gate/a.ts', "export * from '../browser/b.ts'", 'gate/a.ts may not import browser/b.ts (value import)'],
    ['browser/a.ts', "void import('../ui/b.tsx')", 'browser/a.ts may not import ui/b.tsx (lazy import)'],
    ['ui/a.tsx', "import '../start.ts'", 'ui/a.tsx may not import start.ts (value import)'],
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
    ['locales/a.ts', "import { c } from '../core/c.ts'", 'locales/a.ts may not import core/c.ts (value import)'],
    [
      'receiver/deep/a.ts',
      "import '../../core/state.ts'",
      'receiver/deep/a.ts may not import core/state.ts (value import)',
    ],
    ['start.ts', "import './ui/mount.ts'", 'start.ts may not import ui/mount.ts (value import)'],
    ['index.ts', "import { mount } from './ui/mount.ts'", 'index.ts may not import ui/mount.ts (value import)'],
    ['headless.ts', "void import('./ui/mount.ts')", 'headless.ts may not import ui/mount.ts (lazy import)'],
    ['attend.ts', "import { mount } from './ui/mount.ts'", 'attend.ts may not import ui/mount.ts (value import)'],
    ['attend.ts', "import './start.ts'", 'attend.ts may not import start.ts (value import)'],
    ['recorder.ts', "import './gate/gate.ts'", 'recorder.ts may not import gate/gate.ts (value import)'],
    ['recorder.ts', "import './ui/mount.ts'", 'recorder.ts may not import ui/mount.ts (value import)'],
    ['button.ts', "import './browser/outbox.ts'", 'button.ts may not import browser/outbox.ts (value import)'],
    ['button.ts', "import './recorder.ts'", 'button.ts may not import recorder.ts (value import)'],
    ['start.ts', "import { attend } from './attend.ts'", 'start.ts may not import attend.ts (value import)'],
    ['gate/a.ts', "import '../attend.ts'", 'gate/a.ts may not import attend.ts (value import)'],
    ['index.ts', "import './button.ts'", 'index.ts may not import button.ts (value import)'],
    ['script.ts', "import './recorder.ts'", 'script.ts may not import recorder.ts (value import)'],
    ['headless.ts', "void import('./button.ts')", 'headless.ts may not import button.ts (lazy import)'],
    ['react.ts', "import { start } from './start.ts'", 'react.ts may not import start.ts (value import)'],
    ['audit/a.ts', "import '../receiver/b.ts'", 'audit/a.ts may not import receiver/b.ts (value import)'],
    ['bin.ts', "import './audit/a.ts'", 'bin.ts may not import audit/a.ts (value import)'],
    ['bin.ts', "import './start.ts'", 'bin.ts may not import start.ts (value import)'],
    ['utils/a.ts', "import '../core/c.ts'", 'utils/a.ts has no place in the table of layers, and imports core/c.ts'],
    ['core/a.ts', "import '../../demo/x.ts'", 'core/a.ts imports ../demo/x.ts, which is outside src'],
  ] as const)('refuse, in %s, `%s`', ([path, text, fault]) => {
    expect(faultsOf(new Map([[path, text]]))).toEqual([fault]);
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
      ['script.ts', "import './start.ts'; import type { VNode } from 'preact'; void import('preact')"],
      ['start.ts', "import './gate/watch.ts'"],
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
