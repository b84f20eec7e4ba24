/** What an archive says that a log does not: the rules of docs/DOMAIN.md ("Reconciling") one by one. */
import { describe, expect, test } from 'vitest';
import type { Difference, LoggedRow } from '../../../src/core/archive/difference.ts';
import { EXPIRY_MARGIN_DAYS } from '../../../src/core/archive/match/terms.ts';
import { addDays, day } from '../../../src/core/day.ts';
import type { Status } from '../../../src/core/invitation.ts';
import { anArchive, connection, difference, EXPORTED_ON, logged, sent } from './an-archive.ts';

const one = { slug: 'sam-1' };
const two = { slug: 'sam-2' };
const daysBefore = (days: number) => addDays(day(EXPORTED_ON), -days);
/** `accepted`, `unchanged` and so on of the one row of the log. */
const verdictOf = (found: Difference): string => {
  const groups = ['accepted', 'resolved', 'gone', 'expired', 'questions'] as const;
  const group = groups.find((name) => found[name].length > 0);
  return group ?? (found.stillPending ? 'still pending' : 'unchanged');
};

describe('an invitation that the log lacks', () => {
  test.each([
    ['1: the same address', [one], [one], ['Accepted']],
    ['1: another address, though the names are equal', [one], [two], ['Pending']],
    ['1: each namesake by the address', [one, two], [two], ['Pending', 'Accepted']],
    ['2: the name, where no address is known', [{}], [{}], ['Accepted']],
    ['2: the name, in whatever case', [{ name: 'SAM  lee' }], [{}], ['Accepted']],
    ['2: the name, where only the connection has an address', [{}], [one], ['Accepted']],
    ['2: the name, where only the invitation has an address', [one], [{}], ['Accepted']],
    ['2: not a name that two connections bear', [{}], [one, two], ['Pending']],
    ['2: not a name that was invited twice', [{}, one], [{}], ['Pending', 'Pending']],
    ['2: not a name that three connections bear', [{}], [{}, {}, {}], ['Pending']],
  ])('is accepted by rule %s', (_, whom, connected, statuses) => {
    const archive = anArchive({
      sent: whom.map((who) => sent('2026-06-01', who)),
      connections: connected.map((who) => connection('2026-06-10', who)),
    });
    expect(difference(archive).added.map(({ status }) => status)).toEqual(statuses);
  });

  test.each([
    [0, 'Pending'],
    [180, 'Pending'],
    [181, 'Unknown'],
  ])('sent %i days before the export and not connected is %s (rule 3)', (days, status) => {
    const archive = anArchive({ sent: [sent(daysBefore(days))] });
    expect(difference(archive).added).toMatchObject([{ status, closedOn: '' }]);
  });

  test('is unknown without the connections', () => {
    const archive = anArchive({ sent: [sent('2026-06-01')], connections: null });
    expect(difference(archive).added).toMatchObject([{ status: 'Unknown' }]);
  });

  test('is accepted on the day of the connection, but not before it was sent', () => {
    const on = (connectedOn: string) =>
      difference(anArchive({ sent: [sent('2026-06-01', one)], connections: [connection(connectedOn, one)] }))
        .added;
    expect(on('2026-06-10')).toMatchObject([{ closedOn: '2026-06-10' }]);
    expect(on('2026-05-31')).toMatchObject([{ closedOn: '2026-06-01' }]);
  });

  test('that was followed by another one to the same person is unknown; the last one counts', () => {
    const archive = anArchive({
      sent: [sent('2026-05-20', one), sent('2026-03-01', one)],
      connections: [connection('2026-06-10', one)],
    });
    expect(difference(archive).added).toMatchObject([
      { sentOn: '2026-03-01', status: 'Unknown' },
      { sentOn: '2026-05-20', status: 'Accepted' },
    ]);
  });

  test('brings name, address, note and company along', () => {
    const archive = anArchive({
      sent: [{ ...sent('2026-06-01', one), note: 'Hi' }],
      connections: [connection('2026-06-10', { ...one, company: 'Litware' })],
    });
    expect(difference(archive).added).toEqual([
      {
        name: 'Sam Lee',
        company: 'Litware',
        url: 'https://www.linkedin.com/in/sam-1',
        sentOn: '2026-06-01',
        note: 'Hi',
        status: 'Accepted',
        closedOn: '2026-06-10',
        byName: false,
      },
    ]);
  });

  // A newer company would make two people of the two rows, and the next import would propose what this one did not.
  test.each([
    ['no address', { name: 'Sam Lee' }],
    ['an address', one],
  ])('of somebody with %s keeps the company that the log gives them', (_, told) => {
    const archive = anArchive({
      sent: [sent('2026-06-05', told)],
      connections: [connection('2026-06-10', { ...one, company: 'Litware' })],
    });
    const log = [
      logged('2026-02-01', { ...one, row: 2, company: 'Adatum' }),
      logged('2026-03-01', { ...one, row: 3, company: 'Contoso' }),
    ];
    expect(difference(archive, log).added).toMatchObject([{ company: 'Contoso', status: 'Accepted' }]);
  });
});

