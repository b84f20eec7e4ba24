/**
 * Writes formulas that Sheets reads in any locale. Where the decimal sign is a comma, arguments are separated
 * by semicolons; whether the API wants the locale's separator is not documented, and a locale always accepts
 * its own.
 */
export type Call = (name: string, ...args: readonly (string | number)[]) => string;

/**
 * A writer of calls, `call('IF', 'A1', 1, 2)`, for a locale such as `fr_FR`; one that is not known counts as
 * English.
 */
export function formulaWriter(locale: string): Call {
  const separator = decimalSign(locale) === ',' ? ';' : ',';
  return (name, ...args) => `${name}(${args.join(separator)})`;
}

function decimalSign(locale: string): string {
  try {
    return (0.5).toLocaleString(locale.replace(/_/g, '-')).charAt(1);
  } catch {
    return '.';
  }
}

/** The name of a sheet as a formula refers to it. */
export function quoteTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
