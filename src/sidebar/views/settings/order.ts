/** Rules of which the first is at most the second: what is said where they are not. Nothing is refused, the sheet may say so as well. */
import type { RuleKey } from '../../../core/policy.ts';

const PAIRS: readonly (readonly [less: RuleKey, more: RuleKey])[] = [
  ['pendingSafe', 'pendingCap'],
  ['weeklySafeFree', 'weeklyFree'],
  ['weeklySafePremium', 'weeklyPremium'],
  ['weeklySafeSales', 'weeklySales'],
  ['dailyPaceFrom', 'dailyPaceTo'],
  ['staleAfter', 'expiresAfter'],
  ['noteLengthFree', 'noteLengthPaid'],
];

/** Names the rule that this one is out of order with; '' where it is well, or a number can't be read. */
export function outOfOrder(
  key: RuleKey,
  numberOf: (key: RuleKey) => number,
  labelOf: (key: RuleKey) => string,
): string {
  for (const [less, more] of PAIRS) {
    if ((key !== less && key !== more) || !(numberOf(less) > numberOf(more))) continue;
    const other = key === less ? more : less;
    return `${key === less ? 'Above' : 'Below'} “${labelOf(other)}” (${numberOf(other).toLocaleString('en')}).`;
  }
  return '';
}
