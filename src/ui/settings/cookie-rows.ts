// The rows of the cookie table: what is known about the gate's own cookie and Google Analytics', and what the owner adds.
import type { Settings } from '../../core/config.ts';
import { askedIds } from '../../core/decide.ts';
import type { CookieRow } from '../../core/event.ts';
import { tagId } from '../../core/google-tag.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';

/**
 * Google's facts: https://support.google.com/analytics/answer/11397207 (`_ga` and `_ga_<container-id>`, 2 years each).
 * They are listed wherever Analytics may run; a row of the owner's of the same name takes their place.
 * @param kept how long the gate's own cookie is kept, in words
 */
export function cookieRows(settings: Settings, text: Text<keyof SettingsMessages>, kept: string): readonly CookieRow[] {
  const { autoBlock, categories, controller, cookie, cookies, googleAnalytics, googleCategory, googleTagManager } =
    settings;
  const rows: CookieRow[] = [
    {
      name: cookie.name,
      provider: controller || location.hostname,
      purpose: text('gateCookie'),
      duration: kept,
      category: 'necessary',
    },
  ];
  const google = autoBlock || googleAnalytics.length || googleTagManager.length;
  if (google && categories.flatMap(askedIds).includes(googleCategory)) {
    const common = { provider: 'Google', duration: text('twoYears'), category: googleCategory };
    rows.push({ ...common, name: '_ga', purpose: text('gaCookie') });
    const streams = googleAnalytics
      .map(tagId)
      .filter((id) => id.startsWith('G-'))
      .map((id) => `_ga_${id.slice(2)}`);
    for (const name of streams.length ? streams : ['_ga_<container-id>']) {
      rows.push({ ...common, name, purpose: text('gaStreamCookie') });
    }
  }
  const described = cookies.map(({ name }) => name);
  // Where an entry is kept is for the sweep: the wire format of what was shown has no such field.
  const own = cookies.map(({ storage: _, ...row }): CookieRow => row);
  return [...rows.filter(({ name }) => !described.includes(name)), ...own];
}
