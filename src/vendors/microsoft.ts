// Microsoft Clarity (`consentv2`) and Advertising (UET). UET takes silence for a yes, so the default comes first.
// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 and
// https://help.ads.microsoft.com/#apex/ads/en/60119/1. Run against clarity-js 0.8.70 in Chromium (2026-12-01): it hears nothing before its
// `start`, which Clarity's own tag puts ahead of what is queued.
import { type Categories, type Gate, tell } from './tell.ts';

type Clarity = ((...command: unknown[]) => void) & { q?: unknown[] };
type Uet = { push(...command: unknown[]): void };

export function tellMicrosoft(
  gate: Gate,
  { analytics = 'analytics', marketing = 'marketing' }: Categories = {},
): () => void {
  const state = (category: string) => (gate.allows(category) ? 'granted' : 'denied');
  let isFirst = true;
  return tell(gate, (page) => {
    // As in Clarity’s own snippet, which takes over one that is there.
    page.clarity ??= function queue(...command: unknown[]) {
      const clarity = page.clarity as Clarity;
      clarity.q ??= [];
      clarity.q.push(command);
    };
    page.uetq ??= [];
    const [clarity, uetq] = [page.clarity as Clarity, page.uetq as Uet];
    clarity('consentv2', { ad_Storage: state(marketing), analytics_Storage: state(analytics) });
    if (isFirst) uetq.push('consent', 'default', { ad_storage: 'denied' });
    uetq.push('consent', 'update', { ad_storage: state(marketing) });
    isFirst = false;
  });
}
