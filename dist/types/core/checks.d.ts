/** Returns one sentence for each fault. `Value` is what may pass: whatever the option's type allows. */
export interface Check<Value> {
    (value: unknown, path: string): readonly string[];
    /** Never set. With it a check for fewer values than its option's type allows does not compile. */
    readonly passes?: (value: Value) => void;
}
/** One check for each option, or for each field of an object. An absent option is not checked. */
export type Checks<Options> = {
    readonly [Name in keyof Options]-?: Check<Required<Options>[Name]>;
};
type OptionalName<T> = {
    [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never;
}[keyof T];
export declare function quote(value: unknown): string;
export declare const isObject: (value: unknown) => value is Record<string, unknown>;
/** `true` or `false`. */
export declare const flag: () => Check<boolean>;
/** `true`, `false`, or one of these words. */
export declare const flagOr: <Word extends string>(...words: readonly Word[]) => Check<boolean | Word>;
export declare const number: (pattern: RegExp, expected: string) => Check<number>;
export declare const text: (pattern: RegExp, expected: string) => Check<string>;
/** A text with something in it. */
export declare const words: () => Check<string>;
/** `javascript:` and the like must not become an address, and a bare word is a typo far more often than a path. */
export declare const address: () => Check<string>;
/** The id of a category or a service. */
export declare const id: () => Check<string>;
export declare const oneOf: <Choice extends string>(...choices: readonly Choice[]) => Check<Choice>;
export declare const list: <Item>(check: Check<Item>) => Check<readonly Item[]>;
/** A list that an attribute may hold, with commas or spaces between its values. */
export declare const attributeList: <Item>(check: Check<Item>) => Check<string | readonly Item[]>;
export declare const record: <Entry>(check: Check<Entry>) => Check<Readonly<Record<string, Entry>>>;
/** An object with these fields and no others; the options themselves too, where `path` is empty. */
export declare function shape<T>(needed: Checks<Omit<T, OptionalName<T>>>, optional: Checks<Pick<T, OptionalName<T>>>): Check<T>;
export {};
