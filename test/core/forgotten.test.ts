/** Forgetting, as rules: whose a row is, what is taken out of text, and that everything that counts goes on as before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Account, sendersIn } from '../../src/core/account.ts';
import { day } from '../../src/core/day.ts';
import { eraserOf, FORGOTTEN, isForgotten, isOf, whomOf } from '../../src/core/forgotten.ts';
import { type Invitation, isOpen, STATUSES } from '../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { kindOf, type RowCells } from '../../src/core/row-kind.ts';
import { groupByPerson } from '../../src/core/rules/by-person.ts';
import { dueOn } from '../../src/core/rules/flag.ts';
import { findInactive } from '../../src/core/rules/inactive.ts';
import { findPeople } from '../../src/core/rules/lookup.ts';
import { resendsOf } from '../../src/core/rules/resend.ts';
import { anInvitation } from './an-invitation.ts';

const TODAY = day('2026-06-27');
const LINK = 'https://www.linkedin.com/in/';
/** Nothing is told that the test does not tell. */
const invitation = (told: Partial<Invitation>): Invitation => ({
  ...anInvitation({ name: '', company: '', url: '', sentOn: '' }),
  ...told,
});

test.each([
  ['Forgotten A', true],
  ['Forgotten ZZ', true],
  ['Forgotten', false],
  ['forgotten a', false],
  ['Forgotten Angel', false],
  ['Forgotten A B', false],
])('%s: forgotten is %s', (name, is) => {
  expect(isForgotten(name)).toBe(is);
});

describe('taken out of text', () => {
  const others = [invitation({ name: 'Bea Ana Holt', account: 'May June' })];
  const erase = (name: string, url: string) =>
    eraserOf(whomOf('Forgotten A', [invitation({ name, url })], others));
  test.each([
    ['Ana Keller', '', 'Ana Keller and 3 more', false, 'Forgotten A and 3 more'],
    ['Ana Keller', '', 'with ana  KELLER, who', false, 'with Forgotten A, who'],
    ['Ana Keller', '', 'Dana Keller, Ana Kellermann', false, 'Dana Keller, Ana Kellermann'],
    ['Ana', '', 'Ana and 3 more', false, 'Ana and 3 more'],
    ['Ana', '', 'Ana and 3 more', true, 'Forgotten A and 3 more'],
    ['May June', '', 'sent by May June', false, 'sent by May June'],
    ['', `${LINK}ana-k`, `${LINK}ana-k/ wrote`, false, 'Forgotten A wrote'],
    ['', `${LINK}ana-k`, `${LINK}ana-k-2`, false, `${LINK}ana-k-2`],
    ['', `${LINK}j%C3%B6rg`, `see ${LINK}jörg?x=1.`, false, 'see Forgotten A'],
    ['A. (Tony) O’Hara', '', 'A. (Tony) O’Hara', false, 'Forgotten A'],
    ['=1+1 x', '', 'a =1+1 x b', false, 'a Forgotten A b'],
  ])('%s %s: %s (theirs: %s)', (name, url, text, isTheirs, out) => {
    expect(erase(name, url)(text, isTheirs)).toBe(out);
  });
});

test('a row under such a name is an invitation whatever else it holds, and nobody who can be found or is to be forgotten', () => {
  const nothing = { last: '', url: '', sentOn: '', status: 7, hasDay: false, hasMeaning: false };
  const cells: RowCells = {
    ...nothing,
    name: 'Forgotten A',
    all: () => [{ header: 'Name', value: 'Total' }],
  };
  const place = { before: 'blank' as const, below: () => [], isHeaderWord: () => true };
  expect(kindOf(cells, place)).toBe('invitation');
  const old = invitation({ name: 'Forgotten A', sentOn: day('2020-01-01'), status: 'Declined' });
  expect(findPeople([old], { kind: 'words', words: 'forgotten' })).toEqual([]);
  expect(findInactive(TODAY, [old], DEFAULT_POLICY)).toEqual([]);
});

