// The WordPress plugin's PHP, asked without WordPress: it refuses the events that the receiver refuses, and the texts that the
// gate's own check refuses. Skipped where there is no PHP.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pluginOptions } from '../../demo/recipes/wordpress/plugin-options.ts';
import { checkConfig } from '../../src/core/check-config.ts';
import { createEventReader } from '../../src/receiver/intake/validate.ts';
import { makeEvent } from '../receiver/events.ts';

const includes = fileURLToPath(new URL('../../demo/recipes/wordpress/consent-gate/includes/', import.meta.url));
const hasPhp = spawnSync('php', ['--version']).status === 0;

/** Runs PHP with JSON on its standard input, and reads the JSON that it writes. */
function php<Answer>(code: string, input: unknown): Answer {
  const { stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', '-r', code], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

const change = (path: string, value: unknown): unknown => {
  const event = JSON.parse(JSON.stringify(makeEvent())) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, event);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return event;
};

const astral = '😀'.repeat(100);
const CHANGES: readonly (readonly [path: string, value: unknown])[] = [
  ['schema', 1],
  ['schema', '1'],
  ['schema', 2],
  ['schema', 3],
  ['variant', 'short-title-2'],
  ['variant', 'short.title'],
  ['variant', null],
  ['eventId', 'F47AC10B-58CC-4372-A567-0E02B2C3D479'],
  ['eventId', 'f47ac10b'],
  ['eventId', undefined],
  ['consentId', 7],
  ['occurredAt', '2026-11-22T17:59:00Z'],
  ['occurredAt', '2026-11-22T17:59:00.5Z'],
  ['occurredAt', '2026-02-30T17:59:00.000Z'],
  ['occurredAt', '2026-11-22T24:00:01.000Z'],
  ['occurredAt', '2026-11-22T17:59:00.000+01:00'],
  ['occurredAt', '1969-11-22T17:59:00.000Z'],
  ['action', 'erase'],
  ['action', 'accept'],
  ['surface', 'signal'],
  ['surface', null],
  ['choices', {}],
  ['choices', []],
  ['choices.analytics', 'yes'],
  ['choices.Analytics', true],
  ['choices', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`c${index}`, true]))],
  ['previous', { analytics: false }],
  ['previous', false],
  ['previous', undefined],
  ['policyVersion', 'x'.repeat(64)],
  ['policyVersion', 'x'.repeat(65)],
  ['policyVersion', ''],
  ['policyVersion', 'é'],
  ['locale', ''],
  ['locale', 'pt-BR'],
  ['locale', 'pt_BR'],
  ['page', 'https://www.example.com'],
  ['page', 'https://www.example.com/zürich/%C3%A9'],
  ['page', 'https://www.example.com/?a=1'],
  ['page', 'https://www.example.com/#a'],
  ['page', 'https://user:secret@www.example.com/'],
  ['page', 'javascript:alert(1)'],
  ['page', `https://www.example.com/${'a'.repeat(2030)}`],
  ['globalPrivacyControl', 'true'],
  ['notice.title', 'a\nb'],
  ['notice.title', 'a\u0000b'],
  ['notice.title', 'x'.repeat(501)],
  ['notice.buttons.0', `${astral}`],
  ['notice.buttons.0', `${astral}!`],
  ['notice.buttons.0', 'a\nb'],
  ['notice.buttons', Array.from({ length: 21 }, () => 'b')],
  ['notice.buttons', {}],
  ['notice.categories.0.id', 'Necessary'],
  ['notice.categories.0.cookies', null],
  ['notice.categories.1.cookies.0.purpose', 'x'.repeat(1001)],
  ['notice.categories.1.cookies.0.category', 'analytics'],
  ['notice.more', 1],
  ['version', ''],
  ['user', 'me'],
];

