// A self-signed certificate made at start. The browsers are told to accept any, so one does for every host. Node makes keys
// and signatures but no certificates; what is missing is the little DER (ITU-T X.690) that RFC 5280 wants around them.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';

/** Key and certificate in PEM, valid from yesterday for a year. */
export function makeCertificate(names: readonly string[]): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(set(sequence(objectId(COMMON_NAME), tagged(0x0c, 'consent-gate test network'))));
  const alternatives = sequence(...names.map((host) => tagged(0x82, host)));
  const extension = sequence(objectId(SUBJECT_ALTERNATIVE_NAME), tagged(0x04, alternatives));
  const day = 86_400_000;
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    // A leading byte below 0x80 keeps the serial number positive.
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + 365 * day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]));
  const der = sequence(content, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, value: Buffer | string): Buffer {
  const content = Buffer.from(value);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => tagged(0x31, Buffer.concat(parts));
const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));

/** UTCTime: `YYMMDDhhmmssZ`. */
function time(at: number): Buffer {
  return tagged(0x17, `${new Date(at).toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`);
}
