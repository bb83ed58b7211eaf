// Scripts that wait for their category. A script whose `type` was not JavaScript when it was inserted has not "already
// started" (HTML, "prepare the script element"): giving the type back and inserting the same node again runs it, with
// every listener, nonce and attribute still on it. A copy would lose its listeners.
import type { Note } from '../core/ports.ts';

/** How long a script is waited for, in ms. */
const PATIENCE = 2000;

interface Held {
  readonly script: HTMLScriptElement;
  readonly category: string;
  /** Runs whenever it arrives, as its author asked for. */
  readonly async: boolean;
}

/**
 * @param allows asked again before each script: a withdrawal may come while one waits for another
 * @returns `hold`, which keeps a script from running (one that has been given back already is left alone) and says whether it
 * is to be given back at once, and `release`, which gives back what is allowed, once each, in the order in which it would have run
 */
export function holdScripts(
  allows: (category: string) => boolean,
  note: Note | undefined,
): [hold: (script: HTMLScriptElement, category: string) => boolean, release: () => Promise<void>] {
  // In the order in which they came: the parser's is the document's, and code has its own reasons.
  const held = new Map<HTMLScriptElement, Held>();
  const givenBack = new WeakSet<HTMLScriptElement>();
  /** Settled with each script that was sent for. Kept here: what arrives meanwhile is released anew, and in turn. */
  const arriving: Promise<unknown>[] = [];

  function start({ script, category }: Held): void {
    if (!allows(category) || !held.delete(script)) return;
    givenBack.add(script);
    note?.(`released ${script.src || script.text}`);
    // An empty one is JavaScript, as none is.
    script.type = script.dataset.type ?? '';
    // Loaders such as jQuery's take their script out again at once; it would have run all the same.
    if (script.parentNode) script.replaceWith(script);
    else script.ownerDocument.head.append(script);
  }

  function hold(script: HTMLScriptElement, category: string): boolean {
    if (held.has(script) || givenBack.has(script)) return false;
    const { type, dataset } = script;
    const marked = dataset.consent !== undefined;
    held.set(script, {
      script,
      category,
      // The property is true for a script made by code unless its author said otherwise. It is true as well for a
      // marked one that the parser prepared in vain (HTML, "force async"): there only the attribute tells.
      async: script.hasAttribute('src') && (marked ? script.hasAttribute('async') : script.async),
    });
    note?.(`held ${script.src || script.text}`);
    // Marked like an owner's, so that a clone of it is one too.
    dataset.consent = category;
    if (!marked) dataset.type = type;
    script.type = 'text/plain';
    return allows(category);
  }

  async function release(): Promise<void> {
    const ready = [...held.values()].filter(({ category }) => allows(category)).sort((a, b) => turn(a) - turn(b));
    for (const entry of ready) {
      const { script, async } = entry;
      if (!held.has(script)) continue;
      if (async || !script.hasAttribute('src')) {
        // The parser would not have come this far before every script ahead of it had run.
        await Promise.all(arriving);
      } else {
        // No longer parser-inserted, it would be async; `async = false` keeps the order among external scripts.
        script.async = false;
        arriving.push(
          new Promise((settle) => {
            script.addEventListener('load', settle);
            script.addEventListener('error', settle);
            // One that was parsed by `innerHTML` has "already started", and says no word; nor does one of another type.
            setTimeout(settle, PATIENCE);
          }),
        );
      }
      start(entry);
    }
  }

  return [hold, release];
}

/** Deferred scripts and modules come after all others, unless they are async. */
const turn = ({ script, async }: Held) => +(!async && (script.defer || script.dataset.type === 'module'));
