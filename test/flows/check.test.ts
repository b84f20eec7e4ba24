/**
 * "May I invite this person?": from the pasted address to the answer for each account, through the built
 * bundle.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, openLedger, type Row } from './ledger-host.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const person = (name: string, slug: string, told: Row): Row => ({
  Name: name,
  'Profile URL': url(slug),
  ...told,
});
const withdrawn = (sent: string, closed: string): Row => ({
  Status: 'Withdrawn',
  'Sent on': date(sent),
  'Closed on': date(closed),
});

const LOG: Row[] = [
  person('Ana Silva', 'ana', {
    ...withdrawn('2026-01-05', '2026-02-01'),
    Note: 'Hello Ana',
    Company: 'Acme',
  }),
  person('Ana Silva', 'ana', { Status: 'Pending', 'Sent on': date('2026-06-01'), Account: 'Second' }),
  { Name: 'Ana Silva', Status: 'Expired', 'Sent on': date('2025-03-01'), 'Closed on': date('2025-09-01') },
  person('Ben Pending', 'ben', { Status: 'Pending', 'Sent on': date('2026-06-01') }),
  person('Cy Cooling', 'cy', withdrawn('2026-05-01', '2026-06-10')),
  person('Di Connected', 'di', {
    Status: 'Accepted',
    'Sent on': date('2026-01-01'),
    'Closed on': date('2026-01-03'),
  }),
  person('Ed Declined', 'ed', {
    Status: 'Declined',
    'Sent on': date('2026-01-01'),
    'Closed on': date('2026-01-09'),
  }),
  person('Flo Used', 'flo', withdrawn('2026-01-01', '2026-02-01')),
  person('Flo Used', 'flo', withdrawn('2026-03-01', '2026-04-01')),
  person('Gil Ready', 'gil', withdrawn('2026-05-01', '2026-06-06')),
  person('José Núñez', 'jos%C3%A9', { Status: 'Accepted', 'Sent on': date('2026-01-01') }),
  ...Array.from({ length: 10 }, (_, index) =>
    person(`Kim ${index}`, `kim-${index}`, { Status: 'Accepted', 'Sent on': date(`2026-01-${11 + index}`) }),
  ),
];

let host: NodeHost;
const calls: string[] = [];
beforeAll(async () => {
  host = await openLedger(LOG);
  await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
  host.on(({ service, method }) => void calls.push(`${service}.${method}`));
});
afterAll(() => host.dispose());

const ask = (query: unknown) => host.call('checkPerson', query) as Promise<CheckReply>;
const found = async (query: string) => {
  const reply = await ask(query);
  if (!reply.ok) throw new Error(`Asked for "${query}": ${reply.message}`);
  return reply;
};

describe('checkPerson', () => {
  test.each([
    ['ben', 'pending', '2026-06-01', null, '2026-06-01'],
    ['cy', 'cooling down', '2026-07-01', null, '2026-05-01'],
    ['di', 'connected', '2026-01-03', null, '2026-01-01'],
    ['ed', 'declined', '2026-01-09', 2, '2026-01-01'],
    ['flo', 'resend used', null, 3, '2026-03-01'],
    ['gil', 'second attempt', null, 2, undefined],
  ])(
    '%s is told: %s; and of another account that this one invited, unless that is over',
    async (slug, kind, day, attempt, invitedOn) => {
      const { people } = await found(url(slug));
      expect(people).toHaveLength(1);
      expect(people[0]?.verdicts).toEqual([
        { account: 'My account', kind, day, attempt },
        invitedOn
          ? { account: 'Second', kind: 'other account', day: invitedOn, attempt: 1, by: 'My account' }
          : { account: 'Second', kind: 'never', day: null, attempt: 1 },
      ]);
    },
  );

  test('a person is one over all accounts, with the history newest first and the note of the first attempt', async () => {
    const { people, more } = await found('https://de.linkedin.com/in/ANA/?trk=mail');
    expect(more).toBe(0);
    expect(people).toEqual([
      {
        name: 'Ana Silva',
        company: 'Acme',
        url: url('ana'),
        verdicts: [
          { account: 'My account', kind: 'resend used', day: null, attempt: 3 },
          { account: 'Second', kind: 'pending', day: '2026-06-01', attempt: null },
        ],
        history: [
          expect.objectContaining({ row: 3, status: 'Pending', account: 'Second', sentOn: '2026-06-01' }),
          expect.objectContaining({ row: 2, status: 'Withdrawn', closedOn: '2026-02-01', note: 'Hello Ana' }),
          expect.objectContaining({ row: 4, status: 'Expired', url: '', sentOn: '2025-03-01' }),
        ],
        earlier: 0,
      },
    ]);
  });

  test.each([
    ['an address that nobody has', 'https://www.linkedin.com/in/nobody', { slug: 'nobody', maybe: true }],
    ['a part of an address', 'in/an', { slug: 'an', maybe: true }],
    [
      'an address whose name a row without one has',
      'in/ana-silva-1a2b',
      { slug: 'ana-silva-1a2b', name: 'ana silva', alike: 1, namesakes: 1, maybe: true },
    ],
    [
      'an address of another name',
      'in/eva-novak',
      { slug: 'eva-novak', name: 'eva novak', alike: 0, maybe: false },
    ],
    ['a name that nobody has', 'Zoe', { slug: '', rows: 0, maybe: false }],
  ])('%s finds nobody, and tells how many rows cannot be compared', async (_, query, missed) => {
    expect(await found(query)).toEqual({
      ok: true,
      people: [],
      more: 0,
      missed: { all: LOG.length, rows: 1, name: '', alike: 0, namesakes: 0, ...missed },
    });
  });

  test.each([
    ['a company’s page', 'https://www.linkedin.com/company/acme', 'company'],
    ['a member’s number', 'https://www.linkedin.com/in/ACwAAAbCdEf123', 'member id'],
    ['a member’s number alone', 'ACwAAAbCdEf123', 'member id'],
    ['an address of Sales Navigator', 'https://www.linkedin.com/sales/lead/ACwAAAb,NAME', 'sales navigator'],
    ['an address of Recruiter', 'https://www.linkedin.com/talent/profile/AEMAAA', 'recruiter'],
    ['a short link', 'https://lnkd.in/abc', 'short link'],
    ['an address of elsewhere', 'https://evil.example/in/ana', 'none'],
  ])('%s names nobody, and never reads as never invited', async (_, query, nameless) => {
    expect(await found(query)).toMatchObject({
      people: [],
      nameless,
      missed: { all: LOG.length, rows: 1, maybe: true },
    });
  });

  test.each([
    ['a married name', 'Ana Silva Costa', ['Ana Silva']],
    ['a degree that few have', 'Ben Pending, CISSP', ['Ben Pending']],
  ])('%s is no “never”: who is called like it is told', async (_, query, names) => {
    const { people, missed } = await found(query);
    expect(people.map(({ name }) => name)).toEqual(names);
    expect(missed).toMatchObject({ all: LOG.length });
  });

  test.each(['ana@fjord.com', '@ana'])('%s names nobody', async (query) => {
    expect(await found(query)).toMatchObject({ people: [], nameless: 'none' });
  });

  test.each(['?', '🚀', '12'])('%s is neither a name nor an address', async (query) => {
    expect(await ask(query)).toMatchObject({
      ok: false,
      message: `Cannot use "${query}" as a name: enter one, or the address of a profile.`,
    });
  });

  test.each([
    ['a title', 'Dr. Ana Silva', ['Ana Silva']],
    ['a degree', 'Ben Pending, PhD', ['Ben Pending']],
    ['pronouns and the order of a list', 'PENDING, Ben (He/Him)', ['Ben Pending']],
    ['an initial and a picture', 'Jose M. Nunez 🚀', ['José Núñez']],
    ['words of name and company', 'acme ana', ['Ana Silva']],
    ['a name without its accents', 'jose nunez', ['José Núñez']],
    ['a slug without more', 'jos\u00e9', ['José Núñez']],
    ['a slug that is a name', 'ana-silva', ['Ana Silva']],
    ['a slug of a name and a number', 'ana-silva-1a2b', ['Ana Silva']],
    ['an address in LinkedIn’s other writing', 'linkedin.com/in/José', ['José Núñez']],
  ])('%s finds the person', async (_, query, names) => {
    expect((await found(query)).people.map(({ name }) => name)).toEqual(names);
  });

  test('of many who match, eight are told, those invited last first, and how many more there are', async () => {
    const { people, more } = await found('kim');
    expect(people.map(({ name }) => name)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((number) => `Kim ${number}`));
    expect(more).toBe(2);
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', '  ', /Enter a name or address/],
    ['what is no text', { evil: 1 }, /it isn’t text/],
    ['a text of a million characters', 'x'.repeat(1_000_000), /1000000 characters/],
  ])('refuses %s', async (_, query, message) => {
    expect(await ask(query)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringMatching(message),
    });
  });

  test('answers while someone else is writing, and writes nothing itself', async () => {
    const release = host.occupyLock();
    calls.length = 0;
    expect((await found('ben')).people).toHaveLength(1);
    release();
    expect(calls.filter((call) => /set|Lock|insert|delete/.test(call))).toEqual([]);
    expect(calls.filter((call) => call === 'Range.getValues')).toHaveLength(2);
  });
});
