/**
 * The columns for what is planned come with the first act that needs them, at the right of the log: in the same change, so
 * that undo takes them back with it, unless something else stands there by then.
 */
import type { PlanKey } from '../../core/plan.ts';
import { fold } from '../../core/text.ts';
import { COLUMN_KEYS, COLUMNS, columnLetter } from '../../sheet/column.ts';
import { flush } from '../../sheet/flush.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { makeRoom } from '../../sheet/layout/log-sheet.ts';
import type { Log } from '../../sheet/log/log.ts';
import { PLAN_COLUMNS, planField } from '../../sheet/plan-columns.ts';
import { headersOf, withCells } from '../../sheet/table.ts';
import { Refusal } from '../frame/refusal.ts';
import { headerChange } from './header-change.ts';
import type { RowChange } from './row-change.ts';
import type { Session } from './session.ts';

export interface WithColumns {
  /** Its log has the columns. */
  readonly session: Session;
  /** Goes before the rows of the log; none where the columns were there. */
  readonly headers: readonly RowChange[];
}

/** Throws Refusal where a header of the user's is called like one of them and decides something else, such as whose it is. */
export function withPlanColumns(session: Session, keys: readonly PlanKey[]): WithColumns {
  const { workbook, log } = session;
  const { sheet, headerRow, values } = log;
  const written = headersOf(log);
  const missing = keys.filter((key) => planField(key, log.places, written) === undefined);
  if (missing.length === 0) return { session, headers: [] };
  for (const key of missing) refuseTaken(log, written, PLAN_COLUMNS[key].header);
  // Days beside one another: they are formatted at once.
  const isDay = (key: PlanKey) => PLAN_COLUMNS[key].kind === 'day';
  const added = [...missing.filter((key) => !isDay(key)), ...missing.filter(isDay)];
  const width = written.length;
  const columns = added.map((key) => PLAN_COLUMNS[key]);
  const had = makeRoom(sheet, headerRow, width, columns, workbook.builders);
  for (const [index, column] of columns.entries())
    cosmetic(() => sheet.setColumnWidth(width + index + 1, column.width));
  // No property is written before what went to the sheet stands there.
  flush();
  const names = new Map(columns.map(({ header }, index) => [width + index, header]));
  const places = { ...log.places, ...Object.fromEntries(added.map((key, index) => [key, width + index])) };
  const after = { ...log, places, values: withCells(values, new Map([[headerRow, names]])) };
  return { session: { ...session, log: after }, headers: [headerChange(log, names, had)] };
}

function refuseTaken({ sheet, headerRow, places }: Log, written: readonly unknown[], header: string): void {
  const place = written.findIndex((each) => fold(String(each)) === fold(header));
  if (place < 0) return;
  const key = COLUMN_KEYS.find((key) => places[key] === place);
  const meant = key && COLUMNS[key].header;
  throw new Refusal(
    `Cannot add the column “${header}”: ${sheet.getName()}!${columnLetter(place)}${headerRow} is called so and is read as ${meant ? `“${meant}”. Call it “${meant}”` : 'another column. Give it another name'}, or change how it is read with Extensions › Invite Ledger › Choose my columns again. Then try again.`,
    'refused',
  );
}
