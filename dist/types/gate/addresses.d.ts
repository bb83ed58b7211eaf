/** The attributes in which an address may stand. */
export declare const NAMES: string[];
/** Marks an element, so that its address waits. */
export declare function setAside(element: Element, name: string, address: string, category: string): void;
/** Gives a marked element its address, or takes it away. */
export declare function switchAddress(element: Element, allowed: boolean): void;
