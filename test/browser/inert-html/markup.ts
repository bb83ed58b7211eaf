// HTML as browsers have to read it and nobody writes it: generated, and what attacks were made of.
import fc from 'fast-check';

const GOOGLE = [
  'https://www.google-analytics.com/collect?v=1',
  '//www.googletagmanager.com/ns.html?id=GTM-TEST01',
  'https://www.googletagmanager.com/gtag/js?id=G-TEST00001',
  'HTTPS://WWW.GOOGLE-ANALYTICS.COM/g/collect',
  'https&colon;//www.google-analytics.com/collect?v=1&amp;n=2',
  ' https://www.google-analytics.com/collect ',
];
const HARMLESS = [
  'https://harmless.test/a',
  '/local',
  'x',
  '',
  '#',
  'https://harmless.test/?u=https://www.google-analytics.com/',
];
const CODE = [
  'javascript:ran()',
  'JaVaScRiPt:ran()',
  ' java\tscript:ran()',
  '&#106;avascript:ran()',
  'data:text/html,<script>parent.ran()</script>',
  'ran()',
];

const address = fc.constantFrom(...GOOGLE, ...GOOGLE, ...HARMLESS, ...CODE);

const attributeName = fc.constantFrom(
  ...['src', 'src', 'SRC', 'srcset', 'srcdoc', 'href', 'href', 'data-src', 'data-href', 'data-srcdoc', 'data-srcset'],
  ...['data-consent', 'data-consent', 'data-type', 'type', 'rel', 'alt', 'title', 'id', 'value', 'style', 'autofocus'],
  ...['onerror', 'onload', 'onfocus', 'onclick', 'xlink:href', 'x-src', 'x<img', '"', "'", '<', '`'],
);

const nested = fc
  .tuple(
    fc.constantFrom('img', 'iframe', 'script', 'link', 'a'),
    attributeName,
    address,
    fc.constantFrom('', '"', "'", '&quot;'),
  )
  .map(([tag, name, value, quote]) => `<${tag} ${name}=${quote}${value}${quote}>`);

const value = fc.oneof(
  { weight: 4, arbitrary: address },
  { weight: 2, arbitrary: fc.constantFrom('necessary', 'analytics', 'marketing', 'nobody') },
  { weight: 2, arbitrary: nested },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a > b',
      '>',
      '--\u003e',
      '</textarea>',
      '</title>',
      '</script>',
      ' ',
      'text/plain',
      'module',
      'stylesheet',
    ),
  },
  { weight: 1, arbitrary: fc.tuple(nested, address).map((parts) => parts.join(' onfocus=ran() x=')) },
);

/** The quote that begins a value, and the one that ends it: sometimes another. */
const quotes = fc.constantFrom(
  ...(['"', "'", '"', "'", ''] as const).map((quote) => [quote, quote] as const),
  ['"', "'"] as const,
  ["'", ''] as const,
  ['', '"'] as const,
);
const attribute = fc
  .tuple(
    fc.constantFrom(' ', ' ', ' ', '\n', '/', ' / ', '', '\f'),
    attributeName,
    fc.constantFrom('=', '=', '=', ' = ', '\n=', '= ', ''),
    quotes,
    value,
  )
  .map(([before, name, is, [open, close], text]) => before + name + (is && is + open + text + close));

const tagName = fc.constantFrom(
  ...[
    'img',
    'img',
    'IMG',
    'iframe',
    'script',
    'link',
    'a',
    'area',
    'input',
    'div',
    'p',
    'b',
    'form',
    'video',
    'button',
  ],
  ...[
    'textarea',
    'title',
    'style',
    'noscript',
    'template',
    'xmp',
    'noembed',
    'select',
    'table',
    'td',
    'svg',
    'math',
    'image',
  ],
  ...['foreignObject', 'mtext', 'mglyph', 'desc', 'imgx', 'im\u0130g'],
);
const openTag = fc
  .tuple(
    fc.constantFrom('<', '<', '<', '<', '< ', '</', '<!', '<?', '&lt;'),
    tagName,
    fc.array(attribute, { maxLength: 5 }),
  )
  .chain(([start, name, attributes]) =>
    fc.constantFrom('>', '>', '>', '/>', '', ' ').map((end) => start + name + attributes.join('') + end),
  );
const closeTag = tagName.map((name) => `</${name}>`);
const comment = fc
  .tuple(
    fc.constantFrom('<!--', '<!-->', '<!', '<![CDATA[', '<?'),
    nested,
    fc.constantFrom('-->', '--!>', '>', ']]>', ''),
  )
  .map((parts) => parts.join(''));
const rawText = fc
  .tuple(
    fc.constantFrom('script', 'style', 'textarea', 'title', 'xmp', 'noscript', 'template', 'svg', 'iframe'),
    nested,
    nested,
  )
  .map(([tag, one, other]) => `<${tag}>${one}"${other}</${tag}>`);
const text = fc.constantFrom('words', ' ', '"', "'", '=', '>', '<', '&amp;', '= "', "='", 'src=', 'ran()');

/** Of any kind, often broken. */
export const markup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: openTag },
      { weight: 2, arbitrary: closeTag },
      { weight: 2, arbitrary: text },
      { weight: 1, arbitrary: comment },
      { weight: 1, arbitrary: rawText },
      { weight: 1, arbitrary: nested },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

/** Seen in attacks on the gate, or made to be one. */
export const HOSTILE: readonly string[] = [
  '<input title="<img src=https://www.google-analytics.com/ autofocus onfocus=ran() x">',
  "<input title='<img src=https://www.google-analytics.com/ autofocus onfocus=ran() x'>",
  '<input title=<img src=https://www.google-analytics.com/ autofocus onfocus=ran() x>',
  '<a data-consent="necessary" data-href="javascript:ran()">read more</a>',
  '<map><area data-consent="necessary" data-href="javascript:ran()"></map>',
  '<iframe data-consent="necessary" data-srcdoc="&lt;script&gt;parent.ran()&lt;/script&gt;"></iframe>',
  '<iframe data-consent="necessary" data-src="javascript:ran()"></iframe>',
  '<iframe data-consent="necessary" data-src="java\nscript:ran()"></iframe>',
  '<iframe src="https://www.google-analytics.com/" src="javascript:parent.ran()"></iframe>',
  '<img src="https://www.google-analytics.com/" src="https://harmless.test/a">',
  '<img src="https://harmless.test/a" src="https://www.google-analytics.com/">',
  '<iframe data-consent="analytics" src="https://harmless.test/a" data-src="javascript:ran()"></iframe>',
  '<textarea><img src="https://www.google-analytics.com/" title="</textarea><b onclick=ran()>"></textarea>',
  '<!-- <img src="--><img src="https://www.google-analytics.com/"> -->',
  '<style><img src="https://www.google-analytics.com/</style><b title="x">"></style>',
  '<svg><style><img src="https://www.google-analytics.com/" title="</style><b>"></style></svg>',
  '<img alt="a > b" src="https://www.google-analytics.com/collect">',
  '<img alt=""src="https://www.google-analytics.com/collect">',
  '<img srcset="https://www.google-analytics.com/collect 1x, https://harmless.test/a 2x">',
  '<iframe srcdoc="<img src=https://www.google-analytics.com/ title=&quot;x&quot;>"></iframe>',
];
