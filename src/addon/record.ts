/** Words the journal's entries for what a server function is about to change in the log. */
import { fingerprint } from '../core/fingerprint.ts';
import { isDate } from '../sheet/cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../sheet/column.ts';
import { appendJournal, type JournalEntry, WHOLE_ROW } from '../sheet/journal.ts';
import type { Log, LoggedInvitation } from '../sheet/log.ts';
import { type Changes, writeRows } from '../sheet/log-write.ts';
import type { Workbook } from './workbook.ts';

/** What stands in the journal for all changes of one action. */
export interface Action {
  /** `Withdrawal`, `Import`, … */
  readonly act: string;
  readonly why: string;
  /** Tells the entries of one action from those of the next; `takeBack` asks for it. */
  readonly id: string;
}

/** The action of one server call. */
export function actionNow({ now }: Workbook, act: string, why: string): Action {
  return { act, why, id: now.toISOString() };
}

/** Changes invitations of the log and records each cell that differs. */
export function changeRows(
  workbook: Workbook,
  log: Log,
  changes: ReadonlyMap<LoggedInvitation, Changes>,
  { act, why, id }: Action,
): void {
  writeRows(log, new Map([...changes].map(([{ row }, change]) => [row, change])));
  const entries = [...changes].flatMap(([invitation, change]) =>
    COLUMN_KEYS.filter((key) => change[key] !== undefined).map((key): JournalEntry => {
      const { name, url, account, sentOn = '' as const, row } = invitation;
      const [from, to] = [log.text(row, key), textOf(workbook, change, key)];
      return {
        when: workbook.now,
        act,
        name,
        url,
        account,
        sentOn,
        field: COLUMNS[key].header,
        from,
        to,
        why,
        action: id,
        check: '',
      };
    }),
  );
  appendJournal(
    workbook,
    workbook.calendar,
    entries.filter(({ from, to }) => from !== to),
  );
}

/** Adds invitations below the last one and records each row. What is empty is left out: cells may be filled in advance. */
export function addRows(
  workbook: Workbook,
  log: Log,
  invitations: readonly Changes[],
  { act, why, id }: Action,
): void {
  const rows = invitations.map(
    (change): Changes => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== '')),
  );
  writeRows(log, new Map(rows.map((change, index) => [log.nextRow + index, change])));
  const entries = rows.map((change): JournalEntry => {
    const text = (key: ColumnKey) => textOf(workbook, change, key);
    const sentOn = (isDate(change.sentOn) && workbook.calendar.dayOf(change.sentOn)) || ('' as const);
    const check = fingerprint(CHECKED.map(text));
    return {
      ...{ when: workbook.now, act, name: text('name'), url: text('url'), account: text('account'), sentOn },
      ...{ field: WHOLE_ROW, from: '', to: text('status'), why, action: id, check },
    };
  });
  appendJournal(workbook, workbook.calendar, entries);
}

/** What the user may have edited in an added row; the daily run writes the other columns. */
const CHECKED: readonly ColumnKey[] = COLUMN_KEYS.filter(
  (key) => key !== 'flag' && key !== 'attempt' && key !== 'resendFrom',
);

/** The mark of a row as it stands in the log now. */
export function rowCheck(log: Log, row: number): string {
  return fingerprint(CHECKED.map((key) => log.text(row, key)));
}

function textOf({ calendar }: Workbook, change: Changes, key: ColumnKey): string {
  const value = change[key] ?? '';
  return isDate(value) ? (calendar.dayOf(value) ?? '') : String(value).trim();
}
