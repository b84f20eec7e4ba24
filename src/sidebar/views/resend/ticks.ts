/** The ticks of Re-send: each logs the next invitation with today's date. */
import type { ResendPerson } from '../../../addon/contract.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make } from '../../kit/element.ts';
import { reloadLedger } from '../../kit/ledger.ts';
import type { MenuItem } from '../../kit/menu.ts';
import { clearMessage } from '../../kit/message.ts';
import { sayRefusal } from '../../kit/refusal.ts';
import { showCell } from '../../kit/show-cell.ts';
import { newTick, saveTick, undoTick } from '../../kit/tick.ts';
import { createTickLines, type TickLine, type TickLines, today } from '../../kit/tick-lines.ts';
import { makeTickRow } from '../../kit/tick-row.ts';
import { createNoteForm } from './note-form.ts';
import { describeReady, describeSent, describeTry, keyOf, nameOf, WORTH } from './words.ts';

interface Line extends TickLine<ResendPerson> {
  note: string;
  /** The user has read the caution. */
  anyway: boolean;
}

/** What a row offers besides its tick. */
export interface RowPlan {
  readonly star: (person: ResendPerson) => HTMLElement | undefined;
  readonly items: (person: ResendPerson) => readonly MenuItem[];
}

const UNSENT = { note: '', anyway: false };

/** `onChange` is called when a row has changed; `onDone` when somebody is on the list no more. */
export function createTicks(
  onChange: () => void,
  onDone: (person: ResendPerson) => void,
  rowPlan: RowPlan,
): TickLines<ResendPerson, Line> {
  const lines = createTickLines<ResendPerson, Line>(keyOf, begin, draw, run);
  const noteForm = createNoteForm(
    (row, note) => {
      const line = lines.at(row);
      if (!line) return;
      Object.assign(line, { note, anyway: false });
      run(line);
    },
    (row) => lines.at(row)?.row.tick.focus(),
  );

  function begin(person: ResendPerson): Line {
    const row = makeTickRow({ tick: () => run(line), undo: () => takeBack(line) });
    const line: Line = { ...newTick(), ...UNSENT, person, row };
    return line;
  }

  function draw({ person, row, state, says, canRetry, actions }: Line): void {
    row.draw({
      name: nameOf(person),
      url: person.url,
      side: describeTry(person),
      second: person.worthNote ? renderWorth(describeReady(person)) : describeReady(person),
      tick: 'Sent again',
      ...{ state, canRetry },
      outcome: says || (state === 'waiting' ? 'Waiting to be saved' : describeSent(person)),
      mark: state === 'open' ? rowPlan.star(person) : undefined,
      canUndo: actions.length > 0,
      menu: [
        { label: 'With a note…', run: () => noteForm.open(person, row.element) },
        ...rowPlan.items(person),
        { label: 'Show in the sheet', run: () => showCell({ sheet: 'log', row: person.row, column: 1 }) },
      ],
    });
  }

  async function run(line: Line): Promise<void> {
    line.isKept = true;
    clearMessage();
    const refusal = await saveTick(
      line,
      () => {
        const { note, anyway, person } = line;
        const { name, url, company, account, followUp } = person;
        const who = { name: name || url, url, company, account, followUp };
        return ask('logInvitation', { ...who, sentOn: today(), note, goalFit: '', anyway });
      },
      onChange,
      () => {
        noteForm.close(line.row.element);
        onDone(line.person);
        announce(describeSent(line.person), line);
      },
    );
    if (!refusal) return;
    // The log may be at odds with what is shown: somebody else has changed it.
    if (refusal.code === 'refused' || refusal.code === 'moved') await reloadLedger();
    const anyway = () => {
      line.anyway = true;
      run(line);
    };
    if (refusal.code === 'caution' && noteForm.ask(line.row.element, refusal.message, anyway)) return;
    sayRefusal(refusal, () => run(line), {
      title: `Not logged: ${nameOf(line.person)}`,
      override: { label: 'Log it anyway', run: anyway },
    });
  }

  async function takeBack(line: Line): Promise<void> {
    const refusal = await undoTick(line, onChange);
    if (refusal) return sayRefusal(refusal, () => takeBack(line));
    Object.assign(line, UNSENT);
    announce('Undone', line);
  }

  function announce(what: string, { person }: Line): void {
    byId('resend-said').textContent = `${what}: ${nameOf(person)}.`;
  }

  return lines;
}

function renderWorth(rest: string): HTMLElement {
  return make('span', '', make('b', 'worth', WORTH), rest === '' ? '' : ` · ${rest}`);
}
