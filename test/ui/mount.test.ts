import { waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { afterPaint } from '../../src/core/after-paint.ts';
import { consentOf, root, stage } from './stage.ts';

describe('mountUi', () => {
  it('puts one host at the end of body', async () => {
    document.body.append(document.createElement('main'));
    const { banner, ui } = stage();
    await banner();
    await banner();
    expect(document.body.lastElementChild).toBe(root().host);
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    expect(root().querySelectorAll('[part=banner]')).toHaveLength(1);
    ui.showBanner();
  });

  it('says when the banner has been painted, and once it is stopped no more', async () => {
    const { ui, part } = stage();
    await ui.showBanner();
    expect(part('banner').isConnected).toBe(true);
    const { ui: other } = stage();
    const shown = Promise.resolve(other.showBanner()).then(() => 'shown');
    other.stop();
    const never = afterPaint(window)
      .then(() => afterPaint(window))
      .then(() => 'never');
    expect(await Promise.race([shown, never])).toBe('never');
  });

  it('shows nothing to a visitor who has decided', async () => {
    const { ui, settings } = stage({ consent: consentOf({ analytics: false }) });
    ui.showBanner();
    await settings();
    expect(root().querySelector('[part=banner]')).toBeNull();
  });

  it.each(['bottom', 'bottom-start', 'bottom-end', 'center'] as const)(
    'carries position %s and the theme',
    async (position) => {
      const { banner } = stage({ config: { position, theme: 'dark' } });
      expect((await banner()).parentElement?.classList).toContain(position);
      await waitFor(() => expect(root().host.hasAttribute('dark')).toBe(true));
    },
  );

  it('takes everything away when it stops, and does nothing afterwards', async () => {
    const before = document.body.innerHTML;
    const place = document.createElement('div');
    place.setAttribute('data-consent-cookies', '');
    const frame = document.createElement('iframe');
    document.body.append(place, frame);
    const { ui, banner, settings, set } = stage();
    await banner();
    await settings();
    ui.fill(place);
    ui.holdFrame(frame, 'analytics');
    await waitFor(() => expect(document.querySelector('consent-gate-panel')).not.toBeNull());
    ui.stop();
    await waitFor(() => expect(document.querySelector('consent-gate-panel')).toBeNull());
    expect(document.querySelector('consent-gate, consent-gate-frame')).toBeNull();
    expect([frame.hidden, frame.style.display]).toEqual([false, '']);
    place.remove();
    frame.remove();
    ui.showBanner();
    ui.openSettings();
    set(null);
    await Promise.resolve();
    expect(document.body.innerHTML).toBe(before);
  });
});
