// The links panel and the cookie table in the owner's policy page, in the page's own font and colours.
import { render } from 'preact';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { CookieTable } from './CookieTable.tsx';
import type { Standing } from './keep-standing.ts';
import panelStyles from './panel.css?inline';
import { shadowElements } from './shadow-elements.ts';
import type { View } from './view.ts';

const panelElement = shadowElements('consent-gate-panel', panelStyles);

export function mountPanel(view: View, place: Element): Standing {
  const { element, root } = panelElement();
  const cookies = place.hasAttribute('data-consent-cookies');
  const mend = () => place.append(element);
  mend();
  render(<Panel view={view} cookies={cookies} />, root);
  return {
    isWanted: () => place.hasAttribute(cookies ? 'data-consent-cookies' : 'data-consent-browser-links'),
    isWhole: () => element.parentNode === place,
    mend,
    stop() {
      render(null, root);
      element.remove();
    },
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
        <BrowserLinks hints={browserHints()} links={view.model.context.settings.browserLinks} text={text} all />
      )}
    </div>
  );
}
