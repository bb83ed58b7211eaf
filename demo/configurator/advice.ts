// What no check can refuse and an owner should know all the same: a rule for each option that needs one.
import { trackerOfName } from '../../src/audit/classify.ts';
import { negotiateLocale } from '../../src/locales/negotiate-locale.ts';
import { BUILT_IN } from './categories.ts';
import { LANGUAGES } from './languages.ts';
import { MESSAGE_KEYS } from './messages.ts';
import type { OptionName, Options } from './options.ts';
import { isRecord, type Value } from './shape.ts';
import { idOfTag } from './tags.ts';

export interface Advice {
  readonly option: OptionName | 'look';
  readonly text: string;
}

type Rule = (options: Options) => string | false | readonly string[];

const list = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
const words = (value: Value | undefined) => list(value).map(String);

const RULES: { readonly [Name in OptionName]?: Rule } = {
  controller: ({ controller }) =>
    !controller &&
    'Nobody is named: the banner will show your host name. Name the company or person who asks (GDPR Art. 13).',
  policyUrl: ({ policyUrl }) =>
    !policyUrl && 'Without a link to your privacy policy visitors cannot read what they agree to.',
  googleAnalytics: ({ googleAnalytics, googleTagManager }) =>
    googleAnalytics
      ? list(googleAnalytics).map(idOfTag).flatMap(aboutId)
      : !googleTagManager &&
        'No measurement ID: nothing is loaded for you. That is right only if you mark the tags in your pages yourself.',
  googleTagManager: ({ googleTagManager }) =>
    words(googleTagManager)
      .filter((id) => /^GTM-X+$/.test(id))
      .map((id) => `${id} is the placeholder of the instructions, not the ID of a container.`),
  consentMode: ({ consentMode }) =>
    consentMode === 'advanced' &&
    'Google’s tags load, and Google learns of the visit, before your visitor has answered. Not every authority accepts that.',
  regionDefaults: ({ regionDefaults = '' }) =>
    JSON.stringify(regionDefaults).includes('"granted"') &&
    'What is granted in a region is granted unasked. Make sure that the law there allows it.',
  categories: ({ categories }) => list(categories).flatMap(aboutCategory),
  cookies: ({ cookies }) => list(cookies).flatMap(aboutRow),
  globalPrivacyControl: ({ globalPrivacyControl }) =>
    globalPrivacyControl === 'ignore' && 'In some places, such as California, the signal has to be obeyed.',
  autoBlock: ({ autoBlock }) =>
    autoBlock === false && 'A snippet of Google’s that is forgotten in a page will run without consent.',
  settingsButton: ({ settingsButton }) =>
    settingsButton === false &&
    'Put a link or a button with the attribute data-consent-settings on every page: withdrawing has to be as easy as agreeing (GDPR Art. 7).',
  locale: ({ locale = 'en' }) =>
    negotiateLocale([String(locale)], LANGUAGES) === 'en' &&
    !/^en\b/i.test(String(locale)) &&
    `There are no texts in “${locale}”: English will be shown.`,
  messages: ({ messages }) =>
    Object.keys(isRecord(messages) ? messages : {})
      .filter((key) => !MESSAGE_KEYS.includes(key))
      .map((key) => `There is no text of the name “${key}”: it will not be shown anywhere.`),
  endpoint: ({ endpoint }) => {
    if (!endpoint) {
      return 'Decisions stay in the visitor’s browser: without an endpoint you cannot prove that anybody agreed (GDPR Art. 7).';
    }
    // One's own machine is as good as https.
    const unsafe = /^http:(?!\/\/(localhost|127\.0\.0\.1)[:/])/;
    return unsafe.test(String(endpoint)) && 'From a page on https no browser sends anything to an http address.';
  },
};

/** @param options they may be faulty */
export function adviceFor(options: Options): readonly Advice[] {
  return (Object.entries(RULES) as [OptionName, Rule][]).flatMap(([option, rule]) =>
    [rule(options) || []].flat().map((text) => ({ option, text })),
  );
}

function aboutId(id: string): readonly string[] {
  if (/^G-X+$/.test(id)) {
    return [`${id} is the placeholder of the instructions, not an ID. Google shows yours under Admin, Data streams.`];
  }
  // https://support.google.com/analytics/answer/11583528
  if (/^UA-/.test(id)) {
    return [`${id} is of Universal Analytics, which Google has switched off. The ID that you need begins with G-.`];
  }
  if (/^(AW|DC)-/.test(id)) {
    return [`${id} is for advertising: ask for the category marketing too, and say so in your policy.`];
  }
  return [];
}

/** Texts are built in for three. */
function aboutCategory(row: Value): readonly string[] {
  if (!isRecord(row) || !row.id || (row.label && row.description) || BUILT_IN.includes(String(row.id))) return [];
  return [`“${row.id}” needs a name and a description of yours: visitors have to know what they say yes to.`];
}

/** The check refuses Google's own only, and only once the rest is in order. */
function aboutRow(row: Value): readonly string[] {
  const known = isRecord(row) && row.category === 'necessary' ? trackerOfName(String(row.name)) : undefined;
  if (!known || !isRecord(row)) return [];
  const { name, category } = known.tracker;
  return [
    `“${row.name}” is a cookie of ${name}, which your site can do without: list it under ${category}, not under necessary.`,
  ];
}
