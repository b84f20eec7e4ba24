/**
 * What Sheets may call. Each `export function` becomes a global that Sheets may call: a custom function, under its JSDoc, a menu item,
 * a trigger, or a question of the sidebar. Each body is one line; what is not exported here is private.
 *
 * The comments of the custom functions are the formula help that the user reads while typing.
 */

import { addMenu } from './add-menu.ts';
import type {
  AccountChange,
  AlikeFix,
  CellPlace,
  CheckReply,
  FindingId,
  FingerprintReply,
  FixReply,
  FollowUpsQuery,
  FollowUpsReply,
  ForgetForm,
  ForgetReply,
  ForgettableReply,
  HealthReply,
  HistoryAnswer,
  ImportBatch,
  ImportLogReply,
  ImportReply,
  InsightsReply,
  Invited,
  LastImportReply,
  LedgerReply,
  LookReply,
  Marked,
  MoveReply,
  PendingQuery,
  PendingReply,
  Planned,
  Reply,
  ResendsQuery,
  ResendsReply,
  RuleChange,
  ShownReply,
  StepAnswer,
  StepReply,
  Target,
  UndoReply,
  WallEnd,
  WallForm,
  Withdrawn,
  YearsReply,
} from './contract.ts';
import type { AdoptChoice, AdoptReply, SurveyedRow, SurveyReply } from './contract-adopt.ts';
import * as fingerprint from './doors/fingerprint.ts';
import * as acceptanceFunction from './formula/acceptance-function.ts';
import * as backlogFunction from './formula/backlog-function.ts';
import * as columnFunction from './formula/column-function.ts';
import type { Argument, Result } from './formula/grid.ts';
import * as paceFunction from './formula/pace-function.ts';
import * as rangeFunction from './formula/range-function.ts';
import * as totalFunction from './formula/total-function.ts';
import { openCalendar } from './frame/workbook.ts';
import { ask, loadDoors, start } from './load-doors.ts';
import { type EditEvent, noteEdit } from './note-edit.ts';

/**
 * First day on which you can invite the same person again after withdrawing an invitation. Example: =RESEND_DATE(H2:H) on a column of withdrawal dates. Format the results as dates.
 *
 * @param {Date|Date[][]} withdrawn_on Day of the withdrawal: a date, or a column of dates. Blank gives blank.
 * @param {number} cooldown_days Days to wait. Leave out for 21, LinkedIn's three weeks.
 * @return {Date|Date[][]} Midnight of that day in the spreadsheet's time zone.
 * @customfunction
 */
export function RESEND_DATE(withdrawn_on: Argument, cooldown_days?: Argument): Result {
  return columnFunction.resendDate(openCalendar(), withdrawn_on, cooldown_days);
}

/**
 * Room left: how many more invitations can be pending before you reach the limit. Negative when you are over it. Example: =PENDING_HEADROOM(G2:G, 300).
 *
 * @param {string|string[][]} status Column of statuses. Only Pending ones count; words such as Sent or Invited mean the same.
 * @param {number} cap The limit: most invitations you want pending. Leave out for 500, the usual one.
 * @return {number} The limit less the pending invitations.
 * @customfunction
 */
export function PENDING_HEADROOM(status: Argument, cap?: Argument): number {
  return totalFunction.pendingHeadroom(status, cap);
}

/**
 * Whole days that each pending invitation has waited for an answer. Blank for every other status. Example: =DAYS_PENDING(G2:G, E2:E, P1), with =TODAY() in P1.
 *
 * @param {string|string[][]} status Status, or a column of statuses.
 * @param {Date|Date[][]} sent_on Day each invitation was sent, in a range as large as status.
 * @param {Date} as_of Day to count to: a date, or a cell with =TODAY().
 * @return {number|number[][]} Days, 0 on the day it was sent.
 * @customfunction
 */
export function DAYS_PENDING(status: Argument, sent_on: Argument, as_of: Argument): Result {
  return columnFunction.daysPending(openCalendar(), status, sent_on, as_of);
}

