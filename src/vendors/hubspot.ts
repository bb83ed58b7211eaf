// HubSpot: its own banner stays away, and its consent is set on every page, for it keeps none of others. What has run already goes on
// counting without cookies after a no, unless it must not track. https://developers.hubspot.com/docs/api/events/cookie-banner (2026-12-01)
import { type Categories, type Gate, tell } from './tell.ts';

type Queue = { push(command: readonly unknown[]): void };

export function tellHubSpot(
  gate: Gate,
  { analytics = 'analytics', marketing = 'marketing', preferences = 'preferences' }: Categories = {},
): () => void {
  let tracked = false;
  return tell(gate, (page) => {
    page.disableHubSpotCookieBanner = true;
    page._hsp ??= [];
    page._hsq ??= [];
    const [consent, tracking] = [page._hsp as Queue, page._hsq as Queue];
    const given = {
      analytics: gate.allows(analytics),
      advertisement: gate.allows(marketing),
      functionality: gate.allows(preferences),
    };
    const tracks = given.analytics || given.advertisement;
    consent.push(['setHubSpotConsent', given]);
    // It keeps this one in a cookie: so only where there is something to stop.
    if (tracks) tracking.push(['doNotTrack', { track: true }]);
    else if (tracked) tracking.push(['doNotTrack']);
    tracked = tracks;
  });
}
