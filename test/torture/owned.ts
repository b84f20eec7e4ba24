/**
 * Cells that people own: whatever kind of cell stands in whatever column, ours and their own beside them, an
 * act changes the cells that it is about and no other by a byte: value, formula, format, look, note, links,
 * validation. Undo brings all of them back, or says which it kept and why.
 */
import type { HealthReply, Ledger, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { openInNode } from '../../src/host/node.ts';
import { date, openLedger, type Row } from '../flows/ledger-host.ts';
import type { Figures } from './crash.ts';
import { CELLS, FILLERS, type OwnedCell } from './owned-cell.ts';
import { TOOLS, Workshop } from './workshop.ts';

const LOG = 'Invitations';
/** Of the log as it is set up; O to Q are the user's own. */
const OURS = [...'ABCDEFGHIJKLMN'];
const HEADERS =
  'Name,Company,Profile URL,Account,Sent on,Note,Status,Closed on,Reason,Resend from,Attempt,Goal fit,Follow-up,Flag'.split(
    ',',
  );
const OWN = ['O', 'P', 'Q'];
/** The column that tells rows apart wherever they go. */
const KEY = 'P';
const FIRST = 2;

const ACTS = [
  'withdraw',
  'accept',
  'decline',
  'expire',
  'invite',
  'import',
  'fix',
  'daily',
  'wall',
  'rules',
  'plan',
] as const;
type Act = (typeof ACTS)[number];

/**
 * Which columns of the log an act may change: in the row it is about, and in a row that it adds. What is
 * worked out (Flag; Resend from and Attempt where the cell is blank) follows from any act.
 */
const MAY: Readonly<Record<Act, string>> = {
  withdraw: 'Status, Closed on, Reason, Resend from, Follow-up',
  accept: 'Status, Closed on',
  decline: 'Status, Closed on',
  expire: 'Status, Closed on',
  import: 'Status, Closed on',
  invite: '',
  fix: 'Name, Profile URL, Account, Sent on, Status, Closed on, Resend from',
  daily: '',
  wall: '',
  rules: '',
  plan: '',
};
/** Behind all that the user has: the columns that come with a plan. */
const PLANNED = ['R', 'S', 'T'];
const ADDS: readonly Act[] = ['invite', 'import'];
const DERIVED = ['Flag', 'Resend from', 'Attempt'];

const rows: readonly Row[] = [...OURS, ...OWN].map((_, index) => ({
  Name: `Person ${index}`,
  'Profile URL': `https://www.linkedin.com/in/p${index}`,
  Status: 'Pending',
  'Sent on': date('2026-06-01'),
  Company: 'Acme',
  Note: 'Hello you',
  'Goal fit': 'yes',
}));

/** A log with columns of the user's own beside ours; each row has a key. */
async function openOwned(): Promise<Workshop> {
  const tools = TOOLS;
  const host = await openLedger(rows, { tools });
  const keys = rows.map((_, index) => [`own ${index}`, `key ${String(index).padStart(2, '0')}`, null]);
  await host.paste(LOG, 1, OURS.length + 1, [['Own', 'Key', 'Blank'], ...keys]);
  return new Workshop(host);
}

/** Another zone of the spreadsheet: its clock shows the same in every cell. */
async function inZone(workshop: Workshop, sheetZone: string): Promise<Workshop> {
  const tools = TOOLS;
  const snapshot = workshop.host.save();
  workshop.dispose();
  const today = '2026-06-27';
  return new Workshop(await openInNode({ tools, today, sheetZone, scriptZone: 'Asia/Kolkata', snapshot }));
}

/**
 * Each cell by the key of its row and by its column; of rows without a key, by how far they are below the
 * last with one.
 */
type Cells = ReadonlyMap<string, string>;

export function cellsOf(host: NodeHost): Cells {
  const look = host.look(LOG);
  const keys = new Map<number, string>();
  for (const [address, { value }] of Object.entries(look)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (column === KEY) keys.set(Number(row), String(value));
  }
  const last = Math.max(...keys.keys());
  const cells = new Map<string, string>();
  for (const [address, state] of Object.entries(look)) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const key = keys.get(Number(row)) ?? (Number(row) > last ? `below ${Number(row) - last}` : 'above');
    // What a formula shows follows the others; that it shows an error does not.
    const value = state.formula === '' ? state.value : state.value === '#REF!' ? 'broken' : 'shows';
    const formula = state.formula.replace(new RegExp(`(?<=[A-Z])${row}\\b`, 'g'), '·');
    cells.set(`${key} ${column}`, JSON.stringify({ ...state, value, formula }));
  }
  return cells;
}

