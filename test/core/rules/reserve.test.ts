/** Who of those invited counts as important: a star stands for the person, in whichever row it is. Our own rule. */
import { expect, test } from 'vitest';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { splitByImportance } from '../../../src/core/rules/reserve.ts';
import { anInvitation } from '../an-invitation.ts';

const row = (url: string, sentOn: string, isImportant = false, name = '') => ({
  ...anInvitation({ url, sentOn, name }),
  ...(isImportant && { plan: { ...NOTHING_PLANNED, isImportant } }),
});
const ANA = 'linkedin.com/in/ana';

test.each<[string, ReturnType<typeof row>[], string[], string[]]>([
  ['nobody', [], [], []],
  ['no star', [row(ANA, '2026-06-01')], [], ['2026-06-01']],
  ['her own row', [row(ANA, '2026-06-01', true)], ['2026-06-01'], []],
  [
    'an earlier or a later row, the address in another form',
    [
      row(ANA, '2026-01-01', true),
      row('https://www.linkedin.com/in/Ana/', '2026-06-01'),
      row('linkedin.com/in/bo', '2026-06-02'),
    ],
    ['2026-01-01', '2026-06-01'],
    ['2026-06-02'],
  ],
  [
    'without an address, by name and company',
    [row('', '2026-01-01', true, 'Ana Silva'), row('', '2026-06-01', false, 'ana silva')],
    ['2026-01-01', '2026-06-01'],
    [],
  ],
  [
    'a row without name and address makes no other like it important',
    [row('', '2026-01-01', true), row('', '2026-06-01')],
    ['2026-01-01'],
    ['2026-06-01'],
  ],
  ['no day', [row(ANA, '', true)], [], []],
])('splitByImportance: %s', (_, rows, important, others) => {
  expect(splitByImportance(rows)).toEqual({ important, others });
});
