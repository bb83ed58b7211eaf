import { COMMANDS, folder, GTAG, QUESTION, TITLE, version, WORDS } from './words.mjs';

// As its documentation says, last in `<body>`; the style in `<head>`, where it is found sooner.
/** @type {import('../peers.mjs').Peer} */
export const cookiecraft = {
  id: 'cookiecraft',
  name: 'CookieCraft',
  version: version('cookiecraft'),
  folder: folder('cookiecraft/dist'),
  placed: {
    head: '<link rel="stylesheet" href="/cookiecraft/cookiecraft.css">\n',
    foot: `<script type="text/plain" data-cookieconsent="analytics" async src="${GTAG}"></script>
<script type="text/plain" data-cookieconsent="analytics">${COMMANDS}</script>
<script src="/cookiecraft/cookiecraft.min.js"></script>
<script>new CookieCraft.CookieConsent(${JSON.stringify({
      categories: {
        necessary: { enabled: true, readOnly: true, label: 'Necessary', description: WORDS.necessary },
        analytics: { enabled: false, readOnly: false, label: 'Analytics', description: WORDS.analytics },
        // Without it 1.0.11 keeps no answer: a no always names it, and a category that nobody declared makes it refuse the whole.
        marketing: { enabled: false, readOnly: false, label: 'Marketing', description: 'Not used here.' },
      },
      translations: {
        title: TITLE,
        description: QUESTION,
        acceptAll: WORDS.accept,
        rejectAll: WORDS.decline,
        customize: WORDS.settings,
        privacyPolicyUrl: '/privacy',
        privacyPolicyLabel: 'Privacy policy',
      },
      showWidget: false,
    })}).init()</script>\n`,
  },
  banner: '.cc-banner',
  accept: '.cc-banner [data-action=accept]',
  decline: '.cc-banner [data-action=reject]',
  note: 'Its settings open from a word that is neither a link nor a button, so not by keyboard, and every switch in them is on before an answer. It keeps no answer without a third category, marketing. Holds scripts that are marked, no frames; it posts nothing.',
};
