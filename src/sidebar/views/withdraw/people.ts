/**
 * Who is on the list: those due of an account, those whom the filter finds, or those sent since yesterday. What
 * the ledger leaves out is asked for.
 */
import type { Ledger, PendingPerson, PendingQuery } from '../../../addon/contract.ts';
import { addDays, type Day } from '../../../core/day.ts';
import { fold } from '../../../core/text.ts';
import { ask } from '../../kit/ask.ts';
import { countIn, createRest, isSame } from '../../kit/lists.ts';
import { countFilters, isDue, matcher, offerDays, readFilter } from './filter.ts';

export interface People {
  /** Only those sent today or yesterday, or only those who are kept. */
  only: 'recent' | 'kept' | undefined;
  /** How many the server has found; undefined while it was not asked. */
  readonly found: number | undefined;
  readonly isReading: boolean;
  take(ledger: Ledger): void;
  readonly isMine: (person: PendingPerson) => boolean;
  /** Whether the ledger brings everybody of the account. */
  isWhole(): boolean;
  /** Whether somebody in particular is looked for: then the daily limit cuts nothing off. */
  isNarrowed(): boolean;
  /** Those who are known, in the order of the list, each with what tells who it is. */
  list(): (readonly [key: string, person: PendingPerson])[];
  readMore(): void;
  /** Everybody on the list, or the first `most`; undefined where not all could be read. */
  readAll(most: number): Promise<PendingPerson[] | undefined>;
  drop(person: PendingPerson): void;
  /** Forgets what the server said: the list is another one, or may have changed. */
  forget(): void;
  /** Offers the filter the days on which they were sent. */
  countDays(): Promise<void>;
}

/** `onChange` is called when there is more to show, `onRefusal` when it cannot be read. */
export function createPeople(
  account: () => string,
  onChange: () => void,
  onRefusal: (message: string) => void,
): People {
  let ledger: Ledger | undefined;
  let found: number | undefined;
  const rest = createRest<PendingPerson>(
    async () => {
      const reply = await ask('readPending', query());
      if (reply.ok) found = reply.total;
      return reply;
    },
    onChange,
    onRefusal,
  );

  const isMine = (person: PendingPerson) =>
    fold(person.account || (ledger?.standings[0]?.account ?? '')) === fold(account());
  const mine = () => (ledger?.pending ?? []).filter(isMine);
  const yesterday = (today: Day) => addDays(today, -1);

  /** What to ask once its turn has come: whoever was ticked by then is on the list no more. */
  function query(): PendingQuery {
    const offset = people.isNarrowed() ? rest.people.length : people.list().length;
    const whose = { account: account(), offset };
    if (people.only === 'kept') return { ...whose, due: false, text: '', kept: true };
    if (people.only) return { ...whose, due: false, text: '', sentFrom: yesterday((ledger as Ledger).today) };
    const { day, ...filter } = readFilter();
    return { ...whose, ...filter, ...(day && { sentFrom: day, sentTo: day }) };
  }

  function choose(): (person: PendingPerson) => boolean {
    if (people.only === 'kept') return ({ keepUntil }) => keepUntil !== undefined;
    if (!people.only || !ledger) return matcher(readFilter());
    const since = yesterday(ledger.today);
    return ({ status, sentOn }) => status === 'Pending' && sentOn >= since;
  }

  function known(): PendingPerson[] {
    const fits = choose();
    const brought = mine().filter(fits);
    if (people.isWhole()) return brought;
    const others = rest.people.filter(fits);
    if (people.isNarrowed()) return others;
    return [...brought, ...others.filter((person) => !brought.some((other) => isSame(person, other)))];
  }

  const people: People = {
    only: undefined,
    get found() {
      return found;
    },
    get isReading() {
      return rest.isReading;
    },
    take(read) {
      ledger = read;
    },
    isMine,
    isWhole: () => ledger !== undefined && mine().length === countIn(ledger, 'pending', account()),
    isNarrowed: () => people.only !== undefined || countFilters(readFilter()) > 0,
    list() {
      const times = new Map<string, number>();
      return known().map((person) => {
        const who = [person.account, person.name, person.url, person.sentOn].join('\n');
        times.set(who, (times.get(who) ?? 0) + 1);
        return [`${who}\n${times.get(who)}`, person];
      });
    },
    readMore: rest.readMore,
    async readAll(most) {
      if (!people.isWhole() && !(await rest.readAll(most))) return undefined;
      return known().slice(0, most);
    },
    drop: rest.drop,
    forget() {
      rest.clear();
      found = undefined;
    },
    async countDays() {
      const { due } = readFilter();
      const of = account();
      if (!ledger) return;
      const { today } = ledger;
      if (people.isWhole()) {
        const days = new Map<Day, number>();
        for (const person of mine())
          if (person.sentOn && (!due || isDue(person)))
            days.set(person.sentOn, (days.get(person.sentOn) ?? 0) + 1);
        return offerDays([...days], today);
      }
      // Nobody is that far down the list: the days come alone.
      const offset = Number.MAX_SAFE_INTEGER;
      const reply = await ask('readPending', { account: of, due, text: '', offset, byDay: true });
      if (reply.ok && of === account()) offerDays(reply.days ?? [], today);
    },
  };
  return people;
}
