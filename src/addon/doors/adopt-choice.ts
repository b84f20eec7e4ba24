/** Lets in what the page chose of the guided set up. The page is not trusted: what is none of the offers is refused. */
import { ACCOUNT_TYPES } from '../../core/account.ts';
import { STATUSES } from '../../core/invitation.ts';
import { type Meaning, NOT_AN_INVITATION } from '../../core/reading.ts';
import { COLUMN_KEYS } from '../../sheet/column.ts';
import type { AdoptChoice, ColumnUse, Order } from '../contract-adopt.ts';
import { cannotUse, readForm, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';

const MEANINGS: readonly Meaning[] = [...STATUSES, NOT_AN_INVITATION];
const ORDERS: readonly Order[] = ['day first', 'month first'];
const USES: readonly ColumnUse[] = [
  ...COLUMN_KEYS,
  ...(['', 'lastName', 'acceptedOn', 'withdrawnOn', 'declinedOn'] as const),
  ...(['accepted?', 'withdrawn?', 'declined?', 'sent?'] as const),
];
/** Columns of a sheet, and words of its status column. */
const MOST_PLACES = 18_278;
const MOST_CHOSEN = 1000;
const LONGEST_NAME = 100;

export function readChoice(sent: AdoptChoice | null | undefined): AdoptChoice {
  const { sheetId, headerRow, columns, words, blank, orders, account, convertDates, replaceWords } = readForm(
    sent ?? {},
  );
  const { withDay, withoutDay } = readForm(blank ?? {});
  const meaning = (value: unknown) => readOffer('meaning', MEANINGS, value);
  return {
    ...(sheetId !== undefined && { sheetId: readCount('sheet', sheetId, 0) }),
    ...(headerRow !== undefined && { headerRow: headerRow === null ? null : readCount('row', headerRow, 1) }),
    columns: readMap(columns, (use) => readOffer('column', USES, use), isPlace),
    words: readMap(words, meaning),
    blank: {
      ...(withDay !== undefined && { withDay: meaning(withDay) }),
      ...(withoutDay !== undefined && { withoutDay: meaning(withoutDay) }),
    },
    orders: readMap(orders, (order) => readOffer('order', ORDERS, order), isPlace),
    ...(account !== undefined && { account: readAccount(account) }),
    convertDates: convertDates !== false,
    replaceWords: replaceWords === true,
  };
}

function readAccount(account: NonNullable<AdoptChoice['account']>): NonNullable<AdoptChoice['account']> {
  const { name, type } = readForm(account);
  const read = readTextField('name of the account', name).replace(/\s+/g, ' ');
  if (read === '' || read.length > LONGEST_NAME)
    throw cannotUse(name, ` as the name of the account: write 1 to ${LONGEST_NAME} characters.`);
  return { name: read, type: readOffer('type', ACCOUNT_TYPES, type) };
}

function readOffer<T extends string>(what: string, offers: readonly T[], value: unknown): T {
  const known = offers.find((offer) => offer === value);
  if (known !== undefined) return known;
  throw cannotUse(value, ` as the ${what}: choose one of those offered.`);
}

function readCount(what: string, value: unknown, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw cannotUse(value, ` as the ${what}: choose one of those shown.`);
}

function isPlace(key: string): boolean {
  return /^\d{1,5}$/.test(key) && Number(key) < MOST_PLACES;
}

function readMap<T>(
  sent: Readonly<Record<string, unknown>> | undefined,
  read: (value: unknown) => T,
  isKey: (key: string) => boolean = () => true,
): Record<string, T> {
  const entries = Object.entries(readForm(sent ?? {}));
  if (entries.length > MOST_CHOSEN) throw new Refusal('Cannot use so many choices at once.');
  return Object.fromEntries(entries.filter(([key]) => isKey(key)).map(([key, value]) => [key, read(value)]));
}
