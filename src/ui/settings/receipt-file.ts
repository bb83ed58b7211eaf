// The receipt as a text that the visitor can keep: what they chose, when, under which policy, who asked, and the id by
// which the records are found.
import type { Settings } from '../../core/config.ts';
import type { Consent } from '../../core/consent.ts';
import type { Receipt } from '../../core/consent-gate.ts';
import { validUntil } from '../../core/decide.ts';
import { toJson } from '../../core/to-json.ts';
import { resolved } from './resolved.ts';

export interface ReceiptFile extends Receipt {
  /** Until when the choice is kept: ISO 8601, UTC. */
  readonly validUntil: string;
  /** Whose server keeps the records: its origin. Absent where there is no endpoint. */
  readonly endpoint?: string;
}

/** JSON, for people too: indented. */
export function receiptText(settings: Settings, controller: string, consent: Consent): string {
  const receipt: ReceiptFile = {
    ...consent,
    controller,
    validUntil: new Date(validUntil(consent, settings)).toISOString(),
    ...(settings.endpoint && { endpoint: resolved(settings.endpoint).origin }),
  };
  return toJson(receipt, 2);
}

/** How long the browser may take to start a download, in ms. */
const DOWNLOAD_START = 60_000;

/** A link to a Blob that nobody sees: allowed under any content security policy, and no server hears of it. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_START);
}

/** Resolves to whether it is on the clipboard; browsers refuse on http, in frames, or because the visitor said so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
