import { COMMANDS, folder, GTAG, QUESTION, version, WORDS } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

/** @type {Peer} */
export const klaro = {
  id: 'klaro',
  name: 'klaro',
  version: version('klaro'),
  folder: folder('klaro/dist'),
  placed: {
    head: `<script>window.klaroConfig=${JSON.stringify({
      version: 1,
      lang: 'en',
      acceptAll: true,
      translations: {
        zz: { privacyPolicyUrl: '/privacy' },
        en: {
          consentNotice: { description: QUESTION, learnMore: WORDS.settings },
          decline: WORDS.decline,
          ok: WORDS.accept,
          session: { description: WORDS.necessary },
          'google-analytics': { description: WORDS.analytics },
          purposes: { necessary: 'Necessary', analytics: 'Analytics' },
        },
      },
      services: [
        { name: 'session', title: 'Session', purposes: ['necessary'], required: true },
        { name: 'google-analytics', title: 'Google Analytics', purposes: ['analytics'], cookies: ['_ga'] },
      ],
    })}</script>\n<script defer src="/klaro/klaro.js"></script>\n`,
    foot: `<script type="text/plain" data-type="text/javascript" data-name="google-analytics" data-src="${GTAG}"></script>
<script type="text/plain" data-type="text/javascript" data-name="google-analytics">${COMMANDS}</script>\n`,
  },
  banner: '.klaro .cookie-notice',
  accept: '.klaro .cookie-notice .cm-btn-success',
  decline: '.klaro .cookie-notice .cn-decline',
  note: 'Holds what is marked. Its settings have no decline once an answer is there; it posts nothing to an endpoint of the owner’s.',
};
