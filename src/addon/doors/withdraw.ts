/**
 * Logs a withdrawal and tells the resend day, completes one whose day is not known, or changes the reason of one.
 * Asked twice, the second answer says that it was logged already.
 */
import type { Cells } from '../../core/change.ts';
import { dayInWords } from '../../core/day.ts';
import { resendDay } from '../../core/rules/cooldown.ts';
import { lacksWithdrawalDay } from '../../core/rules/unread.ts';
import { DERIVED, isFree } from '../../sheet/log/log.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { Reply, Withdrawn } from '../contract.ts';
import { readDayField, readForm, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { already, change, done } from '../ledger/change.ts';
import { findTarget, isAlready } from '../ledger/find-target.ts';
import { shorten } from '../ledger/locate.ts';

export function logWithdrawal(sent: Withdrawn): Reply {
  return change((session) => {
    const { workbook, log, settings } = session;
    const form = readForm(sent);
    const invitation = findTarget(log, form.target);
    const reason = readTextField('reason', form.reason);
    if (form.reasonIs === 'changed') {
      if (invitation.status !== 'Withdrawn')
        throw new Refusal('Cannot change the reason: the log doesn’t say Withdrawn any more.', 'moved');
      const act = { act: 'Reason', what: `Reason: ${reason || 'none'}`, where: 'Withdraw' };
      const to = { reason: reason || null };
      return done(session, act, [{ table: log, row: invitation.row, to }], invitation.resendFrom);
    }
    const on = readDayField('day of the withdrawal', form.on, workbook.today, invitation.sentOn);
    const lacksDay = lacksWithdrawalDay(invitation, workbook.today);
    if (isAlready(invitation, 'Withdrawn') && !lacksDay) return already(session, invitation.resendFrom);
    // A resend day before this withdrawal belongs to an earlier one.
    const kept = invitation.resendFrom !== undefined && invitation.resendFrom >= on;
    const resendFrom = kept ? invitation.resendFrom : resendDay(on, settings.policy.cooldownDays);
    const followUp = readTextField('follow-up', form.followUp);
    const isUsual = form.reasonIs === 'usual';
    const writesReason = reason !== '' && (!isUsual || isFree(log, invitation.row, 'reason'));
    const isOurs =
      (invitation.resendFrom !== undefined && !kept) || isFree(log, invitation.row, 'resendFrom');
    const to: Cells = {
      status: 'Withdrawn',
      closedOn: dayState(on),
      ...(writesReason && { reason }),
      ...(followUp && { followUp }),
      ...(isOurs && { resendFrom: dayState(resendFrom) }),
    };
    const what = `Withdrawn${writesReason ? `, ${reason}` : ''} · again from ${dayInWords(resendFrom)}`;
    const act = { act: 'Withdrawal', what, where: 'Withdraw' };
    const soft = isUsual ? [...DERIVED, 'reason'] : DERIVED;
    const reply = done(session, act, [{ table: log, row: invitation.row, to, soft }], resendFrom);
    const stays = reason !== '' && !writesReason;
    return reply.ok && stays ? { ...reply, reason: shorten(log.text(invitation.row, 'reason')) } : reply;
  });
}
