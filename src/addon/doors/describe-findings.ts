/** What was found, as the page shows it: what is alike in one line, of the others the first, within 30 kB in all. */
import { type Day, dayInWords } from '../../core/day.ts';
import { FINDING_KINDS } from '../../core/health/finding.ts';
import { STATUSES } from '../../core/invitation.ts';
import { NOT_AN_INVITATION } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { type Book, findSheet } from '../../sheet/book.ts';
import { COLUMNS } from '../../sheet/column.ts';
import type { Examination, Fix, Found } from '../../sheet/health/health.ts';
import type { Alike, Finding, FindingGroup } from '../contract.ts';
import { shareOut } from '../ledger/pieces.ts';
import { isOfWords, MOST_ROWS } from './fix-alike.ts';

/** Of one kind, so that each leaves room for the others. */
const MOST_SHOWN = 20;
const MOST_ALIKE_BYTES = 9000;
const MOST_FINDING_BYTES = 15_000;
const PREVIEWED = 3;
/** Characters of a cell or a header. */
const LONGEST_TOLD = 60;
const ORDERS = ['day first', 'month first'] as const;

/** The service calls do not grow with what was found. */
export function describeFindings(book: Book, { found, log, accounts }: Examination): FindingGroup[] {
  const hasWords = findSheet(book, 'words') !== null;
  const kinds = FINDING_KINDS.map((kind) => ({ kind, all: found.filter((each) => each.kind === kind) }))
    .filter(({ all }) => all.length > 0)
    .map(({ kind, all }) => ({ kind, all, alike: groupAlike(all) }));
  const header = (each: Found) => String(log?.headers[each.column - 1] ?? '').trim();
  const alike = new Set(
    shareOut(
      kinds.map(({ alike }) => alike.slice(0, MOST_SHOWN)),
      MOST_ALIKE_BYTES,
      (mine) => ({ mine, told: describeAlike(mine, header(mine[0]), hasWords, accounts) }),
      ({ told }) => told,
    ),
  );
  const findings = new Set(
    shareOut(
      kinds.map(({ all, alike }) => without(all, alike.flat()).slice(0, MOST_SHOWN)),
      MOST_FINDING_BYTES,
      (one) => ({ one, told: describe(one) }),
      ({ told }) => told,
    ),
  );
  return kinds.map(({ kind, all }): FindingGroup => {
    const mine = [...alike].filter(({ mine }) => mine[0].kind === kind);
    const single = [...findings].filter(({ one }) => one.kind === kind);
    const shown = mine.reduce((sum, { mine }) => sum + mine.length, 0) + single.length;
    return {
      kind,
      total: all.length,
      alike: mine.map(({ told }) => told),
      findings: single.map(({ told }) => told),
      more: all.length - shown,
    };
  });
}

/** One for each column. */
export function describeRenamed({ renamed, log }: Examination): Alike[] {
  return renamed.map(({ key, header, place }): Alike => {
    const told = { kind: 'renamed', key, holds: header.slice(0, LONGEST_TOLD), header: COLUMNS[key].header };
    return {
      ...NOTHING,
      ...told,
      place: log ? { sheet: 'log', row: log.headerRow, column: place + 1 } : null,
    };
  });
}

const NOTHING = {
  ...{ rows: 0, atOnce: 0, firstRows: [], proof: '', becomes: [], orders: [], meanings: [], chosen: '' },
  isRemembered: false,
} as const;

type Several = readonly [Found, ...Found[]];

/** Two or more of the same; an account is one finding for all its rows. The largest first. */
function groupAlike(all: readonly Found[]): Several[] {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const found of all) {
    if (found.alike === undefined) continue;
    const group = groups.get(found.alike);
    if (group) group.push(found);
    else groups.set(found.alike, [found]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 || group[0].kind === 'account')
    .sort((a, b) => b.length - a.length);
}

function without(all: readonly Found[], some: readonly Found[]): Found[] {
  const left = new Set(some);
  return all.filter((found) => !left.has(found));
}

function describeAlike(
  group: Several,
  header: string,
  hasWords: boolean,
  accounts: readonly string[],
): Alike {
  const [first] = group;
  const { kind, sheet, row, column, alike: key = '', holds, fix } = first;
  const rows = kind === 'account' ? first.rows : group.length;
  const told = {
    ...{ ...NOTHING, kind, key, rows, header: header.slice(0, LONGEST_TOLD), place: { sheet, row, column } },
    ...{ holds: holds.slice(0, LONGEST_TOLD), atOnce: Math.min(rows, MOST_ROWS) },
  };
  if (kind === 'account') {
    const others = accounts.filter((other) => fold(other) !== fold(key));
    return { ...told, meanings: others.slice(0, MOST_SHOWN) };
  }
  if (isOfWords(kind))
    return {
      ...told,
      firstRows: group.slice(0, PREVIEWED).map((each) => each.row),
      meanings: hasWords ? [...STATUSES, NOT_AN_INVITATION] : STATUSES,
      chosen: fix && 'status' in fix ? fix.status : '',
      isRemembered: hasWords,
    };
  return { ...told, ...describeDates(group) };
}

/** None where they are no dates. */
function describeDates(group: Several): Pick<Alike, 'proof' | 'becomes' | 'orders'> {
  const shown = ({ holds }: Found, day: Day | undefined) =>
    day === undefined ? [] : [{ holds: holds.slice(0, 40), day }];
  const open = group.find(({ days }) => days !== undefined);
  // What the column had to tell comes first.
  const doubtful = group.filter(({ why }) => why !== undefined && !open).slice(0, 1);
  const becomes = [...doubtful, ...without(group, doubtful)].flatMap((each) =>
    shown(each, each.fix && 'day' in each.fix ? each.fix.day : undefined),
  );
  return {
    proof: doubtful[0]?.why?.() ?? '',
    becomes: becomes.slice(0, open ? PREVIEWED - 1 : PREVIEWED),
    orders: open
      ? ORDERS.flatMap((order) => shown(open, open.days?.[order]).map((each) => ({ ...each, order })))
      : [],
  };
}

function describe({ kind, sheet, row, column, holds, says, fix }: Found): Finding {
  return {
    id: { kind, row, column, holds },
    says: says(),
    place: row === 0 ? null : { sheet, row, column },
    fix: fix ? describeFix(fix) : null,
  };
}

function describeFix(fix: Fix): string | null {
  if ('day' in fix) return `Change to ${dayInWords(fix.day)}`;
  if ('status' in fix) return `Change to ${fix.status}`;
  return 'account' in fix ? null : 'Keep its value';
}