/** Rows of the log against one record of the archive: which of them are the same invitation. */
test.each<[string, readonly LoggedRow[], boolean, string]>([
  ['2026-06-05', [logged('2026-06-05', one)], false, 'the same day'],
  ['2026-06-05', [logged('2026-06-04', one)], false, 'a day later in UTC'],
  ['2026-06-05', [logged('2026-06-06', one)], false, 'a day earlier in UTC'],
  ['2026-06-05', [logged('2026-06-03', one)], true, 'two days later: a new attempt'],
  ['2026-06-05', [logged('2026-06-07', one)], false, 'two days earlier: superseded'],
  ['2026-06-05', [logged('2026-03-01', one)], true, 'a new attempt'],
  ['2026-03-01', [logged('2026-06-05', one)], false, 'superseded'],
  ['2026-06-05', [logged('', one)], false, 'a row without a day'],
  ['2026-06-05', [logged('2026-06-05', two)], true, 'another address'],
  ['2026-06-05', [logged('2026-06-05')], false, 'by name, the row without an address'],
  ['2026-06-05', [logged('2026-06-05', { company: 'Litware' })], false, 'by name, with a company'],
  [
    '2026-06-05',
    [logged('2026-06-05', { url: 'https://linkedin.com/in/SAM-1/' })],
    false,
    'another spelling',
  ],
  ['2026-06-05', [logged('2026-06-05', { name: 'Someone else' })], true, 'another name'],
  ['2026-06-05', [logged('2026-06-05', { name: '' })], true, 'nobody'],
  [
    '2026-06-05',
    [logged('2026-03-01', { company: 'Litware' }), logged('2026-06-04', { row: 3, company: 'Adatum' })],
    false,
    'the row of two namesakes whose day it is',
  ],
  [
    '2026-06-05',
    [logged('2026-03-01', { company: 'Litware' }), logged('2026-06-20', { row: 3, company: 'Adatum' })],
    true,
    'neither of two namesakes',
  ],
])('a record of %s beside %o is new: %s (%s)', (on, log, isNew) => {
  const { added } = difference(anArchive({ sent: [sent(on, one)] }), log);
  expect(added.length === 1).toBe(isNew);
});

