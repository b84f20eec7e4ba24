/**
 * Brings the sample to another day: it was made on the day of the build, and all that it tells is counted from
 * today.
 */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import type { SavedState } from '../host.ts';

/** The contents of sample.json. */
export interface SampleBook extends SavedState {
  /** The today of its days. */
  readonly day: string;
  readonly workbook: IWorkbookData;
}

const DAY_MS = 86_400_000;

/**
 * The sample with every day moved, so that what was 12 days ago on its own day is so on `today`. Formulas stay: the
 * spreadsheet calculates them. Text stays too, and the next daily check of the add-on writes it.
 */
export function bringTo(today: string, sample: SampleBook): SampleBook {
  const days = Math.round((Date.parse(today) - Date.parse(sample.day)) / DAY_MS);
  if (days === 0) return sample;
  const { workbook } = sample;
  const sheets = Object.entries(workbook.sheets).map(([id, sheet]) => [
    id,
    moveDays(sheet, days, workbook.styles),
  ]);
  return { ...sample, day: today, workbook: { ...workbook, sheets: Object.fromEntries(sheets) } };
}

type Styles = IWorkbookData['styles'];

function moveDays(sheet: Partial<IWorksheetData>, days: number, styles: Styles): Partial<IWorksheetData> {
  const cellData = Object.entries(sheet.cellData ?? {}).map(([row, cells]) => [
    row,
    Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [column, moveDay(cell as ICellData, days, styles)]),
    ),
  ]);
  return { ...sheet, cellData: Object.fromEntries(cellData) };
}

function moveDay(cell: ICellData, days: number, styles: Styles): ICellData {
  if (typeof cell.v !== 'number' || cell.f || cell.si) return cell;
  const style = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
  return isDayFormat(style) ? { ...cell, v: cell.v + days } : cell;
}

/** Whether its number format shows a day: `yyyy-mm-dd`, `d mmm`, but not `"days" 0`. */
function isDayFormat(style: Nullable<IStyleData>): boolean {
  const pattern = style?.n?.pattern ?? '';
  return /d/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
