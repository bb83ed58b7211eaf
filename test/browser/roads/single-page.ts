// Apps that bring Google along after the page has loaded, and loaders that wait for their script.
import { byCode, GTAG, type Road } from './road.ts';

const made = `const s = document.createElement('script'); s.async = true; s.src = '${GTAG}';`;

export const SINGLE_PAGE: readonly Road[] = [
  byCode(
    'app: at the next page of its own',
    `history.pushState({}, '', '/next'); history.replaceState({}, '', '/');
setTimeout(() => { ${made} document.body.append(s); }, 100);`,
  ),
  byCode(
    'app: with the view it mounts',
    `const view = document.createElement('section'); view.innerHTML = '<h2>View</h2><p>Text</p>';
${made} view.firstChild.after(s); requestAnimationFrame(() => document.getElementById('main').append(view));`,
  ),
  byCode(
    'app: a view replaced at once',
    `${made} const view = document.createElement('section'); view.append('text', s);
document.getElementById('main').replaceChildren(view);`,
  ),
  byCode(
    'app: after DOMContentLoaded',
    `const go = () => { ${made} document.head.append(s); };
document.readyState === 'loading' ? addEventListener('DOMContentLoaded', go) : go();`,
  ),
  byCode(
    'app: after load, when idle',
    `const go = () => setTimeout(() => { ${made} document.head.append(s); }, 50);
document.readyState === 'complete' ? go() : addEventListener('load', go);`,
  ),
  byCode(
    'app: a loader that resolves on load',
    `new Promise((resolve, reject) => { ${made} s.onload = resolve; s.onerror = reject; document.head.append(s); })
.then(() => gtag('event', 'loader_resolved'));`,
  ),
  byCode(
    'app: a loader that takes its script out again',
    `${made} const done = () => { s.removeEventListener('load', done); s.remove(); gtag('event', 'loader_done'); };
s.addEventListener('load', done); document.head.appendChild(s);`,
  ),
  byCode(
    'app: two loaders in order',
    `const first = document.createElement('script'); first.async = false; first.src = '${GTAG}';
const second = document.createElement('script'); second.async = false; second.src = '${GTAG.replace('0001', '0002')}'; document.head.append(first, second);`,
  ),
];
