// One vitest run, and its counts. Vitest's own closing lines are for people; the numbers come from its JSON report.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} root folder of the project
 * @param {readonly string[]} args further arguments: projects, files, `-t` …
 * @param {NodeJS.ProcessEnv} env
 * @returns {Counts}
 */
export function runVitest(root, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-'));
  const report = join(folder, 'report.json');
  try {
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: root, stdio: 'inherit', env },
    );
    return count(readReport(report), run.status === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Report the part of vitest's JSON report that is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @param {Report | null} report @param {boolean} succeeded @returns {Counts} */
export function count(report, succeeded) {
  if (!report) return { passed: 0, failed: succeeded ? 0 : 1, skipped: 0 };
  // A file that throws while it loads, or whose beforeAll throws, fails without a failing test in it.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  // Unhandled errors and an empty selection are in the exit code only.
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} path @returns {Report | null} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
