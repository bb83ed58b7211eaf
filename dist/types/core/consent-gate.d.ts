import type { Consent } from './consent.js';
import type { Answers, Category } from './register.js';
/** What a visitor may keep as proof of their own choice. */
export interface Receipt extends Consent {
    /** Who asked. */
    readonly controller: string;
}
/**
 * The choice that the owner's server keeps of an account. `new`: somebody is logged in whose account has none yet. `null`: nobody is
 * logged in.
 */
export type Account = Consent | 'new' | null;
export interface ConsentGate {
    /** The choice in force, or `null` where the visitor has not answered (or must be asked again). */
    readonly consent: Consent | null;
    /** Whether a category may run now. `necessary` always may; what nobody asked about never may. */
    allows(category: Category): boolean;
    /** Each of these resolves once the answer is saved and in force, and rejects where it cannot be saved. */
    acceptAll(): Promise<void>;
    declineAll(): Promise<void>;
    /** Saves an answer for each category named; the others keep theirs, or are refused where there is none. */
    save(choices: Answers): Promise<void>;
    /** Takes every consent back, in this page and from now on. */
    withdraw(): Promise<void>;
    /**
     * Erases the choice: it is removed from this browser, everything shuts as at a withdrawal, and the visitor is asked again
     * (under a new id). An `erase` event asks the endpoint to delete its records. Resolves once it is gone here; the event is
     * sent until the endpoint answers for it, on later pages too. Without a choice nothing happens.
     */
    erase(): Promise<void>;
    /**
     * Consent that follows an account, for people who are logged in (CNIL, délibération 2025-131): a choice made on another device counts
     * here, a yes like a no, unless a newer one was made here; a note says so. It needs the option `acrossDevices`. `null`, after the
     * logout, gives this device the choice back that it had before. Resolves once what counts here is in force, and rejects where that
     * cannot be saved. What is wrong with the record is named in the console, and nothing changes.
     */
    adopt(account: Account): Promise<void>;
    openSettings(): void;
    /** Calls `listener` at once with the present state, then at each change. Returns an unsubscribe. */
    onChange(listener: (consent: Consent | null) => void): () => void;
    /** Calls `run` once, as soon as the category is allowed. Returns a cancel. */
    whenAllowed(category: Category, run: () => void): () => void;
    /** `null` before an answer. */
    receipt(): Receipt | null;
    /** Removes the gate from the page: its built-ins, listeners and UI. What is held stays held. */
    stop(): void;
}
