/** What Health tells of a log stays small, names every kind, and counts the rest, however many findings there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFindings } from '../../../src/addon/doors/describe-findings.ts';
import { bytesOf } from '../../../src/addon/ledger/pieces.ts';
import { FINDING_KINDS, type FindingKind } from '../../../src/core/health/finding.ts';
import type { Book } from '../../../src/sheet/book.ts';
import type { Found } from '../../../src/sheet/health/health.ts';

/** A spreadsheet without a table of the user's words. */
const BOOK = { properties: { getProperty: () => null } } as unknown as Book;
const describe = (found: readonly Found[]) =>
  describeFindings(BOOK, { missing: [], renamed: [], found, log: undefined, accounts: ['My account'] });

const aFinding = (kind: FindingKind, row: number, more: Partial<Found> = {}): Found => ({
  ...{ kind, sheet: 'log', row, column: 7, holds: `held ${row} ${'“”'.repeat(80)}`, rows: 1 },
  says: () => `G${row} holds what can’t be right: ${'…'.repeat(60)}.`,
  ...more,
});

test('10,000 bad rows of every kind weigh less than 25 kB, and none of the kinds is left out', () => {
  const found = Array.from({ length: 10_000 }, (_, at) => {
    const kind = FINDING_KINDS[at % FINDING_KINDS.length] ?? 'status';
    const alike = at % 2 === 0 ? {} : { alike: `word ${at % 900} ${'”'.repeat(60)}` };
    return aFinding(kind, at + 2, alike);
  });
  const groups = describe(found);
  expect(bytesOf(groups)).toBeLessThan(25_000 + 100 * groups.length);
  expect(groups.map(({ kind }) => kind)).toEqual(FINDING_KINDS);
  for (const { alike, findings, total, more } of groups) {
    expect(alike.length + findings.length).toBeGreaterThan(0);
    expect(more).toBeLessThan(total);
  }
});

test('5,000 rows of one word are one line, and its button says how far it goes', () => {
  const found = Array.from({ length: 5000 }, (_, at) =>
    aFinding('word', at + 2, { alike: 'sent', holds: 'Sent', fix: { key: 'status', status: 'Pending' } }),
  );
  expect(describe(found)).toMatchObject([
    {
      total: 5000,
      more: 0,
      findings: [],
      alike: [{ holds: 'Sent', rows: 5000, chosen: 'Pending', firstRows: [2, 3, 4], atOnce: 2000 }],
    },
  ]);
});

test('every finding is in a line, in the list, or counted, whatever is found', () => {
  const some = fc.record({
    kind: fc.constantFrom(...FINDING_KINDS.filter((kind) => kind !== 'account')),
    alike: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 80 }), (all) => {
      const found = all.map(({ kind, alike }, at) =>
        aFinding(kind, at + 2, alike === undefined ? {} : { alike }),
      );
      const groups = describe(found);
      for (const { kind, alike, findings, total, more } of groups) {
        const mine = found.filter((each) => each.kind === kind);
        const inLines = mine.filter((each) => alike.some(({ key }) => key === each.alike));
        expect(total).toBe(mine.length);
        expect(inLines.length + findings.length + more).toBe(total);
      }
      expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(found.length);
    }),
    { numRuns: 100 },
  );
});
