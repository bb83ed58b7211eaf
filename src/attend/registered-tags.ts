// The flags of tags that nobody named to the gate: Google's code registers each under its ID as it runs.
// https://developers.google.com/analytics/devguides/collection/ga4/disable-analytics
import type { PartContext } from '../core/ports.ts';

/** Raises the flag of each such tag while it is not allowed. One that the page raised itself is never taken down. @returns a stop */
export function disableRegistered(
  { window, settings, subscribe }: Pick<PartContext, 'window' | 'settings' | 'subscribe'>,
  allows: (category: string) => boolean,
): () => void {
  const globals = window as unknown as Record<string, unknown>;
  const raised = new Set<string>();
  return subscribe(() => {
    if (allows(settings.googleCategory)) {
      for (const flag of raised) globals[flag] = false;
      raised.clear();
      return;
    }
    // In advanced mode Google's code may run.
    if (settings.consentMode === 'advanced') return;
    for (const id of Object.keys(Object(globals.google_tag_manager))) {
      const flag = `ga-disable-${id}`;
      // Google's code keeps other things in the same place.
      if (!/^[A-Z]+-/.test(id) || globals[flag]) continue;
      globals[flag] = true;
      raised.add(flag);
    }
  });
}
