// Asks a person in a terminal.
import { createInterface } from 'node:readline/promises';

/** @throws where the person ends it, by Ctrl+C or Ctrl+D */
export async function ask(question: string, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new Error('ended before the answer: nothing more is written'))),
  );
  try {
    return (await Promise.race([lines.question(question, { signal }), ended])).trim();
  } finally {
    lines.close();
  }
}
