// What is handed out means what was chosen: read back by the gate's own reader, and by JavaScript.
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADDRESSES, INTEGRITY, LANGUAGES } from '../../../demo/configurator/languages.ts';
import type { Options } from '../../../demo/configurator/options.ts';
import { loadsMore, policy } from '../../../demo/configurator/snippets/csp.ts';
import { npmSnippet } from '../../../demo/configurator/snippets/npm.ts';
import { preloadSnippet } from '../../../demo/configurator/snippets/preload.ts';
import { checkConfig } from '../../../src/core/check-config.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { readOptions } from '../../../src/core/read-options.ts';
import { FREQUENT_LANGUAGES } from '../../../src/locales/frequent-languages.ts';
import { readTag } from '../../../src/page/script-tag.ts';
import { neededFiles } from '../../../src/site/needed-files.ts';
import { blockSnippet, tagParts, tagSnippet } from '../../../src/site/tag.ts';
import { guidePage } from '../../guide.ts';
import { anyOptions } from './values.ts';

const SRC = '/consent-gate.js';
const PRELOAD = guidePage('how-to/banner-sooner');

afterEach(() => vi.unstubAllGlobals());

/** As the gate reads it in a page. A parser that never runs what it reads stands in for the page's. */
function readBack(html: string): unknown {
  const { document } = new Window({ url: 'https://page.test/' });
  document.body.innerHTML = html;
  vi.stubGlobal('document', document);
  const tag = document.querySelector('script[src]') as unknown as HTMLScriptElement;
  // Browsers do this, and hide the attribute; happy-dom does neither.
  Object.defineProperty(tag, 'nonce', { value: tag.getAttribute('nonce') ?? '' });
  return readTag(tag);
}

describe('the tag', () => {
  it('read back by the gate gives the same options, and the same faults', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const readOff = readBack(tagSnippet(options, { src: SRC }));
        expect(readOptions(readOff, DEFAULTS)).toEqual(readOptions(options, DEFAULTS));
        expect(checkConfig(readOff)).toEqual(checkConfig(options));
      }),
      { numRuns: 300 },
    );
  });

  it('so does the data block before a bare tag', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const readOff = readBack(`${blockSnippet(options)}\n${tagSnippet({}, { src: SRC })}`);
        expect(readOptions(readOff, DEFAULTS)).toEqual(readOptions(options, DEFAULTS));
      }),
      { numRuns: 100 },
    );
  });

  it('says scalars as attributes, and what needs it in a block before it', () => {
    const options: Options = {
      controller: 'Meyer & "Söhne"',
      googleAnalytics: ['G-AB12CD34EF', 'G-ZZ12CD34EF'],
      settingsButton: false,
      maxAgeDays: 90,
      nonce: 'r4nd0m',
      messages: { title: '</script>' },
    };
    expect(tagSnippet(options, { src: SRC, integrity: 'sha384-abc' })).toBe(
      `<script type="application/json" data-consent-gate-config>
{
  "messages": {
    "title": "\\u003c/script>"
  }
}
</script>
<script src="/consent-gate.js"
        integrity="sha384-abc"
        crossorigin="anonymous"
        data-controller="Meyer &amp; &quot;Söhne&quot;"
        data-google-analytics="G-AB12CD34EF G-ZZ12CD34EF"
        data-max-age-days="90"
        data-settings-button="false"
        nonce="r4nd0m"></script>`,
    );
  });

  it('keeps out of attributes what a parser of HTML would change there', () => {
    expect(tagParts({ controller: 'a\r\nb' })).toEqual({ attributes: [], block: { controller: 'a\r\nb' } });
  });
});

describe('the TypeScript', () => {
  it('evaluates to the same options', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const [, code = ''] = /^import [^\n]*\n\nstartConsentGate\((.*)\);\n$/s.exec(npmSnippet(options)) ?? [];
        expect(new Function(`return ${code || '{}'}`)()).toEqual(options);
      }),
    );
  });

  it('looks as a person would write it', () => {
    expect(npmSnippet({ controller: "O'Neill", categories: [{ id: 'analytics' }], googleAnalytics: ['G-AB12'] })).toBe(
      `import { startConsentGate } from 'consent-gate';

startConsentGate({
  controller: 'O\\'Neill',
  categories: [
    {
      id: 'analytics',
    },
  ],
  googleAnalytics: ['G-AB12'],
});
`,
    );
    expect(npmSnippet({})).toContain('startConsentGate();');
    expect(npmSnippet({}, ['youtube', 'meta-pixel'])).toBe(
      "import { startConsentGate } from 'consent-gate';\nimport { metaPixel, withServices, youtube } from 'consent-gate/services';\n\nstartConsentGate(withServices({}, youtube, metaPixel));\n",
    );
  });
});