/** The cells that differ, with what they were and are. */
export function differences(before: Cells, after: Cells): [cell: string, was: string, is: string][] {
  const cells = [...new Set([...before.keys(), ...after.keys()])];
  return cells.flatMap((cell): [string, string, string][] => {
    const [was = NEW, is = NEW] = [before.get(cell), after.get(cell)];
    return was === is ? [] : [[cell, was, is]];
  });
}

/** What of a cell differs, in words. */
function tell([cell, was, is]: readonly [string, string, string]): string {
  const [old, now] = [JSON.parse(was), JSON.parse(is)];
  const parts = Object.keys(old).filter((part) => JSON.stringify(old[part]) !== JSON.stringify(now[part]));
  return `${cell} ${parts.map((part) => `${part} ${JSON.stringify(old[part])} → ${JSON.stringify(now[part])}`).join(', ')}`;
}

const NEW = JSON.stringify({
  value: '',
  formula: '',
  format: '',
  style: null,
  note: '',
  runs: [],
  validation: null,
});

/**
 * Whether a difference is what the act is about: the content, and the format that a date brings to a plain
 * cell.
 */
function isMeant(act: Act, key: string | undefined, [cell, was, is]: readonly [string, string, string]) {
  const [column = '', ...rest] = cell.split(' ').reverse();
  const row = rest.reverse().join(' ');
  const header = HEADERS[OURS.indexOf(column)];
  const [old, now] = [JSON.parse(was), JSON.parse(is)];
  // The column is new: of its other rows, days have their format.
  if (act === 'plan' && PLANNED.includes(column)) return row === key || row === 'Key' || now.value === '';
  if (header === undefined) return false;
  if (old.note !== now.note || JSON.stringify(old.validation) !== JSON.stringify(now.validation))
    return false;
  if (old.format !== now.format && old.format !== '' && old.format !== 'General') return false;
  if (row === key && MAY[act].includes(header)) return header !== 'Resend from' || old.formula === '';
  if (old.formula !== '') return false;
  if (header === 'Flag' || (DERIVED.includes(header) && old.value === '')) return true;
  return ADDS.includes(act) && row.startsWith('below') && old.value === '';
}