describe('a row of the log', () => {
  /**
   * Rows sent on 1 June. In the archive: whether the invitation is, and on which day the person connected.
   */
  test.each<[Status | '', boolean, string | null, string, string]>([
    ['Pending', true, '2026-06-10', 'accepted', '1'],
    ['Unknown', true, '2026-06-10', 'accepted', '1'],
    ['Expired', true, '2026-06-10', 'accepted', '1'],
    ['Pending', false, '2026-06-10', 'accepted', '1: accepted rows are forgotten after a while'],
    ['Pending', true, null, 'still pending', '3'],
    ['Unknown', true, null, 'resolved', '3'],
    ['Expired', true, null, 'unchanged', 'statuses move forward only'],
    ['Pending', false, null, 'gone', '4'],
    ['Unknown', false, null, 'unchanged', 'nothing is known'],
    ['Expired', false, null, 'unchanged', 'as logged'],
    ['Withdrawn', true, null, 'questions', '5'],
    ['Withdrawn', false, null, 'unchanged', 'as logged'],
    ['Withdrawn', false, '2026-06-10', 'questions', 'withdrawn, but connected'],
    ['Declined', true, '2026-06-10', 'questions', 'declined, but connected'],
    ['Declined', true, null, 'unchanged', 'nobody knows whether declined rows stay'],
    ['Accepted', true, null, 'unchanged', '6: never reverts'],
    ['Accepted', false, null, 'unchanged', '6: never reverts'],
    ['', true, '2026-06-10', 'unchanged', 'what the status cell holds is for the user to say'],
  ])(
    'that says "%s", invited %s, connected %s, is %s: rule %s',
    (status, isInvited, connectedOn, verdict) => {
      const archive = anArchive({
        sent: isInvited ? [sent('2026-06-01', one)] : [],
        connections: connectedOn ? [connection(connectedOn, one)] : [],
      });
      const found = difference(archive, [logged('2026-06-01', { ...one, status })]);
      expect(verdictOf(found)).toBe(verdict);
      expect(found.added).toEqual([]);
    },
  );

  test.each<[Status, string]>([
    ['Pending', 'unchanged'],
    ['Unknown', 'unchanged'],
    ['Expired', 'unchanged'],
    ['Accepted', 'unchanged'],
    ['Withdrawn', 'questions'],
  ])('that says %s is %s without the connections', (status, verdict) => {
    const archive = anArchive({ sent: [sent('2026-06-01', one)], connections: null });
    expect(verdictOf(difference(archive, [logged('2026-06-01', { ...one, status })]))).toBe(verdict);
    const empty = anArchive({ connections: null });
    expect(verdictOf(difference(empty, [logged('2026-06-01', { ...one, status })]))).toBe('unchanged');
  });

  /** Rule 4: "sent ≤ 175 days before it → gone; older → Expired, proposed". */
  test.each([
    [-3, 'unchanged', 'sent after the export'],
    [0, 'unchanged', 'sent on its day'],
    [1, 'gone', 'sent the day before'],
    [175, 'gone', 'the last day of a question'],
    [176, 'expired', 'older'],
    [900, 'expired', 'long ago'],
  ])('sent %i days before an export that lacks it is %s: %s', (days, verdict) => {
    expect(verdictOf(difference(anArchive({}), [logged(daysBefore(days), one)]))).toBe(verdict);
  });

  test('without a day, or without anybody, is left as it is', () => {
    expect(verdictOf(difference(anArchive({}), [logged('')]))).toBe('unchanged');
    const archive = anArchive({ connections: [connection('2026-06-26', { name: '' })] });
    expect(verdictOf(difference(archive, [logged('2026-06-26', { name: '' })]))).toBe('unchanged');
  });

  test('sent after the export is accepted all the same where the archive holds it, a day off', () => {
    const archive = anArchive({
      sent: [sent(EXPORTED_ON, one)],
      connections: [connection(EXPORTED_ON, one)],
    });
    expect(difference(archive, [logged('2026-06-28', one)]).accepted).toMatchObject([
      { closedOn: '2026-06-28' },
    ]);
  });

  test('present for longer than an invitation lives stays as it is', () => {
    const old = daysBefore(181);
    const archive = anArchive({ sent: [sent(old, one)] });
    expect(verdictOf(difference(archive, [logged(old, { ...one, status: 'Unknown' })]))).toBe('unchanged');
    expect(verdictOf(difference(archive, [logged(old, one)]))).toBe('unchanged');
  });

  test('withdrawn after the export is no contradiction to it', () => {
    const archive = anArchive({ sent: [sent('2026-06-01', one)] });
    const row = logged('2026-06-01', { ...one, status: 'Withdrawn', closedOn: '2026-06-28' });
    expect(verdictOf(difference(archive, [row]))).toBe('unchanged');
  });

  test('withdrawn and sent again is a new attempt', () => {
    const archive = anArchive({ sent: [sent('2026-06-20', one)] });
    const found = difference(archive, [logged('2026-05-01', { ...one, status: 'Withdrawn' })]);
    expect(found.added).toMatchObject([{ sentOn: '2026-06-20', status: 'Pending' }]);
    expect(verdictOf(found)).toBe('unchanged');
  });

  test('pending though its person was invited again is a question, and the new attempt is the accepted one', () => {
    const archive = anArchive({
      sent: [sent('2026-06-20', one)],
      connections: [connection('2026-06-22', one)],
    });
    const found = difference(archive, [logged('2026-05-01', one)]);
    expect(found.added).toMatchObject([{ status: 'Accepted' }]);
    expect(found.gone).toMatchObject([
      {
        what: 'Sent again on 20 June 2026, according to the archive of 27 June 2026: what happened to the first?',
      },
    ]);
  });

  test('of a person with two rows: the archive speaks of the one whose day it has', () => {
    const archive = anArchive({
      sent: [sent('2026-06-05', one)],
      connections: [connection('2026-06-10', one)],
    });
    const log = [
      logged('2026-03-01', { ...one, status: 'Expired' }),
      logged('2026-06-05', { ...one, row: 3 }),
    ];
    const found = difference(archive, log);
    expect(found.accepted.map(({ target }) => target.row)).toEqual([3]);
    expect(found.unchanged).toBe(1);
  });

  test('logged some days late is still the invitation of the archive', () => {
    const archive = anArchive({ sent: [sent('2026-06-05', one)] });
    expect(verdictOf(difference(archive, [logged('2026-06-08', one)]))).toBe('still pending');
  });

  test("keeps the user's own day of the end", () => {
    const archive = anArchive({ connections: [connection('2026-06-10', one)] });
    const row = logged('2026-06-01', { ...one, status: 'Expired', closedOn: '2026-06-20' });
    expect(difference(archive, [row]).accepted).toMatchObject([{ to: 'Accepted', closedOn: '' }]);
  });
});

