import type { Settings } from '../core/config.ts';
/** Gives the category that has to be allowed for an address; `undefined` for everybody else's. */
export declare function blockedAddresses(google: boolean, block: Settings['block'], document: Document): (address: unknown) => string | undefined;
/** Every absolute address in a text. */
export declare const urlsIn: (text: string) => readonly string[];
