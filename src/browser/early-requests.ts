// Tells the owner what the browser fetched from Google before any script could stop it: the preload scanner runs ahead.
import { isGoogleAnalytics } from '../core/google-hosts.ts';

/** One sentence for each address, with the tag that would have waited, ready to copy. */
export function earlyRequests({ performance }: Pick<Window, 'performance'>): readonly string[] {
  const fetched = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => URL.canParse(name) && isGoogleAnalytics(new URL(name)));
  return [...new Set(fetched)].map(
    (url) =>
      `the browser fetched ${url} before a choice, because its tag is not marked. It did not run, but to ask nothing of ` +
      `Google write <script type="text/plain" data-consent="analytics" src="${url}"></script> in its place`,
  );
}
