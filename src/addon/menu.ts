/** What the user starts from the menu, and what Google starts when the spreadsheet opens and once a day. */
import { needsChoice } from '../sheet/layout/set-up.ts';
import type { ShownReply } from './contract.ts';
import { recordFailure } from './daily/failure.ts';
import { runDaily, writeAsOf } from './daily/run.ts';
import { startDaily, stopDaily, USUAL_HOUR } from './daily/trigger.ts';
import { setUpAll } from './doors/set-up-all.ts';
import { logFault } from './frame/fault.ts';
import { refusalOf, replyOf } from './frame/refusal.ts';
import { openWorkbook } from './frame/workbook.ts';
import { locked } from './ledger/locked.ts';
import { tidyLook } from './ledger/tidy-look.ts';

const TITLE = 'Invite Ledger';

/** When the spreadsheet is opened. */
export function writeToday(): void {
  writeAsOf(openWorkbook());
}

export function setUpSpreadsheet(): void {
  explain(() => {
    if (needsChoice(openWorkbook())) return showAdopt();
    locked((workbook) => {
      setUpAll(workbook);
      workbook.spreadsheet.toast('Invitations, Dashboard and Settings are ready.', TITLE);
    });
  });
}

/** The guided set up, also of a log that is in use: it begins with how that is read now. */
export function chooseColumns(): void {
  explain(showAdopt);
}

function showAdopt(): void {
  const page = HtmlService.createHtmlOutputFromFile('SetUp').setWidth(900).setHeight(530);
  SpreadsheetApp.getUi().showModalDialog(page, 'Use a sheet I have');
}

/** The same page as wide as the sidebar, in whose place it comes. */
export function showAdoptHere(): ShownReply {
  return replyShown(() => showPage('SetUp', TITLE));
}

/** The importer, in the place of the sidebar. */
export function showImport(): ShownReply {
  return replyShown(() => showPage('Import', 'Import a file'));
}

/** From the other pages: a dialog closes itself, and in the sidebar this comes in its place. `view` is what it begins with. */
export function showSidebar(view?: 'follow'): ShownReply {
  return replyShown(() => openSidebar(view === 'follow' ? '<i data-first="follow"></i>' : ''));
}

function replyShown(show: () => void): ShownReply {
  return replyOf(() => {
    show();
    return { ok: true as const };
  });
}

export function openSidebar(more = ''): void {
  showPage('Sidebar', TITLE, more);
  tidyLook();
}

function showPage(file: string, title: string, more = ''): void {
  const page = HtmlService.createHtmlOutputFromFile(file).setTitle(title);
  if (more) page.append(more);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function runDailyNow(): void {
  explain(() =>
    locked((workbook) => {
      runDaily(workbook);
      workbook.spreadsheet.toast('Flags, resend days and colours are up to date.', TITLE);
    }),
  );
}

export function turnOnDaily(): void {
  explain(() => {
    const ui = SpreadsheetApp.getUi();
    const workbook = openWorkbook();
    const { spreadsheet } = workbook;
    const zone = spreadsheet.getSpreadsheetTimeZone();
    const answer = ui.prompt(
      'Turn on the daily check',
      `At which hour of the day, 0 to 23, in the spreadsheet’s time zone (${zone})? Leave empty for ${USUAL_HOUR}.`,
      ui.ButtonSet.OK_CANCEL,
    );
    if (answer.getSelectedButton() !== ui.Button.OK) return;
    const text = answer.getResponseText().trim();
    const hour = text === '' ? USUAL_HOUR : Number(text);
    if (!/^\d{0,2}$/.test(text) || hour > 23) {
      ui.alert(TITLE, `Cannot use "${text}" as the hour: give a whole number from 0 to 23.`, ui.ButtonSet.OK);
      return;
    }
    startDaily(workbook, hour);
    spreadsheet.toast(`The daily check runs between ${hour}:00 and ${hour + 1}:00 (${zone}).`, TITLE);
  });
}

export function turnOffDaily(): void {
  explain(() => {
    const workbook = openWorkbook();
    const said = stopDaily(workbook) ? 'The daily check is off.' : 'The daily check was not on for you.';
    workbook.spreadsheet.toast(`${said} Each colleague turns off their own.`, TITLE);
  });
}

/**
 * Google calls it once a day for each user who turned it on. Nobody is there to read an alert: why a run
 * failed is kept for the sidebar, but where this code itself could not be loaded. A fault goes on, and so does what could not be kept, so that Google's log
 * of executions shows it.
 */
export function dailyHighlight(): void {
  try {
    locked(runDaily);
  } catch (error) {
    const isKept = keepFailure(error);
    const { code, message } = refusalOf(error);
    if (code === 'fault' || !isKept) throw error;
    console.warn(`Daily check skipped: ${message}`);
  }
}

/** False where not even that can be written. */
function keepFailure(error: unknown): boolean {
  try {
    recordFailure(PropertiesService.getDocumentProperties(), new Date(), error);
    return true;
  } catch (fault) {
    logFault(fault);
    return false;
  }
}

/** Shows the user in plain words why an act could not be done. */
function explain(act: () => void): void {
  try {
    act();
  } catch (error) {
    const { message } = refusalOf(error);
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, message, ui.ButtonSet.OK);
  }
}
