/**
 * A spreadsheet on which thousands of executions are tried: they run at once, without waiting for formulas,
 * and the cells are put back between two of them. What looks, puts back and edits is server code beside the
 * built bundle, so that it happens through the same services; the person in it takes no lock, as people do
 * not.
 */
import type { Fault } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { openLedger, type Row } from '../flows/ledger-host.ts';

/** A cell as data: an instant for a date, a formula apart from text. */
export type Seen = string | number | boolean | { readonly at: number } | { readonly formula: string };
/** The cells of each sheet, by its name. */
export type Sight = Readonly<Record<string, readonly (readonly Seen[])[]>>;

/** Where a sight keeps the properties that say which change is the last, which one is pending, and what waits. */
const PROPERTY = 'the property';
const PUT_BACK = ['Invitations', 'Journal', 'Journal details', 'Settings', 'Walls', 'Your words'];

/** Server code that looks, puts back and edits, to stand beside the bundle. */
export const TOOLS = `
function lookAt(sheet) {
  const block = sheet.getDataRange();
  const formulas = block.getFormulas();
  return block.getValues().map((row, r) => row.map((value, c) =>
    formulas[r][c] ? { formula: formulas[r][c] } : value instanceof Date ? { at: value.getTime() } : value));
}
function lookAround() {
  const seen = {};
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) seen[sheet.getName()] = lookAt(sheet);
  const properties = PropertiesService.getDocumentProperties();
  seen['${PROPERTY}'] = [['change', 'completions'].map((name) => properties.getProperty(name) || '')];
  return seen;
}
function putBack(seen) {
  const write = (cell) => typeof cell === 'string' ? cell && "'" + cell : typeof cell !== 'object' ? cell :
    'at' in cell ? new Date(cell.at) : cell.formula;
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    const cells = seen[sheet.getName()];
    if (!cells) continue;
    const now = lookAt(sheet);
    if (JSON.stringify(now) === JSON.stringify(cells)) continue;
    const rows = Math.max(now.length, cells.length), columns = Math.max(now[0].length, cells[0].length);
    if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
    if (columns > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
    sheet.getRange(1, 1, rows, columns).setValues(Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => write((cells[r] || [])[c] ?? ''))));
  }
  const properties = PropertiesService.getDocumentProperties();
  ['change', 'completions'].forEach((name, index) => properties.setProperty(name, seen['${PROPERTY}'][0][index]));
}
/** What Google calls after an edit of the log. */
function editedInGrid(a1) {
  const source = SpreadsheetApp.getActiveSpreadsheet();
  const range = source.getSheets().find((each) => each.getName() === 'Invitations').getRange(a1);
  onEdit({ authMode: ScriptApp.AuthMode.LIMITED, range, source });
}
/** A person types, sorts, inserts or deletes in the log; rows and columns count from 1. */
function actAsPerson(act) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets().find((each) => each.getName() === 'Invitations');
  const write = (cell) => typeof cell === 'string' && cell ? "'" + cell : cell;
  if (act.type) sheet.getRange(act.type[0], act.type[1]).setValue(write(act.type[2]));
  if (act.formula) sheet.getRange(act.formula[0], act.formula[1]).setValue(act.formula[2]);
  if (act.sort) {
    const block = sheet.getDataRange();
    const [head, ...rows] = block.getValues();
    const filled = rows.filter((row) => row[0] !== '').reverse();
    const sorted = [...filled, ...rows.slice(filled.length).map((row) => row.map(() => ''))];
    block.setValues([head, ...sorted].map((row) => row.map(write)));
  }
  if (act.insertRow) sheet.insertRowsAfter(act.insertRow, 1);
  if (act.deleteRow) sheet.deleteRows(act.deleteRow, 1);
  if (act.insertColumn) sheet.insertColumnsAfter(act.insertColumn, 1);
}
`;

/** What an execution ended with. */
export type Ended = { readonly reply: unknown } | { readonly error: string };

export function isRefused(ended: Ended, code: string): boolean {
  return 'reply' in ended && JSON.stringify(ended.reply ?? null).includes(`"code":"${code}"`);
}

/** A call of one of the add-on's functions. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  /** By a clock trigger rather than a page. */
  readonly trigger?: boolean;
  /** After an edit in the grid. */
  readonly edit?: boolean;
}

export class Workshop {
  readonly host: NodeHost;

  constructor(host: NodeHost) {
    this.host = host;
  }

  static async open(rows: readonly Row[]): Promise<Workshop> {
    const tools = TOOLS;
    const workshop = new Workshop(await openLedger(rows, { tools }));
    // Once more than needed: what the first execution of a document does anew is no part of what is tried.
    await workshop.host.call('readLedger');
    return workshop;
  }

  run({ name, args, trigger = false }: Call, fault?: Fault, user = 'me'): Ended {
    // The daily run tells the log of the script why it came to nothing, thousands of times.
    const { warn } = console;
    console.warn = () => {};
    try {
      return { reply: this.host.callNow({ user, trigger, ...(fault && { fault }) }, name, ...args) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    } finally {
      console.warn = warn;
    }
  }

  look(): Sight {
    return this.host.callNow({}, 'lookAround') as Sight;
  }

  putBack(sight: Sight): void {
    const cells = Object.fromEntries([...PUT_BACK, PROPERTY].map((name) => [name, sight[name] ?? [['']]]));
    this.host.callNow({}, 'putBack', cells);
  }

  person(act: PersonAct): void {
    this.host.callNow({ user: 'a person' }, 'actAsPerson', act);
  }

  dispose(): void {
    this.host.dispose();
  }
}

export interface PersonAct {
  /** Row, column, text. */
  readonly type?: readonly [row: number, column: number, text: string];
  readonly formula?: readonly [row: number, column: number, formula: string];
  /** The log upside down. */
  readonly sort?: boolean;
  /** After this row. */
  readonly insertRow?: number;
  readonly deleteRow?: number;
  /** After this column. */
  readonly insertColumn?: number;
}
