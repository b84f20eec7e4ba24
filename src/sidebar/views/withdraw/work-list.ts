/**
 * The view Withdraw: the ranked work list. One tick logs a withdrawal and the next person moves up; ticks in
 * quick succession wait for their turn, and one that fails comes back into the list.
 */
import type { Ledger, PendingPerson } from '../../../addon/contract.ts';
import { fold } from '../../../core/text.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make } from '../../kit/element.ts';
import { forgetUndo } from '../../kit/import-undo.ts';
import { onLedger, reloadLedger } from '../../kit/ledger.ts';
import { countIn, createRest } from '../../kit/lists.ts';
import { say } from '../../kit/message.ts';
import { arrange } from '../../kit/redraw.ts';
import { isOpen, onOpen, openView } from '../../kit/view.ts';
import { type Deed, newTask, runTask, type Task, undoTask } from './task.ts';
import { nameOf, renderDone, renderOpen } from './work-item.ts';
import { type Progress, renderProgress } from './work-progress.ts';

const FLAGS: readonly string[] = ['Stale', 'Probably expired'];

interface Line {
  readonly task: Task;
  readonly item: HTMLElement;
  /** What the item shows, to draw it only when that has changed. */
  drawn: string;
}

/** Everybody on the list or done since the page was opened, by who it is. */
const lines = new Map<string, Line>();
/** The lines that are done or on their way, newest first. */
let done: Line[] = [];
/** How many the user wants beyond the daily limit. */
let beyond = 0;
let ledger: Ledger | undefined;
/** Those of the account whom the ledger leaves out, as far as the day's batch needs them. */
const rest = createRest(
  // Whoever is done by then is on the list no more: what is known of it tells where it goes on.
  () => {
    const account = chosenAccount();
    return ask('readPending', { account, due: true, text: '', offset: openLines(account).length });
  },
  draw,
  (message) => {
    byId('work-rest').hidden = true;
    say('error', message);
  },
);

export function createWorkList(): void {
  onLedger((read) => {
    ledger = read;
    // What this list has changed, it knows; anything else may have changed it.
    if (!done.some(({ task }) => task.state === 'writing' || task.state === 'undoing')) rest.clear();
    offerAccounts(byId<HTMLSelectElement>('work-account'), read.standings);
    draw();
  });
  byId('work-account').addEventListener('change', () => {
    beyond = 0;
    rest.clear();
    draw();
  });
  onOpen('withdraw', () => ledger && draw());
  byId('work-more').addEventListener('click', () => {
    beyond += ledger?.policy.withdrawalsPerDay ?? 0;
    draw();
    focusTick(0);
  });
  byId('work-open').addEventListener('keydown', moveByKey);
}

/** Opens the list of that account. */
export function showWorkList(account: string): void {
  byId<HTMLSelectElement>('work-account').value = account;
  rest.clear();
  openView('withdraw');
}

function chosenAccount(): string {
  return byId<HTMLSelectElement>('work-account').value;
}

function draw(): void {
  if (!ledger) return;
  const account = chosenAccount();
  const open = openLines(account);
  const progress = progressOf(ledger, account, open.length);
  const batch = open.slice(0, progress.batch);
  for (const line of [...batch, ...done]) drawLine(line);
  arrange(
    byId('work-open'),
    batch.map(({ item }) => item),
  );
  arrange(
    byId('work-done'),
    done.map(({ item }) => item),
  );
  byId('work-done-title').hidden = done.length === 0;
  byId('work-keys').hidden = batch.length === 0;
  if (batch.length < progress.batch && isOpen('withdraw')) rest.readMore();
  renderProgress(progress, ledger.policy);
  byId('work-rest').hidden = batch.length >= progress.batch || !rest.isReading;
}

