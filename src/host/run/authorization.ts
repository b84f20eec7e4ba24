/**
 * What an execution may call in each of Google's authorization modes.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
import type { Circumstances } from './circumstance.ts';

/**
 * NONE: installed, not yet used in this document. LIMITED: a simple trigger. CUSTOM_FUNCTION: a formula in a
 * cell. FULL: a menu item, a call from a page, a clock trigger.
 */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

const HARMLESS = new Set(['Utilities', 'console', 'Menu']);
const NEEDS_CONSENT = new Set(['Ui.showSidebar', 'Ui.showModalDialog', 'Ui.alert', 'Ui.prompt']);
const OPEN_TO_FORMULAS = new Set(['PropertiesService', 'Properties', 'LockService', 'Lock']);
const SPREADSHEET = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range']);

/** Throws Google's kind of message if the mode does not allow the call. */
export function authorize(mode: AuthMode, service: string, method: string): void {
  if (isAllowed(mode, service, method)) return;
  const call = service === 'Range' || service === 'Sheet' ? method : `${service}.${method}`;
  throw new Error(`You do not have permission to call ${call}.`);
}

/**
 * Throws if the user did not tick the box for what the call needs.
 * https://developers.google.com/apps-script/concepts/scopes
 */
export function checkConsent({ mayHaveTriggers }: Circumstances, service: string, method: string): void {
  if (mayHaveTriggers || service !== 'ScriptApp') return;
  throw new Error(
    `Specified permissions are not sufficient to call ${service}.${method}. ` +
      'Required permissions: https://www.googleapis.com/auth/script.scriptapp',
  );
}

function isAllowed(mode: AuthMode, service: string, method: string): boolean {
  const call = `${service}.${method}`;
  if (mode === 'FULL' || HARMLESS.has(service)) return true;
  switch (mode) {
    case 'NONE':
      return call === 'SpreadsheetApp.getUi' || call === 'Ui.createAddonMenu';
    case 'LIMITED':
      return service !== 'ScriptApp' && !service.startsWith('ClockTrigger') && !NEEDS_CONSENT.has(call);
    case 'CUSTOM_FUNCTION':
      return (
        OPEN_TO_FORMULAS.has(service) ||
        (SPREADSHEET.has(service) && method.startsWith('get') && method !== 'getUi')
      );
  }
}
