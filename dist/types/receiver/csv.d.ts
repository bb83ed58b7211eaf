import type { StoredRecord } from './stored-record.ts';
export declare function csvCell(value: string): string;
/** With a byte order mark, without which Excel takes UTF-8 for something else. */
export declare const CSV_HEADER: string;
export declare function csvRow(record: StoredRecord): string;
