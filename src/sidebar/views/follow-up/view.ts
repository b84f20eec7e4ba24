/** The view Follow up: what comes after a yes. Whose step is due, who has none yet, and who has not answered. */
import type { FollowUpGroup, FollowUpPerson, FollowUpsReply } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { offerAccounts } from '../../kit/accounts.ts';
import { ask } from '../../kit/ask.ts';
import { byId, make } from '../../kit/element.ts';
import { currentLedger, onLedger } from '../../kit/ledger.ts';
import { say } from '../../kit/message.ts';
import { enqueue } from '../../kit/queue.ts';
import { createSections, type Section } from '../../kit/section.ts';
import { moveByKey } from '../../kit/tick-keys.ts';
import { isOpen, onOpen } from '../../kit/view.ts';
import { createAllForm } from './all.ts';
import { createLines } from './lines.ts';
import { createOwnerChoice } from './owner.ts';
import { keyOf, sideOf } from './words.ts';

/** How many of a group show at first, and how many come then. */
const FIRST = 10;
const STEP = 25;
/** From so many people on there is a search. */
const MANY = 10;
/** As many as one act takes. */
const MOST_AT_ONCE = 1000;
/** The log is searched when nothing was typed for so long, in milliseconds. */
const PAUSE = 250;

const GROUPS = ['due', 'new', 'no answer', 'later'] as const satisfies readonly FollowUpGroup[];
const TODAYS = GROUPS.filter((group) => group !== 'later');

type Counts = Extract<FollowUpsReply, { ok: true }>['counts'];

