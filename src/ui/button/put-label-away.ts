// The label comes with the pointer or the focus and covers what is beside it: Escape puts it away until either comes anew (WCAG 1.4.13).

export interface LabelAway {
  /** May be called again: a listener that is there is not added twice. */
  listen(): void;
  stop(): void;
}

export function putLabelAway(button: HTMLElement): LabelAway {
  const away = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') button.classList.add('away');
  };
  const back = () => button.classList.remove('away');
  return {
    listen() {
      // The pointer may rest on it while the focus is in the page, which may keep its keys to itself.
      document.addEventListener('keydown', away, true);
      for (const type of ['pointerenter', 'focus']) button.addEventListener(type, back);
    },
    stop: () => document.removeEventListener('keydown', away, true),
  };
}
