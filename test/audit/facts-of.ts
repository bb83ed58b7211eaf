// Facts of a page where everything is right, to be made wrong in one place.
import type { Look, PageFacts, SeenCookie, SeenRequest, Snapshot } from '../../src/audit/facts.ts';

export const LOOK: Look = {
  label: 'Yes',
  tag: 'button',
  width: 120,
  height: 40,
  fontSize: 16,
  fontWeight: 600,
  textContrast: 12,
  fillContrast: 12,
};

export const snapshot = (rest: Partial<Snapshot> = {}): Snapshot => ({
  requests: [],
  cookies: [],
  storage: [],
  ...rest,
});
export const request = (url: string, rest: Partial<SeenRequest> = {}): SeenRequest => ({
  url,
  method: 'GET',
  type: 'fetch',
  held: false,
  ...rest,
});
export const cookie = (name: string, days: number | null = null, domain = 'www.example.com'): SeenCookie => ({
  name,
  domain,
  path: '/',
  days,
});

export const factsOf = (rest: Partial<PageFacts> = {}): PageFacts => ({
  url: 'https://www.example.com/',
  title: 'A page',
  tool: 'consent-gate',
  banner: { accept: LOOK, decline: LOOK, clicksToDecline: 1 },
  dataLayer: { consentDefault: 0, firstCommand: 1, granted: [] },
  before: snapshot(),
  declined: snapshot(),
  accepted: snapshot(),
  withdrawn: snapshot(),
  later: { askedAgain: false, settingsFound: true },
  messages: [],
  refused: [],
  notes: [],
  notJudged: [],
  screenshots: [],
  links: [],
  ...rest,
});
