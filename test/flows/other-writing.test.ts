/**
 * Logging an invitation to somebody whom the log has under another writing of the name: the form and the tick of Re-send ask
 * as they do for the very same name, whatever the page knows.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckReply, Invited, Reply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const invite = (form: Partial<Invited>) =>
  host.call('logInvitation', {
    ...{ company: '', url: '', account: '', sentOn: '2026-06-27', note: '', goalFit: '', followUp: '' },
    ...{ anyway: false, ...form },
  }) as Promise<Reply>;
const LINK = 'https://www.linkedin.com/in/';
const PENDING: Row = { Status: 'Pending', 'Sent on': date('2026-06-01') };
const NAME_ALONE = ' This goes by the name alone: if it is another person, log it anyway.';

test.each([
  ['Dr. Ana Silva', 'Ana Silva'],
  ['Ana Silva', 'Dr. Ana Silva'],
  ['Berg, Bo', 'Bo Berg'],
  ['Bo Berg (He/Him)', 'Bo Berg'],
  ['Jan Mueller', 'Jan Müller'],
  ['Jose Nunez', 'José Núñez'],
  ['Bo Berg, CISSP', 'Bo Berg'],
])('%s is asked about where %s is pending, as Check tells it', async (asked, logged) => {
  host = await openLedger([{ Name: logged, ...PENDING }]);
  const { people } = (await host.call('checkPerson', asked)) as Extract<CheckReply, { ok: true }>;
  expect(people[0]?.verdicts).toMatchObject([{ kind: 'pending', day: '2026-06-01' }]);
  expect(await invite({ name: asked })).toMatchObject({
    ok: false,
    code: 'caution',
    message: `${logged} is already pending since 1 June 2026.${NAME_ALONE}`,
  });
  expect(await column(host, 'Name', 2)).toEqual([logged, '']);
  expect(await invite({ name: asked, anyway: true })).toMatchObject({ ok: true, already: false });
  expect(await column(host, 'Name', 2)).toEqual([logged, asked]);
});

test.each<[string, Row, RegExp]>([
  ['connected', { Status: 'Accepted', 'Closed on': date('2026-01-03') }, /^Ana Silva is already connected/],
  ['cooling down', { Status: 'Withdrawn', 'Closed on': date('2026-06-10') }, /^Ana Silva can’t be invited/],
  ['declined', { Status: 'Declined', 'Closed on': date('2026-01-09') }, /^Ana Silva declined an earlier/],
  ['unread', { Status: 'Withdrawn', 'Closed on': 'soon' }, /Ana Silva/],
])('who is %s under another writing is asked about', async (_, row, message) => {
  host = await openLedger([{ Name: 'Ana Silva', 'Sent on': date('2026-01-01'), ...row }]);
  expect(await invite({ name: 'Silva, Ana' })).toMatchObject({
    ok: false,
    code: 'caution',
    message: expect.stringMatching(message),
  });
});

describe('two people stay two', () => {
  test.each<[string, Row, Partial<Invited>]>([
    ['of two addresses', { 'Profile URL': `${LINK}ana` }, { url: `${LINK}ana-2` }],
    ['of two companies', { Company: 'Acme' }, { company: 'Other' }],
    ['of other names', { Name: 'Ana Costa' }, {}],
    ['of a longer word', { Name: 'Ana Silvana' }, {}],
  ])('%s', async (_, row, form) => {
    host = await openLedger([{ Name: 'Ana Silva', ...PENDING, ...row }]);
    expect(await invite({ name: 'Dr. Ana Silva', ...form })).toMatchObject({ ok: true, already: false });
    expect(await column(host, 'Attempt', 3)).toEqual(['1', '1', '']);
  });

  test('logged on one day under two writings, neither is taken for the other', async () => {
    host = await openLedger([]);
    expect(await invite({ name: 'Ana Silva' })).toMatchObject({ ok: true, already: false });
    expect(await invite({ name: 'Dr. Ana Silva', anyway: true })).toMatchObject({ ok: true, already: false });
    expect(await invite({ name: 'Dr. Ana Silva' })).toMatchObject({ ok: true, already: true });
  });
});

test('of the same name it is the next attempt; of one that holds more it is nobody’s second', async () => {
  const expired: Row = {
    ...{
      Name: 'Ana Silva',
      Status: 'Expired',
      'Sent on': date('2025-01-01'),
      'Closed on': date('2025-07-01'),
    },
  };
  host = await openLedger([expired]);
  expect(await invite({ name: 'Ana Silva Costa' })).toMatchObject({ ok: true });
  expect(await invite({ name: 'Dr. Ana Silva', sentOn: '2026-06-26', anyway: true })).toMatchObject({
    ok: true,
  });
  expect(await column(host, 'Attempt', 3)).toEqual(['1', '1', '2']);
});

test('the tick of Re-send asks about a row without an address under another writing', async () => {
  host = await openLedger([
    {
      ...{ Name: 'Ana Silva', 'Profile URL': `${LINK}ana`, Status: 'Withdrawn' },
      ...{ 'Sent on': date('2026-01-05'), 'Closed on': date('2026-02-01') },
    },
    { Name: 'Dr. Ana Silva', ...PENDING },
  ]);
  const tick = { name: 'Ana Silva', url: `${LINK}ana` };
  expect(await invite(tick)).toMatchObject({
    ok: false,
    code: 'caution',
    message: `Ana Silva is already pending since 1 June 2026.${NAME_ALONE}`,
  });
});

test('what the address proves is refused, whoever else may bear the name', async () => {
  host = await openLedger([
    { Name: 'Ana Silva', 'Profile URL': `${LINK}ana`, ...PENDING },
    { Name: 'Dr. Ana Silva', Status: 'Expired', 'Sent on': date('2025-01-01') },
    { Name: 'Ana Silva', Status: 'Expired', 'Sent on': date('2024-01-01') },
  ]);
  expect(await invite({ name: 'Ana Silva', url: `${LINK}ana`, anyway: true })).toMatchObject({
    ok: false,
    code: 'refused',
  });
});

test('a row with an address alone is known by the words of it', async () => {
  host = await openLedger([{ 'Profile URL': `${LINK}ana-silva-9`, ...PENDING }]);
  expect(await invite({ name: 'Ana Silva' })).toMatchObject({
    ok: false,
    code: 'caution',
    message: `Ana Silva is already pending since 1 June 2026.${NAME_ALONE}`,
  });
});

describe('who is only called alike is asked about under the name that the rows have', () => {
  const costa: Row = { Name: 'Ana Silva Costa', ...PENDING };
  const ended = (Name: string, Status = 'Expired'): Row => ({
    ...{ Name, Status, 'Sent on': date('2025-01-01'), 'Closed on': date('2025-07-01') },
  });
  const open = 'Ana Silva Costa is already pending since 1 June 2026.';
  const accepted = 'Ana Silva Reis is already connected since 1 July 2025.';

  test.each<[string, readonly Row[], string]>([
    ['one of two', [costa, ended('Ana Silva Reis')], `${open}${NAME_ALONE}`],
    ['beside the very name', [ended('Ana Silva'), costa], `${open}${NAME_ALONE}`],
    ['each of two', [costa, ended('Ana Silva Reis', 'Accepted')], `${open} ${accepted}${NAME_ALONE}`],
    [
      'an address alone',
      [{ ...PENDING, 'Profile URL': `${LINK}ana-silva-costa` }],
      `ana-silva-costa is already pending since 1 June 2026.${NAME_ALONE}`,
    ],
    [
      'beside another writing that declined',
      [ended('Dr. Ana Silva', 'Declined'), costa],
      `Dr. Ana Silva declined an earlier invitation. ${open}${NAME_ALONE}`,
    ],
    [
      'and another who declined, whom one may take for the person',
      [ended('Ana Silva Reis', 'Declined'), costa],
      `${open} Ana Silva Reis declined an earlier invitation.${NAME_ALONE}`,
    ],
    [
      'unless nothing is open, where another writing declined',
      [ended('Dr. Ana Silva', 'Declined'), ended('Ana Silva Reis', 'Declined')],
      'Dr. Ana Silva declined an earlier invitation.',
    ],
    [
      'three of many',
      ['Costa', 'Reis', 'Dias', 'Melo', 'Pinto'].map((last) => ({ ...costa, Name: `Ana Silva ${last}` })),
      `${['Costa', 'Reis', 'Dias'].map((last) => `Ana Silva ${last} is already pending since 1 June 2026.`).join(' ')} The log has 2 more like that: look in Check.${NAME_ALONE}`,
    ],
  ])('%s', async (_, rows, message) => {
    host = await openLedger(rows);
    expect(await invite({ name: 'Ana Silva' })).toMatchObject({ ok: false, code: 'caution', message });
  });

  test('of two addresses or companies nobody is asked about', async () => {
    host = await openLedger([
      { ...costa, 'Profile URL': `${LINK}costa` },
      { ...costa, Name: 'Ana Silva Reis', Company: 'Acme' },
    ]);
    expect(await invite({ name: 'Ana Silva', company: 'Other', url: `${LINK}ana` })).toMatchObject({
      ok: true,
    });
  });

  test('names that differ in a short word are two people’s, and nobody is asked about', async () => {
    host = await openLedger([ended('Nguyen Van Ha', 'Declined')]);
    expect(await invite({ name: 'Nguyen Van An' })).toMatchObject({ ok: true });
    expect(await column(host, 'Attempt', 2)).toEqual(['1', '1']);
  });
});
