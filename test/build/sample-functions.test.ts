/** The sheet Functions of the sample: every custom function at work, without any of the add-on's own sheets. */
import { afterEach, expect, test } from 'vitest';
import { fillFunctions } from '../../build/sample-functions.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';

let host: NodeHost;
afterEach(() => host.dispose());

test('each function answers by row, for a whole column and for many rows, and says what is wrong', async () => {
  host = await openInNode({ today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' });
  await fillFunctions(host);
  // The day by which the rows are counted is the spreadsheet's own TODAY().
  const shown = await host.shown('Functions', 'A1:G30');
  expect(shown.slice(5, 10).map((row) => row.slice(4, 6))).toEqual([
    ['30', 'Stale'],
    ['1', 'Pending'],
    ['', 'Withdrawn'],
    ['', 'Accepted'],
    ['Not a date: "last spring"', 'Not a date: "last spring"'],
  ]);
  // The whole column says the same as the rows one by one.
  expect(shown.slice(12, 17).map((row) => row.slice(4))).toEqual(
    shown.slice(5, 10).map((row) => row.slice(4)),
  );
  expect(shown.slice(19, 24).map(([says, answer]) => [says, answer])).toEqual([
    ['Invitations left this week', '99'],
    ['The week starts over on', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    ['Room left up to 300 pending', '298'],
    ['Share accepted', '25%'],
    ['', ''],
  ]);
  // Six weeks of sending, one a day.
  const told = await host.shown('Functions', 'M6:Q22');
  expect(told.slice(0, 5).map(([from, to, says]) => [says, from, to])).toEqual([
    ['Accepted within 21 days', '34%', ''],
    ['12 of 40: the true share is from, to', '18%', '45%'],
    ['Pending a week ago', '24', ''],
    ['50 pending are reached on', expect.stringMatching(/^\d{4}-\d\d-\d\d$/), ''],
    ['A day for good, below 50', '2.8', ''],
  ]);
  expect(told.slice(7, 17).map(([day, accepted]) => [day, accepted])).toEqual([
    ...['0', '1', '3', '7', '14', '21'].map((day) => [day, expect.stringMatching(/^\d\d%$/)]),
    ...['30', '45', '60', '90'].map((day) => [day, '']),
  ]);
  // One bad value among many rows says so in its own cell; a total has no cell for it, and is an error.
  expect(shown[25]?.[1]).toBe('Not a date: "soon"');
  const errors = ['B27', 'B28', 'B29'].map((cell) => host.errorIn('Functions', cell));
  expect(errors).toEqual([
    expect.stringContaining('"Perhaps"'),
    expect.stringContaining('"last spring"'),
    expect.stringContaining('as_of'),
  ]);
  expect(host.errorIn('Functions', 'E6')).toBeUndefined();
});
