import fc from 'fast-check';
import type { Ledger, PendingPerson } from '../../src/addon/contract.ts';
import { date, openLedger, type Row } from '../flows/ledger-host.ts';
import type { Figures } from './crash.ts';
import { hostileText, hostileValue, kept } from './hostile-value.ts';
import { must } from './operation.ts';
import { type Call, type Ended, type Sight, TOOLS, Workshop } from './workshop.ts';

const PROFILE = 'https://www.linkedin.com/in/';
export const ROWS: readonly Row[] = [
  { Name: 'Ana', 'Profile URL': `${PROFILE}ana`, Status: 'Pending', 'Sent on': date('2026-06-01') },
  { Name: 'Zoe', 'Profile URL': `${PROFILE}zoe`, Status: 'Accepted', 'Sent on': date('2026-05-01') },
];

const ANA = { row: 2, name: 'Ana', url: `${PROFILE}ana`, account: '', sentOn: '2026-06-01' };
const IDA = {
  name: 'Ida',
  company: '',
  url: `${PROFILE}ida`,
  sentOn: '2026-06-22',
  note: '',
  status: 'Pending',
  closedOn: '',
  byName: false,
};
const ACCEPTED = {
  target: { ...ANA, company: '', status: 'Pending', closedOn: '' },
  to: 'Accepted',
  closedOn: '2026-06-21',
  why: '',
};

/** One valid question for each door that takes one. */
export const QUESTIONS: Readonly<Record<string, readonly unknown[]>> = {
  logWithdrawal: [{ target: ANA, on: '2026-06-27', reason: 'No answer', followUp: 'later' }],
  markInvitation: [{ target: ANA, status: 'Accepted', on: '2026-06-20' }],
  planInvitations: [{ targets: [ANA], plan: { keepUntil: '2026-12-01', nextStep: 'Call', owner: 'Lu' } }],
  readForgettable: [[ANA]],
  forgetPeople: [{ targets: [ANA], columns: ['Mail'] }],
  logInvitation: [
    {
      name: 'Ben',
      company: 'Co',
      url: `${PROFILE}ben`,
      account: '',
      sentOn: '2026-06-26',
      note: 'Hi',
      goalFit: 'yes',
      followUp: 'call',
      anyway: true,
    },
  ],
  applyImport: [
    {
      importId: 'i-1',
      account: 'My account',
      ownerSlug: 'me',
      exportedOn: '2026-06-26',
      added: [IDA],
      changed: [ACCEPTED],
      last: true,
    },
  ],
  takeBack: ['none'],
  checkPerson: ['Ana'],
  saveStep: ['from zero'],
  readPending: [{ account: '', due: false, text: '', offset: 0 }],
  readResends: [{ account: '', text: '', group: '', offset: 0 }],
  readFollowUps: [{ account: '', text: '', group: '', offset: 0, owner: 'Lu' }],
  readInsights: ['My account'],
  makeReport: ['My account'],
  answerHistory: [{ account: 'My account', withdrewBefore: true }],
  logWall: [{ account: '', kind: 'Weekly limit', on: '2026-06-26', message: 'No more' }],
  endWall: [{ account: '', since: '2026-06-20', how: 'lifted' }],
  fixFinding: [{ kind: 'status', row: 2, column: 7, holds: 'x' }],
  fixAlike: [{ kind: 'status', key: 'x', choice: 'Pending' }],
  selectCell: [{ sheet: 'log', row: 1, column: 1 }],
  changeRules: [
    { rules: [{ key: 'cooldownDays', value: 30 }], accounts: [{ account: 'My account', type: 'Premium' }] },
  ],
  changeAccount: [{ from: 'My account', to: 'Jordan', merge: true }],
  surveySheet: [{ columns: { 0: 'name' }, words: { Sent: 'Pending' } }],
  prepareAdopt: [{ columns: { 0: 'name' }, words: { Sent: 'Pending' } }],
  adoptSheet: [{ columns: { 0: 'name' }, words: { Sent: 'Pending' } }, '#1'],
  showSurveyedRow: [{ sheetId: 0, row: 2 }],
};

