/**
 * The view Check: was this person invited before, and may they be now? Asked by address or name, over all
 * accounts.
 */
import type { CheckedPerson, CheckReply } from '../../../addon/contract.ts';
import { chosenAccount } from '../../kit/accounts.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { field } from '../../kit/form.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { leaveMessage } from '../../kit/message.ts';
import { makePanel } from '../../kit/panel.ts';
import { enqueue } from '../../kit/queue.ts';
import { onOpen } from '../../kit/view.ts';
import { createInviteForm } from './invite.ts';
import { renderMissed, renderNameless } from './missed.ts';
import { type PersonOptions, renderPerson } from './person.ts';
import { describeVerdict, groupByAnswer, titleFor } from './verdict.ts';

type Found = Extract<CheckReply, { ok: true }>;

const ADDRESS = /linkedin\.com\//i;

export function createCheckView(): void {
  const form = byId<HTMLFormElement>('check');
  const query = field(form, 'query');
  const answer = byId('check-answer');
  /** What was asked last; only the answer to that is shown. */
  let isOld = false;
  let asked = '';
  /** The account that was chosen then: it is the one to log for. */
  let account: string | undefined;
  let turn = 0;
  const invite = createInviteForm(refresh);

  onOpen('check', () => {
    query.focus();
    // The log has changed since: what stands here may be true no more. What was typed into the form stays.
    if ((isOld || account !== chosenAccount()) && asked !== '' && !invite.isInUse()) check(asked);
  });
  onLedger(() => {
    isOld = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leaveMessage();
    check(query.value.trim());
  });
  query.addEventListener('input', (event) => {
    const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
    if (isPasted && ADDRESS.test(query.value)) form.requestSubmit();
  });

  async function check(text: string): Promise<void> {
    asked = text;
    isOld = false;
    account = chosenAccount();
    turn += 1;
    const mine = turn;
    if (text === '') {
      show(make('p', 'error', 'Enter a name or address.'));
      return query.focus();
    }
    show(make('p', 'quiet', 'Looking in the log…'));
    const reply = await enqueue(() => ask('checkPerson', text));
    if (mine !== turn) return;
    render(reply);
    // The next address can be pasted at once, over this one.
    if (document.activeElement === query) query.select();
  }

  function refresh(): void {
    if (asked === '') return;
    check(asked).then(() => answer.querySelector<HTMLElement>('h2')?.focus());
  }

  function search(name: string): void {
    query.value = name;
    query.focus();
    form.requestSubmit();
  }

  function render(reply: CheckReply): void {
    const ledger = currentLedger();
    if (!reply.ok || !ledger) {
      const why = reply.ok ? 'The log was not read yet.' : reply.message;
      const again = makeButton('Try again', () => check(asked));
      show(makePanel('h2', 'stop', 'warning', 'Not checked', make('p', '', why), again));
    } else if (reply.nameless) {
      show(...renderNameless(reply.nameless, reply.missed, search));
    } else if (reply.missed) {
      const options = { ledger, onInvite: invite.open, onSearch: search, onChange: refresh };
      const like = reply.people.length + reply.more;
      const found = renderMissed(reply.missed, { ...options, asked, like });
      show(...found.content, ...(like > 0 ? renderCandidates(reply, options) : []));
      // What is known is filled in: the keyboard stays where the next address is pasted.
      if (found.form) invite.open(...found.form, query);
    } else {
      showPeople(reply, { ledger, onInvite: invite.open, onChange: refresh });
    }
  }

  function showPeople(found: Found, options: PersonOptions): void {
    const { people, more } = found;
    if (people.length + more > 1)
      show(make('h2', '', `${people.length + more} people match`), ...renderCandidates(found, options));
    else show(...people.map((person) => renderPerson(person, options)));
  }

  function renderCandidates({ people, more }: Found, options: PersonOptions): HTMLElement[] {
    return [
      ...people.map((person) => renderCandidate(person, options)),
      ...(more > 0 ? [make('p', 'quiet', `${more} more not shown: type more of the name`)] : []),
    ];
  }

  function show(...content: HTMLElement[]): void {
    invite.close();
    answer.replaceChildren(...content);
    for (const heading of answer.querySelectorAll<HTMLElement>('h2, h3')) heading.tabIndex = -1;
    const titles = [...answer.querySelectorAll('h2, .first > h3')].slice(0, 2);
    byId('check-said').textContent = titles.map(({ textContent }) => textContent).join(': ');
  }
}

/** One of several: what matters of them, opened by who means this one. */
function renderCandidate(person: CheckedPerson, options: PersonOptions): HTMLElement {
  const { standings } = options.ledger;
  const [first] = groupByAnswer(person.verdicts);
  const title = first && describeVerdict(first.verdict, { who: '', ...options.ledger }).title;
  const says = title && (standings.length > 1 ? titleFor(first, title) : title);
  const summary = make(
    'summary',
    '',
    make('b', '', person.name || person.url),
    make('span', 'quiet', [person.company, says].filter(Boolean).join(' · ')),
  );
  return make('details', 'candidate', summary, renderPerson(person, options));
}
