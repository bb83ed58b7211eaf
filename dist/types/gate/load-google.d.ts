import type { GateSettings } from '../core/defaults.ts';
import { type DataLayerWindow } from './google-signals.ts';
interface TrustedTypes {
    createPolicy(name: string, rules: {
        createScriptURL(url: string): string;
    }): {
        createScriptURL(url: string): string;
    };
}
export declare function loadGoogle(window: DataLayerWindow & {
    readonly trustedTypes?: TrustedTypes;
}, { googleAnalytics, googleTagManager, consentMode, nonce }: GateSettings): void;
export {};
