/** One person of the answer: what each account may do, with buttons for it, and the history. */
import type { AccountVerdict, CheckedPerson, Marked, PastInvitation } from '../../../addon/contract.ts';
import { type Day, dayInWords } from '../../../core/day.ts';
import { fold } from '../../../core/text.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { make, makeButton, makeProfileLink } from '../../kit/element.ts';
import { currentLedger } from '../../kit/ledger.ts';
import { renderLastNote } from '../../kit/note.ts';
import { showCell } from '../../kit/show-cell.ts';
import type { Prefill } from './invite.ts';
import { adviseOn, answerOf, describeVerdict, sortByAnswer } from './verdict.ts';
import { createWithdrawnOn } from './withdrawn-on.ts';

export interface PersonOptions {
  readonly today: Day;
  readonly onInvite: (prefill: Prefill) => void;
  /** After the log has changed. */
  readonly onChange: () => void;
}

export function renderPerson(person: CheckedPerson, options: PersonOptions): HTMLElement {
  const title = make('h2', '', makeProfileLink(person.name || person.url, person.url));
  const place = make('div', 'person', title, make('p', 'quiet', person.company));
  place.append(
    ...sortByAnswer(person.verdicts).map((verdict) => renderVerdict(place, person, verdict, options)),
  );
  if (person.history.length > 0)
    place.append(
      make(
        'details',
        '',
        make('summary', '', `History (${person.history.length + person.earlier})`),
        make('ul', 'rows', ...person.history.map(renderPast)),
        ...(person.earlier > 0 ? [make('p', 'quiet', `and ${person.earlier} earlier`)] : []),
      ),
    );
  return place;
}

function renderVerdict(
  place: HTMLElement,
  person: CheckedPerson,
  verdict: AccountVerdict,
  { today, onInvite, onChange }: PersonOptions,
): HTMLElement {
  const { account } = verdict;
  const accounts = currentLedger()?.standings ?? [];
  const own = person.history.filter(
    (past) => fold(past.account || (accounts[0]?.account ?? '')) === fold(account),
  );
  const note = own.find((past) => past.note !== '')?.note ?? '';
  const buttons: HTMLElement[] = [];
  const pending = own.find(({ status }) => status === 'Pending');
  const answer = answerOf(verdict);
  if (answer === 'go' || answer === 'caution') {
    const { name, company, url } = person;
    const lastNote = verdict.kind === 'never' ? '' : note;
    const log = makeButton('Log invitation', () => onInvite({ name, company, url, account, lastNote }));
    log.setAttribute('aria-label', `Log invitation from ${account}`);
    buttons.push(log);
  } else if (verdict.kind === 'pending' && pending) {
    buttons.push(
      ...(['Accepted', 'Declined'] as const).map((status) => makeButton(status, () => mark(pending, status))),
      makeButton('Withdrawn', () => withdraw(pending)),
    );
  }
  const { row } = verdict;
  if (row !== undefined)
    buttons.push(makeButton(`Show row ${row}`, () => showCell({ sheet: 'log', row, column: 1 })));
  const dayless = verdict.kind === 'day unknown' && person.history.find((past) => past.row === row);
  const advice = adviseOn(verdict, today, currentLedger()?.policy.cooldownDays ?? 0);
  return make(
    'div',
    `verdict ${answer}`,
    ...(accounts.length > 1 ? [make('h3', '', account)] : []),
    make('p', '', make('strong', '', describeVerdict(verdict, today))),
    ...(advice === '' ? [] : [make('p', 'quiet', advice)]),
    ...(verdict.kind === 'pending' || verdict.kind === 'connected' ? [] : renderLastNote(note)),
    ...(dayless ? [createWithdrawnOn(dayless, today, withdraw)] : []),
    make('div', 'buttons', ...buttons),
  );

  function mark(target: PastInvitation, status: Extract<Marked['status'], 'Accepted' | 'Declined'>): void {
    const form = { target: targetOf(target), status, on: today };
    act(
      place,
      () => ask('markInvitation', form),
      () => `Logged: ${person.name}, ${status.toLowerCase()}.`,
      { onDone: onChange, onUndone: onChange },
    );
  }

  function withdraw(target: PastInvitation, on: string = today): void {
    const form = { target: targetOf(target), on, reason: '', followUp: target.followUp };
    const describe = ({ resendFrom }: { resendFrom: Day | null }) =>
      resendFrom
        ? `Withdrawal logged. You can invite ${person.name} again from ${dayInWords(resendFrom)}.`
        : 'Withdrawal logged.';
    act(place, () => ask('logWithdrawal', form), describe, { onDone: onChange, onUndone: onChange });
  }
}

function targetOf({ row, name, url, account, sentOn }: PastInvitation) {
  return { row, name, url, account, sentOn };
}

function renderPast({ account, sentOn, status, closedOn, note, followUp }: PastInvitation): HTMLElement {
  const sent = sentOn ? `Sent on ${dayInWords(sentOn)}` : 'Sent on an unknown day';
  const end = closedOn ? `${status} on ${dayInWords(closedOn)}` : status || 'status unknown';
  return make(
    'li',
    '',
    `${sent}${account ? ` by ${account}` : ''}: ${end}`,
    ...(note ? [make('blockquote', '', note)] : [make('span', 'quiet', ' without a note')]),
    ...(followUp ? [make('p', 'quiet', `Follow-up plan: ${followUp}`)] : []),
  );
}
