// `consent-gate serve`: a receiver, ready to stand behind a web server.

import type { ReceiverOptions } from '../handler.ts';
import { describeError, type RequestEntry } from '../http/request-log.ts';
import { serve } from '../http/serve.ts';
import { createRateLimit, keepSharedCounts } from '../intake/rate-limit.ts';
import { createReceiver } from '../receiver.ts';
import type { Database } from '../store/database.ts';
import { isPostgres, openDatabase } from '../store/open-database.ts';
import { keepPurging, keepTending } from '../store/retention.ts';
import { openStore, type Store } from '../store/store.ts';
import { BESIDE_FLAGS, BESIDE_HELP, type BesidePlan, besideOf, checkBeside, runBeside } from './beside.ts';
import { type Command, UsageError } from './command.ts';
import { cookieOf } from './cookie-flags.ts';
import { DATABASE_HELP, databaseOf, daysOf, readFlags, tokenOf, wholeNumber } from './flags.ts';
import { createLog, type Log } from './log.ts';
import { collectCounts, tellCounts } from './worker-counts.ts';
import { isWorker, leave, runWorkers } from './workers.ts';

const LOGS = ['all', 'errors', 'none'];

const HELP = `Usage: consent-gate serve [options]

Receives decisions at POST /consent and keeps them.

Options:
  --port <number>         0 lets the system choose. [default: 8787]
  --host <address>        Address to listen on; 0.0.0.0 for every network. [default: 127.0.0.1]
${DATABASE_HELP}
  --allow-origin <origin> Pages of this origin may post here, besides those of the receiver's own origin.
                          May be given more than once.
  --token-file <file>     Holds the token that opens /dashboard, /records, /notices and /summary to the owner; at
                          least 16 characters. Or CONSENT_GATE_TOKEN. [default: none, they are closed]
  --base-path <path>      Where the routes begin, such as /privacy. [default: none]
  --cookie-name <name>    The consent cookie as the gate is configured, which answers renew for Safari.
  --cookie-domain <name>  [defaults: consent_gate, this host only, /, 182]
  --cookie-path <path>
  --max-age-days <days>
  --no-cookie             Leave cookies alone.
  --retention <days>      Remove records older than this, such as 730d, at the start and every six hours. Where more
                          than a fifth would go at once it refuses: see consent-gate purge. [default: none]
  --rate-limit <number>   Requests that one client may make a minute; needs the package rate-limiter-flexible.
                          [default: none]
  --trusted-proxies <n>   How many proxies of yours stand before this, so that the client's address is taken from
                          X-Forwarded-For. Set it whenever you set a rate limit behind a proxy. [default: 0]
  --workers <number>      Processes that share the port, one a processor core; needs a postgres:// database.
                          [default: 1]
${BESIDE_HELP}  --log <which>           Requests to log: all, errors, none. [default: all]
  --help                  Show this.
`;

