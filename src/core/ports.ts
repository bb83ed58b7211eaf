// Everything the parts ask of each other, as interfaces: `start` joins real ones, tests join small ones.
import type { Settings } from './config.ts';
import type { Action, Choices, Consent, Surface } from './consent.ts';
import type { Notice } from './event.ts';

/** What was in front of the visitor when they decided. */
export interface Shown {
  readonly surface: Surface;
  readonly notice: Notice;
  /** BCP 47 tag of the language shown. */
  readonly locale: string;
}

/** A decision made in this page. */
export interface Decision extends Shown {
  readonly action: Action;
  /** The answers in force before it; `null` at the first choice. */
  readonly previous: Choices | null;
}

/** What the UI is given. It holds no decision of its own: it reads `consent()` and calls `decide`. */
export interface UiContext {
  readonly settings: Settings;
  /** The browser sends Global Privacy Control and the owner respects it: say so in the settings. */
  readonly globalPrivacyControl: boolean;
  consent(): Consent | null;
  /** Calls at once with the present state and at each change; returns an unsubscribe. */
  subscribe(listener: (consent: Consent | null) => void): () => void;
  /** Resolves once the decision is saved and in force. */
  decide(action: Action, choices: Choices, shown: Shown): Promise<void>;
}

/** A mounted UI: one host element, one shadow root. Every method may be called repeatedly. */
export interface Ui {
  /** Shows the banner until there is a consent. */
  showBanner(): void;
  /** Opens the settings dialog; focus returns to `opener` (default: what had focus) when it closes. */
  openSettings(opener?: Element): void;
  /** Fills `<div data-consent-browser-links>` or `<div data-consent-cookies>`. */
  fill(element: Element): void;
  /** Shows a placeholder with its own "allow" button in place of a held iframe until its category is allowed. */
  holdFrame(frame: HTMLElement, category: string): void;
  /** Removes everything the UI put into the page. */
  stop(): void;
}

export type MountUi = (context: UiContext) => Ui;

/** The floating button by which a decided visitor finds the settings again. No framework in it: every page shows it. */
export type MountSettingsButton = (settings: Settings, open: (opener: Element) => void) => { stop(): void };

/** Keeps what a visitor decides. Loaded only where somebody decides: every other page just obeys what is stored. */
export interface Recorder {
  /** A consent with these answers, made now. It keeps the id of the one before it, so that a visitor's records stay together. */
  answer(before: Consent | null, choices: Choices): Consent;
  /**
   * Stores the choice in this browser and, where it was decided here, posts it to the endpoint.
   * @returns whether the browser keeps it beyond this page
   */
  keep(consent: Consent, decision: Decision | null): boolean;
  /** Deletes the cookies of what is not allowed, now and a few times later. */
  sweep(allows: (category: string) => boolean): void;
  stop(): void;
}

/** The whole check of the options: one sentence a fault, naming its field and what was expected. */
export type CheckConfig = (input: unknown) => readonly string[];

export type CreateRecorder = (window: Window & typeof globalThis, settings: Settings, report: Reporter) => Recorder;

/** What the gate does not carry itself. Each rejects where its file is missing or was changed. */
export interface Parts {
  loadUi(settings: Settings): Promise<{ readonly mountUi: MountUi }>;
  loadSettingsButton(settings: Settings): Promise<{ readonly mountSettingsButton: MountSettingsButton }>;
  loadRecorder(
    settings: Settings,
  ): Promise<{ readonly createRecorder: CreateRecorder; readonly checkConfig: CheckConfig }>;
}

/** Where the owner's messages go: `console` in a page. */
export interface Reporter {
  error(message: string): void;
  warn(message: string): void;
}
