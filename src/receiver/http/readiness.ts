// Whether the database answers, asked once a second however many ask: anyone may.

/** How long an answer serves, in ms. */
const LASTING = 1000;

/** Rejects where `ask` does. */
export function createReadiness(ask: () => Promise<void>): () => Promise<void> {
  let last: { readonly answer: Promise<void>; readonly until: number } | null = null;
  return () => {
    if (last && performance.now() < last.until) return last.answer;
    last = { answer: ask(), until: performance.now() + LASTING };
    return last.answer;
  };
}
