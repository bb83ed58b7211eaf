// The rooms of src: what each is for, which file it ships in, and what it may import. `layers.test.ts` holds src to this table.

/** Brotli bytes that a file of dist/ may weigh, where it has a budget of its own. `size.test.ts` holds dist/ to it. */
export const BUDGETS = { 'consent-gate.js': 5_400 } as const;

/** Brotli bytes of a first visit until the banner stands: gate and banner. TCP's first flight is ten segments of 1,460 B. */
export const FIRST_VISIT_BUDGET = 13_900;

/** The door of each file that visitors download: all that it imports ships with it. */
export const DOORS: Readonly<Record<string, string>> = {
  'consent-gate.js': 'script.ts',
  'consent-gate-ui.js': 'ui/mount-files.ts',
  'consent-gate-button.js': 'button.ts',
  'consent-gate-recorder.js': 'recorder.ts',
};

export interface Room {
  /** A room is a folder, and then ends in a slash, or a door: a file that joins rooms. */
  readonly files: RegExp;
  /** What belongs in it, to be read after "is for". */
  readonly is: string;
  /** The files of dist/ that it ships in; by default those for npm alone. */
  readonly ships?: readonly string[];
  readonly may: RegExp;
  /** What may be imported for its types only. */
  readonly types?: RegExp;
  /** What may be imported lazily (or for its types) only. */
  readonly lazy?: RegExp;
}

const GATE = 'consent-gate.js';
const UI = 'consent-gate-ui.js';
const BUTTON = 'consent-gate-button.js';
const RECORDER = 'consent-gate-recorder.js';

/** The first row counts whose `files` match. No arrow points upwards. */
export const ROOMS: readonly Room[] = [
  {
    files: /^core\//,
    is: 'what is pure: no window, document, fetch or clock',
    ships: [GATE, UI, BUTTON, RECORDER],
    may: /^core\//,
  },
  { files: /^gate\//, is: 'what holds; the only room that touches built-ins', ships: [GATE], may: /^core\// },
  { files: /^page\//, is: 'what a page knows at once', ships: [GATE, RECORDER], may: /^core\// },
  {
    files: /^start\//,
    is: 'what joins gate and page, and loads the parts',
    ships: [GATE],
    may: /^(gate|page|core)\//,
  },
  {
    files: /^attend\//,
    is: 'what looks after a page once the gate stands',
    ships: [BUTTON, RECORDER],
    may: /^core\//,
  },
  {
    files: /^recorder\//,
    is: 'what checks, stores, posts and sweeps',
    ships: [RECORDER],
    may: /^(attend|page|core)\//,
  },
  { files: /^locales\//, is: 'the texts', ships: [UI, BUTTON], may: /^locales\//, types: /^core\// },

  // The rooms of the UI: none knows another but the shared one, for the doors hand in what the banner loads when it is due.
  { files: /^ui\/host\//, is: 'what all of the UI shares', ships: [UI, BUTTON], may: /^(core|locales)\// },
  { files: /^ui\/banner\//, is: 'the banner, without signals', ships: [UI], may: /^(ui\/host|core|locales)\// },
  { files: /^ui\/beside\//, is: 'what keeps banner and page apart', ships: [], may: /^(ui\/host|core|locales)\// },
  { files: /^ui\/settings\//, is: 'the settings, with signals', ships: [], may: /^(ui\/host|core|locales)\// },
  { files: /^ui\/button\//, is: 'the settings button', ships: [BUTTON], may: /^(ui\/host|core|locales)\// },
  {
    files: /^ui\/[^/]+$/,
    is: 'the doors to the UI',
    ships: [UI],
    may: /^(ui\/(host|banner)|core|locales)\//,
    lazy: /^ui\/(settings|beside)\//,
  },

  // The rooms of the receiver, from the ground up; what lies beside them joins all but the commands.
  { files: /^receiver\/http\//, is: 'requests and answers', may: /^core\/(event|consent|codec)\.ts$/ },
  { files: /^receiver\/store\//, is: 'the database', may: /^core\/(event|consent|codec)\.ts$/ },
  {
    files: /^receiver\/intake\//,
    is: 'what comes in',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(http|store)\/)/,
  },
  {
    files: /^receiver\/records\//,
    is: 'what is given out',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(http|store)\/)/,
  },
  {
    files: /^receiver\/routes\//,
    is: 'one route a file',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(http|store|intake|records)\/)/,
  },
  {
    files: /^receiver\/dashboard\//,
    is: 'the dashboard',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/((http|store|intake|records)\/|routes\/route\.ts$))/,
  },
  {
    files: /^receiver\/[\w-]+\.ts$/,
    is: 'what joins the receiver’s rooms',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/((http|store|intake|records|routes|dashboard)\/|[\w-]+\.ts$))/,
  },
  {
    files: /^receiver\/commands\//,
    is: 'the commands of an operator',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(?!routes\/|dashboard\/))/,
  },
  { files: /^audit\//, is: '`consent-gate audit`', may: /^core\// },
  // It runs in Node and ships nowhere: it asks only which languages the UI finds by itself.
  { files: /^build\//, is: 'what makes dist/', may: /^locales\/frequent-languages\.ts$/ },

  // Doors
  { files: /^script\.ts$/, is: 'the pasted tag', ships: [GATE], may: /^(start|page|core)\// },
  {
    files: /^recorder\.ts$/,
    is: 'the recorder’s file',
    ships: [RECORDER],
    may: /^(attend|recorder|core)\//,
  },
  { files: /^button\.ts$/, is: 'the button’s file', ships: [BUTTON], may: /^(attend|ui\/button|core)\// },
  // One file that holds everything: here the UI cannot be lazy.
  {
    files: /^standalone\.ts$/,
    is: 'the pasted tag with everything inside',
    may: /^((button|recorder|ui\/mount-files)\.ts$|(start|page|core)\/)/,
  },
  {
    files: /^index\.ts$/,
    is: 'the npm entry',
    may: /^((consent-from-cookies|recorder)\.ts$|start\/|core\/)/,
    lazy: /^(button|ui\/mount)\.ts$/,
  },
  { files: /^headless\.ts$/, is: 'the gate without a UI', may: /^(recorder\.ts$|(start|attend|core)\/)/ },
  { files: /^react\.ts$/, is: 'hooks', may: /^(start\/(running|server)-gate\.ts$|core\/)/ },
  { files: /^(consent-from-cookies|page-types)\.ts$/, is: 'one thing for servers and for types', may: /^core\// },
  { files: /^bin\.ts$/, is: 'the command line', may: /^receiver\/commands\//, lazy: /^audit\// },
];
