/**
 * One archive after another, of a world that goes on between them, read from the files as LinkedIn writes
 * them.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readArchive } from '../../../src/core/archive/archive.ts';
import type { LoggedRow } from '../../../src/core/archive/difference.ts';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { parseSlug } from '../../../src/core/person.ts';
import { difference } from './an-archive.ts';
import { apply } from './apply.ts';
import { finish } from './finish.ts';
import { asFile } from './sample-file.ts';

const FIRST = day('2026-03-01');
const SECOND = day('2026-05-15');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * What happened to one invitation. LinkedIn shows it until it ends, and when accepted for 180 days all the
 * same.
 */
interface Fate {
  readonly slug: string;
  readonly sentOn: Day;
  readonly end: 'accepted' | 'withdrawn' | 'none';
  readonly endedOn: Day;
}

const someWorld = fc
  .array(
    fc.record({
      sent: fc.integer({ min: -100, max: 74 }),
      end: fc.constantFrom('accepted', 'accepted', 'withdrawn', 'none'),
      after: fc.nat(170),
    }),
    { maxLength: 30 },
  )
  .map((fates) =>
    fates.map(({ sent, end, after }, index): Fate => {
      const sentOn = addDays(FIRST, sent);
      return { slug: `pérson-${index}`, sentOn, end, endedOn: addDays(sentOn, after) } as Fate;
    }),
  );

const hasEnded = ({ endedOn }: Fate, on: Day) => endedOn <= on;
const isAccepted = (fate: Fate, on: Day) => fate.end === 'accepted' && hasEnded(fate, on);
const isListed = (fate: Fate, on: Day) =>
  fate.sentOn <= on && fate.sentOn >= addDays(on, -180) && !(fate.end === 'withdrawn' && hasEnded(fate, on));
const slugsOf = (rows: readonly { readonly url: string }[]) => rows.map(({ url }) => parseSlug(url)).sort();
const slugs = (fates: readonly Fate[]) => fates.map(({ slug }) => slug).sort();

function exportOn(on: Day, world: readonly Fate[]) {
  const sent = world
    .filter((fate) => isListed(fate, on))
    .map(({ slug, sentOn }) => {
      const [year = '', month, date] = sentOn.split('-');
      const when = `${Number(month)}/${Number(date)}/${year.slice(2)}, 9:05 AM`;
      const [from, to] = ['jordan', slug].map((one) => `https://www.linkedin.com/in/${one}`);
      return ['Jordan Pike', slug, when, '', 'OUTGOING', from, to];
    });
  const connected = world
    .filter((fate) => isAccepted(fate, on))
    .map(({ slug, endedOn }) => {
      const [year, month, date] = endedOn.split('-');
      const url = `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
      return [slug, '', url, '', 'Contoso', '', `${date} ${MONTHS[Number(month) - 1]} ${year}`];
    });
  const [year, month, date] = on.split('-');
  const files = [
    asFile(
      'Connections.csv',
      Papa.unparse([
        ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
        ...connected,
      ]),
    ),
    asFile(
      'Invitations.csv',
      Papa.unparse([
        ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
        ...sent,
      ]),
    ),
  ];
  return finish(readArchive(files, `Basic_LinkedInDataExport_${month}-${date}-${year}.zip`));
}

const importAll = (log: readonly LoggedRow[], on: Day, world: readonly Fate[]) =>
  apply(log, difference(exportOn(on, world), log));

test('a first archive gives the log every invitation that it lists', () => {
  fc.assert(
    fc.property(someWorld, (world) => {
      const log = importAll([], FIRST, world);
      const listed = world.filter((fate) => isListed(fate, FIRST));
      expect(slugsOf(log)).toEqual(slugs(listed));
      for (const { url, sentOn, status, closedOn } of log) {
        const fate = listed.find(({ slug }) => slug === parseSlug(url));
        const expected = fate && isAccepted(fate, FIRST) ? ['Accepted', fate.endedOn] : ['Pending', ''];
        expect([sentOn, status, closedOn]).toEqual([fate?.sentOn, ...expected]);
      }
    }),
  );
});

test('a newer archive over it changes exactly what has changed since', () => {
  fc.assert(
    fc.property(someWorld, (world) => {
      const log = importAll([], FIRST, world);
      const found = difference(exportOn(SECOND, world), log);
      const known = world.filter((fate) => isListed(fate, FIRST));
      const open = known.filter((fate) => !isAccepted(fate, FIRST));

      expect(slugsOf(found.added)).toEqual(
        slugs(world.filter((fate) => isListed(fate, SECOND) && fate.sentOn > FIRST)),
      );
      const accepted = open.filter((fate) => isAccepted(fate, SECOND));
      expect(slugsOf(found.accepted.map(({ target }) => target))).toEqual(slugs(accepted));
      const missing = open.filter((fate) => !isAccepted(fate, SECOND) && !isListed(fate, SECOND));
      const isYoung = ({ sentOn }: Fate) => sentOn >= addDays(SECOND, -175);
      expect(slugsOf(found.gone.map(({ target }) => target))).toEqual(slugs(missing.filter(isYoung)));
      expect(slugsOf(found.expired.map(({ target }) => target))).toEqual(
        slugs(missing.filter((fate) => !isYoung(fate))),
      );
      expect([found.resolved, found.questions]).toEqual([[], []]);
      expect(found.stillPending).toBe(open.length - accepted.length - missing.length);
    }),
  );
});

test('an older archive after a newer one takes nothing back', () => {
  fc.assert(
    fc.property(someWorld, (world) => {
      const log = importAll([], SECOND, world);
      const found = difference(exportOn(FIRST, world), log);
      expect(found).toMatchObject({ accepted: [], resolved: [], expired: [], questions: [] });
      expect(slugsOf(found.added)).toEqual(
        slugs(world.filter((fate) => isListed(fate, FIRST) && !isListed(fate, SECOND))),
      );
    }),
  );
});

test('the order of the rows in the files does not matter to the log', () => {
  const shuffled = someWorld.chain((world) =>
    fc.tuple(fc.constant(world), fc.shuffledSubarray(world, { minLength: world.length })),
  );
  fc.assert(
    fc.property(shuffled, ([world, other]) => {
      expect(importAll([], SECOND, other)).toEqual(importAll([], SECOND, world));
    }),
  );
});
