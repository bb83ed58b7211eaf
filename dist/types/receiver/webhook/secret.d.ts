export interface Signed {
    /** `webhook-id` */
    readonly id: string;
    /** `webhook-timestamp`: seconds since the epoch. */
    readonly timestamp: number;
    readonly body: string;
}
/**
 * Reads one secret, or two with a space between them while an old one is replaced.
 * @throws a sentence that says what was expected, and nothing of the secret
 */
export declare function parseSecrets(text: string): readonly Buffer[];
/** The value of `webhook-signature`: one signature for each secret. */
export declare function sign(secrets: readonly Buffer[], { id, timestamp, body }: Signed): string;
