// The receiver as the demo runs it: what ships in dist/, on an embedded or a real PostgreSQL.
import { withPlaces } from './places.mjs';

/**
 * The demo runs the built files, as an operator would; their types are those of the sources.
 * @returns {Promise<typeof import('../src/receiver/index.ts')>}
 */
const built = () => import(/* @vite-ignore */ new URL('../dist/receiver.js', import.meta.url).href);

/** @typedef {import('@electric-sql/pglite').PGlite} PGlite */

/**
 * @param {string | PGlite} database `memory://`, a folder, `postgres://…`, or one that is open.
 * @returns {Promise<import('../src/receiver/store/store.ts').Store>}
 */
async function openDatabase(database) {
  const { openPGlite, openPostgres, openStore } = await built();
  if (typeof database !== 'string') return openStore(database);
  if (/^postgres(ql)?:\/\//.test(database)) return openPostgres(database);
  if (database !== 'memory://') return openPGlite(database);
  const { PGlite } = await import('@electric-sql/pglite');
  return openStore(await PGlite.create(database));
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * @param {string | PGlite} database
 * @param {string} [token] Without one, the owner's routes stay shut.
 */
export async function startReceiver(database, token) {
  const { createNodeListener, createReceiver } = await built();
  const store = await openDatabase(database);
  const receiver = createReceiver({ store, ...(token ? { token } : {}) });

  /** @param {Parameters<typeof receiver.handle>} args */
  async function handle(...args) {
    const answer = await receiver.handle(...args);
    const { body, headers } = answer;
    const isPage = typeof body === 'string' && headers['content-type']?.startsWith('text/html');
    return isPage ? { ...answer, body: withPlaces(body, '/dashboard') } : answer;
  }
  return {
    listen: createNodeListener({ owns: receiver.owns, handle }, { onError: console.error }),

    /** What the database holds of one consent, for the strip; `null` where that is no id. @param {string} consentId */
    history: async (consentId) => (UUID.test(consentId) ? store.history(consentId) : null),

    async close() {
      await receiver.close();
      await store.close();
    },
  };
}
