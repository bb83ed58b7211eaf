import type { LinkConfig } from '../core/config.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import { type BrowserHints } from './detect-browser.ts';
import type { Text } from './model.ts';
interface BrowserLinksProps {
    readonly hints: BrowserHints;
    /** The owner's list; empty for the built-in one. */
    readonly links: readonly LinkConfig[];
    readonly text: Text<keyof SettingsMessages>;
}
export declare function BrowserLinks({ hints, links, text }: BrowserLinksProps): import("preact").JSX.Element;
export {};
