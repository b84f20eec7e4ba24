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
  const senderOf = sendersIn(accounts);
  const readyOf = (name: string) =>
    resends.filter(({ ready, invitation }) => ready && senderOf(invitation) === name);
  const free = accounts.filter(({ type, name }) => type === 'Free' && readyOf(name).length > 0);
  const isUsed = log.invitations.some(({ note, plan }) => note !== '' || plan?.isImportant);
  if (free.length === 0 || !isUsed) return new Set();
  const placesOf = placesBySender(log.invitations, due, accounts);
  return new Set(
    free.flatMap(({ name, type }) => {
      const sent = (placesOf.get(fold(name)) ?? []).flatMap((place) => log.invitations[place] ?? []);
      return worthNotes(readyOf(name), notesLeftIn(today, type, sent, policy) ?? 0);
    }),
  );
}
