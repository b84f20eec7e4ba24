/**
 * What the sidebar may ask. Each change re-reads the log under the lock, decides, and writes one block. Asking twice is
 * harmless: the second answer says that it was logged already.
 */
import { resendDay } from '../core/cooldown.ts';
import { dayInWords } from '../core/day.ts';
import { isOpen, STATUSES, type Status } from '../core/invitation.ts';
import { questionFor } from '../sheet/layout/set-up.ts';
import type { Log, LoggedInvitation } from '../sheet/log.ts';
import type { Changes } from '../sheet/log-write.ts';
import { already, change, done } from './change.ts';
import type {
  Answer,
  LedgerReply,
  Marked,
  Question,
  RefusalReply,
  Reply,
  Target,
  Withdrawn,
} from './contract.ts';
import { isFree } from './daily.ts';
import { quote, readDayField, readForm, readTextField } from './form.ts';
import { describeLedger } from './ledger.ts';
import { locate } from './locate.ts';
import { actionNow, changeRows } from './record.ts';
import { Refusal, replyOf } from './refusal.ts';
import { describeRules } from './rules.ts';
import { setUpAll } from './set-up-all.ts';
import { locked, openWorkbook } from './workbook.ts';

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
      return done(workbook);
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
    const own =
      (invitation.resendFrom !== undefined && !kept) || isFree(log, invitation.row, 'resendFrom')
        ? { resendFrom: workbook.calendar.dateOf(resendFrom) }
        : {};
    const reason = readTextField('reason', form.reason);
    const followUp = readTextField('follow-up', form.followUp);
    const changes: Changes = {
      status: 'Withdrawn',
      closedOn: workbook.calendar.dateOf(on),
      ...(reason && { reason }),
      ...(followUp && { followUp }),
      ...own,
    };
    const action = actionNow(workbook, 'Withdrawal', 'logged by hand');
    changeRows(workbook, log, new Map([[invitation, changes]]), action);
    return done(workbook, action.id, resendFrom);
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
    const changes: Changes = { status, closedOn: workbook.calendar.dateOf(on) };
    const action = actionNow(workbook, status, 'logged by hand');
    changeRows(workbook, log, new Map([[invitation, changes]]), action);
    return done(workbook, action.id);
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