/** The call of an act about the person of a row; undefined where the page would not offer it. */
function callOf(act: Act, workshop: Workshop, row: number) {
  const { ledger } = replyTo(workshop, 'readLedger') as { ledger?: Ledger };
  const target = ledger?.pending.find((one) => one.row === row);
  const { name = '', url = '', account = '', sentOn = '' } = target ?? {};
  const about = { row, name, url, account, sentOn };
  const call = (door: string, ...args: unknown[]) => ({ name: door, args });
  const on = '2026-06-20';
  switch (act) {
    case 'withdraw':
      return (
        target && call('logWithdrawal', { target: about, on, reason: 'No answer', followUp: 'later on' })
      );
    case 'accept':
      return target && call('markInvitation', { target: about, status: 'Accepted', on });
    case 'decline':
      return target && call('markInvitation', { target: about, status: 'Declined', on });
    case 'expire':
      return target && call('markInvitation', { target: about, status: 'Expired', on });
    case 'invite':
      return call('logInvitation', {
        ...{
          name: 'Zoe',
          company: 'Co',
          url: 'https://www.linkedin.com/in/zoe',
          account: '',
          note: 'Hi Zoe',
        },
        sentOn: '2026-06-26',
        goalFit: 'yes',
        followUp: 'call',
        anyway: true,
      });
    case 'import': {
      const added = {
        name: 'Ida',
        company: 'Co',
        url: 'https://www.linkedin.com/in/ida',
        sentOn: '2026-06-22',
        note: 'Hi Ida',
        status: 'Accepted',
        closedOn: '2026-06-24',
        byName: false,
      };
      const changed = target && {
        target: { ...about, account: 'My account', company: 'Acme', status: 'Pending', closedOn: '' },
        to: 'Accepted',
        closedOn: '2026-06-21',
        why: '',
      };
      const head = {
        importId: `import-${row}`,
        account: 'My account',
        ownerSlug: 'me',
        exportedOn: '2026-06-26',
      };
      return call('applyImport', { ...head, added: [added], changed: changed ? [changed] : [], last: true });
    }
    case 'fix': {
      const { health } = replyTo(workshop, 'readHealth') as Extract<HealthReply, { ok: true }>;
      const findings = health.groups.flatMap((group) => group.findings);
      const finding = findings.find(({ id, fix }) => fix !== null && id.row === row);
      return finding && call('fixFinding', finding.id);
    }
    case 'daily':
      return call('runDailyNow');
    case 'wall':
      return call('logWall', { account: 'My account', kind: 'Weekly limit', on, message: 'Wait' });
    case 'rules':
      return call('changeRules', { rules: [{ key: 'staleDays', value: 9 }], accounts: [] });
    case 'plan': {
      const plan = { keepUntil: '2026-12-01', important: true, touches: '2026-07-01 Comment' };
      return target && call('planInvitations', { targets: [about], plan });
    }
  }
}

function replyTo(workshop: Workshop, name: string, ...args: unknown[]): unknown {
  const ended = workshop.run({ name, args });
  return 'reply' in ended ? ended.reply : { ok: false, code: 'threw', message: ended.error };
}

/** What happens between an act and its undo, and how that is put back before cells are compared. */
const MEANWHILE: Readonly<Record<string, readonly ((host: NodeHost) => void)[]>> = {
  nothing: [],
  'the rows were turned round': [turn, turn],
  'a row was put in': [
    ({ arrange }) => arrange.insertRows(LOG, FIRST, 1),
    ({ arrange }) => arrange.deleteRows(LOG, FIRST, 1),
  ],
};

function turn(host: NodeHost): void {
  const last = Object.keys(host.look(LOG)).filter((address) => address.startsWith(KEY)).length;
  const isPlanned = Object.keys(host.look(LOG)).some((address) => /^T\d/.test(address));
  const area = `A${FIRST}:${isPlanned ? 'T' : 'Q'}${last}`;
  host.arrange.reorderRows(
    LOG,
    area,
    Array.from({ length: last - FIRST + 1 }, (_, index) => last - FIRST - index),
  );
}

/** Sentences that a refusal is made of; an exception's are not among them. */
const REFUSED = /^(Cannot|The log was edited|Rows of)/;

/**
 * Does an act about a row and takes it back, and says what was not as promised. Formulas show their results again before
 * undo reads them, as at Google.
 */
