/** The three steps to start, in place: each is ticked when it is done, and the first number is the reward. */
import type { DailyState, Ledger } from '../../../addon/contract.ts';
import { ACCOUNT_TYPES, type AccountType, UNNAMED_ACCOUNT, WEEKLY_RULES } from '../../../core/account.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { undo } from '../../kit/change.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { say } from '../../kit/message.ts';
import { makeUndoButton } from '../../kit/undo-button.ts';
import { openView } from '../../kit/view.ts';
import { around, dailyOn, turnOn } from './daily.ts';
import { answer, makeWays } from './history.ts';
import { makeFigure } from './one-account.ts';

const MORNING = 9;

/** Gives what shows the steps as a ledger has them, and whether they take the place of Today. */
export function createSteps(place: HTMLElement): (ledger: Ledger, daily: DailyState | null) => boolean {
  /** What is drawn; a form that is being filled in stays while it is the same. */
  let drawn = '';
  /** The user has gone on to Today, for as long as the page is open. */
  let isLeft = false;
  let isChanging = false;
  let latest: [Ledger, DailyState | null] | undefined;

  function show(ledger: Ledger, daily: DailyState | null): boolean {
    latest = [ledger, daily];
    const { steps, standings, invitations } = ledger;
    const isDone = steps.account && steps.history !== null && daily?.on === true;
    // All done before the page was opened: there is nothing to show.
    const isShown = steps.isShown && !isLeft && !(isDone && drawn === '');
    place.hidden = !isShown;
    if (!isShown) return false;
    const sums = standings.map(({ sendToday }) => sendToday.count);
    const now = JSON.stringify([
      steps,
      standings[0]?.account,
      standings[0]?.type,
      invitations,
      daily,
      sums,
      isChanging,
    ]);
    if (now === drawn) return true;
    drawn = now;
    place.replaceChildren(...render(ledger, daily));
    return true;
  }

  function render(ledger: Ledger, daily: DailyState | null): HTMLElement[] {
    const { steps, unread } = ledger;
    const states = [steps.account && !isChanging, steps.history !== null, daily?.on === true];
    const [isNamed, hasHistory, isOn] = states;
    const open = states.indexOf(false);
    const title = make('h2', '', 'Three steps to start');
    title.id = 'title-first';
    const [first, ...others] = ledger.standings;
    const change = makeButton(
      'Change',
      () => {
        isChanging = true;
        again();
      },
      'plain link',
    );
    const foot =
      open < 0
        ? []
        : [
            make(
              'p',
              'quiet',
              'Come back any time: this list stays until all three are ticked. ',
              makeButton('Hide it', () => answer(place, 'hide'), 'plain link'),
            ),
          ];
    return [
      title,
      make(
        'ol',
        'steps',
        isNamed
          ? renderDone(
              `${first?.account}, ${first?.type}${others.length > 0 ? ` and ${others.length} more` : ''}`,
              'Saved · ',
              change,
            )
          : renderStep(1, open, 'Whose account is it?', '', () => renderAccount(ledger)),
        hasHistory
          ? renderHistory(ledger)
          : renderStep(2, open, 'Bring your history in', '', () => [
              make('p', 'quiet', 'Until then I don’t know what you sent before, so I give you no number.'),
              makeWays(),
            ]),
        isOn && daily
          ? renderDone(dailyOn(daily), 'Marks each morning who is due')
          : renderStep(3, open, 'Turn the daily check on', 'Marks each morning who is due', renderDailyStep),
      ),
      ...(hasHistory ? renderReward(ledger, !unread.hidesFigures) : []),
      ...foot,
    ];
  }

  function again(): void {
    if (latest) show(...latest);
  }

  function renderAccount({ standings, policy }: Ledger): HTMLElement[] {
    const [first] = standings;
    const old = first?.account ?? UNNAMED_ACCOUNT;
    const name = make('input', '');
    name.required = true;
    name.autocomplete = 'off';
    name.value = old === UNNAMED_ACCOUNT ? '' : old;
    const types = ACCOUNT_TYPES.filter((type) => type !== 'Retired');
    const type = make('select', '', ...types.map((each) => make('option', '', each)));
    type.value = first?.type ?? 'Free';
    const says = make('p', 'quiet');
    const tell = () => {
      const weekly = policy[WEEKLY_RULES[type.value as AccountType].weeklyLimit];
      says.textContent = `${type.value}, about ${weekly} invitations a week. You can add other accounts later.`;
    };
    type.addEventListener('change', tell);
    tell();
    const save = make('button', 'action', 'Save');
    const form = make(
      'form',
      '',
      make('label', '', 'Name', name),
      make('div', '', make('label', '', 'Type', type), says),
      make('div', 'buttons', save),
    );
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const to = name.value.trim();
      if (to === '' || to === UNNAMED_ACCOUNT) {
        name.focus();
        return say('error', 'Enter the name of the account, such as your own.');
      }
      act(
        form,
        () => ask('changeAccount', { from: old, to, type: type.value, merge: false }),
        () => `Saved: ${to}, ${type.value}.`,
        {
          onDone: () => {
            isChanging = false;
            again();
            place.querySelector<HTMLElement>('.done button')?.focus();
          },
        },
      );
    });
    return [form];
  }

  function renderDailyStep(): HTMLElement[] {
    const hours = Array.from({ length: 24 }, (_, hour) => new Option(around(hour), String(hour)));
    const select = make('select', '', ...hours);
    select.setAttribute('aria-label', 'When');
    select.value = String(latest?.[1]?.hour ?? MORNING);
    const on = makeButton('Turn on', () => turnOn(place, Number(select.value)), 'action');
    return [
      make(
        'p',
        'quiet',
        'Each morning it marks in the sheet who is due. It sends nothing and opens nothing.',
      ),
      make('div', 'when', select, on),
    ];
  }

  function renderReward({ standings }: Ledger, isKnown: boolean): HTMLElement[] {
    const sum = standings.reduce((total, { sendToday }) => total + sendToday.count, 0);
    const go = makeButton(
      'Go to Today',
      () => {
        isLeft = true;
        openView('today');
      },
      'plain link',
    );
    return [...(isKnown ? [makeFigure(String(sum), sum > 0, 'you can send today')] : []), go];
  }

  return show;
}

