// The one form in which ids are accepted: RFC 9562, any version, in either case.

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The id in lower case, as PostgreSQL gives it back; `null` where it is no UUID. */
export function parseUuid(value: string): string | null {
  return UUID.test(value) ? value.toLowerCase() : null;
}
