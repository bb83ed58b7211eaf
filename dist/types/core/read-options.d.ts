import type { Settings } from './config.ts';
/**
 * Whether the options make sense is said by `checkConfig`, which has to have passed before anything is allowed. Never throws,
 * never changes its input.
 * @param defaults the options to read, each as it is when absent
 */
export declare function readOptions<Defaults extends Partial<Settings>>(input: unknown, defaults: Defaults): Defaults;
