// Every option as it is when absent, in the order of who reads it: what only a part needs, the gate does not carry.
import type { Settings } from './config.ts';

/** To read the cookie takes its name alone. */
type CookieName = Pick<Settings['cookie'], 'name'>;
const COOKIE: CookieName = { name: 'consent_gate' };

/** What the gate itself reads, on every page. */
export const GATE_DEFAULTS = {
  googleAnalytics: [],
  googleTagManager: [],
  consentMode: 'basic',
  waitForUpdate: 500,
  regionDefaults: [],
  googleSettings: [],
  dataLayer: 'dataLayer',
  policyVersion: '1',
  categories: [{ id: 'analytics' }],
  maxAgeDays: 182,
  cookie: COOKIE,
  block: {},
  googleCategory: 'analytics',
  autoBlock: true,
  assets: '',
  nonce: '',
} satisfies Partial<Omit<Settings, 'cookie'>> & { cookie: CookieName };

export type GateSettings = Pick<Settings, Exclude<keyof typeof GATE_DEFAULTS, 'cookie'>> & {
  readonly cookie: CookieName;
};

/** What shows on the pages of decided visitors too: the settings button reads no more. */
export const LOOK_DEFAULTS = {
  locale: '',
  messages: {},
  position: 'bottom',
  theme: 'auto',
} satisfies Partial<Settings>;

export type LookSettings = Pick<Settings, keyof typeof LOOK_DEFAULTS>;

/** What the banner, the settings and the recorder read besides. */
export const PARTS_DEFAULTS = {
  ...LOOK_DEFAULTS,
  cookie: { ...COOKIE, domain: '', path: '/' },
  controller: '',
  globalPrivacyControl: 'respect',
  density: 'comfortable',
  endpoint: '',
  policyUrl: '',
  privacyContact: '',
  supervisoryAuthority: null,
  cookies: [],
  browserLinks: [],
  reloadOnWithdraw: false,
} satisfies Partial<Settings>;

/** What comes with the settings button: it looks after the page as well. */
export const BUTTON_DEFAULTS = { ...LOOK_DEFAULTS, settingsButton: true, cookies: [] } satisfies Partial<Settings>;

export const DEFAULTS: Settings = { ...BUTTON_DEFAULTS, ...GATE_DEFAULTS, ...PARTS_DEFAULTS };
