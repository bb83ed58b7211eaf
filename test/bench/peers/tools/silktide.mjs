import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { GTAG, ID, QUESTION, WORDS } from './words.mjs';

/** A folder with `silktide-consent-manager.js` and `.css`, as they are at https://github.com/silktide/consent-manager. */
const FOLDER = process.env.SILKTIDE;

/**
 * It is not on npm (looked for on 2026-12-01), so it is measured only where its files are given: `SILKTIDE=<folder> npm run bench`.
 * @returns {import('../peers.mjs').Peer[]}
 */
export function silktide() {
  if (!FOLDER) return [];
  if (!existsSync(`${FOLDER}/silktide-consent-manager.js`))
    throw new Error(`SILKTIDE: expected a folder with silktide-consent-manager.js, got ${FOLDER}`);
  return [
    {
      id: 'silktide',
      name: 'Silktide',
      version: '1',
      folder: resolve(FOLDER),
      placed: {
        head: '<link rel="stylesheet" href="/silktide/silktide-consent-manager.css">\n',
        foot: `<script src="/silktide/silktide-consent-manager.js"></script>
<script>silktideCookieBannerManager.updateCookieBannerConfig({cookieTypes:[
{id:'necessary',name:'Necessary',description:${JSON.stringify(WORDS.necessary)},required:true,defaultValue:true},
{id:'analytics',name:'Analytics',description:${JSON.stringify(WORDS.analytics)},defaultValue:false,onAccept(){
silktideCookieBannerManager.injectScript('${GTAG}','async');window.dataLayer=window.dataLayer||[];window.gtag=function(){dataLayer.push(arguments)};gtag('js',new Date());gtag('config','${ID}')}}],
text:{banner:${JSON.stringify({
          description: `<p>${QUESTION} <a href="/privacy">Privacy policy</a></p>`,
          acceptAllButtonText: WORDS.accept,
          rejectNonEssentialButtonText: WORDS.decline,
          preferencesButtonText: WORDS.settings,
        })}},position:{banner:'bottomCenter'}})</script>\n`,
      },
      banner: '#silktide-banner',
      accept: '#silktide-banner .accept-all',
      decline: '#silktide-banner .reject-all',
      note: 'Measured as its repository has it, not minified. Holds nothing itself; the page loads Google in its callback. Its floating button cannot be turned off, an answer never expires, and closing the settings counts as an answer.',
    },
  ];
}
