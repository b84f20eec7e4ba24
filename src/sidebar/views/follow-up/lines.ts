/**
 * The rows of Follow up. Whoever was acted on stays in place, done or not saved, until the view is opened again; without a
 * connection what was ticked waits here.
 */
import type { FollowUpGroup, FollowUpPerson, RefusalReply } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { doneWords } from '../../../core/next-step.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { followUpEvent } from '../../kit/calendar-event.ts';
import { runChange, undo } from '../../kit/change.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { currentLedger, reloadLedger } from '../../kit/ledger.ts';
import { clearMessage } from '../../kit/message.ts';
import { isPassing } from '../../kit/passing.ts';
import { sayRefusal } from '../../kit/refusal.ts';
import { showCell } from '../../kit/show-cell.ts';
import { makeTickRow, type RowState, type TickRow } from '../../kit/tick-row.ts';
import { makeGiveForm } from './give-form.ts';
import { makeStepForm } from './step-form.ts';
import { type Deed, keyOf, nameOf, replied, secondOf, sideOf, stepChosen, stepDone } from './words.ts';

interface Line {
  /** As the log names the person now; the group stays that in which the row stands. */
  person: FollowUpPerson;
  readonly row: TickRow;
  state: RowState;
  /** What was asked for last; with the day of that moment where it waits. */
  deed: Deed | undefined;
  action: string | null;
  canRetry: boolean;
  /** Was acted on since the view was opened, and so keeps its place. */
  isKept: boolean;
  drawn: string;
}

export interface Lines {
  /** Those of a group as they stand in the view: in the order of before, with those who were acted on. */
  arrange(group: FollowUpGroup, people: readonly FollowUpPerson[]): HTMLElement[];
  /** Whether nothing was done with them yet, or not with success. */
  isOpen(person: FollowUpPerson): boolean;
  count(...states: RowState[]): number;
  /** The view is opened again: what is done is left out. */
  forget(): void;
}

