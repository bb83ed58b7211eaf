// Asks a time-stamping authority (RFC 3161): it signs a hash together with the time, and learns nothing else.
import { randomBytes } from 'node:crypto';
import { Boolean as Asn1Boolean, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { OIDS } from './der.ts';
import { checkStamp } from './stamp-check.ts';

const TIMEOUT = 15_000;

/** @param hash SHA-256, in hexadecimal digits */
export function stampRequest(hash: string, nonce: Buffer = randomBytes(8)): Buffer {
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: OIDS.sha256 }), new Null()] });
  const imprint = new Sequence({ value: [algorithm, new OctetString({ valueHex: Buffer.from(hash, 'hex') })] });
  // A number that is not negative in the shortest form: its first byte is from 1 to 127.
  const positive = Buffer.concat([Buffer.from([((nonce[0] ?? 0) % 127) + 1]), nonce.subarray(1)]);
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      imprint,
      new Integer({ valueHex: positive }),
      // Its certificate comes along, so that the stamp can be checked in years, when the authority may be gone.
      new Asn1Boolean({ value: true }),
    ],
  });
  return Buffer.from(request.toBER());
}

/**
 * Resolves to the authority's answer in Base64, checked to be a stamp of this hash.
 * @throws a sentence where it refuses, cannot be reached, or answers something else
 */
export async function requestStamp(url: string, hash: string, signal?: AbortSignal): Promise<string> {
  const request = stampRequest(hash);
  const timeout = AbortSignal.timeout(TIMEOUT);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(request),
    redirect: 'manual',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  if (answer.status !== 200) {
    void answer.body?.cancel().catch(() => undefined);
    throw new Error(`the time-stamping authority answered with status ${answer.status}`);
  }
  const stamp = Buffer.from(await answer.arrayBuffer());
  checkStamp(stamp, { hash, request });
  return stamp.toString('base64');
}
