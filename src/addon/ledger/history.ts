/**
 * What no cell says of an account, kept in properties of the document: the day of the first archive that was imported,
 * whether invitations were withdrawn before it, and whether the sheet Insights is of it alone. Notes, no data of the user's:
 * in a copy of the spreadsheet the Journal tells the day, the question is asked again, and the sheet is of all.
 */
import type { Account } from '../../core/account.ts';
import { type Day, parseDay } from '../../core/day.ts';
import { fold } from '../../core/text.ts';
import type { Properties } from '../../sheet/book.ts';
import { readImports } from '../../sheet/records/imports.ts';
import type { Workbook } from '../frame/workbook.ts';

export interface AccountHistory {
  readonly firstArchive: Day | undefined;
  readonly withdrewBefore: boolean | undefined;
  /** "Not sure" was the answer, and no archive came since: not known, and not asked again. */
  readonly isUnsure: boolean;
}

/** `2026-06-27 ACTION`, or without the action where it was found in the Journal. */
const FIRST_ARCHIVE = 'firstArchive.';
/** `yes`, `no`, or `unsure` with the day of the last archive when it was asked. */
const WITHDREW_BEFORE = 'withdrewBefore.';
/** What the account that it was merged into had of each, and has since. */
const MERGED = 'merged.';
type Merged = readonly [into: string, first: string, firstNow: string, said: string, saidNow: string];
/** `1`: the sheet Insights is of this account. */
const ON_SHEET = 'onSheet.';
const ALL = [FIRST_ARCHIVE, WITHDREW_BEFORE, ON_SHEET];

type Whose = Pick<Account, 'name' | 'lastArchive'>;

/** Of each account, in their order. Reads the Journal where the day of one that has an archive is not kept yet, and keeps it. */
export function readHistories(workbook: Workbook, accounts: readonly Whose[]): AccountHistory[] {
  const { properties } = workbook;
  let imports: ReturnType<typeof readImports> | undefined;
  return accounts.map(({ name, lastArchive }) => {
    const [first, answer] = [keyOf(FIRST_ARCHIVE, name), keyOf(WITHDREW_BEFORE, name)];
    let kept = properties.getProperty(first);
    if (!kept && lastArchive) {
      imports ??= readImports(workbook);
      const days = imports.flatMap(({ account, day }) => (fold(account) === fold(name) ? [day] : []));
      kept = [...days, lastArchive].sort()[0] ?? lastArchive;
      properties.setProperty(first, kept);
    }
    const day = parseDay(kept?.split(' ')[0] ?? '');
    // Without an archive nothing was asked.
    const said = day && properties.getProperty(answer);
    return {
      firstArchive: day && lastArchive && lastArchive < day ? lastArchive : day,
      withdrewBefore: said === 'yes' ? true : said === 'no' ? false : undefined,
      isUnsure: said === unsure(lastArchive),
    };
  });
}

/** An archive of that day was imported. Counts where it is the account's first: `lastArchive` is what Settings had before. */
export function noteArchive(workbook: Workbook, account: Whose, exportedOn: Day, action: string): void {
  const [{ firstArchive } = {}] = readHistories(workbook, [account]);
  if (!firstArchive)
    workbook.properties.setProperty(keyOf(FIRST_ARCHIVE, account.name), `${exportedOn} ${action}`);
}

/** Null: not sure. */
export function answerHistory(
  properties: Properties,
  { name, lastArchive }: Whose,
  said: boolean | null,
): void {
  const kept = said === null ? unsure(lastArchive) : said ? 'yes' : 'no';
  properties.setProperty(keyOf(WITHDREW_BEFORE, name), kept);
}

/** With an import that was undone go the day that it brought and what was answered about the time before. */
export function forgetArchive(properties: Properties, names: readonly string[], action: string): void {
  for (const name of names)
    if (properties.getProperty(keyOf(FIRST_ARCHIVE, name))?.split(' ')[1] === action)
      forgetHistory(properties, name);
}

export function forgetHistory(properties: Properties, name: string): void {
  for (const of of ALL) properties.setProperty(keyOf(of, name), '');
}

/** An account that is renamed takes them along; they stay under the old name, too, should that be undone. */
export function copyHistory(properties: Properties, from: string, to: string): void {
  if (fold(from) === fold(to)) return;
  for (const of of ALL) properties.setProperty(keyOf(of, to), properties.getProperty(keyOf(of, from)) ?? '');
}

/**
 * Of two that are merged, the later first archive counts: of either, what was sent before it may lack whom was withdrawn. A yes
 * is a yes for both; a no only where both say so.
 */
export function mergeHistory(properties: Properties, from: string, into: string): void {
  const of = (what: string, name: string) => properties.getProperty(keyOf(what, name)) ?? '';
  const [other, own] = [of(FIRST_ARCHIVE, from), of(FIRST_ARCHIVE, into)];
  const said = of(WITHDREW_BEFORE, into);
  if (other === '') return;
  const first = other > own ? other : own;
  properties.setProperty(keyOf(FIRST_ARCHIVE, into), first);
  const answers = own === '' ? [of(WITHDREW_BEFORE, from)] : [of(WITHDREW_BEFORE, from), said];
  const same = answers.includes('yes') ? 'yes' : answers.every((answer) => answer === 'no') ? 'no' : '';
  properties.setProperty(keyOf(WITHDREW_BEFORE, into), same);
  const kept: Merged = [into, own, first, said, same];
  properties.setProperty(keyOf(MERGED, from), JSON.stringify(kept));
}

/** The merge of that account was undone: the other one's is as it was, where nothing has changed it since. */
export function splitHistory(properties: Properties, from: string): void {
  const kept = properties.getProperty(keyOf(MERGED, from));
  if (!kept) return;
  const [into, own, first, said, same] = JSON.parse(kept) as Merged;
  const restore = (what: string, now: string, before: string) => {
    if ((properties.getProperty(keyOf(what, into)) ?? '') === now)
      properties.setProperty(keyOf(what, into), before);
  };
  restore(FIRST_ARCHIVE, first, own);
  restore(WITHDREW_BEFORE, same, said);
  properties.setProperty(keyOf(MERGED, from), '');
}

/** Which of them the sheet Insights is of; undefined for all. */
export function onSheet(properties: Properties, accounts: readonly Account[]): Account | undefined {
  return accounts.find(({ name }) => properties.getProperty(keyOf(ON_SHEET, name)) === '1');
}

/** The sheet is about to be made; `only` is the name of one of them, or of none: then it is of all. */
export function noteOnSheet(properties: Properties, accounts: readonly Account[], only: string): void {
  for (const { name } of accounts) {
    const value = fold(name) === fold(only) ? '1' : '';
    if ((properties.getProperty(keyOf(ON_SHEET, name)) ?? '') !== value)
      properties.setProperty(keyOf(ON_SHEET, name), value);
  }
}

function keyOf(what: string, name: string): string {
  return what + fold(name);
}

function unsure(lastArchive: Day | undefined): string {
  return `unsure ${lastArchive ?? ''}`;
}
