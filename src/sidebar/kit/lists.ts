/** Lists of people: the ledger brings the first of each and how many there are; the others are asked for. */
import type { Ledger, ListCounts, Piece, RefusalReply, Target } from '../../addon/contract.ts';
import { enqueue } from './queue.ts';

/**
 * How many the list of an account holds; without an account, of all, those that Settings does not list
 * included.
 */
export function countIn(ledger: Ledger, list: keyof ListCounts, account = ''): number {
  const of = ledger.standings.filter((standing) => account === '' || standing.account === account);
  const unlisted = account === '' ? ledger.unlisted[list] : 0;
  return of.reduce((sum, { lists }) => sum + lists[list], unlisted);
}

/** What was read of a list beyond its first ones. */
export interface Rest<T> {
  readonly people: readonly T[];
  readonly isReading: boolean;
  /** Reads the next piece, in its turn, unless one is on its way or the list has ended. */
  readMore(): void;
  /** Reads on until the list has ended or `most` are known. Gives whether nothing was refused or forgotten on the way. */
  readAll(most: number): Promise<boolean>;
  /** Takes somebody out who is on the list no more. */
  drop(person: T): void;
  /** Forgets it: the list may have changed. */
  clear(): void;
}

/**
 * `request` reads a piece once its turn has come. `onChange` is called when there is more to show,
 * `onRefusal` when it cannot
 * be read.
 */
export function createRest<T extends Target>(
  request: () => Promise<({ readonly ok: true } & Piece<T>) | RefusalReply>,
  onChange: () => void,
  onRefusal: (message: string) => void,
): Rest<T> {
  let people: readonly T[] = [];
  let isEnded = false;
  /** Counts what was forgotten: a piece read before that is of no use. */
  let age = 0;
  let reading = -1;

  /** Gives whether it can be read on. */
  async function read(): Promise<boolean> {
    const mine = age;
    reading = mine;
    const reply = await enqueue(request);
    if (mine !== age) return false;
    reading = -1;
    if (!reply.ok) {
      onRefusal(reply.message);
      return false;
    }
    isEnded = reply.people.length === 0;
    // The list may have become longer meanwhile: then its pieces overlap.
    people = [...people, ...reply.people.filter((person) => !people.some((other) => isSame(person, other)))];
    onChange();
    return true;
  }

  return {
    get people() {
      return people;
    },
    get isReading() {
      return reading === age;
    },
    readMore() {
      if (reading !== age && !isEnded) read();
    },
    async readAll(most) {
      while (!isEnded && people.length < most) if (!(await read())) return false;
      return true;
    },
    drop(person) {
      people = people.filter((other) => !isSame(person, other));
    },
    clear() {
      age += 1;
      people = [];
      isEnded = false;
    },
  };
}

/** Whether two pieces, read at almost the same time, speak of one row. */
export function isSame(a: Target, b: Target): boolean {
  return a.row === b.row && a.name === b.name && a.url === b.url;
}
