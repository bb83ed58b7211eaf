// The campaign that a visitor came with: a single-page app may have changed the address by the time of the yes. It is kept in memory
// alone, where the browser itself keeps it: the address of the navigation.
import type { Settings } from '../core/config.ts';
import { command } from '../core/google-command.ts';

/** What Google Analytics reads from an address. https://support.google.com/analytics/answer/11242870 */
const CAMPAIGN = /^(utm_\w+|gclid|gclsrc|gbraid|wbraid|dclid|srsltid)$/;

/**
 * Before Google's script runs: gives the first page view the campaign of the landing page, where the address has lost it since.
 * Later hits have the address of their own time.
 */
export function recallCampaign(
  window: Window & { readonly [name: string]: unknown },
  { dataLayer, googleAnalytics }: Pick<Settings, 'dataLayer' | 'googleAnalytics'>,
): void {
  const { document, location } = window;
  const layer = window[dataLayer];
  const [landing] = performance.getEntriesByType('navigation');
  if (!landing || !googleAnalytics.length || !Array.isArray(layer)) return;
  const now = new URL(location.href);
  const lost = [...new URL(landing.name).searchParams].filter(
    ([name]) => CAMPAIGN.test(name) && !now.searchParams.has(name),
  );
  // What the page says of its address itself is not written over: nothing could put it back.
  if (!lost.length || layer.some((entry) => JSON.stringify(Array.from(Object(entry))).includes('page_location')))
    return;
  for (const [name, value] of lost) now.searchParams.append(name, value);
  layer.push(command('set', { page_location: now.href }));
  const forget = ({ target }: Event) => {
    if (!/\/gtag\/js\?/.test((target as Partial<HTMLScriptElement>).src ?? '')) return;
    document.removeEventListener('load', forget, true);
    // Google's code has read all that is queued, the first page view included.
    (window[dataLayer] as unknown[]).push(command('set', { page_location: undefined }));
  };
  document.addEventListener('load', forget, true);
}
