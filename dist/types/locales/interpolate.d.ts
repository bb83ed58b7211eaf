/** Puts each value in place of its `{name}`; a name without a value stays as it is. */
export declare function interpolate(text: string, values: Readonly<Record<string, string | number>>): string;
