// A few words for ASN.1 structures, as RFC 3161 and RFC 5652 (CMS) are made of them.
import { type BaseBlock, fromBER } from 'asn1js';

export const OIDS = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  signedData: '1.2.840.113549.1.7.2',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsaPss: '1.2.840.113549.1.1.10',
  ed25519: '1.3.101.112',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

const HASHES: Readonly<Record<string, string>> = {
  [OIDS.sha1]: 'sha1',
  [OIDS.sha256]: 'sha256',
  [OIDS.sha384]: 'sha384',
  [OIDS.sha512]: 'sha512',
};

/** One value of a structure, and what lies in it. */
export class Der {
  private readonly block: BaseBlock;

  private constructor(block: BaseBlock) {
    this.block = block;
  }

  /** @throws where it is no such structure, or more lies behind it */
  static read(bytes: Uint8Array): Der {
    const { offset, result } = fromBER(bytes);
    if (offset !== bytes.length) throw new Error('not a DER structure');
    return new Der(result);
  }

  /** Class and number, such as `u16` (universal 16, a sequence) or `c0` (context-specific 0). */
  get tag(): string {
    const { tagClass, tagNumber } = this.block.idBlock;
    return `${tagClass === 3 ? 'c' : 'u'}${tagNumber}`;
  }

  get parts(): readonly Der[] {
    const { value } = this.block.valueBlock as { readonly value?: unknown };
    return Array.isArray(value) ? value.map((part: BaseBlock) => new Der(part)) : [];
  }

  /** @throws where there is none */
  at(index: number): Der {
    const part = this.parts[index];
    if (!part) throw new Error('a part is missing');
    return part;
  }

  tagged(tag: string): Der | undefined {
    return this.parts.find((part) => part.tag === tag);
  }

  /** The whole, with tag and length, as it was read. */
  get bytes(): Buffer {
    return Buffer.from(this.block.valueBeforeDecodeView);
  }

  /** What an integer, an octet string or a bit string holds. */
  get content(): Buffer {
    const { idBlock, valueBlock } = this.block;
    // An octet string in pieces, as BER allows it.
    if (idBlock.isConstructed) return Buffer.concat(this.parts.map(({ content }) => content));
    return Buffer.from((valueBlock as { readonly valueHexView?: Uint8Array }).valueHexView ?? new Uint8Array());
  }

  get oid(): string {
    return String((this.block as { getValue?: () => unknown }).getValue?.() ?? '');
  }

  get date(): Date {
    const { toDate } = this.block as { toDate?: () => Date };
    if (!toDate) throw new Error('not a time');
    return toDate.call(this.block);
  }
}

/** The name Node has for the hash of an AlgorithmIdentifier. @throws for another */
export function hashOf(algorithm: Der): string {
  const name = HASHES[algorithm.at(0).oid];
  if (!name) throw new Error('a hash that is not known');
  return name;
}
