#!/usr/bin/env node
// The `consent-gate` command line.
import { type Command, UsageError } from './receiver/commands/command.ts';
import { eraseCommand } from './receiver/commands/erase.ts';
import { migrateCommand } from './receiver/commands/migrate.ts';
import { purgeCommand } from './receiver/commands/purge.ts';
import { recordsCommand } from './receiver/commands/records.ts';
import { serveCommand } from './receiver/commands/serve.ts';
import { verifyCommand } from './receiver/commands/verify.ts';
import { addCommand } from './site/commands/add.ts';
import { ask } from './site/commands/ask.ts';
import { removeCommand } from './site/commands/remove.ts';
import { updateCommand } from './site/commands/update.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  add: addCommand,
  update: updateCommand,
  remove: removeCommand,
  serve: serveCommand,
  records: recordsCommand,
  verify: verifyCommand,
  erase: eraseCommand,
  purge: purgeCommand,
  migrate: migrateCommand,
};

const OVERVIEW = `Usage: consent-gate <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}
  audit     see what a website does before and after consent

consent-gate <command> --help tells more.
`;

async function main([name = '--help', ...args]: readonly string[]): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const fail = (message: string, code: number) => {
    process.stderr.write(`consent-gate: ${message}\n`);
    return code;
  };
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(OVERVIEW);
    return 0;
  }
  if (name === '--version') {
    process.stdout.write(`${__VERSION__}\n`);
    return 0;
  }
  if (name === 'audit') {
    // Loaded when it is wanted: no other command needs it.
    const { auditCommand } = await import('./audit/command.ts');
    return await auditCommand(args, {
      out: (text) => process.stdout.write(text),
      error: (text) => process.stderr.write(text),
      stop: stop.signal,
      outIsTerminal: process.stdout.isTTY === true,
      errorIsTerminal: process.stderr.isTTY === true,
      columns: process.stderr.columns,
    });
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    return fail(`unknown command "${name}", expected one of ${[...Object.keys(COMMANDS), 'audit'].join(', ')}`, 2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    await command.run(args, {
      env: process.env,
      out: (text) => process.stdout.write(text),
      write: (text) =>
        new Promise((resolve) => {
          if (process.stdout.write(text)) resolve();
          else process.stdout.once('drain', resolve);
        }),
      error: (text) => process.stderr.write(text),
      tryWrite: (text, done) => void process.stdout.write(text, done),
      ...(process.stdin.isTTY && process.stdout.isTTY && { ask: (question) => ask(question, stop.signal) }),
      stop: stop.signal,
    });
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof UsageError ? fail(`${message}\nSee consent-gate ${name} --help.`, 2) : fail(message, 1);
  }
}

const [name = ''] = process.argv.slice(2);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (Object.hasOwn(COMMANDS, name) && COMMANDS[name]?.outlivesItsReader) return;
  // A reader such as `head` has seen enough: that is no fault.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
// What cannot be told cannot be told; without a listener Node would end the process for it.
process.stderr.on('error', () => {});

process.exitCode = await main(process.argv.slice(2));
