// The option `googleAnalytics`: IDs, or IDs with parameters.
import type { GoogleTag } from './config.ts';

/** The ID of a tag. It is read before the options are checked, so a tag may be anything. */
export const tagId = (tag: string | GoogleTag): string => (Object(tag) as Partial<GoogleTag>).id ?? (tag as string);
