/** The view Insights: what one's own log can teach, as three questions whose answers are read without opening any. */
import type { Insights, InsightsReply, Ledger, Said } from '../../../addon/contract.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { makeInsightsButton, renderReport } from '../../kit/make-sheet.ts';
import { openButton } from '../../kit/open-button.ts';
import { enqueue } from '../../kit/queue.ts';
import { redraw } from '../../kit/redraw.ts';
import { isOpen, onOpen } from '../../kit/view.ts';
import { renderComparison } from './groups.ts';
import { type HistoryQuestion, renderHistoryQuestion } from './history.ts';
import { renderLimit } from './limit.ts';
import { makeTexts } from './question.ts';
import { renderWaiting } from './waiting.ts';

/** What this view takes of others. */
export interface InsightsLeads {
  readonly showWorkList: (account: string) => void;
  /** The rows that can't be read: a line above the figures, or what stands in their place. */
  readonly renderUnread: (ledger: Ledger) => HTMLElement[];
}

/** So many accounts lead to what is to be withdrawn. */
const MOST_LISTS = 3;

type Told = Extract<InsightsReply, { ok: true }>;

export function createInsightsView({ showWorkList, renderUnread }: InsightsLeads): void {
  const place = byId('insights');
  const select = byId<HTMLSelectElement>('insights-account');
  /** Counts the readings: one that was overtaken is not shown. */
  let turn = 0;
  /** Its answer was undone. */
  let askedAgain: HistoryQuestion | undefined;

  onOpen('insights', read);
  onLedger(() => {
    if (isOpen('insights')) read();
  });
  select.addEventListener('change', () => {
    // What is shown are figures of another account.
    place.inert = true;
    read();
  });

  async function read(): Promise<void> {
    const mine = ++turn;
    // What was chosen in another view.
    if (select.length === 0) offerAll();
    place.ariaBusy = 'true';
    if (!place.hasChildNodes()) place.replaceChildren(make('p', 'quiet', 'Reading your log…'));
    const reply = await enqueue(async () => (mine === turn ? ask('readInsights', select.value) : undefined));
    const ledger = currentLedger();
    if (!reply || mine !== turn || !ledger) return;
    place.inert = false;
    place.ariaBusy = 'false';
    if (reply.ok) draw(reply, ledger);
    else if (reply.code === 'invalid' && select.value !== '') {
      // The account was renamed: all of them, and the new name to choose.
      select.value = '';
      read();
    } else place.replaceChildren(make('p', 'error', reply.message), makeButton('Try again', read));
  }

  function offerAll(
    accounts: readonly { readonly account: string }[] = currentLedger()?.standings ?? [],
  ): void {
    const all = make('option', '', 'All accounts');
    all.value = '';
    offerAccounts(select, accounts, all);
  }

  function draw(reply: Told, ledger: Ledger): void {
    const { insights, says, accounts } = reply;
    const chosen = insights?.account ?? select.value;
    offerAll(accounts.map((account) => ({ account })));
    select.value = chosen;
    const question = place.contains(document.activeElement) && document.activeElement?.closest('.question');
    redraw(
      place,
      ...renderUnread(ledger),
      ...(insights && says ? render(reply, insights, says, ledger) : []),
    );
    // What was pressed may be gone: the focus stays with its question.
    if (question && document.activeElement === document.body)
      place.querySelector<HTMLElement>(`#${question.id} > summary`)?.focus();
  }

  function render(
    { asks, accounts, sheet }: Told,
    insights: Insights,
    says: Said,
    ledger: Ledger,
  ): HTMLElement[] {
    const { account, knownUntil, stop } = insights;
    const { today, policy, standings } = ledger;
    const isMine = (one: { readonly account: string }) => account === '' || account === one.account;
    const asked = [...asks, askedAgain].find((one) => one && isMine(one));
    // Of all accounts, those with the most to withdraw; each has its list.
    const due = standings
      .filter((one) => isMine(one) && one.lists.due > 0)
      .sort((a, b) => b.lists.due - a.lists.due)
      .slice(0, MOST_LISTS);
    const isSeveral = account === '' && accounts.length > 1;
    const days = stop.told ? stop.proposed : null;
    const report = renderReport(place, accounts, account);
    return [
      ...says.head.map(({ says: line, isToFix }) =>
        make('p', 'quiet', line, ' ', isToFix ? openButton('Open Health', 'health') : ''),
      ),
      ...(knownUntil === null ? [openButton('Log an answer', 'answer', '')] : []),
      renderLimit(
        insights,
        says.limit,
        today,
        due.map(({ account: whose, lists }) => {
          const words = `Withdraw ${lists.due.toLocaleString('en')}`;
          const act = isSeveral ? `${words} · ${whose}` : words;
          return makeAct(`withdraw ${whose}`, act, () => showWorkList(whose));
        }),
      ),
      renderWaiting(
        insights,
        says.waiting,
        policy.staleAfter,
        days === null ? [] : [makeAct('set', `Withdraw after ${days} days`, () => set(days))],
      ),
      renderComparison(insights, says.groups),
      ...(asked
        ? [renderHistoryQuestion(asked, accounts.length > 1, today, (answer) => settle(asked, answer))]
        : []),
      ...(sheet ? [] : [makeInsightsButton(place, account, read)]),
      ...(accounts.length > 1 ? [report] : []),
      makeMethod(says.method, accounts.length > 1 ? [] : [report]),
    ];
  }

  function set(days: number): void {
    act(
      place,
      () => ask('changeRules', { rules: [{ key: 'staleAfter', value: days }], accounts: [] }),
      () => `Saved: withdraw after ${days} days.`,
    );
  }

  function settle(asked: HistoryQuestion, withdrewBefore: boolean | null): void {
    const { account } = asked;
    const follow = (again?: HistoryQuestion) => () => {
      askedAgain = again;
      byId('title-insights').focus();
      read();
    };
    act(
      place,
      () => ask('answerHistory', { account, withdrewBefore }),
      () => (withdrewBefore === null ? 'Not asked again for now.' : 'Saved. The figures go by it.'),
      {
        onDone: follow(),
        back: () => ask('answerHistory', { account, withdrewBefore: null }),
        onUndone: follow(asked),
      },
    );
  }
}

function makeAct(key: string, words: string, run: () => void): HTMLButtonElement {
  const button = makeButton(words, run);
  button.title = words;
  button.dataset.key = key;
  return button;
}

/** How this is worked out. */
function makeMethod(says: readonly string[], put: readonly HTMLElement[]): HTMLElement {
  const summary = make('summary', '', 'How this is worked out');
  const details = make('details', 'method quiet', summary, ...makeTexts('', ...says), ...put);
  details.dataset.key = 'method';
  return details;
}
