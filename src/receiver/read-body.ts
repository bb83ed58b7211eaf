// Reads a request's body up to a limit, counting what arrives: Content-Length is a claim, and chunked bodies have none.
import { HttpProblem } from './answer.ts';

/** The most that browsers send with `keepalive` and `sendBeacon` (Fetch standard, 64 KiB in flight). */
export const MAX_BODY_BYTES = 64 * 1024;

const tooLarge = () => new HttpProblem(413, `The body is over ${MAX_BODY_BYTES} bytes.`);

export interface ReadBody {
  readonly text: string;
  /** As received. */
  readonly bytes: number;
}

/** @throws {HttpProblem} 413 where the body is larger than the limit, 400 where it is not UTF-8 or breaks off */
export async function readBody(request: Request): Promise<ReadBody> {
  // Only a shortcut: a large claim is believed, a small one is not.
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new HttpProblem(400, 'The body broke off.');
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      // Not awaited: a sender that never ends must not hold the answer back.
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)), bytes };
  } catch {
    throw new HttpProblem(400, 'The body is not UTF-8.');
  }
}
