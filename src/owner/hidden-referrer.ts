// Names held players that will refuse to play, because the page hides where it is. YouTube's says "Error 153" then (YouTube API Services,
// "Required Minimum Functionality", "API client identity"), Dailymotion's shows nothing ("Referrer policy and player embedding"); both
// read on 2026-12-01.
import type { Tell } from './finding.ts';

const PLAYERS = /^https?:\/\/([\w-]+\.)?(youtube(-nocookie)?|dailymotion)\.com\//;
/** What sends another site no address at all. */
const HIDES = /^(no-referrer|same-origin)$/;

export async function tellOfHiddenReferrer(window: Window & typeof globalThis, tell: Tell): Promise<void> {
  const { document, location } = window;
  const players = [...document.querySelectorAll('iframe')].filter((frame) => PLAYERS.test(addressOf(frame)));
  if (!players.length) return;
  // No script can read the policy that a page was sent with, so it is asked for once more. Of several the last one counts.
  const header = await window.fetch(location.href, { method: 'HEAD' }).then(
    ({ headers }) => headers.get('referrer-policy')?.split(',').pop()?.trim(),
    () => undefined,
  );
  const page = document.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content ?? header ?? '';
  for (const frame of players) {
    const policy = frame.referrerPolicy || page;
    if (HIDES.test(policy))
      tell({
        level: 'warning',
        text:
          `${addressOf(frame)} will not play (YouTube: "Error 153"): the referrer policy is ${policy}. ` +
          'Write referrerpolicy="strict-origin-when-cross-origin" on the iframe',
        readOn: 'Mark what has to wait',
      });
  }
}

const addressOf = ({ src, dataset }: HTMLIFrameElement): string => src || (dataset.src ?? '');
