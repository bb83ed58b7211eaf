// The floating button by which visitors find the settings again (GDPR Art. 7(3)). Plain DOM: every later page loads this and not the UI.
import type { MountSettingsButton, PartContext } from '../../core/ports.ts';
import { negotiateLocale } from '../../locales/negotiate-locale.ts';
import { SETTINGS_BUTTON_LABELS } from '../../locales/settings-button-labels.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import { keepListening } from '../host/erased-listeners.ts';
import { openHost } from '../host/host.ts';
import { keepPlaced } from '../host/keep-placed.ts';
import { watchLanguage } from '../host/watch-language.ts';
import styles from './settings-button.css?inline';

const SVG = 'http://www.w3.org/2000/svg';
/** A biscuit with a bite taken out. */
const BISCUIT = 'M12 2a10 10 0 1 0 10 10 4 4 0 0 1-5-5 4 4 0 0 1-5-5M8.5 9h0M15.5 15h0M9 15.5h0';

export const mountSettingsButton: MountSettingsButton = (settings, open, subscribe) => {
  // The page around has a button of its own.
  if (isAskedAbove(window)) return { stop() {} };
  const host = openHost(styles);
  const button = document.createElement('button');
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const label = document.createElement('span');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.style.colorScheme = settings.theme === 'auto' ? 'light dark' : settings.theme;
  button.ariaHasPopup = 'dialog';
  icon.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', BISCUIT);
  icon.append(path);
  button.append(icon, label);
  const listen = keepListening(button, () => {
    button.onclick = () => open(button);
  });
  const stopKeeping = keepPlaced(host, listen);
  const own: unknown = settings.messages.settingsButton;
  const stopWatching = watchLanguage(settings.locale, (wanted) => {
    const language = negotiateLocale(wanted, Object.keys(SETTINGS_BUTTON_LABELS));
    button.lang = language;
    label.textContent = (typeof own === 'string' && own.trim()) || SETTINGS_BUTTON_LABELS[language] || '';
  });
  // Whoever has erased their choice is asked again, and has nothing to find here.
  const unsubscribe = subscribe((consent) => {
    if (!consent) button.remove();
    else if (!button.isConnected) host.container.append(button);
  });
  return {
    stop() {
      stopWatching();
      stopKeeping();
      unsubscribe();
      host.remove();
    },
  };
};

export const mount = ({ settings, openSettings, subscribe }: PartContext) =>
  settings.settingsButton ? mountSettingsButton(settings, openSettings, subscribe) : { stop() {} };
