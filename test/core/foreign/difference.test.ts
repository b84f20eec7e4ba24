/** What another tool's file would change in a log: only more than it holds, and nobody is gone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedRow } from '../../../src/core/archive/difference.ts';
import { addDays, day } from '../../../src/core/day.ts';
import type { ToldInvitation } from '../../../src/core/foreign/read-rows.ts';
import { groupBy } from '../../../src/core/group-by.ts';
import { STATUSES, type Status } from '../../../src/core/invitation.ts';
import { parseSlug } from '../../../src/core/person.ts';
import { fold } from '../../../src/core/text.ts';
import { applied, differ, exportOf, logged, TODAY, told } from './a-file.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const MAY = day('2026-05-04');

function invitation(name: string, status: Status, more: Partial<ToldInvitation> = {}): ToldInvitation {
  const address = url(name.toLowerCase());
  return {
    ...{ line: 2, name, url: address, slug: parseSlug(address), company: '', note: '', sender: '' },
    ...{ sentOn: MAY, status, closedOn: '', ...more },
  };
}
const fileOf = (...invitations: ToldInvitation[]) => ({
  ...{ name: 'leads.csv', invitations, problems: [], waiting: 0, others: 0 },
});
const ana = (status: Status | '', more: Partial<LoggedRow> = {}) =>
  logged('Ana', { url: url('ana'), sentOn: MAY, status, ...more });

describe('a row of the log', () => {
  test.each<[Status | '', Status, string]>([
    ['Pending', 'Accepted', 'accepted'],
    ['Unknown', 'Accepted', 'accepted'],
    ['Expired', 'Accepted', 'accepted'],
    ['Pending', 'Withdrawn', 'closed'],
    ['Pending', 'Declined', 'closed'],
    ['Withdrawn', 'Accepted', 'questions'],
    ['Declined', 'Accepted', 'questions'],
    ['Unknown', 'Pending', 'nothing'],
    ['Pending', 'Pending', 'nothing'],
    ['Pending', 'Unknown', 'nothing'],
    ['Accepted', 'Withdrawn', 'nothing'],
    ['Accepted', 'Pending', 'nothing'],
    ['Withdrawn', 'Declined', 'nothing'],
    ['', 'Accepted', 'nothing'],
  ])('that says “%s” where the file says %s: %s', (status, says, group) => {
    const {
      added,
      accepted,
      closed = [],
      questions,
    } = differ(fileOf(invitation('Ana', says)), [ana(status)]);
    const groups = { accepted, closed, questions };
    expect(Object.entries(groups).flatMap(([name, all]) => all.map(() => name))).toEqual(
      group === 'nothing' ? [] : [group],
    );
    expect(added).toEqual([]);
  });

  test('keeps its own day, and gets none that the file does not tell', () => {
    const closedOn = day('2026-05-09');
    const change = (row: LoggedRow, on: typeof closedOn | '') =>
      differ(fileOf(invitation('Ana', 'Accepted', { closedOn: on })), [row]).accepted[0]?.closedOn;
    expect(change(ana('Pending'), '')).toBe('');
    expect(change(ana('Pending'), closedOn)).toBe(closedOn);
    expect(change(ana('Pending', { closedOn: MAY }), closedOn)).toBe('');
  });

  test('is not gone because the file does not name it', () => {
    const found = differ(fileOf(invitation('Ben', 'Pending')), [ana('Pending')]);
    expect(found).toMatchObject({ gone: [], expired: [], unchanged: 0, added: [{ name: 'Ben' }] });
  });

  test('is told of by a file that does not tell the day sent', () => {
    const undated = invitation('Ana', 'Accepted', { sentOn: undefined });
    expect(differ(fileOf(undated), [ana('Pending')]).accepted).toHaveLength(1);
    const namesakes = [
      logged('Ana', { sentOn: MAY, company: 'A' }),
      logged('Ana', { row: 3, sentOn: MAY, company: 'B' }),
    ];
    const byName = invitation('Ana', 'Accepted', { sentOn: undefined, slug: undefined, url: '' });
    expect(differ(fileOf(byName), namesakes)).toMatchObject({ accepted: [], undated: [{ line: 2 }] });
  });
});

describe('sent later than somebody’s open row, it is that invitation, and no second one', () => {
  const later = addDays(MAY, 3);
  const closedOn = addDays(MAY, 5);
  const countOf = ({ added, accepted, closed = [], questions }: ReturnType<typeof differ>) => ({
    ...{ added: added.length, accepted: accepted.length, closed: closed.length, questions: questions.length },
  });
  const NOTHING = { added: 0, accepted: 0, closed: 0, questions: 0 };

  test.each<[Status, object]>([
    ['Accepted', { accepted: 1 }],
    ['Withdrawn', { closed: 1 }],
    ['Declined', { closed: 1 }],
    ['Pending', {}],
    ['Unknown', {}],
  ])('%s: %j', (status, change) => {
    for (const on of [closedOn, ''] as const) {
      const file = fileOf(invitation('Ana', status, { sentOn: later, closedOn: on }));
      const log = [ana('Pending')];
      const first = differ(file, log);
      expect(countOf(first)).toEqual({ ...NOTHING, ...change });
      expect(countOf(differ(file, applied(first, log)))).toEqual(NOTHING);
    }
  });

  test('what was closed before is another invitation, and so is one that has expired meanwhile', () => {
    const again = fileOf(invitation('Ana', 'Accepted', { sentOn: later, closedOn }));
    const before = ana('Withdrawn', { closedOn: addDays(MAY, 2) });
    expect(countOf(differ(again, [before]))).toEqual({ ...NOTHING, added: 1 });
    const old = fileOf(invitation('Ana', 'Accepted', { sentOn: addDays(MAY, 180) }));
    expect(countOf(differ(old, [ana('Pending')]))).toEqual({ ...NOTHING, added: 1 });
  });

  test.each([
    [30, { added: 1 }],
    [200, { accepted: 1 }],
  ])('it has expired after %i days, where Settings say so', (expiresAfter, change) => {
    const file = fileOf(
      invitation('Ana', 'Accepted', { sentOn: addDays(MAY, expiresAfter === 30 ? 30 : 190) }),
    );
    expect(countOf(differ(file, [ana('Pending')], expiresAfter))).toEqual({ ...NOTHING, ...change });
  });

  test('of two in the file the first closes the row, and the second is new', () => {
    const file = fileOf(
      invitation('Ana', 'Withdrawn', { sentOn: addDays(MAY, 2), closedOn: addDays(MAY, 4) }),
      invitation('Ana', 'Accepted', { sentOn: addDays(MAY, 40) }),
    );
    const log = [ana('Pending')];
    const first = differ(file, log);
    expect(first).toMatchObject({ closed: [{ to: 'Withdrawn' }], added: [{ sentOn: addDays(MAY, 40) }] });
    expect(countOf(differ(file, applied(first, log)))).toEqual(NOTHING);
  });
});

describe('somebody new', () => {
  test('is added with what the file tells', () => {
    const closedOn = addDays(MAY, 3);
    const { added } = differ(
      fileOf(invitation('Ben', 'Withdrawn', { closedOn, company: 'Acme', note: 'Hi' })),
      [],
    );
    expect(added).toEqual([
      {
        name: 'Ben',
        url: url('ben'),
        company: 'Acme',
        note: 'Hi',
        sentOn: MAY,
        status: 'Withdrawn',
        closedOn,
        byName: false,
      },
    ]);
  });

  test('without a day sent is left out, with the line', () => {
    const found = differ(fileOf(invitation('Ben', 'Pending', { sentOn: undefined, line: 7 })), []);
    expect(found).toMatchObject({ added: [], undated: [{ file: 'leads.csv', line: 7 }] });
  });

  test('in two campaigns of one day is one, with what has come further', () => {
    const twice = fileOf(
      invitation('Ben', 'Pending', { company: 'Acme' }),
      invitation('Ben', 'Accepted', { sentOn: addDays(MAY, 1) }),
    );
    expect(differ(twice, []).added).toMatchObject([{ sentOn: MAY, status: 'Accepted', company: 'Acme' }]);
  });
});

test.each([
  '01-waalaxy-export',
  'heyreach-campaign-leads',
  'lemlist-campaign-states',
  'hubspot-contacts-own-columns',
])('twice is once: %s', (id) => {
  const file = told(exportOf(id), { blank: { withDay: 'Pending' } });
  const first = differ(file, []);
  expect(first.added.length).toBeGreaterThan(5);
  expect(differ(file, applied(first, []))).toMatchObject({
    added: [],
    accepted: [],
    closed: [],
    questions: [],
  });
});

describe('any file and any log', () => {
  const names = fc.constantFrom('Ana', 'Ben', 'ana ', '=1+1', '');
  const days = fc.integer({ min: 0, max: 6 }).map((after) => addDays(MAY, after));
  const someone = fc.record({
    line: fc.nat(99),
    name: names,
    company: fc.constantFrom('', 'Acme', 'Bolt'),
    note: fc.string(),
    sender: fc.constant(''),
    status: fc.constantFrom(...STATUSES),
    sentOn: fc.option(days, { nil: undefined }),
    closedOn: fc.oneof(days, fc.constant('' as const)),
    slug: fc.option(fc.constantFrom('ana', 'ben'), { nil: undefined }),
  });
  const files = fc
    .array(someone, { maxLength: 12 })
    .map((all) => fileOf(...all.map((one) => ({ ...one, url: one.slug ? url(one.slug) : '' }))));
  const rows = fc
    .array(
      fc.record({
        ...{ name: names, company: fc.constantFrom('', 'Acme'), account: fc.constant('Me') },
        url: fc.constantFrom('', url('ana'), url('ben')),
        sentOn: fc.oneof(days, fc.constant('' as const)),
        status: fc.oneof(fc.constantFrom(...STATUSES), fc.constant('' as const)),
        closedOn: fc.oneof(days, fc.constant('' as const)),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, index): LoggedRow => ({ ...one, row: index + 2 })));

  test('nothing is overwritten, nobody is gone, and no day is made up', () => {
    fc.assert(
      fc.property(files, rows, (file, log) => {
        const found = differ(file, log);
        expect([...found.gone, ...found.expired, ...found.resolved, ...found.held]).toEqual([]);
        const told = new Set(file.invitations.map(({ closedOn }) => closedOn));
        for (const { target, to, closedOn } of [...found.accepted, ...(found.closed ?? [])]) {
          expect(['Accepted', 'Withdrawn', 'Declined'].includes(target.status) && to !== 'Accepted').toBe(
            false,
          );
          expect(target.status).not.toBe('Accepted');
          if (target.closedOn !== '') expect(closedOn).toBe('');
          expect(told.has(closedOn) || closedOn === '').toBe(true);
        }
        for (const { sentOn, closedOn } of found.added) {
          expect(sentOn).not.toBe('');
          expect(told.has(closedOn)).toBe(true);
        }
      }),
    );
  });

  test('of several invitations that one row stands for, what has come furthest is written at once', () => {
    const file = {
      ...{ name: 'leads.csv', problems: [], waiting: 0, others: 0 },
      invitations: [
        invitation('Ana', 'Withdrawn', { closedOn: addDays(MAY, 5) }),
        invitation('Ana', 'Accepted', { sentOn: addDays(MAY, 3) }),
      ],
    };
    const log = [logged('Ana', { url: url('ana'), sentOn: MAY })];
    const found = differ(file, log);
    expect(found).toMatchObject({ added: [], closed: [], accepted: [{ to: 'Accepted' }], unchanged: 1 });
    expect(differ(file, applied(found, log))).toMatchObject({ added: [], closed: [], accepted: [] });
  });

  test('applied, it leaves nothing to change; nor does the order of its rows matter', () => {
    fc.assert(
      fc.property(files, rows, (file, log) => {
        // Once with and once without an address, somebody may be two people, and be told apart only by the rows that came in.
        const waysOf = groupBy(file.invitations, ({ name }) => fold(name));
        fc.pre(
          [...waysOf.values()].every(
            (told) => new Set(told.map(({ slug }) => slug === undefined)).size === 1,
          ),
        );
        const found = differ(file, log);
        const backward = { ...file, invitations: [...file.invitations].reverse() };
        expect(differ(backward, log).accepted).toEqual(found.accepted);
        const again = differ(file, applied(found, log));
        expect({ accepted: again.accepted, closed: again.closed }).toEqual({ accepted: [], closed: [] });
        expect(new Set([...found.accepted, ...(found.closed ?? [])].map(({ target }) => target)).size).toBe(
          found.accepted.length + (found.closed ?? []).length,
        );
      }),
    );
  });

  test('any cells are read without a fault', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Name',
        'Status',
        'Sent on',
        'Sent',
        '2026-05-04',
        '05/06/2026',
        url('ana'),
        'Total',
        '"',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
        const file = { name: 'x.csv', rows: cells };
        const { invitations, problems, waiting, others } = told(file);
        expect(invitations.length + problems.length + waiting + others).toBeLessThanOrEqual(cells.length);
        for (const { sentOn, name, slug } of invitations) {
          expect(name !== '' || slug !== undefined).toBe(true);
          expect(sentOn === undefined || sentOn <= TODAY).toBe(true);
        }
      }),
    );
  });
});
