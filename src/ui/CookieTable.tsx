// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` takes a table's roles away (WebKit), so they are written out
// One category's cookies as a table.
import type { CookieRow } from '../core/event.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import type { Text } from './model.ts';

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
      <caption>{label}</caption>
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
                {key === 'name' ? <code>{row.name}</code> : row[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
