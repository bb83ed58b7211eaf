// What must hold on every road, whichever the engine.
import type { EngineName } from '../../setup/browsers.mjs';
import { OPEN, SCANNED } from './limits.ts';
import type { Road } from './road.ts';
import type { Walk } from './walk.ts';

/** One sentence a fault. */
export function judge(road: Road, engine: EngineName, walk: Walk): string[] {
  const { control, before, declined, reloaded, accepted, withdrawn } = walk;
  const proof = { run: control.runs, hit: control.hits, request: control.requests }[road.proof ?? 'run'];
  // A road that leads nowhere proves nothing.
  if (proof.length === 0) return ['the control run shows nothing'];

  const faults: string[] = [];
  const none = (what: string, names: readonly string[]) => {
    if (names.length > 0) faults.push(`${what}: ${names.join(', ')}`);
  };
  const same = (what: string, got: readonly string[], wanted: readonly string[]) => {
    none(`missing after yes, ${what}`, without(wanted, got));
    none(`too much after yes, ${what}`, without(got, wanted));
  };

  const scanned = SCANNED[engine].includes(road.name);
  if (road.name in OPEN) {
    const asked = [...before.requests, ...reloaded.requests];
    // One engine is enough to notice.
    return asked.length > 0 || engine !== 'chromium' ? [] : ['nothing was asked: is this road shut now?'];
  }
  for (const [when, known] of Object.entries({
    'before a choice': before,
    'after no': declined,
    'after no, loaded again': reloaded,
  })) {
    if (!known) continue;
    none(`ran ${when}`, known.runs);
    if (scanned) {
      if (!road.proof) none(`hits ${when}`, known.hits);
    } else none(`requested ${when}`, known.requests);
  }
  same('runs', accepted.runs, control.runs);
  if (road.ordered && accepted.order.join() !== control.order.join()) {
    faults.push(`order after yes: ${accepted.order.join(', ')} instead of ${control.order.join(', ')}`);
  }
  if (!road.hint) same('requests', distinct(accepted.requests), distinct(control.requests));
  // What the scanner fetched is fetched once more when it may be used.
  if (!scanned && !road.hint) same('hits', accepted.hits, control.hits);
  same('cookies', accepted.cookies, control.cookies);
  none('ran after withdrawal', withdrawn.runs);
  none('requested after withdrawal', withdrawn.requests);
  none('cookies after withdrawal', withdrawn.cookies);
  return faults;
}

/** Without heartbeats, of which there are as many as time allows. */
const distinct = (names: readonly string[]) => [...new Set(names)].filter((name) => !name.includes('user_engagement'));

/** What is in the first list more often than in the second. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const rest = [...those];
  return these.filter((name) => {
    const index = rest.indexOf(name);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
