/**
 * The sheet Functions of the sample: each custom function at work on a few rows, on a whole column, on some weeks of
 * sending, and what it says on bad input. It needs nothing of the add-on's other sheets.
 */
import type { Host } from '../src/host/host.ts';

const TITLE = 'Functions';

/** Rows of invitations, the same for all functions; one day is no day. */
const ROWS: readonly (readonly string[])[] = [
  ['Ana Keller', 'Pending', '=$B$2-30', ''],
  ['Ben Okafor', 'Invite sent', '=$B$2-1', ''],
  ['Cleo Marsh', 'Withdrawn', '=$B$2-60', '=$B$2-12'],
  ['Dai Morgan', 'Accepted', '=$B$2-9', '=$B$2-7'],
  ['Eve Lund', 'Pending', 'last spring', ''],
];
const FIRST = 6;
const LAST = FIRST + ROWS.length - 1;
/** Without the row that cannot be read: a total says which cell is wrong instead of leaving it out. */
const READABLE = LAST - 1;

const TOTALS: readonly (readonly [says: string, formula: string])[] = [
  ['Invitations left this week', `=QUOTA_LEFT(C${FIRST}:C${READABLE}, B2)`],
  ['The week starts over on', `=QUOTA_RESET(C${FIRST}:C${READABLE}, B2)`],
  ['Room left up to 300 pending', `=PENDING_HEADROOM(B${FIRST}:B${READABLE}, 300)`],
  ['Share accepted', `=ACCEPTANCE_RATE(B${FIRST}:B${READABLE})`],
];
const MISTAKES: readonly (readonly [says: string, formula: string])[] = [
  ['A word where a day belongs', '=RESEND_DATE("soon")'],
  ['An unknown status', '=PENDING_HEADROOM("Perhaps")'],
  ['One unreadable day in a column', `=QUOTA_LEFT(C${FIRST}:C${LAST}, B2)`],
  ['The day to count to is missing', `=DAYS_PENDING(B${FIRST}, C${FIRST})`],
];

/** Days of sending, one invitation each: of three, one accepts within two days. */
const WEEKS = 42;
/** Columns I to K, beside the rest. */
const ANSWERS: readonly (readonly [says: string, formula: string])[] = [
  ['Accepted within 21 days', `=ACCEPTANCE_BY_DAY(${weeks()}, B2-1)`],
  ['12 of 40: the true share is from, to', '=SHARE_RANGE(12, 40)'],
  ['Pending a week ago', `=PENDING_ON(${weeks()}, B2-7)`],
  ['50 pending are reached on', `=CAP_DATE(${weeks()}, B2, 50)`],
  ['A day for good, below 50', `=SAFE_PACE(${weeks()}, B2, 50)`],
];

/** Status, day sent, day closed. */
function weeks(): string {
  return ['I', 'J', 'K'].map((column) => `${column}${FIRST}:${column}${FIRST + WEEKS - 1}`).join(', ');
}

/** Adds the sheet at the end; which sheet is in front stays as it is. */
export async function fillFunctions(host: Host): Promise<void> {
  const front = host.selection()?.sheet;
  host.arrange.addTab(TITLE);
  const rows = ROWS.map((row, index) => {
    const at = FIRST + index;
    return [
      ...row,
      `=DAYS_PENDING(B${at}, C${at}, $B$2)`,
      `=INVITE_STATE(B${at}, C${at}, $B$2)`,
      `=RESEND_DATE(D${at})`,
    ];
  });
  const whole = LAST + 3;
  const totals = whole + ROWS.length + 2;
  const mistakes = totals + TOTALS.length + 2;
  await host.typeBlock(TITLE, 1, 1, [
    ['The functions at work. Change a cell and see what follows.'],
    ['As of', '=TODAY()'],
    [],
    ['One row at a time'],
    ['Name', 'Status', 'Sent on', 'Withdrawn on', 'DAYS_PENDING', 'INVITE_STATE', 'RESEND_DATE'],
    ...rows,
  ]);
  await host.typeBlock(TITLE, whole - 1, 1, [
    ['A whole column by one formula'],
    [
      '',
      '',
      '',
      '',
      `=DAYS_PENDING(B${FIRST}:B${LAST}, C${FIRST}:C${LAST}, B2)`,
      `=INVITE_STATE(B${FIRST}:B${LAST}, C${FIRST}:C${LAST}, B2)`,
      `=RESEND_DATE(D${FIRST}:D${LAST})`,
    ],
  ]);
  await host.typeBlock(TITLE, totals - 1, 1, [
    ['One answer for many rows'],
    ...TOTALS.map(([says, formula]) => [says, formula, textOf(formula)]),
  ]);
  await host.typeBlock(TITLE, mistakes - 1, 1, [
    ['What they say when something is wrong: select the cell to read it'],
    ...MISTAKES.map(([says, formula]) => [says, formula, textOf(formula)]),
  ]);
  await host.typeBlock(TITLE, FIRST - 2, 9, [
    ['Six weeks of sending'],
    ['Status', 'Sent on', 'Closed on'],
    ...Array.from({ length: WEEKS }, (_, index) => {
      const sent = `=$B$2-${index + 1}`;
      return index % 3 === 1 ? ['Accepted', sent, `${sent}+${index % 2}`] : ['Pending', sent, ''];
    }),
  ]);
  await host.typeBlock(TITLE, FIRST - 2, 13, [
    ['What they tell'],
    [],
    // SHARE_RANGE fills two cells.
    ...ANSWERS.map(([says, formula]) => [formula, '', says]),
    [],
    ['Days', 'Accepted', 'Low', 'High', 'Waiting'],
    [`=ACCEPTANCE_CURVE(${weeks()}, B2-1)`],
  ]);
  for (const dates of [
    'B2',
    `J${FIRST}:K${FIRST + WEEKS - 1}`,
    `M${FIRST + 3}`,
    `C${FIRST}:D${LAST}`,
    `G${FIRST}:G${whole + ROWS.length}`,
    `B${totals + 1}`,
  ])
    host.arrange.format(TITLE, dates, 'yyyy-mm-dd');
  const shares = [`B${totals + TOTALS.length - 1}`, `M${FIRST}:N${FIRST + 1}`];
  for (const share of [...shares, `N${FIRST + 7}:P${FIRST + 16}`]) host.arrange.format(TITLE, share, '0%');
  host.arrange.format(TITLE, `M${FIRST + 4}`, '0.0');
  if (front) host.arrange.showTab(front);
}

/** A formula as text, beside its answer. */
function textOf(formula: string): string {
  return `'${formula}`;
}
