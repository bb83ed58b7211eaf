// The banner's theme when it is first painted: a guess that costs few bytes. Whoever attends to the banner looks properly right after
// that, and goes on looking: see page-theme.ts.
import type { Dressed, Themed } from './page-theme.ts';

/** Where a page's text is light (a red of 200 or more), it stands on something dark. */
export function dressAtOnce({ host }: Pick<Dressed, 'host'>, { theme }: Themed): void {
  const { color } = getComputedStyle(host.parentElement ?? host);
  host.toggleAttribute('dark', theme === 'auto' ? /\(2\d\d/.test(color) : theme === 'dark');
}
