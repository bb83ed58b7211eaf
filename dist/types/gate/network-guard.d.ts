/**
 * @param hold asked for each request; `true`: it is not to be sent now. It may call `send` later.
 * @returns a restore
 */
export declare function guardNetwork(window: Window & typeof globalThis, hold: (address: unknown, send: () => unknown) => boolean): () => void;
