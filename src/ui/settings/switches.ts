// Where the switches of an open dialog stand, and what moves along with one.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CategoryConfig } from '../../core/config.ts';
import type { Choices, Consent } from '../../core/consent.ts';
import { askedIds } from '../../core/decide.ts';
import { categoryOf } from './category-of.ts';

export interface Switches {
  /** @param id of a category or of a service */
  isOn(id: string): boolean;
  move(id: string, on: boolean): void;
  choices(): Choices;
}

export function createSwitches(
  categories: readonly CategoryConfig[],
  consent: ReadonlySignal<Consent | null>,
): Switches {
  /** Those that the visitor has moved. The others stand where the consent has them. */
  const moved = signal<Choices>({});
  const wanted = (id: string) => moved.value[id] ?? consent.value?.choices[id] === true;
  /** No service is on in a category that is off. */
  const isOn = (id: string) => wanted(categoryOf(categories, id).id) && wanted(id);
  return {
    isOn,
    move(id, on) {
      const category = categoryOf(categories, id);
      // A category answers for all of its services; a service that is to run takes its category with it.
      const along = id === category.id ? askedIds(category) : on ? [id, category.id] : [id];
      moved.value = { ...moved.value, ...Object.fromEntries(along.map((each) => [each, on])) };
    },
    choices: () => Object.fromEntries(categories.flatMap(askedIds).map((id) => [id, isOn(id)])),
  };
}
