import { waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UiContext } from '../../../src/core/ports.ts';
import { consentOf, root, stage } from '../stage.ts';

const consent = consentOf({ analytics: true });
const SAID = {
  erased: 'Your choice is erased.',
  pending: 'Your choice is erased in this browser. Harbour Concierge could not be reached yet and will be asked again.',
  here: 'Your choice is removed from this browser. Optional cookies are switched off, and you will be asked again.',
};

afterEach(() => vi.restoreAllMocks());

/** After `stage`, which puts a clipboard of its own in place. */
const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);

describe('the receipt', () => {
  it('is a page to print, without a script, whose texts are escaped and whose switches stay away', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
    const { receipt, user, part } = stage({
      consent,
      config: { privacyContact: '<img src=x onerror=y>', locale: 'ar' },
    });
    await receipt();
    await user.click(part('page'));
    const page = await made[0]?.text();
    expect(made[0]?.type).toBe('text/html');
    expect(page).toMatch(/^<!doctype html><html lang=ar dir=rtl><meta charset=utf-8>/);
    expect(page).toContain(consent.id);
    expect(page).toContain('&lt;img src=x onerror=y&gt;');
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('button,input,.state,details:not([open]){display:none}');
  });

  it('says what, when, until when, under which policy and with which id', async () => {
    const { receipt } = stage({ consent });
    const dialog = await receipt();
    await waitFor(() => expect(dialog.textContent).toMatch(/November 22, 2026/));
    const { textContent } = dialog;
    expect(textContent).toContain('Analytics: On');
    expect(textContent).toMatch(/November 22, 2026/);
    expect(textContent).toContain('Kept until May 23, 2027');
    expect(textContent).toContain('Policy version 1');
    expect(textContent).toContain(consent.id);
  });

  it('keeps its answers apart in every language: Turkish lists have spaces alone between their items', async () => {
    const { receipt } = stage({
      consent: consentOf({ analytics: true, marketing: false }),
      config: { categories: [{ id: 'analytics' }, { id: 'marketing' }], locale: 'tr' },
    });
    const items = (await receipt()).querySelectorAll('.receipt li');
    expect([...items].map(({ textContent }) => textContent)).toEqual(['Analiz: Açık', 'Pazarlama: Kapalı']);
  });

  it('has its dates as a standard has them (ISO 8601) until the dialog is painted', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
    const { receipt } = stage({ consent });
    const dialog = await receipt();
    expect(dialog.textContent).toContain('2026-11-22 10:04 UTC');
    expect(dialog.textContent).toContain('2027-05-23');
    for (const run of frames) run(0);
    await waitFor(() => expect(dialog.textContent).toContain('Kept until May 23, 2027'));
  });

  it('is painted before its dates are written out also where the settings were open before there was a choice', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
    const paint = () => {
      for (const run of frames.splice(0)) run(0);
      return new Promise((resolve) => setTimeout(resolve));
    };
    const { settings, unfold, set } = stage();
    const dialog = await settings();
    await paint();
    // Another tab's answer.
    set(consent);
    await unfold();
    await waitFor(() => expect(dialog.textContent).toContain('2026-11-22 10:04 UTC'));
    await paint();
    await waitFor(() => expect(dialog.textContent).toContain('Kept until May 23, 2027'));
  });

  it('is not there before a choice', async () => {
    const { settings } = stage();
    await settings();
    expect(root().querySelector('[part~=copy], [part~=download], [part~=erase]')).toBeNull();
  });

  it('is copied as JSON, and that is said', async () => {
    const written: string[] = [];
    const { receipt, part, screen } = stage({ consent, config: { endpoint: 'https://owner.example/in?secret=1' } });
    clipboard(async (text) => void written.push(text));
    await receipt();
    part('copy').click();
    await waitFor(() => expect(screen().getByText('The receipt is copied.').closest('[role=status]')).not.toBeNull());
    expect(JSON.parse(written[0] ?? '')).toEqual({
      ...consent,
      controller: 'Harbour Concierge',
      validUntil: '2027-05-23T10:04:00.000Z',
      endpoint: 'https://owner.example',
    });
  });

  it('is shown to be copied by hand where the browser refuses the clipboard', async () => {
    const { receipt, part } = stage({ consent });
    clipboard(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    await receipt();
    part('copy').click();
    const area = await waitFor(() => {
      const found = root().querySelector('textarea');
      if (!found) throw new Error('no text');
      return found;
    });
    expect(JSON.parse(area.value)).toMatchObject({ id: consent.id });
    expect(JSON.parse(area.value)).not.toHaveProperty('endpoint');
    expect(root().activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(area.readOnly).toBe(true);
    expect(root().textContent).not.toContain('The receipt is copied.');
  });

  it('is downloaded as a JSON file', async () => {
    let blob: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
      blob = given as Blob;
      return 'blob:receipt';
    });
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this);
    });
    const { receipt, part } = stage({ consent });
    await receipt();
    part('download').click();
    expect(clicked.map(({ href, download }) => [href, download])).toEqual([['blob:receipt', 'consent-receipt.json']]);
    expect(blob?.type).toBe('application/json');
    expect(JSON.parse((await blob?.text()) ?? '')).toMatchObject({ id: consent.id, at: consent.at });
  });
});

