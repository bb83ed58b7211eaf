// Questions that are asked inside the page, in a world of their own (page-world.ts): the document is the page's, every built-in is
// the browser's. Each function is sent there as text, so it uses nothing from outside itself. It gives back little, whatever the
// page holds. An element's name may stand in front of any property of `document` (HTML, "named properties"): its prototype is
// asked instead.

/** Names only: values may be personal. */
export async function storageNames() {
  const keys = (kind: 'localStorage' | 'sessionStorage') => {
    try {
      return Object.keys(window[kind])
        .slice(0, 1000)
        .map((name) => ({ kind, name: name.slice(0, 1000) }));
    } catch {
      // Storage is blocked for this page.
      return [];
    }
  };
  const databases = await indexedDB.databases().catch(() => []);
  return [
    ...keys('localStorage'),
    ...keys('sessionStorage'),
    ...databases.slice(0, 1000).map(({ name = '' }) => ({ kind: 'indexedDB', name: name.slice(0, 1000) })),
  ];
}

/** Addresses of script elements that cannot have run, because their type is not JavaScript. */
export function heldScripts() {
  const scripts = Document.prototype.querySelectorAll.call(document, 'script[src][type]');
  return ([...scripts] as HTMLScriptElement[])
    .filter(
      ({ src, type }) => src && type && !/^(module|(text|application)\/(x-)?(java|ecma|live|j)script)/i.test(type),
    )
    .slice(0, 1000)
    .map(({ src }) => src.slice(0, 3000));
}

export function sameSiteLinks() {
  const bare = (host: string) => host.replace(/^www\./, '');
  const links = Document.prototype.querySelectorAll.call(document, 'a[href], area[href]');
  return ([...links] as HTMLAnchorElement[])
    .filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && bare(hostname) === bare(location.hostname))
    .slice(0, 2000)
    .map(({ href }) => href.slice(0, 3000));
}

export function titleOf() {
  const title = Document.prototype.querySelector.call(document, 'title')?.textContent ?? '';
  return title.slice(0, 1000).replace(/\s+/g, ' ');
}

/** Whether the page has an element that a CSS selector finds, such as a tool's own script. */
export function has(selectors: readonly string[]) {
  return selectors.map((selector) => Document.prototype.querySelector.call(document, selector) !== null);
}

/** Whatever slides or fades in is put where it will stand, so that it can be measured. */
export function finishAnimations() {
  for (const animation of Document.prototype.getAnimations.call(document))
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
}

/** Chromium may have no idle time for a page that has nothing to paint. */
export async function idle() {
  await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
}

/** Requests that left before it have been reported once this is answered. */
export async function nextFrame() {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/**
 * How the first visible button is rendered that a selector finds; null for none.
 * @param selectors of classes, ids and attributes with spaces between, as in CSS; they reach into open shadow roots
 */
export function lookOf(selectors: string) {
  // What a form holds may stand in front of its properties too.
  const parentOf = (element: Element): Element | null => {
    const root = Node.prototype.getRootNode.call(element);
    return Reflect.get(Node.prototype, 'parentElement', element) ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const within = (root: Document | ShadowRoot): Element[] => {
    const { querySelectorAll } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
    return [...querySelectorAll.call(root, '*')].flatMap((each) => {
      const inner: ShadowRoot | null = Reflect.get(Element.prototype, 'shadowRoot', each);
      return inner ? [each, ...within(inner)] : [each];
    });
  };
  const chains = selectors.split(',').map((selector) => selector.trim().split(/\s+/));
  const is = (element: Element, selector = '') => Element.prototype.matches.call(element, selector);
  const matches = (element: Element, chain: readonly string[]) => {
    const left = [...chain];
    if (!is(element, left.pop())) return false;
    for (let above = parentOf(element); above && left.length; above = parentOf(above))
      if (is(above, left.at(-1))) left.pop();
    return left.length === 0;
  };
  const button = within(document).find(
    (element) =>
      chains.some((chain) => matches(element, chain)) &&
      Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) &&
      Element.prototype.getBoundingClientRect.call(element).width > 0,
  );
  if (!button) return null;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  type Colour = readonly [number, number, number, number];
  /** Any CSS colour as the browser paints it. */
  const painted = (css: string): Colour => {
    if (!canvas) return [255, 255, 255, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = (colour: Colour) => {
    const part = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
  };
  const contrast = (one: Colour, other: Colour) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const chain: Element[] = [];
  for (let above = parentOf(button); above; above = parentOf(above)) chain.unshift(above);
  const around = chain.reduce<Colour>(
    (below, element) => over(painted(getComputedStyle(element).backgroundColor), below),
    [255, 255, 255, 1],
  );
  const style = getComputedStyle(button);
  const fill = over(painted(style.backgroundColor), around);
  const border = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
  const edge = border ? over(painted(style.borderTopColor), around) : around;
  const { width, height } = button.getBoundingClientRect();
  return {
    label: (button.textContent ?? '').slice(0, 1000).trim().replace(/\s+/g, ' ').slice(0, 80),
    tag: button.localName,
    width,
    height,
    fontSize: Number.parseFloat(style.fontSize),
    fontWeight: Number(style.fontWeight),
    textContrast: contrast(over(painted(style.color), fill), fill),
    fillContrast: Math.max(contrast(fill, around), contrast(edge, around)),
  };
}
