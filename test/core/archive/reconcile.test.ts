/** What became of each sent invitation: the sample archives, then the rules of DOMAIN.md ("Reconciling") one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '../../../src/core/archive/reconcile.ts';
import {
  type ConnectionRecord,
  readConnection,
  readSent,
  type SentRecord,
} from '../../../src/core/archive/record.ts';
import { addDays, day, daysBetween } from '../../../src/core/day.ts';
import expected from '../../samples/archive-2026/expected.json' with { type: 'json' };
import { nearbyDay } from '../arbitrary.ts';
import { type Era, readSample } from './sample-file.ts';

const EXPIRES_AFTER = 180;

function readEra(era: Era, hasConnections = true) {
  const rows = readSample(era, 'Invitations.csv');
  const sent = rows.flatMap((row) => readSent(row) ?? []);
  const connectionRows = hasConnections ? readSample(era, 'Connections.csv') : [];
  const connections = connectionRows.flatMap((row) => readConnection(row) ?? []);
  return { rows, sent, connectionRows, connections };
}

test('the archive of 2026 is read and reconciled as expected.json says', () => {
  const { rows, sent, connectionRows, connections } = readEra('archive-2026');
  expect(rows).toHaveLength(expected.invitations.rows);
  expect(sent).toHaveLength(expected.invitations.outgoing);
  expect(connectionRows).toHaveLength(expected.connections.dataRows);
  expect(connections).toHaveLength(expected.connections.usable);
  expect(new Set(sent.map(({ owner }) => owner))).toEqual(new Set([expected.owner.name]));

  const exportedOn = day(expected.exportDate);
  const found = reconcile(sent, connections, exportedOn, EXPIRES_AFTER);
  expect(
    found.map(({ slug, sentOn, status, closedOn, note, byName }) => ({
      slug,
      sent: sentOn,
      status: status.toLowerCase(),
      connectedOn: closedOn,
      delayDays: closedOn && daysBetween(sentOn, closedOn),
      ageDays: closedOn ? undefined : daysBetween(sentOn, exportedOn),
      note: note !== '',
      byName,
    })),
  ).toEqual(
    expected.outgoing.map(({ slug, sent: sentAt, status, connectedOn, delayDays, ageDays, note }) => ({
      slug,
      sent: sentAt.slice(0, 10),
      status,
      connectedOn,
      delayDays,
      ageDays,
      note,
      byName: false,
    })),
  );
  expect(found.filter(({ status }) => status === 'Pending')).toHaveLength(expected.pendingNow);
});

test('a connection brings its company along', () => {
  const { sent, connections } = readEra('archive-2026');
  const found = reconcile(sent, connections, day(expected.exportDate), EXPIRES_AFTER);
  expect(found.find(({ slug }) => slug === 'ines-okafor-demo')?.company).toBe('Northwind Analytics, Inc.');
  expect(found.find(({ slug }) => slug === 'ghost-demo')?.company).toBe('');
});

test('the era of 2020 to mid 2021, without preamble or addresses: connected before it was "sent", matched by name', () => {
  const { sent, connections } = readEra('era-2020-mid2021');
  expect(connections).toMatchObject([
    { name: 'Ada Example', company: 'Analytical Co', connectedOn: '2019-03-12' },
    { name: 'Ben Ode', company: 'Ode, Ltd', connectedOn: '2021-01-03' },
  ]);
  expect(reconcile(sent, connections, day('2021-05-02'), EXPIRES_AFTER)).toMatchObject([
    { name: 'Ada Example', sentOn: '2021-04-14', status: 'Accepted', closedOn: '2021-04-14', byName: true },
  ]);
});

test('the era of mid 2021 to mid 2023, with a preamble and without addresses: matched by name', () => {
  const { sent, connectionRows, connections } = readEra('era-mid2021-mid2023');
  expect([connectionRows.length, connections.length]).toEqual([2, 1]);
  expect(reconcile(sent, connections, day('2022-09-10'), EXPIRES_AFTER)).toMatchObject([
    { name: 'Ada Example', sentOn: '2022-08-26', status: 'Accepted', closedOn: '2022-09-09', byName: true },
  ]);
});

test('the era of mid 2023, with addresses that name nobody: pending where nothing is known', () => {
  const { sent } = readEra('era-mid2023-no-slug', false);
  expect(sent).toMatchObject([{ name: 'Ada Example', slug: undefined, sentOn: '2023-12-14' }]);
  expect(reconcile(sent, [], day('2023-12-20'), EXPIRES_AFTER)).toMatchObject([
    { status: 'Pending', closedOn: undefined, byName: false },
  ]);
});

const EXPORTED_ON = day('2026-06-27');
const anySent = (told: Partial<SentRecord>): SentRecord => ({
  name: 'Sam Lee',
  url: '',
  slug: undefined,
  sentOn: day('2026-06-01'),
  note: '',
  owner: 'Jordan Pike',
  ...told,
});
const anyConnection = (told: Partial<ConnectionRecord>): ConnectionRecord => ({
  name: 'Sam Lee',
  slug: undefined,
  url: '',
  company: '',
  connectedOn: day('2026-06-10'),
  ...told,
});

const one = { slug: 'sam-1' };
const two = { slug: 'sam-2' };
test.each([
  ['1: the same address', [one], [one], ['Accepted']],
  ['1: another address, though the names are equal', [one], [two], ['Pending']],
  ['1: each namesake by the address', [one, two], [two], ['Pending', 'Accepted']],
  ['2: the name, where no address is known', [{}], [{}], ['Accepted']],
  ['2: the name, in whatever case', [{ name: 'SAM  lee' }], [{}], ['Accepted']],
  ['2: the name, where only the connection has an address', [{}], [one], ['Accepted']],
  ['2: not a name that two connections bear', [{}], [one, two], ['Pending']],
  ['2: not a name that was invited twice', [{}, {}], [{}], ['Pending', 'Pending']],
  ['2: not a name that three connections bear', [{}], [{}, {}, {}], ['Pending']],
])('rule %s', (_, sent, connections, statuses) => {
  const found = reconcile(sent.map(anySent), connections.map(anyConnection), EXPORTED_ON, EXPIRES_AFTER);
  expect(found.map(({ status }) => status)).toEqual(statuses);
});

test.each([
  [0, 'Pending'],
  [180, 'Pending'],
  [181, 'Unknown'],
])('rule 3: sent %i days before the export and not among the connections is %s', (age, status) => {
  const sent = [anySent({ sentOn: addDays(EXPORTED_ON, -age) })];
  expect(reconcile(sent, [], EXPORTED_ON, EXPIRES_AFTER)).toMatchObject([{ status, closedOn: undefined }]);
});

test('reconcile keeps the order and the rows, and closes nothing before it was sent', () => {
  const who = fc.constantFrom({ slug: 'a' }, { slug: 'b' }, { name: 'Ada' }, { name: 'Grace' }, {});
  const sent = fc.array(fc.tuple(who, nearbyDay).map(([told, sentOn]) => anySent({ ...told, sentOn })));
  const connections = fc.array(
    fc.tuple(who, nearbyDay).map(([told, connectedOn]) => anyConnection({ ...told, connectedOn })),
  );
  fc.assert(
    fc.property(sent, connections, (sent, connections) => {
      const found = reconcile(sent, connections, EXPORTED_ON, EXPIRES_AFTER);
      expect(found).toMatchObject(sent);
      for (const { status, sentOn, closedOn } of found) {
        expect(closedOn !== undefined).toBe(status === 'Accepted');
        if (closedOn) expect(closedOn >= sentOn).toBe(true);
      }
    }),
  );
});
