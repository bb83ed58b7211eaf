// Rows of the cookie table as `consent-gate audit --cookies` prints them, or as a list of their own.
import type { CookieRow } from '../../src/core/event.ts';
import { isRecord, type Value, type ValueRecord } from './shape.ts';

const FIELDS: readonly (keyof CookieRow)[] = ['name', 'provider', 'purpose', 'duration', 'category'];

/** @throws a sentence that names what was expected */
export function readRows(text: string): readonly ValueRecord[] {
  let pasted: unknown;
  try {
    pasted = JSON.parse(text);
  } catch {
    throw new Error('Expected JSON, as `consent-gate audit --cookies` prints it.');
  }
  const rows = isRecord(pasted) ? pasted.cookies : pasted;
  if (!Array.isArray(rows)) throw new Error('Expected a list of cookies, or { "cookies": [ … ] }.');
  return rows.map((row: unknown, index) => {
    if (!isRecord(row)) throw new Error(`Row ${index + 1}: expected { "name": …, "provider": …, … }.`);
    const entries = FIELDS.map((field) => {
      const value = row[field];
      if (typeof value !== 'string') throw new Error(`Row ${index + 1}: expected a text as "${field}".`);
      return [field, value];
    });
    // A cookie is what it is without a word.
    const { storage } = row;
    return Object.fromEntries(
      storage === undefined || storage === 'cookie' ? entries : [...entries, ['storage', `${storage}`]],
    );
  });
}

const keyOf = ({ name = '', storage = '' }: ValueRecord) => `${name} ${storage}`;

/** A row of the same name, kept in the same place, takes the place of the one there is. */
export function mergeRows(rows: Value | undefined, pasted: readonly ValueRecord[]): readonly Value[] {
  const keys = new Set(pasted.map(keyOf));
  const kept = Array.isArray(rows) ? rows.filter((row) => !(isRecord(row) && keys.has(keyOf(row)))) : [];
  return [...kept, ...new Map(pasted.map((row) => [keyOf(row), row])).values()];
}
