/** The add-on's menu. */
import { loadDoors } from './load-doors.ts';

/**
 * Adds the menu. While the add-on is not enabled in this spreadsheet (AuthMode.NONE) nothing else is allowed,
 * and any other call would leave an empty menu; afterwards `AsOf` is brought to today.
 */
export function addMenu(event: { authMode?: unknown } | undefined): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open the sidebar', 'openSidebar')
    .addItem('Set up this spreadsheet', 'setUpSpreadsheet')
    .addItem('Choose my columns again', 'chooseColumns')
    .addSeparator()
    .addItem('Run the daily check now', 'runDailyNow')
    .addItem('Turn on the daily check', 'turnOnDaily')
    .addItem('Turn off the daily check', 'turnOffDaily')
    .addSeparator()
    .addItem('Undo last action', 'takeBackLast')
    .addToUi();
  if (!event?.authMode || event.authMode === ScriptApp.AuthMode.NONE) return;
  try {
    loadDoors().writeToday();
  } catch (error) {
    // The menu stands; a sheet that this user may not edit is no reason to greet them with an error.
    console.warn(`The day in the Dashboard was not written: ${String(error)}`);
  }
}