export function createFollowUpView(): void {
  const account = byId<HTMLSelectElement>('follow-account');
  const search = byId<HTMLInputElement>('follow-search');
  const lists = byId('follow-lists');
  const said = byId('follow-found');
  let counts: Counts | undefined;
  let people: readonly FollowUpPerson[] = [];
  /** How many the words that were looked for mean. */
  let matches = 0;
  let shown = new Map<FollowUpGroup, number>();
  /** Counts the readings: one that was overtaken is not shown. */
  let turn = 0;
  let pause: ReturnType<typeof setTimeout>;

  const today = (): Day => (currentLedger() as NonNullable<ReturnType<typeof currentLedger>>).today;
  const lead = make('div', '');
  lead.id = 'follow-all';
  let owners: readonly string[] = [];
  const accounts = () => currentLedger()?.standings.map((one) => one.account) ?? [];
  const names = () => [...new Set([...owners, ...accounts()])];
  const isOfSeveral = () => account.value === '' && accounts().length > 1;
  const lines = createLines(render, names, isOfSeveral);
  /** Whether nothing was done with them yet, or not with success. */
  const isFree = (person: FollowUpPerson) => ['open', 'failed'].includes(lines.stateOf(person));
  const whose = createOwnerChoice(byId<HTMLSelectElement>('follow-owner'), begin);
  const all = createAllForm(
    lead,
    today,
    readNew,
    // Who works alone is not asked.
    () => (owners.length > 0 || accounts().length > 1 ? names() : []),
    begin,
  );
  const draw = createSections<FollowUpGroup>(lists, showMore);
  moveByKey(lists, (ticks, at) => ticks[at]?.click());
  onOpen('follow', begin);
  account.addEventListener('change', begin);
  search.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(read, PAUSE);
  });
  onLedger((ledger) => {
    const all = make('option', '', 'All accounts');
    all.value = '';
    offerAccounts(account, ledger.standings, all);
    const { followUps, unread } = ledger;
    byId('more-follow').textContent =
      followUps === 0 || unread.hidesFigures
        ? 'After they accepted'
        : `${followUps.toLocaleString('en')} accepted, not followed up`;
    if (!isOpen('follow')) return;
    // What this view has changed, it knows; anything else may have changed the list.
    if (lines.count('saving', 'undoing') > 0) render();
    else read();
  });

  function begin(): void {
    lines.forget();
    shown = new Map();
    counts = undefined;
    people = [];
    read();
  }

  function request(group: FollowUpGroup | '', offset: number): Promise<FollowUpsReply> {
    const owner = whose.wanted();
    return ask('readFollowUps', {
      ...{ account: account.value, text: search.value.trim(), group, offset },
      ...(owner !== undefined && { owner }),
    });
  }

  /** Everything that was read before is as old. */
  async function read(): Promise<void> {
    const mine = ++turn;
    if (!counts) said.textContent = 'Reading your log…';
    const reply = await enqueue(() => request('', 0));
    if (mine !== turn) return;
    said.textContent = '';
    if (!reply.ok) return say('error', reply.message);
    ({ counts, people, total: matches, owners } = reply);
    // Whoever was chosen has no next step any more.
    if (!whose.offer(owners)) return read();
    render();
  }

  async function readMore(group: FollowUpGroup): Promise<void> {
    const mine = turn;
    // Who was acted on is in another group by now.
    const known = people.filter((person) => person.group === group && isFree(person)).length;
    const reply = await enqueue(() => request(group, known));
    if (mine !== turn) return;
    if (!reply.ok) return say('error', reply.message);
    const keys = new Set(people.map(keyOf));
    people = [...people, ...reply.people.filter((person) => !keys.has(keyOf(person)))];
  }

  async function readNew(): Promise<readonly FollowUpPerson[] | undefined> {
    const found: FollowUpPerson[] = [];
    for (let total = 1; found.length < Math.min(total, MOST_AT_ONCE); ) {
      const reply = await enqueue(() => request('new', found.length));
      if (!reply.ok) {
        say('error', reply.message);
        return undefined;
      }
      if (reply.people.length === 0) break;
      found.push(...reply.people);
      total = reply.total;
    }
    return found.slice(0, MOST_AT_ONCE);
  }

  async function showMore(of: FollowUpGroup): Promise<void> {
    const section = document.activeElement?.closest('section');
    const before = section?.querySelectorAll('.row').length ?? 0;
    shown.set(of, before + STEP);
    const known = people.filter(({ group }) => group === of).length;
    if (known < Math.min(before + STEP, counts?.[of] ?? 0)) await readMore(of);
    render();
    section?.querySelectorAll<HTMLElement>('.row')[before]?.querySelector('input')?.focus();
  }

  function render(): void {
    const ledger = currentLedger();
    if (!ledger || !counts) return;
    const known = counts;
    const isSearch = search.value.trim() !== '';
    // Of those who were counted when the list was read.
    const isDone = (group: FollowUpGroup) =>
      people.filter((person) => person.group === group && !isFree(person)).length;
    const left = (group: FollowUpGroup) => Math.max(0, known[group] - isDone(group));
    const total = TODAYS.reduce((sum, group) => sum + left(group), 0);
    const owner = whose.wanted();
    // What was ticked stays in place, and so does the list.
    const hasDone = lines.count('done', 'saving', 'undoing') > 0;
    const isAllDone = total === 0 && hasDone;
    byId('follow-title').textContent =
      total > 0 && !ledger.unread.hidesFigures
        ? `${total.toLocaleString('en')} accepted, not followed up`
        : total > 0
          ? 'Follow up'
          : isAllDone
            ? 'All done for today'
            : `No one to follow up today${owner ? ` for ${owner}` : ''}`;
    const waiting = lines.count('waiting');
    byId('follow-about').textContent =
      waiting > 0
        ? 'You are offline. What you tick is kept here and saved when you’re back: don’t close this sidebar.'
        : total > 0
          ? 'Tick when the step is done.'
          : isAllDone
            ? 'What is ticked can be undone here.'
            : owner !== undefined
              ? 'Nothing to do here for the one you chose.'
              : 'People who accept appear here, so that you can choose a next step.';
    const isFew = known.due + known.new + known['no answer'] <= MANY;
    search.hidden = !isSearch && isFew && (search.hidden || !hasDone);
    all.draw(left('new'), hasDone);
    const groups = isSearch ? TODAYS : GROUPS;
    draw(groups.map(sectionOf).filter(({ rows, more }) => rows.length > 0 || more !== ''));
    said.textContent = !isSearch
      ? ''
      : matches > people.length
        ? `${(matches - people.length).toLocaleString('en')} more match: type on.`
        : matches === 0
          ? `No one here matches “${search.value.trim()}”.`
          : '';

    function sectionOf(of: FollowUpGroup): Section<FollowUpGroup> {
      const some = people.filter(({ group }) => group === of);
      const most = shown.get(of) ?? (of === 'later' ? 0 : isSearch ? some.length : FIRST);
      const rows = lines.arrange(of, some.slice(0, most)).map(lines.row);
      const more = isSearch ? 0 : known[of] - Math.min(most, some.length);
      const isDated = some.slice(0, most).some((person) => sideOf(person, today()) !== '');
      return {
        ...{ of, rows, ...(of === 'new' && { lead }) },
        ...headOf(of, known.later, isDated),
        more:
          more <= 0
            ? ''
            : rows.length === 0
              ? `Show ${more.toLocaleString('en')}`
              : `${more.toLocaleString('en')} more`,
      };
    }

    /** Over rows without a day there is no word for it. */
    function headOf(of: FollowUpGroup, later: number, isDated: boolean): { title: string; side: string } {
      const side = isDated ? 'accepted on' : '';
      if (of === 'due') return { title: 'Due', side };
      if (of === 'new') return { title: 'No next step yet', side };
      if (of === 'later') return { title: 'Later', side: later === 1 ? '1 person' : `${later} people` };
      const days = ledger?.policy.noAnswerDays;
      return {
        title: `No answer for ${days} day${days === 1 ? '' : 's'}`,
        side: isDated ? 'written to on' : '',
      };
    }
  }
}
