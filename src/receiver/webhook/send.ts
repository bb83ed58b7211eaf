// One delivery: a POST, and what its answer means.
import { sign } from './secret.ts';

export interface Delivery {
  readonly url: string;
  readonly secrets: readonly Buffer[];
  /** The same at every attempt, so that the other side can tell a repetition. */
  readonly id: string;
  readonly body: string;
  /** In ms. */
  readonly timeout: number;
  /** Ends the delivery at once; its own, because a long-lived signal would gather one from each. */
  readonly cancel: AbortController;
}

export type Outcome =
  | { readonly kind: 'taken' }
  /** 410: the server wants nothing more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string; readonly waitMs?: number };

/** The longest `Retry-After` that counts, in ms. */
const MAX_WAIT = 3_600_000;

/** Never rejects. Redirects are not followed: the signed words go where the owner said, and nowhere else. */
export async function send({ url, secrets, id, body, timeout, cancel }: Delivery): Promise<Outcome> {
  const timestamp = Math.floor(Date.now() / 1000);
  const timer = setTimeout(() => cancel.abort(new Error('no answer in time')), timeout);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': `consent-gate/${__VERSION__}`,
        'webhook-id': id,
        'webhook-timestamp': `${timestamp}`,
        'webhook-signature': sign(secrets, { id, timestamp, body }),
      },
      body,
      redirect: 'manual',
      signal: cancel.signal,
    });
    // Nothing in the body counts, and one that never ends must not hold the connection.
    void answer.body?.cancel().catch(() => undefined);
    if (answer.ok) return { kind: 'taken' };
    if (answer.status === 410) return { kind: 'gone' };
    const wait = retryAfter(answer.headers.get('retry-after'));
    return { kind: 'failed', why: `status ${answer.status}`, ...(wait && { waitMs: wait }) };
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function retryAfter(value: string | null): number {
  const ms = value && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : Date.parse(value ?? '') - Date.now();
  return ms > 0 ? Math.min(ms, MAX_WAIT) : 0;
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const cause = error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || error.message.slice(0, 100);
}
