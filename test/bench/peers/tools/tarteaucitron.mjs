import { folder, ID, version } from './words.mjs';

/** @typedef {import('../peers.mjs').Peer} Peer */

/** @type {Peer} */
export const tarteaucitron = {
  id: 'tarteaucitronjs',
  name: 'tarteaucitronjs',
  version: version('tarteaucitronjs'),
  folder: folder('tarteaucitronjs'),
  placed: {
    head: `<script>var tarteaucitronForceLanguage='en'</script>
<script src="/tarteaucitronjs/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify({ privacyUrl: '/privacy', orientation: 'bottom', showIcon: false, showAlertSmall: false, softConsentMode: true })});</script>\n`,
    foot: `<script>tarteaucitron.user.gtagUa='${ID}';(tarteaucitron.job=tarteaucitron.job||[]).push('gtag');</script>\n`,
  },
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  decline: '#tarteaucitronAllDenied2',
  note: 'Set to hold Google Analytics (`softConsentMode`); as its documentation sets it up, it asks Google before an answer. Holds the services that it knows; it posts nothing to an endpoint of the owner’s.',
};
