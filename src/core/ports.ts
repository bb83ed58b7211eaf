// The interfaces between the parts. `start` joins the real ones, tests join small stand-ins.
import type { Asked } from './asked-of-google.ts';
import type { Settings } from './config.ts';
import type { Action, Choices, Consent, Surface } from './consent.ts';
import type { GateSettings, LookSettings } from './defaults.ts';
import type { Notice } from './event.ts';

/** Something that is held: released once its category is allowed, given up after a no. */
export interface Waiting {
  readonly category: string;
  /** Absent where it is let go of in another way, or never. */
  readonly go?: (() => unknown) | undefined;
  /** Who waits for it: an element, a request, or an entry of Google's data layer. */
  readonly what?: unknown;
  /** What would be asked for. */
  readonly address?: unknown;
}

/** What was in front of the visitor when they decided. */
export interface Shown {
  readonly surface: Surface;
  readonly notice: Notice;
  /** BCP 47 tag of the language shown. */
  readonly locale: string;
  /** With `adopt`: what counts here instead of an answer made now, and whether it comes from an account. */
  readonly adopts?: { readonly consent: Consent | null; readonly isAccounts: boolean };
  /** Told once the answer is kept, before anything follows from it: the question can go. */
  readonly onKept?: () => void;
  /** Told how the event fares, each time that something is known of it; at once where there is no endpoint. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/** `waiting`: not delivered yet, it is tried again. `refused`: the endpoint refused it, it is not tried again. */
export type Delivery = 'delivered' | 'waiting' | 'refused';

/** What a part is given. It holds no decision of its own: it reads `consent()` and calls `decide`. */
export interface PartContext {
  readonly window: Window & typeof globalThis;
  /** The options as they were written, unchecked. */
  readonly input: unknown;
  readonly settings: Settings;
  /** The pasted tag; absent where code starts the gate. */
  readonly tag?: Partial<HTMLScriptElement>;
  readonly load: LoadPart;
  consent(): Consent | null;
  /** The one decision, asked anew at each use. */
  allows(category: string): boolean;
  /** Calls at once with the present state and at each change; returns an unsubscribe. */
  subscribe(listener: (consent: Consent | null) => void): () => void;
  /**
   * Resolves once the decision is saved and in force.
   * @param choices one answer for all, or one for each
   */
  decide(action: Action, choices: Choices | boolean, shown: Shown | 'signal'): Promise<void>;
  openSettings(opener?: Element): void;
  /** What the gate holds, in the order in which it came. Elements of what is allowed leave it. */
  readonly waiting: Waiting[];
  /** Tells Google's code what it is to do: behind the consent commands, and ahead of what the page has queued. */
  put(task: unknown): void;
  /**
   * Looks whether another tab or frame has decided.
   * @param newer only a newer choice is news
   */
  look(newer?: boolean): void;
  /** Loads a part, and does something with it once it is there. */
  use<Name extends keyof Parts>(name: Name, then: (part: Parts[Name]) => void): void;
}

/** Looks after a page once the gate stands: what can wait until then. Returns a stop. */
export type Attend = (context: PartContext) => () => void;

/** What the UI uses of the context. */
export type UiContext = Pick<PartContext, 'settings' | 'consent' | 'subscribe' | 'use'> & {
  /** For the files of the tag; a bundler has it all. */
  readonly load?: LoadFile;
  /** The browser sends Global Privacy Control and the owner respects it: the recorder answers no, and the settings say so. */
  readonly globalPrivacyControl: boolean;
  decide(action: Action, choices: Choices | boolean, shown: Shown): Promise<void>;
};

/** A mounted UI: one host element, one shadow root. Every method may be called repeatedly. */
export interface Ui {
  /** Shows the banner until there is a consent. What can wait until it is painted waits for the promise, if there is one. */
  showBanner(): void | Promise<void>;
  /** Opens the settings dialog; focus returns to `opener` (default: what had focus) when it closes. */
  openSettings(opener?: Element): void;
  /** Fills `<div data-consent-browser-links>` or `<div data-consent-cookies>`; puts a plain settings button over the root element. */
  fill(element: Element): void;
  /** Shows a placeholder with its own "allow" button in place of a held iframe until its category is allowed. */
  holdFrame(frame: HTMLElement, category: string): void;
  /** Removes everything the UI put into the page. */
  stop(): void;
}

export type MountUi = (context: UiContext) => Ui;

/** The floating button by which a decided visitor finds the settings again. No framework in it: every page shows it. */
export type MountSettingsButton = (
  settings: LookSettings,
  open: (opener: Element) => void,
  subscribe: PartContext['subscribe'],
  options?: unknown,
) => { stop(): void };

/** Keeps what a visitor decides. Loaded only where somebody decides: every other page just obeys what is stored. */
export interface Recorder {
  /**
   * Makes a consent of the answers, stores it in this browser and posts it to the endpoint. `erase` removes what is stored
   * and asks the endpoint to do the same; the next answer then gets an id of its own.
   * Positional, unlike other functions here: the names of an object would be 12 bytes of every page.
   * @param before what was stored before, in force or not: its id is kept, so that a visitor's records stay together
   * @param choices one answer for all categories, or one for each. What it does not name keeps the answer in force
   * @param shown what was in front of the visitor; `signal`, or by default `api`, where nothing was
   */
  record(before: Consent | null, action: Action, choices: Choices | boolean, shown?: Shown | 'signal'): Recorded;
  /** Tells the endpoint that a visitor has let one held frame in. No answer changes, and nothing of it is kept. */
  showOne(shown: Shown): void;
  /** See `ConsentGate.adopt`. @param account unchecked */
  adopt(account: unknown): Promise<void>;
  /** Deletes the cookies of what is not allowed, now and a few times later. */
  sweep(): void;
  /** A part cannot be had: who has answered finds the settings all the same. */
  lacks(part: keyof Parts): void;
  stop(): void;
}

/** What is loaded where a look at the options does not show that they are in order. */
export interface CheckFile {
  /**
   * Checks all options as they were written.
   * @returns the names of attributes on the tag that are nobody's option
   * @throws an error that says as text what is wrong, one sentence a fault
   */
  checkOptions(context: PartContext, note: Note | undefined): readonly string[];
}

/** What only pages with accounts load. */
export interface AccountFile {
  /** @param account as the page hands it in, unchecked */
  adoptChoice(context: PartContext, note: Note | undefined, account: unknown): Promise<void>;
}

/** What the gate knows from now on. */
export interface Recorded {
  /** `null` once erased. */
  readonly chosen: Consent | null;
  /** Whether the browser keeps it beyond this page; where it is erased, whether nothing of it is left. */
  readonly stored: boolean;
  /** Settled once the visitor has been shown that it is kept: what was held waits for that. */
  readonly shown: Promise<void> | undefined;
}

/** What the gate does not carry itself: each is loaded when it is due. */
export interface Parts {
  readonly ui: Ui;
  readonly button: { stop(): void };
  readonly recorder: Recorder;
  /** What only the owner reads. */
  readonly owner: { stop(): void };
}

/**
 * Loads a part, or a file that one goes on to ask for; rejects where it is missing or was changed, also when it was asked for once
 * more.
 */
export interface LoadPart extends LoadFile {
  <Name extends keyof Parts>(
    name: Name,
    settings: GateSettings,
    hash?: string,
  ): Promise<{
    /** The options that the part reads besides the gate's. */
    readonly defaults: Partial<Settings>;
    readonly attend?: Attend;
    /** @throws an error that says as text what is wrong */
    mount(context: PartContext): Parts[Name] | Promise<Parts[Name]>;
  }>;
}

/**
 * @param name of `consent-gate-<name>.js`
 * @param hash its SHA-256 in base64. The caller's file carries it, because that file has been checked itself
 * @returns its exports
 */
export type LoadFile = <Exports>(name: string, settings: GateSettings, hash: string) => Promise<Exports>;

/**
 * Notes something where the owner looks.
 * @param detail what the owner's file makes of it. Absent: it is told to who debugs
 */
export type Note = (what: string, detail?: 'error' | 'warning' | 'hint' | Asked) => void;

/** Where messages for the owner go: `console` in a page. */
export interface Reporter {
  /** @param detail for the note where the owner looks. @default 'warning' */
  warn(message: string, detail?: Parameters<Note>[1]): void;
}
