import { COMMANDS, folder, GTAG, QUESTION, TITLE, version, WORDS } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

// Its guide imports the script from a module of the owner's; found by the parser both files load side by side, which is faster.
/** @type {Peer} */
export const vanilla = {
  id: 'vanilla-cookieconsent',
  name: 'vanilla-cookieconsent',
  version: version('vanilla-cookieconsent'),
  folder: folder('vanilla-cookieconsent/dist'),
  placed: {
    head: '<link rel="stylesheet" href="/vanilla-cookieconsent/cookieconsent.css">\n<script defer src="/vanilla-cookieconsent/cookieconsent.umd.js"></script>\n',
    foot: `<script type="text/plain" data-category="analytics" async src="${GTAG}"></script>
<script type="text/plain" data-category="analytics">${COMMANDS}</script>
<script type="module">CookieConsent.run(${JSON.stringify({
      hideFromBots: false,
      categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
      language: {
        default: 'en',
        translations: {
          en: {
            consentModal: {
              title: TITLE,
              description: QUESTION,
              acceptAllBtn: WORDS.accept,
              acceptNecessaryBtn: WORDS.decline,
              showPreferencesBtn: WORDS.settings,
              footer: '<a href="/privacy">Privacy policy</a>',
            },
            preferencesModal: {
              title: 'Cookie settings',
              acceptAllBtn: 'Accept all',
              acceptNecessaryBtn: 'Decline all',
              savePreferencesBtn: 'Save choices',
              closeIconLabel: 'Close',
              sections: [
                { title: 'Necessary', description: WORDS.necessary, linkedCategory: 'necessary' },
                { title: 'Analytics', description: WORDS.analytics, linkedCategory: 'analytics' },
              ],
            },
          },
        },
      },
    })});</script>\n`,
  },
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  decline: '#cc-main .cm [data-role=necessary]',
  note: 'Holds the scripts that were marked when it started. Frames wait by another package; it posts nothing.',
};
