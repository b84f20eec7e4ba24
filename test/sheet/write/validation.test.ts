/**
 * What a cell's data validation rejects is found before it is written, and told in words that a person can
 * act on.
 */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/sheet/cell.ts';
import { type CellWrite, requireAllowed, writeAllowed } from '../../../src/sheet/write/validation.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

interface Rule {
  readonly kind: string;
  readonly given?: readonly unknown[];
  readonly allowsInvalid?: boolean;
}

/** A block with a rule for each cell; a write throws `refusal`, if there is one. */
function blockOf(rules: readonly (readonly (Rule | null)[])[], refusal?: unknown) {
  const calls: string[] = [];
  const written: unknown[] = [];
  const ruleOf = ({ kind, given = [], allowsInvalid = false }: Rule) => ({
    getAllowInvalid() {
      calls.push('rule');
      return allowsInvalid;
    },
    getCriteriaType: () => ({ toString: () => kind }),
    getCriteriaValues: () => given,
  });
  const range = {
    getDataValidations() {
      calls.push('all');
      return rules.map((row) => row.map((rule) => rule && ruleOf(rule)));
    },
    setValues(values: unknown) {
      if (refusal !== undefined) throw refusal;
      written.push(values);
    },
  };
  return { range: range as unknown as Range, calls, written };
}

const place = () => ({ title: 'Invitations', row: 7, column: 7, rows: 1, columns: 1 });
const list = (...choices: string[]): Rule => ({ kind: 'VALUE_IN_LIST', given: [choices, true] });
const rangeOf = (...choices: Cell[]): Rule => ({
  kind: 'VALUE_IN_RANGE',
  given: [{ getValues: () => choices.map((choice) => [choice]) }, true],
});
const ONE = (value: Cell): CellWrite[] => [{ row: 0, column: 0, value }];
const DAY = new Date('2026-06-27T04:00Z');

describe('a rejecting rule is told with its cell and what it allows', () => {
  test.each<[string, Rule, Cell, string]>([
    [
      'a list of the user’s own',
      list('Sent', 'Answered', 'Closed'),
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows Sent, Answered, Closed. Add "Withdrawn" to its drop-down (Data › Data validation), then try again.',
    ],
    [
      'a list in another range',
      rangeOf('Sent', '', 'Closed'),
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows Sent, Closed. Add "Withdrawn" to its drop-down (Data › Data validation), then try again.',
    ],
    [
      'a long list',
      list(...'ABCDEFGHIJ'),
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows A, B, C, D, E, F, G, H, …. Add "Withdrawn" to its drop-down (Data › Data validation), then try again.',
    ],
    [
      'a check box',
      { kind: 'CHECKBOX' },
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows a tick. Change its rule (Data › Data validation), then try again.',
    ],
    [
      'a day where text is to go',
      { kind: 'DATE_IS_VALID_DATE' },
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows a date. Change its rule (Data › Data validation), then try again.',
    ],
    [
      'a number where text is to go',
      { kind: 'NUMBER_BETWEEN', given: [1, 3] },
      'Withdrawn',
      'Cannot write "Withdrawn" to Invitations!G7: the cell only allows a number. Change its rule (Data › Data validation), then try again.',
    ],
  ])('%s', (_, rule, value, message) => {
    const { range, written } = blockOf([[rule]]);
    expect(() => requireAllowed(range, ONE(value), place)).toThrow(message);
    expect(written).toEqual([]);
  });

  test('of the cell that rejects, wherever it stands in the block', () => {
    const { range } = blockOf([
      [null, null],
      [null, list('Sent')],
    ]);
    const writes = [...ONE('Ana'), { row: 1, column: 1, value: 'Pending' }];
    expect(() => requireAllowed(range, writes, place)).toThrow('to Invitations!H8: ');
  });
});

describe('let through before it is written', () => {
  test.each<[string, Rule | null, Cell]>([
    ['no rule', null, 'Withdrawn'],
    ['a rule that only warns', { ...list('Sent'), allowsInvalid: true }, 'Withdrawn'],
    ['a word of the list', list('Sent', 'Withdrawn'), 'Withdrawn'],
    ['a number that the list holds as text', list('1', '2'), 2],
    ['a cell that is emptied', list('Sent'), ''],
    ['a day in a list, which may hold it in any form', list('27/06/2026'), DAY],
    ['a tick', { kind: 'CHECKBOX' }, true],
    ['a check box with words of its own', { kind: 'CHECKBOX', given: ['Withdrawn', ''] }, 'Withdrawn'],
    ['a day for a day', { kind: 'DATE_AFTER', given: [DAY] }, DAY],
    ['a number that only Google compares', { kind: 'NUMBER_LESS_THAN', given: [1] }, 2],
    ['what a formula decides', { kind: 'CUSTOM_FORMULA', given: ['=G7<>"Withdrawn"'] }, 'Withdrawn'],
    ['a kind that is not known yet', { kind: 'SOMETHING_NEW' }, 'Withdrawn'],
  ])('%s', (_, rule, value) => {
    const { range } = blockOf([[rule]]);
    expect(() => requireAllowed(range, ONE(value), place)).not.toThrow();
  });

  test('nothing to write costs no call; a large block is sampled', () => {
    const rules = Array.from({ length: 1000 }, () => [{ ...list('Sent'), allowsInvalid: true }]);
    const { range, calls } = blockOf(rules);
    requireAllowed(range, [], place);
    expect(calls).toEqual([]);
    requireAllowed(
      range,
      rules.map((_, row) => ({ row, column: 0, value: 'Withdrawn' })),
      place,
    );
    expect(calls.filter((call) => call === 'all')).toHaveLength(1);
    expect(calls.length).toBeLessThanOrEqual(41);
  });
});

describe('a block that Google refuses all the same', () => {
  // Observed in French, and of no class that the script knows.
  const refusal = {
    message: 'Les données saisies dans la cellule G7 ne respectent pas les règles de validation.',
  };
  const formula: Rule = { kind: 'CUSTOM_FORMULA', given: ['=FALSE'] };

  test('is told with the cell whose rule could not be judged', () => {
    const { range } = blockOf([[list('Withdrawn'), formula]], refusal);
    expect(() => writeAllowed(range, [["'Withdrawn", 2]], place)).toThrow(
      'Cannot write "2" to Invitations!H7: the cell only allows what its data validation says. Change its rule (Data › Data validation), then try again.',
    );
  });

  test('goes on as it is where no rule explains it', () => {
    const { range } = blockOf([[null, { ...formula, allowsInvalid: true }]], refusal);
    expect(() => writeAllowed(range, [['Ana', 2]], place)).toThrow(expect.objectContaining(refusal));
  });
});

test('a write that Google takes costs no look at the rules', () => {
  const { range, calls, written } = blockOf([[list('Sent')]]);
  writeAllowed(range, [['Sent']], place);
  expect([calls, written]).toEqual([[], [[['Sent']]]]);
});
