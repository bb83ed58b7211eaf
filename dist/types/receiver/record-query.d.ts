import { type RecordFilter } from './record-filter.ts';
/** @throws {Error} one sentence that names the parameter and what was expected */
export declare function parseFilter(parameters: Iterable<readonly [string, string]>, others?: readonly string[]): RecordFilter;
