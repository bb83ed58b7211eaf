// GET /records: everything, for the owner, streamed a page at a time as NDJSON or CSV.
import { answer, HttpProblem } from '../http/answer.ts';
import type { Answer } from '../http/exchange.ts';
import { PROOF_STYLE_HASH, proofPage } from '../records/proof-page.ts';
import { RECORD_FORMATS } from '../records/record-formats.ts';
import { parseFilter } from '../records/record-query.ts';
import type { RecordFilter } from '../store/record-filter.ts';
import type { StoredRecord } from '../store/stored-record.ts';
import type { Handle, Route, RouteContext } from './route.ts';

/** As a problem that names the parameter. */
export function filterOf(query: URLSearchParams, others: readonly string[] = []): RecordFilter {
  try {
    return parseFilter(query, others);
  } catch (error) {
    throw new HttpProblem(400, `${error instanceof Error ? error.message : 'The query is wrong'}.`);
  }
}

const getRecords: Handle = async ({ request }, context) => {
  context.checkToken(request);
  const query = request.query;
  const filter = filterOf(query, ['format']);
  const format = query.get('format') ?? (/text\/csv/.test(request.header('accept') ?? '') ? 'csv' : 'ndjson');
  if (format === 'html') return await proof(filter, context);
  if (format !== 'ndjson' && format !== 'csv') throw new HttpProblem(400, 'format: expected one of ndjson, csv, html.');
  const { type, header, row } = RECORD_FORMATS[format];
  return answer(200, await stream(context.store.records(filter), header, row), {
    'content-type': type,
    'content-disposition': `attachment; filename="consent-records.${format}"`,
  });
};

async function proof({ consentId }: RecordFilter, { store, now }: RouteContext): Promise<Answer> {
  if (!consentId) throw new HttpProblem(400, 'consentId: expected, because format=html shows one consent.');
  const records = await store.history(consentId);
  if (!records.length) throw new HttpProblem(404, 'There are no records of this consent.');
  return answer(200, proofPage(consentId, records, new Date(now()).toISOString()), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src '${PROOF_STYLE_HASH}'; frame-ancestors 'none'; sandbox`,
  });
}

/** The first page is read before the answer begins, so that a database that is down still gives a proper error. */
async function stream(
  pages: AsyncIterable<readonly StoredRecord[]>,
  header: string,
  row: (record: StoredRecord) => string,
): Promise<AsyncIterable<string>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (header) yield header;
    for (let next = first; !next.done; next = await iterator.next()) yield next.value.map(row).join('');
  })();
}

export const recordsRoute: Route = { name: '/records', pattern: /^\/records$/, methods: { GET: getRecords } };
