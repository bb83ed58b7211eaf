// What code expects that a yes lets run in a page which has long been there: a place where `document.write` writes, events that
// are past, and scripts before it that say when they have run.

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

  for (const name of ['write', 'writeln'] as const) {
    const native = document[name];
    document[name] = (...html) => {
      const script = released();
      // TrustedHTML is one piece, and nobody may make it anew.
      if (script) writeBeside(script, html.length > 1 ? html.join('') : (html[0] ?? ''));
      else native.apply(document, html);
    };
  }

  function isPast(type: string): boolean {
    const [page] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (type === 'DOMContentLoaded') return !!page?.domContentLoadedEventStart;
    return /^(load|pageshow)$/.test(type) && !!page?.loadEventStart;
  }

  for (const target of [window, document]) {
    const native = target.addEventListener;
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: AddEventListenerOptions | boolean,
    ) => {
      native.call(target, type, listener as EventListener, options);
      if (!listener || !released() || !isPast(type) || (target === document && type !== 'DOMContentLoaded')) return;
      window.setTimeout(() => {
        const event = new Event(type);
        if (typeof listener === 'function') listener.call(target, event);
        else listener.handleEvent(event);
      });
    };
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
   * nothing in it tells. A clone of it is as dead; one that lives says that its address is empty, ahead of another that asks later.
   */
  function missDead(script: HTMLScriptElement): void {
    const clone = script.cloneNode() as HTMLScriptElement;
    for (const name of clone.getAttributeNames()) if (name !== 'nomodule') clone.removeAttribute(name);
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

  // The gate gives this to a script right before it starts it, where others will wait for it. From then on nothing would tell.
  const { prototype } = HTMLScriptElement;
  const async = Object.getOwnPropertyDescriptor(prototype, 'async') ?? {};
  Object.defineProperty(prototype, 'async', {
    ...async,
    set(value: unknown) {
      async.set?.call(this, value);
      const script = this as HTMLScriptElement;
      if (script.type === 'text/plain' && script.dataset.consent) missDead(script);
    },
  });

  return () => {
    Object.defineProperty(prototype, 'async', async);
    for (const name of ['write', 'writeln']) Reflect.deleteProperty(document, name);
    for (const target of [window, document]) Reflect.deleteProperty(target, 'addEventListener');
    if (onload) Object.defineProperty(window, 'onload', onload);
  };
}
