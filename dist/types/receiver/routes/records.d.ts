import type { RecordFilter } from '../record-filter.ts';
import type { Route } from './route.ts';
/** As a problem that names the parameter. */
export declare function filterOf(query: URLSearchParams, others?: readonly string[]): RecordFilter;
export declare const recordsRoute: Route;