/** Every place in a value, the whole included, as the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A question in which one to three places hold something hostile, or are left out. */
export const attack: fc.Arbitrary<Call> = fc.constantFrom(...Object.keys(QUESTIONS)).chain((name) => {
  const question = QUESTIONS[name] ?? [];
  const change = fc.tuple(
    fc.constantFrom(...placesIn(question).slice(1)),
    fc.oneof(
      { weight: 3, arbitrary: hostileText },
      { weight: 2, arbitrary: hostileValue },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  );
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => ({
    name,
    args: changes.reduce<unknown>(
      (args, [path, by]) => (reaches(args, path) ? replaced(args, path, by) : args),
      question,
    ) as unknown[],
  }));
});

/** Whether the place is still there: another change may have replaced what held it. */
function reaches(value: unknown, path: readonly string[]): boolean {
  return (
    path
      .slice(0, -1)
      .reduce<{ at: unknown }>(({ at }, key) => ({ at: (at as Record<string, unknown> | null)?.[key] }), {
        at: value,
      }).at instanceof Object
  );
}

/** What is wrong with how a door took a question; empty when nothing is. */
export function judge(workshop: Workshop, start: Sight, call: Call): string[] {
  workshop.putBack(start);
  const ended = workshop.run(call);
  const after = workshop.look();
  const wrong = [...judgeReply(ended), ...judgeFormulas(start, after), ...judgeStrangers(start, after)];
  if (isOk(ended)) wrong.push(...judgeTexts(call, ended, after), ...judgeReturn(workshop, call));
  else if (JSON.stringify(factless(start)) !== JSON.stringify(factless(after)))
    wrong.push('it was refused, and something changed');
  return wrong.map((what) => `${call.name}(${JSON.stringify(call.args).slice(0, 300)}): ${what}`);
}

function isOk(ended: Ended): boolean {
  return 'reply' in ended && (ended.reply as { ok?: unknown } | null)?.ok === true;
}

function judgeReply(ended: Ended): string[] {
  if ('error' in ended) return [`it threw "${ended.error.slice(0, 200)}"`];
  const { ok, code, message } = (ended.reply ?? {}) as Record<string, unknown>;
  if (ok === true) return [];
  if (ok !== false || typeof code !== 'string' || typeof message !== 'string') return ['the reply is none'];
  if (code === 'fault') return [`a mistake of ours: ${message}`];
  if (message.length > 1000) return [`the sentence has ${message.length} characters`];
  return /^(Cannot|Ana|Ben|The |It |There |This |Someone|Somebody)|caution/.test(message) ||
    code === 'caution'
    ? []
    : [`the sentence is "${message}"`];
}

/** Nothing is a formula that was none. */
export function judgeFormulas(before: Sight, after: Sight): string[] {
  const formulasOf = (sight: Sight) =>
    Object.entries(sight).flatMap(([title, rows]) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          typeof cell === 'object' && 'formula' in cell ? [`${title} ${r + 1}/${c + 1} ${cell.formula}`] : [],
        ),
      ),
    );
  const known = new Set(formulasOf(before));
  return formulasOf(after)
    .filter((formula) => !known.has(formula))
    .map((formula) => `a formula: ${formula}`);
}

/** The user's own sheet, and the people whom the question did not concern. */
function judgeStrangers(before: Sight, after: Sight): string[] {
  // A plan may add columns, which hold nothing of hers.
  const zoe = (sight: Sight) =>
    (sight.Invitations ?? [])
      .filter(([name]) => name === 'Zoe')
      .map((row) => JSON.stringify(row).replace(/(?:,(?:""|null))+\]$/, ']'))
      .join();
  const titles = (sight: Sight) =>
    Object.keys(sight)
      // Made when they are first needed.
      .filter((title) => title !== 'Walls' && title !== 'Your words')
      .join();
  return [
    ...(JSON.stringify(before.Mine) === JSON.stringify(after.Mine) ? [] : ['the user’s own sheet changed']),
    ...(zoe(before) === zoe(after) ? [] : ['another row changed']),
    ...(titles(before) === titles(after) ? [] : [`there are other tabs: ${titles(after)}`]),
  ];
}

/** What a refusal must leave alone. */
function factless(sight: Sight): unknown {
  const { Invitations, Journal, Settings, Walls = [['']] } = sight;
  return [Invitations, Journal, sight['Journal details'], Settings, Walls];
}

type Fields = Readonly<Record<string, unknown>>;

