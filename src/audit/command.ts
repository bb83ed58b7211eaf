// `consent-gate audit`: reads its flags, runs the audit, writes the reports.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import { addressesOfList, addressesOfSitemap, type Mapped, parseAddress, withoutCredentials } from './addresses.ts';
import { type AuditResult, audit } from './audit.ts';
import { launchBrowser } from './browser.ts';
import { cookieOptions, cookieRows } from './cookie-rows.ts';
import { HELP } from './help.ts';
import { AUDIT_DEFAULTS, type AuditOptions } from './options.ts';
import { progress } from './progress.ts';
import { htmlReport } from './report-html.ts';
import { jsonReport } from './report-json.ts';
import { junitReport } from './report-junit.ts';
import { sarifReport } from './report-sarif.ts';
import { textReport } from './report-text.ts';
import { exitCode } from './verdict.ts';

export interface AuditIo {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Aborted when the process is asked to end: pages under way are finished and reported. */
  readonly stop: AbortSignal;
  /** Whether the two are terminals. */
  readonly outIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  readonly columns?: number | undefined;
  /** For tests: how to start the browser, and pages in it. */
  readonly launch?: LaunchOptions;
  readonly options?: Partial<AuditOptions>;
}

/** @returns the exit code, see `verdict.ts`; 2 for bad usage too */
export async function auditCommand(args: readonly string[], io: AuditIo): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    io.error(`consent-gate audit: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function run(args: readonly string[], io: AuditIo): Promise<number> {
  const { values: flags, positionals } = readFlags(args);
  if (flags.help) {
    io.out(HELP);
    return 0;
  }
  const named = positionals.map(parseAddress);
  const listed = flags.list === undefined ? [] : await addressesOfList(flags.list);
  const mapOf = flags.sitemap === undefined ? [] : [parseAddress(flags.sitemap)];
  const { addresses, credentials } = withoutCredentials([...mapOf, ...named, ...listed]);
  if (addresses.length === 0) throw new Error('expected an address, --list or --sitemap');
  const options: AuditOptions = {
    ...AUDIT_DEFAULTS,
    ...io.options,
    context: { ...io.options?.context, ...(credentials && { httpCredentials: credentials }) },
    depth: number('depth', flags.depth, 0, 20),
    max: number('max', flags.max, 1, 10_000),
    concurrency: number('concurrency', flags.concurrency, 1, 32),
    timeout: number('timeout', flags.timeout, 1, 600) * 1000,
    screenshots: flags.html !== undefined,
  };
  const sitemap = mapOf.length ? addresses[0] : undefined;
  const urls = addresses.slice(mapOf.length);

  const browser = await launchBrowser(flags.browser, io.launch);
  try {
    const mapped = sitemap ? await addressesOfSitemap(browser, sitemap, options.context ?? {}, options.max) : NOTHING;
    const { show, end } = progress(io.error, io.errorIsTerminal, io.columns);
    const audited = await audit(browser, [...urls, ...mapped.addresses], options, show, io.stop);
    end();
    const result = { ...audited, failures: [...mapped.failures, ...audited.failures] };
    await report(result, flags, io);
    return exitCode(result);
  } finally {
    await browser.close();
  }
}

const NOTHING: Mapped = { addresses: [], failures: [] };

type Flags = ReturnType<typeof readFlags>['values'];

async function report(result: AuditResult, flags: Flags, { out, error, outIsTerminal }: AuditIo): Promise<void> {
  const host = result.pages[0] ? new URL(result.pages[0].facts.url).hostname : '';
  const rows = cookieRows(
    result.pages.map(({ facts }) => facts),
    host,
  );
  const files: readonly (readonly [string | undefined, () => string])[] = [
    [flags.html, () => htmlReport(result, rows, new Date().toISOString(), __VERSION__)],
    [flags.json, () => jsonReport(result, __VERSION__)],
    [flags.sarif, () => sarifReport(result, __VERSION__)],
    [flags.junit, () => junitReport(result)],
  ];
  // With `--cookies` the output is JSON alone, to be piped.
  if (flags.cookies) out(`${JSON.stringify(cookieOptions(rows), null, 2)}\n`);
  (flags.cookies ? error : out)(textReport(result, outIsTerminal && !flags.cookies && !process.env.NO_COLOR));
  for (const [path, text] of files) {
    if (path === undefined) continue;
    await writeFile(path, text()).catch(() => {
      throw new Error(`cannot write "${path}"`);
    });
  }
}

function readFlags(args: readonly string[]) {
  const file = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      list: file,
      sitemap: file,
      browser: file,
      html: file,
      json: file,
      sarif: file,
      junit: file,
      depth: { type: 'string', default: '0' },
      max: { type: 'string', default: String(AUDIT_DEFAULTS.max) },
      concurrency: { type: 'string', default: String(AUDIT_DEFAULTS.concurrency) },
      timeout: { type: 'string', default: String(AUDIT_DEFAULTS.timeout / 1000) },
      cookies: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

function number(name: string, value: string, min: number, max: number): number {
  const read = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (read >= min && read <= max) return read;
  throw new Error(`--${name}: expected a whole number from ${min} to ${max}, got "${value}"`);
}
