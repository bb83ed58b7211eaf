// `crypto.randomUUID` exists in secure contexts only; plain http sites have visitors too.

/** A random UUID (RFC 9562, version 4). */
export function uuid(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Old libraries put an `Array.from` of their own in place, which takes no function (MooTools, Prototype.js).
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
