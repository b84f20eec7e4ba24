/** One person of the answer: what each account may do, with buttons for it, and what happened. */
import type { CheckedPerson, Ledger, Marked, PastInvitation, ResendPerson } from '../../../addon/contract.ts';
import { type Day, dayNear } from '../../../core/day.ts';
import { fold } from '../../../core/text.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { saveCalendar } from '../../kit/calendar-download.ts';
import { resendEvent } from '../../kit/calendar-event.ts';
import { make, makeButton, makeProfileLink } from '../../kit/element.ts';
import { askToForget } from '../../kit/forget.ts';
import { makeIcon } from '../../kit/icon.ts';
import { changeImportance, NOTHING_PLANNED, savePlan } from '../../kit/important.ts';
import { makeMenu } from '../../kit/menu.ts';
import { openButton } from '../../kit/open-button.ts';
import { makePanel } from '../../kit/panel.ts';
import { renderSources } from '../../kit/rule.ts';
import { showCell } from '../../kit/show-cell.ts';
import { renderWait } from '../../kit/wait-bar.ts';
import { accountToSend, blockedAmong, hasOnlyReserve, renderBlocks, renderReserve } from './block.ts';
import { renderHistory } from './history.ts';
import type { Prefill } from './invite.ts';
import { answerOf, describeVerdict, type Group, groupByAnswer, titleFor } from './verdict.ts';
import { createWithdrawnOn } from './withdrawn-on.ts';

export interface PersonOptions {
  readonly ledger: Ledger;
  /** Opens the form below `place`. */
  readonly onInvite: (prefill: Prefill, place: HTMLElement) => void;
  /** After the log has changed. */
  readonly onChange: () => void;
}

