/** How far a formula may fill cells beside its own, as far as its text tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../src/sheet/write/formula-reach.ts';

const END = Number.POSITIVE_INFINITY;
const known = (down: number, right: number) => ({ down, right, isKnown: true });
const UNKNOWN = { down: END, right: END, isKnown: false };

describe('a formula of one cell fills no other', () => {
  test.each([
    '=E2+7',
    '=1',
    '="text"',
    '=$E$2',
    '=-E2%',
    '=IF(E2="","",AsOf-E2)',
    '=IF(E2="";"";AsOf-E2)',
    '=if(e2="","",asof-e2)',
    '=IFERROR(VLOOKUP(A2,Companies!A:C,3,FALSE),"")',
    '=COUNTIF(A:A,A2)',
    '=COUNTIFS(A:A;A2;G:G;"Pending")',
    '=SUM(A2:A100)',
    '=SUM( A2 : A100 )',
    '=SUMPRODUCT((A2:A100="x")*(B2:B100))',
    '=SUM(IF(A2:A9="x",1,0))',
    '=RESEND_DATE(H2)',
    '=RESEND_DATE(H2,21)',
    '=QUOTA_LEFT(E2:E,AsOf,100)',
    '=HYPERLINK(C2,A2)',
    '=HYPERLINK("https://example.org/{a:b}",A2)',
    '="A2:A" & B2',
    '="a ""quoted"" {1,2} A:A"',
    '=Companies!B2',
    "='My companies: {all}'!B2",
    "='It''s A:A'!B2",
    "=COUNTIF('It''s A:A'!A:A,A2)",
    '=TRUE',
    '=TEXTJOIN(", ",TRUE,A2:C2)',
    '=MAX(LastDailyRun,AsOf,KnownUntil)',
    '=CAP_DATE(G2:G,E2:E,H2:H,AsOf,500,21,KnownUntil)',
  ])('%s', (formula) => {
    expect(reachOf(formula)).toBeUndefined();
  });
});

describe('a formula that speaks of a range may fill as many cells', () => {
  test.each<[string, number, number]>([
    ['=A2:A', END, 1],
    ['=A2:A9', 8, 1],
    ['=A9:A2', 8, 1],
    ['=$A$2:$C$9', 8, 3],
    ['=A:C', END, 3],
    ['=2:2', 1, END],
    ['=$2:$3', 2, END],
    ['=ARRAYFORMULA(E2:E+7)', END, 1],
    ['=arrayformula(e2:e+7)', END, 1],
    ['=ARRAYFORMULA(IF(E2:E9="";"";E2:E9+7))', 8, 1],
    ['=SORT(A2:C9)', 8, 3],
    ['=FILTER(A2:B,C2:C="x")', END, 2],
    ['=UNIQUE(Companies!A2:A)', END, 1],
    ["=SORT('My companies'!A2:B9)", 8, 2],
    ['=RESEND_DATE(H2:H)', END, 1],
    ['=DAYS_PENDING(G2:G, E2:E, AsOf)', END, 1],
    ['=INVITE_STATE(G2:G9; E2:E9; AsOf)', 8, 1],
    ['=SUM(A1:A9)+B2:B4', 3, 1],
    ['=SUM(A1:A9)+ROW(B2:D2)', 1, 3],
    ['=AA2:AC9', 8, 3],
  ])('%s: %d down, %d to the right', (formula, down, right) => {
    expect(reachOf(formula)).toEqual(known(down, right));
  });
});

describe('only the formula itself knows its size', () => {
  test.each([
    ['=SEQUENCE(10)', 'a size in numbers'],
    ['=SPLIT(A2,",")', 'to the right'],
    ['=sort(sequence(3))', 'in lower case'],
    ['={1,2;3,4}', 'an array literal'],
    ['={"Flag";A2:A}', 'a header and its column'],
    ['=ARRAYFORMULA({"Flag";A2:A})', 'within another'],
    ['=IMPORTRANGE("1AbC","A1:B9")', 'another spreadsheet'],
    ['=QUERY(A2:C,"select A")', 'a query'],
    ['=TRANSPOSE(A2:A9)', 'turned'],
    ['=MY_OWN(A2)', 'a custom function'],
    ['=XLOOKUP(A2,B:B,C:E)', 'a row of another'],
    ['=Companies', 'a named range'],
    ['=ARRAYFORMULA(Größen*2)', 'one in other letters'],
    ['=IF(A2="",Companies,"")', 'within a condition'],
    ['=LET(x,A2:A9,x)', 'LET'],
    ['=MAP(A2:A9,LAMBDA(a,a*2))', 'LAMBDA'],
    ['=INDIRECT("A2:A9")', 'an address in text'],
    ['=OFFSET(A2,0,0,5)', 'OFFSET'],
    ['=INDEX(A2:C9,0,1)', 'INDEX, which may give a column'],
  ])('%s: %s', (formula) => {
    expect(reachOf(formula)).toEqual(UNKNOWN);
  });
});

test('text in quotes and names of sheets never tell', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      expect(reachOf(`="${text.replaceAll('"', '""')}"&E2`)).toBeUndefined();
      expect(reachOf(`='${text.replaceAll("'", "''")}'!E2`)).toBeUndefined();
      expect(reachOf(`=SORT('${text.replaceAll("'", "''")}'!E2:F4)`)).toEqual(known(3, 2));
    }),
  );
});

test('capitals, spaces and the locale’s separator change nothing', () => {
  const formulas = ['=ARRAYFORMULA(IF(E2:E9="","",E2:E9+7))', '=COUNTIF(A:A,A2)', '=SPLIT(A2,"-")', '=A2:C'];
  for (const formula of formulas) {
    for (const other of [
      formula.toLowerCase(),
      formula.replaceAll(',', ';'),
      formula.replaceAll('(', ' ( '),
      formula.replaceAll(':', ' : '),
    ])
      expect(reachOf(other)).toEqual(reachOf(formula));
  }
});
