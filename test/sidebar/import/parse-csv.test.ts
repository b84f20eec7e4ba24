/** CSV text to rows, as RFC 4180 has it, and as fast for a long cell as for many short ones. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type CsvFault, parseCsv } from '../../../src/sidebar/import/parse-csv.ts';
import { cpuTime } from '../../cpu-time.ts';

const MANY = 10_000_000;

function parse(text: string, delimiter = ',', mostCells = MANY, unwraps = false): string[][] | CsvFault {
  const parsing = parseCsv(text, delimiter, mostCells, unwraps);
  const rows: string[][] = [];
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value ?? rows;
    rows.push(step.value.cells);
  }
}

/** The first are the examples of RFC 4180, section 2. */
test.each<[string, string[][]]>([
  [
    'aaa,bbb,ccc\r\nzzz,yyy,xxx',
    [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  [
    '"aaa","bbb","ccc"\r\nzzz,yyy,xxx',
    [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  [
    '"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx',
    [
      ['aaa', 'b\r\nbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ],
  ],
  ['"aaa","b""bb","ccc"', [['aaa', 'b"bb', 'ccc']]],
  ['', []],
  ['a', [['a']]],
  ['a\n', [['a'], ['']]],
  ['\n\na', [[''], [''], ['a']]],
  [
    'a,\n,',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  ['""', [['']]],
  ['"""",""""""', [['"', '""']]],
  ['a"b,c', [['a"b', 'c']]],
  ['"a" ,"b"\t \r\n"c" ', [['a', 'b'], ['c']]],
  [' "a"', [[' "a"']]],
  ['a\rb\nc\r\n', [['a\rb'], ['c'], ['']]],
  ['a,b\rc', [['a', 'b'], ['c']]],
  ['\r\n', [[''], ['']]],
])('parseCsv(%j)', (text, rows) => {
  expect(parse(text)).toEqual(rows);
});

test('parseCsv takes any mark between cells; white space that is the mark parts them', () => {
  expect(parse('"a";"b,c"', ';')).toEqual([['a', 'b,c']]);
  expect(parse('"a"\t\t"b"', '\t')).toEqual([['a', '', 'b']]);
});

test.each<[string, CsvFault['kind'], number]>([
  ['a\n"b', 'open quote', 2],
  ['"', 'open quote', 1],
  ['a\r\n"b\r\nc"\r\n"d"e', 'stray quote', 4],
  ['"a""" "b"', 'stray quote', 1],
  ['a\rb\r"c"d', 'stray quote', 3],
])('parseCsv(%j) stops: %s in line %i', (text, kind, line) => {
  expect(parse(text)).toEqual({ kind, line });
});

test('parseCsv stops before a file has more cells than it may, and a row counts as one', () => {
  expect(parse('a,b\nc', ',', 5)).toEqual([['a', 'b'], ['c']]);
  expect(parse('a,b\nc', ',', 4)).toEqual({ kind: 'too many cells', line: 2 });
  expect(parse(',,,,', ',', 4)).toEqual({ kind: 'too many cells', line: 1 });
});

test('parseCsv tells how far it is', () => {
  expect([...parseCsv('a,b\n"c"\n', ',', MANY)].map(({ end }) => end)).toEqual([3, 7, 8]);
});

test('parseCsv reads what it reads as Papa Parse does', () => {
  const text = fc.array(fc.constantFrom('a', 'b c', '"', '""', ',', '\r\n', '\n', ' '), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const text = parts.join('').replace(/\r?\n/g, '\r\n');
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
      const rows = parse(text);
      fc.pre(errors.length === 0 && text !== '');
      expect(rows).toEqual(data);
    }),
    { numRuns: 2000 },
  );
});

test('parseCsv reads back whatever cells were written', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(cells, (rows) => {
      const written = Papa.unparse(rows, { quotes: true });
      expect(parse(written)).toEqual(rows);
    }),
  );
});

const whole = (line: string) => `"${line.replaceAll('"', '""')}"`;

test('parseCsv unwraps whichever lines are wholly in quotes, and no others', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', 'é') });
  const row = fc.tuple(
    fc.array(cell, { minLength: 2, maxLength: 4 }),
    fc.constantFrom('', ';', ';;', 'plain'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const lines = rows.map(([cells, how]) => {
        const line = Papa.unparse([cells], { quotes: true });
        return how === 'plain' ? line : whole(line) + how;
      });
      expect(parse(lines.join('\n'), ',', MANY, true)).toEqual(rows.map(([cells]) => cells));
    }),
  );
});

test('parseCsv counts the cells of a line in quotes, too', () => {
  expect(parse(`a\n${whole(',,,')}`, ',', 6, true)).toEqual({ kind: 'too many cells', line: 2 });
  expect(parse(whole(`"a${','.repeat(9)}`), ',', 6, true)).toEqual({ kind: 'too many cells', line: 1 });
});

/** Read piece by piece with what was left of the last, such a cell took minutes. */
test.each([
  ['of letters', 'x'.repeat(20_000_000)],
  ['of line breaks and marks', 'a,b\n'.repeat(5_000_000)],
  ['of quotation marks', '""'.repeat(5_000_000)],
])('parseCsv reads a long cell in quotes, %s, in the time of its letters', (_, cell) => {
  const began = cpuTime();
  const rows = parse(`a,"${cell}",b\nc,d,e`) as string[][];
  // Some 200 ms on an idle machine.
  expect(cpuTime() - began).toBeLessThan(5000);
  expect(rows.map((row) => row.map(({ length }) => length))).toEqual([
    [1, cell.replaceAll('""', '"').length, 1],
    [1, 1, 1],
  ]);
});

test('parseCsv unwraps long lines and many lines in the time of their letters', () => {
  const began = cpuTime();
  expect(parse(whole(`a,"${'""'.repeat(500_000)}",b`), ',', MANY, true)).toHaveLength(1);
  expect(parse(`${whole('a,"b"')};c\n`.repeat(50_000), ',', MANY, true)).toHaveLength(50_001);
  expect(parse(`${whole('a,"b"')}${';'.repeat(500_000)}c`, ',', MANY, true)).toHaveLength(1);
  expect(cpuTime() - began).toBeLessThan(5000);
});

test('parseCsv reads many rows without a mark, and rows behind the last line break, in the time of their letters', () => {
  const began = cpuTime();
  expect(parse(`a,b\n${'c\n'.repeat(500_000)}`)).toHaveLength(500_002);
  expect(parse(`a\n${'b,'.repeat(1_000_000)}`)).toHaveLength(2);
  expect(cpuTime() - began).toBeLessThan(5000);
});
