// GET /records: everything, for the owner, streamed a page at a time as NDJSON or CSV.
import { answer, HttpProblem } from '../http/answer.ts';
import type { Answer } from '../http/exchange.ts';
import { started } from '../http/started.ts';
import { consentRecordsText } from '../records/consent-records.ts';
import { PROOF_STYLE_HASH, proofPage } from '../records/proof-page.ts';
import { RECORD_FORMATS, type RecordFormat } from '../records/record-formats.ts';
import { parseFilter } from '../records/record-query.ts';
import { evidence, evidenceText } from '../seal/evidence.ts';
import { readConsents } from '../store/read-consents.ts';
import type { RecordFilter } from '../store/record-filter.ts';
import type { StoredRecord } from '../store/stored-record.ts';
import type { Handle, Route, RouteContext } from './route.ts';
import { consentIdOf } from './visitor.ts';

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
  // Out of the address, which access logs keep.
  const header = request.header('consent-id');
  const filter = {
    ...filterOf(query, ['format']),
    ...(header !== null && { consentId: consentIdOf(header) }),
  };
  const format = query.get('format') ?? (/text\/csv/.test(request.header('accept') ?? '') ? 'csv' : 'ndjson');
  if (format === 'html') return await proof(filter, context);
  if (format === 'jsonld' || format === 'evidence') return await whole(format, filter, context);
  if (format !== 'ndjson' && format !== 'csv')
    throw new HttpProblem(400, 'format: expected one of ndjson, csv, jsonld, evidence, html.');
  const rows = await started(rowsOf(context.store.records(filter), RECORD_FORMATS[format]));
  return answer(200, rows ?? '', {
    'content-type': RECORD_FORMATS[format].type,
    'content-disposition': `attachment; filename="consent-records.${format}"`,
  });
};

const WHOLE = {
  jsonld: { type: 'application/ld+json', ending: 'jsonld' },
  evidence: { type: 'application/x-ndjson', ending: 'evidence.ndjson' },
} as const;

async function whole(format: keyof typeof WHOLE, filter: RecordFilter, { store, now }: RouteContext): Promise<Answer> {
  const { database } = store;
  if (!database) throw new HttpProblem(400, `format: this receiver’s store has no ${format}.`);
  const { consentId = null, ...rest } = filter;
  const [other] = format === 'evidence' ? Object.keys(rest) : [];
  if (other) throw new HttpProblem(400, `${other}: evidence is of one consent or of all.`);
  const texts =
    format === 'jsonld'
      ? consentRecordsText(readConsents(database, filter))
      : evidenceText(evidence(database, consentId, new Date(now()).toISOString()));
  const { type, ending } = WHOLE[format];
  return answer(200, (await started(texts)) ?? '', {
    'content-type': type,
    'content-disposition': `attachment; filename="consent-records.${ending}"`,
  });
}

async function proof({ consentId }: RecordFilter, { store, now }: RouteContext): Promise<Answer> {
  if (!consentId) throw new HttpProblem(400, 'consentId: expected, because format=html shows one consent.');
  const page = await started(proofPage({ consentId, madeAt: new Date(now()).toISOString() }, store));
  if (!page) throw new HttpProblem(404, 'There are no records of this consent.');
  return answer(200, page, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src '${PROOF_STYLE_HASH}'; frame-ancestors 'none'; sandbox`,
  });
}

async function* rowsOf(
  pages: AsyncIterable<readonly StoredRecord[]>,
  { header, row }: RecordFormat,
): AsyncGenerator<string> {
  let before = header;
  for await (const page of pages) {
    yield before + page.map(row).join('');
    before = '';
  }
  if (before) yield before;
}

export const recordsRoute: Route = { name: '/records', pattern: /^\/records$/, methods: { GET: getRecords } };
