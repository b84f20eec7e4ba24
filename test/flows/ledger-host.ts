/**
 * A spreadsheet with the built add-on set up in it, on a fixed day; the script's zone is never the sheet's.
 *
 * `openLedger` opens one that an earlier version set up (test/samples/earlier-book.json, 26 November 2026), whose sheets have another order and
 * another look: whatever is tried in it shows that such books go on working. `openNewLedger` opens one as it is set up now.
 */
import { readFileSync } from 'node:fs';

import type { Cells, Edit } from '../../src/core/change.ts';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, type NodeOptions, openInNode } from '../../src/host/node.ts';

export const SET_UP = 'Set up this spreadsheet';
export const RUN_NOW = 'Run the daily check now';

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;

/** A log row by header; the others stay empty. */
export type Row = Partial<
  Record<
    | 'Name'
    | 'Company'
    | 'Profile URL'
    | 'Account'
    | 'Sent on'
    | 'Note'
    | 'Status'
    | 'Closed on'
    | 'Reason'
    | 'Resend from'
    | 'Attempt'
    | 'Goal fit'
    | 'Follow-up'
    | 'Flag',
    PastedValue
  >
>;

type Saved = ReturnType<NodeHost['save']>;

/** Set up once for each setting; every test begins with a copy. */
const ready = new Map<string, Saved>();

export function openLedger(rows?: readonly Row[], options?: Partial<NodeOptions>): Promise<NodeHost> {
  return openReady('earlier', rows, options);
}

/** Set up as it is now. */
export function openNewLedger(rows?: readonly Row[], options?: Partial<NodeOptions>): Promise<NodeHost> {
  return openReady('new', rows, options);
}

async function openReady(
  kind: 'earlier' | 'new',
  rows: readonly Row[] = [],
  options: Partial<NodeOptions> = {},
): Promise<NodeHost> {
  const setting = {
    ...ZONES,
    // Enough for most tests, and a sheet grows.
    rows: 40,
    ...options,
  };
  // What a test adds to the code changes nothing of a set up.
  const { tools: _, ...plain } = setting;
  const key = JSON.stringify([kind, plain]);
  if (!ready.has(key)) {
    const snapshot = kind === 'earlier' ? { snapshot: earlierBook(setting.rows) } : {};
    const first = await openInNode({ ...snapshot, ...plain });
    await first.click(SET_UP);
    ready.set(key, first.save());
    first.dispose();
  }
  const host = await openInNode({ ...setting, snapshot: structuredClone(ready.get(key)) as Saved });
  if (rows.length > 0) await pasteRows(host, rows);
  return host;
}

/** As an earlier version left it, with so many rows. */
export function earlierBook(rows: number): Saved {
  // From the repository's root: the torture is bundled into one file that lies elsewhere.
  const saved = JSON.parse(readFileSync('test/samples/earlier-book.json', 'utf8')) as Saved;
  for (const sheet of Object.values(saved.workbook.sheets)) sheet.rowCount = rows;
  return saved;
}

/** The same spreadsheet in a host of its own, as after a reload. */
export function openAgain(host: NodeHost, options: Partial<NodeOptions> = {}): Promise<NodeHost> {
  return openInNode({
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
    snapshot: host.save(),
    ...options,
  });
}

export async function pasteRows(host: NodeHost, rows: readonly Row[], sheet = 'Invitations'): Promise<void> {
  const [headers = []] = await host.shown(sheet, 'A1:N1');
  await host.paste(
    sheet,
    2,
    1,
    rows.map((row) => headers.map((header) => row[header as keyof Row] ?? null)),
  );
}

/** What the cells of one column show, below the header; the column is found by its header. */
export async function column(
  host: NodeHost,
  header: string,
  count: number,
  sheet = 'Invitations',
): Promise<string[]> {
  const grid = await host.shown(sheet, `A1:Z${count + 1}`);
  const place = grid[0]?.indexOf(header) ?? -1;
  if (place < 0) throw new Error(`Read the column "${header}" of ${sheet}: its header is not in row 1.`);
  return grid.slice(1).map((cells) => cells[place] ?? '');
}

export function date(day: string): PastedValue {
  return { day };
}

/** A row of the Journal. The newest stands first, but of those of the same second. */
export interface Told {
  readonly what: string;
  readonly person: string;
  readonly account: string;
  readonly where: string;
  readonly undone: string;
  readonly id: string;
}

export async function journalOf(host: NodeHost): Promise<Told[]> {
  const rows = await host.shown('Journal', 'A2:G40');
  return rows.flatMap(([when, what = '', person = '', account = '', where = '', undone = '', id = '']) =>
    when === '' ? [] : [{ what, person, account, where, undone, id }],
  );
}

/** The details of the Journal, oldest first: what a change keeps of each row for undo. */
export async function detailsOf(
  host: NodeHost,
): Promise<Pick<Edit, 'action' | 'act' | 'answers' | 'who' | 'from' | 'to'>[]> {
  const rows = await host.values('Journal details', 'A2:J40');
  return rows.flatMap(([id, answers, action, act, , , , who, from, to]) =>
    id === ''
      ? []
      : [
          {
            ...{
              action: String(action),
              act: String(act),
              answers: String(answers),
              who: JSON.parse(String(who)) as string[],
            },
            from: JSON.parse(String(from)) as Cells,
            to: JSON.parse(String(to)) as Cells,
          },
        ],
  );
}
