/**
 * The charts of a book: what each shows, where it stands, and which rows and columns it follows. Univer has none, so they are kept here and saved with the
 * document. Rows and columns count from 0.
 *
 * As on Google, a range and an anchor move along when rows or columns are inserted or deleted before them, a range grows and shrinks with what is
 * inserted or deleted inside it, and charts go with their sheet. Not as there: rows that are dragged elsewhere, and charts of a duplicated sheet.
 */
import type { ICommandInfo, Injector } from '@univerjs/core';
import type { Area } from './area.ts';
import type { Engine } from './engine.ts';
import { sheetNumber } from './sheet.ts';

export type ChartOption = string | number | boolean;

export interface Chart {
  /** Unique in the book, and never used again. */
  readonly id: number;
  /** The sheet that it stands on. */
  readonly sheet: number;
  readonly type: 'LINE' | 'COLUMN';
  /** What it shows; the cells of null were deleted. */
  readonly source: { readonly sheet: number; readonly area: Area } | null;
  /** Rows at the top of the range that name the series. */
  readonly headers: number;
  readonly options: Readonly<Record<string, ChartOption>>;
  /** The cell of its corner, and how many pixels from there. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
}

export class Charts {
  #charts: readonly Chart[] = [];
  readonly #told = new Set<() => void>();

  constructor(engine: Engine, injector: Injector) {
    const follow = followerOf(engine);
    injector.get(engine.core.ICommandService).onCommandExecuted((command) => {
      const change = follow(command);
      if (change) this.load(this.#charts.flatMap((chart) => change(chart) ?? []));
    });
  }

  all(): readonly Chart[] {
    return this.#charts;
  }

  load(charts: readonly Chart[]): void {
    this.#charts = charts;
    for (const tell of this.#told) tell();
  }

  add(chart: Omit<Chart, 'id'>): void {
    this.load([...this.#charts, { ...chart, id: Math.floor(Math.random() * 2 ** 31) }]);
  }

  remove(id: number): void {
    this.load(this.#charts.filter((chart) => chart.id !== id));
  }

  /** The callback is told after every change of them. */
  onChange(callback: () => void): void {
    this.#told.add(callback);
  }
}

type Follow = (chart: Chart) => Chart | undefined;

/** What a mutation does to charts; undefined for one that does nothing to any. */
function followerOf({ sheets }: Engine): (command: Readonly<ICommandInfo>) => Follow | undefined {
  const ways: Readonly<Record<string, readonly [axis: 'row' | 'column', sign: 1 | -1]>> = {
    [sheets.InsertRowMutation.id]: ['row', 1],
    [sheets.RemoveRowMutation.id]: ['row', -1],
    [sheets.InsertColMutation.id]: ['column', 1],
    [sheets.RemoveColMutation.id]: ['column', -1],
  };
  return ({ id, params }) => {
    const { subUnitId = '', range } = (params ?? {}) as { subUnitId?: string; range?: Area };
    const sheet = sheetNumber(subUnitId);
    if (id === sheets.RemoveSheetMutation.id) return (chart) => withoutSheet(chart, sheet);
    const [axis, sign] = ways[id] ?? [];
    if (!axis || !sign || !range) return undefined;
    const [first, last] =
      axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const move = (from: number, to: number) =>
      sign === 1 ? inserted(from, to, first, last) : deleted(from, to, first, last);
    return (chart) => moved(chart, sheet, axis, move);
  };
}

function withoutSheet(chart: Chart, sheet: number): Chart | undefined {
  if (chart.sheet === sheet) return undefined;
  return chart.source?.sheet === sheet ? { ...chart, source: null } : chart;
}

type Span = readonly [from: number, to: number];

function moved(
  chart: Chart,
  sheet: number,
  axis: 'row' | 'column',
  move: (from: number, to: number) => Span | undefined,
): Chart {
  const { source, anchor } = chart;
  const at = chart.sheet === sheet ? (move(anchor[axis], Number.POSITIVE_INFINITY)?.[0] ?? 0) : anchor[axis];
  const next = { ...chart, anchor: { ...anchor, [axis]: at } };
  if (source?.sheet !== sheet) return next;
  const { area } = source;
  const [start, end] =
    axis === 'row' ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  const span = move(area[start], area[end]);
  return { ...next, source: span ? { sheet, area: { ...area, [start]: span[0], [end]: span[1] } } : null };
}

function inserted(from: number, to: number, first: number, last: number): Span {
  const count = last - first + 1;
  return [from >= first ? from + count : from, to >= first ? to + count : to];
}

/** Undefined where nothing is left of it. */
function deleted(from: number, to: number, first: number, last: number): Span | undefined {
  const before = (at: number) => Math.max(0, Math.min(at, last + 1) - first);
  const span: Span = [from - before(from), to - before(to + 1)];
  return span[0] <= span[1] ? span : undefined;
}