describe('"Erase my choice"', () => {
  const EVERYWHERE = /Harbour Concierge is asked to erase its records/;

  async function asked(endpoint: string, decide?: UiContext['decide']) {
    const given = stage({ consent, config: { endpoint }, ...(decide && { decide }) });
    await given.receipt();
    given.part('erase').click();
    return given;
  }

  it('asks once, and erases nothing when it is kept', async () => {
    const { part, decisions } = await asked('');
    const question = part('confirm') as HTMLDialogElement;
    expect(question.open).toBe(true);
    expect(question.textContent).toContain(SAID.here);
    expect(question.textContent).not.toMatch(EVERYWHERE);
    part('erase-cancel').click();
    expect(question.open).toBe(false);
    expect(decisions).toEqual([]);
    expect(part('dialog').hasAttribute('open')).toBe(true);
  });

  it('says that the owner is asked too, where there is an endpoint', async () => {
    const { part } = await asked('/consent');
    expect(part('confirm').textContent).toMatch(EVERYWHERE);
  });

  it.each([
    ['', [], SAID.erased],
    ['/consent', [], SAID.here],
    ['/consent', ['delivered'], SAID.erased],
    ['/consent', ['waiting'], SAID.pending],
    ['/consent', ['waiting', 'delivered'], SAID.erased],
    ['/consent', ['refused'], SAID.here],
  ] as const)('says with the endpoint "%s" and %j no more than is true', async (endpoint, deliveries, said) => {
    const given: { set?: (consent: null) => void } = {};
    const { part, set } = await asked(endpoint, async (action, choices, shown) => {
      expect([action, choices, shown.surface]).toEqual(['erase', {}, 'settings']);
      if (!endpoint) shown.onDelivery?.('delivered');
      given.set?.(null);
      setTimeout(() => {
        for (const delivery of deliveries) shown.onDelivery?.(delivery);
      });
    });
    given.set = set;
    part('erase-confirm').click();
    await waitFor(() => {
      const note = root().querySelector('[part~=dialog] [role=status][tabindex]');
      expect(note?.textContent).toBe(said);
      expect(root().activeElement).toBe(note);
    });
    expect(root().querySelector('.receipt')).toBeNull();
  });

  it('says nothing where it could not be erased', async () => {
    const { part } = await asked('', () => Promise.reject(new Error('no')));
    part('erase-confirm').click();
    await Promise.resolve();
    expect(root().querySelector('.receipt')).not.toBeNull();
    expect(root().textContent).not.toContain(SAID.erased);
  });
});
