// Structured logs: one JSON object a line, for whatever collects them.

export type LogLevel = 'info' | 'error';
export type Log = (level: LogLevel, message: string, fields?: object) => void;

/** @param write is given each line with its line break */
export function createLog(write: (line: string) => void): Log {
  return (level, message, fields = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, pid: process.pid, message, ...fields })}\n`);
}
