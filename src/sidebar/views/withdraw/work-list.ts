/**
 * The view Withdraw. A row that is ticked stays where it is until the view is opened again or read anew; ticks
 * in quick succession wait for their turn, and those made without a connection until it is back.
 */
import type { Ledger, PendingPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { chooseAccount, offerAccounts } from '../../kit/accounts.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { type DayPlan, planWithdrawals } from '../../kit/day-plan.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { onLedger, reloadLedger } from '../../kit/ledger.ts';
import { countIn } from '../../kit/lists.ts';
import { clearMessage, say } from '../../kit/message.ts';
import { arrange, redraw } from '../../kit/redraw.ts';
import { isUnderWay, undoTick, watchWaiting } from '../../kit/tick.ts';
import { moveByKey } from '../../kit/tick-keys.ts';
import { isOpen, onOpen, openView } from '../../kit/view.ts';
import { renderDone } from './done.ts';
import { countFilters, isDue, readFilter, wordsOf } from './filter.ts';
import { createFilterPanel } from './filter-panel.ts';
import { amount, makePromiseSource, renderHead } from './head.ts';
import { createKeepAll, type KeepAll } from './keep-all.ts';
import { type Line, makeLine } from './line.ts';
import { renderOffline } from './offline.ts';
import { createPeople } from './people.ts';
import { usualReasons } from './reason.ts';
import { nameOf, outcomeOf } from './row.ts';
import { runTask } from './task.ts';

/** So many people who were looked for are shown at once. */
const PAGE = 50;
const MISTAKE = 'Sent by mistake';

/** Everybody who was shown since the page was opened, by who it is. */
const lines = new Map<string, Line>();
/** The rows on the page, in their order. */
let shown: Line[] = [];
/** Those ticked since the page was opened, newest first. */
let ticked: Line[] = [];
/** What was done stands in place of the list. */
let isDone = false;
/** How many the user wants beyond the daily limit, and how many of those looked for. */
let beyond = 0;
let wanted = PAGE;
let isAllDone = false;
let ledger: Ledger | undefined;

let keepAll: KeepAll | undefined;

const people = createPeople(
  () => accountField().value,
  draw,
  (message) => {
    byId('work-rest').hidden = true;
    say('error', message);
  },
);

export function createWorkList(): void {
  byId('work-promise').append(makePromiseSource());
  byId('work-sent').append(makeIcon('out'));
  onLedger((read) => {
    const isFirst = ledger === undefined;
    ledger = read;
    people.take(read);
    // What this list has changed, it knows; anything else may have changed it.
    if (!ticked.some(({ task }) => task.state === 'saving' || task.state === 'undoing' || task.isChanging)) {
      people.forget();
      if (shown.every(({ task, isDating }) => task.state === 'open' && !isDating)) shown = [];
    }
    const withWork = read.standings.filter(({ lists }) => lists.due > 0);
    offerAccounts(accountField(), [...new Set([...withWork, ...read.standings])]);
    if (isFirst) reopen();
    else draw();
  });
  onOpen('withdraw', () => ledger && reopen());
  accountField().addEventListener('change', () => {
    beyond = 0;
    reopen();
  });
  createFilterPanel(
    people,
    () => {
      // The filter is for all of them.
      if (people.only) showOnly(people.only);
      else draw();
    },
    renew,
  );
  keepAll = createKeepAll({
    today,
    readAll: async (most) => (await people.readAll(most))?.filter(isToKeep),
    onChange: renew,
  });
  byId('work-kept').addEventListener('click', () => showOnly('kept'));
  byId('work-more').addEventListener('click', () => {
    wanted += PAGE;
    draw();
  });
  moveByKey(byId('work-list'), tickAndGoOn);
  addEventListener('offline', draw);
  watchWaiting(() => waiting().length > 0, resume);
}

/** Opens the list of that account. */
export function showWorkList(account: string): void {
  chooseAccount(account);
  openView('withdraw');
}

function accountField(): HTMLSelectElement {
  return byId('work-account');
}

/** Shows the list as it is now, without those who are done. */
function reopen(): void {
  people.forget();
  shown = [];
  ticked = ticked.filter(({ task }) => task.state !== 'open' && task.state !== 'failed');
  people.only = undefined;
  const { plan, done } = planNow();
  isDone = plan.today === 0 && done + plan.later > 0 && !people.isNarrowed();
  isAllDone = false;
  draw();
  if (!byId('work-filters').hidden) people.countDays();
}

/** How the day stands, with what is on its way counted as done. */
function planNow(): { readonly plan: DayPlan; readonly done: number } {
  const { standings, policy, today } = ledger as Ledger;
  const account = accountField().value;
  const under = ticked
    .map(({ task }) => task)
    .filter((task) => people.isMine(task.person) && isUnderWay(task));
  const done =
    (standings.find((standing) => standing.account === account)?.withdrawnToday ?? 0) +
    under.filter(({ deed, on }) => deed === 'Withdrawn' && on === '').length;
  const due = countIn(ledger as Ledger, 'due', account) - under.filter(({ person }) => isDue(person)).length;
  const plan = planWithdrawals(today, Math.max(0, due), done, policy.withdrawalsPerDay, beyond);
  return { plan, done };
}

function waiting(): Line[] {
  return ticked.filter(({ task }) => task.state === 'waiting').reverse();
}

function draw(): void {
  if (!ledger) return;
  const { policy, today } = ledger;
  const { plan, done } = planNow();
  renderOffline(waiting().length);
  drawKept();
  byId('work-today').hidden = isDone;
  byId('work-done').hidden = !isDone;
  if (isDone) {
    drawDone(plan, done);
    return;
  }

  const known = people.list();
  const most = people.isNarrowed() ? wanted : plan.today;
  let open = shown.filter(isFree).length;
  for (const [key, person] of known) {
    const line = lines.get(key);
    if (line && shown.includes(line)) line.task.person = person;
    else if (open < most) {
      const next = lineOf(key, person);
      shown.push(next);
      if (isFree(next)) open += 1;
    }
  }
  const words = wordsOf(readFilter());
  for (const line of shown) line.draw(today, words);
  arrange(
    byId('work-list'),
    shown.map(({ row }) => row.element),
  );
  renderHead(plan, done, policy, today);
  const { found = Number.POSITIVE_INFINITY } = people;
  const isWhole = people.isWhole();
  if (!isWhole && open < Math.min(most, found) && isOpen('withdraw')) people.readMore();
  byId('work-rest').hidden = !people.isReading;
  drawAround(isWhole ? known.length : found, open);
}

/** What stands around the rows. `all` is how many of those looked for are known, `open` how many are shown. */
function drawAround(all: number, open: number): void {
  const read = ledger as Ledger;
  const account = accountField().value;
  const filter = readFilter();
  const filters = countFilters(filter);
  const isFiltering = !byId('work-filters').hidden;
  const button = byId<HTMLButtonElement>('work-filter');
  button.setAttribute('aria-expanded', String(isFiltering));
  button.classList.toggle('chosen', filters > 0);
  button.replaceChildren(makeIcon('filter'), filters > 0 ? `Filter · ${filters}` : 'Filter');
  byId('work-about').hidden = isFiltering;
  // Who is done is still shown, but is on the list no more.
  const listed = people.list().filter(([key]) => shown.some((line) => line === lines.get(key))).length;
  const of = countIn(read, people.only ?? (filter.due ? 'due' : 'pending'), account);
  byId('work-shown').textContent = `${amount(listed)} of ${amount(of)} shown`;

  const isKeeping = isFiltering && filters > 0 && !people.only && Number.isFinite(all);
  const known = people.isWhole() ? people.list().filter(([, person]) => isToKeep(person)).length : all;
  keepAll?.draw(isKeeping ? known : 0);

  const isMistake = people.only === 'recent';
  const recent = countIn(read, 'recent', account);
  const mistakes = byId('work-mistakes');
  mistakes.hidden = isFiltering || (recent === 0 && !isMistake);
  const toggle = makeButton(
    isMistake ? 'Show the others' : `Show ${amount(recent)}`,
    () => showOnly('recent'),
    'plain',
  );
  toggle.dataset.key = 'mistakes';
  redraw(
    mistakes,
    make('span', '', isMistake ? `A tick says “${MISTAKE}”. ` : 'Sent by mistake since yesterday? '),
    toggle,
  );
  const isKept = people.only === 'kept';
  byId('work-order').textContent = isMistake ? 'Sent since yesterday' : isKept ? 'Kept' : 'Oldest first';
  byId('work-tick').hidden = isKept;
  byId('work-head').hidden = shown.length === 0;
  byId('work-missed').hidden = !people.isNarrowed() || shown.length > 0 || people.isReading;
  byId('work-more').hidden = !people.isNarrowed() || people.isReading || open >= all;
}

function drawDone(plan: DayPlan, count: number): void {
  const { policy, today } = ledger as Ledger;
  const tasks = ticked
    .map(({ task }) => task)
    .filter((task) => people.isMine(task.person) && task.state !== 'failed' && !isUnderWay(task));
  renderDone({ plan, count, perDay: policy.withdrawalsPerDay, tasks, isWhole: isAllDone }, today, {
    undo: (task) => {
      const line = ticked.find((other) => other.task === task);
      if (line) undo(line);
    },
    goOn: () => {
      if (plan.today === 0) beyond += Math.max(1, policy.withdrawalsPerDay);
      isDone = false;
      draw();
      byId('work-list').querySelector('input')?.focus();
    },
    showAll: () => {
      isAllDone = true;
      draw();
    },
  });
}

function showDone(): void {
  clearMessage();
  isDone = true;
  shown = [];
  draw();
  focusDone();
}

function focusDone(): void {
  byId('work-done').querySelector('h2')?.focus();
}

/** How many are kept, below the list; they show when it is pressed. */
function drawKept(): void {
  const kept = countIn(ledger as Ledger, 'kept', accountField().value);
  if (kept === 0 && people.only === 'kept') people.only = undefined;
  const button = byId('work-kept');
  button.hidden = kept === 0;
  button.textContent = people.only === 'kept' ? 'Show the others' : `${amount(kept)} kept`;
}

/** Shows these alone, or all again. */
function showOnly(which: 'recent' | 'kept'): void {
  people.only = people.only === which ? undefined : which;
  isDone = false;
  renew();
}

/** Shows who is looked for now. */
function renew(): void {
  people.forget();
  shown = [];
  wanted = PAGE;
  draw();
}

function today(): Day {
  return (ledger as Ledger).today;
}

/** Neither kept already nor ticked. */
function isToKeep(person: PendingPerson): boolean {
  return (
    person.keepUntil === undefined &&
    shown.every(({ task }) => task.person !== person || task.state === 'open')
  );
}

/** Whether the row is still to be ticked. */
function isFree({ task }: Line): boolean {
  return task.state === 'open' || task.state === 'failed';
}

function lineOf(key: string, person: PendingPerson): Line {
  const known = lines.get(key);
  const reason = people.only === 'recent' ? MISTAKE : (usualReasons()[0] ?? '');
  if (known && known.task.state !== 'done') {
    known.task.person = person;
    if (known.task.state === 'open') known.task.reason = reason;
    return known;
  }
  const line = makeLine(person, reason, { run, undo, release, today, draw, say: sayRefusal });
  lines.set(key, line);
  return line;
}

async function run(line: Line): Promise<void> {
  const { task } = line;
  ticked = [line, ...ticked.filter((other) => other !== line)];
  clearMessage();
  const refusal = await runTask(
    task,
    () => (ledger as Ledger).today,
    () => {
      if (task.state === 'done') people.drop(task.person);
      draw();
    },
  );
  if (task.state === 'done') announce(line);
  else if (task.state === 'waiting' && navigator.onLine) resume();
  if (!refusal) return;
  sayRefusal(line, refusal.message);
  // The log is at odds with what is shown: somebody has changed it.
  if (!task.canRetry) await reloadLedger();
}

/** Nobody keeps them any longer: they are on the list again, if their time has come. */
async function release({ task: { person }, row }: Line): Promise<void> {
  const { name, url, account, sentOn } = person;
  const targets = [{ row: person.row, name, url, account, sentOn }];
  await act(
    row.element,
    () => ask('planInvitations', { targets, plan: { keepUntil: '' } }),
    () => `${nameOf(person)} isn’t kept any longer.`,
  );
}

async function undo(line: Line): Promise<void> {
  const { task } = line;
  clearMessage();
  const refusal = await undoTick(task, draw);
  if (refusal) return sayRefusal(line, refusal.message);
  const name = nameOf(task.person);
  byId('work-said').textContent =
    task.deed === 'Kept' ? `${name} isn’t kept any longer.` : `${name} is pending again.`;
  // Its button has gone.
  if (isDone && document.activeElement === document.body) focusDone();
}

/** Saves what has waited for the connection, oldest first, by the day that the sheet says then. */
async function resume(): Promise<void> {
  draw();
  if (waiting().length === 0) return;
  await reloadLedger();
  for (const line of waiting()) run(line);
}

function announce({ task }: Line): void {
  const { today } = ledger as Ledger;
  byId('work-said').textContent = `${nameOf(task.person)}: ${outcomeOf(task, today)}`;
  const { plan, done } = planNow();
  const isLast = !isDone && plan.today === 0 && !ticked.some((line) => isUnderWay(line.task));
  if (!isLast || people.isNarrowed()) return;
  say('success', `Done for today: ${amount(done)} withdrawn.`, makeButton('Show', showDone));
}

function sayRefusal({ task }: Line, message: string): void {
  say('error', `${nameOf(task.person)}: ${message}`);
}

/** Enter ticks and goes on to the next, so that it is one press a person. */
function tickAndGoOn(ticks: readonly HTMLInputElement[], at: number): void {
  if (!ticks[at]?.checked) ticks[at]?.click();
  ticks
    .slice(at + 1)
    .find(({ checked }) => !checked)
    ?.focus();
}
