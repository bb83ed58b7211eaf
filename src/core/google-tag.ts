// The option `googleAnalytics`: IDs, or IDs with parameters.
import type { GoogleTag } from './config.ts';

/** Its ID. Read before the options are checked, so anything may come here. */
export const tagId = (tag: string | GoogleTag): string => (Object(tag) as Partial<GoogleTag>).id ?? (tag as string);
