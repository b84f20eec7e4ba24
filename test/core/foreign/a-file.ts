/** Exports of other tools, as cells: those of test/layouts, whose headers are the tools' own, and any that a test writes. */
import type { LoggedRow } from '../../../src/core/archive/difference.ts';
import { type Day, day } from '../../../src/core/day.ts';
import { type ToolDifference, toolDifferenceOf } from '../../../src/core/foreign/difference.ts';
import { readRows, type ToldFile } from '../../../src/core/foreign/read-rows.ts';
import { type GuessChoice, guessFile } from '../../../src/core/foreign/recognise.ts';
import { layouts } from '../adopt/layout.ts';
import { finish } from '../archive/finish.ts';

export const TODAY = day('2026-11-20');

export interface AFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The export of test/layouts with this id, as its CSV would hold it. */
export function exportOf(id: string): AFile {
  const layout = layouts().find((each) => each.id === id);
  if (!layout) throw new Error(`There is no layout ${id}.`);
  return { name: `${id}.csv`, rows: layout.rows.map((row) => row.map(String)) };
}

export function aFile(text: string): AFile {
  return { name: 'leads.csv', rows: text.split('\n').map((line) => line.split(',')) };
}

export function told(file: AFile, choice: GuessChoice = {}, latest: Day = TODAY): ToldFile {
  return readRows(file, guessFile(file, choice), latest);
}

export function differ(file: ToldFile, log: readonly LoggedRow[], expiresAfter = 180): ToolDifference {
  return finish(toolDifferenceOf(file, log, TODAY, expiresAfter));
}

export function logged(name: string, more: Partial<LoggedRow> = {}): LoggedRow {
  return {
    row: 2,
    name,
    company: '',
    url: '',
    account: 'Me',
    sentOn: '',
    status: 'Pending',
    closedOn: '',
    ...more,
  };
}

/** The log after everything that is proposed was written. */
export function applied({ added, accepted, closed = [] }: ToolDifference, log: readonly LoggedRow[]) {
  const changes = new Map([...accepted, ...closed].map((change) => [change.target, change]));
  const kept = log.map((row): LoggedRow => {
    const change = changes.get(row);
    return change ? { ...row, status: change.to, closedOn: change.closedOn || row.closedOn } : row;
  });
  const first = Math.max(1, ...log.map(({ row }) => row)) + 1;
  const fresh = added.map(
    ({ name, company, url, sentOn, status, closedOn }, index): LoggedRow => ({
      ...{ row: first + index, name, company, url, account: 'Me', sentOn, status, closedOn },
    }),
  );
  return [...kept, ...fresh];
}
