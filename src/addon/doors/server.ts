/**
 * What the sidebar may ask. Each change reads the log again under the lock, decides, and commits. Asking twice is harmless: the
 * second answer says that it was logged already.
 */
import type { Cells } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { isOpen, STATUSES, type Status } from '../../core/invitation.ts';
import { resendDay } from '../../core/rules/cooldown.ts';
import { questionFor } from '../../sheet/layout/set-up.ts';
import { DERIVED, isFree, type Log, type LoggedInvitation } from '../../sheet/log/log.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type {
  Answer,
  LedgerReply,
  Marked,
  Question,
  RefusalReply,
  Reply,
  Target,
  Withdrawn,
} from '../contract.ts';
import { quote, readDayField, readForm, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook } from '../frame/workbook.ts';
import { already, change, done } from '../ledger/change.ts';
import { commit } from '../ledger/commit.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locate } from '../ledger/locate.ts';
import { locked } from '../ledger/locked.ts';
import { describeRules } from './rules.ts';
import { setUpAll } from './set-up-all.ts';

export function readLedger(): LedgerReply {
  return replyOf(() =>
    locked((workbook) => ({
      ok: true as const,
      ledger: describeLedger(workbook),
      rules: describeRules(),
    })),
  );
}

/** Null when there is nothing to ask any more. */
export function askSetUp(): Question | null | RefusalReply {
  return replyOf(() => questionFor(openWorkbook()) ?? null);
}

export function answerSetUp(answer: Answer): Reply {
  return replyOf(() =>
    locked((workbook) => {
      setUpAll(workbook, readAnswer(answer));
      return done(workbook, { action: null, plans: new Map() });
    }),
  );
}

/** The page is not trusted; an answer that is left out is none. */
function readAnswer(sent: Answer): Answer | undefined {
  if (sent === undefined || sent === null) return undefined;
  const { sheetId, chosen } = readForm(sent);
  if (sheetId === null || Number.isInteger(sheetId)) return { sheetId, chosen: readForm(chosen) };
  throw new Refusal('invalid', `Cannot find the sheet ${quote(sheetId)}: choose one, or a new one.`);
}

export function logWithdrawal(sent: Withdrawn): Reply {
  return change((workbook, log, { policy }) => {
    const form = readForm(sent);
    const invitation = findTarget(log, form.target);
    const on = readDayField('day of the withdrawal', form.on, workbook.today, invitation.sentOn);
    if (isAlready(invitation, 'Withdrawn')) return already(workbook, invitation.resendFrom);
    // A resend day before this withdrawal belongs to an earlier one.
    const kept = invitation.resendFrom !== undefined && invitation.resendFrom >= on;
    const resendFrom = kept ? invitation.resendFrom : resendDay(on, policy.cooldownDays);
    const reason = readTextField('reason', form.reason);
    const followUp = readTextField('follow-up', form.followUp);
    const isOurs =
      (invitation.resendFrom !== undefined && !kept) || isFree(log, invitation.row, 'resendFrom');
    const to: Cells = {
      status: 'Withdrawn',
      closedOn: dayState(on),
      ...(reason && { reason }),
      ...(followUp && { followUp }),
      ...(isOurs && { resendFrom: dayState(resendFrom) }),
    };
    const what = `Withdrawn${reason && `, ${reason}`} · again from ${dayInWords(resendFrom)}`;
    const act = { act: 'Withdrawal', what, where: 'Withdraw' };
    return done(
      workbook,
      commit(workbook, act, [{ table: log, row: invitation.row, to, soft: DERIVED }]),
      resendFrom,
    );
  });
}

export function markInvitation(sent: Marked): Reply {
  return change((workbook, log) => {
    const form = readForm(sent);
    const status = (['Accepted', 'Declined', 'Expired'] as const).find((known) => known === form.status);
    if (!status)
      throw new Refusal(
        'invalid',
        `Cannot mark as ${quote(form.status)}: use Accepted, Declined or Expired.`,
      );
    const invitation = findTarget(log, form.target);
    const on = readDayField('day', form.on, workbook.today, invitation.sentOn);
    if (isAlready(invitation, status)) return already(workbook);
    const act = { act: status, what: `${status} on ${dayInWords(on)}`, where: 'Withdraw' };
    const to = { status, closedOn: dayState(on) };
    return done(workbook, commit(workbook, act, [{ table: log, row: invitation.row, to }]));
  });
}

/** Finds the invitation where it stands now: rows move when somebody sorts or deletes. */
function findTarget(log: Log, sent: Target): LoggedInvitation {
  const target = readForm(sent);
  const ofAccount = log.invitations.filter(({ account }) => account === target.account);
  const { found, alike } = locate(ofAccount, target);
  if (found) return found;
  const why = alike > 1 ? `${alike} rows say the same` : 'it was changed or deleted in the sheet';
  throw new Refusal(
    'moved',
    `Cannot find the invitation to ${quote(target.name, 60)} in the log: ${why}. Reload and choose again.`,
  );
}

/** Whether it has that status already. Refuses when it has another end: what was logged is not logged over. */
function isAlready({ name, status, closedOn }: LoggedInvitation, wanted: Status): boolean {
  if (status === wanted) return true;
  if (isOpen(status)) return false;
  const when = closedOn ? ` on ${dayInWords(closedOn)}` : '';
  const says = status ?? `no status that is known: write one of ${STATUSES.join(', ')} in its row first`;
  throw new Refusal(
    'refused',
    `Cannot log ${wanted.toLowerCase()} for ${name.slice(0, 60)}: the log says ${says}${when}.`,
  );
}
