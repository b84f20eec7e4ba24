/**
 * The view Withdraw: the ranked work list. One tick logs a withdrawal and the next person moves up; ticks in quick
 * succession wait for their turn, and one that fails comes back into the list.
 */
import type { Ledger, PendingPerson } from '../../../addon/contract.ts';
import { fold } from '../../../core/text.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { byId, make } from '../../kit/element.ts';
import { forgetUndo } from '../../kit/import-undo.ts';
import { onLedger, reloadLedger } from '../../kit/ledger.ts';
import { say } from '../../kit/message.ts';
import { arrange } from '../../kit/redraw.ts';
import { carryOut, type Deed, newTask, type Task, takeBack } from '../../kit/task.ts';
import { openView } from '../../kit/view.ts';
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
let ledger: Ledger;

export function createWorkList(): void {
  onLedger((read) => {
    ledger = read;
    offerAccounts(byId<HTMLSelectElement>('work-account'), read.standings);
    draw();
  });
  byId('work-account').addEventListener('change', () => {
    beyond = 0;
    draw();
  });
  byId('work-more').addEventListener('click', () => {
    beyond += ledger.policy.withdrawalsPerDay;
    draw();
    focusTick(0);
  });
  byId('work-open').addEventListener('keydown', moveByKey);
}

/** Opens the list of that account. */
export function showWorkList(account: string): void {
  byId<HTMLSelectElement>('work-account').value = account;
  draw();
  openView('withdraw');
}

function draw(): void {
  const account = byId<HTMLSelectElement>('work-account').value;
  const open = openLines(account);
  const progress = progressOf(account, open.length);
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
  renderProgress(progress, ledger.policy);
}

/** Those still to do, in the order of the ledger. */
function openLines(account: string): Line[] {
  const first = ledger.standings[0]?.account ?? '';
  const seen = new Map<string, number>();
  return ledger.pending.flatMap((person) => {
    if (person.status !== 'Pending' || !FLAGS.includes(person.flag)) return [];
    if (fold(person.account || first) !== fold(account)) return [];
    const words = [person.account, person.name, person.url, person.sentOn].join('\n');
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    const line = lineOf(`${words}\n${times}`, person);
    return line.task.state === 'open' ? [line] : [];
  });
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

function progressOf(account: string, open: number): Progress {
  const today = ledger.standings.find((standing) => standing.account === account)?.withdrawnToday ?? 0;
  const writing = done.filter(({ task }) => task.state === 'writing').length;
  const most = ledger.policy.withdrawalsPerDay;
  const batch = Math.min(open, Math.max(0, most + beyond - today - writing));
  return { batch, waiting: open - batch, withdrawnToday: today, most };
}

function drawLine(line: Line): void {
  const { task, item } = line;
  const drawn = JSON.stringify(task);
  if (drawn === line.drawn) return;
  line.drawn = drawn;
  const hadFocus = item.contains(document.activeElement);
  item.replaceChildren(
    ...(task.state === 'open'
      ? renderOpen(task, (deed) => act(line, deed))
      : renderDone(task, () => undo(line))),
  );
  if (hadFocus) item.querySelector<HTMLElement>('input, button')?.focus();
}

async function act(line: Line, deed: Deed): Promise<void> {
  const place = [...byId('work-open').children].indexOf(line.item);
  done = [line, ...done];
  forgetUndo();
  const settled = carryOut(
    line.task,
    deed,
    () => ledger.today,
    () => {
      if (line.task.state === 'open') done = done.filter((other) => other !== line);
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
  await takeBack(line.task, () => {
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
