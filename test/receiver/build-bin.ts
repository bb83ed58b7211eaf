// The command line as a file that node runs, built from the sources under test: processes can be killed, functions cannot.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltBin {
  readonly path: string;
  remove(): Promise<void>;
}

export async function buildBin(): Promise<BuiltBin> {
  // Inside the project, so that the drivers are found from there.
  const cache = join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'consent-gate-bin-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { __VERSION__: '"0.0.0-test"' },
    build: {
      ssr: 'src/bin.ts',
      outDir,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'bin.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return { path: join(outDir, 'bin.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

export interface RunningBin {
  readonly process: ChildProcess;
  /** Resolves to the first log line with this message, or to a later one by its number; rejects where the process ends without it. */
  logged(message: string, number?: number): Promise<Record<string, unknown>>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<{ code: number | null; out: string; error: string }>;
}

export function runBin(bin: string, args: readonly string[], env: Record<string, string> = {}): RunningBin {
  const process_ = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  process_.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  process_.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    process_.once('close', (code) => resolve({ code, out, error }));
  });
  return {
    process: process_,
    ended,
    logged: (message, number = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const says = (text: string) => text.includes(`"message":"${message}"`) && text.endsWith('}');
          const line = out.split('\n').filter(says)[number - 1];
          if (line) resolve(JSON.parse(line));
        };
        process_.stdout.on('data', look);
        look();
        void ended.then(() => reject(new Error(`ended without "${message}":\n${out}${error}`)));
      }),
  };
}
