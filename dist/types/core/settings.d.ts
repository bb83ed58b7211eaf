/** An option that may be one text or a list is a list, and an object has all its fields. */
type Setting<Option> = [Extract<Option, readonly unknown[]>] extends [never] ? Option extends object ? Record<never, never> extends Option ? Required<Option> : Option | null : Option : Extract<Option, readonly unknown[]>;
/** The options as the parts read them. */
export type SettingsOf<Options> = {
    readonly [Name in keyof Options]-?: Setting<Required<Options>[Name]>;
};
/** Options as they are when absent. `null` stands for an object that is not there. */
export type Defaults<Options> = {
    readonly [Name in keyof Options]?: Options[Name] | null;
};
export {};
