// What a visitor's answer says about everything that was asked for.
import type { CategoryConfig } from './config.ts';
import type { Choices } from './consent.ts';

/**
 * One answer for each category and service. Who names a category answers for its services too, unless they are named; what
 * nobody names keeps its answer, or is refused where there is none. No service is on in a category that is off.
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
