// The owner's texts, where a person still sees what is wrong with them: where a tag or a site's files are made. A page is kinder: of
// what is no text it shows the built-in one, and says so in its console.
import { quote, record } from './checks.ts';

const texts = record<string | undefined>((value, path) =>
  typeof value === 'string' || value === undefined ? [] : [`${path}: expected a text, got ${quote(value)}`],
);

/** @param messages as the option of this name has them, checked as such: an object, or nothing */
export const messageFaults = (messages: unknown = {}): readonly string[] => texts(messages, 'messages');
