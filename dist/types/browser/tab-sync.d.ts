/**
 * @param look called when another tab has decided, or when this page comes back (from the back-forward cache, from sleep)
 * @param signal aborted when nobody is to look any more
 * @returns what tells the other tabs of a decision here
 */
export declare function syncTabs(window: Window & typeof globalThis, look: () => void, signal: AbortSignal): () => void;
