/** The invitation that the page speaks of, and whether what it asks for can still be done. */
import { type Account, senderOf } from '../../core/account.ts';
import { dayInWords } from '../../core/day.ts';
import { isOpen, STATUSES, type Status } from '../../core/invitation.ts';
import type { Log, LoggedInvitation } from '../../sheet/log/log.ts';
import type { Target } from '../contract.ts';
import { quote, readForm } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { locate } from './locate.ts';

/**
 * Finds the invitation where it stands now: rows move when somebody sorts or deletes. With `accounts` the target may
 * name its account as Settings does.
 */
export function findTarget(log: Log, sent: Target, accounts: readonly Account[] = []): LoggedInvitation {
  const target = readForm(sent);
  const among = (isOf: (account: string) => boolean) =>
    locate(
      log.invitations.filter(({ account }) => isOf(account)),
      target,
    );
  const asWritten = among((account) => account === target.account);
  const { found, alike } =
    asWritten.found || accounts.length === 0
      ? asWritten
      : among((account) => senderOf(account, accounts)?.name === target.account);
  if (found) return found;
  const why = alike > 1 ? `${alike} rows say the same` : 'it was changed or deleted in the sheet';
  throw new Refusal(
    `Cannot find the invitation to ${quote(target.name, 60)} in the log: ${why}. Reload and choose again.`,
    'moved',
  );
}

/**
 * Whether it has that status already. Refuses when it has another end: what was logged is not logged over.
 */
export function isAlready({ name, status, closedOn }: LoggedInvitation, wanted: Status): boolean {
  if (status === wanted) return true;
  if (isOpen(status)) return false;
  const when = closedOn ? ` on ${dayInWords(closedOn)}` : '';
  const says = status ?? `an unknown status: write ${STATUSES.join(', ')} in its row first`;
  throw new Refusal(
    `Cannot log ${wanted.toLowerCase()} for ${name.slice(0, 60)}: the log says ${says}${when}.`,
    'refused',
  );
}
