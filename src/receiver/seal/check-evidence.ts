// Says of evidence whether anything was changed, added or taken out since it was sealed. Pure: lines in, a verdict out.
import { createHash } from 'node:crypto';
import { EVIDENCE_TYPE, type EvidenceLine, type SealedAt } from './evidence.ts';
import { HASH_BYTES, merkleRoot, rootOfPath } from './merkle.ts';
import type { KeptSeal } from './read-seals.ts';
import { dayAfter, recordLeaf, type Seal, sealHash } from './seal.ts';

export type FaultKind = 'changed' | 'added' | 'taken out' | 'seal';

export interface Fault {
  readonly kind: FaultKind;
  /** A sentence, for the owner and for an authority. */
  readonly text: string;
}

export interface Verdict {
  /** `null` where all were looked at. */
  readonly of: string | null;
  readonly seals: readonly KeptSeal[];
  /** Records whose leaves are what they were sealed as. */
  readonly proven: number;
  /** Leaves whose records were erased or are past their time. */
  readonly gone: number;
  /** Records that came after the last seal. */
  readonly notYet: number;
  /** Records that were sealed a day later than they were received, as what is committed around midnight is. */
  readonly late: number;
  readonly faults: readonly Fault[];
  /** Faults that were found; at most a hundred are listed. */
  readonly faultCount: number;
}

const MOST_LISTED = 100;

/** @param published seals that the owner or somebody else has kept outside the database */
export async function checkEvidence(
  lines: AsyncIterable<EvidenceLine>,
  published: readonly Seal[] = [],
): Promise<Verdict> {
  const faults: Fault[] = [];
  let faultCount = 0;
  const fault = (kind: FaultKind, text: string) => {
    faultCount++;
    if (faults.length < MOST_LISTED) faults.push({ kind, text });
  };
  const seals = new Map<string, KeptSeal>();
  const named = new Set<string>();
  const notices = new Set<string>();
  const counts = { proven: 0, gone: 0, notYet: 0, late: 0 };
  const ended = new Set<string>();
  let of: string | null | undefined;
  let whole = false;
  let day: OpenDay | null = null;

  for await (const line of lines) {
    if ('evidence' in line) of = line.of;
    else if ('seal' in line) seals.set(line.seal.day, line.seal);
    else if ('leaves' in line) day = openDay(line.leaves);
    else if ('record' in line) {
      named.add(line.record.noticeHash);
      checkRecord(line);
    } else if ('gone' in line) for (const leaf of line.gone.leaves) day?.gone.add(leaf);
    else if ('dayEnds' in line) {
      if (line.emptied) counts.gone += seals.get(line.dayEnds)?.size ?? 0;
      else if (day) endDay(day);
      ended.add(line.dayEnds);
      day = null;
    } else if ('ends' in line) {
      whole = true;
    } else if ('notice' in line) {
      notices.add(line.notice.hash);
      const { hash, text } = line.notice;
      if (createHash('sha256').update(text).digest('hex') !== hash)
        fault('changed', `The notice ${hash} has another text than was shown.`);
    }
  }
  if (of === undefined) fault('seal', `This is no evidence: its first line should name ${EVIDENCE_TYPE}.`);
  for (const hash of named) if (!notices.has(hash)) fault('taken out', `The text of the notice ${hash} is missing.`);
  if (!whole) fault('taken out', 'The evidence breaks off before its end.');
  if (of === null)
    for (const day of seals.keys()) if (!ended.has(day)) fault('taken out', `The records of ${day} are missing.`);
  checkChain();
  return { of: of ?? null, seals: [...seals.values()], ...counts, faults, faultCount };

  function openDay({ day, hashes }: { readonly day: string; readonly hashes: string }): OpenDay {
    const leaves = Buffer.from(hashes, 'base64');
    const seal = seals.get(day);
    // Once all records of a day are past their time, its leaves go as well.
    if (seal && !(seal.emptied && !leaves.length)) {
      if (leaves.length !== seal.size * HASH_BYTES || merkleRoot(leaves).toString('hex') !== seal.root)
        fault('seal', `The leaves of ${day} are not those that were sealed.`);
    }
    return { day, leaves, seen: new Set(), gone: new Set() };
  }

  function endDay({ day, leaves, seen, gone }: OpenDay): void {
    for (let leaf = 0; leaf < leaves.length / HASH_BYTES; leaf++) {
      if (seen.has(leaf)) continue;
      if (gone.has(leaf)) counts.gone++;
      else
        fault(
          'taken out',
          `The record of leaf ${leaf} of ${day} is missing, and was neither erased nor past its time.`,
        );
    }
  }

  function checkRecord({ record, sealed }: Extract<EvidenceLine, { record: unknown }>): void {
    const name = `The record ${record.eventId} of consent ${record.consentId}`;
    const received = record.receivedAt.slice(0, 10);
    if (!sealed) {
      const last = [...seals.keys()].at(-1) ?? '';
      // What was committed around midnight waits for the seal of the next day.
      if (received >= last) counts.notYet++;
      else fault('added', `${name} was received on ${received}, by its own word, and is not in that day’s seal.`);
      return;
    }
    const seal = seals.get(sealed.day);
    if (!seal) {
      fault('seal', `${name} belongs to the seal of ${sealed.day}, which is missing.`);
      return;
    }
    if (!isInSeal(recordLeaf(record, sealed.salt), sealed, seal)) {
      fault('changed', `${name} is not what was sealed on ${sealed.day}.`);
      return;
    }
    counts.proven++;
    const first = seals.keys().next().value;
    if (sealed.day !== first && received !== sealed.day) counts.late++;
  }

  function isInSeal(leaf: Buffer, { day: sealedDay, leaf: index, path }: SealedAt, seal: KeptSeal): boolean {
    if (path) {
      const root = rootOfPath(
        leaf,
        index,
        seal.size,
        path.map((hash) => Buffer.from(hash, 'hex')),
      );
      return root?.toString('hex') === seal.root;
    }
    if (day?.day !== sealedDay || day.seen.has(index)) return false;
    day.seen.add(index);
    return day.leaves.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES).equals(leaf);
  }

  function checkChain(): void {
    let before: KeptSeal | null = null;
    for (const seal of seals.values()) {
      if (sealHash(seal) !== seal.seal) fault('seal', `The seal of ${seal.day} does not match what it seals.`);
      if (before && dayAfter(before.day) !== seal.day)
        fault('taken out', `There is no seal between ${before.day} and ${seal.day}.`);
      else if (seal.previous !== (before?.seal ?? null))
        fault('seal', `The seal of ${seal.day} does not follow from the one before it.`);
      before = seal;
    }
    for (const { day, seal } of published) {
      const kept = seals.get(day);
      if (!kept) fault('taken out', `The seal of ${day} was published, and is missing.`);
      else if (kept.seal !== seal) fault('seal', `The seal of ${day} is not the one that was published.`);
    }
  }
}

interface OpenDay {
  readonly day: string;
  readonly leaves: Buffer;
  readonly seen: Set<number>;
  readonly gone: Set<number>;
}
