/** One notion of the same person: what tells two people apart in one rule does so in all of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherPeople } from '../../src/core/archive/match/people.ts';
import { paceOf } from '../../src/core/archive/pace.ts';
import { day } from '../../src/core/day.ts';
import { noticePeople } from '../../src/core/health/finding-person.ts';
import { isSamePerson, type Named } from '../../src/core/person.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { groupByPerson, historyOf } from '../../src/core/rules/by-person.ts';
import { dueOn } from '../../src/core/rules/flag.ts';
import { findPeople } from '../../src/core/rules/lookup.ts';
import { resendsOf } from '../../src/core/rules/resend.ts';
import { anInvitation } from './an-invitation.ts';
import { finish } from './archive/finish.ts';
import { PAIRS } from './person-pairs.ts';

const TODAY = day('2026-06-27');
const nobody = () => '';
const withdrawn = (person: Named, sentOn: string, closedOn: string) =>
  anInvitation({ ...person, status: 'Withdrawn', sentOn, closedOn });

/** How each rule shows that it takes two rows for one person's. */
const USERS: Readonly<Record<string, (a: Named, b: Named) => boolean>> = {
  isSamePerson,
  groupByPerson: (a, b) => groupByPerson([anInvitation(a), anInvitation(b)], nobody).length === 1,
  'log an invitation': (a, b) => historyOf(a, [b]).length === 1,
  'flags: an attempt counts on': (a, b) =>
    dueOn(TODAY, [anInvitation(a), anInvitation(b)], DEFAULT_POLICY, nobody)[1]?.attempt === 2,
  'flags: a cooldown is never missed': (a, b) => {
    const rows = [withdrawn(a, '2026-01-01', '2026-02-01'), withdrawn(b, '2026-06-01', '2026-06-26')];
    const flagOf = (log: typeof rows) => dueOn(TODAY, log, DEFAULT_POLICY, nobody)[0]?.flag;
    return flagOf(rows) !== flagOf(rows.slice(0, 1));
  },
  'Re-send': (a, b) => {
    const rows = [withdrawn(a, '2026-01-01', '2026-02-01'), anInvitation({ ...b, sentOn: '2026-06-01' })];
    const listOf = (log: typeof rows) =>
      resendsOf(log, dueOn(TODAY, log, DEFAULT_POLICY, nobody), DEFAULT_POLICY, nobody);
    return listOf(rows).length !== listOf(rows.slice(0, 1)).length;
  },
  Check: (a, b) => {
    const asked = { kind: 'words', words: '' } as const;
    return findPeople([anInvitation(a), anInvitation(b)], asked).length === 1;
  },
  Health: (a, b) => {
    const invitations = [a, b].map((person, index) => ({ ...anInvitation(person), row: index + 2 }));
    const log = { invitations, has: () => true, text: () => '', isTold: () => false };
    return noticePeople(log, [], TODAY).some(({ kind }) => kind === 'twice');
  },
  import: (a, b) => {
    const rows = [a, b].map((person, index) => ({
      ...person,
      account: '',
      row: index + 2,
      sentOn: day('2026-06-01'),
      ...({ status: 'Pending', closedOn: '' } as const),
    }));
    const { all } = finish(gatherPeople([], rows, paceOf(1)));
    return all.length === 1;
  },
};

describe.each(Object.keys(USERS))('%s', (user) => {
  test.each(PAIRS)('%s', (_, a, b, isSame) => {
    expect(USERS[user]?.(a, b)).toBe(isSame);
    expect(USERS[user]?.(b, a)).toBe(isSame);
  });
});

const anyone = fc.record({
  name: fc.constantFrom('Ana', 'ana ', 'Ben', ''),
  company: fc.constantFrom('', 'Acme', 'Other'),
  url: fc.constantFrom('', 'linkedin.com/in/a', 'linkedin.com/in/b'),
});

test('of any two people every rule says the same, whichever comes first', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const isSame = isSamePerson(a, b);
      for (const [user, says] of Object.entries(USERS))
        expect([user, says(a, b), says(b, a)]).toEqual([user, isSame, isSame]);
    }),
  );
});

test('who is who does not depend on the order of the rows', () => {
  const shuffled = fc
    .array(anyone, { maxLength: 8 })
    .chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray([...people.keys()], { minLength: people.length })),
    );
  const told = (people: readonly Named[], order: readonly number[]) => {
    const rows = order.map((place) => anInvitation(people[place]));
    const inOrder = (places: readonly number[]) =>
      places.map((place) => order[place] as number).sort((a, b) => a - b);
    return new Set(
      groupByPerson(rows, nobody).map(({ own, history }) => JSON.stringify([inOrder(own), inOrder(history)])),
    );
  };
  fc.assert(
    fc.property(shuffled, ([people, order]) => {
      expect(told(people, order)).toEqual(told(people, [...people.keys()]));
    }),
  );
});

test('nobody whom a row may be is missing from its history', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 8 }), anyone, (people, person) => {
      const rows = [...people, person].map(anInvitation);
      const whole = groupByPerson(rows, nobody).find(({ own }) => own.includes(people.length));
      const found = historyOf(person, people).map((one) => people.indexOf(one));
      for (const place of found) expect(whole?.history).toContain(place);
    }),
  );
});
