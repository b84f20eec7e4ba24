/**
 * Formulas as a locale writes them. Where the decimal sign is a comma, arguments are parted by `;` and the
 * columns of an array by
 * `\`; Univer knows the English way alone. https://support.google.com/docs/answer/58515
 */

/** The formula as Univer wants it; null if the locale cannot read it. */
export function toEnglish(formula: string, locale: string): string | null {
  if (!hasDecimalComma(locale)) return formula;
  let depth = 0;
  let isMisread = false;
  const english = formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])\d+,\d+(?!\w)|[{},;\\]/g,
    (token) => {
      if (token === '{') depth++;
      if (token === '}') depth--;
      if (token === ',') isMisread = true;
      if (token === ';') return depth > 0 ? ';' : ',';
      if (token === '\\') return depth > 0 ? ',' : token;
      return /^\d/.test(token) ? token.replace(',', '.') : token;
    },
  );
  return isMisread ? null : english;
}

/** A formula of Univer's as the locale writes it. */
export function fromEnglish(formula: string, locale: string): string {
  if (!hasDecimalComma(locale)) return formula;
  let depth = 0;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])\d+\.\d+(?!\w)|[{},]/g, (token) => {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (token === ',') return depth > 0 ? '\\' : ';';
    return /^\d/.test(token) ? token.replace('.', ',') : token;
  });
}

function hasDecimalComma(locale: string): boolean {
  return (0.5).toLocaleString(locale.replaceAll('_', '-')).charAt(1) === ',';
}
