// Where the texts of a language come from, for the pasted tag: a file beside the gate's own, checked like those. The hashes of
// all languages would be a tenth of what an English reader loads, so they are in a file of their own, whose hash is here.
import type { LoadMessages } from '../locales/load-messages.ts';

/** Put in by the build, which makes the file of hashes first. */
const HASHES = '__INTEGRITY_OF_consent-gate-locales__';

export const loadLanguageFile: LoadMessages = async (language, { preload, settings }) => {
  const load = (name: string, integrity: string) =>
    import(/* @vite-ignore */ `${preload?.(name, settings, integrity)}`);
  const { default: hashes } = await load('locales', HASHES);
  return (await load(`locale-${language}`, hashes[language])).messages;
};
