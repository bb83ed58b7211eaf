// Makes one answer for each category and service of what a visitor chose.
import type { CategoryConfig } from './config.ts';
import type { Choices } from './consent.ts';

/**
 * A choice for a category holds for its services too, unless they have choices of their own. What has no choice keeps its answer,
 * or is refused if it had none. A service is off where its category is off.
 * @param choices one answer for all, or for those named
 * @param previous the answers in force before
 */
export function answersOf(
  categories: readonly CategoryConfig[],
  choices: Choices | boolean,
  previous: Choices | null,
): Choices {
  const named = (id: string) => (typeof choices === 'boolean' ? choices : choices[id]);
  const answers: Record<string, boolean> = {};
  for (const { id, services = [] } of categories) {
    const on = (named(id) ?? previous?.[id]) === true;
    answers[id] = on;
    for (const service of services) {
      answers[service.id] = on && (named(service.id) ?? named(id) ?? previous?.[service.id]) === true;
    }
  }
  return answers;
}
