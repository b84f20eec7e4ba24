/** Who asked first, by month: what the archive's two files prove together, and no more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchiveFile, ArchiveRefused, readArchive } from '../../../src/core/archive/archive.ts';
import { type OriginMonth, originsOf } from '../../../src/core/archive/origin.ts';
import { day } from '../../../src/core/day.ts';
import { dayFrom } from '../arbitrary.ts';
import { anArchive, connection, sent } from './an-archive.ts';
import { finish } from './finish.ts';
import { type Era, readSample } from './sample-file.ts';

const ADA = { name: 'Ada', slug: 'ada' };
const BEN = { name: 'Ben', slug: 'ben' };
const origins = (told: Parameters<typeof anArchive>[0]) => finish(originsOf(anArchive(told)));
const month = (name: string, received: number, sent: number, unknown = 0): OriginMonth => ({
  month: name,
  received,
  sent,
  unknown,
});

describe('originsOf counts in the month of the connection', () => {
  test.each<[fact: string, Parameters<typeof anArchive>[0], readonly OriginMonth[] | undefined]>([
    [
      'somebody who had invited the owner',
      { received: [sent('2026-05-30', ADA)], connections: [connection('2026-06-02', ADA)] },
      [month('2026-06', 1, 0)],
    ],
    [
      'somebody whom the owner had invited',
      { sent: [sent('2026-05-30', ADA)], connections: [connection('2026-06-02', ADA)] },
      [month('2026-06', 0, 1)],
    ],
    [
      'both, earliest month first',
      {
        received: [sent('2026-06-01', ADA)],
        sent: [sent('2026-03-01', BEN)],
        connections: [connection('2026-06-02', ADA), connection('2026-03-31', BEN)],
      },
      [month('2026-03', 0, 1), month('2026-06', 1, 0)],
    ],
    [
      'invited both ways: the later invitation led to it',
      {
        received: [sent('2026-02-01', ADA), sent('2026-05-01', BEN)],
        sent: [sent('2026-05-01', ADA), sent('2026-02-01', BEN)],
        connections: [connection('2026-05-03', ADA), connection('2026-05-03', BEN)],
      },
      [month('2026-05', 1, 1)],
    ],
    [
      'invited both ways on one day: nobody knows',
      {
        received: [sent('2026-05-01', ADA)],
        sent: [sent('2026-05-01', ADA), sent('2026-05-01', BEN)],
        connections: [connection('2026-05-03', ADA), connection('2026-05-03', BEN)],
      },
      [month('2026-05', 0, 1, 1)],
    ],
    [
      'an invitation of a later day than the connection: it has not led to it',
      {
        received: [sent('2026-05-05', ADA), sent('2026-05-04', BEN)],
        connections: [connection('2026-05-03', ADA), connection('2026-05-03', BEN)],
      },
      [month('2026-05', 1, 0, 1)],
    ],
    [
      'an invitation of the last day of a month, by its connection’s month',
      { received: [sent('2026-06-01', ADA)], connections: [connection('2026-05-31', ADA)] },
      [month('2026-05', 1, 0)],
    ],
    [
      'hidden members and those without a listed invitation, as unclear',
      {
        received: [sent('2026-05-01', ADA)],
        connections: [connection('2026-05-03', ADA), connection('2026-04-03', BEN)],
        hiddenOn: [day('2026-05-07'), day('2012-05-07')],
      },
      [month('2026-04', 0, 0, 1), month('2026-05', 1, 0, 1)],
    ],
    [
      'by a name that one person has, where there is no address',
      { received: [sent('2026-05-01')], connections: [connection('2026-05-03')] },
      [month('2026-05', 1, 0)],
    ],
    [
      'namesakes without addresses, as unclear',
      {
        received: [sent('2026-05-01'), sent('2026-04-01', ADA)],
        sent: [sent('2026-02-01')],
        connections: [connection('2026-05-03'), connection('2026-04-03', ADA)],
      },
      [month('2026-04', 1, 0), month('2026-05', 0, 0, 1)],
    ],
    [
      'somebody listed twice, once',
      {
        received: [sent('2026-03-01', ADA), sent('2026-05-01', ADA)],
        connections: [connection('2026-05-03', ADA)],
      },
      [month('2026-05', 1, 0)],
    ],
    [
      'nothing of an archive without Connections.csv',
      { received: [sent('2026-05-01', ADA)], connections: null },
      undefined,
    ],
    [
      'nothing where no connection can be traced',
      { connections: [connection('2026-05-03', ADA)] },
      undefined,
    ],
    ['nothing of an empty archive', {}, undefined],
  ])('%s', (_, told, expected) => {
    expect(origins(told)).toEqual(expected);
  });

  // An invitation is listed for about 180 days after its acceptance: docs/DOMAIN.md.
  test.each([
    ['2026-06-27', '2026-01-01', true, 'the first whole month'],
    ['2026-06-27', '2025-12-31', false, 'listed in part'],
    ['2026-06-30', '2026-01-01', true, '180 days before the export'],
    ['2026-07-01', '2026-01-31', false, 'a month of which the first day is no longer listed'],
    ['2024-08-28', '2024-03-01', true, '180 days before, in a leap year'],
    ['2026-06-27', '2026-06-27', true, 'the month of the export'],
  ])('of an export of %s, a connection of %s: %s, %s', (exportedOn, on, isCounted, _why) => {
    const told = { received: [sent(on, ADA)], connections: [connection(on, ADA)], exportedOn };
    expect(origins(told)).toEqual(isCounted ? [month(on.slice(0, 7), 1, 0)] : undefined);
  });
});

test.each<[Era, readonly OriginMonth[] | undefined]>([
  [
    'archive-2026',
    [
      month('2026-02', 0, 1),
      month('2026-03', 1, 0),
      month('2026-04', 0, 1),
      month('2026-05', 0, 1, 1),
      month('2026-06', 0, 2),
    ],
  ],
  ['era-mid2023-no-slug', undefined],
  ['era-mid2021-mid2023', [month('2022-09', 0, 1, 1)]],
  // Its only match was connected two years before it was invited: an invitation of somebody else.
  ['era-2020-mid2021', undefined],
])('the sample of %s', (era, expected) => {
  expect(finish(originsOf(finish(readArchive(readSample(era), undefined))))).toEqual(expected);
});

describe('for every archive', () => {
  const someDay = dayFrom('2025-11-01', '2026-06-27');
  const someone = fc.constantFrom(
    ADA,
    BEN,
    { name: 'Sam Lee' },
    { name: 'Ada' },
    { name: 'Sam Lee', slug: 'sam' },
  );
  const invited = fc.array(
    fc.tuple(someDay, someone).map(([on, who]) => sent(on, who)),
    { maxLength: 6 },
  );
  const connections = fc.array(
    fc.tuple(someDay, someone).map(([on, who]) => connection(on, who)),
    { maxLength: 6 },
  );

  test('each connection of the months is counted once, in any order of rows', () => {
    fc.assert(
      fc.property(
        invited,
        invited,
        connections,
        fc.array(someDay, { maxLength: 3 }),
        (to, from, met, hiddenOn) => {
          const months = origins({ sent: to, received: from, connections: met, hiddenOn });
          const turned = origins({
            sent: [...to].reverse(),
            received: [...from].reverse(),
            connections: [...met].reverse(),
            hiddenOn,
          });
          expect(turned).toEqual(months);
          for (const { month, received, sent, unknown } of months ?? []) {
            const days = [...met.map(({ connectedOn }) => connectedOn), ...hiddenOn];
            expect(received + sent + unknown).toBe(days.filter((one) => one.startsWith(month)).length);
          }
          expect(months?.map(({ month }) => month)).toEqual(months?.map(({ month }) => month).sort());
        },
      ),
    );
  });

  test('the two directions exchanged, so are their counts', () => {
    fc.assert(
      fc.property(invited, invited, connections, (to, from, met) => {
        const there = origins({ sent: to, received: from, connections: met });
        const back = origins({ sent: from, received: to, connections: met });
        expect(back).toEqual(there?.map((one) => ({ ...one, received: one.sent, sent: one.received })));
      }),
    );
  });
});

test('whatever stands in the cells, counts are whole numbers of months that there are, and no more than the rows', () => {
  const header = (names: string) => names.split(',');
  const INVITED = header('From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl,Status');
  const CONNECTED = header('First Name,Last Name,URL,Email Address,Company,Position,Connected On');
  const odd = fc.constantFrom(
    '',
    ' ',
    '=1+1',
    '\u202eada',
    '__proto__',
    'NaN',
    '6/1/26, 9:00 AM',
    '01 Jun 2026',
    '31 Feb 2026',
    '2026-06-01',
    '14.01.2024 09:05',
    '9999999',
    'INCOMING',
    'OUTGOING',
    'withdrawn',
    'https://www.linkedin.com/in/ada',
    'https://www.linkedin.com/in/%E0%A4%A',
    'Ada',
  );
  const cell = fc.oneof({ weight: 4, arbitrary: odd }, fc.string({ maxLength: 8 }));
  const row = (length: number) => fc.array(cell, { minLength: length - 1, maxLength: length + 1 });
  const file = (name: string, head: string[], rows: readonly string[][]): ArchiveFile => ({
    name,
    rows: [head, ...rows],
  });
  const proper = ['Ada', 'Me', '6/1/26, 9:00 AM', '', 'INCOMING', 'https://www.linkedin.com/in/ada', '', ''];
  const known = ['Ada', '', 'https://www.linkedin.com/in/ada', '', '', '', '02 Jun 2026'];
  fc.assert(
    fc.property(fc.array(row(8), { maxLength: 5 }), fc.array(row(7), { maxLength: 5 }), (invited, met) => {
      const files = [
        file('Invitations.csv', INVITED, [proper, ...invited]),
        file('Connections.csv', CONNECTED, [known, ...met]),
      ];
      try {
        const archive = finish(readArchive(files, undefined, day('2026-06-27')));
        const months = finish(originsOf(archive)) ?? [];
        let total = 0;
        for (const { month, received, sent, unknown } of months) {
          expect(month).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
          for (const count of [received, sent, unknown])
            expect(Number.isInteger(count) && count >= 0).toBe(true);
          total += received + sent + unknown;
        }
        expect(total).toBeLessThanOrEqual(archive.counts.connections);
        expect(archive.received.length).toBeLessThanOrEqual(archive.counts.incoming);
        expect(archive.counts.withdrawn).toBeLessThanOrEqual(archive.counts.outgoing);
      } catch (error) {
        if (!(error instanceof ArchiveRefused)) throw error;
      }
    }),
  );
});
