// As built-ins.ts, for the one file that has the parts inside: the gate by itself does not ask for it.
export const { AbortController, ResizeObserver, performance } = globalThis;
