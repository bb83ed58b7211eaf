// What an owner may say of the banner in the accessibility statement of the site. The guide shows it with the names left open and
// says criterion by criterion what it rests on.
import { escapeAttribute } from '../../../src/core/escape-attribute.ts';
import type { Options } from '../options.ts';

/** When the tests named in the guide's page were last gone through for this text. */
const TESTED = '2026-12-01';

export interface StatementOf {
  readonly version: string;
  /** The owner chose colours, corners or a font. */
  readonly styled?: boolean;
}

const nameOf = (value: unknown, open: string): string =>
  typeof value === 'string' && value.trim() ? escapeAttribute(value) : open;

export function accessibilityStatement(options: Options, { version, styled = false }: StatementOf): string {
  const owner = nameOf(options.controller, '[your name]');
  const contact = nameOf(options.privacyContact, '[your address for questions]');
  const own = styled ? ' Its colours and its font are our own; these tests were made with the built-in ones.' : '';
  // Google's tags run with every signal denied in advanced mode.
  const waits = options.consentMode === 'advanced' ? '' : ': nothing optional runs until you say yes';
  return `<h2>Cookie banner and cookie settings</h2>
<p>The cookie banner and the cookie settings of ${owner} are made with consent-gate ${version}. They are built to conform to the Web
Content Accessibility Guidelines (WCAG) 2.2, level AA.${own}</p>
<h3>What was tested</h3>
<p>Its makers test it with automated tests, last gone through on ${TESTED}: with axe-core in Chromium and Firefox, from the first
question to the erasure of an answer; by keyboard alone in Chromium, Firefox and WebKitGTK; contrast and focus rings from the pixels of
the screen, in the light and the dark theme and in forced colours, in Chromium; windows as small as 200 and 400 % zoom make them, and
text spaced out, in Chromium; names, roles, states and announcements from Chromium’s accessibility tree and as Firefox renders them.</p>
<h3>What is not known</h3>
<p>No screen reader was used (NVDA, JAWS, VoiceOver, TalkBack), no speech control, no switch, no Safari on a Mac or an iPhone and no
phone in the hand. No person with a disability and no outside auditor has tested it for its makers.</p>
<h3>If something does not work for you</h3>
<p>You can use this site without answering the banner${waits}. Tell us what does not work, and we will
see to it: ${contact}.</p>
`;
}
