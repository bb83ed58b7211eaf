import { type Checks } from '../checks.js';
import type { CookieRow } from '../event.js';
/** A category that visitors answer, or `necessary`. */
export interface CategoryConfig {
    /** Lower case, such as `analytics`. Texts for `analytics`, `preferences` and `marketing` are built in. */
    readonly id: string;
    /** Shown instead of the built-in text; needed for an id without one. */
    readonly label?: string;
    readonly description?: string;
    /** Services that visitors may switch one by one. Each runs only where its category may run too. @default none */
    readonly services?: readonly ServiceConfig[];
}
/** A service inside a category: its id is used as a category's is, as in `data-consent="session-recording"`. */
export interface ServiceConfig {
    /** Lower case, such as `session-recording`, and different from every other service and category. */
    readonly id: string;
    readonly label: string;
    readonly description?: string;
}
/** A row of the cookie table, and what is deleted once its category is refused. */
export interface CookieConfig extends CookieRow {
    /** May end in, or contain, `*`: `_pk_id.*`. */
    readonly name: string;
    /** Where it is kept. @default 'cookie' */
    readonly storage?: 'cookie' | 'local' | 'session';
}
export interface CategoriesOptions {
    /**
     * Optional categories to ask for, besides `necessary`, which is always there: ids such as `['analytics', 'marketing']`, or
     * `[{ id, label?, description?, services? }]` where there is more to say. `analytics`, `preferences` and `marketing` have texts and
     * Google signals built in. `services: [{ id, label, description? }]` can be switched one by one: mark what belongs to one with its
     * id.
     * @remarks
     * One switch each in the settings. For analytics, preferences and marketing there are texts in every language; others need
     * yours.
     * @default `["analytics"]`
     */
    readonly categories?: string | readonly (string | CategoryConfig)[];
    /**
     * Further rows of the cookie table: `{ name, provider, purpose, duration, category, storage? }`. They are deleted where their
     * category is refused. `*` in a name stands for any characters (`_pk_id.*`); `storage` is `cookie`, `local` or `session`. The
     * rows of Google Analytics and of the gate itself are built in.
     * @remarks
     * The cookies of your own site and of other services. Those of Google Analytics and of consent-gate are listed already. What
     * belongs to a category is deleted when a visitor refuses it. In a name, * stands for any characters: _pk_id.* means
     * _pk_id.1.52ab too.
     * @default none
     */
    readonly cookies?: readonly CookieConfig[];
    /**
     * What else to hold back, by category: hosts (`stats.example.com`), beginnings of addresses (`https://example.com/stats/`) and
     * paths of this site (`/assets/gtag.js`). An entry that makes no sense is named, and the others stay held.
     * @remarks
     * What else measures your visitors: a host (metrics.example.com), the beginning of an address (https://example.com/stats/), or
     * a path of your own site, such as a copy of Google’s file (/assets/gtag.js).
     * @default none
     */
    readonly block?: Readonly<Record<string, readonly string[]>>;
}
export declare const GATE: {
    categories: {
        id: string;
    }[];
    block: {};
};
export declare const PARTS: {
    cookies: never[];
};
export declare const checks: () => Checks<CategoriesOptions>;