describe('a row without an address', () => {
  const namesakes = /^Several people are called Sam Lee/;

  test('is accepted by a name that is unique on all sides, and the reason says so', () => {
    const archive = anArchive({ sent: [sent('2026-06-01')], connections: [connection('2026-06-10')] });
    expect(difference(archive, [logged('2026-06-01')]).accepted).toMatchObject([
      { to: 'Accepted', closedOn: '2026-06-10', why: expect.stringContaining('found by name') },
    ]);
  });

  test('takes the address of the one of that name whom the archive knows', () => {
    const archive = anArchive({
      sent: [sent('2026-06-01', one)],
      connections: [connection('2026-06-10', one), connection('2026-05-10', two)],
    });
    expect(difference(archive, [logged('2026-06-01')]).accepted).toMatchObject([{ closedOn: '2026-06-10' }]);
  });

  test.each([
    ['two connections bear the name', [sent('2026-06-01')], [{}, one]],
    ['two of that name were invited', [sent('2026-06-01', one), sent('2026-05-01', two)], [one]],
    ['two of that name were invited, on other days', [sent('2026-05-01', one), sent('2026-04-01', two)], []],
  ])('is a question where %s', (_, invited, connected) => {
    const archive = anArchive({
      sent: invited,
      connections: connected.map((who) => connection('2026-06-10', who)),
    });
    const found = difference(archive, [logged('2026-06-01')]);
    expect(found.questions).toMatchObject([{ what: expect.stringMatching(namesakes) }]);
    expect(verdictOf(found)).toBe('questions');
  });

  test.each([
    ['of another company', '2026-06-10', 'Litware'],
    ['connected long before', '2012-05-03', ''],
  ])('that only a connection %s may answer is a question', (_, connectedOn, company) => {
    const archive = anArchive({ connections: [connection(connectedOn, { company })] });
    const found = difference(archive, [logged('2026-06-01', { company: 'Contoso' })]);
    expect(found.questions).toMatchObject([{ what: expect.stringMatching(/is it the same person\?$/) }]);
  });
});

