/** Brings what is on its way to its end, and tells it in the Journal. */
import { type Edit, editId, UNDO } from '../../../core/change.ts';
import { dayInWords } from '../../../core/day.ts';
import { counted, listed } from '../../../core/text.ts';
import { findSheet, TITLES } from '../../../sheet/book.ts';
import type { Cell } from '../../../sheet/cell.ts';
import { flush } from '../../../sheet/flush.ts';
import { cosmetic } from '../../../sheet/layout/cosmetic.ts';
import { type Log, readLog } from '../../../sheet/log/log.ts';
import { fitRows, markedRows, markOf, roleOf } from '../../../sheet/log/year-sheets.ts';
import { openEdits, prepareEdits, readActions } from '../../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../../sheet/records/journal.ts';
import { RowsMoved } from '../../../sheet/write/rows-moved.ts';
import { logFault } from '../../frame/fault.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { rememberSize } from '../large.ts';
import { copyBack } from './copy-back.ts';
import { type Kept, removeYears } from './made.ts';
import { begunIn, end, type Moving, targetsOf } from './moving.ts';
import { deleteCopies, settle } from './settle.ts';

/** For the Journal, and for undo. */
const ACT = 'Move to year sheets';
const WHERE = 'Health';

export interface Done {
  readonly moved: number;
  readonly kept: readonly Kept[];
}

/** Goes on with what an execution has left. While a sheet cannot be read it waits, and stands in nobody's way. */
export function finishYears(workbook: Workbook): void {
  try {
    const begun = begunIn(workbook);
    if (begun) complete(workbook, begun);
  } catch (error) {
    logFault(error);
  }
}

/** The log is as it was: nothing was deleted yet. */
function takeCopiesAway(workbook: Workbook, moving: Moving): void {
  const { years, change, made = [] } = moving;
  for (const year of years) {
    const sheet = findSheet(workbook, roleOf(year));
    const marked = sheet && markedRows(sheet, `#${change}`);
    if (!sheet || !marked) continue;
    const isThere = (row: number, line: readonly Cell[]) =>
      line.includes(markOf(`#${change}`, marked.get(row) ?? 0));
    if (!deleteCopies(sheet, [...marked.keys()], isThere)) throw new RowsMoved();
  }
  if (made.length > 0) {
    const log = readLog(workbook, workbook.calendar);
    removeYears(workbook, log, targetsOf(workbook, moving, log), made);
  }
  flush();
  end(workbook);
}

/** Deletes what was copied, tells it in the Journal, and says that it is over. Doing it again completes it. */
export function complete(workbook: Workbook, moving: Moving): Done {
  const { change, years, back, copied, made = [] } = moving;
  if (!back && !copied) {
    takeCopiesAway(workbook, moving);
    return { moved: 0, kept: [] };
  }
  const isMet = back !== undefined && copyBack(workbook, moving, back.action);
  const { formulas, ...settled } = settle(workbook, moving);
  const action = `#${change}`;
  const log = readLog(workbook, workbook.calendar);
  rememberSize(workbook, log.values.length);
  const targets = targetsOf(workbook, moving, log);
  const there = targets.map((target) => markedRows(target.sheet, back?.action ?? action).size);
  const stay = there.reduce((sum, count) => sum + count, 0);
  for (const target of targets) cosmetic(() => fitRows(workbook, target));
  const rows = Number(back?.to.rows);
  const found = moving.there ?? rows;
  const moved = back ? found - stay : stay;
  const titles = targets.flatMap(({ sheet }, index) => (there[index] ? [sheet.getName()] : []));
  if (moved > 0 || back) {
    const base = { id: editId(change, 1), action, row: 1, whole: false, from: {} };
    const edit: Edit = back
      ? { ...back, ...base, answers: back.id, act: UNDO, to: { rows: moved } }
      : {
          ...base,
          answers: '',
          act: ACT,
          table: 'years',
          who: years.map(String),
          to: { rows: moved, formulas, made: made.join('\n') },
        };
    if (!readActions(openEdits(workbook)).includes(action)) prepareEdits(workbook, [edit])();
    const told = `Moved ${counted(moved, 'closed invitation')} to ${listed(titles)}`;
    if (!amendJournal(workbook, action, {}))
      prepareJournal(workbook)({
        ...{ when: workbook.now, what: back ? `Undone: ${ACT}` : told, person: '—', account: '' },
        ...{ where: back ? 'Undo' : WHERE, undone: '', action },
      });
    if (back)
      amendJournal(workbook, back.action, {
        undone: `undone${moved < rows ? ' in part' : ''} on ${dayInWords(workbook.today)}`,
      });
    flush();
  }
  const empty = targets.filter((_, index) => there[index] === 0);
  const sheets = removeYears(workbook, log, empty, back ? String(back.to.made).split('\n') : made);
  end(workbook);
  if (isMet || settled.isMet) throw rowsMoved(log);
  return { moved, kept: back ? [...keptOf(back, stay, rows - found, titles), ...sheets] : [] };
}

/** Sentences that name the sheet before. */
function keptOf({ to }: Edit, stay: number, gone: number, titles: readonly string[]): Kept[] {
  const formulas = Number(to.formulas);
  return [
    ...(stay > 0
      ? [
          {
            cell: listed(titles),
            why: `${counted(stay, 'row')} changed there since, or hold more than the log has columns for`,
          },
        ]
      : []),
    ...(gone > 0
      ? [{ cell: 'Year sheets', why: `${counted(gone, 'row')} deleted there since, or with a sheet` }]
      : []),
    ...(formulas > 0
      ? [{ cell: TITLES.log, why: `${counted(formulas, 'formula')} came back as the values they showed` }]
      : []),
  ];
}

function rowsMoved({ sheet }: Log): RowsMoved {
  return new RowsMoved(
    `Rows of "${sheet.getName()}" moved while this was being saved. Look for rows without their colours or links; File › Version history has the earlier state.`,
  );
}
