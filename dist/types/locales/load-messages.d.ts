import type { Messages } from './messages.ts';
export type LoadMessages = () => Promise<{
    readonly messages: Partial<Messages>;
}>;
export declare const LANGUAGES: Readonly<Record<string, LoadMessages>>;
