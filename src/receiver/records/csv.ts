// CSV (RFC 4180) for spreadsheets.
import type { Choices } from '../../core/consent.ts';
import type { StoredRecord } from '../store/stored-record.ts';

/**
 * Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV Injection"); a quote before it makes it text. Where the
 * machine's list separator is `;`, or the file is opened as one of tabs, a cell begins after each of these as well, whatever is quoted.
 */
const AT_START = /^(?=[ "']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;
const AFTER_SEPARATOR = /[;\t\r\n|](?=[ "']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

export function csvCell(value: string): string {
  const text = value.replace(AFTER_SEPARATOR, "$&'").replace(AT_START, "'");
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const choicesText = (choices: Choices | null) =>
  Object.entries(choices ?? {})
    .map(([category, answer]) => `${category}=${answer ? 'yes' : 'no'}`)
    .join('; ');

const COLUMNS: Readonly<Record<string, (record: StoredRecord) => string>> = {
  receivedAt: ({ receivedAt }) => receivedAt,
  occurredAt: ({ occurredAt }) => occurredAt,
  consentId: ({ consentId }) => consentId,
  eventId: ({ eventId }) => eventId,
  action: ({ action }) => action,
  surface: ({ surface }) => surface,
  choices: ({ choices }) => choicesText(choices),
  previous: ({ previous }) => choicesText(previous),
  policyVersion: ({ policyVersion }) => policyVersion,
  locale: ({ locale }) => locale,
  page: ({ page }) => page,
  globalPrivacyControl: ({ globalPrivacyControl }) => (globalPrivacyControl ? 'yes' : 'no'),
  noticeHash: ({ noticeHash }) => noticeHash,
  version: ({ version }) => version,
  variant: ({ variant = '' }) => variant,
};

const row = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** With a byte order mark, because Excel reads UTF-8 as another encoding without it. */
export const CSV_HEADER = `\uFEFF${row(Object.keys(COLUMNS))}`;

export function csvRow(record: StoredRecord): string {
  return row(Object.values(COLUMNS).map((cell) => cell(record)));
}
