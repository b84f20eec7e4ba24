/** Shares with the range in which the true one lies: Wilson's, on the number of invitations a curve is worth (Rothman 1978). */
import { total } from './counts.ts';
import type { Point } from './curve.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** From 0 to 1. */
export interface Share extends Interval {
  readonly rate: number;
  /** How many observations it is worth, whole or not. */
  readonly worth: number;
}

/** 95 of 100 ranges hold the true value. */
export const Z95 = 1.959963984540054;

/** Wilson's range of a share of `n`; everything from 0 to 1 where there is none. */
export function wilson(rate: number, n: number, z = Z95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const square = (z * z) / n;
  const middle = (rate + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n));
  // Rounding must not leave the share itself outside.
  return {
    low: Math.max(0, Math.min(rate, middle - half)),
    high: Math.min(1, Math.max(rate, middle + half)),
  };
}

export function shareOf(rate: number, worth: number, z = Z95): Share {
  return { rate, worth, ...wilson(rate, worth, z) };
}

/** The share accepted by the day of the point. */
export function shareAt({ accepted, variance, atRisk, answers }: Point): Share {
  const rate = Math.min(1, accepted);
  const spread = rate * (1 - rate);
  const worth = variance > 1e-15 && spread > 1e-15 ? spread / variance : atRisk + answers;
  return shareOf(rate, worth);
}

export interface Difference extends Interval {
  /** From −1 to 1. */
  readonly by: number;
}

/** `a` less `b`: Newcombe 1998, method 10. */
export function differenceOf(a: Share, b: Share): Difference {
  const by = a.rate - b.rate;
  return {
    by,
    low: by - Math.hypot(a.rate - a.low, b.high - b.rate),
    high: by + Math.hypot(a.high - a.rate, b.rate - b.low),
  };
}

/**
 * How many times fewer observations a share is worth because they come in days: invitations of one day share
 * its list, its message, its mood. At least 1.
 */
export function clustering(days: readonly { readonly of: number; readonly accepted: number }[]): number {
  const of = total(days, (day) => day.of);
  const accepted = total(days, (day) => day.accepted);
  const rate = accepted / of;
  const plain = (rate * (1 - rate)) / of;
  if (days.length < 2 || !(plain > 0)) return 1;
  const squares = total(days, (day) => (day.accepted - rate * day.of) ** 2);
  const between = ((days.length / (days.length - 1)) * squares) / of ** 2;
  return Math.max(1, between / plain);
}
