/** One row of LinkedIn's files, as DOMAIN.md describes them ("The official archive"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchiveRow, readConnection, readSent } from '../../../src/core/archive/record.ts';
import { runScriptIn, SCRIPT_ZONES } from '../../script-zone.ts';
import { dayFrom } from '../arbitrary.ts';

const outgoing: ArchiveRow = {
  From: 'Jordan Pike',
  To: 'Priya Nand',
  'Sent At': '6/26/26, 9:05 AM',
  Message: '',
  Direction: 'OUTGOING',
  inviterProfileUrl: 'https://www.linkedin.com/in/jordan-pike-demo',
  inviteeProfileUrl: 'https://www.linkedin.com/in/priya-nand-demo',
};
const connected: ArchiveRow = {
  'First Name': 'Ines',
  'Last Name': 'Okafor',
  URL: 'https://www.linkedin.com/in/ines-okafor-demo',
  'Email Address': '',
  Company: 'Northwind Analytics, Inc.',
  Position: 'Director',
  'Connected On': '19 Jun 2026',
};

const sentOn = (text: string) => readSent({ ...outgoing, 'Sent At': text })?.sentOn;
const connectedOn = (text: string) => readConnection({ ...connected, 'Connected On': text })?.connectedOn;

test('readSent takes an outgoing row', () => {
  expect(readSent({ ...outgoing, Message: 'Hi 🙂' })).toEqual({
    name: 'Priya Nand',
    url: 'https://www.linkedin.com/in/priya-nand-demo',
    slug: 'priya-nand-demo',
    sentOn: '2026-06-26',
    note: 'Hi 🙂',
    owner: 'Jordan Pike',
  });
});

test('readSent passes over incoming rows and rows without a direction', () => {
  expect(readSent({ ...outgoing, Direction: 'INCOMING' })).toBeUndefined();
  expect(readSent({ ...outgoing, Direction: undefined })).toBeUndefined();
});

test('readSent reads rows of the years before profile addresses', () => {
  const { inviterProfileUrl: _, inviteeProfileUrl: __, ...old } = outgoing;
  expect(readSent(old)).toMatchObject({ name: 'Priya Nand', url: '', slug: undefined });
});

test('readConnection takes a row and tidies its name', () => {
  const row = { ...connected, 'First Name': ' Zoë 🚀 ', 'Last Name': 'Brandt,  PhD ' };
  expect(readConnection(row)).toEqual({
    name: 'Zoë 🚀 Brandt, PhD',
    url: 'https://www.linkedin.com/in/ines-okafor-demo',
    slug: 'ines-okafor-demo',
    company: 'Northwind Analytics, Inc.',
    connectedOn: '2026-06-19',
  });
});

test('readConnection passes over hidden members, of whom only the day is told', () => {
  const hidden = { ...connected, 'First Name': '', 'Last Name': '', URL: '', Company: '', Position: '' };
  expect(readConnection(hidden)).toBeUndefined();
});

describe.each(SCRIPT_ZONES)('while the script runs in %s', (zone) => {
  runScriptIn(zone);

  test.each([
    ['6/5/26, 12:00 AM', '2026-06-05', 'midnight'],
    ['6/1/26, 11:58 PM', '2026-06-01', 'the last minutes of a day'],
    ['12/14/23, 12:01 PM', '2023-12-14', 'noon'],
    ['12/30/11, 12:30 AM', '2011-12-30', 'the day that Apia skipped'],
    ['3/8/26, 2:30 AM', '2026-03-08', 'an hour that New York skipped'],
    ['2/29/24, 7:05 AM', '2024-02-29', 'a leap day'],
    ['5/5/03, 8:00 AM', '2003-05-05', "LinkedIn's first year"],
  ])('Sent At "%s" is %s: %s', (text, expected) => {
    expect(sentOn(text)).toBe(expected);
  });

  test.each([
    ['02 Jun 2026', '2026-06-02'],
    ['30 Dec 2011', '2011-12-30'],
    ['29 Feb 2024', '2024-02-29'],
  ])('Connected On "%s" is %s', (text, expected) => {
    expect(connectedOn(text)).toBe(expected);
  });

  test('every day reads back as it was written', () => {
    fc.assert(
      fc.property(dayFrom('2003-05-05', '2060-12-31'), fc.nat(1439), (day, minute) => {
        const [year = '', month, date] = day.split('-');
        const [hours, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
        const clock = `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
        expect(sentOn(`${Number(month)}/${Number(date)}/${year.slice(2)}, ${clock}`)).toBe(day);
        const name = 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(3 * Number(month) - 3).slice(0, 3);
        expect(connectedOn(`${date} ${name} ${year}`)).toBe(day);
      }),
    );
  });
});

test.each([
  '',
  '26/6/26, 9:05 AM',
  '2/30/26, 9:05 AM',
  '6/26/2026, 9:05 AM',
  '6/26/26',
  '6/26/26, 21:05',
  '2026-06-26',
])('Sent At "%s" is no US date and is not guessed at', (text) => {
  expect(sentOn(text)).toBeUndefined();
});

test.each(['', '31 Jun 2026', '02 Juni 2026', '06/02/2026', '2026-06-02', '15-Feb-24'])(
  'Connected On "%s" is no date of the archive and is not guessed at',
  (text) => {
    expect(connectedOn(text)).toBeUndefined();
  },
);
