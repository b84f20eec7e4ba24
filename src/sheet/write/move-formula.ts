/** Formulas that come back into a row which stands elsewhere by now. */

/**
 * Text in quotes, names of sheets, and references to cells; a sheet's name in front makes it another sheet's
 * cell.
 */
const TOKEN =
  /"(?:[^"]|"")*"|(?<sheet>(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(?<column>\$?[A-Z]{1,3})(?<row>\$?\d+)(?![\p{L}\p{N}_.(])/giu;

/**
 * The formula as it must read in row `to` to say of it what it said of row `from`. Undefined where it names
 * cells of other rows or sheets: whether these moved along cannot be known.
 */
export function moveFormula(formula: string, from: number, to: number): string | undefined {
  let isKnown = true;
  const moved = formula.replace(TOKEN, (...found: unknown[]) => {
    const [token] = found as [string];
    const { sheet, column, row } = found[found.length - 1] as Partial<Record<string, string>>;
    if (column === undefined) return token;
    if (sheet === undefined && row === String(from)) return `${column}${to}`;
    isKnown = false;
    return token;
  });
  return isKnown || from === to ? (from === to ? formula : moved) : undefined;
}
