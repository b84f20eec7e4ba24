/** Who of those invited counts as important: a star stands for the person, in whichever row it is. Our own rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { importantIn, splitByImportance } from '../../../src/core/rules/reserve.ts';
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
  expect(splitByImportance(rows, importantIn(rows))).toEqual({ important, others });
});

test.each<[what: string, rows: ReturnType<typeof row>[], person: ReturnType<typeof row>, is: boolean]>([
  ['nobody is marked', [row(ANA, '2026-06-01')], row(ANA, '2026-06-27'), false],
  ['another row of theirs', [row(ANA, '2026-06-01', true)], row(ANA, '2026-06-27'), true],
  ['somebody else', [row(ANA, '2026-06-01', true)], row('linkedin.com/in/bo', '2026-06-27'), false],
  [
    'a namesake without an address may be somebody else',
    [row('', '2026-06-01', true, 'Ana Silva')],
    row(ANA, '2026-06-27', false, 'Ana Silva'),
    false,
  ],
])('importantIn: %s', (_, rows, person, is) => {
  expect(importantIn(rows)(person)).toBe(is);
});

test('a star on another account’s row counts: who is not cautioned is not counted among the others', () => {
  const [mine, theirs] = [row(ANA, '2026-06-27'), { ...row(ANA, '2026-05-01', true), account: 'Robin' }];
  const isImportant = importantIn([theirs, mine]);
  expect(isImportant(mine)).toBe(true);
  expect(splitByImportance([mine], isImportant)).toEqual({ important: ['2026-06-27'], others: [] });
});

test('whoever sends, whoever starred: nobody to whom the reserve is free is counted among the others', () => {
  const someRow = fc.record({
    url: fc.constantFrom('', ANA, 'https://www.linkedin.com/in/bo'),
    name: fc.constantFrom('', 'Ana', 'ana', 'Bo'),
    company: fc.constantFrom('', 'Acme'),
    account: fc.constantFrom('Jordan', 'Robin'),
    isImportant: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 8 }), (some) => {
      const rows = some.map(({ url, name, company, account, isImportant }) => ({
        ...row(url, '2026-06-27', isImportant, name),
        ...{ company, account },
      }));
      for (const account of ['Jordan', 'Robin']) {
        const own = rows.filter((one) => one.account === account);
        const free = own.filter(importantIn(rows));
        const { important, others } = splitByImportance(own, importantIn(rows));
        expect([important.length, others.length]).toEqual([free.length, own.length - free.length]);
        expect(own.filter(({ plan }) => plan?.isImportant).every((one) => free.includes(one))).toBe(true);
      }
    }),
  );
});
