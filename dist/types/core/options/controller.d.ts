import { type Checks } from '../checks.js';
export interface ControllerOptions {
    /**
     * The page that explains the cookies: linked from the banner (GDPR Art. 13).
     * @remarks The banner links to it. A path on your own site is enough.
     * @default none
     */
    readonly policyUrl?: string;
    /**
     * Who asks: the controller's name, shown in the banner (GDPR Art. 13(1)(a)).
     * @remarks
     * The name of your company or of yourself. It stands in the banner: the law wants visitors to know who asks.
     * @default the page's host name
     */
    readonly controller?: string;
    /**
     * A person or mailbox for privacy questions, shown in the settings.
     * @remarks A person or a mailbox, shown in the settings.
     * @default none
     */
    readonly privacyContact?: string;
    /**
     * `{ name, url }`: where visitors can complain (GDPR Art. 77), shown in the settings.
     * @remarks
     * Where visitors can complain about you, shown in the settings. It is the data protection authority of your country.
     * @default none
     */
    readonly supervisoryAuthority?: {
        readonly name: string;
        readonly url: string;
    };
}
export declare const PARTS: {
    policyUrl: string;
    controller: string;
    privacyContact: string;
    supervisoryAuthority: null;
};
export declare const checks: () => Checks<ControllerOptions>;
