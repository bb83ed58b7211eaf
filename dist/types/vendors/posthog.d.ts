import { type Categories, type Gate } from './tell.js';
export interface PostHog {
    opt_in_capturing(options?: {
        captureEventName?: string | null | false;
    }): void;
    opt_out_capturing(): void;
    has_opted_in_capturing(): boolean;
    has_opted_out_capturing(): boolean;
}
/** @param own `posthog` as it is imported. @default the one of its snippet */
export declare function tellPostHog(gate: Gate, { analytics }?: Categories, own?: PostHog): () => void;
