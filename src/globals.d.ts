/** Replaced at build time by the version in package.json. */
declare const __VERSION__: string;

/** Put in by the build: the SHA-256, in base64, of each language's file. */
declare const __LANGUAGE_HASHES__: Readonly<Record<string, string>>;
/** The same of those that the UI asks for without a detour. */
declare const __FREQUENT_LANGUAGE_HASHES__: Readonly<Record<string, string>>;

/** Put in by the build: the parts of the UI are files beside the banner's, not modules of a bundler. */
declare const __IN_FILES__: boolean;
/** What the banner's file has that these need, by the names under which they expect it. */
declare const __SHARED__: unknown;

/** The options were checked when this file was made for its site: the check is not in it. */
declare const __CHECKED__: boolean;
/** In the file that is made for one site: its options, languages and colours. */
declare const __SITE__: import('./one-file/site-data.ts').SiteData;
/** Made by `src/build/shipped-files.ts`. */
declare module 'virtual:shipped-files' {
  /** The text of consent-gate.js. */
  export const gate: string;
  /** Of that text, as a content security policy names it: `sha256-…`. */
  export const gateHash: string;
  /** By what a page asks for: `consent-gate-ui.js?v=…`. */
  export const integrity: Readonly<Record<string, string>>;
}
