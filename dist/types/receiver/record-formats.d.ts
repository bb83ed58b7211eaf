import { csvRow } from './csv.ts';
import type { StoredRecord } from './stored-record.ts';
export interface RecordFormat {
    readonly type: string;
    readonly header: string;
    readonly row: (record: StoredRecord) => string;
}
export declare const RECORD_FORMATS: {
    readonly ndjson: {
        readonly type: 'application/x-ndjson';
        readonly header: '';
        readonly row: (record: StoredRecord) => string;
    };
    readonly csv: {
        readonly type: 'text/csv; charset=utf-8; header=present';
        readonly header: string;
        readonly row: typeof csvRow;
    };
};
