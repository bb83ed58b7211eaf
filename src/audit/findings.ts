// The rules and what breaking one is called.

/** `error`: something analytical came without consent, or the banner does not work. `warning`: the way of asking. `note`: worth knowing. */
export type Level = 'error' | 'warning' | 'note';

export interface Rule {
  readonly level: Level;
  /** One sentence: what is wrong. */
  readonly title: string;
  /** What to do about it. */
  readonly help: string;
  /** Where the rule comes from. */
  readonly source: string;
}

const EPRIVACY = 'ePrivacy Directive, Art. 5(3); EDPB Guidelines 2/2023';
const WITHDRAWAL = 'GDPR, Art. 7(3); EDPB Guidelines 05/2020, paras 112-114';
const TASKFORCE = 'EDPB Cookie Banner Taskforce, report of 17 January 2023';
const GOOGLE = 'https://developers.google.com/tag-platform/security/guides/consent';

export const RULES = {
  'request-before-consent': {
    level: 'error',
    title: 'A known analytics or advertising service was asked before any choice.',
    help: 'Hold it until a yes: mark its tag, or load it in a callback of the consent tool.',
    source: EPRIVACY,
  },
  'storage-before-consent': {
    level: 'error',
    title: 'An analytical cookie or storage entry was written before any choice.',
    help: 'Hold the script that writes it until a yes.',
    source: EPRIVACY,
  },
  'request-after-decline': {
    level: 'error',
    title: 'A known analytics or advertising service was asked after the visitor declined.',
    help: 'A no must keep everything held, on this page and on the next.',
    source: EPRIVACY,
  },
  'storage-after-decline': {
    level: 'error',
    title: 'An analytical cookie or storage entry was there after the visitor declined.',
    help: 'A no must keep everything held, on this page and on the next.',
    source: EPRIVACY,
  },
  'request-after-withdrawal': {
    level: 'error',
    title: 'A known analytics or advertising service was asked after consent was withdrawn.',
    help: 'Silence what is loaded, or reload the page on a withdrawal, and hold it again.',
    source: WITHDRAWAL,
  },
  'storage-after-withdrawal': {
    level: 'error',
    title: 'An analytical cookie or storage entry was still there after consent was withdrawn.',
    help: 'Delete it on this host, every parent domain and path, once its script is silent.',
    source: WITHDRAWAL,
  },
  'fetched-before-consent': {
    level: 'warning',
    title: 'A held script had been fetched by the browser before it could be held; it did not run.',
    help: 'Mark its tag in the HTML (type="text/plain"), or take it out and let the consent tool load it.',
    source: EPRIVACY,
  },
  'cookieless-before-consent': {
    level: 'note',
    title: 'A service that measures without storing anything in the browser was asked before any choice.',
    help: 'Whether it needs consent depends on what it reads and on your national law.',
    source: EPRIVACY,
  },
  'decline-not-on-first-layer': {
    level: 'warning',
    title: 'Declining is not offered where accepting is.',
    help: 'Put a button that declines beside the one that accepts.',
    source: `${TASKFORCE}, para 8; CNIL 2020-092`,
  },
  'decline-takes-more-clicks': {
    level: 'warning',
    title: 'Declining takes more clicks than accepting.',
    help: 'One click must do for both.',
    source: `${TASKFORCE}, para 8; CNIL 2020-092`,
  },
  'decline-smaller': {
    level: 'warning',
    title: 'The button that declines is smaller than the one that accepts.',
    help: 'Give both the same size and font.',
    source: `${TASKFORCE}, practices D and E`,
  },
  'decline-fainter': {
    level: 'warning',
    title: 'The button that declines is harder to see than the one that accepts.',
    help: 'Give both the same kind of element, fill, border and text contrast.',
    source: `${TASKFORCE}, practices C, D and E`,
  },
  'settings-not-found': {
    level: 'warning',
    title: 'After a choice, no way back to the settings was found on the page.',
    help: 'Show a button or link on every page. One of your own making that calls the tool from code is not recognised here.',
    source: `${TASKFORCE}, practice K; GDPR, Art. 7(3)`,
  },
  'asked-again': {
    level: 'warning',
    title: 'A visitor who has declined is asked again on the next page.',
    help: 'Keep a no as long as a yes.',
    source: 'CNIL 2020-092; Garante, 10 June 2021, n. 231',
  },
  'consent-default-late': {
    level: 'warning',
    title: 'Google’s consent default comes after other commands in the data layer.',
    help: 'Put “consent default” first in the page, before every other Google command.',
    source: GOOGLE,
  },
  'consent-default-missing': {
    level: 'warning',
    title: 'Google’s commands are in the data layer before any choice, without a consent default.',
    help: 'Put “consent default” first in the page, or hold these commands until a yes.',
    source: GOOGLE,
  },
  'consent-default-granted': {
    level: 'warning',
    title: 'Google’s consent default grants storage before the visitor was asked.',
    help: 'Deny every signal but security_storage and functionality_storage by default.',
    source: GOOGLE,
  },
  'gate-fault': {
    level: 'error',
    title: 'consent-gate says in the console that something is wrong, or one of its files did not come.',
    help: 'Mend what the message names; the guide’s page “Options” says what each takes.',
    source: '',
  },
  'decision-refused': {
    level: 'error',
    title: 'The endpoint did not take a decision.',
    help: 'See the log of the endpoint. Until it answers 2xx there is no proof of what visitors answered.',
    source: 'GDPR, Art. 7(1)',
  },
  'no-banner': {
    level: 'error',
    title: 'The consent tool is there, but showed this visitor no banner that can be answered.',
    help: 'See what the console says. Some tools ask by region: run the audit from where your visitors are.',
    source: EPRIVACY,
  },
  'tool-unknown': {
    level: 'note',
    title: 'No banner and no consent tool was recognised: only what happens before any choice was looked at.',
    help: 'The guide’s page “Audit a website” names the tools that are known. What comes after a yes, a no or a withdrawal: try it by hand.',
    source: '',
  },
  'not-judged': {
    level: 'note',
    title: 'Part of the visit could not be made, so it was not judged.',
    help: 'Try it by hand.',
    source: '',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  /** What was seen: addresses, names, figures. */
  readonly evidence: readonly string[];
}

export function finding(rule: RuleId, evidence: readonly string[]): Finding {
  return { rule, level: RULES[rule].level, evidence };
}
