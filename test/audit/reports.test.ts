import { describe, expect, it } from 'vitest';
import { readRows } from '../../demo/configurator/pasted-rows.ts';
import type { AuditResult } from '../../src/audit/audit.ts';
import { trackerOfName } from '../../src/audit/classify.ts';
import { cookieOptions, cookieRows } from '../../src/audit/cookie-rows.ts';
import type { FailureKind, PageFacts } from '../../src/audit/facts.ts';
import { judge } from '../../src/audit/judge.ts';
import { KNOWN_COOKIES } from '../../src/audit/known-cookies.ts';
import { progress } from '../../src/audit/progress.ts';
import { htmlReport } from '../../src/audit/report-html.ts';
import { jsonReport } from '../../src/audit/report-json.ts';
import { junitReport } from '../../src/audit/report-junit.ts';
import { sarifReport } from '../../src/audit/report-sarif.ts';
import { textReport } from '../../src/audit/report-text.ts';
import { TRACKERS } from '../../src/audit/trackers.ts';
import { exitCode } from '../../src/audit/verdict.ts';
import { checkConfig } from '../../src/core/check-config.ts';
import { cookie, factsOf, request, snapshot } from './facts-of.ts';

const facts = factsOf({
  url: 'https://www.example.com/?a=1&b=<2>',
  title: '</title><script>alert("1")</script>',
  before: snapshot({ requests: [request('https://www.clarity.ms/tag/a"b\u0007')], cookies: [cookie('_clck', 365)] }),
  notes: ['did not come to rest'],
  screenshots: [{ label: 'Before any choice', jpeg: Buffer.from('picture') }],
});
const RESULT: AuditResult = {
  pages: [
    { facts, findings: judge(facts) },
    { facts: factsOf(), findings: [] },
  ],
  failures: [{ url: 'https://gone.example/', kind: 'no-answer', message: 'does not answer' }],
};

describe('the terminal summary', () => {
  it('names page, finding, evidence, note and failure, and adds up', () => {
    const text = textReport(RESULT, false);
    for (const part of [facts.url, 'request-before-consent', 'Microsoft Clarity: _clck', 'did not come to rest'])
      expect(text).toContain(part);
    expect(text).toContain('https://gone.example/\n  ✗ not opened: does not answer');
    expect(text).toContain('  before any choice: 1 request, 1 cookie, 0 storage entries\n');
    expect(text.trimEnd().split('\n').at(-1)).toBe('2 pages audited, 2 errors, 0 warnings, 1 not opened');
    expect(text).not.toContain('\u001b');
    expect(textReport(RESULT, true)).toContain('\u001b[31m');
  });
});

describe('what an audit comes to', () => {
  const page = (facts: Partial<PageFacts> = {}) => {
    const whole = factsOf(facts);
    return { facts: whole, findings: judge(whole) };
  };
  const UNSEEN = { tool: null, banner: null, declined: null, accepted: null, withdrawn: null, later: null };
  const gone = (kind: FailureKind) => ({ url: 'https://gone.example/', kind, message: 'is not there' });
  const results = {
    fine: [{ pages: [page()], failures: [] }, 0],
    warning: [{ pages: [page({ later: { askedAgain: true, settingsFound: true } })], failures: [] }, 0],
    error: [{ pages: [page(), page(UNSEEN), page({ banner: null })], failures: [] }, 1],
    'not-judged': [{ pages: [page(), page(UNSEEN)], failures: [] }, 3],
    'part of a visit': [{ pages: [page({ notJudged: ['no way to withdraw'] })], failures: [] }, 3],
    'a page that does not open': [{ pages: [page()], failures: [gone('no-answer')] }, 3],
    'a link to a download': [{ pages: [page()], failures: [gone('download')] }, 0],
    nothing: [{ pages: [], failures: [gone('no-answer')] }, 2],
  } as const satisfies Record<string, readonly [AuditResult, number]>;

  it.for(Object.entries(results))('%s: the reports and the exit code agree', ([, [result, code]]) => {
    expect(exitCode(result)).toBe(code);
    const fails = code === 1;
    const fine = code === 0 && !result.pages.some(({ findings }) => findings.length);
    const json = JSON.parse(jsonReport(result, '1'));
    expect([json.exitCode, JSON.parse(sarifReport(result, '1')).runs[0].invocations[0].exitCode]).toEqual([code, code]);
    expect(junitReport(result).includes('<failure ')).toBe(fails);
    if (code === 3) expect(junitReport(result)).toMatch(/<skipped|<error/);
    else if (!fails) expect(junitReport(result).includes('<error')).toBe(code === 2);
    const html = htmlReport(result, [], '', '1');
    expect(html.includes('nothing else to object to.')).toBe(fine);
    expect(html.includes('Not judged: something')).toBe(code === 3);
    expect(textReport(result, false).includes('not judged') || result.failures.length > 0).toBe(
      code === 3 || fails || result.failures.length > 0,
    );
  });

  it('a page that was not judged is nowhere called fine', () => {
    const [result] = results['not-judged'];
    const unseen = { pages: result.pages.slice(1), failures: [] };
    expect(textReport(unseen, false)).toContain('? not judged');
    for (const report of [textReport(unseen, false), htmlReport(unseen, [], '', '1')])
      expect(report).not.toMatch(/nothing (else )?to object/i);
  });
});

