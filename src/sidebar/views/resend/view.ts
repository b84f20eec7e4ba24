/**
 * The view Re-send, a plan by day: whom to invite again today, each with a tick for "sent again", and who is
 * next. Where nothing can be sent, nothing can be ticked.
 */
import type { AccountStanding, Ledger, ResendGroup, ResendPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { chooseAccount, offerAccounts } from '../../kit/accounts.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { resendEvent, touchEvents } from '../../kit/calendar-event.ts';
import { count } from '../../kit/count.ts';
import { dayOfWeek } from '../../kit/day.ts';
import { byId } from '../../kit/element.ts';
import { makeStar } from '../../kit/important.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { countIn } from '../../kit/lists.ts';
import { say } from '../../kit/message.ts';
import { createSections, makeBareRow, type Section } from '../../kit/section.ts';
import { showCell } from '../../kit/show-cell.ts';
import { moveByKey } from '../../kit/tick-keys.ts';
import type { RowState } from '../../kit/tick-row.ts';
import { isOpen, onOpen, openView } from '../../kit/view.ts';
import { renderWhy } from '../../kit/why.ts';
import { createCalendarPanel } from './calendar.ts';
import { createPersonPanel } from './person.ts';
import { createPlan, type Group, groupOf, waitInWords } from './plan.ts';
import { createFinder } from './search.ts';
import { createTicks } from './ticks.ts';
import { describeLater, describeReady, describeTry, keyOf, nameOf } from './words.ts';

/** How many show of those who are ready, and of the next day; how many come then. */
const FIRST_READY = 10;
const FIRST_LATER = 3;
const STEP = 25;
/** The states of a row that is not counted as ready, though it stands there. */
const SENT: ReadonlySet<RowState> = new Set(['saving', 'waiting', 'done', 'undoing']);

const account = () => byId<HTMLSelectElement>('resend-account');

export function createResendView(): void {
  const shown = new Map<ResendGroup, number>();
  /** Who has had a tick since the view was opened: all, or those who are important. It stays, so that nothing moves. */
  let offered = { all: false, important: false };
  const bare = new Map<string, HTMLElement>();
  const plan = createPlan(render, (message) => say('error', message));
  const panel = createPersonPanel((person) => {
    plan.update(person);
    finder.update(person);
    render();
  }, addToCalendar);
  const rowPlan = {
    star: (person: ResendPerson) =>
      person.plan?.isImportant ? makeStar(nameOf(person), () => panel.open(person)) : undefined,
    items: (person: ResendPerson) =>
      person.plan?.isImportant
        ? [
            { label: 'Touches', run: () => panel.open(person) },
            { label: 'Not important', run: () => panel.toggle(person) },
          ]
        : [{ label: 'Important', run: () => panel.toggle(person) }],
  };
  const ticks = createTicks(render, (person) => plan.drop(person), rowPlan);
  const finder = createFinder(plan, () => account().value, render);
  const lists = byId('resend-lists');
  const draw = createSections<ResendGroup>(lists, showMore);
  const calendar = createCalendarPanel(
    () => {
      const ledger = currentLedger();
      if (!ledger) return undefined;
      const { today } = ledger;
      const from = firstDay(ledger);
      const groups = plan.groups().filter(({ of }) => of !== 'ready' || from !== null);
      const people = groups.flatMap((group) => group.people);
      const left = from === null ? countIn(ledger, 'ready', account().value) : 0;
      return { people, total: plan.total() - left, from: from ?? today, today };
    },
    () => plan.readAll(),
  );

  moveByKey(lists, (ticks, at) => ticks[at]?.click());
  byId('resend-used').lastElementChild?.addEventListener('click', () => showMore('used up'));
  // What this view has changed, it knows; anything else may have changed the list.
  onLedger(() => take(ticks.count('saving', 'undoing') > 0 || panel.isSaving()));
  onOpen('resend', begin);
  account().addEventListener('change', begin);

  function begin(): void {
    shown.clear();
    offered = { all: false, important: false };
    ticks.forget();
    panel.close();
    take(false);
  }

  function take(keeps: boolean): void {
    const ledger = currentLedger();
    if (!ledger) return;
    // The account with work first.
    const work = ({ lists }: AccountStanding) => Number(lists.ready > 0);
    offerAccounts(
      account(),
      [...ledger.standings].sort((a, b) => work(b) - work(a)),
    );
    plan.show(ledger, account().value, keeps);
    if (isOpen('resend')) plan.readDays();
    render();
  }

  function standingIn(ledger: Ledger): AccountStanding | undefined {
    return ledger.standings.find((standing) => standing.account === account().value);
  }

  /** For who is ready: nobody is invited while a block stands, and of some nobody knows how long that is. */
  function firstDay(ledger: Ledger): Day | null {
    const wall = standingIn(ledger)?.wall;
    return wall ? wall.liftsOn : ledger.today;
  }

  /** Whether the calendar can have a day for them. */
  const hasDay = (person: ResendPerson, ledger: Ledger) =>
    groupOf(person) !== 'ready' || firstDay(ledger) !== null;

  function render(): void {
    const ledger = currentLedger();
    const standing = ledger && standingIn(ledger);
    if (!ledger || !standing) return;
    const isKnown = !ledger.unread.hidesFigures;
    const { count: all, forImportant } = standing.sendToday;
    offered = { all: offered.all || all > 0, important: offered.important || forImportant > 0 };
    const canTick = isKnown && offered.all;
    // What is kept back is for them.
    const mayTick = ({ plan }: ResendPerson) =>
      canTick || (isKnown && plan?.isImportant === true && offered.important);
    panel.draw(plan.groups().flatMap(({ people }) => people));
    const groups = finder.filter(plan.groups().map(withTicked)).filter(({ count }) => count > 0);
    const later = groups.filter(({ of }) => of !== 'ready');
    const used = plan.usedUp();
    const hasUsed = used.count > 0 && !finder.isOn();
    renderHead(ledger, standing, canTick);
    draw([
      ...groups.filter(({ of }) => of === 'ready').map((group) => readySection(group, canTick, mayTick)),
      ...later.map((group, place) => laterSection(group, place, ledger)),
      ...(hasUsed && shown.has(used.of) ? [usedSection(used, ledger)] : []),
    ]);
    const foot = byId('resend-used');
    foot.hidden = !hasUsed || shown.has(used.of);
    (foot.firstElementChild as HTMLElement).textContent =
      `${notOffered(ledger)}: ${used.count.toLocaleString('en')}, not listed.`;
    byId('resend-found').textContent = finder.says(groups.length);
    calendar.draw();
  }

  function renderHead(ledger: Ledger, standing: AccountStanding, canTick: boolean): void {
    const { sendToday, lists } = standing;
    const { hidesFigures } = ledger.unread;
    const saving = ticks.count('saving', 'waiting');
    const ready = lists.ready - saving;
    const total = plan.total();
    byId('resend-title').textContent =
      ready > 0
        ? `${ready.toLocaleString('en')} to try again${canTick ? ' today' : ''}`
        : saving + ticks.count('done') > 0
          ? 'All done for today'
          : total > 0
            ? 'No one to try again today'
            : 'No one to re-invite yet';
    byId('resend-allowance').textContent = hidesFigures ? '' : `you can send ${sendToday.count}`;
    byId('resend-why').replaceChildren(
      hidesFigures
        ? 'How many you can send isn’t known while so many rows need fixing.'
        : !canTick
          ? renderWhy(standing, ledger.policy)
          : total === 0
            ? 'People you withdraw appear here, with the day you can try again.'
            : '',
    );
    const search = byId<HTMLInputElement>('resend-search');
    search.hidden = total === 0;
    search.placeholder = `Search ${count(total, 'person', 'people')}`;
    const waiting = ticks.count('waiting');
    byId('resend-offline').hidden = waiting === 0;
    byId('resend-kept').textContent =
      `${count(waiting, 'tick is', 'ticks are')} kept here and saved when you’re back. Don’t close this sidebar.`;
  }

  /** Whoever was ticked stays in place, though the list has them no more. */
  function withTicked(group: Group): Group {
    if (group.of !== 'ready') return group;
    const people = ticks.arrange(group.of, group.people);
    return { ...group, people, count: group.count + people.length - group.people.length };
  }

  function readySection(
    { of, people, count: all }: Group,
    canTick: boolean,
    mayTick: (person: ResendPerson) => boolean,
  ): Section<ResendGroup> {
    const rows = people.slice(0, shown.get(of) ?? FIRST_READY);
    const sent = people.filter((person) => SENT.has(ticks.stateOf(person))).length;
    return {
      of,
      title: canTick ? 'Today' : 'Ready',
      side: canTick ? 'tick when sent again' : count(all - sent, 'person', 'people'),
      rows: rows.map((person) =>
        mayTick(person) || ticks.stateOf(person) !== 'open'
          ? ticks.row(person)
          : bareRow(person, describeTry(person), describeReady(person, false), true),
      ),
      more: moreWords(all - rows.length, rows.length, canTick ? ' today' : ''),
    };
  }

  function laterSection(
    { of, people, count: all }: Group,
    place: number,
    { today }: Ledger,
  ): Section<ResendGroup> {
    // Of the next day some show, of the others all or none.
    const first = place === 0 || all <= FIRST_LATER ? FIRST_LATER : 0;
    const most = shown.get(of) ?? (finder.isOn() ? STEP : first);
    const rows = people.slice(0, most);
    return {
      of,
      title: dayOfWeek(of as Day),
      side: count(all, 'person', 'people'),
      rows: rows.map((person) =>
        bareRow(person, waitInWords(today, of as Day), describeLater(person, today), true),
      ),
      more: moreWords(all - rows.length, rows.length, ''),
    };
  }

  function usedSection({ of, people, count: all }: Group, ledger: Ledger): Section<ResendGroup> {
    const rows = people.slice(0, shown.get(of));
    return {
      of,
      title: notOffered(ledger),
      side: count(all, 'person', 'people'),
      rows: rows.map((person) => bareRow(person, '', describeLater(person, ledger.today), false)),
      more: moreWords(all - rows.length, rows.length, ''),
    };
  }

  /** One element for each content, so that an open menu or the focus stays where it is. */
  function bareRow(person: ResendPerson, side: string, second: string, isPlanned: boolean): HTMLElement {
    const ledger = currentLedger();
    const canRemind = isPlanned && ledger !== undefined && hasDay(person, ledger);
    const key = JSON.stringify([keyOf(person), person.row, side, second, person.plan, canRemind]);
    const row =
      bare.get(key) ??
      makeBareRow(
        nameOf(person),
        person.url,
        side,
        second,
        [
          ...(isPlanned ? rowPlan.items(person) : []),
          ...(canRemind ? [{ label: 'Add to calendar', run: () => addToCalendar(person) }] : []),
          { label: 'Show in the sheet', run: () => showCell({ sheet: 'log', row: person.row, column: 1 }) },
        ],
        rowPlan.star(person),
      );
    bare.set(key, row);
    return row;
  }

  function addToCalendar(person: ResendPerson): void {
    const ledger = currentLedger();
    if (!ledger) return;
    const { today } = ledger;
    const again = hasDay(person, ledger) ? [resendEvent(person, firstDay(ledger) ?? today)] : [];
    saveCalendar('resend-day', [...again, ...touchEvents(person, today)]);
  }

  async function showMore(of: ResendGroup): Promise<void> {
    const at = [...lists.children].findIndex((one) => one.contains(document.activeElement));
    const before = lists.children[at]?.querySelectorAll('.row').length ?? 0;
    shown.set(of, before + STEP);
    const group = [...plan.groups(), plan.usedUp()].find((one) => one.of === of);
    if (group && group.people.length < Math.min(group.count, before + STEP)) await plan.readMore(of);
    render();
    // A group that had no place before is the last.
    const next = (lists.children[at] ?? lists.lastElementChild)?.querySelectorAll('.row')[before];
    next?.querySelector<HTMLElement>('input, a, summary')?.focus();
  }
}

function notOffered({ policy, standings }: Ledger): string {
  const tries = 1 + policy.resendsPerPerson;
  const often = tries === 1 ? 'once' : tries === 2 ? 'twice' : `${tries} times`;
  return standings.length > 1 ? `Tried ${often}, or asked by others` : `Already tried ${often}`;
}

function moreWords(more: number, shown: number, when: string): string {
  if (more <= 0) return '';
  return shown === 0 ? `Show ${more.toLocaleString('en')}` : `${more.toLocaleString('en')} more${when}`;
}

/** Opens the list of that account. */
export function showResends(of: string): void {
  chooseAccount(of);
  openView('resend');
}
