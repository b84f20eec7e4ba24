/**
 * Rows of a sheet on which formulas elsewhere depend: deleted, they would leave #REF! behind or take what the formula fills with them, and no undo
 * brings that back. Of a range its two ends count: between them rows may come and go.
 */
import { fold } from '../../core/text.ts';
import type { Sheet } from '../book.ts';
import { reachOf } from './formula-reach.ts';

/** Text in quotes, and references with the sheet's name in front if there is one. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:(?<sheet>'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(?:\$?[A-Z]{1,3}\$?(?<row>\d+)(?:\s*:\s*\$?[A-Z]{1,3}(?:\$?(?<end>\d+))?)?|\$?[A-Z]{1,3}\s*:\s*\$?[A-Z]{1,3}\$?(?<only>\d+)|\$?(?<first>\d+)\s*:\s*\$?(?<last>\d+))(?![\p{L}\p{N}_.(])/giu;

/** Those that a formula names, counted from 1, of the sheet with this title; `isThere`: it stands in that sheet itself. */
export function rowsNamedIn(formula: string, title: string, isThere: boolean): number[] {
  const named: number[] = [];
  formula.replace(TOKEN, (...found: unknown[]) => {
    const { sheet, ...rows } = found[found.length - 1] as Partial<Record<string, string>>;
    const of = sheet?.replace(/^'|'$/g, '').replace(/''/g, "'");
    if (of === undefined ? isThere : fold(of) === fold(title))
      for (const row of Object.values(rows)) if (row !== undefined) named.push(Number(row));
    return '';
  });
  return named;
}

/** The rows of a sheet that formulas in other rows of it, or in the others, name; and those whose own formulas fill more than their cell. */
export function namedRows(sheet: Sheet, others: readonly Sheet[]): ReadonlySet<number> {
  const title = sheet.getName();
  const named = new Set<number>();
  const lines = sheet.getDataRange().getFormulas();
  lines.forEach((line, index) => {
    line.forEach((formula, place) => {
      if (formula === '') return;
      for (const row of rowsNamedIn(formula, title, true)) if (row !== index + 1) named.add(row);
      const reach = reachOf(formula);
      // Where each row has one, none of them fills the next row.
      if (reach && (reach.isKnown || !lines[index + 1]?.[place])) named.add(index + 1);
    });
  });
  for (const other of others)
    for (const formula of other.getDataRange().getFormulas().flat())
      if (formula !== '') for (const row of rowsNamedIn(formula, title, false)) named.add(row);
  return named;
}
