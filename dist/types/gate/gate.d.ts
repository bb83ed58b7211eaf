import type { Consent } from '../core/consent.ts';
import type { GateSettings } from '../core/defaults.ts';
export interface Gate {
    /** Holds an element, or lets it go on. */
    visit(element: Element): void;
    /** The decision may have changed: opens or shuts, and tells Google. Gives whether everything is allowed. */
    update(): boolean;
    stop(): void;
}
/**
 * @param consent the choice in force; `null`: what is not allowed is not refused, just early
 * @param allows the one decision, asked anew at each use
 * @param onFrame told of each held iframe
 */
export declare function createGate(window: Window & typeof globalThis, settings: GateSettings, consent: () => Consent | null, allows: (category: string) => boolean, onFrame: (frame: HTMLElement, category: string) => void): Gate;
