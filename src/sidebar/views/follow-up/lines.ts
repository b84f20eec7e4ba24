/** The rows of Follow up: what their tick and their menu write. */
import type { FollowUpPerson } from '../../../addon/contract.ts';
import { doneWords } from '../../../core/next-step.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { followUpEvent } from '../../kit/calendar-event.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { currentLedger, reloadLedger } from '../../kit/ledger.ts';
import { clearMessage } from '../../kit/message.ts';
import { sayRefusal } from '../../kit/refusal.ts';
import { showCell } from '../../kit/show-cell.ts';
import { newTick, saveTick, undoTick } from '../../kit/tick.ts';
import { createTickLines, type TickLine, type TickLines, today } from '../../kit/tick-lines.ts';
import { makeTickRow } from '../../kit/tick-row.ts';
import { makeGiveForm } from './give-form.ts';
import { makeStepForm } from './step-form.ts';
import { type Deed, keyOf, nameOf, replied, secondOf, sideOf, stepChosen, stepDone } from './words.ts';

interface Line extends TickLine<FollowUpPerson> {
  /** What was asked for last; with the day of that moment where it waits. */
  deed: Deed | undefined;
}

/** `onChange` is called when a row has changed; `names` are offered as owners; `isOfSeveral`: a row names its account. */
export function createLines(
  onChange: () => void,
  names: () => readonly string[],
  isOfSeveral: () => boolean,
): TickLines<FollowUpPerson, Line> {
  const lines = createTickLines<FollowUpPerson, Line>(keyOf, begin, draw, tick);
  const answerDays = () => currentLedger()?.policy.noAnswerDays ?? 0;

  function begin(person: FollowUpPerson): Line {
    const row = makeTickRow({ tick: () => tick(line), undo: () => takeBack(line) });
    const line: Line = { ...newTick(), person, row, deed: undefined };
    return line;
  }

  /** What failed or has waited is tried as it was asked for. */
  function tick(line: Line): void {
    save(line, (line.state !== 'open' && line.deed) || stepDone(line.person, today(), answerDays()));
  }

  function draw(line: Line): void {
    const { person, row, state, says, canRetry, actions, deed } = line;
    row.draw({
      ...{ name: nameOf(person), url: person.url, state, canRetry },
      side: sideOf(person, today()),
      second: secondOf(person, today(), isOfSeveral()),
      tick: doneWords(person.step),
      outcome: says || (state === 'waiting' ? 'Waiting to be saved' : (deed?.says ?? '')),
      canUndo: actions.length > 0,
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
    const { step, followUp } = line.person;
    const head = followUp ? [make('p', '', make('strong', '', 'Plan: '), followUp)] : [];
    const form = makeStepForm({
      ...{ title: `Next step for ${name}`, step, today: today(), head },
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
    const form = makeGiveForm(name, line.person.owner ?? '', names(), give, close);
    line.row.element.querySelector('form')?.remove();
    line.row.element.append(form);
    const input = form.querySelector('input') as HTMLInputElement;
    input.select();
    input.focus();
    // Of a long name the beginning shows.
    input.scrollLeft = 0;
  }

  async function save(line: Line, deed: Deed): Promise<void> {
    const { element } = line.row;
    element.querySelector('form')?.remove();
    // What is told then may be shorter by a line: nothing moves under the pointer.
    element.style.minHeight = `${element.offsetHeight}px`;
    Object.assign(line, { deed, isKept: true });
    clearMessage();
    const refusal = await saveTick(
      line,
      () => ask('planInvitations', { targets: [line.person], plan: deed.plan }),
      onChange,
      () => announce(deed.says, line),
    );
    if (!refusal) return;
    // The log may be at odds with what is shown: somebody else has changed it.
    if (refusal.code === 'moved') await reloadLedger();
    const title = `Not saved: ${nameOf(line.person)}`;
    sayRefusal(refusal, () => save(line, deed), { title });
  }

  async function takeBack(line: Line): Promise<void> {
    const refusal = await undoTick(line, onChange);
    if (refusal) sayRefusal(refusal, () => takeBack(line));
    else announce('Undone', line);
  }

  function announce(what: string, { person }: Line): void {
    byId('follow-said').textContent = `${what}: ${nameOf(person)}.`;
  }

  return lines;
}

function makeMark(): HTMLElement {
  return make('span', '', makeIcon('star'), make('span', 'unseen', 'Important: '));
}
