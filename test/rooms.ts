// The rooms of src: what each is for, which file it ships in, and what it may import. `layers.test.ts` holds src to this table.

/** Brotli bytes that a file of dist/ may weigh, where it has a budget of its own. `size.test.ts` holds dist/ to it. */
export const BUDGETS = { 'consent-gate.js': 5_400 } as const;

/** Brotli bytes of a first visit until the banner stands: gate and banner. TCP's first flight is ten segments of 1,460 B. */
export const FIRST_VISIT_BUDGET = 13_900;

/**
 * Brotli bytes of the one file of a site, in English. 27,000 were wanted: gate, banner and settings by themselves, with Preact and signals,
 * are 28,400, and the file also keeps and posts answers (9,700), keeps page and banner out of each other's way (3,500) and lets a choice
 * follow an account (1,700): elsewhere these are files of their own, but here everything is inside.
 */
export const ONE_FILE_BUDGET = 42_600;

/** The door of each file that visitors download: all that it imports ships with it. */
export const DOORS: Readonly<Record<string, string>> = {
  'consent-gate.js': 'script.ts',
  'consent-gate-ui.js': 'ui/mount-files.ts',
  'consent-gate-button.js': 'button.ts',
  'consent-gate-recorder.js': 'recorder.ts',
  'consent-gate-check.js': 'check.ts',
  'consent-gate-account.js': 'account.ts',
  'consent-gate-owner.js': 'owner.ts',
  'consent-gate-inspector.js': 'inspector.ts',
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
const CHECK = 'consent-gate-check.js';
const ACCOUNT = 'consent-gate-account.js';
const OWNER = 'consent-gate-owner.js';
const INSPECTOR = 'consent-gate-inspector.js';

/** The first row counts whose `files` match. No arrow points upwards. */
export const ROOMS: readonly Room[] = [
  {
    files: /^core\//,
    is: 'what is pure: no window, document, fetch or clock',
    ships: [GATE, UI, BUTTON, RECORDER, CHECK, ACCOUNT, OWNER, INSPECTOR],
    may: /^core\//,
    // The option `messages` has their keys.
    types: /^locales\/messages\.ts$/,
  },
  { files: /^gate\//, is: 'what holds; the only room that touches built-ins', ships: [GATE], may: /^core\// },
  { files: /^page\//, is: 'what a page knows at once', ships: [GATE, RECORDER, CHECK, ACCOUNT], may: /^core\// },
  {
    files: /^start\//,
    is: 'what joins gate and page, and loads the parts',
    ships: [GATE],
    may: /^(gate|page|core)\//,
  },
  {
    files: /^attend\//,
    is: 'what looks after a page once the gate stands',
    ships: [BUTTON, RECORDER, INSPECTOR],
    may: /^core\//,
  },
  {
    files: /^recorder\//,
    is: 'what stores, posts and sweeps',
    ships: [RECORDER],
    may: /^(attend|page|core)\//,
  },
  {
    files: /^check\//,
    is: 'what checks options, and says what is wrong with them',
    ships: [CHECK],
    may: /^(page|core)\//,
  },
  {
    files: /^account\//,
    is: 'whose choice counts where somebody is logged in',
    ships: [ACCOUNT],
    may: /^(page|core)\//,
  },
  { files: /^owner\/box\./, is: 'where the owner reads it', ships: [OWNER, INSPECTOR], may: /^core\// },
  { files: /^owner\//, is: 'what only the owner reads', ships: [OWNER], may: /^core\// },
  {
    files: /^inspector\//,
    is: 'what shows the owner what goes on inside',
    ships: [INSPECTOR],
    may: /^((attend|core)\/|owner\/box\.(ts|css)$)/,
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
  { files: /^receiver\/http\//, is: 'requests and answers', may: /^core\/(event|consent|codec|escape-html)\.ts$/ },
  { files: /^receiver\/store\//, is: 'the database', may: /^core\/(event|consent|codec)\.ts$/ },
  {
    files: /^receiver\/intake\//,
    is: 'what comes in',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(http|store)\/)/,
  },
  {
    files: /^receiver\/(webhook|seal|d1)\//,
    is: 'what is done with records beside answering, and a store that is no PostgreSQL',
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
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(http|store|intake|records|seal)\/)/,
  },
  {
    files: /^receiver\/dashboard\//,
    is: 'the dashboard',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/((http|store|intake|records|seal)\/|routes\/route\.ts$))/,
  },
  {
    files: /^receiver\/[\w-]+\.ts$/,
    is: 'what joins the receiver’s rooms',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/((http|store|intake|records|routes|dashboard|seal|webhook|d1)\/|[\w-]+\.ts$))/,
  },
  {
    files: /^receiver\/commands\//,
    is: 'the commands of an operator',
    may: /^(core\/(event|consent|codec)\.ts$|receiver\/(?!routes\/|dashboard\/))/,
  },
  { files: /^vendors\//, is: 'what tells vendors of an answer', may: /^core\// },
  { files: /^services\//, is: 'what is known of services, as data', may: /^core\// },
  { files: /^audit\//, is: '`consent-gate audit`', may: /^(services|core)\// },

  // The files of one site: what is in them is pure, and runs in the configurator too; the commands read and write a disk.
  { files: /^one-file\//, is: 'what is put into one file for one site', ships: [], may: /^(core|locales)\// },
  {
    files: /^site\/commands\//,
    is: '`consent-gate add`, `update` and `remove`',
    may: /^(site|core|locales)\/|^receiver\/commands\/command\.ts$/,
  },
  { files: /^site\//, is: 'the files of one site', may: /^(services|core|locales)\//, types: /^one-file\// },
  {
    files: /^tag\//,
    is: 'the lines of the tag, for whatever writes pages',
    may: /^(services\/|core\/|locales\/(frequent-languages|negotiate-locale)\.ts$)/,
  },
  { files: /^package-files\//, is: 'the files of the tag, as they lie in the package', may: /^core\// },
  { files: /^vite\//, is: 'the plugin for Vite', may: /^(package-files|tag|core)\// },
  { files: /^next\//, is: 'the tag for Next', may: /^(tag|core)\// },
  {
    files: /^bind\//,
    is: 'what the bindings of all frameworks share',
    may: /^(start\/(running|server)-gate\.ts$|core\/)/,
  },
  {
    files: /^(react|vue|svelte)\//,
    is: 'the bindings of one framework',
    may: /^(bind\/|start\/(running|server)-gate\.ts$|core\/)/,
  },
  { files: /^testing\//, is: 'what tests of others need', may: /^(core\/|recorder\/uuid\.ts$)/ },
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
  { files: /^check\.ts$/, is: 'the file that checks options', ships: [CHECK], may: /^(check|core)\// },
  { files: /^account\.ts$/, is: 'the file of pages with accounts', ships: [ACCOUNT], may: /^(account|core)\// },
  { files: /^owner\.ts$/, is: 'the owner’s file', ships: [OWNER], may: /^(owner|core)\// },
  { files: /^inspector\.ts$/, is: 'the file of who looks inside', ships: [INSPECTOR], may: /^(inspector|core)\// },
  { files: /^button\.ts$/, is: 'the button’s file', ships: [BUTTON], may: /^(attend|ui\/button|core)\// },
  // One file that holds everything: here the UI cannot be lazy.
  {
    files: /^standalone\.ts$/,
    is: 'the pasted tag with everything inside',
    may: /^((account|button|check|recorder|ui\/mount-files)\.ts$|(start|page|core)\/)/,
  },
  {
    files: /^one-file\.ts$/,
    is: 'the file that is made for one site',
    may: /^((account|button|recorder|ui\/mount-with)\.ts$|(start|one-file|core)\/)/,
  },
  {
    files: /^index\.ts$/,
    is: 'the npm entry',
    may: /^((consent-from-cookies|check|recorder)\.ts$|start\/|core\/)/,
    lazy: /^(account|button|owner|inspector|ui\/mount)\.ts$/,
  },
  {
    files: /^headless\.ts$/,
    is: 'the gate without a UI',
    may: /^((check|recorder)\.ts$|(start|attend|core)\/)/,
    lazy: /^(account|owner|inspector)\.ts$/,
  },
  {
    files: /^(react|vue|svelte)\.ts$/,
    is: 'a framework’s bindings',
    may: /^((react|vue|svelte|bind|core)\/|start\/running-gate\.ts$)/,
  },
  { files: /^(consent-from-cookies|page-types)\.ts$/, is: 'one thing for servers and for types', may: /^core\// },
  { files: /^tag\.ts$/, is: 'the tag for servers', may: /^(tag|core)\// },
  { files: /^vendors\.ts$/, is: 'the door to vendors that are told', may: /^vendors\// },
  { files: /^services\.ts$/, is: 'the door to services as data', may: /^services\// },
  { files: /^testing\.ts$/, is: 'the door to what tests of others need', may: /^(testing|core)\// },
  { files: /^vite\.ts$/, is: 'the door to the plugin for Vite', may: /^(vite|core)\// },
  { files: /^next\.ts$/, is: 'the door to the tag for Next', may: /^next\// },
  { files: /^files\.ts$/, is: 'the door to the files of the tag', may: /^(package-files|core)\// },
  { files: /^bin\.ts$/, is: 'the command line', may: /^(receiver|site)\/commands\//, lazy: /^audit\// },
];
