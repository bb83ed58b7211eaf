// What code expects that a yes lets run in a page which has long been there: a place where `document.write` writes, events that
// are past, and scripts before it that say when they have run.

type Listening = [type: string, listener: EventListenerOrEventListenerObject | null];

/** The attributes that decide, beside the type, whether a script runs. */
const DECIDING = ['nomodule', 'event', 'for'];

/** @returns a stop */
export function welcomeReleased(window: Window & typeof globalThis): () => void {
  const { document, Event, HTMLScriptElement } = window;

  /** The script that runs now, where it was held until the page was there. */
  function released(): HTMLScriptElement | undefined {
    const script = document.currentScript as HTMLScriptElement | null;
    return script?.dataset?.consent && document.readyState !== 'loading' ? script : undefined;
  }

  /** Beside the script: the parser has gone on, and would begin the page anew, or do nothing. */
  function writeBeside(script: HTMLScriptElement, html: string): void {
    const fragment = document.createRange().createContextualFragment(html);
    // In turn, as they would have run: the gate holds them, and gives them back.
    for (const written of fragment.querySelectorAll<HTMLScriptElement>('script:not([data-consent])')) {
      written.dataset.type = written.type;
      written.type = 'text/plain';
      written.dataset.consent = script.dataset.consent;
    }
    script.before(fragment);
  }

  const restores = ['write', 'writeln'].map((name) =>
    overlay(document, name, (target, html: string[], go) => {
      const script = target === document && released();
      // TrustedHTML is one piece, and nobody may make it anew.
      if (script) writeBeside(script, html.length > 1 ? html.join('') : (html[0] ?? ''));
      else go();
    }),
  );

  function isPast(type: string): boolean {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (type === 'DOMContentLoaded') return !!page?.domContentLoadedEventStart;
    return /^(load|pageshow)$/.test(type) && !!page?.loadEventStart;
  }

  for (const owner of [window, document]) {
    const restore = overlay(owner, 'addEventListener', (target, args: Listening, go) => {
      go();
      const [type, listener] = args;
      if (target !== owner || !listener || !released() || !isPast(type)) return;
      if (target === document && type !== 'DOMContentLoaded') return;
      window.setTimeout(() => {
        const event = new Event(type);
        if (typeof listener === 'function') listener.call(target, event);
        else listener.handleEvent(event);
      });
    });
    restores.push(restore);
  }

  const onload = Object.getOwnPropertyDescriptor(window, 'onload');
  if (onload?.set && onload.configurable) {
    Object.defineProperty(window, 'onload', {
      ...onload,
      set(handler: unknown) {
        onload.set?.call(window, handler);
        if (typeof handler === 'function' && released() && isPast('load'))
          window.setTimeout(() => handler.call(window, new Event('load')));
      },
    });
  }

  /**
   * A script that was made of a text of HTML, or cloned from one, has "already started": it fires neither `load` nor `error`, and
   * nothing in it tells; nor does one of a type that is no JavaScript's, or one for another event (HTML, "prepare the script
   * element"). A clone of it is as dead; one that lives says that its address is empty, ahead of another that asks later.
   */
  function missDead(script: HTMLScriptElement, clone: HTMLScriptElement): void {
    for (const name of clone.getAttributeNames()) clone.removeAttribute(name);
    for (const name of DECIDING)
      if (script.hasAttribute(name)) clone.setAttribute(name, `${script.getAttribute(name)}`);
    // What the gate gives it back.
    clone.type = script.dataset.type ?? '';
    const other = document.createElement('script');
    let alive = false;
    clone.addEventListener('error', () => {
      alive = true;
    });
    other.addEventListener('error', () => {
      if (!alive) script.dispatchEvent(new Event('error'));
    });
    for (const probe of [clone, other]) {
      // An empty address without a text, which a policy on Trusted Types would refuse.
      probe.toggleAttribute('src', true);
      document.documentElement.append(probe);
      probe.remove();
    }
  }

  // Given back before this came, under a stored yes: what has run is no more to be told from what never could by a clone.
  for (const script of document.querySelectorAll<HTMLScriptElement>(
    'script[data-consent][src]:not([type="text/plain"])',
  ))
    missDead(script, document.createElement('script'));

  // The gate gives this to a script right before it starts it, where others will wait for it. From then on nothing would tell.
  const { prototype } = HTMLScriptElement;
  const async = Object.getOwnPropertyDescriptor(prototype, 'async') ?? {};
  Object.defineProperty(prototype, 'async', {
    ...async,
    set(value: unknown) {
      async.set?.call(this, value);
      const script = this as HTMLScriptElement;
      if (script.type === 'text/plain' && script.dataset.consent)
        missDead(script, script.cloneNode() as HTMLScriptElement);
    },
  });

  return () => {
    Object.defineProperty(prototype, 'async', async);
    for (const restore of restores) restore();
    if (onload) Object.defineProperty(window, 'onload', onload);
  };
}

/**
 * Lays a method of its own over the one that an object inherits. It stays the page's: what somebody puts on the prototype later, as
 * Zone.js does for Angular, is what is called, and another object it is called on is what it counts for.
 * @returns a restore
 */
function overlay<Args extends unknown[]>(
  owner: object,
  name: string,
  around: (self: unknown, args: Args, go: () => void) => void,
): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const value = function (this: unknown, ...args: Args) {
    const self = this ?? owner;
    around(self, args, () => Reflect.apply(own?.value ?? Reflect.get(Object.getPrototypeOf(owner), name), self, args));
  };
  Object.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}