describe('of many pages', () => {
  it('says at the end how many have which fault, and nothing where there is none', () => {
    const wrong = factsOf({
      before: snapshot({ cookies: [cookie('_ga')] }),
      later: { askedAgain: true, settingsFound: true },
    });
    const page = (facts = factsOf()) => ({ facts, findings: judge(facts) });
    const text = textReport({ pages: [page(wrong), page(wrong), page()], failures: [] }, false);
    const [, together = ''] = text.split('All pages together\n');
    expect(together.split('\n').slice(0, 3)).toEqual([
      '  ✗ 2 of 3 pages  An analytical cookie or storage entry was written before any choice.  storage-before-consent',
      '  ! 2 of 3 pages  A visitor who has declined is asked again on the next page.  asked-again',
      '',
    ]);
    expect(textReport({ pages: [page(), page()], failures: [] }, false)).not.toContain('together');
    expect(textReport({ pages: [page(wrong)], failures: [] }, false)).not.toContain('together');
  });
});

describe('SARIF', () => {
  it('has each rule once, and results that point to their rule and page', () => {
    const { version, runs } = JSON.parse(sarifReport(RESULT, '1.2.3'));
    const [{ tool, results, invocations }] = runs;
    expect(version).toBe('2.1.0');
    expect(tool.driver.version).toBe('1.2.3');
    expect(results).toHaveLength(2);
    for (const { ruleId, ruleIndex, level, locations, message } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(level).toBe('error');
      expect(message.text).toContain(facts.url);
      expect(locations[0].physicalLocation.region.startLine).toBe(1);
    }
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('https://gone.example/ does not answer');
  });
});

describe('the place of a page in SARIF', () => {
  const placesOf = (url: string) => {
    const page = factsOf({ url, before: snapshot({ cookies: [cookie('_ga'), cookie('_fbp')] }) });
    const [{ results }] = JSON.parse(
      sarifReport({ pages: [{ facts: page, findings: judge(page) }], failures: [] }, '1'),
    ).runs;
    return results.map(
      (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        one.locations[0]?.physicalLocation.artifactLocation.uri,
    );
  };

  // https://github.com/github/codeql-action/issues/754
  it.for([
    ['https://www.example.com/a?b=<2>', 'www.example.com/a?b=%3C2%3E'],
    ['http://localhost:4170/', 'localhost%3A4170/'],
    ['http://[::1]:8080/a:b', '%5B%3A%3A1%5D%3A8080/a:b'],
  ] as const)('%s is a relative reference: GitHub refuses a file with another', ([url, place]) => {
    expect(placesOf(url)).toEqual([place]);
    expect(new URL(place, 'https://code.example/repository/').host).toBe('code.example');
  });

  it('has no links that a page wrote', () => {
    const page = factsOf({ before: snapshot({ cookies: [cookie('_ga', null, '[click](https://evil.example)')] }) });
    const [{ results }] = JSON.parse(
      sarifReport({ pages: [{ facts: page, findings: judge(page) }], failures: [] }, '1'),
    ).runs as [{ results: { message: { text: string } }[] }];
    expect(results[0]?.message.text).toContain('\\[click\\](https://evil.example)');
  });

  it('has a fingerprint of its own for each page and rule, whatever the evidence', () => {
    const printsOf = (name: string, url: string) => {
      const page = factsOf({
        url,
        before: snapshot({ cookies: [cookie(name)], requests: [request('https://www.clarity.ms/a')] }),
      });
      const [{ results }] = JSON.parse(
        sarifReport({ pages: [{ facts: page, findings: judge(page) }], failures: [] }, '1'),
      ).runs;
      return results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints.primaryLocationLineHash,
      );
    };
    const [one, other, elsewhere] = [
      printsOf('_ga', facts.url),
      printsOf('_fbp', facts.url),
      printsOf('_ga', 'https://a.example/'),
    ];
    expect(one).toEqual(other);
    expect(new Set([...one, ...elsewhere]).size).toBe(4);
  });
});

