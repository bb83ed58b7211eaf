// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` takes a table's roles away (WebKit), so they are written out
// One category's cookies as a table. A name reads from left to right in every language, or `_ga` would be shown as `ga_`; what an
// owner wrote reads in its own direction, or a full stop would stand in front of it.
import type { CookieRow } from '../../core/event.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';

interface CookieTableProps {
  readonly label: string;
  readonly rows: readonly Omit<CookieRow, 'category'>[];
  readonly text: Text<keyof SettingsMessages>;
}

export function CookieTable({ label, rows, text }: CookieTableProps) {
  const columns = [
    ['name', text('cookieName')],
    ['provider', text('cookieProvider')],
    ['purpose', text('cookiePurpose')],
    ['duration', text('cookieDuration')],
  ] as const;
  return (
    <table role="table">
      <caption>
        <bdi>{label}</bdi>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(([key, title]) => (
            <th key={key} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.name} role="row">
            {columns.map(([key, title]) => (
              <td key={key} role="cell" data-title={title}>
                {key === 'name' ? <code dir="ltr">{row.name}</code> : <bdi>{row[key]}</bdi>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
