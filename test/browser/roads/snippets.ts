// The snippets that Google's own pages tell owners to paste, where and how they are pasted.
import { GTAG, HIDING_FIELDS, inBody, inHead, page, QUEUE, type Road } from './road.ts';

const gtag = (attributes: string, src = GTAG) => `<script ${attributes} src="${src}"></script>
<script>${QUEUE}</script>`;

export const gtm = (layer = 'dataLayer') => `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','${layer}','GTM-ROAD01');</script>`;

// https://developers.google.com/tag-platform/security/guides/csp
const NONCE_GTM = gtm()
  .replace('<script>', '<script nonce="r4nd0m">')
  .replace(
    'j.async=true;',
    "var n=d.querySelector('[nonce]');n&&j.setAttribute('nonce',n.nonce||n.getAttribute('nonce'));j.async=true;",
  );

const NOSCRIPT = `<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ROAD01"
height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>`;

const isogram = (name = 'ga', setup = '') => `<script>${setup}
(function(i,s,o,g,r,a,m){i['GoogleAnalyticsObject']=r;i[r]=i[r]||function(){
(i[r].q=i[r].q||[]).push(arguments)},i[r].l=1*new Date();a=s.createElement(o),
m=s.getElementsByTagName(o)[0];a.async=1;a.src=g;m.parentNode.insertBefore(a,m)
})(window,document,'script','https://www.google-analytics.com/analytics.js','${name}');
${name}('create', 'UA-10001-1', 'auto');
${name}('send', 'pageview');
</script>`;

const GAQ = `var _gaq = _gaq || [];
_gaq.push(['_setAccount', 'UA-10001-1']);
_gaq.push(['_trackPageview']);`;

const STRICT = {
  'content-security-policy': "script-src 'nonce-r4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
};
/** Marked for the gate; the control run is the page before its owner marked it. */
export const marked = (name: string, head: string, rest: Partial<Road> = {}): Road => ({
  name,
  html: (tag) =>
    page(tag, { head: tag ? head.replace(/<script/g, '<script type="text/plain" data-consent="analytics"') : head }),
  ...rest,
});

