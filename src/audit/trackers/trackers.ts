// Every known service that measures or advertises. A new one is a row in the file of its kind.
import { ADVERTISING } from './advertising.ts';
import { EMBEDS } from './embeds.ts';
import { MARKETING_AUTOMATION } from './marketing-automation.ts';
import { PRODUCT_ANALYTICS } from './product-analytics.ts';
import { RECORDINGS } from './recordings.ts';
import { SOCIAL_PIXELS } from './social-pixels.ts';
import { STATISTICS } from './statistics.ts';
import type { Tracker } from './tracker.ts';
import { WITHOUT_COOKIES } from './without-cookies.ts';

/** The first row that matches counts, so statistics come first: Google Analytics also asks hosts of Google's advertising. */
export const TRACKERS: readonly Tracker[] = [
  ...STATISTICS,
  ...PRODUCT_ANALYTICS,
  ...RECORDINGS,
  ...ADVERTISING,
  ...SOCIAL_PIXELS,
  ...MARKETING_AUTOMATION,
  ...EMBEDS,
  ...WITHOUT_COOKIES,
];
