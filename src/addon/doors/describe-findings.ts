/** What was found, as the page shows it: what is alike in one line, of the others the first, within 30 kB in all. */
import { type Day, dayInWords } from '../../core/day.ts';
import { FINDING_KINDS, FINDING_TITLES } from '../../core/health/finding.ts';
import { BLANK } from '../../core/health/finding-status.ts';
import { STATUSES } from '../../core/invitation.ts';
import { NOT_AN_INVITATION } from '../../core/reading.ts';
import { counted, fold, listed } from '../../core/text.ts';
import { type Book, findSheet } from '../../sheet/book.ts';
import { COLUMNS } from '../../sheet/column.ts';
import type { Examination, Fix, Found } from '../../sheet/health/health.ts';
import { sayRenamed } from '../../sheet/log/renamed.ts';
import type { Alike, Finding, FindingGroup } from '../contract.ts';
import { shareOut } from '../ledger/pieces.ts';
import { isOfWords, MOST_ROWS } from './fix-alike.ts';

/** Of one kind, so that each leaves room for the others. */
const MOST_SHOWN = 20;
const MOST_ALIKE_BYTES = 9000;
const MOST_FINDING_BYTES = 15_000;
const PREVIEWED = 3;

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
      title: FINDING_TITLES[kind],
      total: all.length,
      alike: mine.map(({ told }) => told),
      findings: single.map(({ told }) => told),
      more: all.length - shown,
    };
  });
}

/** `Use State` and `Put “Status” back`, one for each column. */
export function describeRenamed({ renamed, log }: Examination): Alike[] {
  return renamed.map((each): Alike => {
    const header = each.header.slice(0, 60);
    const ours = COLUMNS[each.key].header;
    return {
      ...({ kind: 'renamed', key: each.key, chosen: '', button: null } as const),
      says: `${sayRenamed(each)} If neither is right, write “${ours}” above the right column.`,
      preview: [],
      place: log ? { sheet: 'log', row: log.headerRow, column: each.place + 1 } : null,
      options: [
        { value: 'use', label: `Use ${header}` },
        { value: 'back', label: `Put “${ours}” back` },
      ],
    };
  });
}

/** Only the user can tell what is right, and a row is as good as many. */
const ASKED: ReadonlySet<string> = new Set(['account', 'status']);

type Several = readonly [Found, ...Found[]];

/** Two or more of the same; an account is one finding for all its rows, and what a word means is asked of one row, too. The largest first. */
function groupAlike(all: readonly Found[]): Several[] {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const found of all) {
    if (found.alike === undefined) continue;
    const group = groups.get(found.alike);
    if (group) group.push(found);
    else groups.set(found.alike, [found]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 || ASKED.has(group[0].kind))
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
  const { kind, sheet, row, column, alike: key = '', holds } = first;
  const count = group.length;
  const told = { kind, key, place: { sheet, row, column } } as const;
  if (kind === 'account') return { ...told, ...describeAccount(first, accounts) };
  if (isOfWords(kind)) {
    const status = first.fix && 'status' in first.fix ? first.fix.status : '';
    const meanings = hasWords ? [...STATUSES, NOT_AN_INVITATION] : STATUSES;
    return {
      ...told,
      says: `${sayWord(key, holds)} in ${counted(count, 'row')} ${status === '' ? 'isn’t a status' : `counts as ${status}`}.`,
      preview: [
        hasWords ? 'The cells stay as they are: “Your words” says what it means.' : `In ${rowsOf(group)}.`,
      ],
      options: meanings.map((value) => ({ value, label: value })),
      chosen: status,
      button: hasWords ? 'Remember' : fixAll(count),
    };
  }
  if (kind === 'formula') {
    return {
      ...told,
      says: `${count} formulas in “${header.slice(0, 60)}” where values belong: what they show may change when rows are sorted.`,
      ...({ preview: [], options: [], chosen: '' } as const),
      button: `Keep ${most(count)} values`,
    };
  }
  return { ...told, ...describeDates(group, header) };
}

function describeDates(group: Several, header: string): Omit<Alike, 'kind' | 'key' | 'place'> {
  const open = group.filter(({ days }) => days !== undefined);
  const count = group.length;
  const says = `${count} dates in “${header.slice(0, 60)}” are text.`;
  const shown = ({ holds }: Found, day: Day | undefined) =>
    day === undefined ? [] : [`${holds.slice(0, 40)} → ${dayInWords(day)}`];
  const fixed = (each: Found) => shown(each, each.fix && 'day' in each.fix ? each.fix.day : undefined);
  if (open.length === 0) {
    // What the column had to tell comes first.
    const doubtful = group.filter(({ why }) => why !== undefined).slice(0, 1);
    const [proof] = doubtful.map(({ why }) => why?.());
    return {
      says: proof === undefined ? says : `${says} ${proof}`,
      preview: [...doubtful, ...without(group, doubtful)].slice(0, PREVIEWED).flatMap(fixed),
      ...({ options: [], chosen: '' } as const),
      button: `Convert ${most(count)} dates`,
    };
  }
  const [sample] = open;
  return {
    says: `${says} Nothing in the column shows which number is the month.`,
    preview: group
      .filter(({ days }) => days === undefined)
      .slice(0, PREVIEWED - 1)
      .flatMap(fixed),
    options: (['day first', 'month first'] as const).flatMap((order) =>
      sample ? shown(sample, sample.days?.[order]).map((label) => ({ value: order, label })) : [],
    ),
    chosen: '',
    button: `Convert ${most(count)} dates`,
  };
}

function describeAccount(
  { alike: name = '', rows }: Found,
  accounts: readonly string[],
): Omit<Alike, 'kind' | 'key' | 'place'> {
  const isLong = name.length > 100;
  return {
    says: `“${name.slice(0, 60)}” in ${counted(rows, 'row')} isn’t an account in Settings, so ${rows === 1 ? 'that row isn’t' : 'those rows aren’t'} counted.`,
    preview: [],
    options: [
      ...(isLong ? [] : [{ value: name, label: `Add “${name.slice(0, 40)}” to Settings` }]),
      ...accounts
        .filter((other) => fold(other) !== fold(name))
        .slice(0, MOST_SHOWN)
        .map((other) => ({ value: other, label: `It’s ${other.slice(0, 40)}` })),
    ],
    chosen: isLong ? '' : name,
    button: fixAll(rows),
  };
}

function sayWord(key: string, holds: string): string {
  const isBlank = Object.values<string>(BLANK).includes(key);
  return isBlank ? `A blank status${key}` : `“${holds.slice(0, 60)}”`;
}

function rowsOf(group: Several): string {
  const rows = group.slice(0, PREVIEWED).map(({ row }) => row);
  const more = group.length - rows.length;
  return `row${group.length === 1 ? '' : 's'} ${listed(more > 0 ? [...rows, `${more} more`] : rows)}`;
}

function fixAll(count: number): string {
  if (count === 1) return 'Fix';
  return count > MOST_ROWS ? `Fix the first ${MOST_ROWS}` : `Fix all ${count}`;
}

function most(count: number): string {
  return count > MOST_ROWS ? `the first ${MOST_ROWS}` : `${count}`;
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
