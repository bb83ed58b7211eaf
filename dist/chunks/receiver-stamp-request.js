import { a as Null, c as Sequence, i as Integer, n as OIDS, o as ObjectIdentifier, r as Boolean, s as OctetString, t as checkStamp } from "./receiver-stamp-check.js";
import { randomBytes } from "node:crypto";
// src/receiver/seal/stamp-request.ts
var TIMEOUT = 15e3;
/** @param hash SHA-256, in hexadecimal digits */
function stampRequest(hash, nonce = randomBytes(8)) {
	const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: OIDS.sha256 }), new Null()] });
	const imprint = new Sequence({ value: [algorithm, new OctetString({ valueHex: Buffer.from(hash, "hex") })] });
	const positive = Buffer.concat([Buffer.from([(nonce[0] ?? 0) % 127 + 1]), nonce.subarray(1)]);
	const request = new Sequence({ value: [
		new Integer({ value: 1 }),
		imprint,
		new Integer({ valueHex: positive }),
		new Boolean({ value: true })
	] });
	return Buffer.from(request.toBER());
}
/**
* Resolves to the authority's answer in Base64, checked to be a stamp of this hash.
* @throws a sentence where it refuses, cannot be reached, or answers something else
*/
async function requestStamp(url, hash, signal) {
	const request = stampRequest(hash);
	const timeout = AbortSignal.timeout(TIMEOUT);
	const answer = await fetch(url, {
		method: "POST",
		headers: {
			"content-type": "application/timestamp-query",
			accept: "application/timestamp-reply"
		},
		body: new Uint8Array(request),
		redirect: "manual",
		signal: signal ? AbortSignal.any([signal, timeout]) : timeout
	});
	if (answer.status !== 200) {
		answer.body?.cancel().catch(() => void 0);
		throw new Error(`the time-stamping authority answered with status ${answer.status}`);
	}
	const stamp = Buffer.from(await answer.arrayBuffer());
	checkStamp(stamp, {
		hash,
		request
	});
	return stamp.toString("base64");
}
export { requestStamp };
