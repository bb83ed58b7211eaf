// How a service's own snippet is marked, so that it waits even where it is in the page before the gate can see it asked for.
import type { Service } from '../../../src/services/service.ts';

/** `null` where nothing has to be marked. */
export function markOf({ mark, category, heldAnyway, hosts }: Service): string | null {
  if (category === 'necessary' || heldAnyway) return null;
  if (mark === 'iframe')
    return `<iframe data-consent="${category}" data-src="https://${hosts.find((host) => !/^(https:|\/)/.test(host)) ?? 'its-address.example'}/…"></iframe>`;
  return `<script type="text/plain" data-consent="${category}">\n  // The snippet, as its maker gives it\n</script>`;
}
