import type { Messages } from '../../locales/messages.js';
import { type Checks } from '../checks.js';
/** A link of the panel "cookie settings of your browser". */
export interface LinkConfig {
    readonly label: string;
    readonly href: string;
}
export interface AppearanceOptions {
    /**
     * Language of the texts: a BCP 47 tag such as `de`.
     * @remarks Empty: the language of the page, then the browser’s. Set it only to have one language everywhere.
     * @default the page's `<html lang>`, then the browser's
     */
    readonly locale?: string;
    /**
     * Texts to show instead of the built-in ones, by their keys, such as `title` and `accept`. A key that there is not is named in the
     * console, with all that there are.
     * @remarks Your own words in place of the built-in ones. {controller} and the like stand for values.
     * @default none
     */
    readonly messages?: Partial<Messages>;
    /**
     * Where the banner stands: `bottom`, `bottom-start`, `bottom-end` or `center`.
     * @remarks Start and end follow the direction of writing.
     * @default 'bottom'
     */
    readonly position?: 'bottom' | 'bottom-start' | 'bottom-end' | 'center';
    /**
     * How close together things stand in the banner and the settings: `comfortable` or `compact`.
     * @remarks How close together things stand.
     * @default 'comfortable'
     */
    readonly density?: 'comfortable' | 'compact';
    /**
     * The name of the look that this page shows, where you compare several (`messages`, `position`, `density`, `theme`): it goes with each
     * event, and the dashboard has the share of each. Lower-case letters, digits and hyphens.
     * @remarks
     * If you compare several looks: the name of this one. Your server, or your page’s code, says which one a page shows. No look has other
     * answers than the others.
     * @default none
     */
    readonly variant?: string;
    /**
     * `light`, `dark`, or `auto`: as the page declares itself (`color-scheme`), else as it is painted.
     * @remarks Light or dark, or as your page is.
     * @default 'auto'
     */
    readonly theme?: 'auto' | 'light' | 'dark';
    /**
     * Show the floating button by which visitors who have answered find the settings again (GDPR Art. 7(3)): at the `start` of the
     * window's lower edge (`true` is the same), at its `end`, or not at all (`false`).
     * @remarks
     * The small floating button by which visitors change their mind. Start and end follow the direction of writing. Without it, put a
     * link on every page.
     * @default true
     */
    readonly settingsButton?: boolean | 'start' | 'end';
    /**
     * Links to the cookie settings of browsers: `[{ label, href }]` instead of the built-in list.
     * @remarks In place of the built-in list on your privacy page.
     * @default the built-in list
     */
    readonly browserLinks?: readonly LinkConfig[];
}
export declare const LOOK: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
};
export declare const BUTTON: {
    settingsButton: true;
};
export declare const PARTS: {
    density: "comfortable";
    browserLinks: never[];
};
export declare const RECORDER: {
    variant: string;
};
export declare const checks: () => Checks<AppearanceOptions>;
