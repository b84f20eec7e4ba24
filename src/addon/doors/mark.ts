/** Logs what became of a pending invitation: accepted, declined, or expired. */
import { dayInWords } from '../../core/day.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { Marked, Reply } from '../contract.ts';
import { quote, readDayField, readForm } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { already, change, done } from '../ledger/change.ts';
import { findTarget, isAlready } from '../ledger/find-target.ts';

export function markInvitation(sent: Marked): Reply {
  return change((session) => {
    const { workbook, log } = session;
    const form = readForm(sent);
    const status = (['Accepted', 'Declined', 'Expired'] as const).find((known) => known === form.status);
    if (!status)
      throw new Refusal(`Cannot mark as ${quote(form.status)}: use Accepted, Declined or Expired.`);
    const invitation = findTarget(log, form.target);
    const on = readDayField('day', form.on, workbook.today, invitation.sentOn);
    if (isAlready(invitation, status)) return already(session);
    const act = { act: status, what: `${status} on ${dayInWords(on)}`, where: 'Withdraw' };
    const to = { status, closedOn: dayState(on) };
    return done(session, act, [{ table: log, row: invitation.row, to }]);
  });
}
