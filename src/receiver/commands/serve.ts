// `consent-gate serve`: a receiver, ready to stand behind a web server.
import type { ConsentCookieOptions } from '../consent-cookie.ts';
import { createReceiver, type ReceiverOptions } from '../handler.ts';
import { createLog, type Log } from '../log.ts';
import { openDatabase } from '../open-database.ts';
import { describeError, type RequestEntry } from '../request-log.ts';
import { serve } from '../serve.ts';
import { openStore, type Store } from '../store.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { DATABASE_HELP, databaseOf, readFlags, tokenOf, wholeNumber } from './flags.ts';

const LOGS = ['all', 'errors', 'none'];

const HELP = `Usage: consent-gate serve [options]

Receives decisions at POST /consent and keeps them.

Options:
  --port <number>         0 lets the system choose. [default: 8787]
  --host <address>        Address to listen on; 0.0.0.0 for every network. [default: 127.0.0.1]
${DATABASE_HELP}
  --allow-origin <origin> Pages of this origin may post here, besides those of the receiver's own origin.
                          May be given more than once.
  --token-file <file>     Holds the token that opens /records, /notices and /summary to the owner; at least
                          16 characters. Or CONSENT_GATE_TOKEN. [default: none, they are closed]
  --base-path <path>      Where the routes begin, such as /privacy. [default: none]
  --cookie-name <name>    The consent cookie as the gate is configured, which answers renew for Safari.
  --cookie-domain <name>  [defaults: consent_gate, this host only, /, 182]
  --cookie-path <path>
  --max-age-days <days>
  --no-cookie             Leave cookies alone.
  --log <which>           Requests to log: all, errors, none. [default: all]
  --help                  Show this.
`;

export const serveCommand: Command = {
  summary: 'run a receiver',
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
      log: { type: 'string', default: 'all' },
    });
    const port = wholeNumber('port', flags.port, 0, 65_535);
    if (!LOGS.includes(flags.log))
      throw new UsageError(`--log: expected one of ${LOGS.join(', ')}, got "${flags.log}"`);
    const log = createLog(io.out);
    const token = await tokenOf(flags['token-file'], io);
    const options = {
      allowOrigins: flags['allow-origin'],
      basePath: flags['base-path'],
      cookie: flags['no-cookie'] ? (false as const) : cookieOf(flags),
      onRequest: requestLog(log, flags.log),
      ...(token === undefined ? {} : { token }),
    };
    const store = await openStore(
      await openDatabase(databaseOf(flags.database, io), {
        onConnectionLost: (error) => log('error', 'database connection lost', { error: describeError(error) }),
      }),
    );
    try {
      await runUntilStopped(store, options, { port, host: flags.host, log, io });
    } finally {
      await store.close();
    }
    log('info', 'stopped');
  },
};

interface Running {
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  readonly io: CommandIo;
}

async function runUntilStopped(
  store: Store,
  options: Omit<ReceiverOptions, 'store'>,
  { port, host, log, io }: Running,
) {
  const receiver = createReceiverOrExplain({ ...options, store });
  const server = await serve({
    receiver,
    port,
    host,
    onError: (error) => log('error', 'connection failed', { error: describeError(error) }),
  });
  log('info', 'listening', { url: server.url, ownerRoutes: options.token === undefined ? 'closed' : 'open' });
  if (!io.stop.aborted) await new Promise((resolve) => io.stop.addEventListener('abort', resolve, { once: true }));
  log('info', 'stopping');
  await server.stop();
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
    const failed = entry.status >= 500;
    if (which === 'all' || (which === 'errors' && failed)) log(failed ? 'error' : 'info', 'request', entry);
  };
}

function cookieOf(flags: { readonly [name: string]: unknown }): ConsentCookieOptions {
  const text = (name: string, pattern: RegExp, expected: string) => {
    const value = flags[name];
    if (typeof value !== 'string') return undefined;
    if (!pattern.test(value)) throw new UsageError(`--${name}: expected ${expected}, got "${value}"`);
    return value;
  };
  const name = text('cookie-name', /^[\w-]{1,64}$/, 'a cookie name');
  const domain = text('cookie-domain', /^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, 'a domain');
  const path = text('cookie-path', /^\/[^;,\s]*$/, 'a path');
  const days = flags['max-age-days'];
  return {
    ...(name && { name }),
    ...(domain && { domain }),
    ...(path && { path }),
    ...(typeof days === 'string' && { maxAgeDays: wholeNumber('max-age-days', days, 1, 365) }),
  };
}
