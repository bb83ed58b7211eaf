// Whether a page is dark: what it declares itself to be, and where it declares nothing, what its colours say as they are painted. Not
// the visitor's system, which a page may not follow.
import type { LookSettings } from '../../core/defaults.ts';
import { type HostPart, home } from './host.ts';

/** What stands in a page: an element of ours, and one in its shadow root. */
export type Dressed = Pick<HostPart, 'host' | 'container'>;
export type Themed = Pick<LookSettings, 'theme'>;

/** Has an element of ours say `dark` where the page is. Its styles ask for that, and so can the owner's. */
export function dress({ host, container }: Dressed, { theme }: Themed): void {
  const page = getComputedStyle(home() ?? host);
  const { style } = container;
  // The browser knows all the ways to write a colour, and answers in one: `color(srgb 0.1 0.2 0.3 / 0.5)`. Nothing is painted with
  // this property. Browsers before 2023 mix no colours, and show the light theme. Of the three the eye sees green best.
  const light = (body: string, root = body, below = body) => {
    style.floodColor = `color-mix(in srgb,${body} 66%,color-mix(in srgb,${root} 66%,${below}))`;
    return +(getComputedStyle(container).floodColor.split(' ')[2] ?? 1);
  };
  // `Canvas` shows which scheme the browser uses of those declared, be it in a style or in a meta, of which styles do not tell.
  style.colorScheme = page.colorScheme;
  const isDeclared = page.colorScheme !== 'normal' || document.querySelector('meta[name=color-scheme]');
  const canvas = () => light('Canvas');
  // Where nothing is painted, or a picture, the text tells what it can be read on.
  const painted = () =>
    light(
      page.backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
      light(page.color) > 0.75 ? '#000' : '#fff',
    );
  host.toggleAttribute('dark', theme === 'auto' ? (isDeclared ? canvas() : painted()) < 0.6 : theme === 'dark');
}
