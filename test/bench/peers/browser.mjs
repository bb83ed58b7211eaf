// The browser that measures, and the name under which it meets the site. Not `localhost`: there the gate takes the visitor for the owner
// and loads what no visitor does.
import { chromium } from 'playwright-core';
import { findBrowsers, howToInstall } from '../../setup/browsers.mjs';

/** Nobody's (RFC 2606), and on https: elsewhere than there and on `localhost` Chromium takes no brotli. */
export const HOST = 'www.harbour.example';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
];

/**
 * @param {string} publicKey hash of the key of the site's certificate: where the browser forgave any other, it would cache nothing
 * @param {readonly string[]} more arguments
 */
export async function launch(publicKey, more = []) {
  const { chromium: executablePath } = findBrowsers();
  if (!executablePath) throw new Error(howToInstall('chromium'));
  const args = [...ARGUMENTS, ...more, `--ignore-certificate-errors-spki-list=${publicKey}`];
  return await chromium.launch({ executablePath, args });
}
