// PostHog: opted in or out. It keeps that itself, so it is told nothing that it knows. It stores nothing before an answer where its `init`
// has `opt_out_capturing_by_default` and `opt_out_persistence_by_default`.
// https://posthog.com/docs/privacy/data-collection. Run against posthog-js 1.449.2 in Chromium (2026-12-01).
import { type Categories, type Gate, tell } from './tell.ts';

export interface PostHog {
  opt_in_capturing(options?: { captureEventName?: string | null | false }): void;
  opt_out_capturing(): void;
  has_opted_in_capturing(): boolean;
  has_opted_out_capturing(): boolean;
}

/** Before `init` it would keep what it is told under no project's name. */
type Loading = Partial<PostHog> & { __loaded?: boolean; init?: ((...given: unknown[]) => unknown) | undefined };

/** @param own `posthog` as it is imported. @default the one of its snippet */
export function tellPostHog(gate: Gate, { analytics = 'analytics' }: Categories = {}, own?: PostHog): () => void {
  let posthog: Loading | undefined;
  const say = () => {
    if (!posthog?.__loaded) return;
    const isAllowed = gate.allows(analytics);
    if (isAllowed && !posthog.has_opted_in_capturing?.()) posthog.opt_in_capturing?.({ captureEventName: false });
    if (!isAllowed && !posthog.has_opted_out_capturing?.()) posthog.opt_out_capturing?.();
  };
  const adopt = (next: Loading | undefined) => {
    posthog = next;
    const { init, __loaded } = next ?? {};
    if (next && init && !__loaded)
      next.init = (...given) => {
        const made = init.apply(next, given);
        say();
        return made;
      };
    say();
  };
  let waits = true;
  return tell(gate, (page) => {
    if (!waits) return say();
    waits = false;
    if (own) return adopt(own);
    adopt(page.posthog as Loading | undefined);
    // The snippet puts a queue there; its file, once all in the queue is done, the real one.
    Object.defineProperty(page, 'posthog', { configurable: true, enumerable: true, get: () => posthog, set: adopt });
  });
}
