import type { Database } from '../store/database.js';
import { type PublishOptions } from './publish.js';
import type { Seal } from './seal.js';
export interface KeepSealingOptions extends Omit<PublishOptions, 'signal'> {
    readonly signal: AbortSignal;
    readonly onSealed: (seal: Seal) => void;
    /** Told of failures; tried again. */
    readonly onError: (error: unknown) => void;
    /** In ms. @default 600000 */
    readonly every?: number;
}
/** At once and then every ten minutes, until the signal: a day is sealed within half an hour of its end. */
export declare function keepSealing(database: Database, options: KeepSealingOptions): Promise<void>;
