// Seals as they are kept, for the dashboard, for publishing and for the proof.
import type { Database, Row } from '../store/database.ts';
import type { Period } from '../store/figures.ts';
import type { Seal } from './seal.ts';

export interface KeptSeal extends Seal {
  /** ISO 8601, UTC, by the database's clock. */
  readonly sealedAt: string;
  /** What the time-stamping authority answered (a TimeStampResp of RFC 3161), in Base64. */
  readonly stamp: string | null;
  /** Once no record of the day was left, its leaves went too. */
  readonly emptied: boolean;
}

export const SEAL_FIELDS = `to_char(s.day, 'YYYY-MM-DD') as day_text, s.size, s.root, s.previous, s.seal, s.sealed_at,
  s.stamp, s.emptied_at`;

export const toSeal = (row: Row): KeptSeal => ({
  day: String(row.day_text),
  size: Number(row.size),
  root: String(row.root),
  previous: row.previous === null ? null : String(row.previous),
  seal: String(row.seal),
  sealedAt: (row.sealed_at instanceof Date ? row.sealed_at : new Date(String(row.sealed_at))).toISOString(),
  stamp: row.stamp === null ? null : String(row.stamp),
  emptied: row.emptied_at !== null,
});

/** Oldest first. @param period days, both included; all where none is given */
export async function readSeals(database: Database, period?: Period): Promise<readonly KeptSeal[]> {
  const { rows } = await database.query(
    `select ${SEAL_FIELDS} from consent_seals s where s.seal is not null
and s.day >= coalesce($1::date, '-infinity') and s.day <= coalesce($2::date, 'infinity') order by s.day`,
    [period?.from ?? null, period?.to ?? null],
  );
  return rows.map(toSeal);
}
