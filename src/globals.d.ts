/** Replaced at build time by the version in package.json. */
declare const __VERSION__: string;

/** Put in by the build: the SHA-256, in base64, of each language's file. */
declare const __LANGUAGE_HASHES__: Readonly<Record<string, string>>;
/** The same of those that the UI asks for without a detour. */
declare const __FREQUENT_LANGUAGE_HASHES__: Readonly<Record<string, string>>;
