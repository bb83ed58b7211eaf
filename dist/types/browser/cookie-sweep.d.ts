/** Sweeps now and a few times later; returns a stop. */
export declare function sweepCookies(window: Window, isUnwanted: (name: string) => boolean): () => void;
