/** Whose archive it is. */
import { expect, test } from 'vitest';
import { accountOf } from '../../../../src/sidebar/views/archive/account.ts';

const ANA = { name: 'Ana', slug: 'ana' };
const BEN = { name: 'Ben Ode', slug: null };

test.each([
  [
    'its address is known, under whichever name',
    'Anastasia',
    'ana',
    { kind: 'found', account: 'Ana', by: 'address' },
  ],
  [
    'its name is that of an account without address',
    'ben  ode',
    'ben',
    { kind: 'found', account: 'Ben Ode', by: 'name' },
  ],
  [
    'it is of somebody new',
    'Cas',
    'cas',
    { kind: 'ask', candidates: ['Ben Ode'], newName: 'Cas', others: ['Ana'] },
  ],
  [
    'its name is that of another address',
    'Ana',
    'ana-2',
    { kind: 'ask', candidates: ['Ben Ode'], newName: 'Ana (ana-2)', others: ['Ana'] },
  ],
  [
    'an old archive without addresses has a name',
    'Ana',
    undefined,
    { kind: 'found', account: 'Ana', by: 'name' },
  ],
  [
    'it names nobody',
    '',
    undefined,
    { kind: 'ask', candidates: ['Ana', 'Ben Ode'], newName: undefined, others: [] },
  ],
])('accountOf, when %s', (_, name, slug, choice) => {
  expect(accountOf({ name, slug }, [ANA, BEN])).toEqual(choice);
});
