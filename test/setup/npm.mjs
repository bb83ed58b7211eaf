// Runs npm the way that works on every system.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptionsWithStringEncoding} options
 */
export function npm(args, options) {
  // Inside `npm test` npm says where it is: starting it through Node needs no shell, which npm.cmd on Windows would.
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli) === 'npm-cli.js') return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
}
