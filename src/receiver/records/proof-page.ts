// The proof of one consent as a page that a person can read, print and file (GDPR Art. 7(1)): every decision, and the
// exact notice behind each.
import { createHash } from 'node:crypto';
import type { Choices } from '../../core/consent.ts';
import type { Notice, NoticeCategory } from '../../core/event.ts';
import { Html, html } from '../http/html.ts';
import type { Store } from '../store/store.ts';
import type { ShownNotice, StoredRecord } from '../store/stored-record.ts';

const STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1c2330; background: #fff; }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
.muted { color: #566074; }
article, .notice { border: 1px solid #d5dae3; border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1rem; break-inside: avoid; }
.yes, .no { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .65rem; margin: .15rem .3rem .15rem 0; font-weight: 600; }
.yes { color: #14653a; } .no { color: #9b1c2e; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .6rem 0 0; }
dt { color: #566074; } dd { margin: 0; overflow-wrap: anywhere; }
.shown { white-space: pre-line; }
.button { display: inline-block; border: 1px solid #566074; border-radius: .35rem; padding: .1rem .7rem; margin: .3rem .4rem .3rem 0; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-size: .9em; }
th, td { text-align: start; vertical-align: top; border-top: 1px solid #d5dae3; padding: .25rem 0; padding-inline-end: .75rem; }
td { overflow-wrap: anywhere; hyphens: auto; }
th:last-child, td:last-child { padding-inline-end: 0; }
@media print { body { margin: 0; max-width: none; } }
`;

/** For the `Content-Security-Policy` of an answer that carries the page: this style and nothing else. */
export const PROOF_STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

const ACTION_WORDS: Readonly<Record<string, string>> = {
  'accept-all': 'Accepted everything',
  'decline-all': 'Declined everything optional',
  save: 'Saved an own selection',
  withdraw: 'Withdrew consent',
  'show-one': 'Let one embedded content in, on that page alone,',
  adopt: 'Logged in; the answer kept with the account, given on another device, was taken over',
};

const SURFACE_WORDS: Readonly<Record<string, string>> = {
  banner: 'in the banner',
  settings: 'in the settings',
  placeholder: 'at a held-back element',
  api: 'through the site’s own controls',
  signal: 'by the browser’s Global Privacy Control signal',
};

const time = (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;

interface Proof {
  readonly consentId: string;
  /** ISO 8601 */
  readonly madeAt: string;
}

/** The page, piece by piece; nothing where there are no records. */
export async function* proofPage(
  { consentId, madeAt }: Proof,
  store: Pick<Store, 'count' | 'records' | 'noticesOf'>,
): AsyncGenerator<string> {
  const count = await store.count(consentId);
  if (!count) return;
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Record of consent ${consentId}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>Record of consent</h1>
<p>Consent <code>${consentId}</code></p>
<p class="muted">${count} ${count === 1 ? 'decision' : 'decisions'}, printed ${time(madeAt)}. The id was made at random in the visitor’s browser; no name, address or device is stored with it.</p>
</header>
<main>
<h2>Decisions, oldest first</h2>
`.text;
  for await (const page of store.records({ consentId })) yield html`${page.map(decision)}`.text;
  yield html`<h2>What was shown</h2>
`.text;
  for await (const notices of store.noticesOf(consentId)) yield html`${notices.map(notice)}`.text;
  yield html`</main>
</body>
</html>
`.text;
}

/** The decisions, and below them the notices that were shown. */
export const proofParts = (records: readonly StoredRecord[], notices: readonly ShownNotice[]): Html =>
  html`<h2>Decisions, oldest first</h2>
${records.map(decision)}
<h2>What was shown</h2>
${notices.map(notice)}`;

/** A notice is named by the beginning of its hash, which tells any number of them apart without a list of them. */
const short = (hash: string) => hash.slice(0, 8);

function decision(record: StoredRecord): Html {
  return html`<article>
<h3>${ACTION_WORDS[record.action] ?? record.action} ${SURFACE_WORDS[record.surface] ?? record.surface}</h3>
<p>${choices(record.choices)}</p>
<dl>
<dt>Decided</dt><dd>${time(record.occurredAt)}, by the visitor’s clock</dd>
<dt>Received</dt><dd>${time(record.receivedAt)}, by the database’s clock</dd>
<dt>Before</dt><dd>${record.previous ? choices(record.previous) : 'no answer yet'}</dd>
<dt>Page</dt><dd>${record.page}</dd>
<dt>Policy version</dt><dd>${record.policyVersion}</dd>
<dt>Language</dt><dd>${record.locale || 'not named'}</dd>
<dt>Privacy signal</dt><dd>${record.globalPrivacyControl ? 'Global Privacy Control was on' : 'none'}</dd>
<dt>Shown</dt><dd><a href="#notice-${short(record.noticeHash)}">Notice ${short(record.noticeHash)}</a></dd>
<dt>Event</dt><dd><code>${record.eventId}</code>, consent-gate ${record.version}</dd>
</dl>
</article>
`;
}

function choices(answers: Choices): Html {
  const entries = Object.entries(answers);
  if (!entries.length) return html`no optional category`;
  return html`${entries.map(([category, yes]) => html`<span class="${yes ? 'yes' : 'no'}">${category}: ${yes ? 'yes' : 'no'}</span>`)}`;
}

const isEmpty = ({ title, body, buttons, categories }: Notice) =>
  !title && !body && !buttons.length && !categories.length;

function notice({ hash, text, locale }: ShownNotice): Html {
  // Sound: it was checked before it was stored.
  const shown = text === null ? null : (JSON.parse(text) as Notice);
  return html`<section class="notice" id="notice-${short(hash)}">
<h3>Notice ${short(hash)}</h3>
<p class="muted">SHA-256 <code>${hash}</code></p>
${
  !shown
    ? html`<p>This notice is missing from the database.</p>`
    : isEmpty(shown)
      ? html`<p>Nothing was shown: the decision came without a notice.</p>`
      : html`<div lang="${locale}" dir="auto">
<p><strong>${shown.title}</strong></p>
<p class="shown">${shown.body}</p>
<p>${shown.buttons.map((label) => html`<span class="button">${label}</span>`)}</p>
${shown.categories.map(category)}
</div>`
}
</section>
`;
}

function category({ id, label, description, cookies }: NoticeCategory): Html {
  return html`<p><strong>${label}</strong> <span class="muted">(${id})</span></p>
<p class="shown">${description}</p>
${
  cookies?.length
    ? html`<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>
${cookies.map(({ name, provider, purpose, duration }) => html`<tr><td><code>${name}</code></td><td>${provider}</td><td>${purpose}</td><td>${duration}</td></tr>`)}</table>`
    : html``
}`;
}
