/**
 * Google calls for every edit of every sheet: for all but ours it is over at once, and only one in the log asks for more
 * than Code.js holds.
 */
import { idOf, type Role } from '../sheet/book.ts';
import { markChanged } from './frame/fingerprint.ts';
import { ask } from './load-doors.ts';

/** What Google tells of an edit. https://developers.google.com/apps-script/guides/triggers/events */
export interface EditEvent {
  readonly authMode?: unknown;
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly source?: GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** What the sidebar shows follows from these sheets; the log first, where most edits are. */
const SHOWN: readonly Role[] = ['log', 'settings', 'walls', 'words'];

export function noteEdit({ authMode, range, source }: EditEvent = {}): void {
  if (!range || !source || authMode === ScriptApp.AuthMode.NONE) return;
  const properties = PropertiesService.getDocumentProperties();
  if (!properties) return;
  const edited = range.getGridId();
  const role = SHOWN.find((one) => idOf({ properties }, one) === edited);
  if (role) markChanged(properties);
  if (role === 'log') ask((doors) => doors.completeEdited(range, source, properties));
}
