import { expect, it } from 'vitest';
import { answersOf } from '../../src/core/answers.ts';
import type { Choices } from '../../src/core/consent.ts';

const CATEGORIES = [
  {
    id: 'analytics',
    services: [
      { id: 'counter', label: 'Counter' },
      { id: 'replay', label: 'Replay' },
    ],
  },
  { id: 'video' },
];
const all = (answer: boolean) => ({ analytics: answer, counter: answer, replay: answer, video: answer });
const NONE = all(false);

it.for<[what: string, choices: Choices | boolean, previous: Choices | null, answers: Choices]>([
  ['a yes to everything', true, null, all(true)],
  ['a no to everything', false, all(true), NONE],
  ['nothing named, nothing before', {}, null, NONE],
  ['nothing named', {}, all(true), all(true)],
  ['a category that answers for its services', { analytics: true }, NONE, { ...all(true), video: false }],
  [
    'a service that is named as well',
    { analytics: true, replay: false },
    null,
    { ...NONE, analytics: true, counter: true },
  ],
  ['a service alone', { replay: false }, all(true), { ...all(true), replay: false }],
  ['a service in a category that is off', { replay: true }, NONE, NONE],
  ['a category that takes its services along', { analytics: false, replay: true }, all(true), { ...NONE, video: true }],
  ['what is no yes', { analytics: 'yes' } as never, null, NONE],
  ['what nobody asked for', { necessary: true, constructor: true } as never, null, NONE],
])('%s', ([, choices, previous, answers]) => {
  expect(answersOf(CATEGORIES, choices, previous)).toEqual(answers);
});
