// Shopify's own pixels and checkout. It keeps what it is told, so before an answer it is told nothing, unless it still has a yes.
// https://shopify.dev/docs/api/customer-privacy (2026-12-01)
import { type Categories, type Gate, tell } from './tell.ts';

interface Privacy {
  setTrackingConsent(consent: Readonly<Record<string, boolean>>, done: () => void): void;
  currentVisitorConsent?(): Readonly<Record<string, string>>;
}
interface Shopify {
  readonly customerPrivacy?: Privacy;
  loadFeatures?(features: readonly object[], done: (error?: unknown) => void): void;
}

export function tellShopify(
  gate: Gate,
  { analytics = 'analytics', marketing = 'marketing', preferences = 'preferences' }: Categories = {},
): () => void {
  const say = (privacy: Privacy | undefined, isAnswered: boolean) => {
    const hadYes = Object.values(privacy?.currentVisitorConsent?.() ?? {}).includes('yes');
    if (!isAnswered && !hadYes) return;
    const isMarketing = gate.allows(marketing);
    privacy?.setTrackingConsent(
      {
        analytics: gate.allows(analytics),
        marketing: isMarketing,
        preferences: gate.allows(preferences),
        sale_of_data: isMarketing,
      },
      () => {},
    );
  };
  return tell(gate, (page, isAnswered) => {
    const shopify = page.Shopify as Shopify | undefined;
    if (shopify?.customerPrivacy) say(shopify.customerPrivacy, isAnswered);
    else
      shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
        if (!error) say(shopify.customerPrivacy, isAnswered);
      });
  });
}