/** Each text of an accepted question stands in its cell as it was sent. */
function judgeTexts({ name, args }: Call, ended: Ended, after: Sight): string[] {
  const [form] = args as [Fields];
  const { added } = (ended as { reply: { added?: number } }).reply;
  const wanted: [title: string, header: string, text: unknown][] = [];
  if (name === 'logWithdrawal')
    wanted.push(['Invitations', 'Reason', form.reason], ['Invitations', 'Follow-up', form.followUp]);
  if (name === 'applyImport' && added === 1) {
    const [sent = {}] = form.added as Fields[];
    wanted.push(['Invitations', 'Name', sent.name], ['Invitations', 'Company', sent.company]);
    wanted.push(['Invitations', 'Note', sent.note]);
  }
  if (name === 'logWall') wanted.push(['Walls', 'LinkedIn’s words', form.message]);
  if (name === 'logInvitation') {
    wanted.push(
      ...(['name', 'company', 'note', 'goalFit', 'followUp'] as const).map(
        (key, index): [string, string, unknown] => [
          'Invitations',
          ['Name', 'Company', 'Note', 'Goal fit', 'Follow-up'][index] ?? '',
          form[key],
        ],
      ),
    );
  }
  return wanted.flatMap(([title, header, text]) => {
    const [headers = [], ...rows] = after[title] ?? [];
    const place = headers.indexOf(header);
    const cells = rows.map((row) => row[place] ?? '');
    const is = typeof text === 'string' && (kept(text) === '' || cells.some((cell) => cell === kept(text)));
    return is
      ? []
      : [
          `${header} is not ${JSON.stringify(text)?.slice(0, 80)} but one of ${JSON.stringify(cells).slice(0, 200)}`,
        ];
  });
}

/** Who was logged under a hostile name is found again under it, changed, and restored. */
function judgeReturn(workshop: Workshop, { name, args }: Call): string[] {
  if (name !== 'logInvitation') return [];
  const wanted = kept((args[0] as { name: string }).name);
  const { ledger } = (workshop.run({ name: 'readLedger', args: [] }) as { reply: { ledger: Ledger } }).reply;
  const person = ledger.pending.find((pending: PendingPerson) => pending.name === wanted);
  if (!person) return [`nobody is pending under the name ${JSON.stringify(wanted)}`];
  const { row, url, account, sentOn } = person;
  const withdrawal = {
    target: { row, name: wanted, url, account, sentOn },
    on: '2026-06-27',
    reason: '',
    followUp: '',
  };
  const withdrawn = workshop.run({ name: 'logWithdrawal', args: [withdrawal] });
  if (!isOk(withdrawn)) return [`not withdrawn: ${JSON.stringify(withdrawn).slice(0, 200)}`];
  const undone = workshop.run({ name: 'undoLast', args: [] });
  const { kept: keptBack } = (undone as { reply: { kept?: unknown[] } }).reply ?? {};
  return isOk(undone) && keptBack?.length === 0
    ? []
    : [`not taken back: ${JSON.stringify(undone).slice(0, 300)}`];
}

/** A workshop whose document holds a sheet of the user's own beside ours; `code` may be that of a broken add-on. */
export async function openHostile(code?: string): Promise<{ workshop: Workshop; start: Sight }> {
  const workshop = new Workshop(await openLedger(ROWS, { tools: TOOLS, ...(code && { code }) }));
  must(
    workshop.run({
      name: 'logWall',
      args: [{ account: '', kind: 'Restricted', on: '2026-06-20', message: 'Before' }],
    }),
  );
  workshop.host.arrange.addTab('Mine');
  await workshop.host.paste('Mine', 1, 1, [['=1+1', 7, 'my own']]);
  return { workshop, start: workshop.look() };
}

/** Attacks until it is over; the same ones for the same seed. */
export function tryHostile(workshop: Workshop, start: Sight, seed: number, isOver: () => boolean): Figures {
  const violations: string[] = [];
  let tried = 0;
  for (let round = 0; !isOver(); round++) {
    for (const call of fc.sample(attack, { seed: seed + round, numRuns: 50 })) {
      if (isOver()) break;
      violations.push(...judge(workshop, start, call));
      tried++;
    }
  }
  return { tried, violations };
}
