/** The kinds of cell that people have: what they type into one, and formulas that fill others. */
import type { NodeHost } from '../../src/host/node.ts';

/** A kind of cell, and how it comes about; rows count from 1. */
export interface OwnedCell {
  readonly kind: string;
  readonly make: (host: NodeHost, sheet: string, column: string, row: number) => unknown;
}

const typed = (kind: string, text: string): OwnedCell => ({
  kind,
  make: ({ type }, sheet, column, row) => type(sheet, `${column}${row}`, text.replaceAll('ROW', `${row}`)),
});

const LINK = { start: 0, end: 3, url: 'https://example.com/' };

/** One cell by itself. */
export const CELLS: readonly OwnedCell[] = [
  typed('blank', ''),
  typed('text with outer spaces', "'  mine  "),
  typed('text that looks like a number', "'007"),
  typed('text that looks like a formula', "'=1+1"),
  typed('number', '42.125'),
  typed('date', '2026-06-05'),
  typed('time', '9:30'),
  typed('date and time in the hour that autumn repeats', '2025-11-02 01:30:00'),
  typed('percent', '12.5%'),
  typed('currency', '$5.00'),
  {
    kind: 'check box',
    async make({ arrange, paste }, sheet, column, row) {
      arrange.validate(sheet, `${column}${row}`, { criteria: 'CHECKBOX', values: [], allowInvalid: false });
      await paste(sheet, row, column.charCodeAt(0) - 64, [[true]]);
    },
  },
  typed('formula about its own row', '=IF(AROW="","",AROW&"!")'),
  typed('formula over a column', '=COUNTIF(A:A,AROW)'),
  typed('custom function of one cell', '=DAYS_PENDING(EROW,GROW)'),
  {
    kind: 'link',
    make: ({ arrange }, sheet, column, row) =>
      arrange.writeRuns(sheet, `${column}${row}`, 'see here', [LINK]),
  },
  {
    kind: 'partly bold text',
    make: ({ arrange }, sheet, column, row) =>
      arrange.writeRuns(sheet, `${column}${row}`, 'Pending', [{ start: 0, end: 2, bold: true }]),
  },
  {
    kind: 'note',
    async make({ arrange, type }, sheet, column, row) {
      await type(sheet, `${column}${row}`, 'noted');
      arrange.annotate(sheet, `${column}${row}`, 'mine');
    },
  },
  {
    kind: 'validated by other words',
    make: ({ arrange }, sheet, column, row) =>
      arrange.validate(sheet, `${column}${row}`, {
        criteria: 'VALUE_IN_LIST',
        values: ['Yes', 'No', 'Pending'],
        allowInvalid: false,
      }),
  },
  {
    kind: 'merged with the one on its right',
    make: ({ arrange }, sheet, column, row) =>
      arrange.merge(sheet, `${column}${row}:${letterAfter(column)}${row}`),
  },
  {
    kind: 'protected',
    make: ({ arrange }, sheet, column, row) => arrange.protect(sheet, `${column}${row}`),
  },
];

/** A formula that fills cells below it, beside it, or both; `row` is that of the people's first row. */
export const FILLERS: readonly OwnedCell[] = [
  {
    kind: 'array literal in the header row',
    async make({ type, values }, sheet, column, row) {
      const [[header]] = (await values(sheet, `${column}${row - 1}`)) as [[string]];
      await type(sheet, `${column}${row - 1}`, `={"${header}";"";"x";"y";"z"}`);
    },
  },
  typed('SEQUENCE in the first row', '=SEQUENCE(5)'),
  typed('SORT in the first row', '=SORT(P2:P6)'),
  typed('blanks that a formula in the first row fills', '=FILTER(Q2:Q6,P2:P6<>"")'),
  typed('custom function in the first row', '=RESEND_DATE(H2:H6)'),
  {
    kind: 'SEQUENCE in the title row above the header',
    async make({ arrange, type }, sheet, column, row) {
      arrange.insertRows(sheet, row - 1, 1);
      await type(sheet, `A${row - 1}`, 'Our outreach');
      // It would overwrite the header, and so shows an error for good: nothing of ours is to hang on that.
      await type(sheet, `${column}${row - 1}`, '=SEQUENCE(1,2)');
    },
  },
  {
    kind: 'TRANSPOSE on the left',
    make: ({ type }, sheet, column, row) =>
      type(sheet, `${letterBefore(column)}${row + 2}`, `=TRANSPOSE(Q2:Q3)`),
  },
  {
    kind: 'SEQUENCE diagonally above on the left',
    make: ({ type }, sheet, column, row) => type(sheet, `${letterBefore(column)}${row}`, '=SEQUENCE(5,2)'),
  },
];

function letterBefore(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1);
}

function letterAfter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
