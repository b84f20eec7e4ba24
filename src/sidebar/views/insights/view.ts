/** The view Insights: what one's own log can teach, as three questions whose answers are read without opening any. */
import type { Insights, InsightsReply, Ledger, Said } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { enqueue } from '../../kit/queue.ts';
import { redraw } from '../../kit/redraw.ts';
import { isOpen, onOpen } from '../../kit/view.ts';
import { renderComparison } from './groups.ts';
import { type HistoryQuestion, renderHistoryQuestion } from './history.ts';
import { renderLimit } from './limit.ts';
import { renderWaiting } from './waiting.ts';

/** What this view takes of others. */
export interface InsightsLeads {
  readonly showWorkList: (account: string) => void;
  /** In place of figures, where too many rows can't be read. */
  readonly renderUnread: (ledger: Ledger) => HTMLElement[];
}

type Told = Extract<InsightsReply, { ok: true }>;

export function createInsightsView(leads: InsightsLeads): void {
  const place = byId('insights');
  const select = byId<HTMLSelectElement>('insights-account');
  /** Counts the readings: one that was overtaken is not shown. */
  let turn = 0;
  /** Answers that were undone: these are asked again. */
  const askedAgain = new Map<string, HistoryQuestion>();

  onOpen('insights', read);
  onLedger(() => {
    if (isOpen('insights')) read();
  });
  select.addEventListener('change', () => {
    // These are figures of another account.
    place.inert = true;
    read();
  });

  async function read(): Promise<void> {
    const mine = ++turn;
    place.setAttribute('aria-busy', 'true');
    if (!place.hasChildNodes()) place.replaceChildren(make('p', 'quiet', 'Reading your log…'));
    const reply = await enqueue(async () => (mine === turn ? ask('readInsights', select.value) : undefined));
    if (reply && mine === turn) show(reply);
  }

  function show(reply: InsightsReply): void {
    const ledger = currentLedger();
    // An account that was renamed meanwhile: all of them, and the new name to choose.
    if (!reply.ok && reply.code === 'invalid' && select.value !== '') {
      select.value = '';
      read();
      return;
    }
    place.inert = false;
    place.setAttribute('aria-busy', 'false');
    if (!reply.ok) place.replaceChildren(make('p', 'error', reply.message), makeButton('Try again', read));
    else if (ledger) draw(reply, ledger);
  }

  function draw(reply: Told, ledger: Ledger): void {
    const { insights, says, accounts } = reply;
    offer(accounts, insights?.account ?? select.value);
    const question = place.contains(document.activeElement)
      ? document.activeElement?.closest<HTMLElement>('.question')?.dataset.key
      : undefined;
    redraw(place, ...(insights && says ? render(reply, insights, says, ledger) : leads.renderUnread(ledger)));
    // What was pressed may be gone: the focus stays with its question.
    if (question && document.activeElement === document.body)
      place.querySelector<HTMLElement>(`[data-key="${question}"] > summary`)?.focus();
  }

  function offer(accounts: readonly string[], chosen: string): void {
    const all = make('option', '', 'All accounts');
    all.value = '';
    select.replaceChildren(all, ...accounts.map((account) => make('option', '', account)));
    select.value = chosen;
    (select.parentElement as HTMLElement).hidden = accounts.length < 2;
  }

  function render({ asks, accounts }: Told, insights: Insights, says: Said, ledger: Ledger): HTMLElement[] {
    const { account, knownUntil, stop } = insights;
    const { today, policy } = ledger;
    const question = [...asks, ...askedAgain.values()].find(
      (one) => account === '' || account === one.account,
    );
    return [
      ...says.head.map(({ says: line, isToFix }) =>
        make('p', 'quiet', line, ...(isToFix ? [' ', makeLead('Open Health', 'health', 'plain link')] : [])),
      ),
      ...(knownUntil === null
        ? [
            make(
              'div',
              'buttons',
              makeLead('Log an answer', 'answer'),
              makeLead('Import an archive', 'import'),
            ),
          ]
        : []),
      renderLimit(insights, says.limit, today, makeWithdraw(account, ledger)),
      renderWaiting(insights, says.waiting, policy.staleAfter, makeSet(stop)),
      renderComparison(insights, says.groups),
      ...(question
        ? [renderHistoryQuestion(question, accounts.length > 1, today, (answer) => settle(question, answer))]
        : []),
      makeMethod(says.method),
    ];
  }

  /** Of all accounts, the one with the most to withdraw. */
  function makeWithdraw(account: string, { standings }: Ledger): HTMLButtonElement[] {
    const [most] = standings
      .filter((standing) => account === '' || standing.account === account)
      .sort((a, b) => b.lists.due - a.lists.due);
    if (!most || most.lists.due === 0) return [];
    const whose = account === '' && standings.length > 1 ? ` of ${most.account}` : '';
    const button = makeButton(`Withdraw ${most.lists.due.toLocaleString('en')}${whose}`, () =>
      leads.showWorkList(most.account),
    );
    button.dataset.key = 'withdraw';
    return [button];
  }

  function makeSet(stop: Insights['stop']): HTMLButtonElement[] {
    const days = stop.told ? stop.proposed : null;
    if (days === null) return [];
    const button = makeButton(`Withdraw after ${days} days`, () =>
      act(
        place,
        () => ask('changeRules', { rules: [{ key: 'staleAfter', value: days }], accounts: [] }),
        () => `Saved in Settings: withdraw after ${days} days.`,
      ),
    );
    button.dataset.key = 'set';
    return [button];
  }

  function settle(question: HistoryQuestion, withdrewBefore: boolean | null): void {
    const { account } = question;
    const said =
      withdrewBefore === null ? 'All right: not asked again for now.' : 'Saved. The figures go by it.';
    act(
      place,
      () => ask('answerHistory', { account, withdrewBefore }),
      () => said,
      {
        onDone() {
          askedAgain.delete(account);
          byId('title-insights').focus();
          read();
        },
        back: () => ask('answerHistory', { account, withdrewBefore: null }),
        onUndone() {
          askedAgain.set(account, question);
          read();
        },
      },
    );
  }
}

/** Leads to another view. */
function makeLead(text: string, view: string, className = ''): HTMLButtonElement {
  const button = makeButton(text, undefined, className);
  button.dataset.open = view;
  button.dataset.key = text;
  return button;
}

/** How this is worked out. */
function makeMethod(says: readonly string[]): HTMLElement {
  const details = make(
    'details',
    'method quiet',
    make('summary', '', 'How this is worked out'),
    ...says.map((sentence) => make('p', '', sentence)),
  );
  details.dataset.key = 'method';
  return details;
}
