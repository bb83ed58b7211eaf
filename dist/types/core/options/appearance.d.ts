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
     * Texts to show instead of the built-in ones, by their key in `src/locales/messages.ts`.
     * @remarks Your own words in place of the built-in ones. {controller} and the like stand for values.
     * @default none
     */
    readonly messages?: Readonly<Record<string, string>>;
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
     * `light`, `dark`, or `auto`: as the visitor's system.
     * @remarks Light or dark, or as each visitor’s system is set.
     * @default 'auto'
     */
    readonly theme?: 'auto' | 'light' | 'dark';
    /**
     * Show the floating button by which visitors who have answered find the settings again (GDPR Art. 7(3)).
     * @remarks
     * The small floating button by which visitors change their mind. Without it, put a link on every page.
     * @default true
     */
    readonly settingsButton?: boolean;
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
export declare const checks: () => Checks<AppearanceOptions>;
