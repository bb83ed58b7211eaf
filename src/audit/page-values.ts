// Where values come out of a page: unknown in, typed and cleaned out. Nothing else of a page reaches the facts.
import { cleanText } from './clean-text.ts';

/** Of letters, in a name, a label or an address. */
const MAX_TEXT = 300;
const MAX_ADDRESS = 2000;
/** Of entries in a list. */
const MAX_ENTRIES = 2000;

export type Read<T> = (value: unknown) => T;

export const text: Read<string> = (value) => (typeof value === 'string' ? cleanText(value, MAX_TEXT).trim() : '');

/** What may be longer: an address, a sentence with one. */
export const address: Read<string> = (value) => (typeof value === 'string' ? cleanText(value, MAX_ADDRESS) : '');

export const number: Read<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

export const flag: Read<boolean> = (value) => value === true;

export function oneOf<const T extends string>(...values: readonly T[]): Read<T | undefined> {
  return (value) => values.find((each) => each === value);
}

/** An empty list where it is none. */
export function list<T>(read: Read<T>): Read<T[]> {
  return (value) => (Array.isArray(value) ? value.slice(0, MAX_ENTRIES).map(read) : []);
}

export function record<T extends object>(reads: { readonly [Name in keyof T]: Read<T[Name]> }): Read<T> {
  return (value) => {
    const given: object = typeof value === 'object' && value !== null ? value : {};
    const names = Object.keys(reads) as (keyof T)[];
    return Object.fromEntries(names.map((name) => [name, reads[name](Reflect.get(given, name))])) as T;
  };
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null || value === undefined ? null : read(value));
}

/** Addresses of pages: without a fragment, each once. */
export function pageAddresses(hrefs: readonly string[]): string[] {
  const urls = hrefs.flatMap((href) => (URL.canParse(href) ? new URL(href) : []));
  const pages = urls.filter(({ protocol, href }) => /^https?:$/.test(protocol) && href.length <= MAX_ADDRESS);
  return [...new Set(pages.map(({ href }) => href.replace(/#.*/, '')))];
}

/** The first line of whatever was thrown; a page may have thrown it. */
export const reason: Read<string> = (error) => {
  const message = error instanceof Error ? error.message : String(error);
  return text(message.slice(0, MAX_ADDRESS).split('\n')[0]);
};
