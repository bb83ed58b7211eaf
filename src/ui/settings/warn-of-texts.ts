// Names in the console what is odd about the owner's texts. None of it keeps the banner from being read: a text of a wrong
// kind leaves the built-in one standing, markup shows as it is written, and what is long scrolls.
import { bannerMessages } from '../../locales/en.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import { isRightToLeft } from '../host/texts.ts';

/** Longer than any built-in text. */
const LONG = 400;
const MARKUP = /<\/?[a-z][^>]*>/i;

export function warnOfTexts({ context: { settings }, texts: { direction, locale } }: Model): void {
  const known = {
    ...bannerMessages,
    ...settingsMessages,
    settingsButton: '',
    signalFollowed: '',
    adopted: '',
  };
  const warn = (field: string, fault: string) => console.warn(`consent-gate: ${field}: ${fault}`);
  const warnOfText = (field: string, text: string) => {
    if (MARKUP.test(text)) warn(field, 'texts are plain, so its markup is shown as it is written');
    if (text.length > LONG) warn(field, `has ${text.length} characters; visitors have to scroll to their answer`);
  };
  for (const [key, text] of Object.entries<unknown>(settings.messages)) {
    const field = `messages.${key}`;
    if (!Object.hasOwn(known, key)) warn(field, `unknown text, expected one of ${Object.keys(known).join(', ')}`);
    else if (typeof text !== 'string' || !text.trim()) {
      // Not as JSON, which throws for an object that holds itself, and a BigInt: visitors would get no settings.
      warn(
        field,
        `expected a text, got ${Object(text) === text ? 'an object' : String(text)}; the built-in one is shown`,
      );
    } else {
      warnOfText(field, text);
      if (isRightToLeft(text) && direction === 'ltr') {
        warn(field, `is written from right to left, but the texts around it ("${locale}") are not`);
      }
    }
  }
  warnOfText('controller', settings.controller);
  for (const [place, { label = '', description = '', services = [] }] of settings.categories.entries()) {
    for (const [field, text] of Object.entries({ label, description }))
      warnOfText(`categories[${place}].${field}`, text);
    for (const [inside, service] of services.entries()) {
      const field = `categories[${place}].services[${inside}]`;
      warnOfText(`${field}.label`, service.label);
      warnOfText(`${field}.description`, service.description ?? '');
    }
  }
  const wanted = settings.locale.slice(0, 2).toLowerCase();
  if (wanted && wanted !== locale.slice(0, 2) && !['nn', 'no', 'iw'].includes(wanted)) {
    warn('locale', `there are no texts for "${settings.locale}"; "${locale}" is shown`);
  }
}
