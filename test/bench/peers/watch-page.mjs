// Runs in the page, before anything else of it: notes when the banner can be seen, and how much the page moved. It is sent as
// text, so it uses nothing from outside itself.

/**
 * @typedef {object} Watched
 * @property {number | null} painted ms until the frame with the banner was out
 * @property {number} shift cumulative layout shift
 * @property {number | null} answered ms from the click to the next frame
 */

/** @param {{ host: string | undefined, accept: string }} where */
export function watchPage({ host, accept }) {
  const page = /** @type {Window & { watched?: Watched }} */ (window);
  /** @type {Watched} */
  const watched = { painted: null, shift: 0, answered: null };
  page.watched = watched;

  /** Calls back after the frame that is being made. @param {() => void} run */
  const afterFrame = (run) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(0);
  };

  /** Inside the window, and more than half faded in. @param {Element} element */
  const canBeSeen = (element) => {
    const { width, height, left, top } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (!width || !height || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    let opacity = 1;
    for (let at = /** @type {Element | null} */ (element); at; ) {
      const style = getComputedStyle(at);
      if (style.visibility === 'hidden' && at === element) return false;
      opacity *= Number(style.opacity);
      const root = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return opacity >= 0.5;
  };

  const look = () => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    const button = root?.querySelector(accept);
    if (!button || !canBeSeen(button)) requestAnimationFrame(look);
    else
      afterFrame(() => {
        watched.painted = performance.now();
      });
  };
  requestAnimationFrame(look);

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (
        entry
      );
      if (!hadRecentInput) watched.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  addEventListener(
    'click',
    ({ timeStamp }) =>
      requestAnimationFrame(() =>
        afterFrame(() => {
          watched.answered = performance.now() - timeStamp;
        }),
      ),
    { capture: true, once: true },
  );
}
