// State <-> the part of the address behind the #, so that a link carries all that was chosen. Readable on purpose:
// `#googleAnalytics=G-AB12CD34EF&controller=Harbour+Concierge&cookies=((name=session,provider=…))`.

import { SERVICES } from '../../src/services/services.ts';
import { type Look, readLook, writtenLook } from '../../src/site/look.ts';
import { LANGUAGES } from '../../src/site/site.ts';
import { read, write } from './notation.ts';
import { OPTIONS, type OptionName, type Options, optionOf } from './options.ts';
import { withOption } from './set-option.ts';
import { fits, isRecord, type Shape, type Value } from './shape.ts';
import { INITIAL, type State, type View } from './state.ts';
import { tagsRead, writtenTag } from './tags.ts';

/** What is no option of consent-gate: how it is shown here, and where its files are. No option has one of these names. */
const VIEW = Object.keys(INITIAL.view) as (keyof View)[];

/** Without the `#`; empty for a new start. */
export function toAddress({ options, look, view }: State): string {
  const parts: string[] = [];
  for (const { name, shape } of OPTIONS) {
    const value = options[name];
    if (value !== undefined) parts.push(`${name}=${toFragment(textOf(shape, value))}`);
  }
  const written = writtenLook(look);
  if (written) parts.push(`look=${toFragment(write(written))}`);
  for (const name of VIEW)
    if (view[name] !== INITIAL.view[name]) parts.push(`${name}=${toFragment(String(view[name]))}`);
  return parts.join('&');
}

export interface FromAddress {
  readonly state: State;
  /** One sentence for each part that could not be read; the others count. */
  readonly problems: readonly string[];
}

/** Never throws. @param hash with or without its `#` */
export function fromAddress(hash: string): FromAddress {
  const problems: string[] = [];
  let options: Options = {};
  let look: Look = INITIAL.look;
  let view = INITIAL.view;
  for (const part of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [, name = part, escaped] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    try {
      if (escaped === undefined) throw new Error('expected a name, "=" and a value');
      const text = fromFragment(escaped);
      if (name === 'look') look = readLook(read(text));
      else if (isView(name)) view = { ...view, ...readView(name, text) };
      else options = withOption(options, ...readOption(name, text));
    } catch (error) {
      problems.push(`${name.slice(0, 40)}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { state: { options, look, view }, problems };
}

const WORDS: readonly Shape['kind'][] = ['words', 'ticks', 'tags'];

function textOf({ kind }: Shape, value: Value): string {
  if (Array.isArray(value) && WORDS.includes(kind) && !value.some((word) => isRecord(word) || /[,\s]|^\(/.test(word)))
    return value.join(',');
  const written = kind === 'tags' && Array.isArray(value) ? value.map((tag) => writtenTag(tag)) : value;
  return typeof written === 'object' ? write(written) : String(written);
}

/** @throws a sentence that says what was expected */
export function readOption(name: string, text: string): [OptionName, Value] {
  const option = optionOf(name);
  if (!option) throw new Error('there is no option of this name');
  const value = parse(option.shape, text);
  if (!fits(option.shape, value)) throw new Error(`expected another kind of value, got "${text.slice(0, 40)}"`);
  return [option.name, value];
}

function parse({ kind }: Shape, text: string): Value {
  switch (kind) {
    case 'text':
    case 'choice':
    case 'category':
      return text;
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'true' || (text === 'false' ? false : text);
    case 'tags':
      return text.startsWith('(') ? tagsRead(read(text)) : text.split(',');
    case 'words':
    case 'ticks':
      return text.startsWith('(') ? read(text) : text.split(',');
    default:
      return read(text);
  }
}

const isView = (name: string): name is keyof View => (VIEW as readonly string[]).includes(name);

function readView(name: keyof View, text: string): Partial<View> {
  switch (name) {
    case 'screen':
      return { screen: oneOf(['desktop', 'phone'], text) };
    case 'scheme':
      return { scheme: oneOf(['light', 'dark'], text) };
    case 'stage':
      return { stage: oneOf(['banner', 'settings', 'answered'], text) };
    case 'language':
      return { language: text };
    case 'script':
      return { script: text };
    case 'pinned':
      return { pinned: oneOf(['true', 'false'], text) === 'true' };
    case 'languages':
      return { languages: listOf(LANGUAGES, text) };
    case 'services':
      return { services: listOf(SERVICE_NAMES, text) };
    case 'base':
      return { base: text };
  }
}

const SERVICE_NAMES = SERVICES.map(({ id }) => id);

const listOf = (choices: readonly string[], text: string): string =>
  [...new Set(text.split(',').map((word) => oneOf(choices, word)))].join(',');

function oneOf<Text extends string>(choices: readonly Text[], text: string): Text {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Error(`expected one of ${choices.join(', ')}, got "${text.slice(0, 40)}"`);
  return found;
}

/** As few characters as possible are escaped: those that end a part, those that browsers escape themselves, and beyond ASCII. */
const toFragment = (text: string) =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/%(20|2C|2F|3A|3B|3D|3F|40|24)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );

function fromFragment(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Error('there is a "%" in it that stands for nothing');
  }
}
