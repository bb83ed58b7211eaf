// What was meant as an option, and what others write on any script tag.
import { expect, it } from 'vitest';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { nearest } from '../../src/core/nearest.ts';

const OPTIONS = Object.keys(DEFAULTS);

it.for([
  // Letters left out, added, changed or swapped
  ['controler', 'controller'],
  ['controllerr', 'controller'],
  ['googelAnalytics', 'googleAnalytics'],
  ['googleAnalitycs', 'googleAnalytics'],
  ['goggleAnalytic', 'googleAnalytics'],
  ['endpiont', 'endpoint'],
  ['endpont', 'endpoint'],
  ['policyVerison', 'policyVersion'],
  ['consentMod', 'consentMode'],
  ['maxAgeDay', 'maxAgeDays'],
  ['googleTagManger', 'googleTagManager'],
  ['postion', 'position'],
  // Hyphens and capitals elsewhere
  ['endPoint', 'endpoint'],
  ['policyurl', 'policyUrl'],
  ['googleanalytics', 'googleAnalytics'],
  ['google_analytics', 'googleAnalytics'],
  ['policyURL', 'policyUrl'],
  // With what people put behind it
  ['endpointUrl', 'endpoint'],
  ['googleAnalyticsId', 'googleAnalytics'],
  ['googleAnalyticsIds', 'googleAnalytics'],
] as const)('%s was meant as %s', ([name, option]) => {
  expect(nearest(name, OPTIONS)).toBe(option);
});

it.for(
  // As `dataset` names them: frameworks, optimizers, builders, other consent tools, and what anybody writes
  `rh nextHead reactHelmet nHead hid vueMeta gatsbyHead minify optimized jetpackBoost pmdelayedscript ezscrex skipMoving cookieconsent
  ucAllowed otIgnore sennaTrack swupReloadScript id testid type src cfasync cfBeacon rocketStatus rocketSrc turboTrack turboEval
  turboSuspendEval noOptimize noDefer noMinify nscript nitroExclude wpStrategy wpBlockId astroExec pagespeedOrigType pagespeedNoDefer
  litespeedType savepageSrc category service consent once name url href lang language key domain site siteId token api apiHost host
  mode version v color size width loading lazy defer async strategy priority manual optIn domains tag track tracker trackingId ga
  gtm gtmsrc measurementId goatcounter websiteId autoTrack hostUrl blockingmode cbid cookieyes usercentrics borlabs cmpAb
  borlabsCookieScriptBlocker cookiecategory hs hsIgnore ampScript reload precedence emotion styled inertia navigateTrack
  navigateOnce viteDevId vueSsrId svelte href swHead remixRun csp integrity crossorigin require main toggle target action
  title text label role template view page post product module plugin script order group asset local`.split(/\s+/),
)('%s is somebody else’s', (name) => {
  expect(nearest(name, OPTIONS)).toBeUndefined();
});

it('does not take long over a name without end', () => {
  expect(nearest('x'.repeat(100_000), OPTIONS)).toBeUndefined();
});
