// Words that are written the other way round than the UI around them are read as they were written, in three engines: a cookie
// that is called `_ga` is not shown as `ga_`, and no full stop stands in front of its sentence.
import { beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { reach, uiPage } from './harness/ui-states.ts';

/** Each ends with a character that has no direction of its own, which shows where the text was turned around. */
const LATIN = {
  name: '_id_',
  provider: 'Harbour Ltd.',
  purpose: 'Keeps you in.',
  duration: '1 hour',
  label: 'Ads (ours).',
  description: 'Shows ads.',
  service: 'Map (own).',
  contact: 'Jane Doe, Ph.D.',
  authority: 'Privacy Inc.',
};
const HEBREW = {
  name: '_id_',
  provider: 'נמל.',
  purpose: 'שומר.',
  duration: 'שעה.',
  label: 'פרסום.',
  description: 'מציג.',
  service: 'מפה.',
  contact: 'יעל.',
  authority: 'רשות.',
};
type Own = typeof LATIN;

const config = ({ name, provider, purpose, duration, label, description, service, contact, authority }: Own) =>
  `<script type="application/json" data-consent-gate-config>${JSON.stringify({
    privacyContact: contact,
    supervisoryAuthority: { name: authority, url: 'https://authority.example/' },
    categories: [
      { id: 'analytics', services: [{ id: 'map', label: service }] },
      { id: 'marketing', label, description },
    ],
    cookies: [{ name, provider, purpose, duration, category: 'marketing' }],
  })}</script>`;

const page = (locale: string, own: Own) =>
  uiPage({ locale })
    .replace(/<script type="application\/json"[\s\S]*?<\/script>/, config(own))
    .replace(/data-privacy-contact="[^"]*"/, '');

/**
 * The texts of ours that hold one of `wanted`, each as somebody reads it who reads from left to right: its characters by where
 * they stand. A space at which a line breaks has no place.
 */
const seen = (visit: Visit, wanted: readonly string[]) =>
  visit.evaluate((texts) => {
    const roots = [...document.querySelectorAll('consent-gate, consent-gate-panel')].map(
      ({ shadowRoot }) => shadowRoot,
    );
    const found: Record<string, string[]> = {};
    for (const root of roots) {
      if (!root) continue;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (!texts.includes(text) || !node.parentElement?.getClientRects().length) continue;
        const places = [...text].map((character, index) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { x, width, y, bottom } = range.getBoundingClientRect();
          return { character, x: x + width / 2, line: (y + bottom) / 2 };
        });
        const lines: (typeof places)[] = [];
        for (const place of places) {
          const last = lines.at(-1);
          if (last?.[0] && Math.abs(last[0].line - place.line) < 5) last.push(place);
          else if (place.character !== ' ') lines.push([place]);
        }
        const read = lines.map((line) =>
          line
            .sort((a, b) => a.x - b.x)
            .map(({ character }) => character)
            .join('')
            .trim(),
        );
        found[text] = [...(found[text] ?? []), read.join(' ')];
      }
    }
    return found;
  }, wanted);

inEachEngine('in %s', (on) => {
  beforeAll(async () => {
    const pages = { '/ar': page('ar', LATIN), '/en': page('en', HEBREW), '/film': 'Film' };
    on.network.serve('www.example.test', site({ ...pages, '/consent': accepted }));
  });

  it.for(['ar', 'en'])('what an owner wrote stands as written, in a UI in %s', async (locale) => {
    const own = Object.values(locale === 'en' ? HEBREW : LATIN);
    const built = ['_ga', '_ga_TEST00001', 'consent_gate'];
    const visit = await on.engine.newVisit();
    await visit.goto(`${ORIGIN}/${locale}`);
    await reach(visit, 'asked');
    await reach(visit, 'settings');
    const shown = await seen(visit, [...own, ...built]);
    // What is written from right to left reads the other way round for whoever reads from the left.
    const turned = (text: string) => (/[\u0590-\u05ff]/.test(text) ? [...text].reverse().join('') : text);
    for (const text of [...own, ...built]) {
      expect(shown[text]?.length, text).toBeGreaterThan(0);
      for (const read of shown[text] ?? []) expect(read).toBe(turned(text));
    }
    await reach(visit, 'answered');
    await reach(visit, 'receipt');
    const label = locale === 'en' ? HEBREW.label : LATIN.label;
    for (const read of (await seen(visit, [label]))[label] ?? []) expect(read).toBe(turned(label));
    await visit.close();
  });
});
