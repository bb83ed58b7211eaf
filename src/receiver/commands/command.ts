// A command of `consent-gate`, and what it is handed, so that tests run it without a process.
import type { WriteText } from './log.ts';

export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For short texts. */
  readonly out: (text: string) => void;
  /** For long output: resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly error: (text: string) => void;
  /** For logs. Absent where `out` cannot fail. */
  readonly tryWrite?: WriteText;
  /** Asks the person at the keyboard; absent where there is none. */
  readonly ask?: (question: string) => Promise<string>;
  /** Aborted when the process is asked to end (SIGTERM, SIGINT). */
  readonly stop: AbortSignal;
}

export interface Command {
  /** One line for the overview. */
  readonly summary: string;
  readonly help: string;
  /** It goes on where nobody can read what it writes any more. @default it ends, as `head` has seen enough */
  readonly outlivesItsReader?: true;
  /** Resolves when the command is done. @throws {UsageError} for flags that make no sense, else an Error with one sentence */
  run(args: readonly string[], io: CommandIo): Promise<void>;
}

/** What the person at the keyboard can mend. Shown with a pointer to the help; exit code 2. */
export class UsageError extends Error {}
