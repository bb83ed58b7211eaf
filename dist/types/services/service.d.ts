/** A cookie, or an entry of storage. */
export interface Stored {
    /** As in a cookie table: `*` stands for any characters, a comma stands between several. What stands in `<…>` is told by `pattern`. */
    readonly name: string;
    /** @default 'cookie' */
    readonly storage?: 'cookie' | 'local' | 'session';
    readonly purpose: string;
    /** In words, such as "2 years". */
    readonly duration: string;
    /** Matches the whole name, where a `*` would mean names of others too. Such a row is listed, and nothing is deleted by it. */
    readonly pattern?: RegExp;
    /** The cookie table lists it by itself, in the visitor's language. */
    readonly builtIn?: true;
}
/** The calls that a vendor has for consent: see `consent-gate/vendors`. `google` is told by the gate itself. */
export type Told = 'google' | 'microsoft' | 'meta' | 'tiktok' | 'matomo' | 'posthog' | 'hubspot';
export interface Service<Id extends string = string> {
    /** The name of its file. */
    readonly id: Id;
    /** As its maker calls it. */
    readonly name: string;
    /** Other names that it is known by. */
    readonly also?: readonly string[];
    /** Whom it belongs to. */
    readonly provider: string;
    /** The category that it waits for. `necessary` waits for none. */
    readonly category: string;
    /** The audit knows it, and finds no fault with it. */
    readonly judged?: false;
    /** What it asks, in the words of the option `block`. */
    readonly hosts: readonly string[];
    /** The gate holds it without being told its hosts. */
    readonly heldAnyway?: true;
    /** What else it asks, at an address that only the owner knows. */
    readonly ownHost?: string;
    /** It stands in the page as an element of its own, to be marked; all others are scripts. */
    readonly mark?: 'iframe';
    /** Tested by the audit on host name and path (`www.example.com/path`), never on the query. */
    readonly addresses: readonly RegExp[];
    /** Tested on path and query of any host, for what owners serve from an address of their own. */
    readonly anywhere?: readonly RegExp[];
    readonly stores: readonly Stored[];
    /** Names on `window` that are its own. */
    readonly sets: readonly string[];
    /** Its consent call. */
    readonly told?: Told;
    /**
     * Can measure without storing anything in the browser, as its maker says: `always`, or where the owner has `set` it so.
     * The audit sees the latter where none of the names above is stored.
     */
    readonly cookieless?: 'always' | 'set';
    /** The maker's page about its tag, its cookies or its consent; or its public code. */
    readonly source: string;
    /**
     * `maker`: names and durations come from the maker's page. `code`: they were seen in the maker's published code as well.
     * `others`: the maker's page could not be read, or leaves them out; several cookie lists of others agree on them.
     */
    readonly checked: 'maker' | 'code' | 'others';
    /** The day on which that was read. */
    readonly on: string;
}
export declare const TELLS_APART = "Tells visitors apart";
export declare const VISIT = "Joins the pages of one visit";
export declare const AD_VISIT = "Measures and personalises advertising";
