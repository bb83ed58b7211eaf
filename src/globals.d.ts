/** Replaced at build time by the version in package.json. */
declare const __VERSION__: string;

/** Replaced at build time: English and each language with a file in src/locales, as two letters, with a space between. */
declare const __LANGUAGES__: string;
