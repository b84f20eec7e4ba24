/** What is on its way between the log and the sheets of its years: noted in a property of the document until it is done. */
import type { Edit } from '../../../core/change.ts';
import { span } from '../../../core/span.ts';
import { findSheet } from '../../../sheet/book.ts';
import type { Log } from '../../../sheet/log/log.ts';
import { columnsOf, mapYear, roleOf, type YearSheet } from '../../../sheet/log/year-sheets.ts';
import { RowsMoved } from '../../../sheet/write/rows-moved.ts';
import type { Workbook } from '../../frame/workbook.ts';

const PROPERTY = 'moving';

/** What an execution has begun. */
export interface Moving {
  readonly change: number;
  readonly years: readonly number[];
  /** Every copy holds what its row held: from here on it will happen. */
  readonly copied?: true;
  /** The titles of year sheets that were made for it. */
  readonly made?: readonly string[];
  /** How many of the rows that are to come back are still there, of an action whose year sheets people may have deleted since. */
  readonly there?: number;
  /** The action that is taken back; left out where rows go to the year sheets. */
  readonly back?: Edit;
}

export function begin({ properties }: Workbook, moving: Moving): void {
  properties.setProperty(PROPERTY, JSON.stringify(moving));
}

/** All of it is done, or undone. */
export function end({ properties }: Workbook): void {
  properties.setProperty(PROPERTY, '');
}

/** What an execution has left. */
export function begunIn({ properties }: Workbook): Moving | undefined {
  const begun = properties.getProperty(PROPERTY);
  return begun ? (JSON.parse(begun) as Moving) : undefined;
}

/** One property tells what is on its way: nothing else may take its place. */
export function requireRest(workbook: Workbook): void {
  if (!isMoving(workbook)) return;
  throw new RowsMoved(
    'Invitations that were on their way between the log and the sheets of their years could not be moved on yet. Nothing was changed. Look whether one of these sheets is protected or lacks a header, then try again.',
  );
}

/** Whether rows are on their way, so that some may stand in both sheets. */
export function isMoving({ properties }: Pick<Workbook, 'properties'>): boolean {
  return Boolean(properties.getProperty(PROPERTY));
}

export function targetsOf(workbook: Workbook, { years }: Moving, log: Log): YearSheet[] {
  return years.flatMap((year) => {
    const sheet = findSheet(workbook, roleOf(year));
    return sheet ? [mapYear(year, sheet, log)] : [];
  });
}

export function sidesOf(log: Log): { readonly left: number; readonly right: number } {
  const [left, right] = span(columnsOf(log));
  return { left, right };
}
