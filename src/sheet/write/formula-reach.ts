/**
 * How far a formula may fill cells beside its own, judged by its text: a value in the way would break it.
 * Where the text does not tell, the write is tried and taken back if the formula broke (see territory.ts).
 */
import { memoize } from '../../core/memoize.ts';

export interface Reach {
  /** Rows and columns that it may fill, its own included; infinite where it speaks of open ranges. */
  readonly down: number;
  readonly right: number;
  /** False where only the formula knows its size. */
  readonly isKnown: boolean;
}

/** One value, whatever ranges they are given. */
const SUMMARIES =
  'AND AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COUNTUNIQUE HLOOKUP LARGE LOOKUP MATCH MAX MAXIFS MEDIAN MIN MINIFS MODE OR PERCENTILE PRODUCT QUARTILE RANK ROWS COLUMNS SMALL STDEV SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXTJOIN JOIN CONCATENATE VAR VLOOKUP XMATCH XOR NETWORKDAYS DSUM DGET DCOUNT SPARKLINE ACCEPTANCE_RATE CAP_DATE PENDING_HEADROOM QUOTA_LEFT QUOTA_RESET SAFE_PACE';
/** One value for one value. */
const SCALARS =
  'ABS ADDRESS CEILING CHAR CODE CONCAT DATE DATEDIF DATEVALUE DAY DAYS DAYS360 DIVIDE EDATE EOMONTH EQ EXACT EXP FALSE FIND FLOOR GT GTE HOUR HYPERLINK IF IFERROR IFNA IFS IMAGE INT ISBLANK ISDATE ISERR ISERROR ISLOGICAL ISNA ISNUMBER ISOWEEKNUM ISTEXT ISURL LEFT LEN LN LOG LOG10 LOWER LT LTE MID MINUS MINUTE MOD MONTH MULTIPLY N NA NE NOT NOW PI POW POWER PROPER REGEXMATCH REGEXREPLACE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW COLUMN SEARCH SECOND SIGN SQRT SUBSTITUTE SWITCH T TEXT TIME TIMEVALUE TODAY TO_DATE TO_TEXT TRIM TRUE TRUNC UPPER VALUE WEEKDAY WEEKNUM WORKDAY YEAR YEARFRAC RESEND_DATE DAYS_PENDING INVITE_STATE';
/** Results as large as the ranges they are given. */
const AS_LARGE = 'ARRAYFORMULA FILTER SORT SORTN UNIQUE RESEND_DATE DAYS_PENDING INVITE_STATE';

const SET = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const [SUMMARY, SCALAR, LARGE] = [SET(SUMMARIES), SET(SCALARS), SET(AS_LARGE)];
/** Cells that hold one value and have a name of ours. */
const OUR_NAMES: ReadonlySet<string> = new Set([
  'ASOF',
  'KNOWNUNTIL',
  'LASTDAILYRUN',
  'INVITELEDGERASOF',
  'TRUE',
  'FALSE',
]);

/**
 * What a formula is made of, as far as it tells its size; text in quotes and names of sheets are passed over.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<call>[\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()|(?<range>\$?[A-Z]{1,3}\$?\d*\s*:\s*\$?[A-Z]{1,3}\$?\d*|\$?\d+\s*:\s*\$?\d+)|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_])|(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.]|\s*!)|(?<mark>[(){])/giu;

/**
 * Undefined for a formula that fills its own cell alone, as `=IF(E2="","",AsOf-E2)` and `=COUNTIF(A:A,A2)`
 * do.
 */
export const reachOf: (formula: string) => Reach | undefined = memoize(workOut);

const UNKNOWN: Reach = { down: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY, isKnown: false };

function workOut(formula: string): Reach | undefined {
  const within: string[] = [];
  const isSummed = () => within.some((outer) => SUMMARY.has(outer));
  let called = '';
  let size: Reach | undefined;
  for (const { call, range, name, mark } of tokensOf(formula)) {
    if (mark === '{') return UNKNOWN;
    if (mark === '(') {
      within.push(called);
      called = '';
    } else if (mark === ')') within.pop();
    else if (call !== undefined) {
      called = call.toUpperCase();
      if (!SUMMARY.has(called) && !SCALAR.has(called) && !LARGE.has(called)) return UNKNOWN;
    } else if (range !== undefined && !isSummed()) {
      const { down, right } = sizeOf(range.toUpperCase());
      size = {
        down: Math.max(down, size?.down ?? 1),
        right: Math.max(right, size?.right ?? 1),
        isKnown: true,
      };
    } else if (name !== undefined && !OUR_NAMES.has(name.toUpperCase()) && !isSummed()) return UNKNOWN;
  }
  return size;
}

interface Token {
  readonly call?: string;
  readonly range?: string;
  readonly name?: string;
  readonly mark?: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  formula.replace(TOKEN, (...found: unknown[]) => {
    tokens.push(found[found.length - 1] as Token);
    return '';
  });
  return tokens;
}

/** `A2:C` reaches down without end; `2:2` to the right. */
function sizeOf(range: string): { down: number; right: number } {
  const [from = '', to = ''] = range.replace(/[$\s]/g, '').split(':');
  const [column, otherColumn] = [columnOf(from), columnOf(to)];
  const [row, otherRow] = [Number(/\d+$/.exec(from)?.[0] ?? 0), Number(/\d+$/.exec(to)?.[0] ?? 0)];
  return {
    down: row > 0 && otherRow > 0 ? Math.abs(otherRow - row) + 1 : Number.POSITIVE_INFINITY,
    right: column > 0 && otherColumn > 0 ? Math.abs(otherColumn - column) + 1 : Number.POSITIVE_INFINITY,
  };
}

/** 1 for A; 0 where there are no letters. */
function columnOf(reference: string): number {
  return [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
