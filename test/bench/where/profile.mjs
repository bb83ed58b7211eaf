// What the main thread does in a visit, on a slower processor: by kind of work, and by the source whose code it runs.

/** @typedef {import('../peers/visit.mjs').Visitor} Visitor */
/** @typedef {Map<string, number>} Times ms by name */
/** @typedef {(url: string, line: number, column: number) => string} Origin what the code there belongs to */

/** Chromium's counters of the main thread; none counts twice. @type {Readonly<Record<string, string>>} */
const KINDS = {
  ScriptDuration: 'running scripts',
  V8CompileDuration: 'making scripts ready to run',
  RecalcStyleDuration: 'styles',
  LayoutDuration: 'layout',
};
export const REST = 'the rest: reading the page, painting, requests, garbage';
export const WHOLE = 'all tasks';

/** µs between two looks at what runs. */
const INTERVAL = 100;
/** A look that comes later than that, in µs, came late because others on the machine had its processor. */
const LATE = 1_000;

/** @param {Visitor} visitor @param {string} path @returns {Promise<Times>} */
export async function byKind(visitor, path) {
  await visitor.open(path);
  await visitor.settle();
  const found = await visitor.metrics();
  const whole = (found.TaskDuration ?? Number.NaN) * 1000;
  const kinds = Object.entries(KINDS).map(([name, words]) => /** @type {const} */ ([words, (found[name] ?? 0) * 1000]));
  const rest = kinds.reduce((left, [, ms]) => left - ms, whole);
  return new Map([...kinds, [REST, rest], [WHOLE, whole]]);
}

/** @param {Visitor} visitor @param {string} path @param {Origin} originOf @returns {Promise<Times>} */
export async function bySource(visitor, path, originOf) {
  const { devtools } = visitor;
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await devtools.send('Profiler.start');
  await visitor.open(path);
  await visitor.settle();
  const { profile } = await devtools.send('Profiler.stop');
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { url, lineNumber, columnNumber, functionName } }) => {
      if (url.startsWith(visitor.origin)) return [id, originOf(url, lineNumber, columnNumber)];
      return [id, /^\(garb/.test(functionName) ? 'garbage collector' : ''];
    }),
  );
  /** @type {Times} */
  const found = new Map();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id);
    if (name) found.set(name, (found.get(name) ?? 0) + Math.min(profile.timeDeltas?.[index] ?? 0, LATE) / 1000);
  }
  return found;
}
