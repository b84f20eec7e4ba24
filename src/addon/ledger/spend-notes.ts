/** Whom of those who are ready today the notes that are left are best spent on. */
import { sendersIn } from '../../core/account.ts';
import type { Day } from '../../core/day.ts';
import { notesLeftIn } from '../../core/rules/note.ts';
import type { Resend } from '../../core/rules/resend.ts';
import { worthNotes } from '../../core/rules/worth-note.ts';
import { fold } from '../../core/text.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import { placesBySender } from './sender.ts';
import type { Described } from './session.ts';

type Ready = Resend<LoggedInvitation>;

/** Of each free account as many as it has notes left. Nobody where the whole log has neither notes nor important people. */
export function spendNotes(
  { log, settings, due }: Described,
  resends: readonly Ready[],
  today: Day,
): ReadonlySet<Ready> {
  const { accounts, policy } = settings;
  const { invitations } = log;
  const senderOf = sendersIn(accounts);
  if (!invitations.some(({ note, plan }) => note !== '' || plan?.isImportant)) return new Set();
  const placesOf = placesBySender(invitations, due, accounts);
  return new Set(
    accounts.flatMap(({ name, type }) => {
      const ready = resends.filter((one) => one.ready && senderOf(one.invitation) === name);
      const sent = (placesOf.get(fold(name)) ?? []).flatMap((place) => invitations[place] ?? []);
      // A paid account has no limit, and no choice to make.
      return worthNotes(ready, notesLeftIn(today, type, sent, policy) ?? 0);
    }),
  );
}
