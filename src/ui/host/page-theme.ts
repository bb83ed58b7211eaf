// Whether a page is dark: what its colours say as they are painted, and not the visitor's system, which a page may not follow.
import type { LookSettings } from '../../core/defaults.ts';
import { type HostPart, home } from './host.ts';

/** What stands in a page: an element of ours, and one in its shadow root. */
export type Dressed = Pick<HostPart, 'host' | 'container'>;
export type Themed = Pick<LookSettings, 'theme'>;

/** Has an element of ours say `dark` where the page is. Its styles ask for that, and so can the owner's. */
export function dress({ host, container }: Dressed, { theme }: Themed): void {
  // The browser knows all the ways to write a colour, and answers in one: `color(srgb 0.1 0.2 0.3 / 0.5)`. Nothing is painted with
  // this property. Browsers before 2023 mix no colours, and show the light theme.
  const mix = (one: string, other: string) => {
    container.style.floodColor = `color-mix(in srgb,${one} 66%,${other})`;
    return getComputedStyle(container).floodColor;
  };
  /** Of the three the eye sees green best. */
  const light = (colour: string) => +(colour.split(' ')[2] ?? 1);
  const page = getComputedStyle(home() ?? host);
  // Where nothing is painted, or a picture, the text tells what it can be read on.
  const below = () => (light(mix(page.color, page.color)) > 0.75 ? '#000' : '#fff');
  const behind = () => mix(getComputedStyle(document.documentElement).backgroundColor, below());
  host.toggleAttribute('dark', theme === 'auto' ? light(mix(page.backgroundColor, behind())) < 0.6 : theme === 'dark');
}