/**
 * State of each invitation: its status, or for a pending one Stale or Probably expired once it has waited that long. Example: =INVITE_STATE(G2:G, E2:E, P1), with =TODAY() in P1.
 *
 * @param {string|string[][]} status Status, or a column of statuses.
 * @param {Date|Date[][]} sent_on Day each invitation was sent, in a range as large as status.
 * @param {Date} as_of Day to judge on: a date, or a cell with =TODAY().
 * @param {number} stale_after Days after which a pending invitation is Stale, no more than expires_after. Leave out for 21.
 * @param {number} expires_after Days after which it has Probably expired. Leave out for 180.
 * @return {string|string[][]} The states.
 * @customfunction
 */
export function INVITE_STATE(
  status: Argument,
  sent_on: Argument,
  as_of: Argument,
  stale_after?: Argument,
  expires_after?: Argument,
): Result {
  return columnFunction.inviteState(openCalendar(), status, sent_on, as_of, stale_after, expires_after);
}

/**
 * Invitations you can still send under the weekly limit. Both the last 7 days and the week since its first invitation are counted; the stricter holds. Example: =QUOTA_LEFT(E2:E, P1, 100), with =TODAY() in P1.
 *
 * @param {Date|Date[][]} sent_on Column of the days on which invitations were sent. Withdrawn ones count too.
 * @param {Date} as_of Day to count on: a date, or a cell with =TODAY(). Invitations dated later aren’t counted.
 * @param {number} weekly_limit Invitations a week. Leave out for 100, the usual limit of a free account.
 * @return {number} Invitations left; negative when more were sent.
 * @customfunction
 */
export function QUOTA_LEFT(sent_on: Argument, as_of: Argument, weekly_limit?: Argument): number | '' {
  return totalFunction.quotaLeft(openCalendar(), sent_on, as_of, weekly_limit);
}

/**
 * Day on which the week that began with its first invitation ends and the count starts over. Blank when no week has begun. Example: =QUOTA_RESET(E2:E, P1), with =TODAY() in P1. Format the result as a date.
 *
 * @param {Date|Date[][]} sent_on Column of the days on which invitations were sent.
 * @param {Date} as_of Day to count on: a date, or a cell with =TODAY(). Invitations dated later aren’t counted.
 * @return {Date|string} Midnight of that day in the spreadsheet's time zone, or blank.
 * @customfunction
 */
export function QUOTA_RESET(sent_on: Argument, as_of: Argument): Date | '' {
  return totalFunction.quotaReset(openCalendar(), sent_on, as_of);
}

/**
 * Share of your invitations that were accepted, among all with a status. Blank without any. Pending and withdrawn ones count as not accepted, so a busy week lowers it: ACCEPTANCE_BY_DAY doesn’t have that fault. Example: =ACCEPTANCE_RATE(G2:G). Format the result as a percentage.
 *
 * @param {string|string[][]} status Column of statuses.
 * @return {number|string} From 0 to 1, or blank.
 * @customfunction
 */
export function ACCEPTANCE_RATE(status: Argument): number | '' {
  return totalFunction.acceptanceRate(status);
}

/**
 * Share of your invitations accepted within so many days of sending. Pending and withdrawn ones count for as long as they were open, not as a no. Blank while fewer than 20 are old enough. Example: =ACCEPTANCE_BY_DAY(G2:G, E2:E, H2:H, KnownUntil, 21). Format the result as a percentage.
 *
 * @param {string|string[][]} status Column of statuses.
 * @param {Date|Date[][]} sent_on Days on which the invitations were sent, in a range as large as status.
 * @param {Date|Date[][]} closed_on Days on which they were accepted, withdrawn or declined, in a range as large as status. Blank where you don’t know.
 * @param {Date} known_until Last day to which you know the answers: a date, or the cell KnownUntil of the Dashboard. Later ones aren’t counted.
 * @param {number|number[][]} day Days since sending, or a column of them for a column of shares. Leave out for 21.
 * @return {number|string|number[][]} From 0 to 1, or blank.
 * @customfunction
 */
