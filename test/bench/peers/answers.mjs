// How long an answer takes to the next paint where the page makes it hard: held scripts, a long page, the settings open. Beside a
// bare button, which stores a word and takes its box away: what the browser itself takes for that on this machine.
import { hostPage } from './host-page.mjs';
import { summarise } from './statistics.mjs';
import { Visitor } from './visit.mjs';

/** @typedef {import('./statistics.mjs').Summary} Summary */
/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {'accept' | 'decline'} Answer */
/**
 * @typedef {object} Answered
 * @property {string} situation
 * @property {Answer} answer
 * @property {{ name: string, taken: Summary }[]} tools ms from the click to the next frame on a slower processor; the bare button first
 */
/**
 * @typedef {object} Answering
 * @property {Peer} peer
 * @property {string} held attributes that make a script of the page wait for a yes
 * @property {() => unknown} openSettings
 * @property {Pick<import('./visit.mjs').Where, 'host' | 'accept' | 'decline'>} settings
 */

/** @type {Answering} */
const BARE = {
  peer: {
    id: 'bare',
    name: 'a bare button',
    version: '',
    placed: {
      foot: `<div id="bare" style="position:fixed;inset:auto 1rem 1rem;padding:1rem;background:#fff"><button id="yes">Accept</button> <button id="no">Decline</button></div>
<script>for (const button of document.querySelectorAll('#bare button')) button.onclick = () => {
  document.cookie = 'bare=' + button.id; document.querySelector('#bare').remove();
}</script>\n`,
    },
    banner: '#bare',
    accept: '#yes',
    decline: '#no',
    note: '',
  },
  held: '',
  openSettings: () => {},
  settings: { accept: '#yes', decline: '#no' },
};

/** @typedef {{ consentGate: { openSettings(): void }, CookieConsent: { showPreferences(): void } }} Tools what the two put into a page */

/** @param {Peer} peer @returns {Answering} */
const own = (peer) => ({
  peer,
  held: 'data-consent="analytics"',
  openSettings: () => /** @type {Tools} */ (/** @type {unknown} */ (window)).consentGate.openSettings(),
  settings: { host: 'consent-gate', accept: '[part~=dialog] [part=accept]', decline: '[part~=dialog] [part=decline]' },
});

/** @param {Peer} peer @returns {Answering} */
const reference = (peer) => ({
  peer,
  held: 'data-category="analytics"',
  openSettings: () => /** @type {Tools} */ (/** @type {unknown} */ (window)).CookieConsent.showPreferences(),
  settings: { accept: '#cc-main .pm [data-role=all]', decline: '#cc-main .pm [data-role=necessary]' },
});

/** @typedef {{ name: string, inside: (held: string) => string, inSettings?: boolean }} Situation */

/** @type {readonly Situation[]} */
const SITUATIONS = [
  { name: 'a page like any', inside: () => '' },
  {
    name: '100 held scripts',
    inside: (held) => `<script type="text/plain" ${held}>window.ran=(window.ran??0)+1</script>\n`.repeat(100),
  },
  { name: '100,000 nodes', inside: () => '<p>A boat.</p>\n'.repeat(50_000) },
  { name: 'settings open', inside: () => '', inSettings: true },
];

/** @param {readonly Peer[]} tools @param {string} referenceId @returns {Answering[]} */
function measured(tools, referenceId) {
  const [first] = tools;
  const standard = tools.find(({ id }) => id === referenceId);
  if (!first || !standard) throw new Error('nobody to measure');
  return [BARE, own(first), reference(standard)];
}

const pathOf = (/** @type {Peer} */ { id }, /** @type {number} */ situation) => `/answers/${id}/${situation}/`;

/** @param {readonly Peer[]} tools @param {string} referenceId @returns {Record<string, string>} */
export function answerPages(tools, referenceId) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const { peer, held } of measured(tools, referenceId)) {
    for (const [index, { inside }] of SITUATIONS.entries())
      pages[pathOf(peer, index)] = hostPage(peer.placed, inside(held));
  }
  return pages;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {{ tools: readonly Peer[], referenceId: string, rounds: number }} which
 * @returns {Promise<Answered[]>}
 */
export async function measureAnswers(browser, origin, { tools, referenceId, rounds }) {
  const answering = measured(tools, referenceId);
  const rows = SITUATIONS.flatMap((situation, index) =>
    /** @type {const} */ (['accept', 'decline']).map((answer) => ({
      situation,
      index,
      answer,
      tools: answering.map(({ peer }) => ({ name: peer.name, taken: /** @type {number[]} */ ([]) })),
    })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { situation, index, answer, tools: lanes } of rows) {
      for (const [lane, who] of answering.entries()) {
        const visitor = await Visitor.arrive(browser, origin, who.peer);
        await visitor.open(pathOf(who.peer, index));
        await visitor.banner();
        await visitor.settle();
        const where = situation.inSettings ? who.settings : who.peer;
        if (situation.inSettings) {
          await visitor.page.evaluate(who.openSettings);
          await visitor.page.locator(`${where.host ?? ''} ${where[answer]}`).waitFor();
          await visitor.settle();
        }
        lanes[lane]?.taken.push(await visitor.answer(where, answer));
        await visitor.leave();
      }
    }
  }
  return rows.map(({ situation, answer, tools: lanes }) => ({
    situation: situation.name,
    answer,
    tools: lanes.map(({ name, taken }) => ({ name, taken: summarise(taken) })),
  }));
}
