/** Google's code takes only real `arguments` objects for commands. */
export declare function command(..._: unknown[]): IArguments;
export type DataLayerWindow = Window & {
    dataLayer?: unknown[];
    google_tag_manager?: object;
};
/**
 * Puts `consent default`, with everything denied, at the head of the data layer and disables every known ID.
 * @param ids measurement IDs known from the start; `null`: Google's code may run under denied signals, no flags are raised
 * @returns what tells Google what is allowed now, and sets or takes back the flags
 */
export declare function signalGoogle(window: DataLayerWindow, ids: readonly string[] | null): (allows: (category: string) => boolean) => void;
