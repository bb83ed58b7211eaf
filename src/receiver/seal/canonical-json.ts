// One text for one value (RFC 8785, JSON Canonicalization Scheme), so that others can compute the same hash.

type Json = string | boolean | null | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * @param value of texts, whole numbers, truth values, null, lists and objects: what records and seals are made of. A fraction
 *   would need RFC 8785's way to write numbers.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // By UTF-16 code units, as the RFC has it and as `<` compares.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member ?? null)}`).join(',')}}`;
}
