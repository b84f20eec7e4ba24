/** The view "LinkedIn blocked me": logs which message came, and says what it means and until when. */
import type { AccountStanding, Ledger, WallForm } from '../../addon/contract.ts';
import { type Day, dayInWords, daysBetween } from '../../core/day.ts';
import { WALL_KINDS, type WallKind } from '../../core/rules/wall.ts';
import { offerAccounts } from '../kit/accounts.ts';
import { act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { field, keepDates, send, values } from '../kit/form.ts';
import { onLedger } from '../kit/ledger.ts';
import { count } from '../kit/names.ts';
import { redraw } from '../kit/redraw.ts';

const MEANING: Readonly<Record<WallKind, string>> = {
  'Weekly limit': '“You’ve reached the weekly invitation limit.” It starts over by itself.',
  'Too many pending': 'Too many outstanding invitations; may last up to a month.',
  Restricted: 'Your account is restricted from inviting, often for a week.',
  Other: 'Any other refusal, such as an e-mail address being asked for.',
};

export function createWallView(): void {
  const form = byId<HTMLFormElement>('wall');
  const accounts = field(form, 'account') as unknown as HTMLSelectElement;
  byId('wall-kinds').append(...WALL_KINDS.map(renderKind));
  keepDates(form);
  onLedger((ledger) => {
    offerAccounts(accounts, ledger.standings);
    redraw(byId('walls'), ...ledger.standings.flatMap((standing) => renderAccount(standing, ledger)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = values(form);
    const account = typed('account');
    const wall = { account, kind: typed('kind') as WallKind, on: typed('on'), message: typed('message') };
    logWall(form, wall);
  });
}

async function logWall(form: HTMLFormElement, wall: WallForm): Promise<void> {
  const isLogged = await send(
    form,
    () => ask('logWall', wall),
    ({ already, ledger }) => {
      const stands = ledger.standings.some((one) => one.account === wall.account && one.wall);
      if (already) return 'This wall was logged already.';
      return `Logged. ${stands ? 'Send no invitations until it lifts.' : 'It should have lifted since.'}`;
    },
  );
  if (isLogged) byId('walls').querySelector<HTMLElement>('h3')?.focus();
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
    ' ',
    make('strong', '', kind),
    make('span', 'quiet help', MEANING[kind]),
  );
}

function renderAccount(standing: AccountStanding, { today, policy }: Ledger): HTMLElement[] {
  const { account, wall } = standing;
  const lines = [...(wall ? renderWall(wall, today, policy.cycleDays) : []), ...renderObserved(standing)];
  if (lines.length === 0) return [];
  const heading = make(
    'h3',
    '',
    `${account}: ${wall ? `blocked, ${wall.kind.toLowerCase()}` : 'not blocked'}`,
  );
  heading.tabIndex = -1;
  const place = make('div', wall ? 'wall' : 'account', heading, ...lines);
  if (!wall) return [place];
  const end = (how: 'lifted' | 'mistake', said: string) =>
    act(
      place,
      () => ask('endWall', { account, since: wall.on, how }),
      () => said,
      { onDone: focusTitle, onUndone: focusTitle },
    );
  place.append(
    make(
      'div',
      'buttons',
      makeButton('It’s over', () => end('lifted', 'Good. The block stays on record.')),
      makeButton('Logged by mistake', () => end('mistake', 'Removed.')),
    ),
  );
  return [place];
}

function focusTitle(): void {
  byId('title-wall').focus();
}

function renderWall(
  wall: NonNullable<AccountStanding['wall']>,
  today: Day,
  cycleDays: number,
): HTMLElement[] {
  const { kind, on, liftsOn } = wall;
  const when = kind === 'Too many pending' ? 'Should lift by ' : 'Should lift on ';
  const counts = [
    [wall.pending, 'pending'],
    [wall.sentInCycle, 'sent in the cycle'],
    [wall.sentInWindow, `sent in ${count(cycleDays, 'day')}`],
  ] as const;
  const known = counts.flatMap(([number, words]) => (number === null ? [] : [`${number} ${words}`]));
  return [
    make(
      'p',
      '',
      when,
      make('strong', '', dayInWords(liftsOn)),
      ` (in ${count(daysBetween(today, liftsOn), 'day')}).`,
    ),
    make('p', 'quiet', `Met on ${dayInWords(on)}${known.length > 0 ? `, with ${known.join(', ')}` : ''}.`),
    make('p', 'quiet', 'Withdrawing helps to prevent the next one; it does not lift this one (official).'),
  ];
}

function renderObserved(standing: AccountStanding): HTMLElement[] {
  const { observed, binding, pendingCap, weeklyLimit } = standing;
  const line = (what: string, bound: keyof typeof observed, reported: number) => {
    const own = observed[bound];
    if (own === null) return [];
    const loose = binding[bound] === null ? ' Too few to go by: your log may have gaps.' : '';
    return [make('p', 'quiet', `${what}: you were stopped at ${own}; the rule says ${reported}.${loose}`)];
  };
  return [...line('Pending', 'pending', pendingCap), ...line('In a week', 'weekly', weeklyLimit)];
}
