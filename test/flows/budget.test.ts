/**
 * What an act may cost: Google charges by call, by cell and by byte. `npm run bench` prints all of it, at more sizes and beside a
 * plain script.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type ActName, type Measured, measureActs } from '../bench/act.ts';
import { openLarge } from '../bench/large-ledger.ts';

/** The most that each may cost: calls of the spreadsheet, and cells read for each row of the log. */
const BUDGETS: readonly [ActName, calls: number, readARow: number, reply: number][] = [
  ['first reading', 20, 15, 60_000],
  ['withdraw', 45, 16.5, 30_000],
  ['mark', 45, 16.5, 30_000],
  ['invite', 45, 16, 30_000],
  ['undo', 55, 16.5, 30_000],
  ['check a person', 10, 15, 30_000],
  ['first daily check', 45, 62, 0],
  ['daily check', 45, 62, 0],
];
