// One category: what it is for, its switch, its cookies.
import type { SettingsMessages } from '../locales/messages.ts';
import { CookieTable } from './CookieTable.tsx';
import type { Text } from './model.ts';
import type { SettingsNotice } from './settings-notice.ts';

interface CategoryProps {
  readonly category: SettingsNotice['categories'][number];
  readonly text: Text<keyof SettingsMessages>;
  readonly on: boolean;
  /** `null` where the visitor has no say: the necessary category. */
  readonly move: ((on: boolean) => void) | null;
}

export function Category({ category, text, on, move }: CategoryProps) {
  const { id, label, description, cookies } = category;
  const title = text('cookies', { count: cookies.length });
  return (
    <section class="category">
      <h3>{move ? <label for={`switch-${id}`}>{label}</label> : label}</h3>
      {move ? (
        <>
          {/* The switch itself tells a screen reader its state. */}
          <span class="state" aria-hidden="true">
            {text(on ? 'on' : 'off')}
          </span>
          <input
            id={`switch-${id}`}
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox has its state already (ARIA in HTML)
            role="switch"
            part="toggle"
            aria-describedby={`about-${id}`}
            checked={on}
            onChange={(event) => move(event.currentTarget.checked)}
          />
        </>
      ) : (
        <span class="state">{text('alwaysOn')}</span>
      )}
      <p id={`about-${id}`} part="text">
        {description}
      </p>
      {cookies.length > 0 && (
        <details>
          <summary>{title}</summary>
          <CookieTable label={`${label}: ${title}`} rows={cookies} text={text} />
        </details>
      )}
    </section>
  );
}
