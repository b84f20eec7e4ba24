/**
 * Never a false "go", through the built bundle: in a log of any words and days, Check, the lists, the flags and the
 * door that logs an invitation hold back whoever has a row that cannot be read.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountVerdict, CheckReply, Invited, LedgerReply, Reply } from '../../src/addon/contract.ts';
import { column, date, openLedger, type Row, RUN_NOW } from './ledger-host.ts';

const GO: ReadonlySet<AccountVerdict['kind']> = new Set(['never', 'free', 'second attempt']);
const PEOPLE = ['Ada Byron', 'Bo Berg', 'Cy Dorn', 'Dee Eck'];
const url = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replace(' ', '-')}`;

/** What leaves open whether somebody is free, as people leave it in their sheets; on 27 June 2026. */
const UNREAD: readonly Row[] = [
  { Status: 'Withdrawn', 'Sent on': date('2026-05-01') },
  { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': 'Jun 20 or so' },
  { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': 'last month' },
  { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2027-06-01') },
  { Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-04-01') },
  { Status: 'Withdrawn', 'Sent on': date('2025-05-01'), 'Closed on': '?', 'Resend from': date('2025-07-01') },
  {
    Status: 'Withdrawn',
    'Sent on': date('2026-01-01'),
    'Closed on': date('2026-02-01'),
    'Resend from': 'in autumn',
  },
  { Status: 'Zurückgezogen?', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-05-20') },
  { Status: 'hmm', 'Sent on': date('2025-05-01') },
  { Status: 'Unknown', 'Sent on': date('2026-06-20') },
  { Status: 'Unknown' },
  { Status: 'Expired', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-04-01') },
  { Status: 'Expired', 'Sent on': date('2025-05-01'), Account: 'Nobody we know' },
  {
    Status: 'Withdrawn',
    'Sent on': date('2026-01-01'),
    'Closed on': date('2026-02-01'),
    Account: 'Old name',
  },
];
const READ: readonly Row[] = [
  { Status: 'Withdrawn', 'Sent on': date('2026-01-01'), 'Closed on': date('2026-02-01') },
  { Status: 'Expired', 'Sent on': date('2025-05-01') },
  { Status: 'Pending', 'Sent on': date('2026-04-01') },
  { Status: 'Declined', 'Sent on': date('2026-04-01'), 'Closed on': date('2026-04-09') },
];

const anyRow = fc.record({
  name: fc.constantFrom(...PEOPLE),
  isUnread: fc.boolean(),
  what: fc.nat(1000),
  account: fc.constantFrom('', 'second '),
  hasAddress: fc.boolean(),
});

test('nobody with a row that cannot be read is told, listed, flagged or logged as free', async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 4, maxLength: 9 }), async (told) => {
      const rows = told.map(({ name, isUnread, what, account, hasAddress }): Row => {
        const kinds = isUnread ? UNREAD : READ;
        return {
          Name: name,
          ...(hasAddress && { 'Profile URL': url(name) }),
          Account: account,
          ...kinds[what % kinds.length],
        };
      });
      const unclear = new Set(told.filter(({ isUnread }) => isUnread).map(({ name }) => name));
      const host = await openLedger(rows);
      try {
        await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
        await host.click(RUN_NOW);
        const flags = await column(host, 'Flag', rows.length);
        // A row of which nobody knows what became is no reason against withdrawing another.
        const isOpen = ({ Status, ...row }: Row) => Status === 'Unknown' && row['Sent on'] !== undefined;
        const unreadable = new Set(
          told
            .filter(({ isUnread }, place) => isUnread && !isOpen(rows[place] ?? {}))
            .map(({ name }) => name),
        );
        told.forEach(({ name }, place) => {
          if (unclear.has(name)) expect(flags[place]).not.toBe('Ready to re-send');
          if (unreadable.has(name)) expect(['Stale', 'Probably expired']).not.toContain(flags[place]);
        });
        const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
        const listed = [
          ...ledger.resends.filter(({ name, ready }) => ready && unclear.has(name)),
          ...ledger.pending.filter(
            ({ name, flag }) => (flag === 'Stale' || flag === 'Probably expired') && unreadable.has(name),
          ),
        ];
        expect(listed).toEqual([]);
        for (const name of unclear) {
          for (const asked of [name, url(name)]) {
            const reply = (await host.call('checkPerson', asked)) as Extract<CheckReply, { ok: true }>;
            if (reply.people.length === 0) expect(reply.missed).toMatchObject({ alike: 1, maybe: true });
            for (const { verdicts } of reply.people)
              expect(verdicts.filter(({ kind }) => GO.has(kind))).toEqual([]);
          }
          for (const account of ['', 'Second']) {
            const form: Invited = {
              ...{ name, company: '', url: url(name), account, sentOn: '2026-06-27' },
              ...{ note: '', goalFit: '', followUp: '', anyway: false },
            };
            const reply = (await host.call('logInvitation', form)) as Reply;
            expect(reply.ok).toBe(false);
            held += 1;
          }
        }
      } finally {
        host.dispose();
      }
    }),
    { numRuns: 8 },
  );
  expect(held).toBeGreaterThan(8);
});
