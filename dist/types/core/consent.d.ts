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
/**
 * What the visitor did. Two are no answers. `show-one`: they let one held frame in, in this page alone, and no category changes. `adopt`:
 * they logged in, and what they had answered on another device counts here.
 */
export type Action = 'accept-all' | 'decline-all' | 'save' | 'withdraw' | 'erase' | 'show-one' | 'adopt';
/** Where the visitor did it; `signal` is the browser's Global Privacy Control, `api` the owner's own code. */
export type Surface = 'banner' | 'settings' | 'placeholder' | 'api' | 'signal';
export declare const ACTIONS: readonly Action[];
/** They are on record, and count in no rate and as no sign of consent. */
export declare const NO_ANSWERS: readonly Action[];
export declare const SURFACES: readonly Surface[];