/** Those still to do, as far as they are known, in the order of the list. */
function openLines(account: string): Line[] {
  const first = ledger?.standings[0]?.account ?? '';
  const seen = new Map<string, number>();
  const linesOf = (people: readonly PendingPerson[], isNew: (words: string) => boolean) =>
    people.flatMap((person) => {
      if (person.status !== 'Pending' || !FLAGS.includes(person.flag)) return [];
      if (fold(person.account || first) !== fold(account)) return [];
      const words = [person.account, person.name, person.url, person.sentOn].join('\n');
      if (!isNew(words)) return [];
      const times = (seen.get(words) ?? 0) + 1;
      seen.set(words, times);
      const line = lineOf(`${words}\n${times}`, person);
      return line.task.state === 'open' ? [line] : [];
    });
  const brought = linesOf(ledger?.pending ?? [], () => true);
  const isBrought = new Set(seen.keys());
  return [...brought, ...linesOf(rest.people, (words) => !isBrought.has(words))];
}

function lineOf(key: string, person: PendingPerson): Line {
  const known = lines.get(key);
  if (known && known.task.state !== 'done') {
    known.task.person = person;
    return known;
  }
  const line = { task: newTask(person), item: make('li', ''), drawn: '' };
  lines.set(key, line);
  return line;
}

/** `open` is how many to do are known; how many there are, the ledger says. */
function progressOf(ledger: Ledger, account: string, open: number): Progress {
  const today = ledger.standings.find((standing) => standing.account === account)?.withdrawnToday ?? 0;
  const writing = done.filter(({ task }) => task.state === 'writing').length;
  const most = ledger.policy.withdrawalsPerDay;
  const total = Math.max(open, countIn(ledger, 'due', account) - writing);
  const batch = Math.min(total, Math.max(0, most + beyond - today - writing));
  return { batch, waiting: total - batch, withdrawnToday: today, most };
}

function drawLine(line: Line): void {
  const { task, item } = line;
  const drawn = JSON.stringify(task);
  if (drawn === line.drawn) return;
  line.drawn = drawn;
  const hadFocus = item.contains(document.activeElement);
  item.replaceChildren(
    ...(task.state === 'open'
      ? renderOpen(task, (deed) => run(line, deed))
      : renderDone(task, () => undo(line))),
  );
  if (hadFocus) item.querySelector<HTMLElement>('input, button')?.focus();
}

async function run(line: Line, deed: Deed): Promise<void> {
  const place = [...byId('work-open').children].indexOf(line.item);
  done = [line, ...done];
  forgetUndo();
  const settled = runTask(
    line.task,
    deed,
    () => (ledger as Ledger).today,
    () => {
      if (line.task.state === 'open') done = done.filter((other) => other !== line);
      if (line.task.state === 'done') rest.drop(line.task.person);
      draw();
      if (line.task.state === 'done') announce(line.task);
    },
  );
  focusTick(place);
  const refusal = await settled;
  if (!refusal || refusal.code === 'busy') return;
  // The log is at odds with what is shown: somebody has changed it.
  await reloadLedger();
  say('error', refusal.message);
}

async function undo(line: Line): Promise<void> {
  await undoTask(line.task, () => {
    if (line.task.state === 'open') done = done.filter((other) => other !== line);
    draw();
  });
  if (line.task.state !== 'open') return;
  byId('work-said').textContent = `${nameOf(line.task.person)} is pending again.`;
  const tick = line.item.querySelector<HTMLElement>('input');
  if (line.item.isConnected) tick?.focus();
}

function announce({ person }: Task): void {
  byId('work-said').textContent = `${nameOf(person)} is done.`;
}

/** To the tick that has moved to that place; else to the last one, or to what says that all is done. */
function focusTick(place: number): void {
  const ticks = byId('work-open').querySelectorAll<HTMLElement>('input');
  (ticks[Math.min(place, ticks.length - 1)] ?? byId('work-progress')).focus();
}

/** Up and down from tick to tick; Enter ticks as Space does. */
function moveByKey(event: KeyboardEvent): void {
  const ticks = [...byId('work-open').querySelectorAll<HTMLInputElement>('input')];
  const at = ticks.indexOf(event.target as HTMLInputElement);
  if (at < 0) return;
  if (event.key === 'Enter') ticks[at]?.click();
  else if (event.key === 'ArrowDown') ticks[at + 1]?.focus();
  else if (event.key === 'ArrowUp') ticks[at - 1]?.focus();
  else return;
  event.preventDefault();
}
