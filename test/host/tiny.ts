/** A hand-written Code.js that lets a test run any server code: it is given as a function body. */

/** Code.js with `onOpen`, two custom functions, and `run(source)`, which runs the text. */
export const TINY = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Run', 'run').addSeparator().addToUi();
}
function run(source) {
  return new Function(source)();
}
/**
 * Doubles numbers.
 *
 * @param {number} value A number. Leave out for 1.
 * @return Twice the number.
 * @customfunction
 */
function DOUBLE(value) {
  return value * 2;
}
/**
 * Tells what arrived.
 * @customfunction
 */
function KIND(value) {
  const one = (v) => v instanceof Date ? 'Date ' + Utilities.formatDate(v, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm') : typeof v + ' ' + v;
  return Array.isArray(value) ? value.map((row) => row.map(one)) : one(value);
}
/**
 * Days later.
 * @customfunction
 */
function LATER(date) {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const one = (v) => v instanceof Date ? Utilities.parseDate(Utilities.formatDate(v, zone, 'yyyy-MM-dd'), zone, 'yyyy-MM-dd') : '';
  return Array.isArray(date) ? date.map((row) => row.map(one)) : one(date);
}
/** @customfunction */
function BOOM() {
  throw new Error('Not a date: "abc"');
}
function helper_() {}
`;
