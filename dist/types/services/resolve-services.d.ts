import type { ConsentGateConfig } from '../core/config.js';
import type { Service } from './service.js';
import { type ServiceName } from './services.js';
export interface ServicesOption {
    /**
     * Services that the site uses, by the names on the guide's page "Services": what they ask is held, and what they store is listed and
     * deleted. For files and lines that are made for a site; in code, `withServices` of `consent-gate/services` does the same.
     */
    readonly services?: readonly ServiceName[];
}
export interface Resolved {
    readonly options: ConsentGateConfig;
    /** One sentence a fault, with its field. */
    readonly problems: readonly string[];
}
/** Never throws. What is unknown is named, and the others count. */
export declare function resolveServices(input: unknown): Resolved;
export declare const serviceOf: (name: unknown) => Service | undefined;
/** One whose name holds what was written, or the one with the fewest other letters. Unlike an attribute, a name here is nobody else's. */
export declare function nearestService(name: string): string | undefined;