test('each row of the log is told once', () => {
  const statuses: readonly Status[] = ['Pending', 'Unknown', 'Expired', 'Withdrawn', 'Accepted'];
  const log = statuses.map((status, index) =>
    logged('2026-06-01', { slug: `p${index}`, status, row: index + 2 }),
  );
  const archive = anArchive({
    sent: [sent('2026-06-01', { slug: 'p0' })],
    connections: [connection('2026-06-02', { slug: 'p2' })],
  });
  const { accepted, resolved, gone, expired, questions, stillPending, unchanged } = difference(archive, log);
  const groups = [accepted, resolved, gone, expired, questions].map((group) => group.length);
  expect([...groups, stillPending, unchanged]).toEqual([1, 0, 0, 0, 0, 1, 3]);
});

test('the margin of an expiry is that of docs/DOMAIN.md: 175 of 180 days', () => {
  expect(180 - EXPIRY_MARGIN_DAYS).toBe(175);
});

describe('someone whom a row names that cannot be read', () => {
  const ana = { name: 'Ana Lopes', slug: 'ana' };
  const unread = [{ names: ['Ana Lopes'], slugs: ['ana'] }];
  const unaddressed = [{ names: ['ana  LOPES'], slugs: [] }];
  test.each([
    ['an address', unread, ana],
    ['a name, where the row has no address', unaddressed, ana],
    ['a name, where the log has no address', unread, { name: 'Ana Lopes' }],
  ])('is known by %s, and is left alone', (_, unread, who) => {
    for (const on of ['2026-06-01', daysBefore(200)]) {
      const found = difference(anArchive({ unread }), [logged(on, who)]);
      expect(found).toMatchObject({ gone: [], expired: [], stillPending: 0, unchanged: 0 });
      expect(found.held).toEqual([{ name: 'Ana Lopes', sentOn: on, row: 2 }]);
    }
  });

  test('is another than one of that name with another address', () => {
    const found = difference(anArchive({ unread }), [logged('2026-06-01', { ...ana, slug: 'ana-2' })]);
    expect([found.gone.length, found.held.length]).toEqual([1, 0]);
  });

  test('is not proposed as new: the row may say that they are connected', () => {
    const found = difference(anArchive({ sent: [sent('2026-06-01', ana)], unread }));
    expect(found.added).toEqual([]);
    expect(found.held).toEqual([{ name: 'Ana Lopes', sentOn: '2026-06-01', row: undefined }]);
  });

  test('has accepted all the same, if among the connections', () => {
    const archive = anArchive({ connections: [connection('2026-06-10', ana)], unread });
    const { accepted, held } = difference(archive, [logged('2026-06-01', ana)]);
    expect([accepted.length, held.length]).toEqual([1, 0]);
  });
});

describe('a member’s number in the log, where the archive has the address', () => {
  const byTool = (number: string) => ({ name: 'Ana Lopes', url: `https://www.linkedin.com/in/${number}` });
  const ana = { name: 'Ana Lopes', slug: 'ana-lopes' };

  test.each(['ACwAAAbCdEf123', 'ACoAAAbCdEf123', 'ACoAAAbCdEf-12_3'])(
    '%s is of the only one of that name',
    (number) => {
      const archive = anArchive({ sent: [sent('2026-06-01', ana)] });
      const { added, gone, stillPending } = difference(archive, [logged('2026-06-01', byTool(number))]);
      expect({ added, gone, stillPending }).toEqual({ added: [], gone: [], stillPending: 1 });
    },
  );

  test('is a question where two bear the name', () => {
    const two = [sent('2026-05-01', ana), sent('2026-05-09', { ...ana, slug: 'ana-2' })];
    const found = difference(anArchive({ sent: two }), [logged('2026-06-01', byTool('ACwAAAbCdEf123'))]);
    expect([found.gone.length, found.questions.length]).toEqual([0, 1]);
  });
});
