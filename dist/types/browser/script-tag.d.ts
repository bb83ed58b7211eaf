/** The options as they were written, unchecked. Attributes win over the block. */
export declare function readTag(tag: HTMLScriptElement): unknown;
