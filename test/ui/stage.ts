// A mounted UI with a state of its own behind it, as small as the real one is strict: what is decided counts at once.
import { act, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../src/core/config.ts';
import type { Action, Choices, Consent } from '../../src/core/consent.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';
import type { Shown, Ui, UiContext } from '../../src/core/ports.ts';
import { mountUi } from '../../src/ui/mount.ts';
// Loaded beforehand, so that no test waits for the bundler.
import '../../src/ui/beside/neighbour.ts';
import '../../src/ui/settings/second-layer.ts';

// happy-dom throws where another shadow root has the focus; the standard says `null` (DOM, "DocumentOrShadowRoot").
const native = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement');
Object.defineProperty(ShadowRoot.prototype, 'activeElement', {
  get(this: ShadowRoot) {
    const focused = document.activeElement?.shadowRoot === this || this.contains(document.activeElement);
    return focused ? native?.get?.call(this) : null;
  },
});

export interface Decision {
  readonly action: Action;
  readonly choices: Choices;
  readonly shown: Shown;
}

export interface Stage {
  readonly ui: Ui;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly decisions: readonly Decision[];
  /** What was told of frames that were let in alone. */
  readonly shownOnes: readonly Shown[];
  /** The state changes without the UI's doing: another tab, the API. */
  set(consent: Consent | null): void;
  /** What is in the host's shadow root. */
  screen(): ReturnType<typeof within<typeof import('@testing-library/preact').queries>>;
  part(name: string): HTMLElement;
  banner(): Promise<HTMLElement>;
  settings(): Promise<HTMLElement>;
  /** Opens what is folded in the settings. */
  unfold(): Promise<void>;
  /** Opens the settings, and what is folded in them: the receipt too. */
  receipt(): Promise<HTMLElement>;
}

export const root = () => {
  const found = document.querySelector('consent-gate')?.shadowRoot;
  if (!found) throw new Error('there is no <consent-gate> in the page');
  return found;
};

export const consentOf = (choices: Choices): Consent => ({
  id: '3f2b8c1e-9a77-4c1d-8f44-0a1b2c3d4e5f',
  at: '2026-11-22T10:04:00.000Z',
  policyVersion: '1',
  choices,
});

interface Given {
  readonly config?: Partial<Settings>;
  readonly consent?: Consent | null;
  readonly globalPrivacyControl?: boolean;
  /** What happens instead of deciding. */
  readonly decide?: UiContext['decide'];
}

export function stage({ config = {}, consent = null, globalPrivacyControl = false, decide }: Given = {}): Stage {
  let present = consent;
  const listeners = new Set<(consent: Consent | null) => void>();
  const decisions: Decision[] = [];
  const shownOnes: Shown[] = [];
  const set = (next: Consent | null) => {
    present = next;
    // What a component draws by itself is drawn before this returns.
    act(() => {
      for (const listener of [...listeners]) listener(next);
    });
  };
  const ui = mountUi({
    settings: { ...DEFAULTS, controller: 'Harbour Concierge', ...config },
    globalPrivacyControl,
    consent: () => present,
    subscribe(listener) {
      listeners.add(listener);
      listener(present);
      return () => listeners.delete(listener);
    },
    use: (_, then) =>
      // happy-dom loads no frames, so that none is let in.
      void Promise.resolve({ showOne: (shown: Shown) => shownOnes.push(shown) } as never)
        .then(then)
        .catch(() => {}),
    decide:
      decide ??
      (async (action, answers, shown) => {
        const { categories } = { ...DEFAULTS, ...config };
        const ids = categories.map(({ id }) => id);
        const choices = typeof answers === 'boolean' ? Object.fromEntries(ids.map((id) => [id, answers])) : answers;
        const { onKept, ...seen } = shown;
        decisions.push({ action, choices, shown: seen });
        onKept?.();
        set(consentOf(choices));
      }),
  });
  onTestFinished(() => {
    ui.stop();
    document.body.replaceChildren();
  });
  const part = (name: string) => {
    const element = root().querySelector<HTMLElement>(`[part~=${name}]`);
    if (!element) throw new Error(`there is no part "${name}"`);
    return element;
  };
  const stage: Stage = {
    ui,
    user: userEvent.setup({ document }),
    decisions,
    shownOnes,
    set,
    // Testing Library asks for an element, and uses of it what a shadow root has too.
    screen: () => within(root() as unknown as HTMLElement),
    part,
    async banner() {
      ui.showBanner();
      return waitFor(() => part('banner'));
    },
    async settings() {
      ui.openSettings();
      return waitFor(() => {
        const dialog = part('dialog');
        if (!dialog.hasAttribute('open')) throw new Error('the dialog is not open');
        return dialog;
      });
    },
    async unfold() {
      const folds = [...part('dialog').querySelectorAll('details')];
      for (const fold of folds) fold.open = true;
      await waitFor(() => {
        if (folds.some((fold) => fold.childElementCount < 2)) throw new Error('something is still folded');
      });
    },
    async receipt() {
      const dialog = await stage.settings();
      await stage.unfold();
      return dialog;
    },
  };
  return stage;
}
