/**
 * Who may be tried again, by day, as far as that is known: the ledger brings the first of an account, the
 * others are asked for group by group.
 */
import type { Ledger, ResendGroup, ResendPerson } from '../../../addon/contract.ts';
import { type Day, daysBetween } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { countIn } from '../../kit/lists.ts';
import { enqueue } from '../../kit/queue.ts';
import { keyOf } from './words.ts';

export interface Group {
  readonly of: ResendGroup;
  /** How many there are. */
  readonly count: number;
  /** The first of them, as far as they are known. */
  readonly people: readonly ResendPerson[];
}

export interface Plan {
  /** Who is ready, then who cools down, by day; these only once it is known how many there are of each. */
  groups(): Group[];
  usedUp(): Group;
  /** How many may be tried again, now or later. */
  total(): number;
  /** Whether everybody is known. */
  isWhole(): boolean;
  knowsDays(): boolean;
  /** Takes what the ledger says; `keeps`: the only change was one of this view, so what was read besides holds. */
  show(ledger: Ledger, account: string, keeps: boolean): void;
  /** Asks how many there are of each day, where the ledger does not tell. */
  readDays(): void;
  /** The next piece of a group. */
  readMore(of: ResendGroup): Promise<void>;
  /** All pieces of all groups. */
  readAll(): Promise<void>;
  /** What is planned with somebody has changed. */
  update(person: ResendPerson): void;
  /** Somebody was sent to again. */
  drop(person: ResendPerson): void;
}

/** `onChange` is called when there is more to show, `onRefusal` when it can't be read. */
export function createPlan(onChange: () => void, onRefusal: (message: string) => void): Plan {
  let ledger: Ledger | undefined;
  let account = '';
  let first: readonly ResendPerson[] = [];
  let more = new Map<string, { of: ResendGroup; person: ResendPerson }>();
  let days: ReadonlyMap<Day, number> | undefined;
  /** Groups that have turned out to end sooner than the ledger says. */
  let ended = new Set<ResendGroup>();
  /** Counts what was forgotten: a piece asked for before that is of no use. */
  let age = 0;
  /** When the days were asked for. */
  let asked = -1;

  const total = () => (ledger ? countIn(ledger, 'ready', account) + countIn(ledger, 'cooling', account) : 0);
  const isWhole = () => first.length === total();

  function known(of: ResendGroup): ResendPerson[] {
    const brought = of === 'used up' ? [] : first.filter((person) => groupOf(person) === of);
    const keys = new Set(brought.map(keyOf));
    const read = [...more].filter(([key, one]) => one.of === of && !keys.has(key));
    return [...brought, ...read.map(([, { person }]) => person)];
  }

  function group(of: ResendGroup, count: number): Group {
    const people = known(of);
    return { of, people, count: ended.has(of) ? people.length : Math.max(count, people.length) };
  }

  function groups(): Group[] {
    const later = first.filter(({ ready }) => !ready);
    const byDay = isWhole() ? countDays(later) : (days ?? []);
    return [
      group('ready', ledger ? countIn(ledger, 'ready', account) : 0),
      ...[...byDay].map(([day, count]) => group(day, count)),
    ];
  }

  /** Gives whether the list may hold more. */
  async function read(of: ResendGroup | '', offset: number): Promise<boolean> {
    const mine = age;
    const reply = await enqueue(() => ask('readResends', { account, text: '', group: of, offset }));
    if (mine !== age) return false;
    if (!reply.ok) {
      onRefusal(reply.message);
      return false;
    }
    days = new Map(reply.days);
    if (of !== '') {
      for (const person of reply.people) more.set(keyOf(person), { of, person });
      if (reply.people.length === 0) ended.add(of);
    }
    onChange();
    return true;
  }

  return {
    total,
    isWhole,
    knowsDays: () => isWhole() || days !== undefined,
    groups,
    usedUp: () => group('used up', ledger ? countIn(ledger, 'usedUp', account) : 0),
    show(read, of, keeps) {
      ledger = read;
      first = read.resends.filter((person) => person.account === of);
      if (keeps && of === account) return;
      account = of;
      more = new Map();
      days = undefined;
      ended = new Set();
      age += 1;
    },
    readDays() {
      // Nobody stands behind the end of the list.
      if (isWhole() || days || asked === age) return;
      asked = age;
      read('', total());
    },
    async readMore(of) {
      await read(of, known(of).length);
    },
    async readAll() {
      const next = () => groups().find(({ people, count }) => people.length < count);
      for (let group = next(); group; group = next())
        if (!(await read(group.of, group.people.length))) return;
    },
    update(person) {
      const known = more.get(keyOf(person));
      if (known) more.set(keyOf(person), { ...known, person });
    },
    drop: (person) => void more.delete(keyOf(person)),
  };
}

export function groupOf({ ready, resendFrom }: ResendPerson): ResendGroup {
  return ready || resendFrom === '' ? 'ready' : resendFrom;
}

export function countDays(people: readonly ResendPerson[]): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const { resendFrom } of people)
    if (resendFrom !== '') days.set(resendFrom, (days.get(resendFrom) ?? 0) + 1);
  return days;
}

/** `in 2 days`. */
export function waitInWords(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
