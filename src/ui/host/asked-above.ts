// A frame relies on the page around it.

/**
 * This page is a frame in a page of the same origin where a gate runs too. That one asks, and its answer counts here as well:
 * both read one cookie, and tell each other. Two banners on one screen would ask twice.
 */
export function isAskedAbove({ top, self }: Window): boolean {
  try {
    return top !== self && !!(top as { readonly consentGate?: unknown } | null)?.consentGate;
  } catch {
    // Of another origin.
    return false;
  }
}
