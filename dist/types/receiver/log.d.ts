export type LogLevel = 'info' | 'error';
export type Log = (level: LogLevel, message: string, fields?: object) => void;
/** @param write is given each line with its line break */
export declare function createLog(write: (line: string) => void): Log;
