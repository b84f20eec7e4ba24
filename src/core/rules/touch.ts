/**
 * What to do while an important person cools down: three small steps to be seen, each a working day of its own.
 * "Use the waiting period": LiGo, February 2025.
 */
import { addDays, type Day, daysBetween, weekdayOf } from '../day.ts';
import { newTouch, type Touch } from '../touches.ts';

/** The steps, and how much of the wait is over by then: of three weeks the 5th, the 12th and the 19th day. */
const STEPS = [
  ['Comment on a post', 0.25],
  ['Share something useful', 0.57],
  ['Ask a mutual contact', 0.9],
] as const;

/** What is offered besides. */
export const OTHER_TOUCHES = ['Write on another channel', 'Like a post', 'Meet at an event'] as const;

/**
 * The touches from `today` to the day before `until`, the first day to try again. None is on a weekend, before today or
 * on the day of another; where too few days are left, the last ones are left out.
 */
export function proposeTouches(today: Day, until: Day): Touch[] {
  const wait = daysBetween(today, until);
  const last = lastWorkday(addDays(until, -1));
  const touches: Touch[] = [];
  let free = nextWorkday(today);
  STEPS.forEach(([what, share], at) => {
    if (free > last) return;
    const wanted = nextWorkday(addDays(today, Math.round(share * wait)));
    // Each leaves a day for those behind it.
    const latest = STEPS.slice(at + 1).reduce((day) => lastWorkday(addDays(day, -1)), last);
    const fit = wanted < latest ? wanted : latest;
    const on = fit < free ? free : fit;
    touches.push(newTouch(on, what));
    free = nextWorkday(addDays(on, 1));
  });
  return touches;
}

function nextWorkday(day: Day): Day {
  return isWeekend(day) ? nextWorkday(addDays(day, 1)) : day;
}

function lastWorkday(day: Day): Day {
  return isWeekend(day) ? lastWorkday(addDays(day, -1)) : day;
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 5;
}
