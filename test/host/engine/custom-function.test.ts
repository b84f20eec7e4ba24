/** Custom functions in cells. https://developers.google.com/apps-script/guides/sheets/functions */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCustomFunctions } from '../../../src/host/engine/custom-function.ts';
import type { NodeHost } from '../../../src/host/node.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
  await host.paste('Sheet1', 1, 1, [
    ['text', { day: '2026-06-27' }, 7, true, null, null, '2026-06-27'],
    ['more', { day: '2026-06-28' }, 8, false, null, null, '2026-10-25'],
  ]);
  await host.type('Sheet1', 'F1', '=1/0');
  await run(host, "book.setNamedRange('AsOf', sheet.getRange('B1'))");
});
afterAll(() => host.dispose());

async function shown(formula: string, a1 = 'H1'): Promise<string[][]> {
  await host.type('Sheet1', 'H1', formula);
  return host.shown('Sheet1', a1);
}

describe('an argument', () => {
  test.each([
    ['=KIND(A1)', 'string text'],
    ['=KIND(B1)', '2026-06-27 00:00'],
    ['=KIND(AsOf)', '2026-06-27 00:00'],
    ['=KIND(C1)', 'number 7'],
    ['=KIND(D1)', 'boolean true'],
    ['=KIND(E1)', 'string '],
    ['=KIND(F1)', 'string #DIV/0!'],
    ['=KIND(G1)', 'string 2026-06-27'],
    // Univer takes quoted dates in a formula for dates; on Google this one is text.
    ['=KIND("2026-06-27")', '2026-06-27 00:00'],
    ['=SIZE(A1:E2)', '2 x 5'],
    ['=SIZE(A1)', 'scalar'],
    ['=SIZE(A:A)', '100 x 1'],
    ['=SIZE(FILTER(A1:B2,C1:C2>7))', '1 x 2'],
  ])('%s arrives as %s', async (formula, expected) => {
    expect(await shown(formula)).toEqual([[expected]]);
  });

  test('in a range keeps its kind, cell by cell', async () => {
    expect(await shown('=KIND(A1:E2)', 'H1:L2')).toEqual([
      ['string text', '2026-06-27 00:00', 'number 7', 'boolean true', 'string '],
      ['string more', '2026-06-28 00:00', 'number 8', 'boolean false', 'string '],
    ]);
    await shown('');
  });
});

describe('a result', () => {
  test('that is a Date shows as a date, spilled ones too', async () => {
    expect(await shown('=MIDNIGHT(G1:G2)', 'H1:H2')).toEqual([['2026-06-27'], ['2026-10-25']]);
    await shown('');
  });

  test('that is a number shows in the format of its cell, spilled ones too', async () => {
    await run(host, "sheet.getRange('H1:I1').setNumberFormat('0%')");
    await host.type('Sheet1', 'H1', '=FILTER(J1:K1,J1:K1>0)');
    await host.paste('Sheet1', 1, 10, [[0.184, 0.454]]);
    expect(await host.shown('Sheet1', 'H1:I1')).toEqual([['18%', '45%']]);
    await run(host, "sheet.getRange('H1:I1').setNumberFormat('General')");
    await host.paste('Sheet1', 1, 10, [[null, null]]);
    await shown('');
  });

  test('follows its argument', async () => {
    await host.type('Sheet1', 'C3', '21');
    await host.type('Sheet1', 'C4', '=DOUBLE(C3)');
    expect(await host.shown('Sheet1', 'C4')).toEqual([['42']]);
    await host.type('Sheet1', 'C3', '4');
    expect(await host.shown('Sheet1', 'C4')).toEqual([['8']]);
  });

  test('is of the last change when one follows another before the calculation has ended', async () => {
    await host.type('Sheet1', 'C5', '=DOUBLE(C6)');
    for (const wait of [0, 95, 105]) {
      void host.type('Sheet1', 'C6', '1');
      await new Promise((resolve) => setTimeout(resolve, wait));
      await host.type('Sheet1', 'C6', String(wait));
      expect(await host.values('Sheet1', 'C5')).toEqual([[2 * wait]]);
    }
  });

  test('that is an error shows #ERROR!', async () => {
    expect(await shown('=BOOM()')).toEqual([['#ERROR!']]);
    expect(() => host.formula('BOOM')).toThrow('Not a date: "abc"');
  });
});

test('a custom function may not write', () => {
  expect(() => host.formula('WRITE')).toThrow('You do not have permission to call setValue.');
});

test('formula gives values made in the bundle’s realm', () => {
  expect(host.formula('KIND', new Date('2026-06-26T22:00:00Z'))).toBe('2026-06-27 00:00');
  expect(host.formula('SIZE', [[1, 2]])).toBe('1 x 2');
});

test('findCustomFunctions reads the help from the JSDoc', () => {
  const code =
    '/**\n * Adds\n * up.\n *\n * @param {number} a The first.\n * @param b The second;\n *   leave out for 1.\n * @return The sum.\n * @customfunction\n */\nfunction ADD(a, b) {}\n/** Not one. */\nfunction other() {}';
  expect(findCustomFunctions(code)).toEqual([
    {
      name: 'ADD',
      description: 'Adds up.',
      parameters: [
        { name: 'a', detail: 'The first.' },
        { name: 'b', detail: 'The second; leave out for 1.' },
      ],
    },
  ]);
});
