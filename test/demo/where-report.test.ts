// The guide's page on where bytes, heap and time go is made of what was measured, and of nothing else.
import { expect, test } from 'vitest';
import { page } from '../bench/where/document.mjs';
import { byConstructor, byScript, type Snapshot } from '../bench/where/heap.mjs';

const NODES = ['object', 'code', 'closure', 'string', 'native'];
const EDGES = ['internal', 'weak', 'element'];

/** A heap of these: kind, name, bytes, and the edges to others by their place in the list. */
function heap(
  ...nodes: [kind: string, name: string, bytes: number, to?: [kind: string, label: string, node: number][]][]
) {
  const strings: string[] = [];
  const text = (value: string) => strings.push(value) - 1;
  return {
    snapshot: {
      meta: {
        node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'],
        node_types: [NODES],
        edge_fields: ['type', 'name_or_index', 'to_node'],
        edge_types: [EDGES],
      },
    },
    nodes: nodes.flatMap(([kind, name, bytes, to = []], id) => [NODES.indexOf(kind), text(name), id, bytes, to.length]),
    edges: nodes.flatMap(([, , , to = []]) =>
      to.flatMap(([kind, label, node]) => [EDGES.indexOf(kind), kind === 'element' ? 0 : text(label), node * 5]),
    ),
    strings,
  } as unknown as Snapshot;
}

const SNAPSHOT = heap(
  [
    'code',
    'system / Script / https://www.harbour.example/consent-gate/consent-gate-ui.js?v=1',
    100,
    [['internal', 'infos', 1]],
  ],
  ['code', 'system / WeakFixedArray', 10, [['weak', '', 2]]],
  ['code', 'system / SharedFunctionInfo / f', 20, [['internal', 'data', 3]]],
  ['code', 'system / BytecodeArray', 40],
  ['closure', 'f', 30, [['internal', 'shared', 2]]],
  ['object', 'Map', 5],
  ['string', 'words', 7],
  ['native', 'Text', 1_000],
);

test('a heap by constructor has V8’s own kinds in words, and not the page’s nodes', () => {
  expect(Object.fromEntries(byConstructor(SNAPSHOT))).toEqual({
    'other data about code': 110,
    'one record a function': 20,
    'bytecode of functions': 40,
    '(closure)': 30,
    Map: 5,
    '(string)': 7,
  });
});

test('a script owns its functions, what they are made of and their closures', () => {
  expect(Object.fromEntries(byScript(SNAPSHOT))).toEqual({ 'consent-gate-ui.js': 90 });
});

test('visits stand beside the page alone, small rows are summed up, and sources add up to their file', () => {
  const visit = (title: string, extra: number) => ({
    title,
    constructors: new Map([
      ['(closure)', 1_000 + extra],
      ['Map', 10 + extra / 1_000],
    ]),
    scripts: new Map([['a.js', extra]]),
    kinds: new Map([['all tasks', 20 + extra / 1_000]]),
    sources: new Map([['gate/gate.ts', extra / 1_000]]),
  });
  const share = (module: string, minified: number, brotli: number) => ({ module, minified, brotli });
  const files = [
    {
      file: 'a.js',
      brotli: 1_000,
      same: true,
      shares: [share('gate/gate.ts', 2_000, 995), share('core/x.ts', 10, 5)],
      originOf: () => '',
    },
  ];
  const text = page({
    measured: [visit('page alone', 0), visit('ours', 50_000)],
    files,
    slower: 4,
    rounds: 3,
    browser: '1',
  });
  for (const line of [
    '| (closure) | 1.0 | +50.0 |',
    '| 1 smaller ones | 0.0 | +0.1 |',
    '| a.js | 50.0 |',
    '| all tasks | 20.0 | +50.0 |',
    '| gate/gate.ts | 2000 | 995 | 99.5 % |',
    '| **all** | 2010 | 1000 | 100.0 % |',
  ])
    expect(text).toContain(line);
});
