// The pasted tag as options: attributes, the JSON block before it, and what others write on any script tag.
import { Window } from 'happy-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { checkConfig, othersAttributes } from '../../src/core/check-config.ts';
import { rememberChecked, wasChecked } from '../../src/page/checked-options.ts';
import { findTag, readBlock, readTag } from '../../src/page/script-tag.ts';

function tagOf(attributes: string, block = ''): HTMLScriptElement {
  const { document } = new Window({ url: 'https://page.test/' });
  document.body.innerHTML = `${block}<script id="tag" type="text/plain" ${attributes}></script>`;
  vi.stubGlobal('document', document);
  return document.getElementById('tag') as unknown as HTMLScriptElement;
}
const block = (json: string) => `<script type="application/json" data-consent-gate-config>${json}</script>`;

afterEach(() => vi.unstubAllGlobals());

it('reads attributes in kebab-case', () => {
  const options = readTag(
    tagOf('src="/g.js" data-google-analytics="G-AB12CD34EF" data-policy-url="/privacy" data-max-age-days="30"'),
  );
  expect(options).toMatchObject({ googleAnalytics: 'G-AB12CD34EF', policyUrl: '/privacy', maxAgeDays: '30' });
  expect(checkConfig(options)).toEqual([]);
});

it('reads the block, and lets attributes win', () => {
  const json = block('{"controller": "Block", "policyVersion": "2", "categories": [{"id": "analytics"}]}');
  const options = readTag(tagOf('data-controller="Tag"', json));
  expect(options).toMatchObject({ controller: 'Tag', policyVersion: '2', categories: [{ id: 'analytics' }] });
  expect(checkConfig(options)).toEqual([]);
});

it('takes the nonce of the tag, unless the block names one', () => {
  const tag = tagOf('', '');
  tag.nonce = 'abc';
  expect(readTag(tag)).toMatchObject({ nonce: 'abc' });
  const other = tagOf('', block('{"nonce": "def"}'));
  other.nonce = 'abc';
  expect(readTag(other)).toMatchObject({ nonce: 'def' });
});

it.for(['', ' ', '{', '{"controller": "x",}', 'controller: x', '<!-- {} -->'])('says that %j is no JSON', (json) => {
  const faults = checkConfig(readTag(tagOf('data-controller="Tag"', block(json))));
  if (json === '') return expect(faults).toEqual([]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^data-consent-gate-config: expected JSON, got /);
});

it.for(['[]', '5', '"text"', 'null'])('is not upset by the block %s', (json) => {
  expect(() => checkConfig(readTag(tagOf('', block(json))))).not.toThrow();
});

/** As the recorder does it. */
function faultsOf(attributes: string, json = ''): readonly string[] {
  const options = readTag(tagOf(attributes, json && block(json)));
  return checkConfig(options, othersAttributes(Object(options), Object(readBlock())));
}

it.for([
  'data-cfasync="false"',
  'data-rocket-status="executed"',
  'data-nscript="beforeInteractive"',
  'data-rh="true"',
  'data-normal="1"',
  'data-id="5"',
  'data-constructor="1"',
  'data-___x="ü"',
])('leaves %s alone, which is nobody’s option', (attribute) => {
  expect(faultsOf(`${attribute} data-controller="Tag"`)).toEqual([]);
});

it('names an attribute that was meant as an option', () => {
  expect(faultsOf('data-end-point="/consent"')).toEqual([
    'endPoint: unknown option, did you mean endpoint (on the tag data-endpoint)?',
  ]);
});

it('checks an option’s own attribute as ever', () => {
  expect(faultsOf('data-theme="neon" data-rh="true"')).toEqual([
    'theme: expected one of auto, light, dark, got "neon"',
  ]);
});

it.for([
  ['alone', 'data-controller="Tag"'],
  ['and on the tag too', 'data-rh="true"'],
] as const)('names what is unknown in the data block, %s', ([, attributes]) => {
  const [fault, ...more] = faultsOf(attributes, '{"rh": "x"}');
  expect(more).toEqual([]);
  expect(fault).toMatch(/^rh: unknown option, expected one of googleAnalytics, /);
});

it('leaves what code hands over to its author', () => {
  expect(checkConfig({ rh: 'true' })[0]).toMatch(/^rh: unknown option/);
});

it.for([
  ['its own name', '<script id="tag" type="module" src="/a/consent-gate.js?v=1" data-x></script>'],
  ['its own name, in one file', '<script id="tag" type="module" src="consent-gate.standalone.js"></script>'],
  [
    'an option of Google’s',
    '<script id="tag" type="x-delayed" data-src="/a.js" data-google-analytics="G-AB12CD34EF"></script>',
  ],
] as const)('finds a tag that is not the running script by %s', ([, html]) => {
  const { document } = new Window({ url: 'https://page.test/' });
  document.head.innerHTML = `<script src="/consent-gate-ui.js"></script><script src="/other.js" data-endpoint="/x"></script>${html}`;
  vi.stubGlobal('document', document);
  expect(findTag()).toBe(document.getElementById('tag'));
});

it('has the data block’s options where there is no tag', () => {
  const { document } = new Window({ url: 'https://page.test/' });
  document.head.innerHTML = block('{"controller": "Block"}');
  vi.stubGlobal('document', document);
  expect(readTag(findTag())).toMatchObject({ controller: 'Block' });
});

it('remembers the check whatever others write into their attributes, and not past a change of an option', () => {
  const { localStorage } = new Window({ url: 'https://page.test/' });
  const page = { localStorage } as unknown as globalThis.Window;
  const options = { nonce: 'a', controller: 'Tag', optimized: 'x1' };
  expect(wasChecked(page, options)).toBe(false);
  rememberChecked(page, options, ['optimized']);
  expect(wasChecked(page, { ...options, nonce: 'b', optimized: 'x2' })).toBe(true);
  expect(wasChecked(page, { ...options, controller: 'Other' })).toBe(false);
  expect(wasChecked(page, { ...options, more: '1' })).toBe(false);
  // As an earlier version kept it.
  localStorage.setItem('consent_gate_checked', '0.1.0{}');
  expect(wasChecked(page, {})).toBe(false);
});
