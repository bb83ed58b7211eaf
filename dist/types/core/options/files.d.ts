import { type Checks } from '../checks.js';
export interface FilesOptions {
    /**
     * The folder of `consent-gate-ui.js` and its companions.
     * @remarks Only if they do not lie beside consent-gate.js.
     * @default the folder of `consent-gate.js`
     */
    readonly assets?: string;
    /**
     * CSP nonce for the scripts that the gate inserts.
     * @remarks For a content security policy with nonces: your server writes a new one into each page.
     * @default the tag's own nonce
     */
    readonly nonce?: string;
}
export declare const GATE: {
    nonce: string;
    assets: string;
};
export declare const checks: () => Checks<FilesOptions>;