export const SNIPPETS: readonly Road[] = [
  inHead('gtag.js, async in the head', gtag('async')),
  inHead('gtag.js, the gate inlined', gtag('async'), { inlined: true }),
  inHead('gtag.js, after 140 KB of other things', `<style>${'p { margin: 0 } '.repeat(9000)}</style>${gtag('async')}`),
  inBody('gtag.js, at the end of the body', gtag('async')),
  inHead('gtag.js, neither async nor defer', gtag('')),
  inHead('gtag.js, defer', gtag('defer')),
  inHead('gtag.js, as a module', gtag('type="module"')),
  inHead('gtag.js, with an old type', gtag('type="text/javascript" language="javascript" charset="utf-8"')),
  inHead('gtag.js, crossorigin', gtag('async crossorigin="anonymous" referrerpolicy="origin"')),
  inHead('gtag.js, without a scheme', gtag('async', GTAG.replace('https:', ''))),
  inHead('gtag.js, address in odd clothes', gtag('async', ` ${GTAG.replace('www.google', 'WWW.Google\n')} `)),
  inBody(
    'gtag.js, in a form whose fields hide its methods',
    // The queue comes first, so that the form comes in a batch of its own.
    `<script>${QUEUE}</script><form data-consent="analytics">${HIDING_FIELDS}<script src="${GTAG}"></script></form>`,
  ),
  inBody('gtag.js, after a form named baseURI', `<form name="baseURI"></form>${gtag('async')}`),
  inHead('gtag.js, twice', `${gtag('async')}${gtag('async')}`),
  inHead('gtag.js, configuration before the script', `<script>${QUEUE}</script><script async src="${GTAG}"></script>`),
  inHead('gtag.js, a second ID', `${gtag('async')}<script>gtag('config', 'G-ROAD0002')</script>`),
  inHead('gtag.js, another data layer', gtag('async', `${GTAG}&l=owned`).replaceAll('dataLayer', 'owned')),
  inHead(
    'gtag.js, configured in its onload attribute',
    `<script>window.dataLayer = [];
function gtag(){dataLayer.push(arguments);}</script>
<script async src="${GTAG}" onload="gtag('js', new Date()); gtag('config', 'G-ROAD0001')"></script>`,
  ),
  marked('gtag.js, marked', gtag('async')),
  inHead('gtag.js, loaded by the gate', '', {
    html: (tag) => page(tag, { head: tag ? '' : gtag('async') }),
    options: 'data-google-analytics="G-ROAD0001"',
  }),
  {
    // Who asks for it twice gets it twice, as without the gate.
    name: 'gtag.js, loaded by the gate and pasted as well',
    html: (tag) => page(tag, { head: tag ? gtag('async') : gtag('async') + gtag('async') }),
    options: 'data-google-analytics="G-ROAD0001"',
  },
  inHead(
    'gtag.js, nonce and strict-dynamic',
    gtag('async nonce="r4nd0m"').replace('<script>', '<script nonce="r4nd0m">'),
    {
      headers: STRICT,
      options: 'nonce="r4nd0m"',
    },
  ),
  inHead('gtag.js, a policy that names the page’s own Trusted Types', gtag('async'), {
    headers: { 'content-security-policy': 'trusted-types own' },
  }),
  {
    // What a script declares with `var` nobody can redefine.
    name: 'gtag.js, a data layer declared before the gate',
    html: (tag) => page(`<script>var dataLayer = [];</script>${tag}`, { head: gtag('async') }),
  },
  marked(
    'gtag.js, nonce and strict-dynamic, marked',
    gtag('async nonce="r4nd0m"').replace('<script>', '<script nonce="r4nd0m">'),
    {
      headers: STRICT,
      options: 'nonce="r4nd0m"',
    },
  ),
  {
    name: 'Tag Manager',
    html: (tag) => page(tag, { head: gtm(), body: NOSCRIPT }),
  },
  marked('Tag Manager, marked', gtm()),
  inBody('Tag Manager, in the body', NOSCRIPT + gtm()),
  inHead('Tag Manager, another data layer', gtm('owned')),
  inHead('Tag Manager, nonce and strict-dynamic', NONCE_GTM, { headers: STRICT, options: 'nonce="r4nd0m"' }),
  inHead(
    'Tag Manager, as a plain tag',
    '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-ROAD01"></script>',
  ),
  inHead('Tag Manager, loaded by the gate', '', {
    html: (tag) => page(tag, { head: tag ? '' : gtm() }),
    options: 'data-google-tag-manager="GTM-ROAD01"',
  }),
  inHead('Tag Manager beside analytics.js', gtm() + isogram()),
  inHead('analytics.js', isogram()),
  inBody('analytics.js, in the body', isogram()),
  inHead('analytics.js, under another name', isogram('__gaTracker')),
  inHead(
    'analytics.js, with dimensions',
    isogram('ga').replace("ga('send'", "ga('set', 'anonymizeIp', true); ga('send'"),
  ),
  inHead(
    'analytics.js, async variant',
    `<script>
window.ga=window.ga||function(){(ga.q=ga.q||[]).push(arguments)};ga.l=+new Date;
ga('create', 'UA-10001-1', 'auto');
ga('send', 'pageview');
</script><script async src="https://www.google-analytics.com/analytics.js"></script>`,
  ),
  inHead(
    'ga.js',
    `<script type="text/javascript">${GAQ}
(function() {
  var ga = document.createElement('script'); ga.type = 'text/javascript'; ga.async = true;
  ga.src = ('https:' == document.location.protocol ? 'https://ssl' : 'http://www') + '.google-analytics.com/ga.js';
  var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(ga, s);
})();
</script>`,
  ),
  inBody(
    'ga.js, written into the page',
    `<script type="text/javascript">${GAQ}
var gaJsHost = (("https:" == document.location.protocol) ? "https://ssl." : "http://www.");
document.write(unescape("%3Cscript src='" + gaJsHost + "google-analytics.com/ga.js' type='text/javascript'%3E%3C/script%3E"));
</script>`,
  ),
  inHead(
    'dc.js',
    `<script>${GAQ}
(function() {
  var ga = document.createElement('script'); ga.async = true;
  ga.src = 'https://stats.g.doubleclick.net/dc.js';
  var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(ga, s);
})();
</script>`,
  ),
  inHead('an SVG script', `<script>${QUEUE}</script><svg><script href="${GTAG}"></script></svg>`),
];
