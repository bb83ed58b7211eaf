// Where the lines come to stand in the text of a page.
import { expect, it } from 'vitest';
import { languageOf, mapFirst, placeFirst } from '../../src/vite/place-first.ts';

const LINES = '<!--LINES-->';

it.for([
  ['<html><head><title>A</title></head>', '<html><head>\nLINES<title>A</title></head>'],
  [
    '<head data-a="b"><meta charset="utf-8"><title>A</title>',
    '<head data-a="b">\n<meta charset="utf-8">\nLINES<title>A</title>',
  ],
  // The charset has to stand in the first 1,024 bytes, which the lines may fill.
  [
    '<head><title>A</title><META  CHARSET=utf-8 /></head>',
    '<head>\n<META  CHARSET=utf-8 />\nLINES<title>A</title></head>',
  ],
  [
    '<head><meta http-equiv="content-type" content="text/html; charset=utf-8"><link>',
    '<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8">\nLINES<link>',
  ],
  // Behind something of the head's own, its tag comes too late: a browser has begun the head.
  [
    '<html lang="de"><script>ga()</script><head><title>A</title>',
    '<html lang="de">\nLINES<script>ga()</script><head><title>A</title>',
  ],
  // What only looks like a head.
  ['<!-- <head> --><head><base>', '<!-- <head> --><head>\nLINES<base>'],
  ['<header></header><head>', '<header></header><head>\nLINES'],
  ['<head><script>"<meta charset=x>"</script>', '<head>\nLINES<script>"<meta charset=x>"</script>'],
  // The tags of a page that leaves them out.
  ['<!doctype html><html lang="de"><title>A</title>', '<!doctype html><html lang="de">\nLINES<title>A</title>'],
  ['<!doctype html><title>A</title>', '<!doctype html>\nLINES<title>A</title>'],
  ['<title>A</title>', '\nLINES<title>A</title>'],
] as const)('%s', ([html, expected]) => {
  expect(placeFirst(html, LINES)).toBe(expected.replace('LINES', LINES));
});

it.for([
  ['<html lang="de-AT">', 'de-AT'],
  ["<!-- <html lang='fr'> --><html class=a lang='fi'>", 'fi'],
  ['<html data-lang="de">', ''],
  ['<html>', ''],
] as const)('%s is in "%s"', ([html, language]) => {
  expect(languageOf(html)).toBe(language);
});

const MAP = '<script type="importmap">{"imports":{"a":"/a.js"}}</script>';
it.for([
  [
    `<head><meta charset="utf-8">LINES${MAP}<title>A</title>`,
    `<head>\n<meta charset="utf-8">\n${MAP}LINES<title>A</title>`,
  ],
  [
    `<head>LINES<!--${MAP}--><SCRIPT nonce=a TYPE=importmap>{}</SCRIPT>`,
    `<head>\n<SCRIPT nonce=a TYPE=importmap>{}</SCRIPT>LINES<!--${MAP}-->`,
  ],
  // Its addresses count from there.
  [`<head>LINES<base href="/a/">${MAP}`, `<head>LINES<base href="/a/">${MAP}`],
  [
    '<head>LINES<script type="module">"<script type=importmap>"</script>',
    '<head>LINES<script type="module">"<script type=importmap>"</script>',
  ],
] as const)('a map comes first: %s', ([html, expected]) => {
  expect(mapFirst(html.replace('LINES', LINES))).toBe(expected.replace('LINES', LINES));
});
