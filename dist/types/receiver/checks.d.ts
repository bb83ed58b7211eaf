/** Where faults are collected: one sentence each, `path: expected …, got …`. */
export type Problems = string[];
/** Reads a value; `undefined` says that it was no good and that a problem has been added. */
export type Read<T> = (value: unknown, path: string, problems: Problems) => T | undefined;
/** A reader that says in words what it expects. */
export declare function expected<T>(description: string, read: (value: unknown) => T | undefined): Read<T>;
/** One line of at most `max` UTF-16 units that also fits `pattern`. */
export declare function line(max: number, description?: string, pattern?: RegExp): Read<string>;
/** A text of at most `max` UTF-16 units; line breaks and tabs are allowed. */
export declare function prose(max: number): Read<string>;
export declare const boolean: Read<boolean>;
export declare function oneOf<T extends string | number>(values: readonly T[]): Read<T>;
export declare function nullable<T>(read: Read<T>): Read<T | null>;
export declare function list<T>(max: number, item: Read<T>): Read<readonly T[]>;
/** An object whose keys all fit `key`. */
export declare function record<T>(max: number, keyPattern: RegExp, item: Read<T>): Read<Readonly<Record<string, T>>>;
/** An object with exactly these fields; those in `optional` may be absent. Rebuilt in the order of `fields`. */
export declare function shape<T extends object>(fields: {
    readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>>;
}, optional?: readonly (keyof T)[]): Read<T>;
