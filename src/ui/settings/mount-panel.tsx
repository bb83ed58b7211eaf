// The links panel and the cookie table in the owner's policy page, in the page's own font and colours.
import { render } from 'preact';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { CookieTable } from './CookieTable.tsx';
import panelStyles from './panel.css?inline';
import { shadowElement } from './shadow-element.ts';
import type { View } from './view.ts';

/** @returns takes the panel away again */
export function mountPanel(view: View, place: Element): () => void {
  const { element, root } = shadowElement('consent-gate-panel', panelStyles);
  place.append(element);
  render(<Panel view={view} cookies={place.hasAttribute('data-consent-cookies')} />, root);
  return () => {
    render(null, root);
    element.remove();
  };
}

interface PanelProps {
  readonly view: View;
  /** The cookie table, else the links. */
  readonly cookies: boolean;
}

function Panel({ view, cookies: wanted }: PanelProps) {
  const { locale, direction } = view.texts.value;
  const text = view.text.value;
  return (
    <div class="panel" lang={locale} dir={direction}>
      {wanted ? (
        view.notice.value.categories.map(
          ({ id, label, cookies }) =>
            cookies.length > 0 && <CookieTable key={id} label={label} rows={cookies} text={text} />,
        )
      ) : (
        <BrowserLinks hints={browserHints()} links={view.model.context.settings.browserLinks} text={text} />
      )}
    </div>
  );
}
