/** Somebody important while the cooldown runs: how long it is, what to do to be seen, and what was written last time. */
import type { Ledger, ResendPerson } from '../../../addon/contract.ts';
import { addDays, type Day, dayNear } from '../../../core/day.ts';
import { formatTouches, parseTouches, type Touch } from '../../../core/touches.ts';
import { byId, make, makeButton, makeProfileLink } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { changeImportance, NOTHING_PLANNED, type PlanChange, savePlan } from '../../kit/important.ts';
import { currentLedger } from '../../kit/ledger.ts';
import { makePanel } from '../../kit/panel.ts';
import { redraw } from '../../kit/redraw.ts';
import { abbreviateDay } from '../../kit/short-day.ts';
import { renderWait } from '../../kit/wait-bar.ts';
import { waitInWords } from './plan.ts';
import { makeTouchForm, renderTouches } from './touch-list.ts';
import { keyOf, nameOf } from './words.ts';

export interface PersonPanel {
  open(person: ResendPerson): void;
  close(): void;
  /** Marks as important, and shows what is proposed; or marks no longer. */
  toggle(person: ResendPerson): void;
  /** `people` are those whom the plan knows now. */
  draw(people: readonly ResendPerson[]): void;
  /** A change of what is planned is on its way. */
  isSaving(): boolean;
}

/** `onChange` gets a person with whom something else is planned now. */
export function createPersonPanel(
  onChange: (person: ResendPerson) => void,
  addToCalendar: (person: ResendPerson) => void,
): PersonPanel {
  const place = byId('resend-person');
  let current: ResendPerson | undefined;
  let adding: HTMLFormElement | undefined;
  let saving = 0;

  function open(person: ResendPerson): void {
    current = person;
    adding = undefined;
    show();
    place.querySelector<HTMLElement>('h2')?.focus();
  }

  function close(): void {
    current = undefined;
    place.hidden = true;
    place.replaceChildren();
    byId('panel-resend').classList.remove('one');
  }

  /** The row has been drawn anew meanwhile: it is found by the name. */
  function goBack(): void {
    const name = current ? nameOf(current) : '';
    close();
    const labels = [`Important: ${name}`, `More about ${name}`];
    const places = labels.map((label) => `[aria-label="${CSS.escape(label)}"]`);
    byId('resend-lists').querySelector<HTMLElement>(places.join(', '))?.focus();
  }

  const isShown = (person: ResendPerson) => current !== undefined && keyOf(current) === keyOf(person);

  async function save(person: ResendPerson, change: PlanChange): Promise<void> {
    saving += 1;
    const key = (document.activeElement as HTMLElement | null)?.dataset.key;
    const where = isShown(person) ? place : byId('resend-lists');
    await savePlan(where, [person], change, (plan) => {
      const planned = { ...person, plan };
      if (isShown(person) && !plan.isImportant) goBack();
      else if (isShown(person) || (change.to.isImportant && plan.isImportant)) current = planned;
      onChange(planned);
    });
    saving -= 1;
    // What had the focus was drawn anew.
    if (isShown(person) && document.activeElement === document.body)
      place.querySelector<HTMLElement>(key ? `[data-key="${key}"]` : 'h2')?.focus();
  }

  function toggle(person: ResendPerson): void {
    const { today } = currentLedger() as Ledger;
    const before = person.plan ?? NOTHING_PLANNED;
    const change = changeImportance(nameOf(person), before, today, person.ready ? '' : person.resendFrom);
    adding = undefined;
    save(person, change);
  }

  function saveTouches(touches: readonly Touch[], says: string): void {
    if (!current) return;
    const before = current.plan ?? NOTHING_PLANNED;
    save(current, { before, to: { touches: formatTouches(touches) }, says });
  }

  function show(): void {
    const ledger = currentLedger();
    if (!current || !ledger) return;
    place.hidden = false;
    byId('panel-resend').classList.add('one');
    redraw(place, ...render(current, ledger));
  }

  function render(person: ResendPerson, { today, policy }: Ledger): HTMLElement[] {
    const { url, company, note, plan, resendFrom, ready, closedOn } = person;
    const heading = make('h2', '', makeIcon('star'), makeProfileLink(nameOf(person), url));
    heading.tabIndex = -1;
    const isWaiting = !ready && resendFrom !== '' && resendFrom > today;
    const begins = isWaiting ? closedOn || addDays(resendFrom, -policy.cooldownDays) : today;
    const touches = parseTouches(plan?.touches ?? '');
    const calendar = makeButton('Add to calendar', () => addToCalendar(person));
    calendar.prepend(makeIcon('calendar'));
    return [
      make('div', 'title', keyed('back', makeButton('‹ Re-send', goBack)), keyed('name', heading)),
      ...(company === '' ? [] : [make('p', 'quiet', company)]),
      isWaiting
        ? makePanel(
            'h3',
            '',
            'clock',
            `Try again from ${dayNear(resendFrom, today)}`,
            // Only where the log says when it began.
            ...renderWait(today, begins, resendFrom, [
              closedOn === begins ? `withdrawn ${abbreviateDay(begins, today)}` : '',
              waitInWords(today, resendFrom),
            ]),
          )
        : makePanel('h3', 'go', 'again', 'Ready to re-send'),
      make(
        'div',
        '',
        make('h3', '', isWaiting ? 'Until then, be seen' : 'Touches'),
        make(
          'p',
          'quiet',
          touches.length > 0
            ? 'Small touches. Tick what you did.'
            : isWaiting
              ? 'Nothing planned.'
              : 'Nothing planned: you can invite them now, so there’s no wait to fill.',
        ),
        ...(touches.length === 0 ? [] : [renderTouches(touches, today, saveTouches)]),
      ),
      adding ??
        keyed(
          'add',
          makeButton('Add a touch', () => setAdding(today), 'plain link'),
        ),
      ...(note === ''
        ? []
        : [
            make(
              'div',
              '',
              make('h3', '', 'Last time you wrote'),
              make('blockquote', '', note),
              make('p', 'quiet', 'Write a different note this time.'),
            ),
          ]),
      make(
        'div',
        'buttons',
        keyed('calendar', calendar),
        keyed(
          'drop',
          makeButton('Not important', () => toggle(person), 'plain'),
        ),
      ),
    ];
  }

  function setAdding(today: Day): void {
    adding = makeTouchForm(today, (touch) => {
      adding = undefined;
      show();
      place.querySelector<HTMLElement>('[data-key=add]')?.focus();
      if (touch && current)
        saveTouches([...parseTouches(current.plan?.touches ?? ''), touch], `Added: ${touch.what}.`);
    });
    show();
    adding.querySelector('input')?.focus();
  }

  return {
    open,
    close,
    toggle,
    isSaving: () => saving > 0,
    draw(people) {
      const key = current && keyOf(current);
      current = people.find((person) => keyOf(person) === key) ?? current;
      show();
    },
  };
}

function keyed<E extends HTMLElement>(key: string, element: E): E {
  element.dataset.key = key;
  return element;
}
