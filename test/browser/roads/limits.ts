// What the gate does not prevent, by the names of the roads. The README's section "What no script can prevent" says the same in words.
import type { EngineName } from '../../setup/browsers.mjs';

const UNMARKED = [
  'gtag.js, async in the head',
  'gtag.js, the gate inlined',
  'gtag.js, after 140 KB of other things',
  'gtag.js, at the end of the body',
  'gtag.js, neither async nor defer',
  'gtag.js, defer',
  'gtag.js, as a module',
  'gtag.js, with an old type',
  'gtag.js, crossorigin',
  'gtag.js, without a scheme',
  'gtag.js, address in odd clothes',
  'gtag.js, in a form whose fields hide its methods',
  'gtag.js, after a form named baseURI',
  'gtag.js, twice',
  'gtag.js, configuration before the script',
  'gtag.js, a second ID',
  'gtag.js, another data layer',
  'gtag.js, configured in its onload attribute',
  'gtag.js, loaded by the gate and pasted as well',
  'gtag.js, nonce and strict-dynamic',
  'gtag.js, a policy that names the page’s own Trusted Types',
  'gtag.js, a data layer declared before the gate',
  'Tag Manager, as a plain tag',
  'analytics.js, async variant',
  'link preload',
  'link modulepreload',
  'a frame of the same site with its own gate',
  'hit: an image in the page',
  'own copy, blocked by host',
  'own copy, blocked by prefix',
  'order: gtag.js, then Tag Manager',
  'order: three tags',
  'order: three deferred tags',
  'order: three async tags',
  'integrity and crossorigin',
];

/**
 * Tags in the page's own HTML that nobody marked: the preload scanner asks for them ahead of any script. They are asked for,
 * or not, as it happens; they never run.
 */
export const SCANNED: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: [
    ...UNMARKED,
    'a declarative shadow root',
    'link prefetch',
    'Link header',
    'an SVG script',
    "Tag Manager's frame",
  ],
  firefox: [
    ...UNMARKED,
    'link prefetch',
    'Link header',
    'an SVG script',
    // Its scanner reads templates too.
    'by code: a template, cloned',
    'by code: a template, imported',
    'by code: a template, its own content',
  ],
  // A gate that stands in the page itself is in time there.
  webkit: [...UNMARKED.filter((name) => name !== 'gtag.js, the gate inlined'), 'a declarative shadow root'],
};

/** Roads that stay open, and why. Each is walked, so that one that can be closed is noticed. */
export const OPEN: Readonly<Record<string, string>> = {
  "by code: inserted with a frame's methods":
    "a frame's built-ins are another window's: no wrapper of this one is asked",
  'by code: document.write, piece by piece': 'no piece of a tag shows what the tag will be',
  'import() from code': 'import() is syntax, not a function that could be wrapped',
  "a module file of the owner's that imports gtag.js": 'what a module file imports is never seen by the page',
  'a worker that sends hits': 'a worker is another world',
  'a module worker that sends hits': 'a worker is another world',
  'a shared worker that sends hits': 'a worker is another world',
  'a worker made of a blob': 'a worker is another world',
  'a worker that imports gtag.js': 'a worker is another world',
  'a frame of the same site that loads gtag.js': 'another window, whose page has no gate',
  'an empty frame, a script appended in it': 'another window',
  'an empty frame, written into': 'another window',
  "hit: a frame's fetch": 'another window',
  'a data: frame that loads gtag.js': 'another window',
  'a blob: frame that loads gtag.js': 'another window',
  'by code: document.write of TrustedHTML': 'only the policy that made it could make it anew',
  'hit: an image by TrustedHTML': 'only the policy that made it could make it anew',
  'hit: an image by its attribute’s nodeValue': 'every text of every app goes through `nodeValue`',
  'hit: an image of SVG by innerHTML': 'no snippet of Google’s does it: not worth its bytes on every page',
  'hit: a video’s poster': 'no snippet of Google’s does it: not worth its bytes on every page',
  'hit: EventSource': 'no snippet of Google’s does it: not worth its bytes on every page',
  "hit: a link's ping": 'sent by the browser at a click',
  'hit: a style': 'a style asks for its pictures by itself',
  'hit: a form': 'sent by the browser as a navigation',
};
