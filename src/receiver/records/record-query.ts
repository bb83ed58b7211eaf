// The owner's query parameters: `from`, `to`, `action` and so on, each checked and named where it is wrong.
import { ACTIONS, SURFACES } from '../../core/consent.ts';
import { parseUuid } from '../http/uuid.ts';
import { FILTER_FIELDS, type RecordFilter } from '../store/record-filter.ts';

/** @throws {Error} one sentence that names the parameter and what was expected */
export function parseFilter(
  parameters: Iterable<readonly [string, string]>,
  others: readonly string[] = [],
): RecordFilter {
  const filter: { -readonly [K in keyof RecordFilter]: RecordFilter[K] } = {};
  for (const [name, value] of parameters) {
    if (others.includes(name)) continue;
    const field = FILTER_FIELDS.find((known) => known === name);
    if (!field) {
      throw new Error(
        `${name.slice(0, 40)}: unknown parameter, expected one of ${[...FILTER_FIELDS, ...others].join(', ')}`,
      );
    }
    if (filter[field] !== undefined) throw new Error(`${name}: given twice`);
    filter[field] = READ[field](value);
  }
  return filter;
}

const known = (field: string, values: readonly string[]) => (value: string) => {
  if (values.includes(value)) return value;
  throw new Error(`${field}: expected one of ${values.join(', ')}`);
};

const text = (field: string) => (value: string) => {
  if (value.length <= 64 && !/[\p{Cc}\p{Surrogate}]/u.test(value)) return value;
  throw new Error(`${field}: expected at most 64 characters`);
};

const time = (field: string) => (value: string) => {
  const ms = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (ms >= 0) return new Date(ms).toISOString();
  throw new Error(`${field}: expected a date such as 2026-11-22 or a time such as 2026-11-22T18:00Z`);
};

/** As an event may name one. */
const VARIANT = /^[a-z\d][a-z\d-]{0,31}$/;

const READ: { readonly [K in keyof RecordFilter]-?: (value: string) => string } = {
  from: time('from'),
  to: time('to'),
  consentId: (value) => {
    const id = parseUuid(value);
    if (id) return id;
    throw new Error('consentId: expected a UUID');
  },
  action: known('action', ACTIONS),
  surface: known('surface', SURFACES),
  locale: text('locale'),
  policyVersion: text('policyVersion'),
  variant: (value) => {
    if (VARIANT.test(value)) return value;
    throw new Error('variant: expected lower-case letters, digits and hyphens, such as short-title');
  },
};
