// A plain settings button, where the file of the floating one cannot be had: whoever has said yes must be able to take it back as
// easily (GDPR Art. 7(3)).
import { isAskedAbove } from '../host/asked-above.ts';
import type { SecondLayerPlace } from '../host/parts.ts';

const ENGLISH = { settingsButton: 'Cookie settings' };

/** @returns takes it away again */
export function mountSpareButton({ model, part, openSettings }: SecondLayerPlace): () => void {
  // The page around has a button of its own.
  if (isAskedAbove(window)) return () => {};
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'spare';
  button.setAttribute('part', 'reopen');
  button.addEventListener('click', () => openSettings(button));
  const stop = model.subscribe(() => {
    button.textContent = model.texts.of(ENGLISH)('settingsButton');
    // Whoever has not answered is asked.
    if (!model.consent) button.remove();
    else if (!button.isConnected) part.container.querySelector('.ui')?.append(button);
  });
  return () => {
    stop();
    button.remove();
  };
}