async function tryAct(workshop: Workshop, act: Act, row: number, meanwhile: string): Promise<string[]> {
  const wrong: string[] = [];
  const { host } = workshop;
  const before = cellsOf(host);
  const settings = JSON.stringify(host.look('Settings'));
  const call = callOf(act, workshop, row);
  if (!call) return [];
  const started = cellsOf(host);
  const key = String(host.cellState(LOG, `${KEY}${row}`).value);
  const reply = (workshop.run(call) as { reply?: { ok?: boolean; message?: string } }).reply ?? {};
  const after = cellsOf(host);
  const { ok = act === 'daily', message = '' } = reply;
  const changed = differences(started, after);
  if (!ok) {
    if (!REFUSED.test(message)) wrong.push(`the refusal is "${message}"`);
    for (const one of changed.filter((one) => !isMeant('daily', key, one)))
      wrong.push(`it was refused, and ${tell(one)}`);
    return wrong;
  }
  for (const one of changed) if (!isMeant(act, key, one)) wrong.push(tell(one));
  if (!['import', 'rules', 'fix'].includes(act) && JSON.stringify(host.look('Settings')) !== settings)
    wrong.push('the Settings changed');
  if (act === 'daily' || (act === 'fix' && changed.length === 0)) return wrong;

  const [first, back] = MEANWHILE[meanwhile] ?? [];
  first?.(host);
  await host.settled();
  const undone = replyTo(workshop, 'undoLast') as UndoReply;
  back?.(host);
  await host.settled();
  if (!undone.ok) return [...wrong, `undo: ${undone.message}`];
  const kept = undone.kept.map(({ cell }) => /!([A-Z]+)\d+$/.exec(cell)?.[1] ?? '');
  for (const one of differences(before, cellsOf(host))) {
    const column = one[0].split(' ').pop() ?? '';
    if (!kept.includes(column) && !isLeft(one)) wrong.push(`undone, ${tell(one)}`);
  }
  // Nobody has edited anything: only a formula that names other rows does not come back into a row that has
  // moved.
  for (const { cell, why } of undone.kept)
    if (!/^its row has moved, and the formula/.test(why) && !isRichIn(before, cell, key, why))
      wrong.push(`undo kept ${cell}: ${why}`);
  return wrong;
}

/** Whether undo tells of links and formats of single words of that cell, which had such. */
function isRichIn(before: Cells, cell: string, key: string, why: string): boolean {
  const [, column = ''] = /!([A-Z]+)\d+$/.exec(cell) ?? [];
  const { runs = [] } = JSON.parse(before.get(`${key} ${column}`) ?? '{}');
  return runs.length > 0 && /links and formats of single words$/.test(why);
}

/**
 * What undo leaves: rows outside the table, of which it knows nothing; and what the daily check works out
 * meanwhile.
 */
function isLeft([address, was]: readonly [string, string, string]): boolean {
  const [row = '', column = ''] = address.split(/ (?=[A-Z]+$)/);
  const old = JSON.parse(was);
  if (row === 'above' || row.startsWith('below')) return true;
  return (
    DERIVED.includes(HEADERS[OURS.indexOf(column)] ?? '') &&
    old.formula === '' &&
    (old.value === '' || column === 'N')
  );
}

export interface OwnedExtent {
  /** Every so-many-th kind in every so-many-th column; then with three acts in turn instead of all. */
  readonly stride?: number;
  readonly isOver?: () => boolean;
}

/** All kinds in all columns, ours and the user's own, with all acts. */
export async function tryOwned({ stride = 1, isOver = () => false }: OwnedExtent): Promise<Figures> {
  const figures: Figures = { tried: 0, violations: [] };
  const isDue = (_: unknown, index: number) => index % stride === 0;
  const actsOf = (index: number) =>
    stride === 1 ? ACTS : [0, 3, 7].map((step) => ACTS[(index + step) % ACTS.length] as Act);
  const cells = CELLS.flatMap((cell) => [...OURS, 'O', 'Q'].map((column) => ({ cell, column }))).filter(
    isDue,
  );
  for (let from = 0; from < cells.length && !isOver(); from += OURS.length)
    await tryBook(cells.slice(from, from + OURS.length), actsOf, figures);
  const fillers = FILLERS.flatMap((cell) => [...OURS, 'O'].map((column) => ({ cell, column })));
  for (const [index, { cell, column }] of fillers.filter(isDue).entries()) {
    if (isOver()) break;
    // Where there is no column on the left, there is no formula in it.
    if (column !== 'A' || !/ left$/.test(cell.kind)) await tryFiller(cell, column, actsOf(index), figures);
  }
  return figures;
}

