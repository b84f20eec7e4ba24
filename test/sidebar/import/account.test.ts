/** Whose archive it is. */
import { expect, test } from 'vitest';
import { accountOf } from '../../../src/sidebar/import/account.ts';

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
    { kind: 'ask', candidates: ['Ben Ode'], newName: 'Cas', others: ['Ana'], namesake: undefined },
  ],
  [
    'its name is that of another address',
    'Ana',
    'ana-2',
    { kind: 'ask', candidates: ['Ben Ode'], newName: 'Ana (ana-2)', others: ['Ana'], namesake: 'Ana' },
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
    { kind: 'ask', candidates: ['Ana', 'Ben Ode'], newName: undefined, others: [], namesake: undefined },
  ],
])('accountOf, when %s', (_, name, slug, choice) => {
  expect(accountOf({ name, slug }, [ANA, BEN])).toEqual(choice);
});

test.each([
  ['the only account was never named', ['my account'], 'my account'],
  ['it is not the only one', ['My account', 'Ben Ode'], undefined],
  ['it has a name', ['Ben Ode'], undefined],
])('accountOf, whose name the account may take, when %s', (_, names, unnamed) => {
  const accounts = names.map((name) => ({ name, slug: null }));
  expect(accountOf({ name: 'Cas', slug: 'cas' }, accounts)).toMatchObject({ kind: 'ask', unnamed });
});

test('accountOf, an archive that names nobody gives no name', () => {
  const choice = accountOf({ name: '', slug: 'cas' }, [{ name: 'My account', slug: null }]);
  expect(choice).toMatchObject({ kind: 'ask', unnamed: undefined });
});

test.each([
  ['none, where the only account has a name of its own', ['Mia'], 'Cas', 'cas', undefined],
  ['none, where several are nobody’s yet', ['Mia', 'Client A'], 'Cas', 'cas', undefined],
  ['none, where it names nobody and several may be its own', ['Mia', 'Client A'], '', undefined, undefined],
  ['the only account, where that was never named', ['My account'], 'Cas', 'cas', 'My account'],
  ['the only account, where the archive names nobody', ['Mia'], '', undefined, 'Mia'],
  ['a new one, where there is no other', [], 'Cas', 'cas', 'Cas'],
])('accountOf, the account to begin with: %s', (_, names, name, slug, preset) => {
  const accounts = names.map((each) => ({ name: each, slug: null }));
  expect(accountOf({ name, slug }, accounts)).toMatchObject({ kind: 'ask', preset });
});
