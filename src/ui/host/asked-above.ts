// A frame relies on the page around it.

interface Page {
  /** The gate. An element or a frame of that name has no such method. */
  readonly consentGate: { readonly allows: unknown };
}

/**
 * This page is a frame in a page of the same origin where a gate runs too. That one asks, and its answer counts here as well:
 * both read one cookie, and tell each other. Two banners on one screen would ask twice.
 */
export function isAskedAbove({ top, self }: Window): boolean {
  try {
    return top !== self && !!(top as Window & Page).consentGate.allows;
  } catch {
    // Of another origin, or without a gate.
    return false;
  }
}
