export interface TagPart {
    readonly tag: 'script' | 'link';
    /** In the order in which they are written. One that is empty stands there by its name alone. */
    readonly attributes: Readonly<Record<string, string>>;
    /** What stands inside, safe there as it is. */
    readonly text: string;
}
