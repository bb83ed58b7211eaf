// The floating button by which visitors find the settings again (GDPR Art. 7(3)). Plain DOM: every later page loads this and not the UI.
import type { MountSettingsButton, PartContext } from '../../core/ports.ts';
import { negotiateLocale } from '../../locales/negotiate-locale.ts';
import { SETTINGS_BUTTON_LABELS } from '../../locales/settings-button-labels.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import { keepListening } from '../host/erased-listeners.ts';
import { followTheme } from '../host/follow-theme.ts';
import { openHost } from '../host/host.ts';
import { keepKeys, keepTouches } from '../host/keep-events.ts';
import { keepPlaced } from '../host/keep-placed.ts';
import { keepRaised } from '../host/keep-raised.ts';
import { watchLanguage } from '../host/watch-language.ts';
import { putLabelAway } from './put-label-away.ts';
import styles from './settings-button.css?inline';

const SVG = 'http://www.w3.org/2000/svg';
/** A biscuit with a bite taken out. */
const BISCUIT = 'M12 2a10 10 0 1 0 10 10 4 4 0 0 1-5-5 4 4 0 0 1-5-5M8.5 9h0M15.5 15h0M9 15.5h0';

const isAtEnd = (options: unknown) =>
  (options as { settingsButton?: unknown } | null | undefined)?.settingsButton === 'end';

export const mountSettingsButton: MountSettingsButton = (settings, open, subscribe, options) => {
  // The page around has a button of its own.
  if (isAskedAbove(window)) return { stop() {} };
  const host = openHost(styles);
  const button = document.createElement('button');
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const label = document.createElement('span');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.ariaHasPopup = 'dialog';
  icon.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', BISCUIT);
  icon.append(path);
  button.append(icon, label);
  // No property: tools that delay a page's scripts put handlers aside that way, and give back what they find outside shadow roots.
  const press = () => open(button);
  const labelAway = putLabelAway(button);
  const listen = keepListening(button, () => {
    button.addEventListener('click', press);
    labelAway.listen();
    keepKeys(host.container);
    keepTouches(host.container);
  });
  // The settings say only whether it stands: an option is read as what its default is, true or false.
  const raised = keepRaised(host, isAtEnd(options) ? 'corner end' : 'corner', 'button');
  let stopFollowing = followTheme(host, settings);
  const stopKeeping = keepPlaced(host, () => {
    // The body may be another.
    stopFollowing();
    stopFollowing = followTheme(host, settings);
    listen();
    raised.look();
  });
  const own: unknown = settings.messages.settingsButton;
  const stopWatching = watchLanguage(settings.locale, (wanted) => {
    const language = negotiateLocale(wanted, Object.keys(SETTINGS_BUTTON_LABELS));
    button.lang = language;
    label.textContent = (typeof own === 'string' && own.trim()) || SETTINGS_BUTTON_LABELS[language] || '';
  });
  // Whoever has erased their choice is asked again, and has nothing to find here.
  const unsubscribe = subscribe((consent) => {
    if (!consent) button.remove();
    else if (!button.isConnected) {
      host.container.append(button);
      raised.look();
    }
  });
  return {
    stop() {
      stopWatching();
      labelAway.stop();
      stopFollowing();
      stopKeeping();
      raised.stop();
      unsubscribe();
      host.remove();
    },
  };
};

export const mount = ({ settings, openSettings, subscribe, input }: PartContext) =>
  settings.settingsButton ? mountSettingsButton(settings, openSettings, subscribe, input) : { stop() {} };