describe('JUnit', () => {
  it('fails for errors alone, and is well-formed whatever the page is called', () => {
    const xml = junitReport(RESULT);
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml).toContain('<error message="does not answer"/>');
    expect(xml).toContain('name="https://www.example.com/?a=1&amp;b=&lt;2&gt;"');
    const document = new DOMParserOf(xml);
    expect(document.unclosed).toEqual([]);
    expect(xml).not.toContain('\u0007');
  });
});

describe('the HTML report', () => {
  const html = htmlReport(RESULT, cookieRows([facts], 'www.example.com'), '2026-11-22T10:00:00.000Z', '1.2.3');

  it('holds everything inside and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|\ssrc="(?!data:)|url\(/);
    expect(html).toContain(`src="data:image/jpeg;base64,${Buffer.from('picture').toString('base64')}"`);
    expect(html).toContain("default-src 'none'");
  });

  it('says first whether anything came without consent', () => {
    const of = (one: AuditResult) => /<p class="verdict (\w+)">([^<]*)/.exec(htmlReport(one, [], '', ''))?.slice(1);
    const right = { pages: [{ facts: factsOf(), findings: [] }], failures: [] };
    const warned = factsOf({ later: { askedAgain: true, settingsFound: true } });
    expect(of(RESULT)).toEqual(['error', 'Something analytical came without consent, or the banner does not work.']);
    expect(of(right)?.[0]).toBe('fine');
    expect(of({ pages: [{ facts: warned, findings: judge(warned) }], failures: [] })?.[0]).toBe('warning');
    // Nothing opened is nothing seen.
    expect(of({ pages: [], failures: RESULT.failures })).toBeUndefined();
  });

  it('shows texts of the page as texts', () => {
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(html).toContain('href="https://www.example.com/?a=1&amp;b=&lt;2&gt;"');
  });
});

it('JSON has all facts and findings, without the pictures', () => {
  const { pages, failures, version } = JSON.parse(jsonReport(RESULT, '1.2.3'));
  expect(pages[0].findings[0].rule).toBe('request-before-consent');
  expect(pages[0].before.cookies[0].name).toBe('_clck');
  expect(pages[0].screenshots).toBeUndefined();
  expect([failures[0].kind, version]).toEqual(['no-answer', '1.2.3']);
});