export function ACCEPTANCE_BY_DAY(
  status: Argument,
  sent_on: Argument,
  closed_on: Argument,
  known_until: Argument,
  day?: Argument,
): Result {
  return acceptanceFunction.acceptanceByDay(openCalendar(), status, sent_on, closed_on, known_until, day);
}

/**
 * How acceptance grows with the days since sending: ten rows for days 0, 1, 3, 7, 14, 21, 30, 45, 60 and 90, each with day, share accepted, low and high end of its 95 % range, and how many were still waiting. Blank where too few are old enough. Example: =ACCEPTANCE_CURVE(G2:G, E2:E, H2:H, KnownUntil).
 *
 * @param {string|string[][]} status Column of statuses.
 * @param {Date|Date[][]} sent_on Days on which the invitations were sent, in a range as large as status.
 * @param {Date|Date[][]} closed_on Days on which they were accepted, withdrawn or declined, in a range as large as status.
 * @param {Date} known_until Last day to which you know the answers: a date, or the cell KnownUntil of the Dashboard.
 * @return {number[][]} Ten rows of five cells.
 * @customfunction
 */
export function ACCEPTANCE_CURVE(
  status: Argument,
  sent_on: Argument,
  closed_on: Argument,
  known_until: Argument,
): Result {
  return acceptanceFunction.acceptanceCurve(openCalendar(), status, sent_on, closed_on, known_until);
}

/**
 * How many invitations were pending at the end of a day. Answered ones without a day, and Unknown ones, aren’t counted. Example: =PENDING_ON(G2:G, E2:E, H2:H, P1, P1), with =TODAY() in P1. Give a column of days for the history of your backlog.
 *
 * @param {string|string[][]} status Column of statuses.
 * @param {Date|Date[][]} sent_on Days on which the invitations were sent, in a range as large as status.
 * @param {Date|Date[][]} closed_on Days on which they were accepted, withdrawn or declined, in a range as large as status.
 * @param {Date|Date[][]} day A date, or a column of dates for a column of counts. Blank gives blank.
 * @param {Date} as_of Days after this one give blank: a date, or a cell with =TODAY(). Leave out to count all.
 * @return {number|number[][]} Invitations.
 * @customfunction
 */
export function PENDING_ON(
  status: Argument,
  sent_on: Argument,
  closed_on: Argument,
  day: Argument,
  as_of?: Argument,
): Result {
  return backlogFunction.pendingOn(openCalendar(), status, sent_on, closed_on, day, as_of);
}

/**
 * Day on which your pending invitations reach the limit at the pace of the last 8 weeks. “not within 180 days” where they don’t; “too little data” with less than three weeks of sending or fewer than 20 invitations to learn from. Example: =CAP_DATE(G2:G, E2:E, H2:H, P1, 500), with =TODAY() in P1. Format the result as a date.
 *
 * @param {string|string[][]} status Column of statuses.
 * @param {Date|Date[][]} sent_on Days on which the invitations were sent, in a range as large as status.
 * @param {Date|Date[][]} closed_on Days on which they were accepted, withdrawn or declined, in a range as large as status.
 * @param {Date} as_of Day to count from: a date, or a cell with =TODAY().
 * @param {number} cap The limit. Leave out for 500, the usual one.
 * @param {number} withdraw_after Days after which you withdraw who hasn’t answered. Leave out if you withdraw nothing.
 * @param {Date} known_until Last day to which you know the answers, as the cell KnownUntil of the Dashboard. Leave out for the last one in closed_on.
 * @return {Date|string} Midnight of that day in the spreadsheet's time zone, or those words.
 * @customfunction
 */
export function CAP_DATE(
  status: Argument,
  sent_on: Argument,
  closed_on: Argument,
  as_of: Argument,
  cap?: Argument,
  withdraw_after?: Argument,
  known_until?: Argument,
): Date | string {
  const log = { status, sentOn: sent_on, closedOn: closed_on, asOf: as_of, knownUntil: known_until };
  return paceFunction.capDate(openCalendar(), log, cap, withdraw_after);
}