describe.skipIf(!hasPhp)('the plugin’s PHP', () => {
  it('refuses the events that the receiver refuses, by the same field', () => {
    const bodies = [
      ...CHANGES.map(([path, value]) => ({ events: [change(path, value)] })),
      { events: [] },
      { events: [7, null, 'x', []] },
      { events: Array.from({ length: 51 }, () => makeEvent()) },
      { events: {} },
      {},
      [],
      7,
      null,
    ];
    const code = `require '${includes}event-checks.php'; require '${includes}event.php';
      echo json_encode( array_map( 'Consent_Gate\\read_events', json_decode( stream_get_contents( STDIN ) ) ) );`;
    const read = createEventReader();
    // `events[0].choices.analytics: expected …` is about `events[0].choices.analytics`.
    const fields = (problems: readonly string[]) =>
      problems.map((problem) => problem.replace(/^body\.?/, '').replace(/: .*/, '')).sort();
    type Read = ReturnType<typeof read>;
    const summary = ({ events, newer, rejected, problems }: Read) => ({
      taken: events.map(({ eventId }) => eventId),
      newer,
      rejected: rejected.map((each) => ({ ...each, problems: fields(each.problems) })),
      problems: fields(problems.map((problem) => problem.replace(/^:/, 'body:'))),
    });
    const answers = php<readonly Read[]>(code, bodies);
    answers.forEach((answer, index) => {
      expect(summary(answer), JSON.stringify(bodies[index]).slice(0, 300)).toEqual(summary(read(bodies[index])));
    });
    expect(answers).toHaveLength(bodies.length);
  });

  describe('with the options that the build makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'consent-gate-options-'));
    const file = join(folder, 'options.php');
    beforeAll(() => writeFileSync(file, pluginOptions()));
    afterAll(() => rmSync(folder, { recursive: true }));

    const TEXTS = [
      ...['', ' ', 'a', 'Harbour & Sons', '/privacy', '//x.example', 'privacy', 'https://a.example/b?c=d', 'http:/a'],
      ...['1', '0', '365', '366', '1e2', '-1', '99999', '100000', '2026-11', 'a"b', 'a\\b', 'é', 'x'.repeat(65)],
      ...['G-AB12CD34EF', 'g-ab12', 'UA-1-2', 'GTM-AB12CD', 'GTM-1', 'analytics', 'Analytics', 'dataLayer', '$a', '1a'],
      ...['stats.example.com', 'https://stats.example.com/a', 'HTTPS://a.example/', '/', '/a/b', 'localhost', '../a'],
      ...['basic', 'advanced', 'dark', 'bottom', 'ignore', 'respect', 'compact', 'a\n', '.example.com', 'a b.example'],
    ];

    it.for([
      ['controller', (text: string) => ({ controller: text })],
      ['policyUrl', (text: string) => ({ policyUrl: text })],
      ['policyVersion', (text: string) => ({ policyVersion: text })],
      ['googleTagManager', (text: string) => ({ googleTagManager: [text] })],
      ['googleAnalytics', (text: string) => ({ googleAnalytics: [text] })],
      ['maxAgeDays', (text: string) => ({ maxAgeDays: text })],
      ['waitForUpdate', (text: string) => ({ waitForUpdate: text })],
      ['dataLayer', (text: string) => ({ dataLayer: text })],
      ['consentMode', (text: string) => ({ consentMode: text })],
      ['theme', (text: string) => ({ theme: text })],
      ['block', (text: string) => ({ block: { analytics: [text] } })],
      ['endpoint', (text: string) => ({ endpoint: text })],
    ] as const)('takes for %s what the gate takes', ([name, place]) => {
      const code = `define( 'ABSPATH', '/' ); function __( $text ) { return $text; } require '${file}';
        $options = array_merge( ...array_column( Consent_Gate\\option_groups(), 'options' ) );
        $option = array_column( $options, null, 'name' )['${name}'];
        echo json_encode( array_map( function ( $text ) use ( $option ) { return 1 === preg_match( $option['pattern'], $text ); }, json_decode( stream_get_contents( STDIN ) ) ) );`;
      const taken = php<readonly boolean[]>(code, TEXTS);
      // What contradicts another option is another matter.
      const own = (text: string) =>
        checkConfig(place(text)).every((problem) => !problem.includes('expected') || !problem.startsWith(name));
      expect(TEXTS.filter((_, index) => taken[index])).toEqual(TEXTS.filter(own));
    });

    it('has patterns that PHP can read, and the keys of the texts', () => {
      const code = `define( 'ABSPATH', '/' ); function __( $text ) { return $text; } require '${file}';
        $bad = array();
        $groups = Consent_Gate\\option_groups();
        array_walk_recursive( $groups, function ( $value, $name ) use ( &$bad ) {
          if ( 'pattern' === $name && false === @preg_match( $value, '' ) ) $bad[] = $value;
        } );
        echo json_encode( array( $bad, array_key_exists( 'accept', Consent_Gate\\message_keys() ) ) );`;
      expect(php(code, null)).toEqual([[], true]);
    });
  });
});
