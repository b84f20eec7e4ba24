/** An archive that came in two parts. */
import { expect, test } from 'vitest';
import {
  ArchiveRefused,
  isConnectionsAlone,
  joinParts,
  type Part,
} from '../../../src/core/archive/archive.ts';
import { day } from '../../../src/core/day.ts';
import { asFile } from './sample-file.ts';

const TODAY = day('2026-06-30');
const sentBy = (slug: string) =>
  asFile(
    'Invitations.csv',
    `From,To,Sent At,Direction,inviterProfileUrl\nJo,Ana,"6/5/26, 9:05 AM",OUTGOING,https://www.linkedin.com/in/${slug}`,
  );
const INVITATIONS = sentBy('jo');
const CONNECTIONS = asFile('Connections.csv', 'First Name,Last Name,Connected On');
const part = (zipName: string, ...files: Part['files'][number][]): Part => ({ zipName, files });
const basic = (...files: Part['files'][number][]) =>
  part('Basic_LinkedInDataExport_06-27-2026.zip', ...files);
const complete = (...files: Part['files'][number][]) =>
  part('Complete_LinkedInDataExport_06-28-2026.zip', ...files);

test('one part is the whole, and nothing is said', () => {
  const only = basic(INVITATIONS);
  expect(joinParts([only], TODAY)).toEqual({ ...only, said: undefined });
});

test('the newest part that holds both files is taken, in whichever order they come', () => {
  const parts = [basic(INVITATIONS, CONNECTIONS), complete(INVITATIONS, CONNECTIONS)];
  for (const given of [parts, [...parts].reverse()]) {
    const { zipName, said } = joinParts(given, TODAY);
    expect(zipName).toBe('Complete_LinkedInDataExport_06-28-2026.zip');
    expect(said).toBe(
      'Read from "Complete_LinkedInDataExport_06-28-2026.zip"; "Basic_LinkedInDataExport_06-27-2026.zip" adds nothing.',
    );
  }
});

test('of one day the complete one comes after the basic one', () => {
  const [a, b] = [
    basic(INVITATIONS, CONNECTIONS),
    part('Complete_LinkedInDataExport_06-27-2026.zip', INVITATIONS, CONNECTIONS),
  ];
  expect(joinParts([b, a], TODAY).zipName).toBe(b.zipName);
});

test('the part with both is taken though a newer one holds half', () => {
  expect(joinParts([basic(INVITATIONS, CONNECTIONS), complete(INVITATIONS)], TODAY).zipName).toContain(
    'Basic',
  );
});

test('two halves are one archive, of the older day', () => {
  const { files, zipName, said } = joinParts([complete(CONNECTIONS), basic(INVITATIONS)], TODAY);
  expect(files).toEqual([INVITATIONS, CONNECTIONS]);
  expect(zipName).toContain('06-27');
  expect(said).toMatch(
    /^Two parts of one archive: the invitations from "Basic.*, the connections from "Complete/,
  );
});

test('archives of two people are refused', () => {
  expect(() => joinParts([basic(sentBy('jo')), complete(sentBy('kim'))], TODAY)).toThrow(
    new ArchiveRefused(
      'Cannot import these together: they are archives of "jo" and "kim". Drop one person’s at a time.',
    ),
  );
});

const CONTACTS = asFile('contacts.csv', 'First Name,Last Name,Company,Email');
test.each([
  ['connections', [CONNECTIONS], true],
  ['both', [INVITATIONS, CONNECTIONS], false],
  ['contacts of another tool', [CONTACTS], false],
  ['a file beside them that is none of LinkedIn’s', [CONNECTIONS, asFile('a.csv', 'Month,Amount')], false],
  ['nothing', [], false],
])('only the invitations are missing: %s', (_, files, isAlone) => {
  expect(isConnectionsAlone(basic(...files))).toBe(isAlone);
});
