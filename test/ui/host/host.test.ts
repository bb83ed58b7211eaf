// The host's name is defined whoever defines names in the page.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHost } from '../../../src/ui/host/host.ts';

afterEach(() => vi.restoreAllMocks());

describe('the host', () => {
  it('is defined before it stands in the page', () => {
    let isDefined = false;
    const native = document.body.append;
    vi.spyOn(document.body, 'append').mockImplementation((...nodes) => {
      isDefined = !!customElements.get('consent-gate');
      native.apply(document.body, nodes);
    });
    const part = openHost('');
    expect(part.host.isConnected).toBe(true);
    expect(isDefined).toBe(true);
    part.remove();
  });

  it.for([
    ['twice, as two files do', false],
    ['in a page that lets nobody define anything', true],
  ] as const)('stands %s', ([, locked]) => {
    if (locked)
      vi.spyOn(customElements, 'define').mockImplementation(() => {
        throw new Error('locked');
      });
    const parts = [openHost(''), openHost('')];
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    for (const part of parts) part.remove();
    expect(document.querySelector('consent-gate')).toBeNull();
  });

  it('has the styles of its parts, and loses them with each', () => {
    const [one, other] = [openHost('p { color: red }'), openHost('p { color: blue }')];
    one.addStyles('b { color: red }');
    const sheets = () => one.host.shadowRoot?.adoptedStyleSheets.map(({ cssRules }) => cssRules.length);
    expect(sheets()).toEqual([2, 1]);
    one.remove();
    expect(sheets()).toEqual([1]);
    other.remove();
  });
});
