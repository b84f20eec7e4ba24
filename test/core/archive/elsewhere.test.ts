/** Whom an import brings as open, and another account has asked already. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedElsewhere } from '../../../src/core/archive/elsewhere.ts';
import type { LoggedRow } from '../../../src/core/archive/proposal.ts';
import { day } from '../../../src/core/day.ts';
import type { Status } from '../../../src/core/invitation.ts';

const LINK = 'https://www.linkedin.com/in/';
const added = (name: string, slug = '', status: Status = 'Pending', company = '') => ({
  ...{ name, company, status, url: slug && LINK + slug },
});
const logged = (
  name: string,
  slug = '',
  status: Status = 'Pending',
  more: Partial<LoggedRow> = {},
): LoggedRow => ({
  ...{ row: 2, name, company: '', url: slug && LINK + slug, account: 'Jordan', status },
  ...{ sentOn: day('2026-06-01'), closedOn: '', ...more },
});
const names = (some: Parameters<typeof askedElsewhere>[0], others: readonly LoggedRow[]) =>
  askedElsewhere(some, others).map(({ name, by }) => [name, by.status]);

test.each([
  ['pending there, by address', [added('Ana', 'ana')], [logged('A. Keller', 'ana')], [['Ana', 'Pending']]],
  ['accepted there', [added('Ana', 'ana')], [logged('Ana', 'ana', 'Accepted')], [['Ana', 'Accepted']]],
  ['without an address, by name', [added('Ana')], [logged('ana', 'ana')], [['Ana', 'Pending']]],
  ['a namesake under another address', [added('Ana', 'ana')], [logged('Ana', 'ana-2')], []],
  [
    'a namesake of another company, without addresses',
    [added('Ana', '', 'Pending', 'Fjord')],
    [logged('Ana', '', 'Pending', { company: 'Acme' })],
    [],
  ],
  ['over there', [added('Ana', 'ana')], [logged('Ana', 'ana', 'Withdrawn')], []],
  ['accepted here: nothing is open', [added('Ana', 'ana', 'Accepted')], [logged('Ana', 'ana')], []],
  ['here it may be open', [added('Ana', 'ana', 'Unknown')], [logged('Ana', 'ana')], [['Ana', 'Pending']]],
  [
    'a connection before what is pending',
    [added('Ana', 'ana')],
    [logged('Ana', 'ana'), logged('Ana', 'ana', 'Accepted')],
    [['Ana', 'Accepted']],
  ],
  ['nobody has a name', [added('')], [logged('')], []],
] as const)('%s', (_, some, others, found) => {
  expect(names(some, others)).toEqual(found);
});

test('the latest of several is named', () => {
  const rows = [
    logged('Ana', 'ana'),
    logged('Ana', 'ana', 'Pending', { account: 'Robin', sentOn: day('2026-06-20') }),
  ];
  expect(askedElsewhere([added('Ana', 'ana')], rows)[0]?.by.account).toBe('Robin');
});

test('each is named once at most, in the order given, whatever the order of the other rows', () => {
  const slug = fc.constantFrom('', 'a', 'b', 'c');
  const one = fc.tuple(fc.constantFrom('A', 'B', 'C'), slug).map(([name, at]) => added(name, at));
  const other = fc.tuple(fc.constantFrom('A', 'B', 'C'), slug).map(([name, at]) => logged(name, at));
  fc.assert(
    fc.property(fc.array(one), fc.array(other), (some, others) => {
      const found = names(some, others);
      expect(names(some, [...others].reverse())).toEqual(found);
      expect(found.length).toBeLessThanOrEqual(some.length);
      const order = some.map(({ name }) => name);
      let at = 0;
      for (const [name] of found) {
        at = order.indexOf(name as string, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
  );
});
