/**
 * Says which categories and services there are, so that a misspelt one does not compile. Without it every text will do.
 * @example
 * declare module 'consent-gate' {
 *   interface Register {
 *     category: 'analytics' | 'video';
 *   }
 * }
 */
export interface Register {
}
/** The id of a category or a service: those of `Register`, and `necessary`; any text where there are none. */
export type Category = Register extends {
    readonly category: infer Id extends string;
} ? Id | 'necessary' : string;
/** One answer for each category and service named. */
export type Answers = string extends Category ? Readonly<Record<string, boolean>> : {
    readonly [Id in Exclude<Category, 'necessary'>]?: boolean;
};
/**
 * The ids of the option `categories`, services among them, for `Register`: the list is written once, `as const`.
 * @example
 * const categories = ['analytics', { id: 'video', label: 'Videos' }] as const;
 * declare module 'consent-gate' {
 *   interface Register {
 *     category: CategoryOf<typeof categories>;
 *   }
 * }
 */
export type CategoryOf<Categories extends readonly unknown[]> = IdOf<Categories[number]>;
type IdOf<One> = One extends string ? One : (One extends {
    readonly id: infer Id extends string;
} ? Id : never) | (One extends {
    readonly services: readonly (infer Service)[];
} ? IdOf<Service> : never);
export {};
