// What a visitor sees of a layer, taken from the page as it is rendered.
import type { Visit } from '../browser/harness/engine.ts';

export interface Look {
  readonly part: string;
  readonly tag: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** All of it is in view, and a click in its middle meets it. */
  readonly reachable: boolean;
  /** What could make one button louder than another. */
  readonly style: Readonly<Record<string, string>>;
}

export interface Layer {
  /** All text of the layer, as it stands there. */
  readonly text: string;
  /** The paragraph that asks. */
  readonly words: number;
  readonly links: readonly string[];
  readonly buttons: readonly Look[];
  /** State of each switch. */
  readonly switches: readonly boolean[];
}

/** @param part `banner` or `dialog` */
export async function measure(visit: Visit, part: string): Promise<Layer> {
  const layer = await visit.waitFor(
    part,
    (name) => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      const layer = root?.querySelector<HTMLElement>(`[part~=${name}]`);
      if (!root || !layer) return;
      for (const animation of root.getAnimations()) animation.finish();
      const asks = layer.querySelector('[part~=text]')?.textContent ?? '';
      return {
        text: layer.innerText,
        words: asks.split(/\s+/).filter(Boolean).length,
        links: [...layer.querySelectorAll('a')].map((link) => link.href),
        buttons: [...layer.querySelectorAll('button')].map((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const style = getComputedStyle(button);
          const names = ['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-transform'];
          names.push(
            'text-decoration-line',
            'color',
            'background-color',
            'background-image',
            'border',
            'outline-style',
          );
          names.push('box-shadow', 'filter', 'opacity', 'visibility', 'cursor', 'padding', 'border-radius');
          return {
            part: button.getAttribute('part') ?? '',
            tag: button.localName,
            label: button.ariaLabel ?? button.innerText,
            width,
            height,
            reachable:
              x >= 0 &&
              y >= 0 &&
              x + width <= innerWidth &&
              y + height <= innerHeight &&
              root.elementFromPoint(x + width / 2, y + height / 2)?.closest('button') === button,
            style: Object.fromEntries(names.map((property) => [property, style.getPropertyValue(property)])),
          };
        }),
        switches: [...layer.querySelectorAll<HTMLInputElement>('[role=switch]')].map(({ checked }) => checked),
      };
    },
    part,
  );
  if (!layer) throw new Error(`there is no ${part}`);
  return layer;
}

export function button({ buttons }: Layer, part: string): Look {
  const found = buttons.find((candidate) => candidate.part === part);
  if (!found) throw new Error(`there is no button "${part}", but ${buttons.map((other) => other.part).join(', ')}`);
  return found;
}
