/**
 * The operations that write, each with the log it starts from, and whether asking again is the same question.
 */
import type { HealthReply, Reply } from '../../src/addon/contract.ts';
import { date, type Row } from '../flows/ledger-host.ts';
import { type Call, type Ended, type Sight, Workshop } from './workshop.ts';

const url = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase()}`;
const person = (name: string, sentOn: string, more: Row = {}): Row => ({
  Name: name,
  'Profile URL': url(name),
  Status: 'Pending',
  'Sent on': date(sentOn),
  ...more,
});

export const LOG: readonly Row[] = [
  person('Ana', '2026-06-01', { Note: 'Hello' }),
  person('Ben', '2026-05-01', { Status: 'Accepted', 'Closed on': date('2026-05-02') }),
  person('Cas', '2025-12-01'),
  person('Dee', '2026-06-10', { Company: 'Acme' }),
  person('Eli', '2026-06-11'),
];

export interface Operation {
  readonly name: string;
  /** Brings the log to where the operation starts, and gives the call. */
  readonly prepare: (workshop: Workshop) => Call;
  /** Asked again after it was done, it says so and does nothing more. False only for "take back the last". */
  readonly repeatable?: boolean;
}

export const target = (row: number, name: string, sentOn: string) => ({
  row,
  name,
  url: url(name),
  account: '',
  sentOn,
});
const withdrawal = (row: number, name: string, sentOn: string): Call => ({
  name: 'logWithdrawal',
  args: [{ target: target(row, name, sentOn), on: '2026-06-27', reason: 'No answer', followUp: 'later' }],
});
export const WITHDRAW_ANA = withdrawal(2, 'Ana', '2026-06-01');
export const ACCEPT_DEE: Call = {
  name: 'markInvitation',
  args: [{ target: target(5, 'Dee', '2026-06-10'), status: 'Accepted', on: '2026-06-20' }],
};
export const INVITE_ZOE: Call = {
  name: 'logInvitation',
  args: [
    {
      name: 'Zoe',
      company: '=X',
      url: url('Zoe'),
      account: '',
      sentOn: '2026-06-26',
      note: 'Hi',
      goalFit: '',
      followUp: 'call',
      anyway: false,
    },
  ],
};
export const DAILY: Call = { name: 'dailyHighlight', args: [], trigger: true };
export const UNDO_LAST: Call = { name: 'undoLast', args: [] };

const change = (row: number, name: string, sentOn: string, to: string, closedOn = '') => ({
  target: {
    ...target(row, name, sentOn),
    account: 'My account',
    company: name === 'Dee' ? 'Acme' : '',
    status: 'Pending',
    closedOn: '',
  },
  to,
  closedOn,
  why: '',
});
const ADDED = ['Fay', 'Gus'].map((name) => ({
  name,
  company: '',
  url: url(name),
  sentOn: '2026-06-20',
  note: '',
  status: 'Pending',
  closedOn: '',
  byName: false,
}));
const CHANGED = [
  change(2, 'Ana', '2026-06-01', 'Accepted', '2026-06-12'),
  change(4, 'Cas', '2025-12-01', 'Expired'),
];
const batch = (more: object, account = 'My account'): Call => ({
  name: 'applyImport',
  args: [
    {
      importId: 'import-1',
      account,
      ownerSlug: 'jordan',
      exportedOn: '2026-06-27',
      added: ADDED,
      changed: CHANGED,
      last: true,
      ...more,
    },
  ],
});
export const IMPORT = batch({});

const PREMIUM = [{ account: 'My account', type: 'Premium' }];
const rules = (accounts: readonly object[]): Call => ({
  name: 'changeRules',
  args: [{ rules: [{ key: 'cooldownDays', value: 30 }], accounts }],
});
const WALL: Call = {
  name: 'logWall',
  args: [{ account: 'My account', kind: 'Weekly limit', on: '2026-06-27', message: 'You’ve reached …' }],
};
const endOfWall = (how: 'lifted' | 'mistake'): Call => ({
  name: 'endWall',
  args: [{ account: 'My account', since: '2026-06-27', how }],
});

/** A formula of the user's over the column Reason, and what it shows below: a value would break it. */
function spillReasons(workshop: Workshop): void {
  workshop.person({ formula: [2, 9, '=SORT(M2:M6)'] });
  for (const row of [3, 4, 5, 6]) workshop.person({ type: [row, 9, 'shown'] });
}
const WITHDRAW_DEE: Call = {
  name: 'logWithdrawal',
  args: [{ target: target(5, 'Dee', '2026-06-10'), on: '2026-06-27', reason: '', followUp: 'later' }],
};

/** The columns come with it. */
const KEEP: Call = {
  name: 'planInvitations',
  args: [
    {
      targets: [target(2, 'Ana', '2026-06-01'), target(4, 'Cas', '2025-12-01')],
      plan: { keepUntil: '2026-12-01', important: true, touches: '2026-07-01 Comment on a post' },
    },
  ],
};

export const OPERATIONS: readonly Operation[] = [
  { name: 'log a withdrawal', prepare: () => WITHDRAW_ANA },
  { name: 'log an invitation', prepare: () => INVITE_ZOE },
  { name: 'mark an invitation', prepare: () => ACCEPT_DEE },
  { name: 'import', prepare: () => IMPORT },
  { name: 'import of a new account', prepare: () => batch({ changed: [] }, 'Studio') },
  { name: 'the daily run', prepare: () => DAILY },
  {
    name: 'take back a withdrawal',
    prepare: (workshop) => takeBack(workshop, WITHDRAW_ANA),
  },
  { name: 'take back an invitation', prepare: (workshop) => takeBack(workshop, INVITE_ZOE) },
  {
    name: 'take back an import whose rows were sorted between others',
    prepare(workshop) {
      must(workshop.run(IMPORT));
      workshop.person({ sort: true });
      return { name: 'takeBack', args: ['import-1'] };
    },
  },
  {
    name: 'take back the last action',
    repeatable: false,
    prepare(workshop) {
      must(workshop.run(ACCEPT_DEE));
      must(workshop.run(WITHDRAW_ANA));
      return UNDO_LAST;
    },
  },
  {
    name: 'log a withdrawal around what a formula shows',
    prepare(workshop) {
      spillReasons(workshop);
      return WITHDRAW_DEE;
    },
  },
  {
    name: 'take back a withdrawal around what a formula shows',
    prepare(workshop) {
      spillReasons(workshop);
      return takeBack(workshop, WITHDRAW_DEE);
    },
  },
  { name: 'mend the sheets', prepare: () => ({ name: 'repairSheets', args: [] }) },
  {
    name: 'fix a finding',
    prepare(workshop) {
      workshop.person({ type: [6, 7, 'sent'] });
      const reply = must(workshop.run({ name: 'readHealth', args: [] })) as Extract<
        HealthReply,
        { ok: true }
      >;
      const finding = reply.health.groups.flatMap(({ findings }) => findings).find(({ fix }) => fix !== null);
      if (!finding) throw new Error('Prepare: Health has nothing to fix.');
      return { name: 'fixFinding', args: [finding.id] };
    },
  },
  {
    name: 'fix what is alike',
    prepare(workshop) {
      for (const row of [6, 8]) workshop.person({ type: [row, 7, 'sent'] });
      return { name: 'fixAlike', args: [{ kind: 'word', key: 'sent', choice: 'Pending' }] };
    },
  },
  {
    name: 'put a header back',
    prepare(workshop) {
      workshop.person({ type: [1, 7, 'Whereabouts'] });
      return { name: 'fixAlike', args: [{ kind: 'renamed', key: 'status', choice: 'back' }] };
    },
  },
  {
    name: 'complete a row whose status was chosen',
    prepare: (workshop) => chosen(workshop, 'Withdrawn'),
  },
  { name: 'rename an account', prepare: (workshop) => account(workshop, 'Jordan', false) },
  { name: 'merge an account', prepare: (workshop) => account(workshop, 'Studio', true) },
  {
    name: 'merge an account into one whose archive tells of its own rows alone',
    prepare(workshop) {
      const call = account(workshop, 'Studio', true);
      must(workshop.run(batch({ added: [], changed: [] }, 'Studio')));
      return call;
    },
  },
  {
    name: 'take back that an account was renamed',
    prepare: (workshop) => takeBack(workshop, account(workshop, 'Jordan', false)),
  },
  {
    name: 'take back that an account was merged',
    prepare: (workshop) => takeBack(workshop, account(workshop, 'Studio', true)),
  },
  { name: 'change the rules', prepare: () => rules(PREMIUM) },
  { name: 'take back a change of the rules', prepare: (workshop) => takeBack(workshop, rules(PREMIUM)) },
  { name: 'log a wall', prepare: () => WALL },
  { name: 'end a wall', prepare: (workshop) => after(workshop, WALL, endOfWall('lifted')) },
  { name: 'remove a wall', prepare: (workshop) => after(workshop, WALL, endOfWall('mistake')) },
  { name: 'keep people', prepare: () => KEEP },
  { name: 'take back that people are kept', prepare: (workshop) => takeBack(workshop, KEEP) },
  { name: 'take back a wall', prepare: (workshop) => takeBack(workshop, WALL) },
  {
    name: 'take back that a wall was removed',
    prepare(workshop) {
      must(workshop.run(WALL));
      return takeBack(workshop, endOfWall('mistake'));
    },
  },
];

/** A log that keeps the status under a header, and in words, of its owner. */
export const OWN_OPERATIONS: readonly Operation[] = [
  {
    name: 'remember a word',
    prepare(workshop) {
      for (const row of [5, 6]) workshop.person({ type: [row, 7, 'asked'] });
      return { name: 'fixAlike', args: [{ kind: 'status', key: 'asked', choice: 'Pending' }] };
    },
  },
  { name: 'use another header', prepare: useHeader },
  { name: 'take back that a header is used', prepare: (workshop) => takeBack(workshop, useHeader(workshop)) },
  { name: 'log a withdrawal in own words', prepare: () => WITHDRAW_ANA },
  { name: 'complete a row in own words', prepare: (workshop) => chosen(workshop, 'Withdrawn') },
];

function useHeader(workshop: Workshop): Call {
  workshop.person({ type: [1, 7, 'Elsewhere'] });
  return { name: 'fixAlike', args: [{ kind: 'renamed', key: 'status', choice: 'use' }] };
}

/** The same log, of which the owner's words are kept. */
export async function openOwnWorkshop(): Promise<{ workshop: Workshop; start: Sight }> {
  const { workshop } = await openWorkshop();
  workshop.person({ type: [1, 7, 'Whereabouts'] });
  must(workshop.run({ name: 'fixAlike', args: [{ kind: 'renamed', key: 'status', choice: 'use' }] }));
  return { workshop, start: workshop.look() };
}

function chosen(workshop: Workshop, status: string): Call {
  workshop.person({ type: [2, 7, status] });
  return { name: 'editedInGrid', args: ['G2'], edit: true };
}

/** Ana's is of this account by name, Ben's of another one that Settings lists; blank cells stand for the first. */
function account(workshop: Workshop, to: string, merge: boolean): Call {
  must(workshop.run({ name: 'changeAccount', args: [{ from: null, to: 'Studio', merge: false }] }));
  workshop.person({ type: [2, 4, 'My account'] });
  workshop.person({ type: [3, 4, 'Studio'] });
  return { name: 'changeAccount', args: [{ from: 'My account', to, merge }] };
}

function after(workshop: Workshop, first: Call, then: Call): Call {
  must(workshop.run(first));
  return then;
}

/**
 * A workshop with the log, and what it looks like. The sheet of the walls is made: it stays when the cells
 * are put back.
 */
export async function openWorkshop(): Promise<{ workshop: Workshop; start: Sight }> {
  const workshop = await Workshop.open(LOG);
  must(workshop.run(WALL));
  must(workshop.run(endOfWall('mistake')));
  return { workshop, start: workshop.look() };
}

function takeBack(workshop: Workshop, call: Call): Call {
  const reply = must(workshop.run(call)) as Extract<Reply, { ok: true }>;
  return { name: 'takeBack', args: [reply.action] };
}

/** The reply; throws unless it says that all went well. */
export function must(ended: Ended): unknown {
  if ('error' in ended) throw new Error(`Prepare: it ended with "${ended.error}".`);
  const { reply } = ended;
  if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok !== true)
    throw new Error(`Prepare: it was refused: ${JSON.stringify(reply)}`);
  // Nobody has edited anything: whatever is taken back is taken back whole.
  const { kept = [] } = (reply ?? {}) as { kept?: readonly unknown[] };
  if (kept.length > 0) throw new Error(`Prepare: it was kept: ${JSON.stringify(kept)}`);
  return reply;
}

export type { Call, Sight };
