// Questions that are asked inside the page. Each function is sent there as text, so it uses nothing from outside itself.
import type { DataLayer, Look, SeenStorage } from './facts.ts';

/** Names only: values may be personal. */
export async function storageNames(): Promise<SeenStorage[]> {
  const keys = (kind: 'localStorage' | 'sessionStorage') => {
    try {
      return Object.keys(window[kind]).map((name) => ({ kind, name }));
    } catch {
      // Storage is blocked for this page.
      return [];
    }
  };
  const databases = await indexedDB.databases().catch(() => []);
  return [
    ...keys('localStorage'),
    ...keys('sessionStorage'),
    ...databases.map(({ name = '' }) => ({ kind: 'indexedDB' as const, name })),
  ];
}

/** Addresses of script elements that cannot have run, because their type is not JavaScript. */
export function heldScripts(): string[] {
  return [...document.scripts]
    .filter(
      ({ src, type }) => src && type && !/^(module|(text|application)\/(x-)?(java|ecma|live|j)script)/i.test(type),
    )
    .map(({ src }) => src);
}

export function sameSiteLinks(): string[] {
  const bare = (host: string) => host.replace(/^www\./, '');
  return [...document.links]
    .filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && bare(hostname) === bare(location.hostname))
    .map(({ href }) => href.replace(/#.*/, ''));
}

/** Google's data layer; null where there is none. */
export function dataLayer(): DataLayer | null {
  const layer: unknown = Reflect.get(window, 'dataLayer');
  if (!Array.isArray(layer)) return null;
  // gtag pushes its `arguments`, Tag Manager objects with an `event`.
  const entries = layer.map((entry: unknown) => {
    const { 0: command, 1: detail, 2: values, event } = Object(entry) as Record<string, unknown>;
    return { command, detail, values: Object(values) as Record<string, unknown>, event };
  });
  const defaults = entries.filter(({ command, detail }) => command === 'consent' && detail === 'default');
  const everywhere = defaults.find(({ values }) => !Array.isArray(values.region));
  return {
    consentDefault: entries.findIndex(({ command, detail }) => command === 'consent' && detail === 'default'),
    firstCommand: entries.findIndex(
      ({ command, event }) => /^(js|config|event)$/.test(String(command)) || /^gtm\.js$/.test(String(event)),
    ),
    // Signals for what a site needs to work may be granted: https://support.google.com/tagmanager/answer/10718549
    granted: Object.entries(everywhere?.values ?? {})
      .filter(([signal, value]) => value === 'granted' && !/^(security|functionality)_storage$/.test(signal))
      .map(([signal]) => signal),
  };
}

/** How a button is rendered. */
export function lookOf(button: Element): Look {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
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
  const parentOf = (element: Element) => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
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
    label: (button.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80),
    tag: button.localName,
    width,
    height,
    fontSize: Number.parseFloat(style.fontSize),
    fontWeight: Number(style.fontWeight),
    textContrast: contrast(over(painted(style.color), fill), fill),
    fillContrast: Math.max(contrast(fill, around), contrast(edge, around)),
  };
}
