/**
 * What holds for every archive and every log: nothing lost, nothing doubled, only forward, the same in any
 * order, twice is once.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedRow } from '../../../src/core/archive/difference.ts';
import { mergeRepeated } from '../../../src/core/archive/read/merge-repeated.ts';
import { addDays, day, daysBetween } from '../../../src/core/day.ts';
import { STATUSES, type Status } from '../../../src/core/invitation.ts';
import { parseSlug } from '../../../src/core/person.ts';
import { anArchive, connection, difference, EXPORTED_ON, logged, sent } from './an-archive.ts';
import { apply, type Group } from './apply.ts';

/** A status may move to a later one of its line, and to no other. */
const FORWARD: Readonly<Record<Status, readonly Status[]>> = {
  Unknown: ['Pending', 'Accepted'],
  Pending: ['Accepted', 'Expired'],
  Expired: ['Accepted'],
  Accepted: [],
  Withdrawn: [],
  Declined: [],
};

const from = addDays(day(EXPORTED_ON), -200);
/** Days around a few dates, so that they meet, miss by one, and miss by more; some after the export. */
const someDay = fc
  .tuple(fc.constantFrom(3, 60, 150, 190, 199), fc.integer({ min: -2, max: 2 }))
  .map(([base, off]) => addDays(from, base + off));
/** Few people, so that namesakes, twins and people without an address meet. */
const told = fc.constantFrom(
  ...[{ name: 'Sam Lee' }, { name: 'Sam Lee', slug: 'sam-1' }, { name: 'Sam Lee', slug: 'sam-2' }],
  ...[{ name: 'Ada Example' }, { name: 'Ada Example', slug: 'ada' }, { name: 'Ben' }],
);

const someSent = fc
  .array(
    fc.tuple(someDay, told).map(([on, person]) => sent(on, person)),
    { maxLength: 6 },
  )
  // As readArchive hands it on.
  .map((records) => [...mergeRepeated(records.map((record) => ({ line: 1, record }))).kept]);
const someCompany = fc.constantFrom('', '', 'Contoso', 'Litware');
const someConnections = fc.option(
  fc.array(
    fc
      .tuple(someDay, told, someCompany)
      .map(([on, person, company]) => connection(on, { ...person, company })),
    { maxLength: 5 },
  ),
  { freq: 8 },
);
/** Mostly, every row can be read. */
const someUnread = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      told.map((who) => ({ names: [who.name], slugs: 'slug' in who ? [who.slug] : [] })),
      { maxLength: 3 },
    ),
  },
);
const someArchive = fc
  .record({ sent: someSent, connections: someConnections, unread: someUnread })
  .map((parts) => anArchive(parts));
const someLog = fc
  .array(
    fc.record({
      on: fc.oneof({ weight: 8, arbitrary: someDay }, { weight: 1, arbitrary: fc.constant('') }),
      person: told,
      company: someCompany,
      status: fc.constantFrom<Status | ''>(...STATUSES, 'Pending', 'Pending', ''),
      closedOn: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: someDay }),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ on, person, ...row }, index) => logged(on, { ...person, ...row, row: index + 2 })),
  );
const RUNS = { numRuns: process.env.DENSE ? 5000 : 500 };

test('twice is once: what was approved is not proposed again, whichever groups were approved', () => {
  const someGroups = fc.subarray<Group>(['added', 'accepted', 'resolved', 'expired']);
  fc.assert(
    fc.property(someArchive, someLog, someGroups, (archive, log, approved) => {
      const again = difference(archive, apply(log, difference(archive, log), approved));
      for (const group of approved) expect({ [group]: again[group] }).toEqual({ [group]: [] });
    }),
    RUNS,
  );
});

test('no invitation is lost: after an import the log holds it, or a newer one to the same person', () => {
  fc.assert(
    fc.property(someArchive, someLog, (archive, log) => {
      const found = difference(archive, log);
      const after = apply(log, found);
      for (const { name, slug, sentOn } of archive.sent) {
        if (found.held.some((one) => one.row === undefined && one.name === name)) continue;
        const holds = after.some((row) => {
          const rowSlug = parseSlug(row.url);
          const isPerson = slug !== undefined && rowSlug !== undefined ? slug === rowSlug : name === row.name;
          return isPerson && (row.sentOn === '' || daysBetween(row.sentOn, sentOn) <= 1);
        });
        expect(holds).toBe(true);
      }
    }),
    RUNS,
  );
});

