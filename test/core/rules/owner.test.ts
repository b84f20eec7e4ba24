/** Who has the next step with somebody. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { ownerOf, ownersIn } from '../../../src/core/rules/owner.ts';
import { fold } from '../../../src/core/text.ts';
import { anInvitation } from '../an-invitation.ts';

const owned = (owner: string) => anInvitation({ plan: { ...NOTHING_PLANNED, owner } });

test.each([
  ['nobody planned anything', [anInvitation()], []],
  ['nobody has a step', [owned('')], []],
  ['in the order of names, not of rows', [owned('Robin'), owned('Ana')], ['Ana', 'Robin']],
  ['each once, as first written', [owned('ana  k'), owned('Ana K'), owned(' ANA K ')], ['ana  k']],
  ['accents make another name', [owned('René'), owned('Rene')], ['Rene', 'René']],
])('ownersIn: %s', (_, rows, owners) => {
  expect(ownersIn(rows)).toEqual(owners);
});

test('ownerOf a row without a plan is nobody', () => {
  expect([ownerOf(anInvitation()), ownerOf(owned('Ana'))]).toEqual(['', 'Ana']);
});

test('ownersIn names everybody who has a step, and nobody twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ' ', 'Ana', 'ANA', 'bo', 'Bo ', 'Cy')), (names) => {
      const owners = ownersIn(names.map(owned)).map(fold);
      expect(new Set(owners).size).toBe(owners.length);
      expect(new Set(owners)).toEqual(new Set(names.map(fold).filter((name) => name !== '')));
    }),
  );
});
