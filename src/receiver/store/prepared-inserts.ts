// Inserts are prepared once a connection: planning one takes longer than carrying it out.
import { createHash } from 'node:crypto';
import { type Database, sqlState } from './database.ts';

interface NamedQuery {
  /** A query with a name is prepared on the first connection that meets it, and again on each other one. */
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

/** SQLSTATEs of a pooler that hands each transaction to another connection, as PgBouncer before 1.21 does. */
const NOT_KEPT = new Set(['26000', '42P05']);

/** Also the call that stores decisions. */
const INSERT = /^(insert |select consent_store\(null)/;

/** Wraps the driver's `query`. Stops preparing once prepared statements turn out not to be kept. */
export function preparing(query: (query: NamedQuery) => ReturnType<Database['query']>): Database['query'] {
  const names = new Map<string, string>();
  let kept = true;

  function nameOf(text: string): string | undefined {
    if (!kept || !INSERT.test(text)) return undefined;
    const known = names.get(text);
    if (known) return known;
    // One name must mean one text for everybody who shares a pooler's connections, other versions of this code included.
    const name = `consent_gate_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
    return name;
  }

  return async (text, params = []) => {
    const name = nameOf(text);
    if (!name) return await query({ text, values: params });
    try {
      return await query({ name, text, values: params });
    } catch (error) {
      if (!NOT_KEPT.has(sqlState(error) ?? '')) throw error;
      // Nothing has been carried out: the statement was not found, or a namesake was.
      kept = false;
      return await query({ text, values: params });
    }
  };
}
