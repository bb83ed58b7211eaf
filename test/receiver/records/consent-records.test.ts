// The export after ISO/IEC TS 27560: whole consents, in JSON-LD whose every term is declared.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import { openStore, type SqlStore } from '../../../src/receiver/store/store.ts';
import { makeEvent, NOTICE } from '../events.ts';
import { initialisedPGlite } from '../initialised-pglite.ts';

const TOKEN = 'a-token-of-the-owner';
let store: SqlStore;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
}, 60_000);
afterAll(() => store?.close());

async function exported(query = '') {
  const request = new Request(`https://x.example/records?format=jsonld${query}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  const answer = await createReceiver({ store, token: TOKEN })(request);
  expect(answer.headers.get('content-type')).toBe('application/ld+json');
  return JSON.parse(await answer.text());
}

it('is an empty graph where there is nothing', async () => {
  expect((await exported())['@graph']).toEqual([]);
});

it('takes what is no answer for no sign of consent', async () => {
  const consentId = randomUUID();
  await store.append([
    makeEvent({ consentId }),
    makeEvent({ schema: 2, consentId, action: 'adopt', surface: 'api' }),
    makeEvent({ schema: 2, consentId, action: 'show-one', surface: 'placeholder' }),
  ]);
  const { '@graph': found } = await exported(`&consentId=${consentId}`);
  expect(found[0]['dpv:hasConsentStatus']).toHaveLength(Object.keys(makeEvent().choices).length);
  await store.erase(consentId);
});

it('gives each consent once, with its states by category, its purposes and the very notice', async () => {
  const consentId = randomUUID();
  const previous = { analytics: true, marketing: false };
  await store.append([
    makeEvent({ consentId, action: 'save', surface: 'settings', choices: previous }),
    makeEvent({ consentId, action: 'withdraw', choices: { analytics: false, marketing: false }, previous }),
  ]);
  await store.append(Array.from({ length: 1200 }, () => makeEvent({ locale: 'fr' })));
  const document = await exported();
  expect(document['@graph']).toHaveLength(1201);
  expect((await exported('&locale=fr'))['@graph']).toHaveLength(1200);
  const { '@graph': found, '@context': context } = await exported(`&consentId=${consentId}`);
  expect(found).toHaveLength(1);
  const [record] = found;
  expect(record).toMatchObject({
    '@id': `urn:uuid:${consentId}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': consentId,
  });
  expect(record['dpv:hasConsentStatus'].map((state: Record<string, unknown>) => state['@type'])).toEqual([
    ...['dpv:ConsentGiven', 'dpv:ConsentRefused'],
    ...['dpv:ConsentWithdrawn', 'dpv:ConsentRefused'],
  ]);
  const [process] = record['dpv:hasProcess'];
  expect(process['dpv:hasPurpose']['dct:title']).toBe('Analytical');
  expect(record['dpv:hasConsentStatus'][0]['dct:subject']['@id']).toBe(process['@id']);
  const [notice] = record['dpv:hasNotice'];
  expect(notice['rdf:value']).toBe(hashNotice(NOTICE).text);
  expect(notice['@id']).toBe(`urn:sha256:${hashNotice(NOTICE).hash}`);
  // Every term's prefix is declared, so nothing is dropped by whoever expands it.
  const terms = [...JSON.stringify(record).matchAll(/"((?:dpv|dct|rdf|eu-gdpr|[a-z]+)):[A-Z\w-]+"/g)].map(
    ([, prefix]) => prefix,
  );
  for (const prefix of new Set(terms)) expect(context).toHaveProperty([prefix ?? '']);
});
