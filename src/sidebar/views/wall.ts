/** The view "LinkedIn blocked me": logs which message came, and says what it means and until when. */
import type { AccountStanding, Ledger, WallForm } from '../../addon/contract.ts';
import { type Day, dayNear, daysBetween } from '../../core/day.ts';
import { liftRule, untilWords, WALL_KINDS, type WallKind } from '../../core/rules/wall.ts';
import { offerAccounts } from '../kit/accounts.ts';
import { act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { count } from '../kit/count.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { field, keepDates, send, values } from '../kit/form.ts';
import { currentLedger, onLedger } from '../kit/ledger.ts';
import { makePanel } from '../kit/panel.ts';
import { redraw } from '../kit/redraw.ts';
import { renderSources } from '../kit/rule.ts';
import { onOpen } from '../kit/view.ts';
import { endsWithinDay, FOR_NOW, MEANING, ONLY_WITH_ADDRESS, sayMeanwhile } from '../kit/wall-words.ts';

export function createWallView(): void {
  const form = byId<HTMLFormElement>('wall');
  const accounts = field(form, 'account') as unknown as HTMLSelectElement;
  byId('wall-kinds').append(...WALL_KINDS.map(renderKind));
  keepDates(form);
  const again = byId('wall-again');
  const other = again.firstElementChild as HTMLButtonElement;
  /** The user has another one to log. */
  let isWanted = false;
  onOpen('wall', () => {
    isWanted = false;
    fold();
  });
  other.addEventListener('click', () => {
    isWanted = true;
    fold();
    const free = currentLedger()?.standings.find(({ wall }) => !wall);
    if (free) accounts.value = free.account;
    form.querySelector<HTMLElement>(free ? 'select' : 'input:checked')?.focus();
  });

  /** Below a block that stands, the form would ask for it once more. */
  function fold(): void {
    const standings = currentLedger()?.standings ?? [];
    form.hidden = !isWanted && standings.some(({ wall }) => wall);
    again.hidden = !form.hidden;
    other.textContent = standings.every(({ wall }) => wall)
      ? 'LinkedIn says something else'
      : 'Another account was blocked';
  }

  /** One of an earlier day may be over. */
  function askStill(): void {
    const { value, max } = field(form, 'on');
    byId('wall-still').hidden = value === '' || value >= max;
  }
  form.addEventListener('input', askStill);

  onLedger((ledger) => {
    offerAccounts(accounts, ledger.standings);
    fold();
    askStill();
    redraw(byId('walls'), ...ledger.standings.flatMap((standing) => renderAccount(standing, ledger)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = values(form);
    const account = typed('account');
    const [kind, still] = [typed('kind') as WallKind, typed('still') !== ''];
    const wall = { account, kind, on: typed('on'), message: typed('message'), still };
    logWall(form, wall).then((isLogged) => {
      if (!isLogged) return;
      isWanted = false;
      fold();
      askStill();
      byId('walls').querySelector<HTMLElement>('h3')?.focus();
    });
  });
}

/** Gives whether it was logged. */
function logWall(form: HTMLFormElement, wall: WallForm): Promise<boolean> {
  return send(
    form,
    () => ask('logWall', wall),
    ({ already, ledger }) => {
      const stands = ledger.standings.find((one) => one.account === wall.account)?.wall;
      if (already) return 'This block was logged already.';
      return `Block logged. ${stands ? whatToDo(stands, ledger.today) : 'It should be over by now.'}`;
    },
  );
}

function whatToDo(wall: NonNullable<AccountStanding['wall']>, today: Day): string {
  if (wall.kind === 'Asks for e-mail') return ONLY_WITH_ADDRESS;
  if (endsWithinDay(wall)) return FOR_NOW;
  return `Send no invitations ${untilWords(wall.liftsOn, (day) => dayNear(day, today))}.`;
}

function renderKind(kind: WallKind, index: number): HTMLElement {
  const radio = make('input', '');
  radio.type = 'radio';
  radio.name = 'kind';
  radio.value = kind;
  radio.defaultChecked = index === 0;
  return make(
    'label',
    'choice',
    radio,
    make('span', '', make('b', '', kind), make('span', 'quiet', MEANING[kind])),
  );
}

function renderAccount(standing: AccountStanding, { today, standings }: Ledger): HTMLElement[] {
  const { account, wall } = standing;
  const observed = renderObserved(standing);
  const name = standings.length > 1 ? `${account}: ` : '';
  if (!wall)
    return observed.length === 0 ? [] : [make('div', '', make('h3', '', `${name}not blocked`), ...observed)];
  const { kind, on, liftsOn } = wall;
  const place = makePanel(
    'h3',
    'stop',
    'lock',
    `${name}blocked ${untilWords(liftsOn, (day) => dayNear(day, today))}`.replace(/^b/, 'B'),
    make(
      'p',
      '',
      `${kind}.${
        endsWithinDay(wall)
          ? ''
          : liftsOn
            ? ` It should be over by then, in ${count(daysBetween(today, liftsOn), 'day')}.`
            : ' LinkedIn names no day for it.'
      }`,
    ),
    make('p', '', `LinkedIn stopped you on ${dayNear(on, today)}${countsOf(wall)}.`),
    make(
      'p',
      '',
      `${sayMeanwhile(wall)}\u00a0`,
      renderSources(`block ${account}`, [
        liftRule(kind),
        ...(kind === 'Restricted' ? ['restrictionAgainDays' as const] : []),
      ]),
    ),
    ...observed,
  );
  const end = (how: 'lifted' | 'mistake', said: string) =>
    act(
      place,
      () => ask('endWall', { account, since: on, how }),
      () => said,
      { onDone: focusTitle, onUndone: focusTitle },
    );
  place.append(
    make(
      'div',
      'buttons',
      makeButton('It’s over', () => end('lifted', 'Good to know. The block stays on record.')),
      makeButton('Logged by mistake', () => end('mistake', 'Removed.')),
    ),
  );
  return [place];
}

function focusTitle(): void {
  byId('title-wall').focus();
}

/** What the log held on the day of the block, as far as it is known. */
function countsOf({ pending, sentInCycle, sentInWindow }: NonNullable<AccountStanding['wall']>): string {
  const sent = Math.max(sentInCycle ?? 0, sentInWindow ?? 0);
  const known = [
    ...(pending === null ? [] : [`${pending} pending`]),
    ...(sentInCycle === null && sentInWindow === null ? [] : [`${sent} sent that week`]),
  ];
  return known.length > 0 ? `, with ${known.join(' and ')}` : '';
}

/** Where LinkedIn has stopped this account, beside the usual limits. */
function renderObserved({ observed, binding, pendingCap, weeklyLimit }: AccountStanding): HTMLElement[] {
  const line = (what: string, bound: keyof typeof observed, usual: number) => {
    const own = observed[bound];
    if (own === null) return [];
    const loose = binding[bound] === null ? ' Too few to go by: your log may have gaps.' : '';
    return [make('p', 'quiet', `You were stopped at ${own} ${what}. The usual limit is ${usual}.${loose}`)];
  };
  return [...line('pending', 'pending', pendingCap), ...line('in a week', 'weekly', weeklyLimit)];
}
