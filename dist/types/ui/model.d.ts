import { type Signal } from '@preact/signals-core';
import type { Action, Choices, Consent, Surface } from '../core/consent.ts';
import type { Notice } from '../core/event.ts';
import type { UiContext } from '../core/ports.ts';
import type { Messages } from '../locales/messages.ts';
/** A text by its key, with what it names put in. */
export type Text<Key extends keyof Messages> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
export interface Model {
    readonly context: UiContext;
    /** The language shown: BCP 47. */
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    /** Who asks. */
    readonly controller: string;
    readonly consent: Signal<Consent | null>;
    /** The banner is wanted; it shows while there is no consent. */
    readonly banner: Signal<boolean>;
    /** The settings dialog is open. */
    readonly settings: Signal<boolean>;
    /** What the live region says. */
    readonly status: Signal<string>;
    /** Texts of the present language over the English ones given, the owner's over both. */
    text<Key extends keyof Messages>(english: Readonly<Record<Key, string>>): Text<Key>;
    /** Hands an answer on and says so to the visitor. `choices` for every category alike, or one each. */
    decide(action: Action, choices: boolean | Choices, surface: Surface, notice: Notice, said: string): void;
    stop(): void;
}
/** @param translated texts of `locale`; empty for English */
export declare function createModel(context: UiContext, locale: string, translated: Partial<Messages>): Model;
