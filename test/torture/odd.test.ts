/**
 * Odd spreadsheets: every act ends in the right result, or in a sentence that names what to do. Every sixth
 * of the table; `npm run torture` tries all.
 */
import { describe, expect, test } from 'vitest';
import { testFirst } from '../first-of.ts';
import { judgeOddity, ODDITIES } from './odd.ts';

describe('odd: in any spreadsheet an act does its work or says what to do', () => {
  const SOME = ODDITIES.filter((_, index) => index % 6 === 0).map((oddity) => [oddity.odd, oddity] as const);

  testFirst(6, SOME)('%s', async (_, oddity) => {
    expect(await judgeOddity(oddity)).toEqual([]);
  });

  test('the check sees a refusal that was none, and a change that was not to be', {
    tags: 'thorough',
  }, async () => {
    const violations = await judgeOddity({
      odd: 'an act that is wrongly expected to be refused',
      make: () => {},
      told: { withdraw: /^Cannot/ },
    });
    expect(violations).toContain('withdraw: ok');
    expect(violations.join()).toContain('withdraw said no and changed');
  });
});
