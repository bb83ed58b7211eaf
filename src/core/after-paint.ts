// Paint first: what a visitor pressed answers at once, and what follows from it is done afterwards (web.dev, "Interaction to
// Next Paint").

/** A page that nobody sees is not painted. In ms. */
const AT_THE_LATEST = 200;

/** Resolves once what was changed so far has been painted. */
export const afterPaint = (window: Pick<Window, 'setTimeout' | 'requestAnimationFrame'>): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, AT_THE_LATEST);
    // Frames begin with these; the timer's turn comes when this one is done.
    window.requestAnimationFrame(() => window.setTimeout(resolve));
  });
