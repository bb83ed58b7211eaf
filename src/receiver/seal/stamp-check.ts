// Checks what a time-stamping authority answered: that it is about this hash, signed by the certificate that comes along, which
// is made for time stamps, and, where the owner trusts certain authorities, issued by one of them.
import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { Der, hashOf, OIDS } from './der.ts';

export interface Stamp {
  readonly time: Date;
  /** The authority by its certificate's subject, in one line. */
  readonly by: string;
  /** Whether it was issued by one that is trusted; `null` where none was named. */
  readonly trusted: boolean | null;
}

export interface StampCheck {
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
  /** The request it answers, where that is at hand: its nonce must come back. */
  readonly request?: Buffer;
  /** Certificates of authorities to be trusted. */
  readonly authorities?: readonly X509Certificate[];
}

/** @throws a sentence that says what is wrong */
export function checkStamp(answer: Buffer, { hash, request, authorities }: StampCheck): Stamp {
  const token = tokenOf(answer);
  const signedData = token.at(1).at(0);
  const content = signedData.at(2);
  if (token.at(0).oid !== OIDS.signedData || content.at(0).oid !== OIDS.timeStampInfo)
    throw new Error('the stamp is of another kind');
  const info = content.at(1).at(0).content;
  const time = checkInfo(Der.read(info), hash, request);
  const certificates = certificatesOf(signedData);
  const signer = signedData.parts.at(-1)?.at(0);
  if (!signer) throw new Error('the stamp is not signed');
  const certificate = checkSignature({ signer, info, certificates });
  if (!certificate.keyUsage?.includes(OIDS.timeStamping))
    throw new Error('the stamp’s certificate is not made for time stamps');
  if (time < new Date(certificate.validFrom) || time > new Date(certificate.validTo))
    throw new Error('the stamp’s certificate was not valid at its time');
  const by = certificate.subject.split('\n').join(', ');
  return { time, by, trusted: authorities ? isIssuedBy(certificate, certificates, authorities) : null };
}

function tokenOf(answer: Buffer): Der {
  const response = readOr(answer, 'the answer is no time stamp');
  const status = response.at(0).at(0).content;
  // 0: granted, 1: granted with changes (RFC 3161 section 2.4.2).
  if (status.length !== 1 || (status[0] ?? 2) > 1) throw new Error('the time-stamping authority refused');
  return response.at(1);
}

function readOr(bytes: Buffer, fault: string): Der {
  try {
    return Der.read(bytes);
  } catch {
    throw new Error(fault);
  }
}

function checkInfo(info: Der, hash: string, request: Buffer | undefined): Date {
  const imprint = info.at(2);
  if (hashOf(imprint.at(0)) !== 'sha256' || imprint.at(1).content.toString('hex') !== hash)
    throw new Error('the stamp is of another hash');
  if (request) {
    const asked = Der.read(request).at(2).content;
    if (!info.parts.slice(5).some(({ tag, content }) => tag === 'u2' && content.equals(asked)))
      throw new Error('the stamp answers another request');
  }
  return info.at(4).date;
}

const certificatesOf = (signedData: Der): readonly X509Certificate[] =>
  (signedData.parts.slice(3).find(({ tag }) => tag === 'c0')?.parts ?? []).map(
    ({ bytes }) => new X509Certificate(bytes),
  );

interface Signature {
  readonly signer: Der;
  /** What is signed, by way of its hash. */
  readonly info: Buffer;
  readonly certificates: readonly X509Certificate[];
}

/** SignerInfo of RFC 5652 section 5.3. */
function checkSignature({ signer, info, certificates }: Signature): X509Certificate {
  const algorithm = hashOf(signer.at(2));
  const attributes = signer.at(3);
  if (attributes.tag !== 'c0') throw new Error('the stamp has no signed attributes');
  const attribute = (oid: string) =>
    attributes.parts
      .find((one) => one.at(0).oid === oid)
      ?.at(1)
      .at(0);
  const digest = attribute(OIDS.messageDigest)?.content;
  if (!digest?.equals(createHash(algorithm).update(info).digest()))
    throw new Error('the stamp was changed: its content does not match its hash');
  const certificate = certificates.find((one) => isNamed(one, attribute));
  if (!certificate) throw new Error('the stamp comes without its certificate');
  // Signed as a set; in the structure its tag is another (RFC 5652 section 5.4).
  const signed = attributes.bytes;
  signed[0] = 0x31;
  const method = signer.at(4).at(0).oid;
  const key = {
    key: certificate.publicKey,
    ...(method === OIDS.rsaPss && {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_AUTO,
    }),
  };
  if (!verify(method === OIDS.ed25519 ? null : algorithm, signed, key, signer.at(5).content))
    throw new Error('the stamp’s signature is wrong');
  return certificate;
}

/** By the hash in the signed attributes (RFC 5035, RFC 2634), so that no other certificate can be put in its place. */
function isNamed(certificate: X509Certificate, attribute: (oid: string) => Der | undefined): boolean {
  const newer = attribute(OIDS.signingCertificateV2)?.at(0).at(0);
  const named = newer ?? attribute(OIDS.signingCertificate)?.at(0).at(0);
  if (!named) return false;
  const withAlgorithm = newer && newer.at(0).tag === 'u16';
  const algorithm = !newer ? 'sha1' : withAlgorithm ? hashOf(newer.at(0)) : 'sha256';
  return named.at(withAlgorithm ? 1 : 0).content.equals(createHash(algorithm).update(certificate.raw).digest());
}

function isIssuedBy(
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
): boolean {
  let here = certificate;
  for (let step = 0; step <= between.length; step++) {
    const isIssuer = (one: X509Certificate) => here.checkIssued(one) && here.verify(one.publicKey);
    if (authorities.some((one) => one.fingerprint256 === here.fingerprint256 || isIssuer(one))) return true;
    const next = between.find((one) => one.ca && one !== here && isIssuer(one));
    if (!next) return false;
    here = next;
  }
  return false;
}
