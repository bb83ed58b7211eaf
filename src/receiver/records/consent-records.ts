// Records as ISO/IEC TS 27560:2023 wants them, in JSON-LD with the W3C's Data Privacy Vocabulary, by the guide of its group
// (https://w3id.org/dpv/guides/consent-27560, read on 2026-12-01): one `dpv:ConsentRecord` a consent, its decisions as states.
import { type Choices, NO_ANSWERS } from '../../core/consent.ts';
import type { Notice } from '../../core/event.ts';
import type { ProvenRecord, StoredRecord } from '../store/stored-record.ts';

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  // Else they would be texts, not the things that they name.
  'dct:conformsTo': { '@type': '@id' },
  'dpv:hasLegalBasis': { '@type': '@id' },
  'dpv:isIndicatedBy': { '@type': '@id' },
  'dct:created': { '@type': 'xsd:dateTime' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
} as const;

/** Where the standard's record is described, as the guide has it. */
const CONFORMS_TO = 'https://w3id.org/dpv/schema/dpv-27560#record';

/** One JSON document, a consent at a time. */
export async function* consentRecordsText(consents: AsyncIterable<readonly ProvenRecord[]>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let between = '\n';
  for await (const records of consents) {
    yield `${between}${JSON.stringify(consentRecord(records[0]?.consentId ?? '', records))}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

const urn = (uuid: string) => `urn:uuid:${uuid}`;
const noticeId = (hash: string) => `urn:sha256:${hash}`;

/** @param records of one consent, oldest first; at least one */
export function consentRecord(consentId: string, records: readonly ProvenRecord[]): object {
  const notices = [...new Map(records.map((record) => [record.noticeHash, record])).values()];
  const last = records.at(-1);
  return {
    '@id': urn(consentId),
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': consentId,
    'dct:conformsTo': CONFORMS_TO,
    // A random id is all that is known of the person.
    'dpv:hasDataSubject': { '@id': `${urn(consentId)}#visitor`, '@type': 'dpv:DataSubject' },
    'dpv:hasLegalBasis': 'eu-gdpr:A6-1-a',
    'dpv:hasProcess': processes(records),
    'dpv:hasNotice': notices.map(noticeOf),
    'dpv:hasConsentStatus': records.flatMap(statuses),
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
      ...(last && URL.canParse(last.page) && { 'dpv:isExercisedAt': new URL(last.page).origin }),
    },
  };
}

const processId = (consentId: string, category: string) => `${urn(consentId)}#${encodeURIComponent(category)}`;

/** A category is a purpose, in the words that the visitor read of it last. */
function processes(records: readonly ProvenRecord[]): readonly object[] {
  const ids = new Set(
    records.flatMap(({ choices, previous }) => [...Object.keys(choices), ...Object.keys(previous ?? {})]),
  );
  return [...ids].map((id) => {
    const shown = records
      .flatMap(({ notice }) => notice?.categories.filter((category) => category.id === id) ?? [])
      .at(-1);
    return {
      '@id': processId(records[0]?.consentId ?? '', id),
      '@type': 'dpv:Process',
      'dct:identifier': id,
      'dpv:hasPurpose': {
        '@type': 'dpv:Purpose',
        'dct:title': shown?.label ?? id,
        ...(shown?.description && { 'dct:description': shown.description }),
      },
      ...(shown?.cookies?.length && {
        'dpv:hasPersonalData': shown.cookies.map(({ name, provider, purpose, duration }) => ({
          '@type': 'dpv:PersonalData',
          'dct:identifier': name,
          'dct:description': purpose,
          'dpv:hasRecipient': provider,
          'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': duration },
        })),
      }),
    };
  });
}

function noticeOf({ notice, noticeHash, locale, policyVersion }: ProvenRecord): object {
  return {
    '@id': noticeId(noticeHash),
    '@type': 'dpv:ConsentNotice',
    'dct:language': locale || 'und',
    'dct:hasVersion': policyVersion,
    ...(notice && noticeWords(notice)),
  };
}

const noticeWords = (notice: Notice) => ({
  ...(notice.title && { 'dct:title': notice.title }),
  ...(notice.body && { 'dct:description': notice.body }),
  // Every word and button, as the very text whose SHA-256 is the notice's name.
  'rdf:value': JSON.stringify(notice),
});

const SURFACES: Readonly<Record<string, string>> = {
  banner: 'button in the banner',
  settings: 'switch in the cookie settings',
  placeholder: 'button at a held-back element',
  api: 'the site’s own controls',
  signal: 'the browser’s Global Privacy Control signal',
};

/** A state for each category: the guide's states are of one process, and a visitor may say yes to one and no to another. */
function statuses(record: StoredRecord): readonly object[] {
  // The person has indicated nothing by it: what they answered stands where they did.
  if (NO_ANSWERS.includes(record.action)) return [];
  const before: Choices = record.previous ?? {};
  return Object.entries(record.choices).map(([category, allowed]) => ({
    '@type': stateOf(allowed, before[category]),
    'dct:identifier': record.eventId,
    'dct:subject': { '@id': processId(record.consentId, category) },
    'dpv:isIndicatedBy': 'dpv:DataSubject',
    'dpv:isIndicatedAtTime': record.occurredAt,
    'dct:created': record.receivedAt,
    'dpv:hasIndicationMethod': SURFACES[record.surface] ?? record.surface,
    'dpv:hasNotice': { '@id': noticeId(record.noticeHash) },
  }));
}

function stateOf(allowed: boolean, before: boolean | undefined): string {
  if (allowed) return before ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
  return before ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}
