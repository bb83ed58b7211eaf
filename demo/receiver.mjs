// The receiver as the demo runs it: what ships in dist/, on an embedded or a real PostgreSQL.

/**
 * The demo runs the built files, as an operator would; their types are those of the sources.
 * @returns {Promise<typeof import('../src/receiver/index.ts')>}
 */
export const builtReceiver = () => import(/* @vite-ignore */ new URL('../dist/receiver.js', import.meta.url).href);

/**
 * @param {string} database `memory://`, a folder, or `postgres://…`.
 * @returns {Promise<import('../src/receiver/store.ts').Store>}
 */
async function openDatabase(database) {
  const { openPGlite, openPostgres, openStore } = await builtReceiver();
  if (/^postgres(ql)?:\/\//.test(database)) return openPostgres(database);
  if (database !== 'memory://') return openPGlite(database);
  const { PGlite } = await import('@electric-sql/pglite');
  return openStore(await PGlite.create(database));
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @param {string} database */
export async function startReceiver(database) {
  const { createReceiver } = await builtReceiver();
  const store = await openDatabase(database);
  return {
    /** Without a token: the owner's routes stay shut. */
    handle: createReceiver({ store }),

    /** What the database holds of one consent: for the strip, and in the demo only. @param {string} consentId */
    async events(consentId) {
      if (!UUID.test(consentId)) return Response.json({ error: 'consentId: expected a UUID' }, { status: 400 });
      return Response.json({ events: await store.history(consentId) });
    },

    close: () => store.close(),
  };
}
