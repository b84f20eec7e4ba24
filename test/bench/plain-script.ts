/**
 * The least that can be done, to stand beside the bundle: the same acts as somebody writes them in an hour.
 * No look whether rows moved or a cell can take a value, no order of writing that survives a crash, undo of
 * the last act only, sheets and columns in fixed places.
 */
export const PLAIN_SCRIPT = `
const DAY_MS = 86400000;
function plain(work) {
  const lock = LockService.getDocumentLock();
  lock.tryLock(20000);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const log = book.getSheetByName('Invitations');
  const rows = log.getDataRange().getValues();
  const reply = work(log, rows, book);
  SpreadsheetApp.flush();
  lock.releaseLock();
  return reply;
}
/**
 * A change of some cells of a row, side by side, and its line in the Journal; all rules are read, as by ours.
 */
function plainChange(row, place, cellsOf, what) {
  return plain((log, rows, book) => {
    const days = book.getSheetByName('Settings').getDataRange().getValues()[9][1];
    const cells = cellsOf(days);
    const old = (rows[row - 1] || []).slice(place - 1, place - 1 + cells.length);
    const journal = book.getSheetByName('Journal');
    journal.getRange(journal.getLastRow() + 1, 1, 1, 7)
      .setValues([[new Date(), what, cells[0], '', 'Plain', JSON.stringify([row, place, old]), '']]);
    log.getRange(row, place, 1, cells.length).setValues([cells]);
    return { ok: true, row };
  });
}
function plainWithdraw(row) {
  const now = new Date();
  return plainChange(row, 2, (days) => ['Withdrawn', 'Cooling down', new Date(now.getTime() + days * DAY_MS)], 'Withdrawn');
}
function plainMark(row) {
  return plainChange(row, 2, () => ['Accepted', ''], 'Accepted');
}
function plainInvite(row, name, url) {
  const cells = [name, 'Pending', '', '', new Date(), '', '', 'Jordan Pike', 1, '', '', '', '', url];
  return plainChange(row, 1, () => cells, 'Invited');
}
function plainUndo() {
  return plain((log, rows, book) => {
    const journal = book.getSheetByName('Journal');
    const line = journal.getRange(journal.getLastRow(), 6, 1, 2);
    const [row, place, old] = JSON.parse(line.getValues()[0][0]);
    log.getRange(row, place, 1, old.length).setValues([old]);
    line.setValues([['', 'undone']]);
    return { ok: true };
  });
}
/** The flags alone, in one column. */
function plainDaily() {
  plain((log, rows, book) => {
    const settings = book.getSheetByName('Settings').getDataRange().getValues();
    const now = Date.now();
    const flags = rows.slice(1).map(({ 1: status, 4: sent }) =>
      [status === 'Pending' && now - sent > settings[10][1] * DAY_MS ? 'Stale' : '']);
    if (flags.some(([flag], index) => flag !== rows[index + 1][2]))
      log.getRange(2, 3, flags.length, 1).setValues(flags);
    book.getRangeByName('LastDailyRun').setValue(new Date());
  });
}
function plainRead() {
  return plain((log, rows, book) => {
    const settings = book.getSheetByName('Settings').getDataRange().getValues();
    const pending = rows.slice(1).filter((row) => row[1] === 'Pending');
    const oldest = pending.sort((one, other) => one[4] - other[4]).slice(0, 20);
    return { limit: settings[16][1], pending: pending.length, oldest: oldest.map((row) => row.map(String)) };
  });
}
function plainCheck(words) {
  return plain((log, rows, book) => {
    const settings = book.getSheetByName('Settings').getDataRange().getValues();
    const found = rows.filter((row) => row[0].toLowerCase().includes(words));
    return { days: settings[9][1], found: found.slice(0, 20).map((row) => row.map(String)) };
  });
}
`;
