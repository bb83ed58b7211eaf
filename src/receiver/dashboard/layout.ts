// What every page of the dashboard has around it.
import { answer } from '../http/answer.ts';
import type { Answer } from '../http/exchange.ts';
import { type Html, html } from '../http/html.ts';
import { ASSETS } from './assets.ts';

/** Nothing inline, nothing from elsewhere, and no page may frame it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  // With `no-referrer` browsers would post forms with the origin `null`.
  'referrer-policy': 'same-origin',
} as const;

export interface Page {
  readonly title: string;
  readonly main: Html;
  /** Which entry of the navigation this is; none before the login. */
  readonly at?: 'overview' | 'consent';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param root the path of the dashboard, such as `/privacy/dashboard` */
export function page(root: string, { title, main, at, status = 200, headers = {} }: Page): Answer {
  const link = (href: string, text: string, current: boolean) =>
    current ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
  const navigation = at
    ? html`<nav aria-label="Dashboard">${link(root, 'Overview', at === 'overview')}${link(`${root}/consent`, 'One consent', at === 'consent')}</nav>
<form method="post" action="${root}/logout"><button class="quiet">Log out</button></form>`
    : html``;
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} – Consents</title>
<link rel="stylesheet" href="${root}/style.css?v=${ASSETS['style.css'].version}">
<script src="${root}/script.js?v=${ASSETS['script.js'].version}" defer></script>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="bar"><p class="brand">Consents</p>${navigation}</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`.text;
  return answer(status, text, { ...HEADERS, ...headers });
}

/** 303: the browser goes on with GET, so that reloading posts nothing twice. */
export const seeOther = (location: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  answer(303, '', { location, ...headers });
