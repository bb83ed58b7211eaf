// One consent as JSON: `{"consentId", "records", "notices"}`, where each notice stands once under the hash by which records name
// it. Written piece by piece, because anyone may have sent thousands of decisions under one id.
import type { Store } from '../store/store.ts';

export interface ConsentJson {
  readonly consentId: string;
  /** ISO 8601; left out where nobody asks when it was made. */
  readonly exportedAt?: string;
}

/** Nothing where there are no records: then there is no text at all. */
export async function* consentJson(
  { consentId, exportedAt }: ConsentJson,
  store: Pick<Store, 'records' | 'noticesOf'>,
): AsyncGenerator<string> {
  let before = `${JSON.stringify({ consentId, ...(exportedAt && { exportedAt }) }).slice(0, -1)},"records":[`;
  let found = false;
  for await (const page of store.records({ consentId })) {
    yield before + page.map((record) => JSON.stringify(record)).join(',');
    before = ',';
    found = true;
  }
  if (!found) return;
  before = '],"notices":{';
  for await (const notices of store.noticesOf(consentId)) {
    // The text is JSON, and the very one that was hashed.
    yield before + notices.map(({ hash, text }) => `${JSON.stringify(hash)}:${text ?? 'null'}`).join(',');
    before = ',';
  }
  yield before === ',' ? '}}\n' : `${before}}}\n`;
}
