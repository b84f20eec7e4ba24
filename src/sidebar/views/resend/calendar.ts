/** The panel behind *Calendar*: a file with a day for each person who is chosen, and the monthly audit. */
import type { ResendPerson } from '../../../addon/contract.ts';
import { type Day, dayInWords } from '../../../core/day.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { auditEvent, resendEvent, touchEvents } from '../../kit/calendar-event.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { redraw } from '../../kit/redraw.ts';
import { keyOf, nameOf } from './words.ts';

export interface Listed {
  readonly people: readonly ResendPerson[];
  /** How many there are. */
  readonly total: number;
  /** The first day for somebody who is ready: today, or when a block is over. */
  readonly from: Day;
  readonly today: Day;
}

export interface CalendarPanel {
  /** Shows the people listed, if it is open. */
  draw(): void;
}

/** `readAll` reads whom the page does not know yet. */
export function createCalendarPanel(
  listed: () => Listed | undefined,
  readAll: () => Promise<void>,
): CalendarPanel {
  const opener = byId<HTMLButtonElement>('resend-dates');
  const panel = byId('resend-calendar');
  const whom = byId('resend-whom');
  const save = byId<HTMLButtonElement>('resend-save');
  /** Everybody listed is chosen but these. */
  const left = new Set<string>();
  const chosen = () => (listed()?.people ?? []).filter((person) => !left.has(keyOf(person)));

  opener.prepend(makeIcon('calendar'));
  opener.addEventListener('click', () => toggle(panel.hidden === true));
  byId('resend-close').addEventListener('click', () => toggle(false));
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') toggle(false);
  });
  save.addEventListener('click', () => {
    const list = listed();
    if (list)
      saveCalendar(
        'resend-days',
        chosen().flatMap((person) => [resendEvent(person, list.from), ...touchEvents(person, list.today)]),
      );
  });
  byId('resend-audit').addEventListener('click', () => {
    const today = listed()?.today;
    if (today) saveCalendar('monthly-audit', [auditEvent(today)]);
  });

  function toggle(open: boolean): void {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    draw();
    (open ? (panel.querySelector('h3') as HTMLElement) : opener).focus();
  }

  function nameSave(): void {
    const { length } = chosen();
    save.textContent = `Calendar file (${length.toLocaleString('en')})`;
    save.disabled = length === 0;
  }

  function draw(): void {
    const list = listed();
    if (panel.hidden || !list) return;
    const { people, total } = list;
    byId('resend-people').hidden = total === 0;
    nameSave();
    const all = makeButton(`Choose among all ${total.toLocaleString('en')}`, () => {
      all.disabled = true;
      readAll();
    });
    redraw(
      whom,
      make('legend', 'unseen', 'Choose whom'),
      ...people.map(renderChoice),
      ...(people.length < total ? [all] : []),
    );
  }

  function renderChoice(person: ResendPerson): HTMLElement {
    const key = keyOf(person);
    const box = make('input', '');
    box.type = 'checkbox';
    box.dataset.key = key;
    box.checked = !left.has(key);
    box.addEventListener('change', () => {
      left[box.checked ? 'delete' : 'add'](key);
      nameSave();
    });
    const { resendFrom, ready } = person;
    const day = ready || resendFrom === '' ? 'Now' : dayInWords(resendFrom);
    return make('label', 'choice', box, make('span', '', nameOf(person), make('span', 'quiet', day)));
  }

  return { draw };
}
