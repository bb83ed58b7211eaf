// The TikTok pixel: held until there is an answer, then granted or revoked. The methods are those of the snippet that TikTok gives out;
// no page of its maker about them could be read, nor its file be run: only that the snippet queues them ahead of `page` (2026-12-01).
import { type Categories, type Gate, tell } from './tell.ts';

type Queue = unknown[] & Readonly<Record<string, (() => void) | undefined>>;

export function tellTikTok(gate: Gate, { marketing = 'marketing' }: Categories = {}): () => void {
  return tell(gate, (page, isAnswered) => {
    // The snippet takes an array over that is there already.
    page.ttq ??= [];
    const ttq = page.ttq as Queue;
    const method = gate.allows(marketing) ? 'grantConsent' : isAnswered ? 'revokeConsent' : 'holdConsent';
    if (ttq[method]) ttq[method]();
    else ttq.push([method]);
  });
}
