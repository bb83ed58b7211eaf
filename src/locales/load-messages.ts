// Where the texts of a language come from, for those who use the package: each file is a chunk, loaded when somebody reads it.
import type { UiContext } from '../core/ports.ts';
import type { Messages } from './messages.ts';

/** Texts of a language other than English. Rejects where its file is missing or was changed. */
export type LoadMessages = (language: string, context: UiContext) => Promise<Partial<Messages>>;

const FILES = import.meta.glob<{ readonly messages: Messages }>(['./??.ts', '!./en.ts']);

export const loadMessages: LoadMessages = async (language) => {
  const load = FILES[`./${language}.ts`];
  if (!load) throw new Error('there is no file for it');
  return (await load()).messages;
};