/** `onChange` is called when a row has changed; `owners` are those in use. */
export function createLines(onChange: () => void, owners: () => readonly string[]): Lines {
  const lines = new Map<string, Line>();
  const orders = new Map<FollowUpGroup, string[]>();
  const today = (): Day => (currentLedger() as NonNullable<ReturnType<typeof currentLedger>>).today;
  const answerDays = () => currentLedger()?.policy.noAnswerDays ?? 0;

  addEventListener('online', () => {
    for (const line of lines.values()) if (line.state === 'waiting' && line.deed) save(line, line.deed);
  });
  // What waits here dies with the page.
  addEventListener('beforeunload', (event) => {
    if (count('waiting') > 0) event.preventDefault();
  });

  function lineOf(person: FollowUpPerson): Line {
    const key = keyOf(person);
    const known = lines.get(key);
    if (known) {
      if (known.state === 'open') known.person = person;
      return known;
    }
    const line: Line = {
      person,
      row: makeTickRow({
        tick: () => save(line, (line.state === 'failed' && line.deed) || done(line)),
        undo: () => takeBack(line),
      }),
      ...{ state: 'open', deed: undefined, action: null, canRetry: true, isKept: false, drawn: '' },
    };
    lines.set(key, line);
    return line;
  }

  function done({ person }: Line): Deed {
    return stepDone(person, today(), answerDays());
  }

  function draw(line: Line): void {
    const { person, row, state, deed } = line;
    row.draw({
      ...{ name: nameOf(person), url: person.url, state, canRetry: line.canRetry },
      side: sideOf(person, today()),
      second: secondOf(person, today()),
      tick: doneWords(person.step),
      outcome:
        state === 'failed' ? 'Not saved' : state === 'waiting' ? 'Waiting to be saved' : (deed?.says ?? ''),
      canUndo: line.action !== null,
      mark: person.isImportant && state === 'open' ? makeMark() : undefined,
      menu: [
        { label: 'Next step…', run: () => openForm(line) },
        { label: 'They replied', run: () => save(line, replied(today())) },
        { label: 'Give to…', run: () => openGive(line) },
        { label: 'Add to calendar', run: () => saveCalendar('follow-up', [followUpEvent(person, today())]) },
        { label: 'Show in the sheet', run: () => showCell({ sheet: 'log', row: person.row, column: 1 }) },
      ],
    });
  }

  function openForm(line: Line): void {
    const close = () => {
      form.element.remove();
      line.row.tick.focus();
    };
    const name = nameOf(line.person);
    const form = makeStepForm({
      ...{ title: `Next step for ${name}`, step: line.person.step, today: today(), head: [] },
      more: [makeButton('They replied', () => run(replied(today())), 'plain')],
      save: (step, on) => run(stepChosen(step, on, today())),
      cancel: close,
    });
    const run = (deed: Deed) => {
      close();
      save(line, deed);
    };
    line.row.element.querySelector('form')?.remove();
    line.row.element.append(form.element);
    form.start();
  }

  function openGive(line: Line): void {
    const name = nameOf(line.person);
    const close = () => {
      form.remove();
      line.row.tick.focus();
    };
    const give = (owner: string) => {
      close();
      act(
        line.row.element,
        () => ask('planInvitations', { targets: [line.person], plan: { owner } }),
        () => `${owner || 'Nobody'} has the next step with ${name} now.`,
      );
    };
    const form = makeGiveForm(name, line.person.owner ?? '', owners(), give, close);
    line.row.element.querySelector('form')?.remove();
    line.row.element.append(form);
    form.querySelector('input')?.focus();
  }

  async function save(line: Line, deed: Deed): Promise<void> {
    line.row.element.querySelector('form')?.remove();
    Object.assign(line, { state: 'saving', deed, isKept: true });
    clearMessage();
    onChange();
    const reply = await runChange(() => ask('planInvitations', { targets: [line.person], plan: deed.plan }));
    if (reply.ok) {
      Object.assign(line, { state: 'done', action: reply.action });
      announce(deed.says, line);
    } else if (reply.code === 'offline') line.state = 'waiting';
    else Object.assign(line, { state: 'failed', canRetry: isPassing(reply.code) });
    onChange();
    if (reply.ok || reply.code === 'offline') return;
    await tell(reply, line, () => save(line, deed));
  }

  async function takeBack(line: Line): Promise<void> {
    const { action } = line;
    if (line.state === 'waiting' || action === null) return reopen(line);
    line.state = 'undoing';
    onChange();
    const reply = await undo(action);
    if (reply.ok) {
      reopen(line);
      return announce('Undone', line);
    }
    line.state = 'done';
    onChange();
    sayRefusal(reply, () => takeBack(line));
  }

  function reopen(line: Line): void {
    Object.assign(line, { state: 'open', deed: undefined, action: null });
    onChange();
  }

  async function tell(refusal: RefusalReply, { person }: Line, again: () => void): Promise<void> {
    // The log may be at odds with what is shown: somebody else has changed it.
    if (refusal.code === 'moved') await reloadLedger();
    sayRefusal(refusal, again, { title: `Not saved: ${nameOf(person)}` });
  }

  function announce(what: string, { person }: Line): void {
    byId('follow-said').textContent = `${what}: ${nameOf(person)}.`;
  }

  function count(...states: RowState[]): number {
    return [...lines.values()].filter(({ state }) => states.includes(state)).length;
  }

  return {
    count,
    isOpen(person) {
      const state = lines.get(keyOf(person))?.state ?? 'open';
      return state === 'open' || state === 'failed';
    },
    arrange(group, people) {
      const known = new Map(people.map((person) => [keyOf(person), person]));
      const before = orders.get(group) ?? [];
      const stay = before.filter((key) => known.has(key) || lines.get(key)?.isKept);
      // Who was acted on in another group stands there.
      const elsewhere = (key: string) => [...orders].some(([of, keys]) => of !== group && keys.includes(key));
      const come = [...known.keys()].filter(
        (key) => !stay.includes(key) && !(lines.get(key)?.isKept && elsewhere(key)),
      );
      const order = [...stay, ...come];
      orders.set(group, order);
      return order.map((key) => {
        const line = lineOf(known.get(key) ?? (lines.get(key) as Line).person);
        const { person, state, deed, action, canRetry } = line;
        const drawn = JSON.stringify([person, state, deed, action, canRetry, today()]);
        if (drawn !== line.drawn) draw(line);
        line.drawn = drawn;
        return line.row.element;
      });
    },
    forget() {
      orders.clear();
      for (const [key, line] of lines) {
        if (line.state === 'done' || line.state === 'open') lines.delete(key);
      }
    },
  };
}

function makeMark(): HTMLElement {
  return make('span', '', makeIcon('star'), make('span', 'unseen', 'Important: '));
}
