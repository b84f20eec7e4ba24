/** Whom to follow up, as the sidebar gets them. */
import { type FollowUp, followUpsOf } from '../../core/rules/follow-up.ts';
import { ownerOf } from '../../core/rules/owner.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import type { FollowUpPerson } from '../contract.ts';
import { shorten } from './locate.ts';
import { type People, shortTargetOf } from './people.ts';
import type { Described } from './session.ts';

export function followUpsIn(
  { log, settings, due }: Described,
  today: Parameters<typeof followUpsOf>[3],
): FollowUp<LoggedInvitation>[] {
  return followUpsOf(log.invitations, due, settings.policy, today);
}

/** Texts of more than 300 characters are cut. */
export function describeFollowUp(
  { invitation, group, isImportant, step, on, writtenOn }: FollowUp<LoggedInvitation>,
  accountOf: People['accountOf'],
): FollowUpPerson {
  const owner = ownerOf(invitation);
  return {
    ...shortTargetOf(invitation),
    sender: accountOf(invitation),
    company: shorten(invitation.company),
    acceptedOn: invitation.closedOn ?? '',
    ...{ group, isImportant, step: shorten(step), on: on ?? '', writtenOn: writtenOn ?? '' },
    ...(owner !== '' && { owner: shorten(owner) }),
    ...(group === 'new' && invitation.followUp !== '' && { followUp: shorten(invitation.followUp) }),
  };
}
