// The WP Consent API, which plugins of WordPress ask. It keeps what it is told in cookies, so before an answer it is told nothing but to
// forget a yes. https://wordpress.org/plugins/wp-consent-api/ 2.0.1 (2026-12-01). The plugin for WordPress does the same by itself.
import { type Categories, type Gate, tell } from './tell.ts';

type SetConsent = (category: string, value: 'allow' | 'deny') => void;
type HasConsent = (category: string) => boolean;

export function tellWpConsentApi(
  gate: Gate,
  { analytics = 'analytics', marketing = 'marketing', preferences = 'preferences' }: Categories = {},
): () => void {
  const categories: Readonly<Record<string, string>> = {
    preferences,
    statistics: analytics,
    'statistics-anonymous': analytics,
    marketing,
  };
  return tell(gate, (page, isAnswered) => {
    const set = page.wp_set_consent as SetConsent | undefined;
    const has = page.wp_has_consent as HasConsent | undefined;
    if (!set) return;
    if (!page.wp_consent_type) {
      page.wp_consent_type = 'optin';
      page.document.dispatchEvent(new page.CustomEvent('wp_consent_type_defined'));
    }
    if (isAnswered) set('functional', 'allow');
    for (const [name, category] of Object.entries(categories))
      if (isAnswered || has?.(name)) set(name, gate.allows(category) ? 'allow' : 'deny');
  });
}
