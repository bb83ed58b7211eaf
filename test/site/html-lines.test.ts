// The lines of a site in a page's HTML: where they go, that nothing else changes, and which pages are refused.
import { describe, expect, it } from 'vitest';
import { formOf, putLines, takeLines } from '../../src/site/html-lines.ts';
import type { Lines } from '../../src/site/lines.ts';

const lines = (version = '1.0.0', controller = 'Meyer'): Lines => ({
  elements: [
    `<script src="/consent-gate/${version}/consent-gate.js"\n        data-controller="${controller}"></script>`,
  ],
});
const WITH_ALL: Lines = {
  block: '<script type="application/json" data-consent-gate-config>\n{"messages":{"title":"Größe"}}\n</script>',
  elements: [
    ...lines().elements,
    '<link rel="stylesheet" href="/consent-gate/1.0.0/look.css" integrity="sha384-a" crossorigin="anonymous">',
  ],
};

/** As a file of this encoding is read. */
const file = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

const PAGES: Readonly<Record<string, string>> = {
  plain:
    '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8">\n    <title>A</title>\n  </head>\n  <body></body>\n</html>\n',
  'of Windows':
    '<!doctype html>\r\n<html>\r\n\t<head>\r\n\t\t<title>A</title>\r\n\t</head>\r\n<body></body></html>\r\n',
  minified: '<!doctype html><html><head><meta charset=utf-8><title>A</title></head><body></body></html>',
  'whose letters end in a byte like a blank': file(
    '<!doctype html>\n<head><!-- à --><script>"à"</script></head>\n<body>à</body>',
  ),
  'with a byte order mark': '\xef\xbb\xbf<!doctype html>\r\n<html>\r\n<head>\r\n</head></html>',
  'with an empty head': '<html><head></head><body></body></html>',
  'of a server': '<?php $a = "<head>"; ?>\n<html><head><?= $a->b ?>\n<title>A</title></head><body></body></html>',
  'of a template':
    '<html>\n<head>\n  {% load static %}\n  <meta charset="utf-8">\n</head>\n<body>{% block a %}{% endblock %}</body></html>',
};

describe('the lines in a page', () => {
  it.for(Object.entries(PAGES))('%s: are put there once, and taken out without a trace', ([, page]) => {
    const put = putLines(page, WITH_ALL);
    expect(put).not.toBe(page);
    expect(putLines(put, WITH_ALL)).toBe(put);
    expect(formOf(put)).toBe('folder');
    expect(formOf(page)).toBe(null);
    expect(takeLines(put)).toBe(page);
  });

  it('stand first in the head, behind what says how the page is read', () => {
    expect(putLines(PAGES.plain ?? '', lines())).toBe(
      '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8">\n    <script src="/consent-gate/1.0.0/consent-gate.js"\n            data-controller="Meyer"></script>\n    <title>A</title>\n  </head>\n  <body></body>\n</html>\n',
    );
    const page = '<html><head>\n<script src="a.js"></script>\n<meta charset="utf-8">\n</head><body></body></html>';
    expect(putLines(page, lines())).toContain('<head>\n<script src="/consent-gate/1.0.0');
  });

  it.for([
    ['Twig', '{% if d %}', '{% endif %}'],
    ['PHP', '<?php if ($d): ?>', '<?php endif; ?>'],
    ['PHP with braces', '<?php foreach ($all as $d) { ?>', '<?php } ?>'],
    ['ERB', '<% if d -%>', '<% end %>'],
  ])('stand before what a server puts into some of its pages only: %s', ([, open, end]) => {
    const page = (tag: string) =>
      `<html>\n<head>\n<meta charset="utf-8">${tag}\n${open}\n<meta name="description" content="A">\n${end}\n<title>A</title></head></html>`;
    expect(putLines(page(''), lines())).toBe(page(`\n${lines().elements[0]}`));
  });

  it.for([
    ['PHP', "<?php include 'analytics.php'; ?>"],
    ['PHP with its short tag', "<? include 'analytics.php' ?>"],
    ['an include of Apache’s', '<!--#include virtual="/analytics.html" -->'],
    ['ERB', "<%= render 'analytics' %>"],
    ['Twig', "{% include 'analytics.html' %}"],
  ])('stand before what a server may write there, such as a tag of Google’s: %s', ([, code]) => {
    const page = (tag: string) => `<html><head>${tag}\n${code}\n<meta charset="utf-8">\n</head></html>`;
    expect(putLines(page(''), lines())).toBe(page(`\n${lines().elements[0]}`));
  });

  it('stand behind an import map, which Firefox takes only before a module is asked for', () => {
    const page = (tag: string) =>
      `<html><head>\n<title>A</title>\n<meta charset="utf-8">\n<script type="importmap">{}</script>${tag}\n<script>a</script></head></html>`;
    expect(putLines(page(''), lines())).toBe(page(`\n${lines().elements[0]}`));
  });

  it('are found in a piece of a page, where somebody put them by hand', () => {
    const piece = (version: string) =>
      `<meta charset="utf-8">${version && `\n${lines(version).elements[0]}`}\n<title>A</title>\n`;
    expect(putLines(piece('0.9.0'), lines('1.0.0'))).toBe(piece('1.0.0'));
    expect(takeLines(piece('0.9.0'))).toBe(piece(''));
  });

  it('of another version are changed where they stand', () => {
    const page = (version: string) =>
      `<html><head>\n<script src="mine.js"></script>\n  <script src="/consent-gate/${version}/consent-gate.js"\n          data-controller="Meyer"></script>\n<title>A</title></head><body></body></html>`;
    expect(putLines(page('0.9.0'), lines('1.0.0'))).toBe(page('1.0.0'));
  });

  it('take the block and the look along where a newer one has none', () => {
    const page = PAGES.plain ?? '';
    expect(putLines(putLines(page, WITH_ALL), lines())).toBe(putLines(page, lines()));
  });

  it('are ASCII, so that they mean the same in every encoding', () => {
    const put = putLines(PAGES.plain ?? '', { ...WITH_ALL, elements: lines('1.0.0', 'Größe 🚲').elements });
    expect(put).toMatch(/^[\n -~]*$/);
    expect(put).toContain('data-controller="Gr&#xf6;&#xdf;e &#x1f6b2;"');
    expect(put).toContain('{"messages":{"title":"Gr\\u00f6\\u00dfe"}}');
  });

  it.for([
    ['<p>a piece</p>', 'has no <head>: name the file that has it'],
    // What a PHP file ends with needs no `?>`: a tag there would be put into its code.
    ['<?php echo "<html><head></head>";', 'has no <head>: name the file that has it'],
    [
      '{% if a %}<html><head class="a">{% else %}<html><head>{% endif %}<title>A</title></head></html>',
      'has more than one <head>: put the line into each by hand',
    ],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'is in UTF-16: save it as UTF-8'],
    [
      '<html><head>\n<script src="/js/consent-gate.js?v=2" data-endpoint="/c"></script></head></html>',
      'has a tag of consent-gate already that was put there by hand (line 2): take it out first',
    ],
  ] as const)('are refused in %j', ([page, problem]) => {
    expect(() => putLines(page, lines())).toThrow(problem);
  });

  it('leave a letter whole that ends in a byte like a blank', () => {
    const page = (tag: string) => file(`<html><head></head><body>à${tag}</body></html>`);
    expect(takeLines(page(`${lines().elements[0]}`))).toBe(page(''));
  });

  it('in a comment are no lines', () => {
    const page = `<html><head><!-- ${lines().elements[0]} --></head><body></body></html>`;
    expect(takeLines(page)).toBe(page);
  });
});
