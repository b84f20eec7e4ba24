/**
 * Shows the charts of the sheet in front over its grid. Univer only floats an empty element at the place, and keeps it there while the user scrolls; what is
 * in it is drawn here, anew after each calculation.
 */
import { DrawingTypeEnum, ICommandService, type IWorkbookData } from '@univerjs/core';
import { SheetSkeletonService } from '@univerjs/sheets';
import {
  DrawingApplyType,
  ISheetDrawingService,
  SetDrawingApplyMutation,
  SHEET_DRAWING_PLUGIN,
  transformToDrawingPosition,
} from '@univerjs/sheets-drawing';
import type { PageBook } from '../browser.ts';
import type { Chart } from '../engine/chart.ts';
import { drawChart } from './chart-picture.ts';

const COMPONENT = 'InviteLedgerChart';
/** After a change, in milliseconds: an execution makes many. */
const PAUSE = 60;
/** Not in the snapshot, and not for Ctrl+Z: charts are kept by the host. */
const OURS_ALONE = { onlyLocal: true };

interface Frame {
  readonly sheet: string;
  /** Where it floats; a frame that is to be elsewhere is made anew. */
  readonly place: string;
}

/** What Univer gives the element that it floats. */
interface FrameProps {
  readonly data?: { readonly chart?: number };
  readonly context?: { readonly root?: { readonly current: HTMLElement | null } };
}

export function showCharts(book: PageBook): void {
  const frames = new Map<number, Frame>();
  const roots = new Map<number, HTMLElement>();
  const commands = book.injector.get(ICommandService);
  const drawings = book.injector.get(ISheetDrawingService);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  // It renders nothing by itself: its element is filled when it is there.
  book.api.registerComponent(COMPONENT, (({ data, context }: FrameProps) => {
    requestAnimationFrame(() => {
      const root = context?.root?.current;
      if (!root || data?.chart === undefined) return;
      roots.set(data.chart, root);
      fill(data.chart);
    });
    return null;
  }) as Parameters<typeof book.api.registerComponent>[1]);

  book.charts.onChange(soon);
  book.onChange(soon);
  book.onTab(soon);
  soon();

  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void draw(), PAUSE);
  }

  async function draw(): Promise<void> {
    await book.settled();
    const front = book.activeSheet();
    const charts = book.charts.all().filter(({ sheet }) => sheet === front.id);
    for (const [id, frame] of [...frames]) {
      if (frame.sheet !== book.tab() || !charts.some((chart) => chart.id === id)) remove(id, frame);
    }
    for (const chart of charts) {
      float(chart);
      fill(chart.id);
    }
  }

  function float({ id, anchor, options }: Chart): void {
    const [unitId, subUnitId] = [book.workbook.getId(), book.tab()];
    const skeleton = book.injector.get(SheetSkeletonService).getSkeleton(unitId, subUnitId);
    if (!skeleton) return;
    const transform = {
      // Counted from the corner of the headers.
      left: skeleton.rowHeaderWidth + skeleton.colStartX(anchor.column) + anchor.x,
      top: skeleton.columnHeaderHeight + skeleton.rowStartY(anchor.row) + anchor.y,
      width: Number(options.width),
      height: Number(options.height),
    };
    const place = JSON.stringify(transform);
    const frame = frames.get(id);
    const search = { unitId, subUnitId, drawingId: String(id) };
    if (frame?.place === place && drawings.getDrawingByParam(search)) return;
    if (frame) remove(id, frame);
    const sheetTransform = transformToDrawingPosition(transform, skeleton);
    const param = {
      ...search,
      ...{ drawingType: DrawingTypeEnum.DRAWING_DOM, componentKey: COMPONENT, data: { chart: id } },
      ...{ transform, sheetTransform, axisAlignSheetTransform: sheetTransform, allowTransform: false },
    };
    frames.set(id, { sheet: subUnitId, place });
    apply(subUnitId, drawings.getBatchAddOp([param]), DrawingApplyType.INSERT);
  }

  function remove(id: number, { sheet }: Frame): void {
    frames.delete(id);
    roots.delete(id);
    const search = { unitId: book.workbook.getId(), subUnitId: sheet, drawingId: String(id) };
    if (drawings.getDrawingByParam(search))
      apply(sheet, drawings.getBatchRemoveOp([search]), DrawingApplyType.REMOVE);
  }

  function apply(subUnitId: string, made: unknown, type: DrawingApplyType): void {
    const { redo: op, objects } = made as { redo: unknown; objects: unknown };
    const unitId = book.workbook.getId();
    commands.syncExecuteCommand(
      SetDrawingApplyMutation.id,
      { unitId, subUnitId, op, objects, type },
      OURS_ALONE,
    );
  }

  function fill(id: number): void {
    const chart = book.charts.all().find((each) => each.id === id);
    const sheet = book.sheets().find((each) => each.id === chart?.source?.sheet);
    const area = chart?.source?.area;
    if (!chart) return;
    const figures =
      sheet && area ? { values: sheet.values(area), shown: sheet.shown(area) } : { values: [], shown: [] };
    roots.get(id)?.replaceChildren(drawChart(chart, figures));
  }
}

/** As it was saved, less the elements that floated then: they are made anew of what the host keeps. */
export function withoutFloating(workbook: IWorkbookData): IWorkbookData {
  const resources = workbook.resources?.filter(({ name }) => name !== SHEET_DRAWING_PLUGIN) ?? [];
  return { ...workbook, resources };
}
