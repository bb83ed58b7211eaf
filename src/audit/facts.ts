// What was observed on a page, without any judgement.

/** A moment in a visit: what had been asked and stored by then. */
export interface Snapshot {
  /** Requests since the moment before, in order. */
  readonly requests: readonly SeenRequest[];
  readonly cookies: readonly SeenCookie[];
  readonly storage: readonly SeenStorage[];
}

export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  /** Chromium's name: `script`, `image`, `fetch`, `ping` … */
  readonly type: string;
  /**
   * The script was fetched but has not run: the `type` of its element is not JavaScript. The browser's preload scanner
   * fetches a script before anything can hold it.
   */
  readonly held: boolean;
}

export interface SeenCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  /** Days from now; null for a session cookie. */
  readonly days: number | null;
}

export interface SeenStorage {
  readonly kind: 'localStorage' | 'sessionStorage' | 'indexedDB';
  readonly name: string;
}

/** A button as it is rendered. */
export interface Look {
  readonly label: string;
  readonly tag: string;
  readonly width: number;
  readonly height: number;
  /** In px. */
  readonly fontSize: number;
  readonly fontWeight: number;
  /** WCAG contrast of its text on its own background. */
  readonly textContrast: number;
  /** WCAG contrast of its fill against its surroundings, or of its border where that is stronger; 1 where it has neither. */
  readonly fillContrast: number;
}

export interface Banner {
  readonly accept: Look;
  /** Null where the first layer has none. */
  readonly decline: Look | null;
  /** Clicks to decline; null where no way was found. */
  readonly clicksToDecline: number | null;
}

/** Google's data layer before any choice. */
export interface DataLayer {
  /** Place of the first `consent default`; -1: none. */
  readonly consentDefault: number;
  /** Place of the first command that measures or configures (`js`, `config`, `event`, `gtm.js`); -1: none. */
  readonly firstCommand: number;
  /** Signals that the default grants everywhere. */
  readonly granted: readonly string[];
}

export interface SeenMessage {
  readonly level: 'error' | 'warning';
  readonly text: string;
  /** Address of the file it is about, or of the script that wrote it. */
  readonly from: string;
}

export interface PageFacts {
  /** As asked for. */
  readonly url: string;
  readonly title: string;
  /** Name of the consent tool; null where none of the known ones is there. */
  readonly tool: string | null;
  /** Null: the tool is there, but showed no banner. */
  readonly banner: Banner | null;
  readonly dataLayer: DataLayer | null;
  readonly before: Snapshot;
  readonly declined: Snapshot | null;
  readonly accepted: Snapshot | null;
  readonly withdrawn: Snapshot | null;
  /** After a no and a reload: null where that was not reached. */
  readonly later: { readonly askedAgain: boolean; readonly settingsFound: boolean } | null;
  /** What the console said that may be of use to an owner. */
  readonly messages: readonly SeenMessage[];
  /** Decisions that the owner's endpoint did not take: what was asked, and what it answered. */
  readonly refused: readonly string[];
  /** What did not settle in time, in sentences. */
  readonly notes: readonly string[];
  /** What could not be seen, and so was not judged, in sentences. */
  readonly notJudged: readonly string[];
  /** JPEG. */
  readonly screenshots: readonly { readonly label: string; readonly jpeg: Buffer }[];
  /** Addresses of the same site that the page links to. */
  readonly links: readonly string[];
}

export type FailureKind = 'no-answer' | 'certificate' | 'status' | 'redirect' | 'download' | 'not-a-page' | 'crash';

/** A page that could not be opened. */
export interface Failure {
  readonly url: string;
  readonly kind: FailureKind;
  readonly message: string;
}
