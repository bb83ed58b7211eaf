// Evidence and published seals as files bring them: unknown in, typed out, the line named where it is wrong.
import { EVIDENCE_TYPE, type EvidenceLine } from './evidence.ts';
import type { Seal } from './seal.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isHash = (value: unknown) => isText(value) && /^[\da-f]{64}$/.test(value);
const isDay = (value: unknown) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isNumber = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const fits = (value: unknown, shape: Shape): boolean =>
  isFields(value) && Object.entries(shape).every(([name, is]) => is(value[name]));

const SEAL: Shape = {
  day: isDay,
  size: isNumber,
  root: isHash,
  previous: orNull(isHash),
  seal: isHash,
  sealedAt: isText,
};

const SEALED: Shape = {
  day: isDay,
  leaf: isNumber,
  salt: isHash,
  path: (value) => value === undefined || (Array.isArray(value) && value.every(isHash)),
};

/** What each kind of line has, by its first field. */
const LINES: Readonly<Record<string, Shape>> = {
  evidence: { evidence: (value) => value === EVIDENCE_TYPE, of: orNull(isText) },
  seal: { seal: (value) => fits(value, { ...SEAL, stamp: orNull(isText), emptied: (is) => typeof is === 'boolean' }) },
  leaves: { leaves: (value) => fits(value, { day: isDay, hashes: isText }) },
  record: {
    record: (value) => fits(value, { eventId: isText, consentId: isText, receivedAt: isText, noticeHash: isText }),
    sealed: orNull((value) => fits(value, SEALED)),
  },
  gone: { gone: (value) => fits(value, { day: isDay, leaves: (all) => Array.isArray(all) && all.every(isNumber) }) },
  dayEnds: { dayEnds: isDay, emptied: (is) => typeof is === 'boolean' },
  ends: { ends: (value) => value === EVIDENCE_TYPE },
  notice: { notice: (value) => fits(value, { hash: isHash, text: isText }) },
};

/** @throws a sentence that names the line and what was expected */
export async function* readEvidence(lines: AsyncIterable<string>): AsyncGenerator<EvidenceLine> {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (!text.trim()) continue;
    const value = parse(text);
    const kind = isFields(value) && Object.keys(LINES).find((name) => Object.hasOwn(value, name));
    const shape = kind && LINES[kind];
    if (!shape || !fits(value, shape)) {
      throw new Error(`line ${number}: expected a line of evidence, as records --format evidence writes it`);
    }
    yield value as EvidenceLine;
  }
}

/** @throws a sentence that names the line and what was expected */
export async function readPublished(lines: AsyncIterable<string>): Promise<readonly Seal[]> {
  const seals: Seal[] = [];
  let number = 0;
  for await (const text of lines) {
    number++;
    if (!text.trim()) continue;
    const value = parse(text);
    if (!fits(value, SEAL)) throw new Error(`line ${number}: expected a seal, as serve --seal-file writes it`);
    seals.push(value as Seal & Fields);
  }
  return seals;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
