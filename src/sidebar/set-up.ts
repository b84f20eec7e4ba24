/** The set-up dialog: asks which of the user's own columns hold what could not be recognised. */
import type { Answer, Question } from '../addon/contract.ts';
import { ask } from './kit/ask.ts';
import { byId, make } from './kit/element.ts';

const form = byId<HTMLFormElement>('questions');
const message = byId('message');

function show(question: Question): void {
  const { sheetTitle, headers, columns, recognised } = question;
  const found = recognised.map(({ header, written }) =>
    header === written ? header : `${written} as ${header}`,
  );
  byId('intro').textContent =
    `Your sheet “${sheetTitle}” looks like a log. ` +
    (found.length > 0
      ? `Recognised: ${found.join(', ')}. `
      : 'None of its headers is known to Invite Ledger. ') +
    'Which columns hold these?';
  byId('columns').replaceChildren(
    ...columns.map(({ key, header, help }) => {
      const select = make('select', '', make('option', '', 'None: add an empty column'));
      (select.firstElementChild as HTMLOptionElement).value = '';
      select.append(...headers.map((written) => make('option', '', written)));
      select.name = key;
      return make('label', '', `${header} `, select, make('span', 'quiet help', help));
    }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = Object.fromEntries([...new FormData(form)].map(([key, header]) => [key, String(header)]));
    answer({ sheetId: question.sheetId, chosen });
  });
  byId('new-log').addEventListener('click', () => answer({ sheetId: null, chosen: {} }));
  form.hidden = false;
  message.hidden = true;
}

async function answer(choice: Answer): Promise<void> {
  for (const button of form.querySelectorAll('button')) button.disabled = true;
  say('quiet', 'Setting up…');
  const reply = await ask('answerSetUp', choice);
  if (reply.ok) return google.script.host.close();
  say('error', reply.message);
  for (const button of form.querySelectorAll('button')) button.disabled = false;
}

function say(kind: string, text: string): void {
  message.className = kind;
  message.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  message.textContent = text;
  message.hidden = false;
}

ask('askSetUp').then((reply) => {
  if (!reply.ok) say('error', reply.message);
  else if (reply.question) show(reply.question);
  else say('quiet', 'There is nothing to ask: close this window.');
});
