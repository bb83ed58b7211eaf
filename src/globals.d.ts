/** Replaced at build time by the version in package.json. */
declare const __VERSION__: string;

/** Put in by the build: `sha256-…` of each language's file. */
declare const __LANGUAGE_HASHES__: Readonly<Record<string, string>>;
