/** One answer per optional category: `true` is yes. `necessary` is never listed, because it is never asked. */
export type Choices = Readonly<Record<string, boolean>>;
/** A visitor's decision as it is kept in this browser. */
export interface Consent {
    /** Random UUID made at the first choice. It names the consent, not the person, and opens its records at the receiver. */
    readonly id: string;
    /** When the visitor chose: ISO 8601, UTC. */
    readonly at: string;
    /** The policy version that was in force when the visitor chose. */
    readonly policyVersion: string;
    readonly choices: Choices;
}
/** What the visitor did. `show-one`: they let one held frame in, in this page alone; no answer to a category, so none changes. */
export type Action = 'accept-all' | 'decline-all' | 'save' | 'withdraw' | 'erase' | 'show-one';
/** Where the visitor did it; `signal` is the browser's Global Privacy Control, `api` the owner's own code. */
export type Surface = 'banner' | 'settings' | 'placeholder' | 'api' | 'signal';
export declare const ACTIONS: readonly Action[];
export declare const SURFACES: readonly Surface[];
