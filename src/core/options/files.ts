// Options about the files and scripts that the gate loads.
import { address, type Checks, text } from '../checks.ts';
import type { Defaults } from '../settings.ts';

export interface FilesOptions {
  /**
   * The folder of `consent-gate-ui.js` and its companions.
   * @remarks Only if they do not lie beside consent-gate.js.
   * @default the folder of `consent-gate.js`
   */
  readonly assets?: string;
  /**
   * CSP nonce for the scripts that the gate inserts.
   * @remarks For a content security policy with nonces: your server writes a new one into each page.
   * @default the tag's own nonce
   */
  readonly nonce?: string;
}

export const GATE = { nonce: '', assets: '' } satisfies Defaults<FilesOptions>;

export const checks = (): Checks<FilesOptions> => ({
  assets: address(),
  // The tag's own nonce may be empty.
  nonce: text(/^/, 'a text'),
});
