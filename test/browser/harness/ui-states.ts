// One page with everything of the UI in it, and the states in which a visitor meets it, each reached as a visitor reaches it.
import type { Engine, Visit } from './engine.ts';
import { RECORD_CONSOLE } from './site.ts';

/** Every language a visitor can be asked in. */
export const LOCALES = Object.keys(import.meta.glob('../../../src/locales/??.ts')).map((path) => path.slice(-5, -3));
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const RIGHT_TO_LEFT = ['ar', 'he'];
/** The language that stands for each direction of writing. */
export const DIRECTIONS = [
  ['ltr', 'en'],
  ['rtl', 'ar'],
] as const;

export interface UiPage {
  /** @default 'en' */
  readonly locale?: string;
  /** @default 'light': not `auto`, which only Chromium lets a test choose */
  readonly theme?: Theme;
  /** Further attributes of the tag. */
  readonly tag?: string;
  /** Further elements in the head, before the tag. */
  readonly before?: string;
}

/** Options that an attribute cannot carry: two categories, so that a yes to all is more than a yes to one. */
const MORE = `<script type="application/json" data-consent-gate-config>{
  "categories": [{ "id": "analytics" }, { "id": "marketing" }],
  "cookies": [{ "name": "session", "provider": "Harbour Concierge", "purpose": "Keeps you signed in", "duration": "1 hour", "category": "necessary" }],
  "supervisoryAuthority": { "name": "Data Protection Authority", "url": "https://authority.example/complaints" }
}</script>`;

/** A page of an owner's, in the language and the colours of the UI. */
export function uiPage({ locale = 'en', theme = 'light', tag = '', before = '' }: UiPage = {}): string {
  const dir = RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${locale}" dir="${dir}" data-theme="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Harbour Concierge</title>
<link rel="icon" href="data:,"><style>
html { color-scheme: light; color: #1b2430; background: #fff } html[data-theme=dark] { color-scheme: dark; color: #eef1f5; background: #11151b }
body { margin: 1em; font: 16px/1.5 sans-serif } a { color: inherit }
</style>${RECORD_CONSOLE}${before}${MORE}
<script src="/consent-gate.js" data-google-analytics="G-TEST00001" data-endpoint="/consent" data-policy-url="/privacy"
  data-controller="Harbour Concierge" data-privacy-contact="privacy@example.test" data-locale="${locale}" data-theme="${theme}" ${tag}></script>
</head><body><header><a id="first" href="#main">Skip</a></header><main id="main"><h1>Harbour Concierge</h1>
<p><a id="opener" href="#settings" data-consent-settings>Cookies</a></p>
<iframe title="Film" data-consent="marketing" data-src="/film" width="320" height="180"></iframe>
<div id="links" data-consent-browser-links></div><div id="table" data-consent-cookies></div>
</main><footer><a id="last" href="#main">Up</a></footer></body></html>`;
}

/** What is in view when it is reached; a page visited in this order shows all of the UI. */
export const STATES = [
  ['asked', 'banner, placeholder, link panel, cookie table'],
  ['settings', 'settings, before a choice'],
  ['answered', 'status line, settings button'],
  ['receipt', 'settings with the receipt'],
  ['erasing', 'the question before an erasure'],
  ['erased', 'settings after an erasure, and the banner again'],
] as const;
export type State = (typeof STATES)[number][0];

/** Leads a visitor on to a state from the one before it. */
export async function reach(visit: Visit, state: State): Promise<void> {
  if (state === 'asked') {
    await visit.waitFor(
      'banner, placeholder and both panels',
      () =>
        // What the Tab key and the page around it need loads after the banner: once that is announced, it is there.
        document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner] ~ [role=status]')
          ?.textContent &&
        document.querySelector('consent-gate-frame') &&
        document.querySelectorAll('consent-gate-panel').length === 2,
    );
  } else if (state === 'settings') {
    await visit.click('consent-gate [part~=settings]');
    await openFolds(visit);
    // A click at what still moves may miss it.
    await stand(visit);
    await visit.click('consent-gate [part~=toggle]');
  } else if (state === 'answered') {
    await visit.click('consent-gate [part~=save]');
    await visit.waitFor('the status line and the button', () => {
      const root = document.querySelector('consent-gate')?.shadowRoot;
      return root?.querySelector('[part~=reopen]') && root.querySelector('.status')?.textContent;
    });
  } else if (state === 'receipt') {
    await visit.click('consent-gate [part~=reopen]');
    await openFolds(visit);
  } else if (state === 'erased') {
    await visit.click('consent-gate [part~=erase-confirm]');
    await visit.waitFor('what was done', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog .note[role=status]'),
    );
  } else {
    await visit.click('consent-gate [part~=erase]');
    await visit.waitFor('the question', () =>
      document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=confirm][open]'),
    );
  }
  await stand(visit);
}

/** A visitor's page in its first state. */
export async function openUi(engine: Engine, url: string): Promise<Visit> {
  const visit = await engine.newVisit();
  await visit.goto(url);
  await reach(visit, 'asked');
  return visit;
}

/** Opens what is folded in the open settings: cookies, the receipt, the links. */
export async function openFolds(visit: Visit): Promise<void> {
  await visit.waitFor('the dialog, all of it open', () => {
    const dialog = document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]');
    const folds = [...(dialog?.querySelectorAll('details') ?? [])];
    for (const fold of folds) fold.open = true;
    // What is inside is made when it is opened.
    return dialog && folds.every((fold) => fold.childElementCount > 1);
  });
}

/** What fades, fades later: a slow machine must find it in view. */
async function stand(visit: Visit): Promise<void> {
  await visit.evaluate(() => {
    for (const animation of document.querySelector('consent-gate')?.shadowRoot?.getAnimations() ?? []) {
      if (animation instanceof CSSAnimation && animation.animationName === 'leave') animation.pause();
      else animation.finish();
    }
  });
}