export const serveCommand: Command = {
  summary: 'run a receiver',
  outlivesItsReader: true,
  help: HELP,
  async run(args, io) {
    const flags = readFlags(args, {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      database: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      'token-file': { type: 'string' },
      'base-path': { type: 'string', default: '' },
      'cookie-name': { type: 'string' },
      'cookie-domain': { type: 'string' },
      'cookie-path': { type: 'string' },
      'max-age-days': { type: 'string' },
      'no-cookie': { type: 'boolean', default: false },
      retention: { type: 'string' },
      'rate-limit': { type: 'string' },
      'trusted-proxies': { type: 'string', default: '0' },
      workers: { type: 'string', default: '1' },
      log: { type: 'string', default: 'all' },
      ...BESIDE_FLAGS,
    });
    const port = wholeNumber('port', flags.port, 0, 65_535);
    if (!LOGS.includes(flags.log))
      throw new UsageError(`--log: expected one of ${LOGS.join(', ')}, got "${flags.log}"`);
    const trustedProxies = wholeNumber('trusted-proxies', flags['trusted-proxies'], 0, 20);
    const retention = flags.retention === undefined ? null : daysOf('retention', flags.retention);
    const perMinute =
      flags['rate-limit'] === undefined ? 0 : wholeNumber('rate-limit', flags['rate-limit'], 1, 1_000_000);
    const log = createLog(
      io.tryWrite ??
        ((text, done) => {
          io.out(text);
          done();
        }),
    );
    const beside = besideOf(flags, io);
    const token = await tokenOf(flags['token-file'], io);
    const options = {
      allowOrigins: flags['allow-origin'],
      basePath: flags['base-path'],
      cookie: flags['no-cookie'] ? (false as const) : cookieOf(flags),
      onRequest: requestLog(log, flags.log),
      ...(token === undefined ? {} : { token }),
      ...(perMinute ? { rateLimit: await createRateLimit(perMinute, isWorker) } : {}),
      ...(isWorker ? { shareCounts: tellCounts } : {}),
    };
    const location = databaseOf(flags.database, io);
    const workers = wholeNumber('workers', flags.workers, 1, 256);
    if (workers > 1 && !isPostgres(location)) {
      throw new UsageError('--workers: a folder is held by one process; give --database postgres://…');
    }
    const lost = new AbortController();
    const database = await openDatabase(location, {
      onConnectionLost: (error) => log('error', 'database connection lost', { error: describeError(error) }),
      onFolderLost: (error) => lost.abort(error),
    });
    const store = await openStore(database, { queued: beside.webhook !== null });
    await checkBeside(database, beside);
    if (workers > 1 && !isWorker) {
      // Opened only to find out, before any worker starts, whether the database can be used.
      await store.close();
      collectCounts();
      if (perMinute) await keepSharedCounts();
      return await runWorkers(workers, io.stop, log);
    }
    try {
      await runUntilStopped(store, options, {
        ...{ port, host: flags.host, trustedProxies, retention, log, database, beside },
        ...{ stop: io.stop, lost: lost.signal },
      });
    } finally {
      await store.close();
      leave();
    }
    log('info', 'stopped');
  },
};

interface Running {
  readonly port: number;
  readonly host: string;
  readonly trustedProxies: number;
  /** In days; `null` keeps everything. */
  readonly retention: number | null;
  readonly database: Database;
  readonly beside: BesidePlan;
  readonly log: Log;
  /** The operator's. */
  readonly stop: AbortSignal;
  /** Aborted, with the reason, where the database's folder is no longer this process's own. */
  readonly lost: AbortSignal;
}

async function runUntilStopped(store: Store, options: Omit<ReceiverOptions, 'store'>, running: Running): Promise<void> {
  const { port, host, trustedProxies, retention, log, lost } = running;
  const stop = AbortSignal.any([running.stop, lost]);
  const tell = (message: string) => (error: unknown) => log('error', message, { error: describeError(error) });
  const beside = runBeside(running.database, running.beside, log, stop);
  const onRequest = (entry: RequestEntry) => {
    options.onRequest?.(entry);
    beside.noticed(entry);
  };
  const receiver = createReceiverOrExplain({ ...options, store, onRequest });
  const server = await serve({ receiver, port, host, trustedProxies, onError: tell('connection failed') });
  log('info', 'listening', { url: server.url, ownerRoutes: options.token === undefined ? 'closed' : 'open' });
  const purging =
    retention &&
    keepPurging(store, {
      days: retention,
      signal: stop,
      onError: tell('purge failed'),
      onProgress: (removed) => log('info', 'purging', { removed }),
    });
  const tending = keepTending(store, { signal: stop, onError: tell('looking after the records failed') });
  if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  log('info', 'stopping');
  await server.stop();
  await receiver.close();
  await Promise.all([purging, tending, beside.ended]);
  if (lost.aborted) throw lost.reason;
}

function createReceiverOrExplain(options: ReceiverOptions) {
  try {
    return createReceiver(options);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function requestLog(log: Log, which: string): (entry: RequestEntry) => void {
  return (entry) => {
    const failed = entry.status >= 500 || entry.error !== undefined;
    if (which === 'all' || (which === 'errors' && failed)) log(failed ? 'error' : 'info', 'request', entry);
  };
}
