// Structured logs: one JSON object a line, for whatever collects them. Whoever reads them may be gone, stuck or out of disk:
// that costs lines, never the receiver. They are counted, and the count is the first line that gets through again.

export type LogLevel = 'info' | 'error';
export type Log = (level: LogLevel, message: string, fields?: object) => void;

/** Takes a text and calls back once it is written, with the error where it cannot be. */
export type WriteText = (text: string, done: (error?: Error | null) => void) => void;

/** Bytes that may wait for a reader, which is some thousand lines. */
const MOST_WAITING = 1024 * 1024;

/** @param write is given whole lines with their line breaks */
export function createLog(write: WriteText): Log {
  let lost = 0;
  let waiting = 0;
  /** Half of the last line may have been written. */
  let broken = false;

  const lineOf = (level: LogLevel, message: string, fields: object) =>
    `${JSON.stringify({ time: new Date().toISOString(), level, pid: process.pid, message, ...fields })}\n`;

  return (level, message, fields = {}) => {
    if (waiting > MOST_WAITING) {
      lost++;
      return;
    }
    const told = lost;
    const text = `${broken ? '\n' : ''}${told ? lineOf('error', 'log lines were lost', { lost: told }) : ''}${lineOf(level, message, fields)}`;
    lost = 0;
    broken = false;
    waiting += text.length;
    write(text, (error) => {
      waiting -= text.length;
      if (!error) return;
      lost += told + 1;
      broken = true;
    });
  };
}
