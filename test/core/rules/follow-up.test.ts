/** What comes after a yes: whom to follow up, why, and in which order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { NOTHING_PLANNED, type Plan } from '../../../src/core/plan.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { FOLLOW_UP_GROUPS, followUpsOf } from '../../../src/core/rules/follow-up.ts';
import { anInvitation } from '../an-invitation.ts';

const TODAY = day('2026-11-25');
const ago = (days: number): Day => addDays(TODAY, -days);
const planned = (plan: Partial<Plan>): Plan => ({ ...NOTHING_PLANNED, ...plan });
const accepted = (name: string, days: number, plan?: Partial<Plan>, told = {}) =>
  anInvitation({
    ...{ name, url: name && `linkedin.com/in/${name.replace(/\W+/g, '-')}`, status: 'Accepted' },
    ...{ sentOn: ago(days + 3), closedOn: ago(days) },
    ...(plan && { plan: planned(plan) }),
    ...told,
  });
const sender = ({ account }: { account: string }) => account || 'First';
type Rows = ReturnType<typeof anInvitation>[];
const due = (rows: Rows) => dueOn(TODAY, rows, DEFAULT_POLICY, sender);
const list = (rows: Rows) => followUpsOf(rows, due(rows), DEFAULT_POLICY, TODAY);
const told = (...rows: Rows) => list(rows).map(({ invitation, group }) => [invitation.name, group]);
const flags = (...rows: Rows) => due(rows).map(({ flag }) => flag);

const AWAITED = 'Await an answer · 2026-11-18 Message sent';

describe('followUpsOf', () => {
  test.each([
    ['accepted today', accepted('a', 0), 'new', 'Send a message', ''],
    ['accepted as long ago as counts', accepted('a', 60), 'new', 'Send a message', ''],
    ['accepted before that', accepted('a', 61), undefined, '', ''],
    [
      'no day of the acceptance: by the sent day',
      accepted('a', 0, {}, { closedOn: '' }),
      'new',
      'Send a message',
      '',
    ],
    [
      ...([
        'no day of the acceptance, sent long ago',
        accepted('a', 0, {}, { closedOn: '', sentOn: ago(61) }),
      ] as const),
      ...([undefined, '', ''] as const),
    ],
    ['neither day is known', accepted('a', 0, {}, { closedOn: '', sentOn: '' }), 'new', 'Send a message', ''],
    ['not accepted', accepted('a', 3, {}, { status: 'Pending' }), undefined, '', ''],
    [
      'a step for today',
      accepted('a', 300, { nextStep: 'Call', nextStepOn: TODAY }),
      'due',
      'Call',
      'Follow up',
    ],
    [
      'a step for yesterday',
      accepted('a', 9, { nextStep: 'Call', nextStepOn: ago(1) }),
      'due',
      'Call',
      'Follow up',
    ],
    ['a step for tomorrow', accepted('a', 9, { nextStep: 'Call', nextStepOn: ago(-1) }), 'later', 'Call', ''],
    ['a step without a day', accepted('a', 300, { nextStep: 'Call' }), 'due', 'Call', ''],
    ['a day without a step', accepted('a', 9, { nextStepOn: TODAY }), 'due', 'Send a message', 'Follow up'],
    ['let rest', accepted('a', 3, { nextStep: 'Let it rest' }), undefined, '', ''],
    [
      ...([
        'let rest until today',
        accepted('a', 3, { nextStep: 'let it rest', nextStepOn: TODAY }),
      ] as const),
      ...(['due', 'Send a message', 'Follow up'] as const),
    ],
    [
      'an answer is awaited',
      accepted('a', 9, { nextStep: AWAITED, nextStepOn: ago(-1) }),
      'later',
      AWAITED,
      '',
    ],
    [
      ...(['no answer came', accepted('a', 9, { nextStep: AWAITED, nextStepOn: TODAY })] as const),
      ...(['no answer', 'Write an e-mail', 'Follow up'] as const),
    ],
    [
      'no answer came, no day: by the rule',
      accepted('a', 9, { nextStep: AWAITED }),
      'no answer',
      'Write an e-mail',
      '',
    ],
    [
      ...([
        'no day, and it is too soon',
        accepted('a', 9, { nextStep: 'Await an answer · 2026-11-19 E-mail sent' }),
      ] as const),
      ...(['later', 'Await an answer · 2026-11-19 E-mail sent', ''] as const),
    ],
    [
      'they replied',
      accepted('a', 9, { nextStep: 'Call', nextStepOn: TODAY, repliedOn: ago(2) }),
      undefined,
      '',
      '',
    ],
    [
      ...([
        'a reply of tomorrow is none',
        accepted('a', 9, { nextStep: 'Call', nextStepOn: TODAY, repliedOn: ago(-1) }),
      ] as const),
      ...(['due', 'Call', 'Follow up'] as const),
    ],
  ] as const)('%s', (_, row, group, step, flag) => {
    expect(list([row]).map((one) => [one.group, one.step])).toEqual(group ? [[group, step]] : []);
    expect(flags(row)).toEqual([flag]);
  });

  test('tells when they were written to', () => {
    const [one] = list([accepted('a', 9, { nextStep: AWAITED, nextStepOn: ago(0) })]);
    expect(one).toMatchObject({ writtenOn: '2026-11-18', on: TODAY, isImportant: false });
  });

  test('puts due first, and of each group the important ones, the longest due, the newest acceptance', () => {
    expect(
      told(
        accepted('waits', 9, { nextStep: AWAITED, nextStepOn: TODAY }),
        accepted('new', 9),
        accepted('newer', 2),
        accepted('new, important', 20, { isImportant: true }),
        accepted('due', 9, { nextStep: 'Call', nextStepOn: TODAY }),
        accepted('no day', 9, { nextStep: 'Call' }),
        accepted('due longest', 9, { nextStep: 'Call', nextStepOn: ago(5) }),
        accepted('due, important', 9, { nextStep: 'Call', nextStepOn: TODAY, isImportant: true }),
        accepted('later', 9, { nextStep: 'Call', nextStepOn: ago(-9) }),
      ),
    ).toEqual([
      ...['due, important', 'due longest', 'due', 'no day'].map((name) => [name, 'due']),
      ...['new, important', 'newer', 'new'].map((name) => [name, 'new']),
      ...[['waits', 'no answer'] as const, ['later', 'later'] as const],
    ]);
  });
});

test('new ones come newest first, and before them whose day is not known, in whatever order they stand', () => {
  const names = ['a', 'b', 'c', 'd'];
  const rows = names.map((name, at) =>
    accepted(name, 9 * at, {}, at === 0 ? { closedOn: '', sentOn: '' } : {}),
  );
  for (const some of [rows, [...rows].reverse(), rows.slice(2).concat(rows.slice(0, 2))])
    expect(told(...some).map(([name]) => name)).toEqual(names);
});

describe('several rows of a person', () => {
  const again = { url: 'linkedin.com/in/a' };
  test('a re-send that was accepted is one connection', () => {
    const first = accepted('a', 90, {}, { status: 'Withdrawn' });
    expect(told(first, accepted('a', 3))).toEqual([['a', 'new']]);
  });
  test('two acceptances are one, told by the row that has the plan, else by the newest', () => {
    const rows = [
      accepted('old', 40, { nextStep: 'Call', nextStepOn: ago(2) }, again),
      accepted('new', 3, undefined, again),
    ];
    expect(told(...rows)).toEqual([['old', 'due']]);
    expect(flags(...rows)).toEqual(['Follow up', '']);
    const undated = [accepted('old', 40, { nextStep: 'Call' }, again), accepted('new', 3, undefined, again)];
    expect(told(...undated)).toEqual([['old', 'due']]);
    expect(told(accepted('old', 40, undefined, again), accepted('new', 3, undefined, again))).toEqual([
      ['new', 'new'],
    ]);
  });
  test('a reply in any row ends it, but not one of before the invitation', () => {
    const replied = (on: Day) => accepted('old', 40, { repliedOn: on }, again);
    expect(told(replied(ago(1)), accepted('new', 3, undefined, again))).toEqual([]);
    expect(told(replied(ago(39)), accepted('new', 3, undefined, again))).toEqual([['new', 'new']]);
    // The new one was sent six days ago: a reply of that very day is one to it.
    expect(told(replied(ago(7)), accepted('new', 3, undefined, again))).toEqual([['new', 'new']]);
    expect(told(replied(ago(6)), accepted('new', 3, undefined, again))).toEqual([]);
  });
  test('each account has its own connection', () => {
    const mine = accepted('a', 3, { repliedOn: TODAY });
    const theirs = accepted('a', 3, undefined, { account: 'Second' });
    expect(list([mine, theirs]).map(({ invitation }) => invitation.account)).toEqual(['Second']);
  });
  test('who cannot be told from others stands for themselves', () => {
    const nobody = accepted('', 3, undefined, { url: '' });
    expect(told(nobody, nobody)).toEqual([
      ['', 'new'],
      ['', 'new'],
    ]);
  });
});

test('everybody who is due today is listed once, and nobody who replied; a flag is due', () => {
  const aDay = fc.option(
    fc.integer({ min: -90, max: 90 }).map((days) => ago(days)),
    { nil: undefined },
  );
  const aRow = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    account: fc.constantFrom('', 'Second'),
    status: fc.constantFrom('Accepted', 'Pending', 'Withdrawn', undefined),
    sentOn: aDay,
    closedOn: aDay,
    plan: fc.option(
      fc.record({
        nextStep: fc.constantFrom('', 'Call', 'Let it rest', AWAITED, 'Await an answer'),
        ...{ nextStepOn: aDay, repliedOn: aDay, isImportant: fc.boolean() },
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 12 }), (shapes) => {
      const rows = shapes.map(({ plan, sentOn, closedOn, ...one }) =>
        anInvitation({
          ...{ ...one, url: `linkedin.com/in/${one.name}`, sentOn: sentOn ?? '', closedOn },
          ...(plan && { plan: planned(plan) }),
        } as Parameters<typeof anInvitation>[0]),
      );
      const follow = list(rows);
      const keys = follow.map(({ invitation: { url, account } }) => `${url} ${account}`);
      expect(new Set(keys).size).toBe(keys.length);
      const order = follow.map(({ group }) => FOLLOW_UP_GROUPS.indexOf(group));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const byRow = new Map(follow.map((one) => [one.invitation, one]));
      due(rows).forEach(({ flag }, place) => {
        const one = byRow.get(rows[place] as (typeof rows)[number]);
        if (flag === 'Follow up') expect(['due', 'no answer']).toContain(one?.group);
        // One without a flag may still be due: it has no day, or its dates cannot be read.
        else if (one?.group === 'due' && one.on !== undefined) expect(flag).toMatch(/^Check /);
      });
      for (const { invitation } of follow) {
        expect(invitation.status).toBe('Accepted');
        const { repliedOn } = invitation.plan ?? {};
        if (repliedOn !== undefined && repliedOn <= TODAY)
          expect(repliedOn < (invitation.sentOn as Day)).toBe(true);
      }
    }),
  );
});
