import { COMMANDS, folder, GTAG, QUESTION, TITLE, version, WORDS } from './words.mjs';

// Script and style where its documentation has them, the style first and the script deferred, so that both load side by side and the
// page does not wait. A purpose that is mandatory is what it has for "necessary".
/** @type {import('../peers.mjs').Peer} */
export const orejime = {
  id: 'orejime',
  name: 'Orejime',
  version: version('orejime'),
  folder: folder('orejime/dist'),
  placed: {
    head: `<link rel="stylesheet" href="/orejime/orejime-standard.css">
<script>window.orejimeConfig=${JSON.stringify({
      privacyPolicyUrl: '/privacy',
      purposes: [
        { id: 'necessary', title: 'Necessary', description: WORDS.necessary, cookies: [], isMandatory: true },
        { id: 'analytics', title: 'Analytics', description: WORDS.analytics, cookies: ['_ga', '/^_ga_.+$/'] },
      ],
      translations: {
        banner: {
          title: TITLE,
          description: `${QUESTION} {privacyPolicy}`,
          privacyPolicyLabel: 'Privacy policy',
          accept: WORDS.accept,
          decline: WORDS.decline,
          configure: WORDS.settings,
        },
      },
    })}</script>
<script defer src="/orejime/orejime-standard-en.js"></script>\n`,
    foot: `<template data-purpose="analytics"><script async src="${GTAG}"></script><script>${COMMANDS}</script></template>\n`,
  },
  banner: '.orejime-Banner',
  accept: '.orejime-Banner-saveButton',
  decline: '.orejime-Banner-declineButton',
  note: 'Holds what the owner has put into a `<template>`, and nothing that a script inserts. No Consent Mode; it posts nothing.',
};
