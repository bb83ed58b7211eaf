import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preloadLine } from '../../../setup/integrity.mjs';
import { ID } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

const root = new URL('../../../../', import.meta.url);

const ownTag = (/** @type {string} */ at) =>
  `<script src="${at}consent-gate.js" data-google-analytics="${ID}" data-policy-url="/privacy" data-controller="Harbour Concierge" data-settings-button="false"></script>\n`;

/** @type {Peer} */
export const consentGate = {
  id: 'consent-gate',
  name: 'consent-gate',
  version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
  folder: fileURLToPath(new URL('dist', root)),
  placed: { head: ownTag('/consent-gate/') },
  host: 'consent-gate',
  banner: '[part~=banner]',
  accept: '[part~=accept]',
  decline: '[part~=decline]',
  note: 'Its options are looked at, and answers kept and posted, by a file that loads after the banner. It also holds scripts that nobody marked.',
};

/** As the guide has it for sites whose server makes the page. @type {Peer} */
export const preloaded = {
  ...consentGate,
  id: 'consent-gate-preloaded',
  name: 'consent-gate, preloaded',
  placed: { head: ownTag('/consent-gate-preloaded/') },
  newcomer: {
    head: `${ownTag('/consent-gate-preloaded/')}${preloadLine('/consent-gate-preloaded/')}\n`,
  },
  cookie: 'consent_gate',
  note: 'The same with the guide’s line behind the tag, for visitors who have not answered.',
};
