// What the pages of the test carry: puts HTML into themselves, and tells what came of it.
import type { Snapshot } from './compare.ts';

export interface Kit {
  /** Each text, in every way, taken apart after the gate has had its turn. */
  write(texts: readonly string[]): Promise<Snapshot[][]>;
  /** The same elements once more. */
  look(): Promise<Snapshot[][]>;
  /** Pages of their own, by the parser. */
  frames(count: number, query: string): Promise<Snapshot[][]>;
  /** As a sanitizer gives it back: parsed, stripped of what runs, and written out anew. */
  sanitize(text: string): string;
  /** How often something of the HTML has run. */
  ran(): number;
}

function install(): void {
  let runs = 0;
  // Earlier than `load`, which waits for pictures and for frames.
  if (parent !== window) {
    document.addEventListener('DOMContentLoaded', () => parent.dispatchEvent(new Event(`parsed${location.search}`)));
  }
  Reflect.set(window, 'ran', () => {
    runs++;
  });

  const take = (node: Node): Snapshot => {
    const { localName, namespaceURI, attributes, content } = node as HTMLTemplateElement;
    if (!localName) return `${node.nodeType} ${node.nodeValue}`;
    return {
      tag: `${namespaceURI?.split('/').at(-1)} ${localName}`,
      attributes: [...attributes].map(({ name, value }) => [name, value]),
      children: [...node.childNodes, ...(content?.childNodes ?? [])]
        .filter((child) => (child as Element).localName !== 'consent-gate-frame')
        .map(take),
    };
  };

  const WAYS: readonly ((text: string, place: HTMLElement) => void)[] = [
    (text, place) => {
      place.innerHTML = text;
    },
    (text, place) => {
      const apart = document.createElement('div');
      apart.innerHTML = text;
      place.append(apart);
    },
    (text, place) => {
      place.append(document.createElement('i'));
      if (place.firstElementChild) place.firstElementChild.outerHTML = text;
    },
    (text, place) => {
      for (const where of ['beforeend', 'afterbegin'] as const) place.insertAdjacentHTML(where, text);
    },
    (text, place) => place.append(document.createRange().createContextualFragment(text)),
    (text, place) => {
      const template = document.createElement('template');
      template.innerHTML = text;
      place.append(template.content.cloneNode(true));
    },
  ];

  /** After observers, and what they ask to be done. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  let places: HTMLElement[][] = [];
  const look = async () => {
    await settled();
    return places.map((each) => each.map(take));
  };

  const ALLOWED = new Set(
    'a area b button desc div form i image img input map math mtext mglyph p select svg table tbody td textarea tr video'.split(
      ' ',
    ),
  );
  const kit: Kit = {
    async write(texts) {
      for (const place of places.flat()) place.remove();
      places = texts.map((text) =>
        WAYS.map((way) => {
          const place = document.createElement('div');
          document.body.append(place);
          way(text, place);
          return place;
        }),
      );
      return look();
    },
    look,
    async frames(count, query) {
      const frames = Array.from({ length: count }, (_, sample) => {
        const frame = document.createElement('iframe');
        const search = `?sample=${sample}${query}`;
        const parsed = new Promise((resolve) => addEventListener(`parsed${search}`, resolve, { once: true }));
        frame.src = `/frame${search}`;
        document.body.append(frame);
        return parsed.then(() => frame);
      });
      const all = await Promise.all(frames);
      await settled();
      return all.map((frame) => {
        const { body } = frame.contentDocument ?? document;
        for (const ours of body.querySelectorAll('consent-gate')) ours.remove();
        const found = [take(body)];
        frame.remove();
        return found;
      });
    },
    sanitize(text) {
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      for (const element of body.querySelectorAll('*')) {
        if (!ALLOWED.has(element.localName)) element.remove();
        for (const { name, value } of [...element.attributes]) {
          const isAddress = /^(src|href|xlink:href)$/.test(name);
          const isSafe =
            /^(data-[\w-]+|alt|title|id|value|srcset)$/.test(name) || (isAddress && /^(https?:|\/|#|x?$)/i.test(value));
          if (!isSafe) element.removeAttribute(name);
        }
      }
      return body.innerHTML;
    },
    ran: () => runs,
  };
  Reflect.set(window, 'kit', kit);
}

export const KIT = `(${install})()`;
