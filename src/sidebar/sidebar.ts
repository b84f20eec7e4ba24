/** The sidebar: shows where things stand, logs withdrawals, invitations and answers, and loses nothing that was typed. */
import type { Invited, Ledger, Reply } from '../addon/contract.ts';
import { type Day, dayInWords } from '../core/day.ts';
import { forgetUndo } from './archive/finish.ts';
import { createArchivePanel } from './archive/panel.ts';
import { renderReminder } from './archive/reminder.ts';
import { byId, make } from './element.ts';
import { hush, say } from './message.ts';
import { createPicker, type Picker } from './picker.ts';
import { door } from './server.ts';
import { renderStandings, wordDaily } from './standing.ts';
import { createTabs } from './tabs.ts';

const forms = {
  withdraw: byId<HTMLFormElement>('panel-withdraw'),
  invite: byId<HTMLFormElement>('panel-invite'),
  answer: byId<HTMLFormElement>('panel-answer'),
};
const pickers = {
  withdraw: createPicker(pickerPlace('withdraw'), ({ followUp }) => {
    const plan = field(forms.withdraw, 'followUp');
    if (plan.value === '') plan.value = followUp;
  }),
  answer: createPicker(pickerPlace('answer'), () => {}),
};
let today: Day | undefined;

createTabs(['withdraw', 'invite', 'answer', 'archive'], hush);
createArchivePanel((ledger) => (ledger ? show(ledger) : load()));

forms.withdraw.addEventListener('submit', (event) => {
  event.preventDefault();
  const target = requirePerson(pickers.withdraw);
  if (!target) return;
  const { on, reason, followUp } = values(forms.withdraw);
  send(forms.withdraw, door('logWithdrawal')({ target, on, reason, followUp }), (reply) => {
    const again = reply.resendFrom
      ? ` You can invite ${target.name} again from ${dayInWords(reply.resendFrom)}.`
      : '';
    return `${reply.already ? 'This withdrawal was logged already.' : 'Withdrawal logged.'}${again}`;
  });
});

forms.answer.addEventListener('submit', (event) => {
  event.preventDefault();
  const target = requirePerson(pickers.answer);
  if (!target) return;
  const { on, status } = values(forms.answer);
  send(forms.answer, door('markInvitation')({ target, status: status as 'Accepted', on }), (reply) =>
    reply.already
      ? `This was logged already: ${status.toLowerCase()}.`
      : `Logged: ${target.name}, ${status.toLowerCase()}.`,
  );
});

forms.invite.addEventListener('submit', (event) => {
  event.preventDefault();
  const { name, company, url, account, sentOn, note, goalFit, followUp } = values(forms.invite);
  logInvitation({ name, company, url, account, sentOn, note, goalFit, followUp, anyway: false });
});

function logInvitation(form: Invited): void {
  send(
    forms.invite,
    door('logInvitation')(form),
    ({ already }) => (already ? 'This invitation was logged already.' : `Invitation to ${form.name} logged.`),
    // The caution was about this person: whatever the form says by then, it is this one that is logged.
    () => logInvitation({ ...form, anyway: true }),
  );
}

/**
 * Sends a form once: until the answer is there it takes no key and no click. What was typed goes only after a success.
 * `override` answers a caution.
 */
async function send(
  form: HTMLFormElement,
  answer: Promise<Reply>,
  describe: (reply: Extract<Reply, { ok: true }>) => string,
  override?: () => void,
): Promise<void> {
  const focused = document.activeElement;
  form.inert = true;
  form.setAttribute('aria-busy', 'true');
  say('quiet', 'Writing to the sheet…');
  try {
    const reply = await answer;
    if (reply.ok) {
      show(reply.ledger);
      forgetUndo();
      reset(form);
      say('success', describe(reply));
    } else {
      say('error', reply.message, ...(reply.code === 'caution' && override ? [anywayButton(override)] : []));
    }
  } catch (error) {
    say('error', (error as Error).message);
  } finally {
    form.inert = false;
    form.removeAttribute('aria-busy');
    if (focused instanceof HTMLElement && form.contains(focused)) focused.focus();
  }
}

function anywayButton(override: () => void): HTMLButtonElement {
  const button = make('button', '', 'Log it anyway');
  button.type = 'button';
  button.addEventListener('click', override);
  return button;
}

/** The person chosen; says what is missing when none is. */
function requirePerson(picker: Picker): ReturnType<Picker['chosen']> {
  const person = picker.chosen();
  if (!person) {
    say('error', 'Choose a person from the list first.');
    picker.focus();
  }
  return person;
}

function show(ledger: Ledger): void {
  const yesterday = today;
  today = ledger.today;
  renderStandings(byId('standings'), ledger);
  renderReminder(ledger.archive);
  byId('daily').textContent = wordDaily(ledger.daily);
  for (const picker of Object.values(pickers)) picker.offer(ledger.pending);
  const accounts = field(forms.invite, 'account');
  const before = accounts.value;
  accounts.replaceChildren(...ledger.standings.map(({ account }) => make('option', '', account)));
  if (ledger.standings.some(({ account }) => account === before)) accounts.value = before;
  for (const form of Object.values(forms)) {
    for (const date of form.querySelectorAll<HTMLInputElement>('input[type=date]')) {
      date.max = ledger.today;
      // A sidebar that was left open overnight must not log yesterday.
      if (date.value === '' || date.value === yesterday) date.value = ledger.today;
    }
  }
}

/** Empties a form for the next entry. Account and day stay: the next one is usually of the same batch. */
function reset(form: HTMLFormElement): void {
  const kept = values(form);
  form.reset();
  for (const name of ['account', 'on', 'sentOn']) {
    if (kept[name]) field(form, name).value = kept[name];
  }
  for (const date of form.querySelectorAll<HTMLInputElement>('input[type=date]')) date.value ||= today ?? '';
  if (form === forms.withdraw) pickers.withdraw.clear();
  if (form === forms.answer) pickers.answer.clear();
}

function values(form: HTMLFormElement): Record<string, string> & Record<FieldName, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) as Record<
    FieldName,
    string
  >;
}

type FieldName =
  | 'on'
  | 'reason'
  | 'followUp'
  | 'status'
  | 'name'
  | 'company'
  | 'url'
  | 'account'
  | 'sentOn'
  | 'note'
  | 'goalFit';

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function pickerPlace(name: string): HTMLElement {
  return document.querySelector(`[data-picker=${name}]`) as HTMLElement;
}

async function load(): Promise<void> {
  const standings = byId('standings');
  try {
    const reply = await door('readLedger')();
    if (reply.ok) show(reply.ledger);
    else standings.replaceChildren(make('p', 'error', reply.message), retryButton());
  } catch (error) {
    standings.replaceChildren(make('p', 'error', (error as Error).message), retryButton());
  }
}

function retryButton(): HTMLButtonElement {
  const button = make('button', '', 'Try again');
  button.type = 'button';
  button.addEventListener('click', load);
  return button;
}

/** How long what is shown counts as fresh when the user comes back to the window. */
const FRESH_MS = 10 * 60_000;
let hiddenSince = 0;

document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenSince = Date.now();
  else if (Date.now() - hiddenSince > FRESH_MS) load();
});

load();
