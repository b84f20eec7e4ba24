/** A row of the list with its task: what its tick, its menu and its reason do. */
import type { PendingPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { showCell } from '../../kit/show-cell.ts';
import { makeTickRow, type TickRow } from '../../kit/tick-row.ts';
import { makeReason } from './reason.ts';
import { contentOf, makeDayEntry, nameOf } from './row.ts';
import { changeReason, type Deed, newTask, type Task } from './task.ts';

export interface Line {
  readonly task: Task;
  readonly row: TickRow;
  /** Another day is being entered. */
  readonly isDating: boolean;
  /** `words` are those that were looked for. */
  draw(today: Day, words: readonly string[]): void;
}

export interface LineActs {
  readonly run: (line: Line) => void;
  readonly undo: (line: Line) => void;
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
  const run = (deed: Deed, on: Day | '' = '') => {
    Object.assign(task, { deed, on });
    isDating = false;
    acts.run(line);
  };
  const row = makeTickRow({
    tick: () => (task.state === 'failed' ? acts.run(line) : run('Withdrawn')),
    undo: () => acts.undo(line),
  });
  const setDating = (is: boolean) => {
    isDating = is;
    acts.draw();
  };
  const menu = [
    { label: 'Withdrawn on another day…', run: () => setDating(true) },
    { label: 'No longer on LinkedIn', run: () => run('Expired') },
    { label: 'They accepted', run: () => run('Accepted') },
    {
      label: 'Show in the sheet',
      run: () => showCell({ sheet: 'log', row: task.person.row, column: 1 }),
    },
  ];

  function dating(today: Day) {
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
      return isDating;
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