describe('whatever the log', () => {
  const ACCOUNTS: Account[] = ['Me', 'Studio'].map((name) => ({ name, type: 'Free' }) as Account);
  const senderOf = sendersIn(ACCOUNTS);
  const days = fc.constantFrom('2026-06-20', '2026-05-01', '2026-01-01', '2022-01-01', undefined);
  const row: fc.Arbitrary<Invitation> = fc
    .record({
      name: fc.constantFrom('Ana Keller', 'ana keller', 'Bo', 'Cem Dag', ''),
      company: fc.constantFrom('', 'Fjord', 'Rill'),
      url: fc.constantFrom(
        '',
        '',
        `${LINK}ana`,
        `${LINK}bo`,
        `${LINK}ana-2`,
        'https://www.linkedin.com/sales/lead/A1',
      ),
      account: fc.constantFrom('', 'Me', 'Studio', 'Stranger'),
      status: fc.constantFrom(...STATUSES, undefined),
      sentOn: days,
      closedOn: days,
      attempt: fc.constantFrom(undefined, 1, 3),
    })
    .map(({ sentOn, closedOn, ...rest }) =>
      invitation({ ...rest, sentOn: sentOn && day(sentOn), closedOn: closedOn && day(closedOn) }),
    );

  const forgotten = (rows: readonly Invitation[], own: readonly number[], as: string): Invitation[] =>
    rows.map((each, place) => (own.includes(place) ? { ...each, name: as, company: '', url: '' } : each));

  test('a row is of a person where the log says that it is theirs', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        for (const { isKnown, own, history } of groupByPerson(rows, () => '')) {
          // Where other rows may be theirs, equal ones of one day tell nothing apart.
          if (!isKnown || history.length > own.length) continue;
          const whom = whomOf(
            'Forgotten A',
            own.map((place) => rows[place] as Invitation),
            rows.filter((_, place) => !own.includes(place)),
          );
          expect([...rows.keys()].filter((place) => isOf(whom, rows[place] as Invitation))).toEqual(
            [...own].sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  test('resend days, attempts and unread rows are as before, and so is all of everybody else; nothing is due for the forgotten', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(), (rows, seed) => {
        const due = (log: readonly Invitation[]) => dueOn(TODAY, log, DEFAULT_POLICY, senderOf);
        const people = groupByPerson(rows, () => '').filter((each) => each.isKnown);
        const mayBe = (place: number) => people.filter(({ history }) => history.includes(place)).length;
        const clear = people.filter(
          ({ own, history }) => own.length === history.length && own.every((place) => mayBe(place) === 1),
        );
        const chosen = clear.filter((_, index) => ((seed >> index) & 1) === 0);
        let log: readonly Invitation[] = rows;
        chosen.forEach(({ own }, index) => {
          log = forgotten(log, own, `${FORGOTTEN} ${String.fromCharCode(65 + index)}`);
        });
        const gone = new Set(chosen.flatMap(({ own }) => own));
        const before = due(rows);
        expect(due(log)).toEqual(
          before.map(({ isConnection, isElsewhere, ...rest }, place) => {
            const flag = rest.flag.startsWith('Check') ? rest.flag : '';
            if (gone.has(place)) return { ...rest, flag };
            return { ...rest, ...(isConnection && { isConnection }), ...(isElsewhere && { isElsewhere }) };
          }),
        );
        const resends = (of: readonly Invitation[]) => resendsOf(of, due(of), DEFAULT_POLICY, senderOf);
        expect(resends(log)).toEqual(
          resends(rows).filter(({ invitation: one }) => !gone.has(rows.indexOf(one))),
        );
        expect(log.filter(({ status }) => isOpen(status)).length).toBe(
          rows.filter(({ status }) => isOpen(status)).length,
        );
        expect(groupByPerson(log, () => '').length).toBe(groupByPerson(rows, () => '').length);
      }),
    );
  });
});
