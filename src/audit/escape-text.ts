// Text inside HTML and XML, in content and in attributes.
import { escapeHtml } from '../core/escape-html.ts';

/** Control characters, which XML 1.0 has no place for, become the replacement character. */
export const escapeText = (text: string): string => escapeHtml(text.replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd'));
