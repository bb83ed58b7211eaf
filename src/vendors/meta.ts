// The Meta pixel: `revoke` pauses it, `grant` lets it go on. It has to be said on every page, before `init`.
// https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr. Run against fbevents.js 2.9.15 in Chromium (2026-12-01): what is
// tracked while it is revoked waits in its memory, and goes out with a later grant.
import { type Categories, type Gate, type Page, tell, whenThere } from './tell.ts';

type Pixel = ((...command: unknown[]) => void) & { callMethod?: unknown; queue?: unknown[] };

export function tellMeta(gate: Gate, { marketing = 'marketing' }: Categories = {}): () => void {
  let waits = false;
  const say = ({ fbq }: { readonly fbq?: Pixel }) => {
    const command = ['consent', gate.allows(marketing) ? 'grant' : 'revoke'];
    // Before its file has come, what the page has said stands in a queue: `init` too.
    if (!fbq?.callMethod && fbq?.queue) fbq.queue.unshift(command);
    else fbq?.(...command);
  };
  return tell(gate, (page: Page) => {
    if (page.fbq) say(page as never);
    else if (!waits) {
      waits = true;
      whenThere(page, 'fbq', () => say(page as never));
    }
  });
}
