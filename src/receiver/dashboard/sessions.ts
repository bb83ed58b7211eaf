// The owner's session: a signed cookie that says until when, set once the token was given. No server keeps it, so any
// receiver with the same token accepts it, and a new token ends all sessions.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingRequest } from '../http/exchange.ts';
import { originOf } from '../http/origin.ts';

const NAME = 'consent_gate_owner';
/** Seconds: a working day. */
const LIFETIME = 8 * 3600;

export interface Sessions {
  /** The `Set-Cookie` value for whoever gave this token; `null` where it is not the owner's. */
  open(token: string, request: IncomingRequest): string | null;
  isOpen(request: IncomingRequest): boolean;
  /** The `Set-Cookie` value that ends it in this browser. */
  close(request: IncomingRequest): string;
}

/**
 * @param path where the dashboard lies: the cookie goes nowhere else
 * @param now ms since the epoch
 */
export function createSessions(token: string, path: string, now: () => number): Sessions {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  // A derived key, so that a signature does not help to guess the bearer token.
  const key = createHmac('sha256', token).update('consent-gate dashboard session').digest();
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
  const seconds = () => Math.floor(now() / 1000);

  const cookie = (value: string, maxAge: number, request: IncomingRequest) =>
    [
      `${NAME}=${value}`,
      `Path=${path}`,
      `Max-Age=${maxAge}`,
      'HttpOnly',
      'SameSite=Strict',
      // Behind a proxy that ends TLS, the page's origin tells what this process cannot see.
      ...(request.secure || originOf(request)?.startsWith('https:') ? ['Secure'] : []),
    ].join('; ');

  return {
    open(given, request) {
      // Digests have one length, so the comparison takes the same time whatever was given.
      if (!same(given, token)) return null;
      const content = `${seconds() + LIFETIME}.${randomBytes(16).toString('base64url')}`;
      return cookie(`${content}.${sign(content)}`, LIFETIME, request);
    },
    isOpen(request) {
      const values = (request.header('cookie') ?? '').split(/;\s*/).filter((pair) => pair.startsWith(`${NAME}=`));
      return values.some((pair) => {
        const [, content = '', signature = ''] =
          /^(\d{1,12}\.[\w-]{22})\.([\w-]{43})$/.exec(pair.slice(NAME.length + 1)) ?? [];
        return same(signature, sign(content)) && Number.parseInt(content, 10) > seconds();
      });
    },
    close: (request) => cookie('', 0, request),
  };
}
