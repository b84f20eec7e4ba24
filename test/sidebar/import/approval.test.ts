/** From what is approved to the batches that are sent. */
import { expect, test } from 'vitest';
import type {
  Difference,
  LoggedRow,
  NewInvitation,
  StatusChange,
} from '../../../src/core/archive/difference.ts';
import { day } from '../../../src/core/day.ts';
import { approve, batchesOf, type Group } from '../../../src/sidebar/import/approval.ts';

const HEAD = { importId: 'i', account: 'Me', ownerSlug: null, exportedOn: day('2026-06-27') };
const target = (row: number) => ({ row, name: `n${row}` }) as LoggedRow;
const changes = (count: number, to: StatusChange['to']): StatusChange[] =>
  Array.from({ length: count }, (_, at) => ({ target: target(at), to, closedOn: '', why: '' }));
const additions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `a${at}` }) as NewInvitation);
const DIFFERENCE: Difference = {
  added: additions(3),
  accepted: changes(2, 'Accepted'),
  resolved: changes(1, 'Pending'),
  expired: changes(4, 'Expired'),
  gone: [{ target: target(9), what: '?' }],
  questions: [{ target: target(8), what: '?' }],
  held: [{ name: 'h', sentOn: '', row: 7 }],
  stillPending: 0,
  unchanged: 0,
};

test('approve takes the groups that are ticked but whoever is left out, and questions never', () => {
  const groups = new Set<Group>(['added', 'resolved']);
  expect(
    approve(
      DIFFERENCE,
      { groups, leftOut: new Set(DIFFERENCE.added.slice(0, 1)), gone: undefined },
      HEAD.exportedOn,
    ),
  ).toEqual({
    added: DIFFERENCE.added.slice(1),
    changed: DIFFERENCE.resolved,
  });
});

test('approve marks those that are gone declined on a day nobody knows', () => {
  const { changed } = approve(
    DIFFERENCE,
    { groups: new Set(), leftOut: new Set(), gone: 'Declined' },
    HEAD.exportedOn,
  );
  expect(changed).toEqual([{ target: target(9), to: 'Declined', closedOn: '', why: expect.any(String) }]);
});

test('approve marks them withdrawn on the day of the export, the last that it can have been', () => {
  const { changed } = approve(
    DIFFERENCE,
    { groups: new Set(), leftOut: new Set(), gone: 'Withdrawn' },
    HEAD.exportedOn,
  );
  expect(changed).toEqual([
    {
      target: target(9),
      to: 'Withdrawn',
      closedOn: '2026-06-27',
      why: expect.any(String),
    },
  ]);
});

test.each([
  [0, 0, [[0, 0]]],
  [200, 0, [[200, 0]]],
  [
    0,
    201,
    [
      [0, 200],
      [0, 1],
    ],
  ],
  [
    150,
    300,
    [
      [150, 50],
      [0, 200],
      [0, 50],
    ],
  ],
  [
    401,
    1,
    [
      [200, 0],
      [200, 0],
      [1, 1],
    ],
  ],
])('batchesOf %i changes and %i additions carries each once, changes first', (changed, added, sizes) => {
  const approved = { changed: changes(changed, 'Accepted'), added: additions(added) };
  const batches = batchesOf(HEAD, approved);
  expect(batches.map((batch) => [batch.changed.length, batch.added.length])).toEqual(sizes);
  expect(batches.flatMap((batch) => batch.changed)).toEqual(approved.changed);
  expect(batches.flatMap((batch) => batch.added)).toEqual(approved.added);
  expect(batches.map(({ last }) => last)).toEqual(batches.map((_, at) => at === batches.length - 1));
});
