/** The costs of acts as a table for people: ours, and after it the plain script's. */
import type { ActName } from './act.ts';
import type { Cost } from './cost.ts';

export const LEGEND = `Each figure: ours, then a plain script of the same act that looks at nothing twice and cannot be undone but for the last.
The built files in the local host with its real spreadsheet engine, only its first rows coloured; times hold the engine's own work.
`;

type Column = readonly [title: string, of: (cost: Cost) => string];

type Costs = ReadonlyMap<ActName, Cost>;

/** `trip` is the time of a JSON round trip of the log. */
export function tableOf(rows: number, ours: Costs, plain: Costs, trip: number): string {
  const columns: readonly Column[] = [
    ['sheet calls', ({ calls }) => String(calls)],
    ['read a row', ({ read }) => (read / rows).toFixed(1)],
    ['written', ({ written }) => whole(written)],
    ['whole log read', ({ wholeReads }) => String(wholeReads)],
    ['date calls', ({ conversions }) => String(conversions)],
    ['reply bytes', ({ bytes }) => whole(bytes)],
    ['time ratio', ({ time }) => (time / trip).toFixed(1)],
  ];
  const head = row(
    `${whole(rows)} rows`,
    columns.map(([title]) => title),
  );
  const lines = [...ours].map(([act, cost]) => {
    const least = plain.get(act);
    return row(
      act,
      columns.map(([, of]) => `${of(cost)} · ${least ? of(least) : ''}`),
    );
  });
  return [head, ...lines, ''].join('\n');
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(18) + cells.map((cell) => cell.padStart(19)).join('');
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
