/** A change as one value: which edits are open, which states show the same, and that JSON keeps all of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CellState,
  changeOf,
  compareIds,
  type Edit,
  editId,
  isAlike,
  NOT_WRITTEN,
  openEdits,
  plainState,
  serialOf,
  UNDO,
  unanswered,
} from '../../src/core/change.ts';

const edit = (id: string, answers = '', act = answers === '' ? 'Withdrawal' : UNDO): Edit => ({
  id,
  answers,
  action: `#${changeOf(id)}`,
  act,
  table: 'log',
  who: ['Ana', '', '', ''],
  row: 2,
  whole: false,
  from: { status: 'Pending' },
  to: { status: 'Withdrawn' },
});
const ids = (edits: readonly Edit[]) => edits.map(({ id }) => id);

describe('ids', () => {
  test.each([
    ['#9.1', '#10.1', 'changes beyond nine'],
    ['#1.9', '#1.10', 'places beyond nine'],
    ['#99.1000', '#100.1', 'a place that is larger than that of the next change'],
    ['#999999999999999.1', '#999999999999999.2', 'the largest change'],
    ['2026-06-27T10:00:00.000Z', '#1.1', 'an action of version 0.1'],
    ['', '#1.1', 'nothing'],
    ['#0.1', '#1.1', 'a change 0'],
  ])('%s comes before %s: %s', (one, other) => {
    expect(compareIds(one, other)).toBeLessThan(0);
    expect(compareIds(other, one)).toBeGreaterThan(0);
    expect(compareIds(one, one)).toBe(0);
  });

  test.each([
    ['#12.3', 12],
    ['#12', 0],
    ['12.3', 0],
    ['#12.3 ', 0],
    ['#-1.1', 0],
    ['import-1', 0],
    ['', 0],
  ])('changeOf takes %j for change %i; 0 is none', (id, change) => {
    expect(changeOf(id)).toBe(change);
  });

  test('order as their numbers do', () => {
    const number = fc.integer({ min: 1, max: 10 ** 9 - 1 });
    fc.assert(
      fc.property(number, number, number, number, (change, place, otherChange, otherPlace) => {
        const order = Math.sign(compareIds(editId(change, place), editId(otherChange, otherPlace)));
        expect(order).toBe(Math.sign(change - otherChange || place - otherPlace));
        expect(changeOf(editId(change, place))).toBe(change);
      }),
    );
  });
});

describe('openEdits', () => {
  test.each<[string, Edit[], string[]]>([
    ['nothing is open of nothing', [], []],
    ['what nothing answers', [edit('#1.1'), edit('#1.2')], ['#1.1', '#1.2']],
    ['not what was taken back, nor its answer', [edit('#1.1'), edit('#2.1', '#1.1')], []],
    ['one of two that were taken back', [edit('#1.1'), edit('#1.2'), edit('#2.1', '#1.1')], ['#1.2']],
    ['what never reached its sheet is not', [edit('#1.1'), edit('#1.1000000', '#1.1', NOT_WRITTEN)], []],
    ['answered twice is answered', [edit('#1.1'), edit('#2.1', '#1.1'), edit('#3.1', '#1.1')], []],
    [
      'an answer that was itself answered answers nothing',
      [edit('#1.1'), edit('#2.1', '#1.1'), edit('#2.1000000', '#2.1', NOT_WRITTEN)],
      ['#1.1'],
    ],
    [
      'and is answered again by the next',
      [edit('#1.1'), edit('#2.1', '#1.1'), edit('#2.1000000', '#2.1', NOT_WRITTEN), edit('#3.1', '#1.1')],
      [],
    ],
    ['an answer to what is not there', [edit('#2.1', '#1.1'), edit('#2.2')], ['#2.2']],
    [
      'in the order of the ids',
      [edit('#10.1'), edit('#9.1'), edit('#2.10'), edit('#2.9')],
      ['#2.9', '#2.10', '#9.1', '#10.1'],
    ],
  ])('%s', (_, journal, open) => {
    expect(ids(openEdits(journal))).toEqual(open);
  });

  /** Each edit answers an earlier one or none. */
  const journals = fc
    .array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 12 })
    .map((answers) =>
      answers.map((answer, index) =>
        edit(
          editId(index + 1, 1),
          answer === undefined || index === 0 ? '' : editId((answer % index) + 1, 1),
        ),
      ),
    );

  test('the order of the journal is irrelevant, as a user may sort it', () => {
    const shuffled = journals.chain((journal) =>
      fc.tuple(
        fc.constant(journal),
        fc.shuffledSubarray(journal, { minLength: journal.length, maxLength: journal.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([journal, other]) => {
        expect(ids(openEdits(other))).toEqual(ids(openEdits(journal)));
        expect(ids(unanswered(other))).toEqual(ids(unanswered(journal)));
      }),
    );
  });

  test('an edit is unanswered as long as no unanswered edit answers it', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const left = unanswered(journal);
        const closed = new Set(left.map(({ answers }) => answers));
        expect(ids(left)).toEqual(ids(journal.filter(({ id }) => !closed.has(id))));
        expect(openEdits(journal)).toEqual(left.filter(({ answers }) => answers === ''));
      }),
    );
  });

  test('what answers all open edits leaves none', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const answers = openEdits(journal).map(({ id }, index) => edit(editId(100, index + 1), id));
        expect(openEdits([...journal, ...answers])).toEqual([]);
      }),
    );
  });
});

