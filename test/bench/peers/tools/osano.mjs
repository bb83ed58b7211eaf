import { COMMANDS, folder, GTAG, QUESTION, version, WORDS } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

/** @type {Peer} */
export const osano = {
  id: 'cookieconsent',
  name: 'cookieconsent (Osano)',
  version: version('cookieconsent'),
  folder: folder('cookieconsent/build'),
  placed: {
    head: '<link rel="stylesheet" href="/cookieconsent/cookieconsent.min.css">\n<script defer src="/cookieconsent/cookieconsent.min.js"></script>\n',
    foot: `<script type="module">function load(){${COMMANDS}document.head.append(Object.assign(document.createElement('script'),{async:true,src:'${GTAG}'}))}
cookieconsent.initialise({type:'opt-in',position:'bottom',palette:{popup:{background:'#1c2733'},button:{background:'#ffd60a'}},content:${JSON.stringify({ message: QUESTION, allow: WORDS.accept, deny: WORDS.decline, href: '/privacy' })},onInitialise(){if(this.hasConsented())load()},onStatusChange(){if(this.hasConsented())load()}});</script>\n`,
  },
  banner: '.cc-window',
  accept: '.cc-window .cc-allow',
  decline: '.cc-window .cc-deny',
  note: 'One question and no settings: it knows no categories. Holds nothing itself; the page loads Google in its callback. It deletes no cookies and posts nothing.',
};
