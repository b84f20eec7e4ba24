/** What goes into the user's calendar: the day to invite somebody again, and the audit once a month. */
import type { FollowUpPerson, ResendPerson } from '../../addon/contract.ts';
import { addDays, type Day } from '../../core/day.ts';
import { fold } from '../../core/text.ts';
import { parseTouches } from '../../core/touches.ts';
import type { DayEvent } from './calendar-file.ts';

/** On the resend day; today for somebody who is ready already. */
export function resendEvent(person: ResendPerson, today: Day): DayEvent {
  const { name, url, account, attempt, resendFrom, followUp, note } = person;
  return {
    id: `resend-${idOf(`${account} ${url || `${name} ${person.company}`}`)}-${attempt}`,
    on: resendFrom === '' || resendFrom < today ? today : resendFrom,
    title: `Invite ${name || url} again`,
    description: describe([
      ['Follow-up plan', followUp],
      ['Last note', note],
      ['Profile', url],
      ['Account', account],
    ]),
    monthly: false,
  };
}

/** On its day; today where none was chosen, or it is over. */
export function followUpEvent(person: FollowUpPerson, today: Day): DayEvent {
  const { name, url, sender, step, on, followUp = '' } = person;
  return {
    id: `follow-up-${idOf(`${sender} ${url || `${name} ${person.company}`}`)}`,
    on: on < today ? today : (on as Day),
    title: `${step}: ${name || url}`,
    description: describe([
      ['Follow-up plan', followUp],
      ['Profile', url],
      ['Account', sender],
    ]),
    monthly: false,
  };
}

/** What is planned to be seen by somebody important, from today on. */
export function touchEvents({ name, url, account, plan }: ResendPerson, today: Day): DayEvent[] {
  if (!plan?.isImportant) return [];
  const touches = parseTouches(plan.touches);
  return touches.flatMap((touch): DayEvent[] => {
    const { on, what, isDone } = touch;
    if (on === undefined || isDone || on < today) return [];
    // The same thing twice is two events.
    const time = touches.filter((other) => other.what === what).indexOf(touch);
    const id = `touch-${idOf(`${account} ${url || name} ${what}`)}-${time}`;
    return [{ id, on, title: `${what}: ${name || url}`, description: url, monthly: false }];
  });
}

/** On the first of each month from the next on: a day that every month has. */
export function auditEvent(today: Day): DayEvent {
  const next = addDays(`${today.slice(0, 8)}01` as Day, 31);
  return {
    id: 'monthly-audit',
    on: `${next.slice(0, 8)}01` as Day,
    title: 'Audit my LinkedIn invitations',
    description:
      'Ask LinkedIn for your archive: https://www.linkedin.com/mypreferences/d/download-my-data\n' +
      'Import it in Invite Ledger, withdraw what is stale, re-send what is ready.',
    monthly: true,
  };
}

function describe(facts: readonly (readonly [label: string, text: string])[]): string {
  return facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

/** ASCII that keeps different people apart. A half of a character, which cannot be encoded, is left out. */
function idOf(text: string): string {
  return encodeURIComponent(fold(text).replace(/\p{Cs}/gu, ''));
}
