/**
 * The ticks of Re-send. Whoever was ticked stays in place, done or not saved, until the view is opened again;
 * without a connection ticks wait here.
 */
import type { ResendPerson } from '../../../addon/contract.ts';
import { byId, make } from '../../kit/element.ts';
import { currentLedger, reloadLedger } from '../../kit/ledger.ts';
import type { MenuItem } from '../../kit/menu.ts';
import { clearMessage } from '../../kit/message.ts';
import { sayRefusal } from '../../kit/refusal.ts';
import { showCell } from '../../kit/show-cell.ts';
import { makeTickRow, type RowState, type TickRow } from '../../kit/tick-row.ts';
import { createNoteForm } from './note-form.ts';
import { newSending, type Sending, sendAgain, takeBackSending } from './sending.ts';
import { describeReady, describeSent, describeTry, keyOf, nameOf, WORTH } from './words.ts';

interface Line {
  readonly sending: Sending;
  readonly row: TickRow;
  /** Was ticked since the view was opened, and so keeps its place. */
  isKept: boolean;
  drawn: string;
}

export interface Ticks {
  /** `ready` as they stand in the view: in the order of before, with those who were ticked. */
  arrange(ready: readonly ResendPerson[]): ResendPerson[];
  /** Whether it was not ticked, or not with success. */
  isOpen(person: ResendPerson): boolean;
  row(person: ResendPerson): HTMLElement;
  /** How many are in that state. */
  count(...states: RowState[]): number;
  /** The view is opened again: what is done is left out. */
  forget(): void;
}

/** What a row offers besides its tick. */
export interface RowPlan {
  readonly star: (person: ResendPerson) => HTMLElement | undefined;
  readonly items: (person: ResendPerson) => readonly MenuItem[];
}

/** `onChange` is called when a row has changed; `onDone` when somebody is on the list no more. */
export function createTicks(
  onChange: () => void,
  onDone: (person: ResendPerson) => void,
  rowPlan: RowPlan,
): Ticks {
  const lines = new Map<string, Line>();
  let order: string[] = [];
  const lineAt = (row: Element) => [...lines.values()].find((line) => line.row.element === row);
  const noteForm = createNoteForm(
    (row, note) => {
      const line = lineAt(row);
      if (line) run(line, note);
    },
    (row) => lineAt(row)?.row.tick.focus(),
  );

  addEventListener('online', () => {
    for (const line of lines.values()) if (line.sending.state === 'waiting') run(line);
  });
  // What waits here dies with the page.
  addEventListener('beforeunload', (event) => {
    if (count('waiting') > 0) event.preventDefault();
  });

  function lineOf(person: ResendPerson): Line {
    const key = keyOf(person);
    const known = lines.get(key);
    if (known) {
      if (known.sending.state === 'open') known.sending.person = person;
      return known;
    }
    const line: Line = {
      sending: newSending(person),
      row: makeTickRow({ tick: () => run(line), undo: () => takeBack(line) }),
      isKept: false,
      drawn: '',
    };
    lines.set(key, line);
    return line;
  }

  function draw({ sending, row }: Line): void {
    const { person, state } = sending;
    row.draw({
      name: nameOf(person),
      url: person.url,
      side: describeTry(person),
      second: person.worthNote ? renderWorth(describeReady(person)) : describeReady(person),
      tick: 'Sent again',
      state,
      outcome:
        state === 'failed' ? 'Not saved' : state === 'waiting' ? 'Waiting to be saved' : describeSent(person),
      mark: state === 'open' ? rowPlan.star(person) : undefined,
      canUndo: sending.action !== null,
      menu: [
        { label: 'With a note…', run: () => noteForm.open(person, row.element) },
        ...rowPlan.items(person),
        { label: 'Show in the sheet', run: () => showCell({ sheet: 'log', row: person.row, column: 1 }) },
      ],
    });
  }

  async function run(line: Line, note?: string): Promise<void> {
    const { sending } = line;
    if (note !== undefined) sending.note = note;
    line.isKept = true;
    clearMessage();
    const refusal = await sendAgain(
      sending,
      () => (currentLedger() as NonNullable<ReturnType<typeof currentLedger>>).today,
      () => {
        if (sending.state === 'done') {
          noteForm.close(line.row.element);
          onDone(sending.person);
          announce(describeSent(sending.person), line);
        }
        onChange();
      },
    );
    if (!refusal) return;
    // The log may be at odds with what is shown: somebody else has changed it.
    if (refusal.code === 'refused' || refusal.code === 'moved') await reloadLedger();
    const anyway = () => {
      sending.anyway = true;
      run(line);
    };
    sayRefusal(refusal, () => run(line), {
      title: `Not logged: ${nameOf(sending.person)}`,
      override: { label: 'Log it anyway', run: anyway },
    });
  }

  async function takeBack(line: Line): Promise<void> {
    const refusal = await takeBackSending(line.sending, onChange);
    if (refusal) sayRefusal(refusal, () => takeBack(line));
    else announce('Undone', line);
  }

  function announce(what: string, { sending }: Line): void {
    byId('resend-said').textContent = `${what}: ${nameOf(sending.person)}.`;
  }

  function count(...states: RowState[]): number {
    return [...lines.values()].filter(({ sending }) => states.includes(sending.state)).length;
  }

  return {
    count,
    isOpen: (person) => lineOf(person).sending.state === 'open',
    arrange(ready) {
      const known = new Map(ready.map((person) => [keyOf(person), person]));
      const stay = order.filter((key) => known.has(key) || lines.get(key)?.isKept);
      const isThere = new Set(stay);
      order = [...stay, ...[...known.keys()].filter((key) => !isThere.has(key))];
      return order.map((key) => known.get(key) ?? (lines.get(key) as Line).sending.person);
    },
    row(person) {
      const line = lineOf(person);
      const drawn = JSON.stringify(line.sending);
      if (drawn !== line.drawn) draw(line);
      line.drawn = drawn;
      return line.row.element;
    },
    forget() {
      order = [];
      for (const [key, line] of lines) {
        const { state } = line.sending;
        if (state === 'done') lines.delete(key);
        else line.isKept = state !== 'open';
      }
    },
  };
}

function renderWorth(rest: string): HTMLElement {
  return make('span', '', make('b', 'worth', WORTH), rest === '' ? '' : ` · ${rest}`);
}
