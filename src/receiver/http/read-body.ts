// Reads a request's body up to a limit.
import { HttpProblem } from './answer.ts';
import { BodyTakenError, BodyTooLargeError, type IncomingRequest } from './exchange.ts';

/** The most that browsers send with `keepalive` and `sendBeacon` (Fetch standard, 64 KiB in flight). */
export const MAX_BODY_BYTES = 64 * 1024;

const tooLarge = () => new HttpProblem(413, `The body is over ${MAX_BODY_BYTES} bytes.`);

/** Refuses what is not UTF-8 instead of storing replacement characters. */
const decoder = new TextDecoder('utf-8', { fatal: true });

export interface ReadBody {
  readonly text: string;
  /** As received. */
  readonly bytes: number;
}

/** @throws {HttpProblem} 413 where the body is larger than the limit, 400 where it is not UTF-8 or breaks off */
export async function readBody(request: IncomingRequest): Promise<ReadBody> {
  // A shortcut: a large claim is believed, a small one is checked while reading.
  if (Number(request.header('content-length')) > MAX_BODY_BYTES) throw tooLarge();
  let body: Uint8Array;
  try {
    body = await request.read(MAX_BODY_BYTES);
  } catch (error) {
    if (error instanceof BodyTakenError) throw error;
    throw error instanceof BodyTooLargeError ? tooLarge() : new HttpProblem(400, 'The body broke off.');
  }
  try {
    return { text: decoder.decode(body), bytes: body.byteLength };
  } catch {
    throw new HttpProblem(400, 'The body is not UTF-8.');
  }
}
