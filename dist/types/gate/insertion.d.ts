/** What is asked before anything happens. */
export interface Asked {
    /** An element that may ask for something is about to be inserted. */
    inserting(element: Element): void;
    /** An element is about to be given an address. `true`: it shall not. */
    addressing(element: Element, name: string, address: string): boolean;
    /** HTML is about to be written: gives what to write instead. `runs`: scripts in it would run. */
    writing(html: string, runs: boolean): string;
}
/** @returns a restore */
export declare function interceptInsertion(window: Window & typeof globalThis, asked: Asked): () => void;
