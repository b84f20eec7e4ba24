/** `Sent 3 weeks ago` as LinkedIn's page of sent invitations shows it, in seven languages. */
import { expect, test } from 'vitest';
import { day } from '../../src/core/day.ts';
import { readRelativeDay } from '../../src/core/relative-day.ts';

const TODAY = day('2026-06-27');

test.each([
  ['Sent today', '2026-06-27', 0],
  ['Sent yesterday', '2026-06-26', 0],
  ['Sent 5 hours ago', '2026-06-27', 0],
  ['Sent 3 days ago', '2026-06-24', 0],
  ['Sent 3 weeks ago', '2026-06-06', 6],
  ['Sent a week ago', '2026-06-20', 6],
  ['Sent 2 months ago', '2026-04-28', 29],
  ['Sent 1 year ago', '2025-06-27', 364],
  ['3w', '2026-06-06', 6],
  ['2mo', '2026-04-28', 29],
  ['vor 3 Wochen', '2026-06-06', 6],
  ['Gesendet vor einem Monat', '2026-05-28', 29],
  ['Envoyée il y a 2 mois', '2026-04-28', 29],
  ['hace 1 semana', '2026-06-20', 6],
  ['Enviado há um mês', '2026-05-28', 29],
  ['3 settimane fa', '2026-06-06', 6],
  ['3 weken geleden', '2026-06-06', 6],
])('"%s" is about %s, or earlier by up to %i days', (text, day, orEarlierBy) => {
  expect(readRelativeDay(text, TODAY)).toEqual({ day, orEarlierBy });
});

test.each(['', 'Sent', '5 June 2026', '3 people', 'weeks ago', '2026-06-05', 'follow up in 3 weeks'])(
  '"%s" is no estimate',
  (text) => {
    expect(readRelativeDay(text, TODAY)).toBeUndefined();
  },
);