/**
 * Invitations a day that you can send for good and stay below the limit on 19 of 20 days, if you withdraw who hasn’t answered after so many days. Blank with less than three weeks of sending, or fewer than 20 invitations to learn from. Example: =SAFE_PACE(G2:G, E2:E, H2:H, P1, 300, 21), with =TODAY() in P1.
 *
 * @param {string|string[][]} status Column of statuses.
 * @param {Date|Date[][]} sent_on Days on which the invitations were sent, in a range as large as status.
 * @param {Date|Date[][]} closed_on Days on which they were accepted, withdrawn or declined, in a range as large as status.
 * @param {Date} as_of Day to count from: a date, or a cell with =TODAY().
 * @param {number} cap The limit. Leave out for 300, the safe one.
 * @param {number} withdraw_after Days after which you withdraw. Leave out for 21; give 180 if you never do.
 * @param {Date} known_until Last day to which you know the answers, as the cell KnownUntil of the Dashboard. Leave out for the last one in closed_on.
 * @return {number|string} Invitations a day, not rounded, or blank.
 * @customfunction
 */
export function SAFE_PACE(
  status: Argument,
  sent_on: Argument,
  closed_on: Argument,
  as_of: Argument,
  cap?: Argument,
  withdraw_after?: Argument,
  known_until?: Argument,
): number | '' {
  const log = { status, sentOn: sent_on, closedOn: closed_on, asOf: as_of, knownUntil: known_until };
  return paceFunction.safePace(openCalendar(), log, cap, withdraw_after);
}

/**
 * The range in which the true share lies, as two cells, low and high. Example: =SHARE_RANGE(12, 40) gives 18 % and 45 %. Format the results as percentages.
 *
 * @param {number|number[][]} part How many accepted, say: a number, or a column of them for two columns of results.
 * @param {number|number[][]} whole Out of how many, in a range as large as part.
 * @param {number} confidence How sure the range is to be. Leave out for 95%.
 * @return {number[][]} Low and high, from 0 to 1; blank where part or whole is blank, or the whole is 0.
 * @customfunction
 */
export function SHARE_RANGE(part: Argument, whole: Argument, confidence?: Argument): Result {
  return rangeFunction.shareRange(part, whole, confidence);
}

/** Adds the menu; Google calls it when the spreadsheet opens. */
export function onOpen(event?: { authMode?: unknown }): void {
  addMenu(event);
}

/** Google calls it after each edit in the grid: a row whose status was chosen is completed. */
export function onEdit(event?: EditEvent): void {
  noteEdit(event);
}

/** Adds the menu at once, because the spreadsheet is already open when the add-on is installed. */
export function onInstall(event?: { authMode?: unknown }): void {
  addMenu(event);
}

/** Menu: makes the sheets, or repairs them. */
export function setUpSpreadsheet(): void {
  start((doors) => doors.setUpSpreadsheet());
}

/** Menu: chooses again how the log is read. */
export function chooseColumns(): void {
  start((doors) => doors.chooseColumns());
}

/** Menu: opens the sidebar. */
export function openSidebar(): void {
  start((doors) => doors.openSidebar());
}

/** Menu: brings flags and colours up to date now. */
export function runDailyNow(): void {
  start((doors) => doors.runDailyNow());
}

/** Menu: lets Google run the daily check for this user in this spreadsheet. */
export function turnOnDaily(): void {
  start((doors) => doors.turnOnDaily());
}

/** Menu: stops it. */
export function turnOffDaily(): void {
  start((doors) => doors.turnOffDaily());
}

/** Menu: takes back the last action that the Journal records. */
export function takeBackLast(): void {
  start((doors) => doors.takeBackLast());
}

/** The daily trigger. */
export function dailyHighlight(): void {
  loadDoors().dailyHighlight();
}

