// The links panel and the cookie table in the owner's policy page, in the page's own font and colours.
import { render } from 'preact';
import { settingsMessages } from '../locales/en-settings.ts';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { CookieTable } from './CookieTable.tsx';
import type { Model } from './model.ts';
import panelStyles from './panel.css?inline';
import { settingsNotice } from './settings-notice.ts';
import { shadowElement } from './shadow-element.ts';

interface PanelProps {
  readonly model: Model;
  /** The cookie table; else the links. */
  readonly cookies: boolean;
}

function Panel({ model, cookies }: PanelProps) {
  const text = model.text(settingsMessages);
  return (
    <div class="panel" lang={model.locale} dir={model.direction}>
      {cookies ? (
        settingsNotice(model).categories.map(
          ({ id, label, cookies: rows }) =>
            rows.length > 0 && <CookieTable key={id} label={label} rows={rows} text={text} />,
        )
      ) : (
        <BrowserLinks hints={browserHints()} links={model.context.settings.browserLinks} text={text} />
      )}
    </div>
  );
}

/** @returns takes the panel away again */
export function mountPanel(model: Model, place: Element): () => void {
  const { element, root } = shadowElement('consent-gate-panel', panelStyles);
  place.append(element);
  render(<Panel model={model} cookies={place.hasAttribute('data-consent-cookies')} />, root);
  return () => {
    render(null, root);
    element.remove();
  };
}