function renderHistory({ steps: { history, counts, imported }, invitations }: Ledger): HTMLElement {
  if (history === 'zero') {
    const back = makeButton('Undo', () => answer(back, 'not from zero'), 'plain link');
    return renderDone('You start from zero', 'Saved · ', back);
  }
  const words = ['pending', 'accepted', 'closed', 'unknown'];
  // The others say something that is no status.
  const unknown = invitations - counts.reduce((sum, number) => sum + number, 0);
  const kinds = [...counts, unknown].flatMap((number, place) =>
    number > 0 ? [`${number.toLocaleString('en')} ${words[place]}`] : [],
  );
  const says = kinds.join(', ');
  const title = `${count(invitations, 'invitation')} read`;
  if (imported === null) return renderDone(title, says);
  const back = makeUndoButton(() => undo(imported));
  back.className = 'plain link';
  return renderDone(title, `${says} · `, back);
}

function renderDone(title: string, ...says: (string | Node)[]): HTMLElement {
  const sign = make('span', 'sign', makeIcon('tick'));
  return make('li', 'done', sign, make('div', '', make('h3', '', title), make('p', 'quiet', ...says)));
}

/** The first open step shows what to do, those after it what is to come. */
function renderStep(
  number: number,
  open: number,
  title: string,
  says: string,
  content: () => HTMLElement[],
): HTMLElement {
  const isNow = open === number - 1;
  const sign = make('span', 'sign', String(number));
  const body = isNow ? content() : says !== '' && open === number - 2 ? [make('p', 'quiet', says)] : [];
  return make('li', isNow ? 'now' : '', sign, make('div', '', make('h3', '', title), ...body));
}