/** Guided set up: how a sheet would be read. Changes nothing. */
export function surveySheet(choice: AdoptChoice): SurveyReply {
  return ask((doors) => doors.surveySheet(choice));
}

/** Guided set up: shows a row of the surveyed sheet. */
export function showSurveyedRow(row: SurveyedRow): ShownReply {
  return ask((doors) => doors.showSurveyedRow(row));
}

/** Guided set up, the first of three steps: keeps how the sheet is read, in sheets of ours. */
export function prepareAdopt(choice: AdoptChoice): AdoptReply {
  return ask((doors) => doors.prepareAdopt(choice));
}

/** Guided set up: makes the sheet the log; `action` is what the first step gave. */
export function adoptSheet(choice: AdoptChoice, action: string | null): AdoptReply {
  return ask((doors) => doors.adoptSheet(choice, action));
}

/** Guided set up, the last step: makes the other sheets and brings them up to date. */
export function finishAdopt(): AdoptReply {
  return ask((doors) => doors.finishAdopt());
}

/** Sidebar: makes a new log where there is none. */
export function setUpHere(): ShownReply {
  return ask((doors) => doors.setUpHere());
}

/** Sidebar: shows the guided set up in its place. */
export function showAdoptHere(): ShownReply {
  return ask((doors) => doors.showAdoptHere());
}

/** Sidebar: shows the importer in its place. */
export function showImport(): ShownReply {
  return ask((doors) => doors.showImport());
}

/** Guided set up and importer: opens the sidebar. */
export function showSidebar(view?: 'follow'): ShownReply {
  return ask((doors) => doors.showSidebar(view));
}

/** Sidebar: where things stand today. */
export function readLedger(): LedgerReply {
  return ask((doors) => doors.readLedger());
}

/** Sidebar: whether anything has changed since. */
export function readFingerprint(): FingerprintReply {
  return fingerprint.readFingerprint();
}

/** Sidebar: keeps an answer to the first steps. */
export function saveStep(answer: StepAnswer): StepReply {
  return ask((doors) => doors.saveStep(answer));
}

/** Sidebar: who has an open invitation, a piece of the list at a time. */
export function readPending(query: PendingQuery): PendingReply {
  return ask((doors) => doors.readPending(query));
}

/** Sidebar: who may be invited again, a piece of the list at a time. */
export function readResends(query: ResendsQuery): ResendsReply {
  return ask((doors) => doors.readResends(query));
}

/** Sidebar: whom to follow up after a yes, a piece of the list at a time. */
export function readFollowUps(query: FollowUpsQuery): FollowUpsReply {
  return ask((doors) => doors.readFollowUps(query));
}

/** Sidebar: what the log of an account teaches, or of all of them: ''. */
export function readInsights(account: string): InsightsReply {
  return ask((doors) => doors.readInsights(account));
}

/** Sidebar: keeps whether invitations were withdrawn before an account's first archive. */
export function answerHistory(answer: HistoryAnswer): InsightsReply {
  return ask((doors) => doors.answerHistory(answer));
}

/** Sidebar: logs a withdrawal and tells the resend day. */
export function logWithdrawal(form: Withdrawn): Reply {
  return ask((doors) => doors.logWithdrawal(form));
}

/** Sidebar: logs an invitation just sent, if the rules allow it. */
export function logInvitation(form: Invited): Reply {
  return ask((doors) => doors.logInvitation(form));
}

/** Sidebar: whom to keep, who is important, the next step with somebody, and whose it is. */
export function planInvitations(form: Planned): Reply {
  return ask((doors) => doors.planInvitations(form));
}

/** Sidebar: what forgetting people would do; of 'inactive', everybody without contact for as long as the rule says. */
export function readForgettable(targets: readonly Target[] | 'inactive'): ForgettableReply {
  return ask((doors) => doors.readForgettable(targets));
}

/** Sidebar: forgets people for good: their rows stay and count, and nothing tells whose they were. */
export function forgetPeople(form: ForgetForm): ForgetReply {
  return ask((doors) => doors.forgetPeople(form));
}

