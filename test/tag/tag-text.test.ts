// The lines for servers: what a page reads off them is what was given, whatever was given; and a fault is named where they are made.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { checkConfig } from '../../src/core/check-config.ts';
import type { ConsentGateConfig } from '../../src/core/config.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { readOptions } from '../../src/core/read-options.ts';
import { consentTag, consentTagParts, inlineHash, type TagPlace } from '../../src/tag.ts';
import { breakingTexts } from './breaking-texts.ts';

const dist = new URL('../../dist/', import.meta.url);
const integrity: Record<string, string> = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));
const [uiAddress = ''] = Object.keys(integrity).filter((address) => address.startsWith('consent-gate-ui.js'));
const GATE = readFileSync(new URL('consent-gate.js', dist), 'utf8');

const parser = new new Window().DOMParser();

/** The elements as a parser of HTML finds them in a head. */
function parsed(html: string) {
  const page = `<!doctype html><html><head>${html}<title>The end</title></head><body></body></html>`;
  return [...parser.parseFromString(page, 'text/html').head.children];
}

/** The options as a page reads them, by the gate's own rules. */
function readBack(html: string) {
  const elements = parsed(html);
  const block = elements.find((element) => element.hasAttribute('data-consent-gate-config'));
  const tag = elements.find((element) => element.localName === 'script' && element !== block);
  const attributes = Object.fromEntries(
    [...(tag?.attributes ?? [])]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name.slice(5).replace(/-./g, ([, letter = '']) => letter.toUpperCase()), value]),
  );
  return { ...JSON.parse(block?.textContent || '{}'), ...attributes };
}

const anyOptions: fc.Arbitrary<ConsentGateConfig> = fc.record(
  {
    controller: breakingTexts,
    privacyContact: breakingTexts,
    policyVersion: fc.constantFrom('1', '2026-11', "it's <b>", '&amp;'),
    policyUrl: fc.webPath().map((path) => `/${path}?a=1&b=2`),
    maxAgeDays: fc.integer({ min: 1, max: 365 }),
    settingsButton: fc.boolean(),
    googleAnalytics: fc.constantFrom(
      'G-AB12CD34EF',
      'G-AB12CD34EF GT-AB12',
      ['G-AB12CD34EF', 'UA-12345-1'],
      [],
      [{ id: 'G-AB12CD34EF', page_title: '</script><!--' }],
    ),
    googleSettings: fc.subarray(['url_passthrough', 'ads_data_redaction'] as const),
    messages: fc.dictionary(fc.constantFrom('title', 'body', 'accept'), breakingTexts),
    block: fc.constantFrom({ analytics: ['stats.example.com', '/assets/<gtag>.js'] }),
    cookie: fc.constantFrom({ domain: 'example.com' }, { name: 'answer' }),
    supervisoryAuthority: fc.record({ name: breakingTexts, url: fc.webUrl() }),
  },
  { requiredKeys: [] },
);

/** No JSON can hold it, and a walk through it has no end. */
function cyclic(): object {
  const texts: Record<string, unknown> = {};
  texts.title = texts;
  return texts;
}

