/** The sample archives of all eras, through reading and the difference to an empty log. */
import { expect, test } from 'vitest';
import { readArchive } from '../../../src/core/archive/archive.ts';
import { differenceOf } from '../../../src/core/archive/difference.ts';
import { daysBetween } from '../../../src/core/day.ts';
import { parseSlug } from '../../../src/core/person.ts';
import expected from '../../samples/archive-2026/expected.json' with { type: 'json' };
import { finish } from './finish.ts';
import { type Era, readSample } from './sample-file.ts';

const EXPIRES_AFTER = 180;
const ZIP = 'Basic_LinkedInDataExport_06-27-2026.zip';

const read = (era: Era, zip?: string) => finish(readArchive(readSample(era), zip));
const addedOf = (era: Era, zip?: string) => finish(differenceOf(read(era, zip), [], EXPIRES_AFTER)).added;

test('the archive of 2026 is counted as expected.json says', () => {
  const archive = read('archive-2026', ZIP);
  const { invitations, connections } = expected;
  expect(archive.exportedOn).toBe(expected.exportDate);
  expect(archive.owner).toEqual({ name: expected.owner.name, slug: parseSlug(expected.owner.url) });
  expect(archive.counts).toEqual({
    invitations: invitations.rows,
    outgoing: invitations.outgoing,
    incoming: invitations.incoming,
    withdrawn: 0,
    connections: connections.dataRows,
    hidden: connections.hiddenDateOnlyRows,
  });
  expect(archive.sent).toHaveLength(invitations.outgoing);
  expect(archive.connections).toHaveLength(connections.usable);
  expect(archive.problems).toEqual([]);
});

test('the archive of 2026 gives the invitations of expected.json', () => {
  const added = addedOf('archive-2026', ZIP);
  expect(
    added.map(({ url, sentOn, status, closedOn, note, byName }) => ({
      slug: parseSlug(url),
      sent: sentOn,
      status: status.toLowerCase(),
      connectedOn: closedOn || undefined,
      delayDays: closedOn ? daysBetween(sentOn, closedOn) : undefined,
      ageDays: closedOn ? undefined : daysBetween(sentOn, read('archive-2026', ZIP).exportedOn),
      note: note !== '',
      byName,
    })),
  ).toEqual(
    [...expected.outgoing].reverse().map(({ slug, sent, status, connectedOn, delayDays, ageDays, note }) => ({
      slug,
      sent: sent.slice(0, 10),
      status,
      connectedOn,
      delayDays,
      ageDays,
      note,
      byName: false,
    })),
  );
  expect(added.filter(({ status }) => status === 'Pending')).toHaveLength(expected.pendingNow);
});

test('a connection brings its company along', () => {
  const companyOf = (slug: string) =>
    addedOf('archive-2026', ZIP).find(({ url }) => parseSlug(url) === slug)?.company;
  expect(companyOf('ines-okafor-demo')).toBe('Northwind Analytics, Inc.');
  expect(companyOf('ghost-demo')).toBe('');
});

test('without the zip the newest date of either file is the day of the export', () => {
  expect(read('archive-2026').exportedOn).toBe('2026-06-26');
  expect(read('era-2020-mid2021').exportedOn).toBe('2021-05-01');
  expect(read('era-mid2021-mid2023').exportedOn).toBe('2022-09-09');
});

test('the era of 2020 to mid 2021, without preamble or addresses: connected before it was "sent", by name', () => {
  const { owner, counts, connections } = read('era-2020-mid2021');
  expect(owner).toEqual({ name: 'Me Example', slug: undefined });
  expect(counts).toEqual({
    invitations: 2,
    outgoing: 1,
    incoming: 1,
    withdrawn: 0,
    connections: 2,
    hidden: 0,
  });
  expect(connections).toMatchObject([
    { name: 'Ada Example', company: 'Analytical Co', connectedOn: '2019-03-12' },
    { name: 'Ben Ode', company: 'Ode, Ltd', connectedOn: '2021-01-03' },
  ]);
  expect(addedOf('era-2020-mid2021')).toMatchObject([
    {
      name: 'Ada Example',
      url: '',
      sentOn: '2021-04-14',
      status: 'Accepted',
      closedOn: '2021-04-14',
      byName: true,
    },
  ]);
});

test('the era of mid 2021 to mid 2023, with a preamble and without addresses: by name', () => {
  expect(read('era-mid2021-mid2023').counts).toMatchObject({ connections: 2, hidden: 1 });
  expect(addedOf('era-mid2021-mid2023')).toMatchObject([
    { name: 'Ada Example', sentOn: '2022-08-26', status: 'Accepted', closedOn: '2022-09-09', byName: true },
  ]);
});

test('the era of mid 2023, with addresses that name nobody and no connections: unknown', () => {
  const archive = read('era-mid2023-no-slug');
  expect(archive).toMatchObject({ connections: undefined, owner: { name: 'Me Example', slug: undefined } });
  expect(addedOf('era-mid2023-no-slug')).toMatchObject([
    { name: 'Ada Example', url: '', sentOn: '2023-12-14', status: 'Unknown', closedOn: '' },
  ]);
});
