/** The view Re-send: who may be invited again now, who later, and a calendar file for those who are chosen. */
import type { Ledger, ResendPerson } from '../../../addon/contract.ts';
import { type Day, dayInWords, daysBetween } from '../../../core/day.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { say } from '../../kit/message.ts';
import { count } from '../../kit/names.ts';
import { redraw } from '../../kit/redraw.ts';
import { openView } from '../../kit/view.ts';
import { download } from './calendar-download.ts';
import { auditEvent, resendEvent } from './calendar-event.ts';
import { type DayEvent, writeCalendar } from './calendar-file.ts';
import { createChoice, keyOf } from './choice.ts';
import { renderResendPerson } from './person.ts';
import { createSendOff } from './send-off.ts';

/** People shown of each list before the user asks for all. */
const MOST_SHOWN = 40;

export function createResendView(): void {
  const account = byId<HTMLSelectElement>('resend-account');
  const lists = byId('resend-lists');
  const save = byId<HTMLButtonElement>('resend-save');
  const choice = createChoice(nameSave);
  const sendOff = createSendOff(focusFirst, (item) => item.querySelector('button')?.focus());
  const unfolded = new Set<string>();

  onLedger(render);
  account.addEventListener('change', () => render());
  byId('resend-all').addEventListener('click', () => chooseAll(true));
  byId('resend-none').addEventListener('click', () => chooseAll(false));
  save.addEventListener('click', () => {
    const { today } = currentLedger() as Ledger;
    saveCalendar(
      'resend-days',
      choice.of(people()).map((person) => resendEvent(person, today)),
    );
  });
  byId('resend-audit').addEventListener('click', () => {
    const { today } = currentLedger() as Ledger;
    saveCalendar('monthly-audit', [auditEvent(today)]);
  });

  function people(): readonly ResendPerson[] {
    return (currentLedger()?.resends ?? []).filter(
      (person) => !account.value || person.account === account.value,
    );
  }

  function render(): void {
    const { today, standings } = currentLedger() as Ledger;
    offerAccounts(account, standings, new Option('All accounts', ''));
    const all = people();
    const ready = all.filter((person) => person.ready);
    const later = all.filter((person) => !person.ready);
    const isEmpty = all.length === 0;
    byId('resend-calendar').hidden = isEmpty;
    redraw(
      lists,
      ...(isEmpty ? renderEmpty() : []),
      ...(ready.length > 0 ? [title(`Ready to re-send (${ready.length})`)] : []),
      ...renderList('ready', ready),
      ...(later.length > 0 ? [title(`Cooling down (${later.length})`)] : []),
      ...[...new Set(later.map(({ resendFrom }) => resendFrom))].flatMap((day) => [
        make(
          'h3',
          '',
          dayInWords(day),
          make('span', 'quiet', ` in ${count(daysBetween(today, day), 'day')}`),
        ),
        ...renderList(
          day,
          later.filter(({ resendFrom }) => resendFrom === day),
        ),
      ]),
    );
    nameSave();
  }

  function renderList(key: 'ready' | Day, listed: readonly ResendPerson[]): HTMLElement[] {
    const shown = unfolded.has(key) ? listed : listed.slice(0, MOST_SHOWN);
    const rest = listed.length - shown.length;
    if (shown.length === 0) return [];
    const more = makeButton(`Show ${rest} more`, () => {
      unfolded.add(key);
      render();
    });
    return [make('ul', 'rows', ...shown.map(renderItem)), ...(rest > 0 ? [more] : [])];
  }

  function renderItem(person: ResendPerson): HTMLElement {
    const again = makeButton('Sent again', () => sendOff.open(person, item));
    const item = renderResendPerson(person, {
      isChosen: choice.has(person),
      onChoose: (isChosen) => choice.set(person, isChosen),
      showsAccount: (currentLedger()?.standings.length ?? 0) > 1,
      buttons: person.ready ? [again] : [],
    });
    again.setAttribute('aria-label', `Sent again: ${person.name || person.url}`);
    again.dataset.key = `again ${keyOf(person)}`;
    sendOff.keep(person, item);
    return item;
  }

  function chooseAll(isChosen: boolean): void {
    for (const person of people()) choice.set(person, isChosen);
    render();
  }

  function nameSave(): void {
    const { length } = choice.of(people());
    save.textContent = length > 0 ? `Calendar file (${length})` : 'Calendar file';
    save.disabled = length === 0;
  }

  function focusFirst(): void {
    (lists.querySelector<HTMLElement>('.resend button, h2') ?? byId('tab-resend')).focus();
  }
}

/** Opens the list of that account. */
export function showResends(account: string): void {
  const select = byId<HTMLSelectElement>('resend-account');
  select.value = account;
  select.dispatchEvent(new Event('change'));
  openView('resend');
}

function saveCalendar(name: string, events: readonly DayEvent[]): void {
  download(`${name}.ics`, 'text/calendar;charset=utf-8', writeCalendar(events, new Date()));
  say(
    'success',
    `Saved ${name}.ics with ${count(events.length, 'event')}. Open it to add it to your calendar.`,
  );
}

function renderEmpty(): HTMLElement[] {
  return [
    title('Nobody to invite again'),
    make('p', 'quiet', 'Whoever you withdraw shows here until the cooldown is over, and then as ready.'),
  ];
}

function title(text: string): HTMLElement {
  const heading = make('h2', '', text);
  heading.tabIndex = -1;
  return heading;
}
