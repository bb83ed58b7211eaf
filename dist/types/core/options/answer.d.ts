import { type Checks } from '../checks.js';
export interface AnswerOptions {
    /**
     * Where decisions are posted: an http(s) address or a path.
     * @remarks The address of your receiver, or of anything that answers a POST. Best on your own site.
     * @default none: decisions stay in this browser
     */
    readonly endpoint?: string;
    /**
     * A new value asks every visitor again. 1 to 64 printable ASCII characters.
     * @remarks Change it when what you do with the data changes: then everybody is asked again. A date does well.
     * @default '1'
     */
    readonly policyVersion?: string;
    /**
     * How long an answer is kept, in days, the same for yes and no (CNIL 2020-092: about six months). 1 to 365.
     * @remarks How long an answer is kept, a yes and a no alike. Six months are what authorities recommend.
     * @default 182
     */
    readonly maxAgeDays?: number;
    /**
     * `{ name, domain, path }` of the cookie that keeps the answer.
     * @remarks Give a domain to ask once for all your subdomains.
     * @default `consent_gate`, for this host only, `/`
     */
    readonly cookie?: {
        readonly name?: string;
        readonly domain?: string;
        readonly path?: string;
    };
    /**
     * `respect`: the browser's Global Privacy Control signal is a refusal unless the visitor says yes here. `ignore`: the visitor
     * is asked all the same.
     * @remarks Some browsers say “do not sell or share my data” with every request.
     * @default 'respect'
     */
    readonly globalPrivacyControl?: 'respect' | 'ignore';
    /**
     * Say in the banner and the settings that a choice counts on all devices of a visitor's account. It has to be said before
     * `consentGate.adopt` takes one over (CNIL, délibération 2025-131).
     * @remarks
     * If your visitors log in, and your server keeps their choice with the account: it follows them to their other devices. The guide's page
     * “Consent that follows an account” has what your server does.
     * @default false
     */
    readonly acrossDevices?: boolean;
    /**
     * Reload the page in which a choice is withdrawn, or was made, for tags of others that nothing can silence.
     * @remarks
     * A script that has run cannot be unloaded. Reloading takes even those away that nothing else can silence.
     * @default false
     */
    readonly reloadOnWithdraw?: boolean;
}
export declare const GATE: {
    maxAgeDays: number;
    policyVersion: string;
    cookie: {
        name: string;
    };
};
export declare const PARTS: {
    endpoint: string;
    globalPrivacyControl: "respect";
    acrossDevices: false;
};
export declare const RECORDER: {
    cookie: {
        name: string;
        domain: string;
        path: string;
    };
    reloadOnWithdraw: false;
};
export declare const checks: () => Checks<AnswerOptions>;
