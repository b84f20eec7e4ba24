/** The calendar file: what is in it, whatever the names are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResendPerson } from '../../src/addon/contract.ts';
import { day } from '../../src/core/day.ts';
import { auditEvent, resendEvent, touchEvents } from '../../src/sidebar/kit/calendar-event.ts';
import { type DayEvent, writeCalendar } from '../../src/sidebar/kit/calendar-file.ts';
import { readIcs } from './read-ics.ts';

const TODAY = day('2026-06-27');
const STAMP = new Date('2026-06-27T21:30:00Z');
const ANA: ResendPerson = {
  row: 2,
  name: 'Ana Silva',
  company: 'Fjord',
  url: 'https://www.linkedin.com/in/ana',
  account: 'Me',
  sentOn: day('2026-05-01'),
  followUp: 'Ask about the port; then call',
  note: 'Hello, Ana',
  resendFrom: day('2026-07-18'),
  ready: false,
  expired: false,
  attempt: 2,
};

const read = (...events: DayEvent[]) => readIcs(new TextEncoder().encode(writeCalendar(events, STAMP)));

describe('touchEvents', () => {
  const touches =
    '✓ 2026-06-26 Comment on a post\n2026-06-26 Too late\nAsk Tom\n2026-06-27 Like a post\n2026-07-01 Like a post';
  const events = (isImportant: boolean) => touchEvents({ ...ANA, plan: { isImportant, touches } }, TODAY);

  test('are what is still to be done, from today on, each an event of its own', () => {
    const all = read(...events(true));
    expect(all.map(({ SUMMARY, 'DTSTART;VALUE=DATE': on }) => [SUMMARY, on])).toEqual([
      ['Like a post: Ana Silva', '20260627'],
      ['Like a post: Ana Silva', '20260701'],
    ]);
    expect(new Set(all.map(({ UID }) => UID)).size).toBe(2);
  });

  test('are none for somebody who is not important', () => {
    expect(events(false)).toEqual([]);
    expect(touchEvents(ANA, TODAY)).toEqual([]);
  });
});

describe('resendEvent', () => {
  test('is the whole resend day, says what to write about, and leaves the day free', () => {
    expect(read(resendEvent(ANA, TODAY))).toEqual([
      {
        UID: expect.stringMatching(/^[!-~]+@invite-ledger$/),
        DTSTAMP: '20260627T213000Z',
        'DTSTART;VALUE=DATE': '20260718',
        'DTEND;VALUE=DATE': '20260719',
        SUMMARY: 'Invite Ana Silva again',
        DESCRIPTION:
          'Follow-up plan: Ask about the port; then call\nLast note: Hello, Ana\nProfile: https://www.linkedin.com/in/ana\nAccount: Me',
        TRANSP: 'TRANSPARENT',
      },
    ]);
  });

  test('is today for somebody who is ready already', () => {
    const [event] = read(resendEvent({ ...ANA, ready: true, resendFrom: day('2026-05-18') }, TODAY));
    expect(event?.['DTSTART;VALUE=DATE']).toBe('20260627');
  });

  const uid = (person: Partial<ResendPerson>) => read(resendEvent({ ...ANA, ...person }, TODAY))[0]?.UID;

  test.each<[string, Partial<ResendPerson>]>([
    ['another row', { row: 9 }],
    ['another day', { resendFrom: day('2026-08-01') }],
    ['another plan', { followUp: '' }],
    ['another spelling of the name', { name: 'Ana  SILVA' }],
  ])('keeps its id with %s, so that a calendar takes it for the same', (_, change) => {
    expect(uid(change)).toBe(uid({}));
  });

  test.each<[string, Partial<ResendPerson>]>([
    ['another person', { url: 'https://www.linkedin.com/in/bea' }],
    ['another account', { account: 'Boss' }],
    ['another attempt', { attempt: 3 }],
  ])('has another id for %s', (_, change) => {
    expect(uid(change)).not.toBe(uid({}));
  });
});

describe('auditEvent', () => {
  test.each([
    ['2026-06-27', '20260701'],
    ['2026-12-31', '20270101'],
    ['2026-02-01', '20260301'],
  ])('asked for on %s begins on %s and comes each month', (today, first) => {
    expect(read(auditEvent(day(today)))).toMatchObject([
      { 'DTSTART;VALUE=DATE': first, RRULE: 'FREQ=MONTHLY', UID: 'monthly-audit@invite-ledger' },
    ]);
  });
});

describe('writeCalendar', () => {
  test.each([
    'Eve\nBEGIN:VEVENT\nSUMMARY:Mine',
    'Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    'Eve\rEND:VCALENDAR',
    'Eve\u2028END:VEVENT\u0085\u0000',
    'Brandt, PhD; \\n \\',
    `${'😀'.repeat(80)} 👩‍👩‍👧`,
    `${'x'.repeat(63)}😀😀 at the fold`,
    'half \ud83d of a character',
  ])('keeps the name %j inside its event', (name) => {
    const events = read(resendEvent({ ...ANA, name, url: '' }, TODAY), resendEvent(ANA, TODAY));
    expect(events).toHaveLength(2);
    expect(events[0]?.SUMMARY).toBe(
      `Invite ${name} again`.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd'),
    );
  });

  test('gives back every text, as one event for each, in lines that no program refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 4 }), (texts) => {
        const events = read(
          ...texts.map((text) => resendEvent({ ...ANA, followUp: `!${text}`, note: '' }, TODAY)),
        );
        const plain = (text: string) => text.replace(/[\s\p{Cc}]/gu, '').replace(/\p{Cs}/gu, '\ufffd');
        expect(events.map(({ DESCRIPTION = '' }) => plain(DESCRIPTION))).toEqual(
          texts.map((text) => plain(`Follow-up plan: !${text}Profile: ${ANA.url}Account: Me`)),
        );
      }),
      { numRuns: process.env.DENSE ? 300 : 30 },
    );
  });
});
