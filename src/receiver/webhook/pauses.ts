// How long to wait: growing, and never the same for all.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After the first failed attempt of a message, the second, and so on; the last one counts from there on. */
const PAUSES = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR];

/** A quarter more or less, so that what failed together does not come back together. */
const jitter = (ms: number) => ms * (0.75 + Math.random() / 2);

/** @param attempts of a message that have failed so far */
export const pauseAfter = (attempts: number) => jitter(PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? SECOND);

/** From so many failures in a row on, it is the server that is away, not a message that it refuses. */
export const AWAY = 5;

/** Between attempts while the server is away. @param failures in a row */
export const pauseWhileAway = (failures: number) => jitter(Math.min(2 ** (failures - AWAY) * SECOND, MINUTE));
