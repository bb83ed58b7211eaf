// Who is measured: necessary and analytics, English, yes and no on the first layer, Google Analytics held in the way that tool
// documents, no floating button. Where a tool leaves a choice, the one that is fastest for it. One file a tool in `tools/`.
import { c15t } from './tools/c15t.mjs';
import { consentGate, preloaded } from './tools/consent-gate.mjs';
import { cookiecraft } from './tools/cookiecraft.mjs';
import { klaro } from './tools/klaro.mjs';
import { orejime } from './tools/orejime.mjs';
import { osano } from './tools/osano.mjs';
import { silktide } from './tools/silktide.mjs';
import { tarteaucitron } from './tools/tarteaucitron.mjs';
import { vanilla } from './tools/vanilla-cookieconsent.mjs';

/** @typedef {import('./host-page.mjs').Placed} Placed */
/**
 * @typedef {object} Peer
 * @property {string} id part of its address
 * @property {string} name
 * @property {string} version
 * @property {Placed} placed
 * @property {Placed} [newcomer] what stands in the page instead for visitors whose request has no cookie of the tool's, `cookie`
 * @property {string} [cookie]
 * @property {string} [folder] whose files are served at `/<id>/`
 * @property {Record<string, string>} [files] files that are made here, by their name
 * @property {string} [host] selector of the element whose shadow root holds the banner
 * @property {string} banner selector of the banner
 * @property {string} accept selector of the button for yes
 * @property {string} decline selector of the button for no
 * @property {string} note what is not like with like, and what it does not do
 */

/** Everything else is compared with this one. */
export const REFERENCE = vanilla.id;

/** @returns {readonly Peer[]} */
export const peers = () => [
  consentGate,
  preloaded,
  vanilla,
  klaro,
  tarteaucitron,
  osano,
  c15t(),
  orejime,
  cookiecraft,
  ...silktide(),
];
