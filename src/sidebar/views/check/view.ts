/**
 * The view Check: was this person invited before, and may they be now? Asked by address or name, over all
 * accounts.
 */
import type { CheckReply, Missed } from '../../../addon/contract.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { field } from '../../kit/form.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { clearMessage } from '../../kit/message.ts';
import { count } from '../../kit/names.ts';
import { enqueue } from '../../kit/queue.ts';
import { onOpen } from '../../kit/view.ts';
import { createInviteForm } from './invite.ts';
import { renderPerson } from './person.ts';
import { describeVerdict } from './verdict.ts';

const ADDRESS = /linkedin\.com\/in\//i;

export function createCheckView(): void {
  const form = byId<HTMLFormElement>('check');
  const query = field(form, 'query');
  const answer = byId('check-answer');
  /** What was asked last; only the answer to that is shown. */
  let isOld = false;
  let asked = '';
  let turn = 0;
  const invite = createInviteForm(refresh);

  onOpen('check', () => {
    query.focus();
    // The log has changed since: what stands here may be true no more. A form that is being filled in stays.
    if (isOld && asked !== '' && byId('invite').hidden) check(asked);
  });
  onLedger(() => {
    isOld = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearMessage();
    check(query.value.trim());
  });
  query.addEventListener('input', (event) => {
    const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
    if (isPasted && ADDRESS.test(query.value)) form.requestSubmit();
  });
  byId('check-new').addEventListener('click', () => openInvite(query.value.trim()));

  async function check(text: string): Promise<void> {
    asked = text;
    isOld = false;
    turn += 1;
    const mine = turn;
    invite.close();
    if (text === '') {
      show(make('p', 'error', 'Paste a profile address or type a name first.'));
      return query.focus();
    }
    show(make('p', 'quiet', 'Looking in the log…'));
    const reply = await enqueue(() => ask('checkPerson', text));
    if (mine !== turn) return;
    show(...render(reply));
    // The next address can be pasted at once, over this one.
    if (document.activeElement === query) query.select();
  }

  function refresh(): void {
    if (asked === '') return;
    check(asked).then(() => answer.querySelector<HTMLElement>('h2')?.focus());
  }

  function render(reply: CheckReply): HTMLElement[] {
    const today = currentLedger()?.today;
    if (!reply.ok && reply.code === 'invalid') return renderUnasked(reply.message);
    if (!reply.ok || !today) return renderFailure(reply.ok ? 'The log was not read yet.' : reply.message);
    const { people, more } = reply;
    const [first] = people;
    if (!first) {
      return renderMissed(reply.missed ?? { rows: 0, name: '', alike: 0, maybe: false });
    }
    const options = { today, onInvite: invite.open, onChange: refresh };
    if (people.length === 1 && more === 0) return [renderPerson(first, options)];
    return [
      title(`${people.length + more} people match`),
      ...people.map((person) => {
        const says = [...new Set(person.verdicts.map((verdict) => describeVerdict(verdict, today)))];
        const summary = make(
          'summary',
          '',
          person.name || person.url,
          make('span', 'quiet', [person.company, ...says].filter(Boolean).join(' · ')),
        );
        return make('details', 'candidate', summary, renderPerson(person, options));
      }),
      ...(more > 0 ? [make('p', 'quiet', `and ${more} more: type more of the name`)] : []),
    ];
  }

  /** "Never invited" only where each row could be compared with what was asked. */
  function renderMissed({ rows, name, alike, maybe }: Missed): HTMLElement[] {
    const isAddress = ADDRESS.test(asked);
    const called = name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
    const lack = `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} none`;
    if (!maybe) {
      openInvite(asked, called);
      const who = isAddress ? 'has this address' : `is called “${asked}”`;
      const others = rows === 0 ? '' : ` ${lack}, with names unlike ${called}.`;
      return [
        make(
          'div',
          'verdict go',
          title('Never invited'),
          make('p', 'quiet', `Nobody in your log ${who}.${others}`),
        ),
      ];
    }
    const may = alike === 0 ? '' : `, and ${count(alike, 'person', 'people')} without one may be ${called}`;
    const heading =
      name === '' && !isAddress ? 'No name in your log matches' : 'No address in your log matches';
    return [
      make(
        'div',
        'verdict unsure',
        title(heading),
        make('p', '', `${lack}${may}, so nobody can say that you never invited them.`),
        ...(isAddress ? [searchByName(called)] : []),
      ),
    ];
  }

  /** What cannot be looked for at all, and why. */
  function renderUnasked(message: string): HTMLElement[] {
    const [, what = message, way = ''] = /^(.*?[^.])[.:] (.*)$/.exec(message) ?? [];
    return [make('div', 'verdict unsure', title(what), make('p', '', way), searchByName(''))];
  }

  function searchByName(name: string): HTMLElement {
    return makeButton(name === '' ? 'Search by name' : `Search for “${name}”`, () => {
      query.value = name;
      query.focus();
      if (name !== '') form.requestSubmit();
    });
  }

  function renderFailure(message: string): HTMLElement[] {
    return [make('p', 'error', message), makeButton('Try again', () => check(asked))];
  }

  function openInvite(text: string, called = ''): void {
    const isAddress = ADDRESS.test(text);
    invite.open({ name: isAddress ? called : text, url: isAddress ? text : '' });
    // A guess is there to be typed over.
    if (isAddress) field(byId<HTMLFormElement>('invite'), 'name').select();
  }

  function show(...content: HTMLElement[]): void {
    answer.replaceChildren(...content);
    for (const heading of answer.querySelectorAll('h2')) heading.tabIndex = -1;
  }
}

function title(text: string): HTMLElement {
  return make('h2', '', text);
}
