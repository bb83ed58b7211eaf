// The owner's bearer token (RFC 6750).
import { createHash, timingSafeEqual } from 'node:crypto';
import { HttpProblem } from './answer.ts';
import type { IncomingRequest } from './exchange.ts';

const MIN_LENGTH = 16;

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * @returns a check that throws {HttpProblem} 401 or 403 where the request may not see what belongs to the owner
 * @throws where the token is too short to resist guessing
 */
export function createTokenCheck(token: string | undefined): (request: IncomingRequest) => void {
  if (token === undefined) {
    return () => {
      throw new HttpProblem(403, 'This receiver was started without a token, so the owner routes are closed.');
    };
  }
  if (token.length < MIN_LENGTH || /[^!-~]/.test(token)) {
    throw new Error(`token: expected at least ${MIN_LENGTH} printable characters without spaces`);
  }
  const expected = digest(token);
  return (request) => {
    const given = /^Bearer ([!-~]+)$/i.exec(request.header('authorization') ?? '')?.[1];
    // Digests have one length, so the comparison takes the same time whatever was sent.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      throw new HttpProblem(
        401,
        'Expected the owner’s token in the Authorization header.',
        {},
        {
          'www-authenticate': 'Bearer realm="consent-gate"',
        },
      );
    }
  };
}
