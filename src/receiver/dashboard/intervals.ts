// How sure a share is, and a difference of two: 95 % intervals that hold for small numbers and for shares near 0 and 1.

/** A count of those who did, among all. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5 % point. */
const Z = 1.959963984540054;

/** Wilson's score interval (1927). `of` must be above 0. */
export function shareInterval({ count, of }: Share): Interval {
  const value = count / of;
  const centre = value + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return { value, low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/** The difference `a - b` of two independent shares: Newcombe's hybrid score interval (1998, his method 10). */
export function differenceInterval(a: Share, b: Share): Interval {
  const [first, second] = [shareInterval(a), shareInterval(b)];
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
