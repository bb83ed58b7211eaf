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
    return Object.fromEntries(entries);
  });
}

/** A row of the same name takes the place of the one there is. */
export function mergeRows(rows: Value | undefined, pasted: readonly ValueRecord[]): readonly Value[] {
  const names = new Set(pasted.map(({ name }) => name));
  const kept = Array.isArray(rows) ? rows.filter((row) => !(isRecord(row) && names.has(row.name ?? ''))) : [];
  return [...kept, ...new Map(pasted.map((row) => [row.name, row])).values()];
}
