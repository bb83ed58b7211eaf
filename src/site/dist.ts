// Where the files come from that a site's are made of: dist/ on a disk, or the same files on a web server.
import type { Messages } from '../locales/messages.ts';

export interface Dist {
  /** As in package.json. */
  readonly version: string;
  /** @param name in dist/ */
  read(name: string): Promise<Uint8Array>;
  /** The texts in `consent-gate-locale-<code>.js`. */
  messages(code: string): Promise<Messages>;
}

export const readText = async (dist: Dist, name: string): Promise<string> =>
  new TextDecoder().decode(await dist.read(name));

/** Addresses that a page asks for, such as `consent-gate-ui.js?v=…`, to their `integrity`. */
export async function integrityOfFiles(dist: Dist): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readText(dist, 'integrity.json'));
}

/** `sha384-…`, as `integrity` has it. */
export async function integrityOf(content: Uint8Array): Promise<string> {
  // The bytes are one buffer's own, never shared.
  const hash = await crypto.subtle.digest('SHA-384', content as Uint8Array<ArrayBuffer>);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
