// What the panel shows: sections of rows, the same on the screen and in the copied report.

export interface Row {
  /** What it is about: an address, a name, a command. */
  readonly what: string;
  /** Why, since when, whose. */
  readonly why?: string;
  /** `held` waits or is refused; `let go` may run; `wrong` should not be so. */
  readonly state?: 'held' | 'let go' | 'wrong';
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Said where there are no rows. */
  readonly empty: string;
}

/** Without its query, which may identify somebody: a report is sent around. */
export const shortAddress = (address: unknown): string => `${address}`.replace(/[?#].*/s, '');

/** Of the ms since the page was asked for. */
export const inSeconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
