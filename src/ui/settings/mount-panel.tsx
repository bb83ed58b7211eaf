// The links panel and the cookie table in the owner's policy page, in the page's own font and colours.
import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { CookieTable } from './CookieTable.tsx';
import panelStyles from './panel.css?inline';
import { settingsNotice } from './settings-notice.ts';
import { shadowElement } from './shadow-element.ts';

/** @returns takes the panel away again */
export function mountPanel(model: Model, place: Element): () => void {
  const { element, root } = shadowElement('consent-gate-panel', panelStyles);
  const text = model.text(settingsMessages);
  place.append(element);
  const stop = effect(() =>
    render(
      <div class="panel" lang={model.locale} dir={model.direction}>
        {place.hasAttribute('data-consent-cookies') ? (
          settingsNotice(model).categories.map(
            ({ id, label, cookies }) =>
              cookies.length > 0 && <CookieTable key={id} label={label} rows={cookies} text={text} />,
          )
        ) : (
          <BrowserLinks hints={browserHints()} links={model.context.settings.browserLinks} text={text} />
        )}
      </div>,
      root,
    ),
  );
  return () => {
    stop();
    render(null, root);
    element.remove();
  };
}
