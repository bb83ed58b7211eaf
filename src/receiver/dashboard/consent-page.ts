// One consent: found by its id, shown with the notice that was read, exported, erased.
import { type Html, html } from '../http/html.ts';
import { proofParts } from '../records/proof-page.ts';
import type { ShownNotice, StoredRecord } from '../store/stored-record.ts';
import type { Page } from './layout.ts';
import { number } from './numbers.ts';

interface LookUp {
  readonly value?: string;
  readonly fault?: string | null;
}

/** The id is posted, because an address would stay in histories and logs. */
const lookUpForm = (root: string, { value = '', fault = null }: LookUp) =>
  html`<form method="post" action="${root}/consent" class="card stack">
<label for="id">Consent id</label>
<p class="muted small" id="hint">The visitor finds it in the cookie settings, under “Your receipt”, and in the cookie consent_gate.</p>
${fault ? html`<p class="fault" id="fault" role="alert">${fault}</p>` : html``}
<div class="row"><input id="id" name="id" value="${value}" required size="36" autocomplete="off" spellcheck="false" placeholder="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" aria-describedby="${fault ? 'hint fault' : 'hint'}"${fault ? html` aria-invalid="true"` : html``}>
<button class="primary">Look up</button></div>
</form>`;

const page = (title: string, main: Html, status = 200): Page => ({ title, at: 'consent', main, status });

export function lookUpPage(root: string, lookUp: LookUp = {}): Page {
  return page('One consent', html`<h1>One consent</h1>${lookUpForm(root, lookUp)}`, lookUp.fault ? 422 : 200);
}

const withId = (action: string, id: string, button: Html, more: Html = html``) =>
  html`<form method="post" action="${action}"><input type="hidden" name="id" value="${id}">${more}${button}</form>`;

/** How many decisions of one consent are shown; hardly any visitor makes more. */
export const MAX_DECISIONS = 50;

interface ConsentPage {
  readonly root: string;
  readonly id: string;
  /** Of all its decisions. */
  readonly count: number;
  /** The first of them. */
  readonly records: readonly StoredRecord[];
  /** Those behind these. */
  readonly notices: readonly ShownNotice[];
}

export function consentPage({ root, id, count, records, notices }: ConsentPage): Page {
  return page(
    'One consent',
    html`<h1>One consent</h1>${lookUpForm(root, { value: id })}
<div class="head"><h2 id="found">${number(count)} ${count === 1 ? 'decision' : 'decisions'} of this consent</h2>
<div class="row">${withId(`${root}/export`, id, html`<button>Export as JSON</button>`)}${withId(`${root}/erase`, id, html`<button class="danger">Erase…</button>`)}</div></div>
${count > records.length ? html`<p class="muted">The first ${records.length} are shown; the export has them all.</p>` : html``}
<div class="proof">${proofParts(records, notices)}</div>`,
  );
}

export function notFoundPage(root: string, id: string): Page {
  return page(
    'One consent',
    html`<h1>One consent</h1>${lookUpForm(root, { value: id })}
<section class="card empty" aria-labelledby="none"><h2 id="none">No records of this consent</h2>
<p class="muted">It was never received here, was erased, or is past the time for which records are kept.</p></section>`,
    404,
  );
}

export function confirmErasePage(root: string, id: string, count: number): Page {
  return page(
    'Erase',
    html`<section class="card narrow">
<h1>Erase this consent?</h1>
<p>${number(count)} ${count === 1 ? 'decision' : 'decisions'} of consent <code>${id}</code>. It cannot be undone, and afterwards nobody can prove what this visitor chose. The visitor’s own copy stays in their browser.</p>
<div class="row">${withId(`${root}/erase`, id, html`<button class="danger primary">Erase for good</button>`, html`<input type="hidden" name="confirmed" value="yes">`)}${withId(`${root}/consent`, id, html`<button>Keep it</button>`)}</div>
</section>`,
  );
}

export function erasedPage(root: string, removed: number): Page {
  return page(
    'Erased',
    html`<h1>One consent</h1>
<p class="done card" role="status">${removed} ${removed === 1 ? 'decision was' : 'decisions were'} erased. The counts no longer include ${removed === 1 ? 'it' : 'them'}.</p>
${lookUpForm(root, {})}`,
  );
}
