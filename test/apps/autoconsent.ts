// duckduckgo/autoconsent as its own tests run it: its script for pages, its published rules, its way of packing them.
import { readFileSync } from 'node:fs';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';

export { decodeRules, encodeRules } from '@duckduckgo/autoconsent';
export type { AutoConsentCMPRule };

const home = new URL('node_modules/@duckduckgo/autoconsent/', import.meta.url);

export const PAGE_SCRIPT = readFileSync(new URL('dist/autoconsent.playwright.js', home), 'utf8');

export const PUBLISHED_RULES: readonly AutoConsentCMPRule[] = JSON.parse(
  readFileSync(new URL('rules/rules.json', home), 'utf8'),
).autoconsent;
