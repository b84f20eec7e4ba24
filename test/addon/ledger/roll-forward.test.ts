/** Where the rows of edits stand, and which of their cells are still to be written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/addon/frame/workbook.ts';
import { place } from '../../../src/addon/ledger/place.ts';
import { plan } from '../../../src/addon/ledger/roll-forward.ts';
import { rowAfter } from '../../../src/addon/ledger/row-after.ts';
import type { Cells, Edit } from '../../../src/core/change.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { gridTable } from '../../sheet/grid.ts';
import { calendarIn } from '../../zone-converter.ts';

const WORKBOOK = { calendar: calendarIn('America/New_York') } as unknown as Workbook;

const tableOf = (...rows: Cell[][]) => gridTable([['Name', 'Status', 'Reason'], ...rows]);
const edit = (row: number, name: string, from: Cells, to: Cells, whole = false): Edit => ({
  id: `#1.${row}`,
  answers: '',
  action: '#1',
  act: 'Withdrawal',
  table: 'log',
  who: [name],
  row,
  whole,
  from,
  to,
});
const WITHDRAWN = [{ Status: 'Pending' }, { Status: 'Withdrawn' }] as const;
const ANA = edit(2, 'Ana', ...WITHDRAWN);
const ADDED = edit(4, 'Dan', { Name: null, Status: null }, { Name: 'Dan', Status: 'Pending' }, true);
const RENAMED = edit(2, 'Ana', { Name: 'Ana' }, { Name: 'Ada' });

describe('place', () => {
  test.each<[string, Cell[][], Edit, number | undefined]>([
    ['where it stood', [['Ana', 'Pending', '']], ANA, 2],
    [
      'where it was moved to',
      [
        ['Ben', '', ''],
        ['Ana', 'Pending', ''],
      ],
      ANA,
      3,
    ],
    [
      'where it stood, though another says the same',
      [
        ['Ana', 'Pending', ''],
        ['Ana', 'Pending', ''],
      ],
      ANA,
      2,
    ],
    ['nowhere, once it was deleted', [['Ben', 'Pending', '']], ANA, undefined],
    [
      'nowhere, where two others might be meant',
      [
        ['', '', ''],
        ['Ana', 'Pending', ''],
        ['Ana', 'Pending', ''],
      ],
      ANA,
      undefined,
    ],
    [
      'in the one of two that the edit fits',
      [
        ['', '', ''],
        ['Ana', 'Accepted', ''],
        ['Ana', 'Pending', ''],
      ],
      ANA,
      4,
    ],
    [
      'by its name before',
      [
        ['Ben', '', ''],
        ['Ana', '', ''],
      ],
      RENAMED,
      3,
    ],
    [
      'by its name after',
      [
        ['Ben', '', ''],
        ['Ada', '', ''],
      ],
      RENAMED,
      3,
    ],
    [
      'below the last one, where it is to be added',
      [
        ['Ana', '', ''],
        ['Ben', '', ''],
      ],
      ADDED,
      4,
    ],
    [
      'below what was added meanwhile',
      [
        ['Ana', '', ''],
        ['Ben', '', ''],
        ['Cas', 'Pending', ''],
      ],
      ADDED,
      5,
    ],
    [
      'where a part of it stands',
      [
        ['Ana', '', ''],
        ['Ben', '', ''],
        ['', 'Pending', ''],
      ],
      ADDED,
      4,
    ],
    [
      'where it was added and then moved',
      [
        ['Dan', 'Pending', ''],
        ['Ben', '', ''],
      ],
      ADDED,
      2,
    ],
  ])('finds a row %s', (_, rows, one, expected) => {
    expect(place(WORKBOOK, tableOf(...rows), [one])).toEqual([{ edit: one, row: expected }]);
  });

  test('puts added rows one below the other', () => {
    const two = ['Dan', 'Eve'].map((name) => edit(9, name, { Name: null }, { Name: name }, true));
    expect(place(WORKBOOK, tableOf(['Ana', '', '']), two).map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe('plan', () => {
  const cells = {
    from: { Status: 'Pending', Reason: null },
    to: { Status: 'Withdrawn', Reason: 'No answer' },
  };
  const both = edit(2, 'Ana', cells.from, cells.to);
  const planned = (row: Cell[], one = both) => plan(WORKBOOK, tableOf(row), [{ edit: one, row: 2 }]);

  test.each<[string, Cell[], [number, Cell][], { conflicts: number; lost: number }]>([
    [
      'nothing was done',
      ['Ana', 'Pending', ''],
      [
        [1, 'Withdrawn'],
        [2, 'No answer'],
      ],
      { conflicts: 0, lost: 0 },
    ],
    ['a part was done', ['Ana', 'Pending', 'No answer'], [[1, 'Withdrawn']], { conflicts: 0, lost: 0 }],
    ['all was done', ['Ana', 'Withdrawn', 'No answer'], [], { conflicts: 0, lost: 0 }],
    [
      'a person wrote into one cell',
      ['Ana', 'Pending', 'mine'],
      [[1, 'Withdrawn']],
      { conflicts: 1, lost: 0 },
    ],
    ['into all of them', ['Ana', 'Accepted', 'mine'], [], { conflicts: 1, lost: 1 }],
    ['a formula stands there', ['Ana', 'Pending', '=1+1'], [[1, 'Withdrawn']], { conflicts: 1, lost: 0 }],
  ])('where %s', (_, row, writes, { conflicts, lost }) => {
    const result = planned(row);
    expect([...(result.writes.get(2) ?? [])]).toEqual(writes);
    expect([result.conflicts.length, result.lost.length]).toEqual([conflicts, lost]);
  });

  test('an edit whose row is gone is a conflict and lost', () => {
    const result = plan(WORKBOOK, tableOf(['Ben', '', '']), [{ edit: both, row: undefined }]);
    expect([result.writes.size, result.conflicts, result.lost]).toEqual([0, [both], [both]]);
  });

  test('a format comes back with its value', () => {
    const back = edit(2, 'Ana', { Reason: 'x' }, { Reason: { value: 7, format: '0%' } });
    const { writes, formats } = planned(['Ana', '', 'x'], back);
    expect([writes.get(2)?.get(2), formats.get(2)?.get(2)]).toEqual([7, '0%']);
  });

  test('a row that is added is one piece where nothing stands in between', () => {
    const added = edit(
      2,
      'Dan',
      { Name: null, Reason: null },
      { Name: 'Dan Example', Reason: 'No answer' },
      true,
    );
    expect([...(planned(['', '', ''], added).writes.get(2)?.keys() ?? [])].sort()).toEqual([0, 1, 2]);
    expect([...(planned(['', 'mine', ''], added).writes.get(2)?.keys() ?? [])].sort()).toEqual([0, 2]);
    expect([...(planned(['', '=1+1', ''], added).writes.get(2)?.keys() ?? [])].sort()).toEqual([0, 2]);
  });

  test('carried out from any state between, it ends in what was to be, and a second time it does nothing', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (isStatusDone, isReasonDone) => {
        const line: Cell[] = ['Ana', isStatusDone ? 'Withdrawn' : 'Pending', isReasonDone ? 'No answer' : ''];
        for (const [place, cell] of planned(line).writes.get(2) ?? []) line[place] = cell;
        expect(line).toEqual(['Ana', 'Withdrawn', 'No answer']);
        expect(planned(line).writes.size).toBe(0);
      }),
    );
  });
});

describe('rowAfter', () => {
  test.each<[string, Cell[][], Edit, { row: number | undefined; alike: number }]>([
    ['where it stood', [['Ana', 'Withdrawn', '']], ANA, { row: 2, alike: 1 }],
    ['where it was edited since', [['Ana', 'Accepted', '']], ANA, { row: 2, alike: 1 }],
    [
      'where it was moved to',
      [
        ['Ben', '', ''],
        ['Ana', 'Withdrawn', ''],
      ],
      ANA,
      { row: 3, alike: 1 },
    ],
    [
      'the one of two that was written, though the other stands where it stood',
      [
        ['Ana', 'Pending', ''],
        ['Ana', 'Withdrawn', ''],
      ],
      ANA,
      { row: 3, alike: 2 },
    ],
    [
      'none of two that were both written and moved',
      [
        ['', '', ''],
        ['Ana', 'Withdrawn', ''],
        ['Ana', 'Withdrawn', ''],
      ],
      ANA,
      { row: undefined, alike: 2 },
    ],
    ['none once it is gone', [['Ben', '', '']], ANA, { row: undefined, alike: 0 }],
    [
      'by the name that it was given',
      [
        ['Ben', '', ''],
        ['Ada', '', ''],
      ],
      RENAMED,
      { row: 3, alike: 1 },
    ],
    [
      'an added one, though a blank one stands where it stood',
      [
        ['Ana', '', ''],
        ['Dan', 'Pending', ''],
        ['', '', ''],
      ],
      ADDED,
      { row: 3, alike: 1 },
    ],
    [
      'an emptied one where it stood',
      [
        ['', '', ''],
        ['Ben', '', ''],
      ],
      edit(2, 'Ana', { Name: 'Ana' }, { Name: null }, true),
      { row: 2, alike: 1 },
    ],
    [
      'or below the last, where another stands there',
      [['Ben', '', '']],
      edit(2, 'Ana', { Name: 'Ana' }, { Name: null }, true),
      { row: 3, alike: 1 },
    ],
  ])('finds %s', (_, rows, one, expected) => {
    expect(rowAfter(WORKBOOK, tableOf(...rows))(one)).toEqual(expected);
  });
});
