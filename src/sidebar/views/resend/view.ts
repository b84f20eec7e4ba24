/**
 * The view Re-send: who may be invited again now, who later, and a calendar file for those who are chosen.
 */
import type { Ledger, ResendPerson } from '../../../addon/contract.ts';
import { type Day, dayInWords, daysBetween } from '../../../core/day.ts';
import { compareText } from '../../../core/text.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { ask } from '../../kit/ask.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { auditEvent, resendEvent } from '../../kit/calendar-event.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { countIn, createRest, isSame, type Rest } from '../../kit/lists.ts';
import { say } from '../../kit/message.ts';
import { count } from '../../kit/names.ts';
import { redraw } from '../../kit/redraw.ts';
import { isOpen, onOpen, openView } from '../../kit/view.ts';
import { createChoice, keyOf } from './choice.ts';
import { renderResendPerson } from './person.ts';
import { createSendOff } from './send-off.ts';

export function createResendView(): void {
  const account = byId<HTMLSelectElement>('resend-account');
  const lists = byId('resend-lists');
  const save = byId<HTMLButtonElement>('resend-save');
  const choice = createChoice(nameSave);
  const sendOff = createSendOff(focusFirst, (item) => item.querySelector('button')?.focus());
  /** How many the user has asked for, beyond the first ones. */
  let wanted = 0;
  const rest: Rest<ResendPerson> = createRest(
    () => ask('readResends', { account: account.value, offset: rest.people.length }),
    render,
    (message) => {
      wanted = 0;
      render();
      say('error', message);
    },
  );

  onLedger(() => {
    rest.clear();
    render();
  });
  onOpen('resend', () => currentLedger() && render());
  account.addEventListener('change', () => {
    wanted = 0;
    rest.clear();
    render();
  });
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

  /** Those who are known so far: the first of each account, and what was asked for besides. */
  function people(): readonly ResendPerson[] {
    const first = (currentLedger()?.resends ?? []).filter(
      (person) => !account.value || person.account === account.value,
    );
    const more = rest.people.filter((person) => !first.some((other) => isSame(person, other)));
    return [...first, ...more].sort(
      (a, b) => Number(b.ready) - Number(a.ready) || compareText(a.resendFrom, b.resendFrom),
    );
  }

  function render(): void {
    const ledger = currentLedger() as Ledger;
    const { today, standings } = ledger;
    offerAccounts(account, standings, new Option('All accounts', ''));
    const all = people();
    const ready = all.filter((person) => person.ready);
    const later = all.filter((person) => !person.ready);
    const [readyCount, laterCount] = (['ready', 'cooling'] as const).map((list) =>
      countIn(ledger, list, account.value),
    ) as [number, number];
    const total = readyCount + laterCount;
    byId('resend-calendar').hidden = total === 0;
    redraw(
      lists,
      ...(total === 0 ? renderEmpty() : []),
      ...(readyCount > 0 ? [title(`Ready to re-send (${readyCount.toLocaleString('en')})`)] : []),
      ...renderList(ready),
      ...(laterCount > 0 ? [title(`Cooling down (${laterCount.toLocaleString('en')})`)] : []),
      ...[...new Set(later.map(({ resendFrom }) => resendFrom as Day))].flatMap((day) => [
        make(
          'h3',
          '',
          dayInWords(day),
          make('span', 'quiet', ` in ${count(daysBetween(today, day), 'day')}`),
        ),
        ...renderList(later.filter(({ resendFrom }) => resendFrom === day)),
      ]),
      ...(all.length < total ? renderMore(all.length, total) : []),
    );
    byId('resend-all').textContent =
      all.length < total ? `Tick the ${all.length} shown` : `Tick all ${all.length}`;
    if (all.length < Math.min(wanted, total) && isOpen('resend')) rest.readMore();
    nameSave();
  }

  function renderList(listed: readonly ResendPerson[]): HTMLElement[] {
    return listed.length === 0 ? [] : [make('ul', 'rows', ...listed.map(renderItem))];
  }

  function renderMore(shown: number, total: number): HTMLElement[] {
    const more = makeButton('Show more', () => {
      wanted = shown + 1;
      more.disabled = true;
      rest.readMore();
    });
    more.dataset.key = 'more';
    more.disabled = rest.isReading;
    const figure = `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} shown`;
    return [make('div', 'more', make('p', 'quiet', figure), more)];
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

function renderEmpty(): HTMLElement[] {
  return [
    title('No one to re-invite yet'),
    make('p', 'quiet', 'People you withdraw appear here, with the day you can try again.'),
  ];
}

function title(text: string): HTMLElement {
  const heading = make('h2', '', text);
  heading.tabIndex = -1;
  return heading;
}
