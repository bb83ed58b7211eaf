// What `consent-gate` writes into the one file when it makes it for a site: the build leaves `__SITE__` in its place.
import type { ConsentGateConfig } from '../core/config.ts';
import type { Messages } from '../locales/messages.ts';

export interface SiteLanguage {
  /** ISO 639-1. */
  readonly locale: string;
  readonly messages: Messages;
}

export interface SiteData {
  /** The version that made it. */
  readonly consentGate: string;
  /** Checked when the file was made. */
  readonly options: ConsentGateConfig;
  /** English is the first where it is one of them: the UI takes it for granted. There is at least one. */
  readonly languages: readonly [SiteLanguage, ...SiteLanguage[]];
  /** Colours, corners and font as a style sheet; empty where they are the built-in ones. */
  readonly css: string;
}

export const SITE: SiteData = __SITE__;

/** What is shown where a visitor reads none of the others. */
export const BASE: SiteLanguage = SITE.languages[0];
