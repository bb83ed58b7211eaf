// Numbers as the dashboard writes them, the same in every table and chart.
import type { Answers } from '../store/figures.ts';
import type { Share } from './intervals.ts';

const whole = new Intl.NumberFormat('en-GB');
const oneDigit = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

export const number = (value: number) => whole.format(value);
export const percent = (share: number) => `${oneDigit.format(share * 100)} %`;
/** A difference of shares, in percentage points. */
export const points = (difference: number) => signed.format(difference * 100).replace('-', '−');

/** Answers are decisions on whether something is allowed; a withdrawal takes one back. */
export const answersOf = ({ accept, decline, save }: Answers) => accept + decline + save;

/** Of all answers, those that allowed at least one optional category. */
export const consentShare = (answers: Answers): Share => ({ count: answers.allowed, of: answersOf(answers) });

/** A dash where there is nothing to divide by. */
export const rate = (answers: Answers) => {
  const { count, of } = consentShare(answers);
  return of ? percent(count / of) : '–';
};

export const sum = (all: readonly Answers[]): Answers =>
  all.reduce(
    (total, one) => ({
      accept: total.accept + one.accept,
      decline: total.decline + one.decline,
      save: total.save + one.save,
      withdraw: total.withdraw + one.withdraw,
      allowed: total.allowed + one.allowed,
    }),
    { accept: 0, decline: 0, save: 0, withdraw: 0, allowed: 0 },
  );
