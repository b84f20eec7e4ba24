/**
 * Lists of people a piece at a time, for what the ledger's first ones leave out. Reads only, so it waits for
 * nobody.
 */
import { type Day, parseDay } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { countByDay } from '../../core/rules/cycle.ts';
import { isDue } from '../../core/rules/flag.ts';
import { FOLLOW_UP_GROUPS, type FollowUpGroup } from '../../core/rules/follow-up.ts';
import { ownerOf, ownersIn } from '../../core/rules/owner.ts';
import { isOffGoal } from '../../core/rules/queue.ts';
import { fold, searchFor } from '../../core/text.ts';
import type {
  FollowUpsQuery,
  FollowUpsReply,
  PendingQuery,
  PendingReply,
  ResendGroup,
  ResendsQuery,
  ResendsReply,
} from '../contract.ts';
import { quote, readForm, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { readDescribed } from '../ledger/described.ts';
import { describeFollowUp, followUpsIn } from '../ledger/follow-ups.ts';
import { describePending, describeResend, keptIn, type People, peopleOf } from '../ledger/people.ts';
import { pieceOf } from '../ledger/pieces.ts';

/** Of one reply, in bytes. */
const LARGEST_PIECE = 25_000;
const MOST_DAYS = 250;
const MOST_OWNERS = 30;

export function readPending(sent: PendingQuery): PendingReply {
  return replyOf(() => {
    const query = readForm(sent);
    const [isMine, offset] = [readAccount(query.account), readOffset(query.offset)];
    const isNamed = searchFor(readTextField('words to look for', query.text));
    const from = readTextField('first day', query.sentFrom ?? '');
    const to = readTextField('last day', query.sentTo ?? '') || '9999';
    const workbook = openWorkbook();
    const { pending, accountOf } = readPeople(workbook);
    const mine = pending.filter(
      (open) =>
        isMine(accountOf(open)) &&
        (query.due !== true || isDue(open)) &&
        (!query.kept || keptIn(open, workbook.today).keepUntil),
    );
    const list = mine.filter((open) => {
      const sentOn = open.sentOn ?? '';
      if (sentOn < from || sentOn > to) return false;
      if ((query.noNote && open.note !== '') || (query.offGoal && !isOffGoal(open.goalFit))) return false;
      return isNamed(open);
    });
    return {
      ok: true as const,
      ...pieceOf(list, offset, LARGEST_PIECE, (open) => describePending(open, workbook.today)),
      ...(query.byDay && { days: daysOf(mine) }),
    };
  });
}

function daysOf(list: People['pending']): [Day, number][] {
  const days = countByDay(list.flatMap(({ sentOn }) => sentOn ?? []));
  return [...days].sort(([, a], [, b]) => b - a).slice(0, MOST_DAYS);
}

export function readResends(sent: ResendsQuery): ResendsReply {
  return replyOf(() => {
    const query = readForm(sent);
    const [isMine, offset] = [readAccount(query.account), readOffset(query.offset)];
    const isNamed = searchFor(readTextField('words to look for', query.text));
    const group = readGroup(query.group);
    const people = readPeople(openWorkbook());
    const { resends, usedUp, accountOf } = people;
    const mine = resends.filter(({ invitation }) => isMine(accountOf(invitation)));
    const days = new Map<Day, number>();
    for (const { ready, resendFrom } of mine)
      if (!ready && resendFrom !== '') days.set(resendFrom, (days.get(resendFrom) ?? 0) + 1);
    const list = (
      group === 'used up' ? usedUp.filter(({ invitation }) => isMine(accountOf(invitation))) : mine
    ).filter(
      ({ invitation, ready, resendFrom }) =>
        isNamed(invitation) &&
        (group === '' || group === 'used up' || (ready ? 'ready' : resendFrom) === group),
    );
    return {
      ok: true as const,
      days: [...days],
      ...pieceOf(list, offset, LARGEST_PIECE, (resend) => describeResend(resend, people)),
    };
  });
}

export function readFollowUps(sent: FollowUpsQuery): FollowUpsReply {
  return replyOf(() => {
    const query = readForm(sent);
    const [isMine, offset] = [readAccount(query.account), readOffset(query.offset)];
    const isNamed = searchFor(readTextField('words to look for', query.text));
    const wanted = [...FOLLOW_UP_GROUPS, '' as const].find((group) => group === query.group);
    if (wanted === undefined)
      throw new Refusal(`Cannot read the list of ${quote(query.group)}: no such list.`);
    const owner = query.owner === undefined ? undefined : fold(readTextField('owner', query.owner));
    const workbook = openWorkbook();
    const described = readDescribed(workbook);
    const { accountOf } = peopleOf(described, workbook.today);
    const mine = followUpsIn(described, workbook.today).filter(
      ({ invitation }) =>
        isMine(accountOf(invitation)) && (owner === undefined || fold(ownerOf(invitation)) === owner),
    );
    const counts: Record<FollowUpGroup, number> = { due: 0, new: 0, 'no answer': 0, later: 0 };
    for (const { group } of mine) counts[group] += 1;
    const list = mine.filter(
      ({ invitation, group }) =>
        (wanted === '' ? group !== 'later' : group === wanted) && isNamed(invitation),
    );
    return {
      ok: true as const,
      counts,
      owners: ownersIn(described.log.invitations).slice(0, MOST_OWNERS),
      ...pieceOf(list, offset, LARGEST_PIECE, (followUp) => describeFollowUp(followUp, accountOf)),
    };
  });
}

function readPeople(workbook: Workbook): People {
  return peopleOf(readDescribed(workbook), workbook.today);
}

/** Tells whose rows are wanted; '' wants all. */
function readAccount(value: unknown): (account: string) => boolean {
  const wanted = fold(readTextField('account', value));
  return (account) => wanted === '' || fold(account) === wanted;
}

function readGroup(value: unknown): ResendGroup | '' {
  if (value === '' || value === 'ready' || value === 'used up') return value;
  const day = isText(value) ? parseDay(value) : undefined;
  if (day) return day;
  throw new Refusal(`Cannot read the list of ${quote(value)}: give a day, “ready” or “used up”.`);
}

function readOffset(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Refusal(`Cannot read the list from ${quote(value)}: give a whole number from 0.`);
}