describe('the policy', () => {
  const [, STRICT = ''] = /```text\n([\s\S]*?)```/.exec(guidePage('how-to/content-security-policy')) ?? [];

  it('with nonces is the one of the guide, which a test walks through three engines', () => {
    expect(policy({ googleAnalytics: ['G-AB12'], endpoint: '/consent' }, { script: SRC, nonces: true })).toBe(
      STRICT.trim().replaceAll('\n', ' '),
    );
  });

  it('names Google only where it is asked, and hosts only where they are others', () => {
    expect(policy({}, { script: SRC, nonces: false })).toBe(
      "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types consent-gate",
    );
    const options: Options = { googleTagManager: ['GTM-AB12'], endpoint: 'https://keeper.example:8443/consent' };
    const line = policy(options, { script: 'https://cdn.example/x/consent-gate.js', nonces: false });
    expect(line).toContain("script-src 'self' https://cdn.example https://*.googletagmanager.com;");
    expect(line).toContain("connect-src 'self' https://keeper.example:8443 https://*.google-analytics.com ");
  });

  it('is said not to know all that a container or an advertising tag loads', () => {
    expect(loadsMore({ googleAnalytics: ['G-AB12'] })).toBe(false);
    expect(loadsMore({ googleAnalytics: ['G-AB12', 'AW-12'] })).toBe(true);
    expect(loadsMore({ googleTagManager: ['GTM-AB12'] })).toBe(true);
  });

  it('lets the own style sheet in, where that says how it looks', () => {
    expect(policy({}, { script: SRC, nonces: false, styled: true })).toContain("style-src 'self';");
  });

  it('is one line of known signs, whatever is typed as an address', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const line = policy(
          { endpoint: `https://${typed}`, assets: typed },
          { script: `http:${typed}`, nonces: false },
        );
        expect(line.split(';')).toHaveLength(8);
        expect(line).toMatch(/^[\w\s'"*:/;.[\]-]+$/);
      }),
    );
  });
});

describe('the files', () => {
  const known = [...ADDRESSES.keys()];

  it('are all that the gate loads with these options', () => {
    expect(neededFiles({}, known)).toHaveLength(9 + 1 + LANGUAGES.length - 1);
    expect(neededFiles({ locale: 'en-GB', settingsButton: false }, known)).toEqual([
      'consent-gate.js',
      // Without a button too: it looks after every later page.
      'consent-gate-button.js',
      'consent-gate-check.js',
      'consent-gate-inspector.js',
      'consent-gate-neighbour.js',
      'consent-gate-owner.js',
      'consent-gate-recorder.js',
      'consent-gate-second-layer.js',
      'consent-gate-ui.js',
    ]);
    expect(neededFiles({ acrossDevices: true }, known)).toContain('consent-gate-account.js');
    expect(neededFiles({ locale: 'pt-BR' }, known)).toContain('consent-gate-locale-pt.js');
    expect(neededFiles({ locale: 'pt-BR' }, known)).not.toContain('consent-gate-locale-pl.js');
    expect(neededFiles({ locale: 'no' }, known)).toContain('consent-gate-locale-nb.js');
  });

  it('have the languages among them, each with its own name', () => {
    expect(LANGUAGES).toHaveLength(31);
  });
});

describe('the lines that ask for the banner early', () => {
  const linesFor = (options: Options, script = SRC) =>
    preloadSnippet(options, script, INTEGRITY, LANGUAGES).split('\n');
  const files = (locale: string) => linesFor({ locale }).map((line) => /consent-gate-([\w-]+)\.js/.exec(line)?.[1]);

  it('in English it is the guide’s', () => {
    expect(PRELOAD).toContain(`\`\`\`html\n${linesFor({}).join('\n')}\n\`\`\`\n<!-- preload:end -->`);
  });

  it('a language that everybody reads is asked for too, a less frequent one with the list of all', () => {
    expect(files('auto')).toEqual(['ui']);
    expect(files('en-GB')).toEqual(['ui']);
    expect(files('pt-BR')).toEqual(['ui', 'locale-pt']);
    expect(files('ga')).toEqual(['ui', 'locales', 'locale-ga']);
    expect(files('tlh')).toEqual(['ui']);
  });

  it('the frequent languages are those that the guide names', () => {
    const names = new Intl.DisplayNames('en-GB', { type: 'language' });
    const list = new Intl.ListFormat('en-GB').format(FREQUENT_LANGUAGES.map((code) => `${names.of(code)}`));
    expect(PRELOAD.replace(/\s+/g, ' ')).toContain(`but for ${list} for the list of all`);
  });

  it('every line has a hash, and addresses are where the gate will look', () => {
    expect(linesFor({ locale: 'de', nonce: 'a"b' }, 'https://cdn.test/@1/consent-gate.js?a&b')).toEqual(
      ['ui', 'locale-de'].map((name) => {
        const address = ADDRESSES.get(`consent-gate-${name}.js`) ?? '';
        return `<link rel="preload" as="script" crossorigin="anonymous" href="https://cdn.test/@1/${address}" integrity="${INTEGRITY[address]}" nonce="a&quot;b">`;
      }),
    );
    expect(linesFor({ assets: '/static' })[0]).toContain('href="/static/consent-gate-ui.js?v=');
  });
});
