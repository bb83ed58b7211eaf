// A service's answer has a name of its own; it belongs to a category all the same.
import type { CategoryConfig } from '../../core/config.ts';
import { askedIds } from '../../core/decide.ts';

/** @param id of a category, or of a service inside one */
export const categoryOf = (categories: readonly CategoryConfig[], id: string): CategoryConfig =>
  categories.find((category) => askedIds(category).includes(id)) ?? { id };
