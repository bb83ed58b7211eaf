// Whoever waits for what the gate holds: told after a no, in a task of their own, that it will not come. Before an answer they go on
// waiting, but for what an event of Google's is to be followed by: a link that waits for it would lead nowhere.
import type { Settings } from '../core/config.ts';
import type { Note, Waiting } from '../core/ports.ts';

/** What page code asks Google's to call once its event is sent, in gtag.js, Tag Manager and analytics.js. */
const CALLBACKS = ['event_callback', 'eventCallback', 'hitCallback'];

/** How long Google's code may take to arrive where it is allowed, in ms: gtag.js itself waits so long for its own `event_timeout`. */
const PATIENCE = 2000;

/** A script that Google's code asks for as a hit, and not to run it: an address of these without a file's ending. */
const HIT = /\/(pagead|ccm)\/[\w/-]+(\?|$)/;

interface GivingUp {
  readonly window: Window & typeof globalThis;
  readonly settings: Pick<Settings, 'consentMode' | 'dataLayer' | 'googleCategory'>;
  readonly waiting: Waiting[];
  /** The visitor has answered. */
  isAnswered(): boolean;
  allows(category: string): boolean;
  readonly note: Note | undefined;
}

/** Looks after all that waits, now and from now on. @returns a stop */
export function giveUp({ window, settings, waiting, isAnswered, allows, note }: GivingUp): () => void {
  const { Event, HTMLElement, XMLHttpRequest } = window;

  function end(what: unknown): void {
    if (what instanceof XMLHttpRequest) {
      // It ends as it would have, and asks nobody.
      what.open('GET', 'data:,');
      what.send();
    } else if (what instanceof HTMLElement) what.dispatchEvent(new Event('error'));
  }

  /** Each once: after a yes Google's code reads the entry as well. */
  function answer(entry: unknown): void {
    if (settings.consentMode === 'advanced') return;
    for (const [options, name] of placesIn(entry)) {
      const callback = Object(options)[name];
      if (typeof callback !== 'function') continue;
      const call = () => {
        if (Object(options)[name] !== callback) return;
        Reflect.set(Object(options), name, () => {});
        callback();
      };
      window.setTimeout(
        () => {
          // Where a file of Google's runs, it calls.
          if (!allows(settings.googleCategory) || !('google_tag_manager' in window)) call();
        },
        allows(settings.googleCategory) ? PATIENCE : 0,
      );
    }
  }

  /** What hides the page until a container of Google's has come has given it this to call then (Optimize's "anti-flicker"). */
  function show(): void {
    if (settings.consentMode === 'advanced' || allows(settings.googleCategory)) return;
    const { hide } = Object(Reflect.get(window, settings.dataLayer));
    if (typeof hide?.end === 'function') hide.end();
  }

  function take(entry: Waiting): boolean {
    const { address, category, what } = entry;
    if (address === undefined) {
      answer(what);
      return false;
    }
    note?.(`held ${address}`);
    if (!isAnswered() || allows(category)) return true;
    // What Google's code would have told at a time when it was refused is not told after a later yes.
    if (what instanceof HTMLElement && HIT.test(`${address}`)) what.dataset.consent = 'refused';
    window.setTimeout(end, 0, what);
    return false;
  }

  watchPush(waiting, (...entries) => {
    for (const entry of entries) if (take(entry)) waiting[waiting.length] = quiet(entry);
    return waiting.length;
  });
  waiting.push(...waiting.splice(0));
  const stopQueue = watchQueue(window, answer);
  show();
  return () => {
    Reflect.deleteProperty(waiting, 'push');
    stopQueue();
  };
}

/** Where in an entry a callback may stand: among what goes with it, or at a place of its own. */
function placesIn(entry: unknown): readonly (readonly [holder: unknown, name: string | number])[] {
  const args = Array.from(Object(entry) as ArrayLike<unknown>);
  const named = [entry, ...args].flatMap((holder) => CALLBACKS.map((name) => [holder, name] as const));
  // `ga('send', …, 'hitCallback', run)`; `gtag('get', id, field, run)`, which hears that there is nothing to get.
  const at = args[0] === 'get' ? 3 : args.indexOf('hitCallback') + 1;
  return at > 0 ? [...named, [entry, at]] : named;
}

/** Its page was told long ago that all is well: where a request fails that is sent later, nobody is there to hear of it. */
const quiet = ({ go, ...entry }: Waiting): Waiting => ({
  ...entry,
  go: go && (() => Promise.resolve(go()).catch(() => {})),
});

/** Not by an assignment, which throws where a page has frozen `Array.prototype`. */
function watchPush<Item>(list: Item[], push: (...items: Item[]) => number): void {
  Reflect.defineProperty(list, 'push', { configurable: true, writable: true, value: push });
}

/** What analytics.js is asked to do stands in `ga.q` until it arrives, which its snippet makes at the first call. */
function watchQueue(window: Window & { ga?: unknown }, answer: (entry: unknown) => void): () => void {
  let { ga } = window;
  const adopt = (next: unknown) => {
    ga = next;
    if (typeof next !== 'function' || Reflect.has(next, 'loaded')) return;
    const queue: unknown[] = Object(next).q ?? [];
    queue.forEach(answer);
    watchPush(queue, (...entries) => {
      entries.forEach(answer);
      return Array.prototype.push.apply(queue, entries);
    });
    Reflect.set(next, 'q', queue);
  };
  if (ga) adopt(ga);
  // A page that has declared it already has it for good.
  Reflect.defineProperty(window, 'ga', { configurable: true, enumerable: true, get: () => ga, set: adopt });
  return () => {
    Reflect.defineProperty(window, 'ga', { configurable: true, enumerable: true, writable: true, value: ga });
  };
}
