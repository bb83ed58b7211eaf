// Scripts that wait for their category. A script whose `type` was not JavaScript when it was inserted has not "already
// started" (HTML, "prepare the script element"): giving the type back and inserting the same node again runs it, with
// every listener, nonce and attribute still on it. A copy would lose its listeners.

export interface HeldScripts {
  /** Keeps a script from running, and tells whether that is news. One that was given back once is left alone. */
  hold(script: HTMLScriptElement, category: string): boolean;
  /**
   * Gives back what is allowed, once each, in the order in which it would have run. What is allowed is asked of the mark, so
   * that `attend` can drop a script that is a hit.
   */
  release(): Promise<void>;
}

/** @param allows asked again before each script: a withdrawal may come while one waits for another */
export function holdScripts(allows: (category: string) => boolean): HeldScripts {
  /**
   * In the order in which they came: the parser's is the document's, and code has its own reasons. With each, whether it runs
   * whenever it arrives, as its author asked for.
   */
  const held = new Map<HTMLScriptElement, boolean>();
  const givenBack = new WeakSet<HTMLScriptElement>();
  /** Settled with each script that was sent for. Kept here: what arrives meanwhile is released anew, and in turn. */
  const arriving: Promise<unknown>[] = [];

  const isAllowed = ({ dataset }: HTMLScriptElement) => allows(dataset.consent ?? '');
  /** Deferred scripts and modules come after all others, unless they are async. */
  const turn = (script: HTMLScriptElement) =>
    +(!held.get(script) && (script.defer || script.dataset.type === 'module'));

  function start(script: HTMLScriptElement): void {
    if (!isAllowed(script) || !held.delete(script)) return;
    givenBack.add(script);
    // An empty one is JavaScript, as none is.
    script.type = script.dataset.type ?? '';
    // Loaders such as jQuery's take their script out again at once; it would have run all the same.
    if (script.parentNode) script.replaceWith(script);
    else script.ownerDocument.documentElement.append(script);
  }

  function hold(script: HTMLScriptElement, category: string): boolean {
    if (givenBack.has(script)) return false;
    const { type, dataset } = script;
    // Whatever it was set to meanwhile.
    script.type = 'text/plain';
    if (held.has(script)) return false;
    const marked = dataset.consent !== undefined;
    // The property is true for a script made by code unless its author said otherwise. It is true as well for a
    // marked one that the parser prepared in vain (HTML, "force async"): there only the attribute tells.
    held.set(script, script.hasAttribute('src') && (marked ? script.hasAttribute('async') : script.async));
    // Marked like an owner's, so that a clone of it is one too.
    dataset.consent = category;
    if (!marked) dataset.type = type;
    return true;
  }

  async function release(): Promise<void> {
    for (const script of [...held.keys()].filter(isAllowed).sort((a, b) => turn(a) - turn(b))) {
      if (!held.has(script)) continue;
      if (held.get(script) || !script.hasAttribute('src')) {
        // The parser would not have come this far before every script ahead of it had run.
        await Promise.all(arriving);
      } else {
        // No longer parser-inserted, it would be async; `async = false` keeps the order among external scripts.
        script.async = false;
        arriving.push(
          new Promise((settle) => {
            // However long it takes. Where neither will come, `attend` says so.
            script.addEventListener('load', settle);
            script.addEventListener('error', settle);
          }),
        );
      }
      start(script);
    }
  }

  return { hold, release };
}
