// Whether the database answers, asked once a second however many ask: anyone may.

/** How long an answer serves, in ms. */
const LASTING = 1000;

/** Rejects where `ask` does. Asks again only once it was answered: what hangs must not gather. */
export function createReadiness<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: { readonly answer: Promise<Answer>; until: number } | null = null;
  return () => {
    if (last && performance.now() < last.until) return last.answer;
    const mine = { answer: ask(), until: Number.POSITIVE_INFINITY };
    const lasts = () => {
      mine.until = performance.now() + LASTING;
    };
    mine.answer.then(lasts, lasts);
    last = mine;
    return mine.answer;
  };
}
