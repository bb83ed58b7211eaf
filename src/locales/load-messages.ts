// One file a language, loaded only when a visitor reads it. English is the fallback and is not listed.
import type { Messages } from './messages.ts';

export type LoadMessages = () => Promise<{ readonly messages: Partial<Messages> }>;

export const LANGUAGES: Readonly<Record<string, LoadMessages>> = {};