/** Sidebar: logs that a pending invitation was accepted, declined or has expired. */
export function markInvitation(form: Marked): Reply {
  return ask((doors) => doors.markInvitation(form));
}

/** Sidebar: may this person be invited? Over all accounts. */
export function checkPerson(query: string): CheckReply {
  return ask((doors) => doors.checkPerson(query));
}

/** Sidebar: logs that LinkedIn refused further invitations. */
export function logWall(form: WallForm): Reply {
  return ask((doors) => doors.logWall(form));
}

/** Sidebar: logs that it lets them through again, or that it never refused. */
export function endWall(form: WallEnd): Reply {
  return ask((doors) => doors.endWall(form));
}

/** Importer: the log as it compares an archive with it. */
export function readImportLog(): ImportLogReply {
  return ask((doors) => doors.readImportLog());
}

/** Importer: the newest import, to be undone. */
export function readLastImport(): LastImportReply {
  return ask((doors) => doors.readLastImport());
}

/** Importer: applies a batch of what the user approved of an archive. */
export function applyImport(batch: ImportBatch): ImportReply {
  return ask((doors) => doors.applyImport(batch));
}

/** Sidebar: puts the insights on a sheet with charts, as one action. */
export function makeInsights(account: string): Reply {
  return ask((doors) => doors.makeInsights(account));
}

/** Sidebar: puts one account's figures on a sheet for a client, as one action. */
export function makeReport(account: string, period?: string): Reply {
  return ask((doors) => doors.makeReport(account, period));
}

/** Sidebar: gives sheets that an earlier version made the present look, as one action. */
export function useNewLook(): LookReply {
  return ask((doors) => doors.useNewLook());
}

/** Sidebar: takes back the last action. */
export function undoLast(): UndoReply {
  return ask((doors) => doors.undoLast());
}

/** Sidebar: takes back the action of that id, which the reply to a change gave. */
export function takeBack(action: string): UndoReply {
  return ask((doors) => doors.takeBack(action));
}

/** Sidebar: what is wrong with the daily run, the sheets and the log. */
export function readHealth(): HealthReply {
  return ask((doors) => doors.readHealth());
}

/** Sidebar: mends one cell that Health found. */
export function fixFinding(id: FindingId): FixReply {
  return ask((doors) => doors.fixFinding(id));
}

/** Sidebar: mends at once what is alike: a word, the dates of a column, a renamed column. */
export function fixAlike(asked: AlikeFix): FixReply {
  return ask((doors) => doors.fixAlike(asked));
}

/** Sidebar: makes the sheets and columns that are missing. */
export function repairSheets(): HealthReply {
  return ask((doors) => doors.repairSheets());
}

/** Sidebar: moves a part of the Journal's earlier years to sheets of their own. */
export function moveOldJournal(): MoveReply {
  return ask((doors) => doors.moveOldJournal());
}

/** Sidebar: moves a part of the closed invitations of past years to sheets of their own. */
export function moveClosed(withReady: boolean): YearsReply {
  return ask((doors) => doors.moveClosed(withReady));
}

/** Sidebar: turns the daily check on for this user, at the hour last chosen or another one. */
export function repairDaily(hour?: number): HealthReply {
  return ask((doors) => doors.repairDaily(hour));
}

/** Sidebar: turns the daily check off for this user. */
export function stopDailyHere(): HealthReply {
  return ask((doors) => doors.stopDailyHere());
}

/** Sidebar: shows a cell of one of our sheets. */
export function selectCell(place: CellPlace): ShownReply {
  return ask((doors) => doors.selectCell(place));
}

/** Sidebar: changes rules and types of accounts in Settings. */
export function changeRules(change: RuleChange): Reply {
  return ask((doors) => doors.changeRules(change));
}

/** Sidebar: adds an account, or renames one everywhere. */
export function changeAccount(change: AccountChange): Reply {
  return ask((doors) => doors.changeAccount(change));
}
