// Signatures as Standard Webhooks has them (standardwebhooks.com, specification 1.0.0): HMAC-SHA256 over id, time and body.
import { createHmac } from 'node:crypto';

export interface Signed {
  /** `webhook-id` */
  readonly id: string;
  /** `webhook-timestamp`: seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = 'whsec_';

const EXPECTED = 'expected whsec_ and 24 to 64 bytes in Base64, as in: echo "whsec_$(openssl rand -base64 32)"';

/**
 * Reads one secret, or two with a space between them while an old one is replaced.
 * @throws a sentence that says what was expected, and nothing of the secret
 */
export function parseSecrets(text: string): readonly Buffer[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (!words.length) throw new Error(EXPECTED);
  return words.map((word) => {
    const base64 = word.startsWith(PREFIX) ? word.slice(PREFIX.length) : '';
    const bytes = /^[A-Za-z\d+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
    if (bytes.length < 24 || bytes.length > 64) throw new Error(EXPECTED);
    return bytes;
  });
}

/** The value of `webhook-signature`: one signature for each secret. */
export function sign(secrets: readonly Buffer[], { id, timestamp, body }: Signed): string {
  return secrets
    .map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
}
