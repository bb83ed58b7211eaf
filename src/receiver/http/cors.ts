// Which pages may speak to the receiver: those of its own origin, and those of the origins the owner lists.

import { answer, HttpProblem } from './answer.ts';
import type { Answer, IncomingRequest } from './exchange.ts';
import { isSameOrigin, originOf } from './origin.ts';
import { parseUrl } from './parse-url.ts';

export interface Cors {
  /**
   * The headers for the answer.
   * @throws {HttpProblem} 403 for a page of an origin that is not listed
   */
  admit(request: IncomingRequest): Answer['headers'];
  preflight(allow: string): Answer;
}

const VARY = { vary: 'Origin' } as const;

/**
 * @param origins such as `https://www.example.com`, without path
 * @throws where one is no origin, because a typo there would refuse every visitor's decision
 */
export function createCors(origins: readonly string[]): Cors {
  for (const origin of origins) {
    if (parseUrl(origin)?.origin !== origin) {
      throw new Error(
        `allowOrigins: expected an origin such as https://www.example.com, got ${JSON.stringify(origin)}`,
      );
    }
  }
  const allowed = new Set(origins);
  return {
    admit(request) {
      const origin = originOf(request);
      if (origin === null || isSameOrigin(request)) return VARY;
      if (!allowed.has(origin)) {
        throw new HttpProblem(403, 'Pages of this origin may not use this receiver.', {}, VARY);
      }
      return {
        'access-control-allow-origin': origin,
        // For the visitor's own consent cookie; the origin is always one the owner named.
        'access-control-allow-credentials': 'true',
        // The gate reads it, and waits that long.
        'access-control-expose-headers': 'Retry-After',
        ...VARY,
      };
    },
    preflight: (allow) =>
      answer(204, '', {
        allow,
        'access-control-allow-methods': allow,
        'access-control-allow-headers': 'content-type, consent-id',
        'access-control-max-age': '86400',
      }),
  };
}
