// Waits for a paint, so that a press shows its effect before the work that follows from it (web.dev, "Interaction to Next Paint").

/** In ms. A hidden page is not painted, so the wait has an end. */
const AT_THE_LATEST = 200;

/** Resolves once what was changed so far has been painted. */
export const afterPaint = (window: Pick<Window, 'setTimeout' | 'requestAnimationFrame'>): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, AT_THE_LATEST);
    // This callback runs before the paint, the timer in it after.
    window.requestAnimationFrame(() => window.setTimeout(resolve));
  });
