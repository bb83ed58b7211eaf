// How far the audit is: one line that rewrites itself on a terminal, plain lines in a log.
import type { OnProgress } from './audit.ts';

export interface Progress {
  readonly show: OnProgress;
  readonly end: () => void;
}

export function progress(write: (text: string) => void, terminal: boolean, columns = 80): Progress {
  if (!terminal) {
    return { show: ({ done, known, url, outcome }) => write(`${done}/${known} ${url}: ${outcome}\n`), end: () => {} };
  }
  // Carriage return, then "erase in line" of ECMA-48.
  const clear = '\r\u001b[K';
  return {
    show: ({ done, known, url }) =>
      write(`${clear}${`${bar(done / known)} ${done}/${known} ${url}`.slice(0, columns - 1)}`),
    end: () => write(clear),
  };
}

const WIDTH = 20;

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}
