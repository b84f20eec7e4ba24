/**
 * All that acts need and formulas do not. It is built into a file of its own, Doors.html, which Google reads when an act
 * asks for it (load-doors.ts), and not for each call of a formula. What main.ts asks for goes by the same names here.
 */
export { changeAccount } from './doors/accounts.ts';
export { adoptSheet, finishAdopt, prepareAdopt } from './doors/adopt.ts';
export { checkPerson } from './doors/check.ts';
export { completeEdited } from './doors/edit.ts';
export { forgetPeople, readForgettable } from './doors/forget.ts';
export {
  fixAlike,
  fixFinding,
  moveClosed,
  moveOldJournal,
  readHealth,
  repairDaily,
  repairSheets,
  stopDailyHere,
} from './doors/health.ts';
export { applyImport, readImportLog, readLastImport } from './doors/import.ts';
export { answerHistory, readInsights } from './doors/insights.ts';
export { logInvitation } from './doors/invite.ts';
export { readLedger } from './doors/ledger.ts';
export { useNewLook } from './doors/look.ts';
export { makeInsights } from './doors/make-insights.ts';
export { makeReport } from './doors/make-report.ts';
export { markInvitation } from './doors/mark.ts';
export { readFollowUps, readPending, readResends } from './doors/people.ts';
export { planInvitations } from './doors/plan.ts';
export { changeRules } from './doors/rules.ts';
export { selectCell, showSurveyedRow } from './doors/select.ts';
export { setUpHere } from './doors/set-up.ts';
export { saveStep } from './doors/steps.ts';
export { surveySheet } from './doors/survey.ts';
export { takeBack, undoLast } from './doors/undo.ts';
export { endWall, logWall } from './doors/wall.ts';
export { logWithdrawal } from './doors/withdraw.ts';
export {
  chooseColumns,
  dailyHighlight,
  openSidebar,
  runDailyNow,
  setUpSpreadsheet,
  showAdoptHere,
  showImport,
  showSidebar,
  turnOffDaily,
  turnOnDaily,
  writeToday,
} from './menu.ts';
export { takeBackLast } from './undo-menu.ts';
