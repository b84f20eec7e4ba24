/**
 * The rows of a view with ticks, in groups. Whoever was acted on stays in place, done or not saved, until the view is opened
 * again; without a connection what was ticked waits here.
 */
import type { Day } from '../../core/day.ts';
import { currentLedger } from './ledger.ts';
import { type Tick, watchWaiting } from './tick.ts';
import type { RowState, TickRow } from './tick-row.ts';

export interface TickLine<Person> extends Tick {
  /** As the log names the person now. */
  person: Person;
  readonly row: TickRow;
  /** Was acted on since the view was opened, and so keeps its place. */
  isKept?: boolean;
  drawn?: string;
}

export interface TickLines<Person, Line> {
  /** Those of a group as they stand in the view: in the order of before, with those who were acted on. */
  arrange(group: string, people: readonly Person[]): Person[];
  row(person: Person): HTMLElement;
  stateOf(person: Person): RowState;
  /** Whose row it is. */
  at(row: Element): Line | undefined;
  /** How many are in that state. */
  count(...states: RowState[]): number;
  /** The view is opened again: what is done is left out. */
  forget(): void;
}

/** `begin` gives the line of somebody who is new; `save` asks once more for what waited. */
export function createTickLines<Person, Line extends TickLine<Person>>(
  keyOf: (person: Person) => string,
  begin: (person: Person) => Line,
  draw: (line: Line) => void,
  save: (line: Line) => void,
): TickLines<Person, Line> {
  const lines = new Map<string, Line>();
  const orders = new Map<string, string[]>();
  const count = (...states: RowState[]) =>
    [...lines.values()].filter(({ state }) => states.includes(state)).length;

  watchWaiting(
    () => count('waiting') > 0,
    () => {
      for (const line of lines.values()) if (line.state === 'waiting') save(line);
    },
  );

  function lineOf(person: Person): Line {
    const key = keyOf(person);
    const line = lines.get(key) ?? begin(person);
    if (line.state === 'open') line.person = person;
    lines.set(key, line);
    return line;
  }

  return {
    count,
    stateOf: (person) => lines.get(keyOf(person))?.state ?? 'open',
    at: (row) => [...lines.values()].find((line) => line.row.element === row),
    arrange(group, people) {
      const known = new Map(people.map((person) => [keyOf(person), person]));
      const isKept = (key: string) => lines.get(key)?.isKept === true;
      const stay = (orders.get(group) ?? []).filter((key) => known.has(key) || isKept(key));
      // Who was acted on in another group stands there.
      const elsewhere = (key: string) => [...orders].some(([of, keys]) => of !== group && keys.includes(key));
      const come = [...known.keys()].filter((key) => !stay.includes(key) && !(isKept(key) && elsewhere(key)));
      orders.set(group, [...stay, ...come]);
      return [...stay, ...come].map((key) => known.get(key) ?? (lines.get(key) as Line).person);
    },
    row(person) {
      const line = lineOf(person);
      const { row, drawn, ...told } = line;
      line.drawn = JSON.stringify([told, today()]);
      if (drawn !== line.drawn) draw(line);
      return row.element;
    },
    forget() {
      orders.clear();
      for (const [key, { state }] of lines) if (state === 'done' || state === 'open') lines.delete(key);
    },
  };
}

export function today(): Day {
  return (currentLedger() as NonNullable<ReturnType<typeof currentLedger>>).today;
}
