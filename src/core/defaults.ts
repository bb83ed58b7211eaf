// Every option as it is when absent, by who reads it: the gate carries only what it reads itself, since every page loads it.
import type { Settings } from './config.ts';
import * as answer from './options/answer.ts';
import * as appearance from './options/appearance.ts';
import * as categories from './options/categories.ts';
import * as controller from './options/controller.ts';
import * as files from './options/files.ts';
import * as google from './options/google.ts';

/** What the gate itself reads, on every page. Each order of these packs to other bytes: this one to the fewest. */
export const GATE_DEFAULTS = { ...files.GATE, ...google.GATE, ...answer.GATE, ...categories.GATE };

/** Of the cookie, the gate reads the name alone. */
export type GateSettings = Pick<Settings, Exclude<keyof typeof GATE_DEFAULTS, 'cookie'>> & {
  readonly cookie: Pick<Settings['cookie'], 'name'>;
};

/** What the settings button reads besides. */
export type LookSettings = Pick<Settings, keyof typeof appearance.LOOK>;

/** What comes with the settings button: it looks after the page as well. */
export const BUTTON_DEFAULTS = { ...appearance.LOOK, ...appearance.BUTTON, ...categories.PARTS, ...google.PARTS };

/** What the banner and the settings read besides; the recorder does too. */
export const PARTS_DEFAULTS = {
  ...appearance.LOOK,
  ...controller.PARTS,
  ...categories.PARTS,
  ...google.PARTS,
  ...appearance.PARTS,
  ...answer.PARTS,
};

/** The recorder looks after the page as well, where nobody has decided, and so reads what the button's file reads. */
export const RECORDER_DEFAULTS = {
  ...BUTTON_DEFAULTS,
  ...PARTS_DEFAULTS,
  ...answer.RECORDER,
  ...appearance.RECORDER,
};

/** All of them: an option without a default does not compile here. */
export const DEFAULTS: Settings = { ...GATE_DEFAULTS, ...RECORDER_DEFAULTS };
