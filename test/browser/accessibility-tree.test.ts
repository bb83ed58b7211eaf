// What a screen reader is given: names, roles, states and their order, from the browser's own accessibility tree (Chromium) and
// from the roles and names as rendered (Chromium and Firefox); and what the live region says, and when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, launch } from './harness/browsers.ts';
import { type Network, startNetwork } from './harness/network.ts';
import type { PlaywrightEngine, PlaywrightVisit } from './harness/playwright-engines.ts';
import { site } from './harness/site.ts';
import { accepted, ORIGIN } from './harness/stage.ts';
import { reach, uiPage } from './harness/ui-states.ts';

let network: Network;

beforeAll(async () => {
  network = await startNetwork();
  network.serve('www.example.test', site({ '/': uiPage(), '/consent': accepted, '/film': 'Film' }));
});
afterAll(() => network.close());

/** Keeps what each live region of ours says, from its first moment on. */
const LISTEN = `window.said = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  const known = new Set();
  new MutationObserver(() => {
    for (const region of root.querySelectorAll('[role=status]')) {
      const text = region.textContent;
      // A region that comes with its text already in it is not read out.
      if (!known.has(region) && text) said.push('region that came with its text: ' + text);
      else if (text && text !== said.at(-1)) said.push(text);
      known.add(region);
    }
  }).observe(root, { childList: true, subtree: true, characterData: true });
  return root;
};`;

/** Each text after the one before it. */
function expectInOrder(whole: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const at = whole.indexOf(text, from);
    expect(at, `${text} after the others in ${whole}`).toBeGreaterThanOrEqual(from);
    from = at + text.length;
  }
}

const ANSWERED = 'Your choice is saved. You can change it at any time.';

describe.for(['chromium', 'firefox'] as const)('in %s', (name) => {
  describe.skipIf(!isInstalled(name))('', () => {
    let engine: PlaywrightEngine;

    beforeAll(async () => {
      engine = (await launch(name, network)) as PlaywrightEngine;
    });
    afterAll(() => engine.close());

    it('names what is there, says states in words, and speaks up once at each change', async () => {
      const visit = await engine.newVisit();
      await visit.context.addInitScript(LISTEN);
      await visit.goto(ORIGIN);
      await reach(visit, 'asked');
      const part = (selector: string) => visit.page.locator(`consent-gate ${selector}`).first();
      const said = () => visit.evaluate(() => Reflect.get(window, 'said'));
      const asked = ['May we use optional cookies?'];
      await visit.waitFor('the announcement', () => (Reflect.get(window, 'said') as string[]).length > 0);
      expect(await said()).toEqual(asked);
      expectInOrder(await part('[part~=banner]').ariaSnapshot(), [
        'region "May we use optional cookies?"',
        'heading "May we use optional cookies?" [level=2]',
        'Harbour Concierge uses',
        'button "Accept"',
        'button "Decline"',
        'button "Settings"',
        'link "Privacy policy"',
      ]);
      // A table has its headers.
      expectInOrder(await visit.page.locator('main').ariaSnapshot(), [
        'link "Firefox',
        'table "Analytics"',
        'columnheader "Name"',
        'columnheader "Provider"',
        'cell "_ga"',
        'table "Necessary"',
        'cell "consent_gate"',
      ]);

      await reach(visit, 'settings');
      expectInOrder(await part('dialog').ariaSnapshot(), [
        'dialog "Cookie settings"',
        'heading "Cookie settings" [level=2]',
        'button "Close"',
        'heading "Analytics" [level=3]',
        'switch "Analytics" [checked]',
        'heading "Marketing" [level=3]',
        'switch "Marketing"\n',
        'heading "Necessary" [level=3]',
        'Always on',
        'button "Accept all"',
        'button "Decline all"',
        'button "Save choices"',
      ]);
      await reach(visit, 'answered');
      expect(await said()).toEqual([...asked, ANSWERED]);
      expect(await part('[part~=reopen]').ariaSnapshot()).toMatch(/- button "Cookie settings"/);
      await reach(visit, 'receipt');
      expect(await part('dialog').ariaSnapshot()).toMatch(/Withdraw consent[\s\S]*Your choice of[\s\S]*Analytics: On/);
      await visit.click('consent-gate [part~=withdraw]');
      await visit.waitFor('the announcement', () => (Reflect.get(window, 'said') as string[]).length > 2);
      expect(await said()).toEqual([...asked, ANSWERED, 'Your consent is withdrawn. Optional cookies are off.']);
      await visit.close();
    });
  });
});

interface Node {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/** Chromium's own tree, flat and in reading order, without what is ignored. */
async function tree(visit: PlaywrightVisit): Promise<readonly Node[]> {
  const session = await visit.context.newCDPSession(visit.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string): Node[] => {
    const node = byId.get(id);
    if (!node) return [];
    const own: Node = {
      role: `${node.role?.value ?? ''}`,
      name: `${node.name?.value ?? ''}`,
      description: `${node.description?.value ?? ''}`,
      states: Object.fromEntries((node.properties ?? []).map((state) => [state.name, state.value.value])),
    };
    return [...(node.ignored ? [] : [own]), ...(node.childIds ?? []).flatMap(walk)];
  };
  return walk(nodes[0]?.nodeId ?? '');
}

describe("in Chromium's accessibility tree", () => {
  let engine: PlaywrightEngine;

  beforeAll(async () => {
    engine = await launch('chromium', network);
  });
  afterAll(() => engine.close());

  it('a switch is described, a dialog is modal, a status is polite, a button says that it opens one', async () => {
    const visit = await engine.newVisit();
    await visit.goto(ORIGIN);
    await reach(visit, 'asked');
    const first = await tree(visit);
    const find = (nodes: readonly Node[], role: string, name: string | RegExp) => {
      const found = nodes.find(
        (node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)),
      );
      if (!found) throw new Error(`no ${role} "${name}" among ${nodes.map((node) => `${node.role} "${node.name}"`)}`);
      return found;
    };
    expect(find(first, 'region', 'May we use optional cookies?')).toBeTruthy();
    expect(find(first, 'status', /.*/).states).toMatchObject({ live: 'polite', atomic: true });
    expect(find(first, 'button', 'Settings').states).toMatchObject({ hasPopup: 'dialog' });
    expect(find(first, 'button', 'Accept').states).not.toHaveProperty('focused', true);

    // What stands in place of a frame, and what it would do.
    expect(find(first, 'button', 'Allow and show')).toBeTruthy();

    await reach(visit, 'settings');
    const second = await tree(visit);
    expect(find(second, 'dialog', 'Cookie settings').states).toMatchObject({ modal: true });
    const analytics = find(second, 'switch', 'Analytics');
    expect(analytics.states).toMatchObject({ checked: 'true' });
    expect(analytics.description).toContain('count visits');
    expect(find(second, 'switch', 'Marketing').states).toMatchObject({ checked: 'false' });
    // Behind a modal dialog the page is not there.
    expect(second.some(({ name }) => name === 'Skip')).toBe(false);

    await reach(visit, 'answered');
    const third = await tree(visit);
    expect(find(third, 'button', 'Cookie settings').states).toMatchObject({ hasPopup: 'dialog' });
    expect(find(third, 'status', /.*/)).toBeTruthy();
    await visit.close();
  });
});