const MIDNIGHT: CellState = { at: '2026-06-27T00:00:00.000' };
const STATES: readonly CellState[] = [
  null,
  '',
  ' ',
  'Pending',
  'Pending ',
  ' Pending',
  'pending',
  '7',
  '007',
  7,
  0,
  '0',
  true,
  false,
  'TRUE',
  46_200,
  '46200',
  46_200.5,
  MIDNIGHT,
  { at: '2026-06-27T12:00:00.000' },
  '2026-06-27',
  { formula: '=E2+7' },
  { formula: '=E3+7' },
  '=E2+7',
];

describe('isAlike', () => {
  test.each<[CellState, CellState, boolean, string]>([
    [null, null, true, 'blank cells'],
    [null, '', false, 'a blank cell and a text without characters, which no cell holds'],
    [null, 0, false, 'a blank cell and 0'],
    [null, false, false, 'a blank cell and an unticked box'],
    ['Pending', 'Pending', true, 'the same text'],
    ['Pending', 'Pending ', false, 'a space at the end'],
    [' Pending', 'Pending', false, 'a space at the start'],
    ['Pending', 'pending', false, 'capitals'],
    [7, '7', true, 'a number and its digits: the column’s format tells which is read'],
    [7, '007', true, 'and with noughts in front'],
    [-7.5, '-7.5', true, 'below nought'],
    [7, '7 ', false, 'digits and a space are text'],
    [7, '7e0', false, 'and so is another notation'],
    [MIDNIGHT, 46_200, true, 'a day and its serial number, as Sheets counts'],
    [{ at: '2026-06-27T12:00:00.000' }, 46_200.5, true, 'noon and its serial number'],
    [MIDNIGHT, { at: '2026-06-27T00:00:00.001' }, false, 'two moments a thousandth of a second apart'],
    [MIDNIGHT, '2026-06-27', false, 'a day and its text'],
    [{ at: '1899-12-30T09:00:00.000' }, 0.375, true, 'a time and its part of a day'],
    [true, true, true, 'ticked boxes'],
    [true, false, false, 'a ticked and an unticked box'],
    [true, 'TRUE', false, 'a box and its word'],
    [true, 1, false, 'a box and a number'],
    [{ formula: '=E2+7' }, { formula: '=E2+7' }, true, 'the same formula'],
    [{ formula: '=E2+7' }, { formula: '=E3+7' }, false, 'another formula'],
    [{ formula: '=E2+7' }, '=E2+7', false, 'a formula and its text'],
    [{ formula: '=E2+7' }, null, false, 'a formula and a blank cell'],
    [{ value: 7, format: '0.00' }, { value: 7, format: '0%' }, true, 'formats aside'],
    [{ value: null, format: '0.00' }, null, true, 'a blank cell with a format'],
    [{ value: MIDNIGHT as { at: string }, format: 'd' }, 46_200, true, 'a day with a format'],
  ])('%j and %j: %s (%s)', (one, other, expected) => {
    expect(isAlike(one, other)).toBe(expected);
    expect(isAlike(other, one)).toBe(expected);
  });

  test('holds of each state and itself, whatever its format', () => {
    for (const state of STATES) {
      expect(isAlike(state, state)).toBe(true);
      expect(isAlike({ value: plainState(state), format: '0%' }, state)).toBe(true);
    }
  });

  test('of text only where it is the same, but for digits', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
        if (isNumber(one) && isNumber(other))
          expect(isAlike(one, other)).toBe(Math.abs(Number(one) - Number(other)) < 1e-8);
        else expect(isAlike(one, other)).toBe(one === other);
      }),
    );
  });
});

test.each([
  ['1899-12-30T00:00:00.000', 0],
  ['1899-12-31T00:00:00.000', 1],
  ['1899-12-29T00:00:00.000', -1],
  ['1900-03-01T00:00:00.000', 61],
  ['2026-06-27T18:00:00.000', 46_200.75],
])('serialOf counts %s as %d', (clock, serial) => {
  expect(serialOf(clock)).toBe(serial);
});

test('JSON keeps an edit exactly', () => {
  const plain = fc.oneof(
    fc.constantFrom(...STATES),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    // As JSON has it, there is one nought.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string().map((formula) => ({ formula: `=${formula}` })),
  );
  const state = fc.oneof(
    plain,
    fc.tuple(plain, fc.string()).map(([value, format]) => ({ value: plainState(value), format })),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), state, { maxKeys: 5 }),
      fc.array(fc.string(), { maxLength: 4 }),
      (to, who) => {
        const one: Edit = { ...edit('#1.1'), who, to };
        expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      },
    ),
    { numRuns: 50 },
  );
});

describe('what the Journal’s details say', () => {
  test.each([
    ['#12.3', 12],
    ['#1.1', 1],
    ['x#12.3', 0],
    ['#12.3 ', 0],
    ['#12', 0],
    ['', 0],
  ])('%j belongs to change %i', (id, change) => {
    expect(changeOf(id)).toBe(change);
  });

  test('the words of answers are those of earlier spreadsheets', () => {
    expect([UNDO, NOT_WRITTEN]).toEqual(['Undo', 'Not written']);
  });

  test.each<[CellState, CellState, boolean]>([
    ['1.25', 1.25, true],
    ['1.2', 1.25, false],
    [true, 1, false],
    [true, 'true', false],
    [null, '', false],
    [{ formula: '=1' }, '=1', false],
    [{ formula: '=1' }, 1, false],
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    [5, 5 + 1 / 86_400_000, false],
    [5, 5 + 0.5 / 86_400_000, true],
  ])('%j and %j: alike is %j', (one, other, wanted) => {
    expect([isAlike(one, other), isAlike(other, one)]).toEqual([wanted, wanted]);
  });
});
