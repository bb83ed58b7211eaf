// The pasted tag as options: attributes, the JSON block before it, and what others write on any script tag.
import { Window } from 'happy-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import { readTag } from '../../src/page/script-tag.ts';

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

it.for([
  'data-cfasync="false"',
  'data-rocket-status="executed"',
  'data-turbo-track="reload"',
  'data-no-optimize="1"',
  'data-no-defer="1"',
  'data-nscript="beforeInteractive"',
  'data-nitro-exclude="1"',
  'data-wp-strategy="async"',
])('takes %s, which others write on any tag, for no option', (attribute) => {
  expect(checkConfig(readTag(tagOf(`${attribute} data-controller="Tag"`)))).toEqual([]);
});

it('names an attribute that is no option', () => {
  expect(checkConfig(readTag(tagOf('data-normal="1"')))[0]).toMatch(/^normal: unknown option/);
  expect(checkConfig(readTag(tagOf('data-end-point="/consent"')))[0]).toMatch(/^endPoint: unknown option/);
});
