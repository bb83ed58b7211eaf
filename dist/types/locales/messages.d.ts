/** Texts of the banner. They load with it, so every byte counts. */
export interface BannerMessages {
    readonly title: string;
    /**
     * `{controller}`: who asks. `{purposes}`: the purposes below, joined; an owner's own stand there as they are. With the sentences
     * below some 30 words, and at most 60 with every purpose (EDPB 03/2022, overloading).
     */
    readonly body: string;
    /** Added where Google's tags are loaded: third parties are named before the choice (Google EU User Consent Policy). */
    readonly google: string;
    /** Added instead where a tag of Google's would only be held if there is one: it has to be true where there is none. */
    readonly googleIfUsed: string;
    /** That refusing is fine and that the choice can be changed. */
    readonly freedom: string;
    /** Added to banner and settings with the option of this name: on which devices an answer counts. Said of yes and no alike. */
    readonly acrossDevices: string;
    /** How `{purposes}` names the built-in categories; a category of the owner's own is named by its label. */
    readonly purposeAnalytics: string;
    readonly purposePreferences: string;
    readonly purposeMarketing: string;
    /** Two purposes, or the last of more. A word of ours: the browser's own, `Intl.ListFormat`, takes longer than all else before the banner. */
    readonly and: string;
    readonly accept: string;
    readonly decline: string;
    readonly settings: string;
    /** The link to `policyUrl`. */
    readonly policy: string;
    /** Shown and announced after an answer. */
    readonly saved: string;
}
/** Texts of the settings, the placeholder and the panels of a policy page. They load when one of these is needed. */
export interface SettingsMessages {
    readonly settingsTitle: string;
    /** `{controller}`: who asks. `{days}`: how long an answer is kept, in words: months, or days. */
    readonly settingsBody: string;
    /** Where the browser sends Global Privacy Control and the owner respects it. */
    readonly gpc: string;
    readonly necessary: string;
    readonly necessaryText: string;
    /** Why the necessary category has no switch. */
    readonly alwaysOn: string;
    readonly analytics: string;
    readonly analyticsText: string;
    /** Added where Google's tags are loaded. */
    readonly analyticsGoogle: string;
    readonly preferences: string;
    readonly preferencesText: string;
    readonly marketing: string;
    readonly marketingText: string;
    /** State of a switch, in words. */
    readonly on: string;
    readonly off: string;
    readonly save: string;
    readonly acceptAll: string;
    readonly declineAll: string;
    readonly withdraw: string;
    readonly withdrawn: string;
    /** What the visitor chose, when and under which id is folded under this. */
    readonly proof: string;
    readonly close: string;
    /** Above the switches of single services in a category. `{count}`: number of services. */
    readonly services: string;
    /** Above a cookie table. `{count}`: number of rows. */
    readonly cookies: string;
    readonly cookieName: string;
    readonly cookieProvider: string;
    readonly cookiePurpose: string;
    readonly cookieDuration: string;
    /** The visitor's present choice. `{date}`: when it was made. */
    readonly choice: string;
    readonly choiceId: string;
    /** Until when it counts. `{date}`: a day. */
    readonly choiceUntil: string;
    /** Before the policy version the visitor answered. */
    readonly choiceVersion: string;
    /** Puts the receipt (a small JSON text) on the clipboard, and what is said afterwards. */
    readonly copyReceipt: string;
    readonly receiptCopied: string;
    /** Saves the receipt as a file. */
    readonly downloadReceipt: string;
    /** Opens the question below. */
    readonly erase: string;
    /** What erasing does where decisions are posted nowhere, and where `{controller}` keeps records of them. */
    readonly eraseHere: string;
    readonly eraseEverywhere: string;
    readonly eraseConfirm: string;
    readonly eraseCancel: string;
    /** Said afterwards: nothing is kept any more; or the records' keeper was not reached and will be asked again. */
    readonly erased: string;
    readonly erasePending: string;
    /** `{days}` is a number. */
    readonly days: string;
    /** `{months}` is a number. The form that stands with 6. */
    readonly months: string;
    /** What the built-in cookies are for. */
    readonly gateCookie: string;
    readonly gaCookie: string;
    readonly gaStreamCookie: string;
    readonly twoYears: string;
    readonly browserTitle: string;
    readonly browserText: string;
    /** Marks the browser the visitor is using. */
    readonly yourBrowser: string;
    readonly googleTitle: string;
    readonly googlePrivacy: string;
    readonly googleUse: string;
    readonly googleOptOut: string;
    readonly contactTitle: string;
    readonly contact: string;
    readonly authority: string;
    readonly frameTitle: string;
    /** `{host}`: where the content comes from. `{category}`: the category it belongs to. */
    readonly frameText: string;
    readonly frameAllow: string;
    /** In the place of its link, where the browser is not known or its maker has no page for it. */
    readonly otherBrowser: string;
    /** Beside it: shows this content alone, in this page. */
    readonly frameOnly: string;
    /** A link to the content at its provider's. `{host}`: the provider's site. */
    readonly frameLink: string;
    /** Saves the receipt as a page to read and to print. */
    readonly receiptPage: string;
}
/** Texts whose English stands where they are shown. */
interface OtherMessages {
    readonly settingsButton: string;
    /** Shown once, on the page where the browser's Global Privacy Control was followed. */
    readonly signalFollowed: string;
    /** Shown once, on a device where the choice of the visitor's account has come to count. */
    readonly adopted: string;
}
export type Messages = BannerMessages & SettingsMessages & OtherMessages;
export {};
