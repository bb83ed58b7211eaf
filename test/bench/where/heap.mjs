// What stands in the heap of a page's scripts, by constructor, as the memory panel of the browser's tools has it; and what the code
// of each file has there.

/** @typedef {import('../peers/visit.mjs').Visitor} Visitor */
/** @typedef {Map<string, number>} Bytes by name */
/**
 * @typedef {object} Snapshot
 * @property {{ meta: { node_fields: string[], node_types: [string[], ...unknown[]], edge_fields: string[], edge_types: [string[], ...unknown[]] } }} snapshot
 * @property {number[]} nodes
 * @property {number[]} edges
 * @property {string[]} strings
 */

/** @param {Visitor} visitor @returns {Promise<Snapshot>} after garbage collection */
export async function takeSnapshot({ devtools }) {
  /** @type {string[]} */
  const chunks = [];
  const take = (/** @type {{ chunk: string }} */ { chunk }) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join(''));
}

/** @typedef {{ type: string, name: string, bytes: number, to: { edge: string, label: string, node: number }[] }} Node */

/** @param {Snapshot} given @returns {Node[]} */
function nodesOf({ snapshot: { meta }, nodes, edges, strings }) {
  const at = (/** @type {string[]} */ fields, /** @type {string} */ field) => fields.indexOf(field);
  const [type, name, size, count] = ['type', 'name', 'self_size', 'edge_count'].map((of) => at(meta.node_fields, of));
  const [kind, label, target] = ['type', 'name_or_index', 'to_node'].map((of) => at(meta.edge_fields, of));
  const [width, step] = [meta.node_fields.length, meta.edge_fields.length];
  const number = (/** @type {number[]} */ list, /** @type {number} */ from, /** @type {number | undefined} */ field) =>
    list[from + (field ?? 0)] ?? 0;
  let edge = 0;
  return Array.from({ length: nodes.length / width }, (_, index) => {
    const from = index * width;
    /** @type {Node['to']} */
    const to = [];
    for (let left = number(nodes, from, count); left > 0; left--, edge += step) {
      const found = meta.edge_types[0][number(edges, edge, kind)] ?? '';
      const numbered = found === 'element' || found === 'hidden';
      const named = number(edges, edge, label);
      to.push({
        edge: found,
        label: numbered ? String(named) : (strings[named] ?? ''),
        node: number(edges, edge, target) / width,
      });
    }
    return {
      type: meta.node_types[0][number(nodes, from, type)] ?? '',
      name: strings[number(nodes, from, name)] ?? '',
      bytes: number(nodes, from, size),
      to,
    };
  });
}

/** What V8 has no constructor for, in words: by the start of its own name. @type {Readonly<Record<string, string>>} */
const CODE = {
  'system / InstructionStream': 'machine code, of functions and regular expressions',
  'system / BytecodeArray': 'bytecode of functions',
  'system / ScopeInfo': 'names and places of variables',
  'system / SharedFunctionInfo': 'one record a function',
  'system / Feedback': 'what was seen as functions ran',
  '(constant pool)': 'constants of functions',
};
const OTHER_CODE = 'other data about code';

/** @param {Node} node */
function constructorOf({ type, name }) {
  if (type === 'object') return /^system \/ Context/.test(name) ? 'variables that closures hold' : name.slice(0, 40);
  if (type === 'code') return Object.entries(CODE).find(([start]) => name.startsWith(start))?.[1] ?? OTHER_CODE;
  return `(${type})`;
}

/** @param {Map<string, number>} sums @param {string} name @param {number} bytes */
const add = (sums, name, bytes) => sums.set(name, (sums.get(name) ?? 0) + bytes);

/** @param {Snapshot} snapshot @returns {Bytes} in V8's heap; nodes and styles of the page are elsewhere */
export function byConstructor(snapshot) {
  /** @type {Bytes} */
  const found = new Map();
  for (const node of nodesOf(snapshot)) if (node.type !== 'native') add(found, constructorOf(node), node.bytes);
  return found;
}

/** @param {Snapshot} snapshot @returns {Bytes} code, closures and the variables that they hold, by the script they come from */
export function byScript(snapshot) {
  const nodes = nodesOf(snapshot);
  /** @type {Map<number, string>} */
  const owners = new Map();
  const isCode = (/** @type {Node} */ { type, name }) =>
    ['code', 'regexp', 'array', 'hidden'].includes(type) || /^system \/ (IrRegExpData|Context)/.test(name);
  /** All that a piece of code leads to, and that no other has already. @param {number} start @param {string} owner */
  const claim = (start, owner) => {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const node = nodes[at];
      if (
        !node ||
        owners.has(at) ||
        (at !== start && !isCode(node)) ||
        /^system \/ (Script|NativeC|Map)/.test(node.name)
      )
        continue;
      owners.set(at, owner);
      for (const { edge, node: next } of node.to) if (edge !== 'weak') waiting.push(next);
    }
  };
  for (const { name, to } of nodes.filter(({ name }) => name.startsWith('system / Script / '))) {
    const [, file = ''] = /([^/?]*)(\?[^/]*)?$/.exec(name) ?? [];
    for (const { label, node: list } of to) {
      if (!/infos|shared_function/.test(label)) continue;
      for (const { node } of nodes[list]?.to ?? []) claim(node, file);
    }
  }
  for (const [index, { type, to }] of nodes.entries()) {
    const owner = type === 'closure' && owners.get(to.find(({ label }) => label === 'shared')?.node ?? -1);
    if (owner) claim(index, owner);
  }
  /** @type {Bytes} */
  const found = new Map();
  for (const [index, owner] of owners) add(found, owner, nodes[index]?.bytes ?? 0);
  return found;
}
