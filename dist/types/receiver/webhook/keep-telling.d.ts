import type { Database } from '../store/database.js';
export interface WebhookOptions {
    /** Where to post. Any address: the owner has chosen it. */
    readonly url: string;
    readonly secrets: readonly Buffer[];
    /** Ends it. What is under way is broken off and told later. */
    readonly signal: AbortSignal;
    /** Told what the owner should know, once for each change: that the server fails, is back, or what was given up. */
    readonly onNews: (message: string, fields: object) => void;
    /** Told of failures of the database; tried again. */
    readonly onError: (error: unknown) => void;
    /** How long the server may take to answer, in ms. @default 15000 */
    readonly timeout?: number;
    /** How many deliveries may be under way. @default 10 */
    readonly atOnce?: number;
    /** How often to look for what other receivers have queued, in ms. @default 5000 */
    readonly lookEvery?: number;
    /** How long a message that failed waits, in ms. @default growing, from 5 seconds to 8 hours */
    readonly pause?: (attempts: number) => number;
}
export interface Webhook {
    /** There may be something new. */
    wake(): void;
    /** Resolves once it has ended. */
    readonly ended: Promise<void>;
}
/** Several may run at once, also on several machines: each message is one's at a time. */
export declare function keepTelling(database: Database, options: WebhookOptions): Webhook;
