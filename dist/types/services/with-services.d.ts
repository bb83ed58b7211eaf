import type { ConsentGateConfig } from '../core/config.js';
import type { Service } from './service.js';
/**
 * What the owner has written stays: a row of theirs takes the place of a service's of the same name, and where visitors can switch a
 * service by itself (`categories[].services`), that is what it waits for.
 */
export declare function withServices<Options extends Partial<Record<keyof ConsentGateConfig, unknown>>>(options: Options, ...services: readonly Service[]): Options & ConsentGateConfig;