interface Placed {
  readonly cell: OwnedCell;
  readonly column: string;
}

/** A book in which each row has one of the cells. */
async function tryBook(
  cells: readonly Placed[],
  actsOf: (index: number) => readonly Act[],
  figures: Figures,
): Promise<void> {
  const workshop = await openOwned();
  for (const [place, { cell, column }] of cells.entries())
    await cell.make(workshop.host, LOG, column, FIRST + place);
  await settle(workshop);
  for (const [place, { cell, column }] of cells.entries()) {
    for (const act of actsOf(place)) {
      const meanwhile = Object.keys(MEANWHILE)[figures.tried % 3] ?? '';
      figures.tried++;
      const where = `${cell.kind} in ${column}, ${act}, then ${meanwhile}`;
      const wrong = await tryAct(workshop, act, FIRST + place, meanwhile);
      figures.violations.push(...wrong.map((what) => `${where}: ${what}`));
    }
  }
  await tryZone(workshop, cells, figures);
}

async function tryFiller(
  cell: OwnedCell,
  column: string,
  acts: readonly Act[],
  figures: Figures,
): Promise<void> {
  const workshop = await openOwned();
  await emptyColumn(workshop.host, column);
  if (/ left$/.test(cell.kind))
    await emptyColumn(workshop.host, String.fromCharCode(column.charCodeAt(0) - 1));
  await cell.make(workshop.host, LOG, column, FIRST);
  await settle(workshop);
  const title = /title row/.test(cell.kind) ? 1 : 0;
  for (const act of acts) {
    figures.tried++;
    const where = `${cell.kind} for ${column}, ${act}`;
    const wrong = await tryAct(workshop, act, FIRST + 2 + title, 'nothing');
    figures.violations.push(...wrong.map((what) => `${where}: ${what}`));
  }
  workshop.dispose();
}

/** So that a formula may fill it. */
function emptyColumn(host: NodeHost, column: string): Promise<void> {
  return host.paste(
    LOG,
    FIRST,
    column.charCodeAt(0) - 64,
    rows.map(() => [null]),
  );
}

/** What follows from the log is written, and all is calculated, before anything is compared. */
async function settle(workshop: Workshop): Promise<void> {
  await workshop.host.settled();
  workshop.run({ name: 'runDailyNow', args: [] });
  await workshop.host.settled();
}

/** Withdraws all, moves the spreadsheet to another zone, and takes all back. */
async function tryZone(workshop: Workshop, cells: readonly Placed[], figures: Figures): Promise<void> {
  const before = cellsOf(workshop.host);
  const actions = cells.flatMap(({ cell, column }, place) => {
    // A formula that shows something else once the row is withdrawn, where rows are told apart: then it is
    // another row's.
    if (cell.kind.startsWith('custom function') && 'ACDE'.includes(column)) return [];
    const call = callOf('withdraw', workshop, FIRST + place);
    const { action } = (call ? replyTo(workshop, call.name, ...call.args) : {}) as { action?: string };
    return action ? [action] : [];
  });
  const moved = await inZone(workshop, 'Pacific/Auckland');
  const told = new Set<string>();
  for (const action of actions.reverse()) {
    figures.tried++;
    const undone = replyTo(moved, 'takeBack', action) as UndoReply;
    if (!undone.ok || undone.kept.some(({ why }) => !/links and formats/.test(why)))
      figures.violations.push(`in another zone, undo: ${JSON.stringify(undone).slice(0, 300)}`);
    if (undone.ok) for (const { cell } of undone.kept) told.add(/!([A-Z]+)/.exec(cell)?.[1] ?? '');
  }
  for (const one of differences(before, cellsOf(moved.host))) {
    if (isLeft(one) || told.has(one[0].split(' ').pop() ?? '')) continue;
    const { cell, column } = cells[Number(one[0].split(' ')[1])] ?? {};
    figures.violations.push(`${cell?.kind} in ${column}, undone in another zone, ${tell(one)}`);
  }
  moved.dispose();
}