describe('consentTag', () => {
  it('writes what a page reads as it was given, and nothing comes out of it', () => {
    fc.assert(
      fc.property(anyOptions, fc.boolean(), (options, inline) => {
        fc.pre(checkConfig(options).length === 0);
        const html = consentTag(options, { inline, base: '/files' });
        const back = readBack(html);
        expect(checkConfig(back)).toEqual([]);
        const assets = inline ? { assets: '/files/' } : {};
        // Of a text that is no Unicode, HTML has no form either; JSON has.
        expect(readOptions(back, DEFAULTS)).toEqual(readOptions({ ...options, ...assets }, DEFAULTS));
        const names = parsed(html).map(({ localName }) => localName);
        expect(names.filter((name) => !['script', 'link'].includes(name))).toEqual(['title']);
        expect(names.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  it('has the lines of the README: tag, hash and preload', () => {
    const base = `/consent-gate/${packageJson.version}/`;
    expect(consentTag({ googleAnalytics: 'G-AB12CD34EF', controller: 'Harbour & Sons' }).split('\n')).toEqual([
      `<script src="${base}consent-gate.js" integrity="${integrity['consent-gate.js']}" data-google-analytics="G-AB12CD34EF" data-controller="Harbour &amp; Sons"></script>`,
      `<link rel="preload" as="script" crossorigin="anonymous" href="${base}${uiAddress}" integrity="${integrity[uiAddress]}">`,
    ]);
  });

  it('puts the nonce on all that a policy asks for it, and hides it from nobody else', () => {
    const html = consentTag({ cookies: [], nonce: 'of-the-options' }, { nonce: 'of"this&page' });
    const [block, tag, preload] = parsed(html);
    expect(block?.hasAttribute('nonce')).toBe(false);
    expect([tag, preload].map((element) => element?.getAttribute('nonce'))).toEqual(['of"this&page', 'of"this&page']);
    expect(html).not.toContain('data-nonce');
    expect(html).not.toContain('of-the-options');
  });

  it('asks early for the language that the page, or the option, will have the banner in', () => {
    const asked = (options: ConsentGateConfig, place: TagPlace) =>
      consentTagParts(options, place)
        .flatMap(({ attributes: { href = [] } }) => href)
        .map((address) => address.replace(/^.*consent-gate-|\.js.*$/g, ''));
    expect(asked({}, { lang: 'en-GB' })).toEqual(['ui']);
    expect(asked({}, { lang: 'de-AT' })).toEqual(['ui', 'locale-de']);
    expect(asked({ locale: 'fi' }, { lang: 'de' })).toEqual(['ui', 'locales', 'locale-fi']);
    expect(asked({ locale: 'fi' }, { preload: false })).toEqual([]);
  });

  it('of another host, asks as a hash wants it, and looks for the parts where the options say', () => {
    const [tag, preload] = consentTagParts({ assets: '/parts' }, { base: 'https://cdn.example.com/gate' });
    expect(tag?.attributes).toMatchObject({
      src: 'https://cdn.example.com/gate/consent-gate.js',
      crossorigin: 'anonymous',
      'data-assets': '/parts',
    });
    expect(preload?.attributes.href).toBe(`/parts/${uiAddress}`);
  });

  it('inline, is the very file, whose hash a policy can name', () => {
    const [tag] = consentTagParts({}, { inline: true });
    expect(tag?.text).toBe(GATE);
    expect(inlineHash).toBe(`sha256-${createHash('sha256').update(GATE).digest('base64')}`);
    expect(parsed(consentTag({}, { inline: true }))[0]?.textContent).toBe(GATE);
  });

  it.for<[options: unknown, place: unknown, faults: readonly string[]]>([
    [{ googleAnalitycs: 'G-AB12CD34EF' }, {}, ['googleAnalitycs: unknown option, did you mean googleAnalytics']],
    [{ googleAnalytics: 'G-1', maxAgeDays: 400 }, {}, ['googleAnalytics[0]: expected', 'maxAgeDays: expected']],
    [
      { googleAnalytics: [{ id: 'G-AB12CD34EF', event_callback: () => {} }] },
      {},
      ['googleAnalytics[0].event_callback: expected what JSON can hold'],
    ],
    [
      { block: new Map([['analytics', 'stats.example.com']]) },
      {},
      ['block: expected what JSON can hold, got an object'],
    ],
    [{ messages: { title: 5, accept: ['Yes'] } }, {}, ['messages.title: expected a text', 'messages.accept: expected']],
    [{ messages: cyclic() }, {}, ['messages.title: expected a text, got an object']],
    [null, {}, ['config: expected an object']],
    [{}, { base: 'files' }, ['place.base: expected the address of a folder']],
    [{}, { base: '/files/?v=1' }, ['place.base: expected the address of a folder']],
    [{}, { inline: 'yes', nonce: '' }, ['place.nonce: expected a text', 'place.inline: expected true or false']],
    [{}, { none: 'x' }, ['place.none: unknown option']],
    [{ theme: 'blue' }, null, ['theme: expected one of', 'place: expected an object']],
  ])('names each fault of %j %j in one error', ([options, place, faults]) => {
    let message = '';
    try {
      consentTag(options as ConsentGateConfig, place as TagPlace);
    } catch (error) {
      message = Object(error).message;
    }
    const [first, ...said] = message.split('\n');
    expect(first).toBe('consent-gate: the options have to be mended');
    expect(said).toHaveLength(faults.length);
    for (const fault of faults) expect(message).toContain(`\n${fault}`);
  });
});

describe('services by their names', () => {
  it('are written as what they ask and store', () => {
    const [block = ''] = consentTag({ services: ['matomo'], controller: 'Meyer' }).split('\n');
    expect(block).toContain('"/matomo.js"');
    expect(block).toContain('_pk_id.*');
    expect(block).not.toContain('services');
  });

  it('that are unknown are named where the tag is written', () => {
    const wrong = { services: ['matomoo'] } as never;
    expect(() => consentTag(wrong)).toThrow(
      'services[0]: expected the name of a service, got "matomoo"; did you mean "matomo"?',
    );
  });
});
