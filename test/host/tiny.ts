/**
 * A hand-written Code.js for the host's own tests: `run` runs any server code that a test gives it as text.
 */
import { type NodeHost, type NodeOptions, openInNode } from '../../src/host/node.ts';

const CODE = `
function onOpen(event) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Say the mode', 'sayMode').addSeparator().addToUi();
}
function sayMode() {
  SpreadsheetApp.getUi().alert('FULL');
}
function run(source, argument) {
  return new Function('argument', source)(argument);
}
function daily(event) {
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperty('fired', (properties.getProperty('fired') || '') + event.authMode + ' ');
}
function askForUi() {
  SpreadsheetApp.getUi();
}
function private_() {}
/**
 * Doubles a number.
 *
 * @param {number} value The number.
 * @param {number} times How often; leave out for once.
 * @return {number} Twice the number.
 * @customfunction
 */
function DOUBLE(value, times) {
  return value * 2;
}
/** @customfunction */
function KIND(value) {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const kind = (cell) =>
    cell instanceof Date ? Utilities.formatDate(cell, zone, 'yyyy-MM-dd HH:mm') : typeof cell + ' ' + cell;
  return Array.isArray(value) ? value.map((row) => row.map(kind)) : kind(value);
}
/** @customfunction */
function SIZE(value) {
  return Array.isArray(value) ? value.length + ' x ' + value[0].length : 'scalar';
}
/** @customfunction */
function MIDNIGHT(day) {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return day.map((row) => row.map((text) => Utilities.parseDate(text, zone, 'yyyy-MM-dd')));
}
/** @customfunction */
function BOOM() {
  throw new Error('Not a date: "abc"');
}
/** @customfunction */
function WRITE() {
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1, 1).setValue('mine');
}
`;

/** The sheet is in Paris and the script in New York unless the test says otherwise; one sheet, `Sheet1`. */
export function openTiny(options: Partial<NodeOptions> = {}): Promise<NodeHost> {
  const usual = { code: CODE, pages: { Page: '<p>Page' }, today: '2026-06-27' };
  return openInNode({ ...usual, sheetZone: 'Europe/Paris', scriptZone: 'America/New_York', ...options });
}

/** Runs server code with `sheet` and `zone` at hand. */
export function run(host: NodeHost, source: string, argument: unknown = null): Promise<unknown> {
  const given = `const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.getSheets().find((each) => each.getName() === 'Sheet1');
    const zone = book.getSpreadsheetTimeZone();`;
  return host.call('run', `${given}\n${source}`, argument);
}
