// Lists and records as a short text that survives an address and can be read there: `(name=ICO,url=https://ico.org.uk/)`,
// `((id=analytics),(id=marketing))`. `!` makes the next character an ordinary one. Every leaf is a text.
import { isRecord, type Value } from './shape.ts';

const quote = (text: string) => text.replace(/[!(),=]/g, '!$&');

export function write(value: Value): string {
  if (Array.isArray(value)) return `(${value.map(write).join(',')})`;
  if (!isRecord(value)) return quote(String(value));
  return `(${Object.entries(value).map(([name, entry]) => `${quote(name)}=${write(entry)}`)})`;
}

/**
 * @returns what was written; `()` is a list of one empty text, because nothing that is empty is written
 * @throws a sentence that says where it could not be read any further
 */
export function read(text: string): Value {
  let at = 0;

  function value(): Value {
    if (text[at] !== '(') return word();
    at += 1;
    const items: Value[] = [];
    const entries: [string, Value][] = [];
    do {
      const item = value();
      if (text[at] === '=' && typeof item === 'string') {
        at += 1;
        entries.push([item, value()]);
      } else items.push(item);
    } while (text[at] === ',' && ++at);
    if (text[at] !== ')') fail('")"');
    at += 1;
    if (items.length > 0 && entries.length > 0) fail('either names or none');
    return entries.length > 0 ? Object.fromEntries(entries) : items;
  }

  function word(): string {
    let found = '';
    for (; at < text.length && !/[(),=]/.test(text[at] ?? ''); at++) {
      if (text[at] === '!') at += 1;
      found += text[at] ?? '';
    }
    return found;
  }

  function fail(expected: string): never {
    const rest = text.slice(at, at + 20);
    throw new Error(`expected ${expected} at character ${at + 1}${rest ? `, before "${rest}"` : ', at its end'}`);
  }

  const result = value();
  if (at < text.length) fail('the end');
  return result;
}
