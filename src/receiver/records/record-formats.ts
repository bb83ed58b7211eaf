// The forms in which records are handed out in bulk, for the HTTP route and the command line alike.

import type { StoredRecord } from '../store/stored-record.ts';
import { CSV_HEADER, csvRow } from './csv.ts';

export interface RecordFormat {
  readonly type: string;
  readonly header: string;
  readonly row: (record: StoredRecord) => string;
}

export const RECORD_FORMATS = {
  ndjson: { type: 'application/x-ndjson', header: '', row: (record) => `${JSON.stringify(record)}\n` },
  csv: { type: 'text/csv; charset=utf-8; header=present', header: CSV_HEADER, row: csvRow },
} as const satisfies Record<string, RecordFormat>;
