// GET /records: everything, for the owner, streamed a page at a time as NDJSON or CSV.
import { answer, HttpProblem } from '../answer.ts';
import { CSV_HEADER, csvRow } from '../csv.ts';
import type { RecordFilter } from '../record-filter.ts';
import { parseFilter } from '../record-query.ts';
import type { StoredRecord } from '../stored-record.ts';
import type { Handle, Route } from './route.ts';

const FORMATS = {
  ndjson: { type: 'application/x-ndjson', header: '', row: (record: StoredRecord) => `${JSON.stringify(record)}\n` },
  csv: { type: 'text/csv; charset=utf-8; header=present', header: CSV_HEADER, row: csvRow },
} as const;

const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);

/** As a problem that names the parameter. */
export function filterOf(query: URLSearchParams, others: readonly string[] = []): RecordFilter {
  try {
    return parseFilter(query, others);
  } catch (error) {
    throw new HttpProblem(400, `${error instanceof Error ? error.message : 'The query is wrong'}.`);
  }
}

const getRecords: Handle = async ({ request, query }, { store, checkToken }) => {
  checkToken(request);
  const filter = filterOf(query, ['format']);
  const name = query.get('format') ?? (/text\/csv/.test(request.headers.get('accept') ?? '') ? 'csv' : 'ndjson');
  if (!isFormat(name)) throw new HttpProblem(400, `format: expected one of ${Object.keys(FORMATS).join(', ')}.`);
  const { type, header, row } = FORMATS[name];
  return answer(200, await stream(store.records(filter), header, row), {
    'content-type': type,
    'content-disposition': `attachment; filename="consent-records.${name}"`,
  });
};

/** The first page is read before the answer begins, so that a database that is down still gives a proper error. */
async function stream(
  pages: AsyncIterable<readonly StoredRecord[]>,
  header: string,
  row: (record: StoredRecord) => string,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pages[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next = await iterator.next();
  let before = header;
  // `pull` is called only when the reader has room: a slow reader slows the database down instead of filling memory.
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const text = before + (next.done ? '' : next.value.map(row).join(''));
        before = '';
        if (text) controller.enqueue(encoder.encode(text));
        if (next.done) return controller.close();
        next = await iterator.next();
        if (next.done) controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

export const recordsRoute: Route = { name: '/records', pattern: /^\/records$/, methods: { GET: getRecords } };