export function renderPerson(
  person: CheckedPerson,
  { ledger, onInvite, onChange }: PersonOptions,
): HTMLElement {
  const { name, company, url, history } = person;
  const { today, policy, standings } = ledger;
  const several = standings.length > 1;
  const important = history.filter(({ plan, year }) => plan?.isImportant && !year);
  const heading = make(
    'h2',
    '',
    ...(important.length > 0 ? [makeStarSign()] : []),
    makeProfileLink(name || url, url),
  );
  const about = make('p', 'quiet', [company, shortAddress(url)].filter(Boolean).join(' · '));
  const question = make('div', '');
  const head = make('div', '', make('div', 'line', heading, renderMenu()), about);
  const place = make('div', 'person', head, question);
  const earlier = history.flatMap(({ year, row }) => (year ? [{ year, row }] : []));
  const groups = groupByAnswer(person.verdicts);
  const canSend = groups.flatMap(({ verdict, accounts }) => (mayLog(verdict) ? accounts : []));
  const blocked = blockedAmong(ledger, canSend);
  place.append(
    ...renderBlocks('h3', blocked, ledger),
    ...groups.flatMap(renderGroup),
    ...renderHistory(person, today, several),
    ...renderYears(history),
  );
  return place;

  /** The newest invitation carries it; who is important no longer, is so in all of them. */
  function renderMenu(): HTMLElement {
    const [newest] = history;
    const label = important.length > 0 ? 'Not important' : 'Important';
    const menu = makeMenu(`More about ${name || url}`, [
      // What stands in the sheet of a year is over.
      ...(newest?.year ? [] : [{ label, run: () => newest && toggle(newest) }]),
      { label: 'Forget this person…', run: () => newest && forget(newest) },
    ]);
    menu.hidden = newest === undefined;
    return menu;

    function forget(one: PastInvitation): void {
      const onCancel = () => menu.querySelector('summary')?.focus();
      askToForget(question, [targetOf(one)], { onDone: onChange, onCancel });
    }

    function toggle(on: PastInvitation): void {
      const from = fold(on.account || (standings[0]?.account ?? ''));
      const cooling = person.verdicts.find(
        ({ account, kind }) => kind === 'cooling down' && fold(account) === from,
      );
      const before = { ...(on.plan ?? NOTHING_PLANNED), isImportant: important.length > 0 };
      const change = changeImportance(name || url, before, today, cooling?.day ?? '');
      const targets = important.length > 0 ? important : [on];
      savePlan(place, targets, change, onChange);
    }
  }

  function renderGroup(group: Group, index: number): HTMLElement[] {
    const { verdict, accounts } = group;
    const { kind, day, row, account } = verdict;
    const own = history.filter(
      (past) => fold(past.account || (standings[0]?.account ?? '')) === fold(account),
    );
    const answer = answerOf(verdict);
    const isBlocked = blocked.some((one) => accounts.includes(one.account));
    const sender = accountToSend(accounts, blocked);
    const standing = standings.find((one) => one.account === sender);
    const isKept = important.length === 0 && hasOnlyReserve(standing);
    const look = answer === 'go' ? (isBlocked || isKept ? '' : 'go') : answer === 'no' ? '' : 'caution';
    const last = own.find(({ status }) => status === 'Withdrawn' || status === 'Expired');
    const lastNote = own.find((past) => past.note !== '')?.note ?? '';
    const touches = last?.plan?.touches;
    const who = several ? account : 'You';
    const open = own.find(({ status }) => status === 'Pending' || status === 'Unknown');
    const words = describeVerdict(verdict, { who, today, policy, last, keepUntil: open?.keepUntil });
    const isFirst = index === 0;
    const title = several ? titleFor(group, words.title) : words.title;
    const reason = make('p', '', words.reason);
    const panel = makePanel('h3', look, words.icon, title, reason);
    if (isFirst) panel.classList.add('first');
    if (kind === 'cooling down' && day) {
      reason.append('\u00a0', renderSources(`cooldown ${account}`, ['cooldownDays']));
      if (last?.closedOn)
        panel.append(
          ...renderWait(today, last.closedOn, day, [dayNear(last.closedOn, today), dayNear(day, today)]),
        );
      const [newest] = own;
      if (newest) {
        const again = { ...newest, account, company, note: lastNote, resendFrom: day, ready: false };
        panel.append(remindButton({ ...again, expired: false, attempt: own.length + 1 }));
      }
    }
    if (open && (kind === 'pending' || kind === 'maybe open' || kind === 'unclear'))
      panel.append(...renderAnswers(open));
    const dayless =
      kind === 'day unknown' && history.find((past) => past.row === row && !past.year && !verdict.year);
    if (dayless) panel.append(createWithdrawnOn(dayless, today, policy.cooldownDays, withdraw));
    if (kind === 'account unknown') panel.append(openButton('Add it in Settings', 'settings', ''));
    if (mayLog(verdict)) {
      const isAdvised = look === 'go';
      const says = isAdvised ? 'Log an invitation' : 'Log it anyway';
      const isImportant = important.length > 0;
      const kept = renderReserve(ledger, sender, isImportant);
      const known = { name, company, url, account: sender, lastNote, isImportant, earlier };
      const invite = () => {
        // The form says it of the account that is chosen there.
        for (const line of kept) line.remove();
        onInvite({ ...known, ...(touches && { touches }) }, panel);
      };
      const log = makeButton(says, invite, isAdvised ? (isFirst ? 'action' : '') : 'plain');
      log.setAttribute('aria-label', `${says} from ${sender}`);
      panel.append(...kept, log);
    }
    if (row === undefined) return [panel];
    const show = () => showCell({ sheet: verdict.year ? `log ${verdict.year}` : 'log', row, column: 1 });
    return [panel, makeButton(`Show row ${row} in the sheet`, show, 'plain link')];
  }

  function remindButton(again: ResendPerson): HTMLElement {
    const button = makeButton('Remind me', () => saveCalendar('invite-again', [resendEvent(again, today)]));
    button.prepend(makeIcon('calendar'));
    return button;
  }

  /** What may have become of an invitation that is open. */
  function renderAnswers(open: PastInvitation): HTMLElement[] {
    return [
      make('p', 'quiet', 'Is it over? Log it as of today:'),
      make(
        'div',
        'buttons',
        makeButton('Accepted', () => mark(open, 'Accepted')),
        makeButton('Declined', () => mark(open, 'Declined')),
        makeButton('Withdrawn', () => withdraw(open)),
      ),
    ];
  }

  function mark(target: PastInvitation, status: Extract<Marked['status'], 'Accepted' | 'Declined'>): void {
    const form = { target: targetOf(target), status, on: today };
    act(
      place,
      () => ask('markInvitation', form),
      () => `Answer logged: ${name}, ${status.toLowerCase()}.`,
      { onDone: onChange, onUndone: onChange },
    );
  }

  function withdraw(target: PastInvitation, on: string = today): void {
    const form = { target: targetOf(target), on, reason: '', followUp: target.followUp };
    const describe = ({ resendFrom }: { resendFrom: Day | null }) =>
      resendFrom
        ? `Withdrawal logged. You can invite ${name} again from ${dayNear(resendFrom, today)}.`
        : 'Withdrawal logged.';
    act(place, () => ask('logWithdrawal', form), describe, { onDone: onChange, onUndone: onChange });
  }
}

function mayLog(verdict: Group['verdict']): boolean {
  const answer = answerOf(verdict);
  return answer === 'go' || answer === 'caution';
}

/** Which sheets of years hold something of it, each opened by its name. */
function renderYears(history: readonly PastInvitation[]): HTMLElement[] {
  const years = [...new Set(history.flatMap(({ year }) => year ?? []))];
  return years.map((year) => {
    const row = history.find((past) => past.year === year)?.row ?? 1;
    const show = () => showCell({ sheet: `log ${year}`, row, column: 1 });
    const button = makeButton(`Invitations ${year}`, show, 'plain link');
    button.setAttribute('aria-label', `Show in the sheet Invitations ${year}`);
    return make('p', 'quiet', 'On the sheet ', button);
  });
}

function makeStarSign(): HTMLElement {
  return make('span', '', makeIcon('star'), make('span', 'unseen', 'Important: '));
}

/** `in/name`, as it can be read; '' for an address of another kind. */
function shortAddress(url: string): string {
  const slug = /linkedin\.com\/(in\/[^/?#]+)/i.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function targetOf({ row, name, url, account, sentOn }: PastInvitation) {
  return { row, name, url, account, sentOn };
}