test('none is doubled: a new row is no row of the log, nor another new one, to the same address a day apart', () => {
  fc.assert(
    fc.property(someArchive, someLog, (archive, log) => {
      const { added } = difference(archive, log);
      const others = (index: number) => [...log, ...added.slice(0, index)];
      added.forEach((one, index) => {
        for (const other of others(index)) {
          const slugs = [parseSlug(one.url), parseSlug(other.url)];
          const isPerson = slugs[0] === slugs[1] && (slugs[0] !== undefined || one.name === other.name);
          const isNear = other.sentOn !== '' && Math.abs(daysBetween(other.sentOn, one.sentOn)) <= 1;
          expect(isPerson && isNear).toBe(false);
        }
      });
    }),
    RUNS,
  );
});

test('statuses only move forward, days are filled in and never changed, and every row is told once', () => {
  fc.assert(
    fc.property(someArchive, someLog, (archive, log) => {
      const found = difference(archive, log);
      const { accepted, resolved, expired, gone, questions, held, stillPending, unchanged } = found;
      for (const { target, to, closedOn } of [...accepted, ...resolved, ...expired]) {
        expect(target.status !== '' && FORWARD[target.status]).toContain(to);
        if (closedOn !== '') {
          expect(target.closedOn).toBe('');
          expect(closedOn >= target.sentOn).toBe(true);
        }
      }
      const rows = [...accepted, ...resolved, ...expired, ...gone, ...questions].map(
        ({ target }) => target.row,
      );
      rows.push(...held.flatMap(({ row }) => row ?? []));
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length + stillPending + unchanged).toBe(log.length);
      const after = apply(log, found);
      log.forEach((before, index) => {
        const { status: _, closedOn: __, ...kept } = before;
        expect(after[index]).toMatchObject(kept);
      });
    }),
    RUNS,
  );
});

test('the order of the rows in the files and in the log does not matter', () => {
  const shuffled = fc.tuple(someArchive, someLog).chain(([archive, log]) =>
    fc.tuple(
      fc.constant({ archive, log }),
      fc.record({
        sent: fc.shuffledSubarray([...archive.sent], { minLength: archive.sent.length }),
        connections: fc.shuffledSubarray([...(archive.connections ?? [])], {
          minLength: archive.connections?.length ?? 0,
        }),
        log: fc.shuffledSubarray(log, { minLength: log.length }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([{ archive, log }, mixed]) => {
      const other = { ...archive, sent: mixed.sent, connections: archive.connections && mixed.connections };
      expect(difference(other, mixed.log)).toEqual(difference(archive, log));
    }),
    RUNS,
  );
});

test('it does not matter either in which rows of the sheet they stand', () => {
  const numbered = (log: readonly LoggedRow[]) => log.map((row, index) => ({ ...row, row: index + 2 }));
  const told = (archive: Parameters<typeof difference>[0], log: readonly LoggedRow[]) =>
    apply(log, difference(archive, log))
      .map(({ row: _, ...rest }) => JSON.stringify(rest))
      .sort();
  fc.assert(
    fc.property(someArchive, someLog, (archive, log) => {
      expect(told(archive, numbered([...log].reverse()))).toEqual(told(archive, log));
    }),
    RUNS,
  );
});

test('whoever is named by a row that cannot be read is neither new, nor gone, nor taken for pending', () => {
  fc.assert(
    fc.property(someArchive, someLog, (archive, log) => {
      const { added, gone, expired, resolved } = difference(archive, log);
      const told = [...added, ...[...gone, ...expired, ...resolved].map(({ target }) => target)];
      for (const { name, url } of told) {
        const slug = parseSlug(url);
        const isNamed = archive.unread.some(({ names, slugs }) =>
          slug === undefined || slugs.length === 0 ? names.includes(name) : slugs.includes(slug),
        );
        expect(isNamed).toBe(false);
      }
    }),
    RUNS,
  );
});
