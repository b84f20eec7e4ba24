/** A row of the list with its task: what its tick, its menu and its reason do. */
import type { PendingPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { makeButton } from '../../kit/element.ts';
import { showCell } from '../../kit/show-cell.ts';
import { makeTickRow, type TickRow } from '../../kit/tick-row.ts';
import { type KeepAnswer, makeKeepForm } from './keep-form.ts';
import { makeReason } from './reason.ts';
import { contentOf, isLocked, makeDayEntry, nameOf } from './row.ts';
import { changeReason, type Deed, newTask, type Task } from './task.ts';

export interface Line {
  readonly task: Task;
  readonly row: TickRow;
  /** Another day is being entered, or until when to keep. */
  readonly isDating: boolean;
  /** `words` are those that were looked for. */
  draw(today: Day, words: readonly string[]): void;
}

export interface LineActs {
  readonly run: (line: Line) => void;
  readonly undo: (line: Line) => void;
  /** Keeps nobody any longer. */
  readonly release: (line: Line) => void;
  readonly today: () => Day;
  /** Draws the list. */
  readonly draw: () => void;
  readonly say: (line: Line, message: string) => void;
}

export function makeLine(person: PendingPerson, usualReason: string, acts: LineActs): Line {
  const task = newTask(person, usualReason);
  let isDating = false;
  /** What is shown, to draw it only when that has changed. */
  let drawn = '';
  let reason: HTMLElement | undefined;
  /** What the list of reasons says. */
  let said = '';
  let keeping: HTMLFormElement | undefined;
  const run = (deed: Deed, on: Task['on'] = '') => {
    Object.assign(task, { deed, on });
    isDating = false;
    acts.run(line);
  };
  const row = makeTickRow({
    // What can't be kept can be withdrawn.
    tick: () =>
      task.state === 'failed' && (task.deed !== 'Kept' || isLocked(task)) ? acts.run(line) : run('Withdrawn'),
    undo: () => acts.undo(line),
  });
  const setDating = (is: boolean) => {
    isDating = is;
    acts.draw();
  };
  const menu = [
    { label: 'Keep…', run: openKeeping },
    { label: 'Withdrawn on another day…', run: () => setDating(true) },
    { label: 'Invitation gone from LinkedIn', run: () => run('Expired') },
    { label: 'They accepted', run: () => run('Accepted') },
    {
      label: 'Show in the sheet',
      run: () => showCell({ sheet: 'log', row: task.person.row, column: 1 }),
    },
  ];

  function openKeeping(): void {
    keeping?.remove();
    const { keepUntil } = task.person;
    keeping = makeKeepForm({
      title: `Keep ${nameOf(task.person)}`,
      today: acts.today(),
      until: keepUntil,
      answer: keep,
    });
    row.element.append(keeping);
    keeping.querySelector('input')?.focus();
  }

  function keep(answer: KeepAnswer): void {
    keeping?.remove();
    keeping = undefined;
    // Its button has gone, and what comes takes its time.
    row.element.tabIndex = -1;
    row.element.focus();
    if (answer === 'cancel') row.element.querySelector<HTMLElement>('.line :is(summary, button)')?.focus();
    else if (answer === 'release') acts.release(line);
    else run('Kept', answer);
  }

  function dating(today: Day) {
    if (task.state === 'open' && task.person.keepUntil !== undefined) {
      const change = makeButton('Change', openKeeping, 'plain');
      change.setAttribute('aria-label', `Change: ${nameOf(task.person)}`);
      return { entry: change };
    }
    if (!isDating || task.state !== 'open') return {};
    return makeDayEntry(nameOf(task.person), task.person, today, (on) =>
      on === '' ? setDating(false) : run('Withdrawn', on),
    );
  }

  function makeBeside(): HTMLElement | undefined {
    if (task.state !== 'done' || task.deed !== 'Withdrawn') return undefined;
    if (reason && said === task.reason) return reason;
    said = task.reason;
    reason = makeReason(nameOf(task.person), said, async (chosen) => {
      said = chosen;
      const refusal = await changeReason(task, chosen, acts.draw);
      if (refusal) acts.say(line, refusal.message);
    });
    return reason;
  }

  const line: Line = {
    task,
    row,
    get isDating() {
      return isDating || keeping !== undefined;
    },
    draw(today, words) {
      const now = JSON.stringify([task, isDating, words, today]);
      if (now === drawn) return;
      drawn = now;
      row.draw(contentOf(task, today, words, menu, { beside: makeBeside(), ...dating(today) }));
    },
  };
  return line;
}