describe('the cookie rows', () => {
  const rows = cookieRows(
    [
      factsOf({
        before: snapshot({ cookies: [cookie('session')] }),
        accepted: snapshot({
          cookies: [
            cookie('session'),
            cookie('_gid', 400),
            cookie('_fbp', 89.9),
            cookie('theme', 30, '.example.com'),
            cookie('AMCVS_1@AdobeOrg'),
            cookie('_ga', 400),
            cookie('_ga_TEST00001', 400),
            cookie('consent_gate', 182),
          ],
          storage: [
            { kind: 'localStorage', name: 'cart' },
            { kind: 'localStorage', name: 'ajs_anonymous_id' },
          ],
        }),
      }),
    ],
    'www.example.com',
  );

  it('say what is known and what was seen, one row a name', () => {
    expect(rows.map(({ name, duration, category }) => [name, duration, category])).toEqual([
      ['session', 'session', 'necessary'],
      ['_gid', '24 hours', 'analytics'],
      ['_fbp', '90 days', 'marketing'],
      ['theme', '30 days', 'analytics'],
      ['AMCVS_*', 'session', 'analytics'],
      ['ajs_anonymous_id', '1 year', 'analytics'],
    ]);
    expect(rows[3]?.provider).toBe('example.com');
    // So that it is deleted where it is.
    expect(rows.map(({ storage }) => storage).at(-1)).toBe('local');
  });

  it('say of what a site needs what it is for, and that it is necessary, whenever it came', () => {
    const cookies = ['__cf_bm', 'PHPSESSID', 'CookieConsent', 'wordpress_logged_in_0123456789abcdef0123456789abcdef'];
    const accepted = snapshot({ cookies: cookies.map((name) => cookie(name)) });
    const needed = cookieRows([factsOf({ accepted })], 'www.example.com');
    expect(needed.map(({ name, provider, category }) => [name, provider, category])).toEqual([
      ['__cf_bm', 'Cloudflare', 'necessary'],
      ['PHPSESSID', 'www.example.com', 'necessary'],
      ['CookieConsent', 'Cookiebot', 'necessary'],
      ['wordpress_logged_in_…', 'www.example.com', 'necessary'],
    ]);
    expect(JSON.stringify(needed)).not.toContain('Please describe');
  });

  it('know no cookie as needed that is known to track, and each by the name they give it', () => {
    for (const { name, pattern } of KNOWN_COOKIES) {
      expect(trackerOfName(name), name).toBeUndefined();
      if (!/[<…]/.test(name)) expect(name).toMatch(pattern);
    }
  });

  it('leave out what consent-gate lists by itself', () => {
    expect(rows.map(({ name }) => name).filter((name) => /^(_ga|consent_gate)/.test(name))).toEqual([]);
  });

  it('are what the data block and the configurator take, as they are printed', () => {
    const printed = JSON.stringify(cookieOptions(rows));
    expect(checkConfig(JSON.parse(printed))).toEqual([]);
    expect(readRows(printed)).toEqual(rows);
    expect(readRows(JSON.stringify(rows))).toEqual(rows);
  });

  it('name categories only where there is more than analytics', () => {
    const analytical = rows.filter(({ category }) => category !== 'marketing');
    expect(cookieOptions(analytical)).toEqual({ cookies: analytical });
    expect(cookieOptions(rows).categories).toEqual([{ id: 'analytics' }, { id: 'marketing' }]);
  });

  it('are accepted for every service there is a name for', () => {
    const named = TRACKERS.flatMap(({ stores }) => stores).flatMap(({ name }) => name.split(', '));
    const cookies = named.map((name) => cookie(name.replace(/<.*>/, '0123456789').replaceAll('*', '1'), 30));
    const all = cookieRows([factsOf({ accepted: snapshot({ cookies }) })], 'www.example.com');
    expect(all.length).toBeGreaterThan(50);
    expect(checkConfig(cookieOptions(all))).toEqual([]);
  });
});

describe('progress', () => {
  const shown = (terminal: boolean) => {
    const written: string[] = [];
    const { show, end } = progress((text) => written.push(text), terminal, 40);
    show({ done: 1, known: 4, url: `https://www.example.com/${'a'.repeat(80)}`, outcome: 'fine' });
    end();
    return written;
  };

  it('rewrites one line on a terminal, and never breaks it', () => {
    const [line, last] = shown(true);
    const text = line?.replace('\r\u001b[K', '');
    expect(text).toMatch(/^█{5}░{15} 1\/4 https/);
    expect(text).toHaveLength(39);
    expect(last).toBe('\r\u001b[K');
  });

  it('writes plain lines elsewhere', () => {
    expect(shown(false)).toEqual([`1/4 https://www.example.com/${'a'.repeat(80)}: fine\n`]);
  });
});

/** Counts tags: enough to see that what was opened is closed. */
class DOMParserOf {
  readonly unclosed: string[] = [];

  constructor(xml: string) {
    for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/g)) {
      if (self) continue;
      if (!close) this.unclosed.push(name);
      else if (this.unclosed.pop() !== name) this.unclosed.push(`stray ${name}`);
    }
  }
}
