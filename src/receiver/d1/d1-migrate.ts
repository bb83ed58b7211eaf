// Makes the tables in D1, and brings those of an older version up to date.
import type { D1Binding } from './d1-binding.ts';
import { CREATE_D1_MIGRATIONS, D1_MIGRATIONS } from './d1-tables.ts';

/** A Worker makes a store a request, all on one binding: it asks once, and not each visitor waits for the answer. */
const upToDate = new WeakSet<D1Binding>();

/** Somebody has dropped the tables meanwhile. */
export const isTableMissing = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no such table');

interface MigrateD1 {
  /** Whatever is known. @default false */
  readonly again?: boolean;
  /** @default the present ones, unless a test wants others */
  readonly migrations?: readonly (readonly string[])[];
}

/**
 * Any number of Workers may do this at once: each version is one transaction that begins with its row, which only one of them
 * can write.
 * @throws where the database is newer than this code, or refuses
 */
export async function migrateD1(binding: D1Binding, { again = false, migrations = D1_MIGRATIONS }: MigrateD1 = {}) {
  if (upToDate.has(binding) && !again) return;
  for (let version = await versionOf(binding, migrations.length); version < migrations.length; ) {
    const statements = [
      CREATE_D1_MIGRATIONS,
      `insert into consent_migrations (version) values (${version + 1})`,
      ...(migrations[version] ?? []),
    ];
    try {
      await binding.batch(statements.map((text) => binding.prepare(text)));
      version++;
    } catch (error) {
      const now = await versionOf(binding, migrations.length);
      // Unless another one was faster, it will fail the next time too.
      if (now === version) throw error;
      version = now;
    }
  }
  upToDate.add(binding);
}

/** 0 where there is no version yet. */
async function versionOf(binding: D1Binding, newest: number): Promise<number> {
  try {
    const { results } = await binding.prepare('select max(version) as version from consent_migrations').all();
    const version = Number(results[0]?.version ?? 0);
    if (version <= newest) return version;
    throw new Error(
      `The database has schema version ${version}, this consent-gate knows ${newest}: update consent-gate.`,
    );
  } catch (error) {
    if (isTableMissing(error)) return 0;
    throw error;
  }
}
