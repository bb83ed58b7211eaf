// Several things in one sentence.
import type { BannerMessages } from './messages.ts';

/**
 * `a, b and c`, without the browser's own `Intl.ListFormat`: the first formatter of a page makes Chromium look through all
 * languages it knows, which took longer than all else on the way to the banner.
 * @param text gives the language's word
 */
export function joinList(
  locale: string,
  items: readonly string[],
  text: (key: keyof Pick<BannerMessages, 'and'>, values: { first: string; last: string }) => string,
): string {
  const last = items.at(-1) ?? '';
  const first = items.slice(0, -1).join(locale === 'ar' ? '، ' : ', ');
  return first ? text('and', { first, last }) : last;
}
