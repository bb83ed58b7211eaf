export interface HeldScripts {
    /** Keeps a script from running. One that has been given back already is left alone. */
    hold(script: HTMLScriptElement, category: string): void;
    /** Gives back what is allowed, once each, in the order in which it would have run. */
    release(): Promise<void>;
}
/** @param allows asked again before each script: a withdrawal may come while one waits for another */
export declare function createHeldScripts(allows: (category: string) => boolean): HeldScripts;
