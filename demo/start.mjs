// `npm start`: builds what is behind its sources, then serves the demo and says where to look.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildConfiguratorIfStale, buildIfStale } from './build.mjs';
import { guideOnDemand } from './guide/on-demand.mjs';

const USAGE = `npm start -- [options]

  --ga G-…                  a real measurement ID: Google itself answers, after consent
  --database postgres://…   keep the decisions there instead of in .data/
  PORT=4170                 (environment) the port; a free one is taken where 4170 is not free
`;

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { ga: { type: 'string' }, database: { type: 'string' }, help: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { ga: measurementId, database, help } = readOptions();
if (help) {
  console.log(USAGE);
  process.exit();
}
if (measurementId !== undefined && !/^G-[A-Z\d]{4,}$/.test(measurementId)) {
  refuse(`--ga: expected a measurement ID such as G-AB12CD34EF, got "${measurementId}"`);
}
if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
  refuse(`--database: expected an address such as postgres://user@localhost/consents, got "${database}"`);
}
const { PORT } = process.env;
const port = PORT ? Number(PORT) : 4170;
if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse(`PORT: expected a number up to 65535, got "${PORT}"`);

await buildIfStale();
await buildConfiguratorIfStale();
const { startDemo } = await import('./server.mjs');
const folder = fileURLToPath(new URL('../.data/demo', import.meta.url));

/** @param {{ port: number, database: string }} where @returns {Promise<import('./server.mjs').Demo>} */
async function start(where) {
  try {
    return await startDemo({
      ...where,
      token,
      guide,
      serviceWorker: true,
      ...(measurementId ? { measurementId } : {}),
    });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE' && !PORT && where.port) return start({ ...where, port: 0 });
    if (code === 'EADDRINUSE') return refuse(`PORT: ${port} is taken.`);
    if (where.database !== folder || !/in use by another/.test(message)) throw error;
    records = 'in memory, because another demo holds .data/';
    return start({ ...where, database: 'memory://' });
  }
}

const guide = guideOnDemand((text) => console.log(`  ${text}`));
/** Another one each time: who has the last one's cookie logs in again. */
const token = `demo-${randomBytes(8).toString('hex')}`;
let records = database ? 'in the database given' : '.data/ (embedded PostgreSQL)';
const demo = await start({ port, database: database ?? folder });

console.log(`
  consent-gate demo

  Look at    ${demo.url}
  Compare    ${demo.url}/baseline (the same page without the gate)
  Read       ${demo.url}/guide/ (how to put it on your site; built when first opened)
  Set up     ${demo.url}/configurator/ (every option, a preview, the tag to paste)
  Google     ${measurementId ? `is real here: ${measurementId}` : 'is a stand-in in your browser; npm start -- --ga G-… for the real one'}
  Decisions  ${records}
  Dashboard  ${demo.url}/dashboard, token ${token}

  Ctrl+C ends it.
`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    await demo.close();
    process.exit();
  });
}
