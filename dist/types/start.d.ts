import type { ConsentGate } from './core/consent-gate.ts';
import type { LoadPart, PreloadPart } from './core/ports.ts';
/**
 * Starts the gate. Who calls it sees to it that there is one in a window.
 * @param input the options, unchecked
 * @param load loads what the gate does not carry itself
 * @param preload fetches and checks what the UI imports by itself
 */
export declare function start(input: unknown, window: Window & typeof globalThis, load: LoadPart, preload?: PreloadPart): ConsentGate;
