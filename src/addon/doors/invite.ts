/**
 * Logs an invitation, if the rules allow it. What LinkedIn itself would refuse is refused; what merely speaks
 * against it is a caution, all of them at once, which the user may override.
 */
import { type Account, sendersIn } from '../../core/account.ts';
import type { Cells } from '../../core/change.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { groupBy } from '../../core/group-by.ts';
import { haveSlugs, type Named, parseSlug } from '../../core/person.ts';
import type { Policy } from '../../core/policy.ts';
import { historyOf } from '../../core/rules/by-person.ts';
import { type Elsewhere, elsewhereOf } from '../../core/rules/elsewhere.ts';
import { isRepeated, nextNotes, noteLength, notesLeftIn } from '../../core/rules/note.ts';
import { importantIn } from '../../core/rules/reserve.ts';
import { type Likeness, likenessTo } from '../../core/rules/same-name.ts';
import { standingOn } from '../../core/rules/standing.ts';
import { type Verdict, verdictsOn } from '../../core/rules/verdict.ts';
import { openWall, untilWords, type Wall } from '../../core/rules/wall.ts';
import { fold, rowNumber } from '../../core/text.ts';
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import { readWalls } from '../../sheet/records/walls.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { Invited, Reply } from '../contract.ts';
import { quote, readDayField, readForm, readProfileField, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { addedRows, withRoom } from '../ledger/added-rows.ts';
import { already, change, done } from '../ledger/change.ts';
import { readPastRows } from '../ledger/past.ts';
import { ofAccount, readAccountField } from '../ledger/sender.ts';

export function logInvitation(asked: Invited): Reply {
  return change((session) => {
    const { workbook, log } = session;
    const { policy, accounts } = session.settings;
    const form = readForm(asked);
    const person = {
      name: readTextField('name', form.name),
      company: readTextField('company', form.company),
      url: readProfileField(form.url),
    };
    if (person.name === '') throw new Refusal('Cannot log an invitation without a name.');
    const account = readAccountField(form.account, accounts);
    const sentOn = readDayField('day it was sent', form.sentOn, workbook.today);
    const note = readTextField('note', form.note);

    const invitations = [...log.invitations, ...readPastRows(workbook, log, readEarlier(form.earlier))];
    const sent = ofAccount(account, invitations, accounts);
    const exact = historyOf(person, invitations);
    const isThis = (logged: LoggedInvitation) =>
      logged.sentOn === sentOn &&
      logged.url === person.url &&
      logged.company === person.company &&
      logged.note === note;
    if (ofAccount(account, exact, accounts).some((logged) => logged.status === 'Pending' && isThis(logged)))
      return already(session);
    const senderOf = sendersIn(accounts);
    const judge = (history: readonly LoggedInvitation[]) =>
      verdictsOn(sentOn, history, policy, senderOf, workbook.today)(account.name);
    refuseWhatIsSure(judge(exact.filter((logged) => haveSlugs(logged, person))), person.name);
    const { same, alike } = inAnyWriting(person, invitations, exact);
    const verdict = judge(same);
    const history = ofAccount(account, same, accounts);
    const cautionOf = (everywhere: readonly LoggedInvitation[], name: string) =>
      cautionAboutPerson(judge(everywhere), name, elsewhereOf(account.name, everywhere, senderOf));
    // Under the name that the log has. Whoever is only called alike is asked about, and counts for no attempt.
    const name = exact.length > 0 ? person.name : same[same.length - 1]?.name || person.name;
    const about = cautionOf(same, name);
    const others = alike.map((theirs) => cautionOf(theirs, calledIn(theirs[0] as LoggedInvitation)));
    const walls = ofAccount(account, readWalls(workbook, workbook.calendar, policy), accounts);
    const sending = { account, sentOn, sent, history, policy };
    const cautions = [
      ...sayAboutPeople(about, others),
      ...cautionsAboutBlock(account, sentOn, walls),
      ...cautionsAboutReserve(sending, person, workbook.today, walls, importantIn(log.invitations)),
      ...cautionsAboutNote(note, sending),
    ];
    if (cautions.length > 0 && form.anyway !== true) throw new Refusal(cautions.join(' '), 'caution');

    const cells: Cells = {
      ...person,
      account: account.name,
      sentOn: dayState(sentOn),
      note,
      status: 'Pending',
      ...('attempt' in verdict && { attempt: verdict.attempt }),
      goalFit: readTextField('goal fit', form.goalFit),
      followUp: readTextField('follow-up', form.followUp),
    };
    const what = `Invited${note ? ', with a note' : ''}${'attempt' in verdict && verdict.attempt > 1 ? ` · attempt ${verdict.attempt}` : ''}`;
    const roomy = { ...session, log: withRoom(workbook, log, 1) };
    return done(roomy, { act: 'Invitation', what, where: 'Check' }, addedRows(roomy.log, [cells]));
  });
}

/** As many as a page knows of a person. */
const MOST_EARLIER = 50;

/** Where earlier invitations of the person stand in year sheets. */
function readEarlier(sent: Invited['earlier']): { year: number; row: number }[] {
  const places = Array.isArray(sent) ? sent.slice(0, MOST_EARLIER) : [];
  return places
    .map(readForm)
    .filter(({ year, row }) => Number.isInteger(year) && Number.isInteger(row) && row > 1);
}

/** What LinkedIn would not take from this account. The addresses prove whom `verdict` is about. */
function refuseWhatIsSure(verdict: Verdict<LoggedInvitation>, name: string): void {
  if (isClosed(verdict)) throw new Refusal(describeVerdict(verdict, name), 'refused');
}

type Closed = Extract<Verdict, { kind: 'pending' | 'connected' | 'cooling down' }>;

function isClosed(verdict: Verdict): verdict is Closed {
  return verdict.kind === 'pending' || verdict.kind === 'connected' || verdict.kind === 'cooling down';
}

/**
 * Whoever may be the person: by a name in another writing, too; and those whose names are only `alike`, each by itself,
 * since they may be several people.
 */
function inAnyWriting(
  person: Named,
  invitations: readonly LoggedInvitation[],
  exact: readonly LoggedInvitation[],
): { same: readonly LoggedInvitation[]; alike: readonly (readonly LoggedInvitation[])[] } {
  const likeness = likenessTo(person.name);
  const called = new Map(invitations.map((logged) => [logged, likeness(calledIn(logged))]));
  const own = fold(person.name);
  const gather = (wanted: Likeness) => {
    const isCalled = (logged: LoggedInvitation) => called.get(logged) === wanted;
    if (!invitations.some((logged) => isCalled(logged) && fold(logged.name) !== own)) return exact;
    return historyOf(person, invitations, (logged) => (isCalled(logged) ? person.name : logged.name));
  };
  const same = gather('same');
  const told = new Set(same);
  const alike = gather('alike').filter((logged) => !told.has(logged));
  return { same, alike: [...groupBy(alike, (logged) => fold(calledIn(logged))).values()] };
}

function calledIn({ name, url }: LoggedInvitation): string {
  return name || (parseSlug(url) ?? '');
}

interface Caution {
  readonly says: readonly string[];
  readonly isClosed: boolean;
}

/** All but what is certain: of that it is refused. */
function cautionAboutPerson(
  verdict: Verdict<LoggedInvitation>,
  name: string,
  elsewhere: Elsewhere | undefined,
): Caution {
  if (verdict.kind === 'free') return { says: [], isClosed: false };
  const other = elsewhere ? [sayElsewhere(elsewhere, name)] : [];
  if (elsewhere && verdict.kind === 'other account') return { says: other, isClosed: false };
  const reason = describeVerdict(verdict, name);
  return { says: isClosed(verdict) ? [reason] : [reason, ...other], isClosed: isClosed(verdict) };
}

/** So many of those who are only called alike are told of by name: Lee may be a hundred. */
const MOST_ALIKE = 3;

/** Of those who are only called alike, what is open comes first, and what is not counts where nothing else is said. */
function sayAboutPeople(about: Caution, alike: readonly Caution[]): string[] {
  const open = alike.filter(({ isClosed }) => isClosed);
  const others = alike.filter(({ says, isClosed }) => says.length > 0 && !isClosed);
  const like = about.says.length > 0 ? open : [...open, ...others];
  const told = [about, ...like.slice(0, MOST_ALIKE)];
  const more = like.length - MOST_ALIKE;
  return [
    ...told.flatMap(({ says }) => says),
    ...(more > 0 ? [`The log has ${more} more like that: look in Check.`] : []),
    ...(told.some(({ isClosed }) => isClosed)
      ? ['This goes by the name alone: if it is another person, log it anyway.']
      : []),
  ];
}

function sayElsewhere({ account, status, on }: Elsewhere, name: string): string {
  const day = on && ` ${status === 'Pending' ? 'of' : 'on'} ${dayInWords(on)}`;
  const what =
    status === 'Pending'
      ? `${account}’s invitation${day} to ${name} is still pending`
      : `${name} accepted ${account}’s invitation${day}`;
  return `${what}: ${ODD}`;
}

const ODD = 'a second invitation from another account can look odd.';

/** Of the day of the block itself nobody can say what went out before it. */
function cautionsAboutBlock(account: Account, sentOn: Day, walls: readonly Wall[]): string[] {
  const wall = openWall(walls, sentOn);
  if (!wall || wall.on === sentOn) return [];
  const without = wall.kind === 'Asks for e-mail' ? ' without an e-mail address' : '';
  return [
    `LinkedIn has blocked ${account.name} ${untilWords(wall.liftsOn, dayInWords)}. If this invitation went out${without}, the block is over: end it under “LinkedIn blocked me”.`,
  ];
}

/** What is kept back is for important people, and matters for what goes out today. */
function cautionsAboutReserve(
  { sentOn, account, sent, policy }: Sending,
  person: Named,
  today: Day,
  walls: readonly Wall[],
  isImportant: (person: Named) => boolean,
): string[] {
  if (policy.reserve === 0 || sentOn !== today || isImportant(person)) return [];
  const { count, forImportant, kept } = standingOn(
    ...([today, account, sent, [], walls, policy] as const),
    isImportant,
  ).sendToday;
  return count > 0 || forImportant === 0
    ? []
    : [`Only the ${kept} kept back for important people are left this week.`];
}

interface Sending {
  readonly account: Account;
  readonly sentOn: Day;
  /** All that the account has sent. */
  readonly sent: readonly LoggedInvitation[];
  /** What it has sent to this person. */
  readonly history: readonly LoggedInvitation[];
  readonly policy: Policy;
}

function cautionsAboutNote(note: string, { account, sentOn, sent, history, policy }: Sending): string[] {
  if (note === '') return [];
  const longest = noteLength(account.type, policy);
  const kind = account.type === 'Free' ? 'a free' : 'a paid';
  const cautions: string[] = [];
  if (note.length > longest)
    cautions.push(`The note has ${note.length} characters: ${kind} account can send ${longest}.`);
  if (notesLeftIn(sentOn, account.type, sent, policy) === 0) {
    const next = nextNotes(sentOn, account.type, sent, policy);
    const again = next ? ` The next one comes back on ${dayInWords(next.on)}.` : '';
    cautions.push(
      `Your log has ${policy.notesPerMonth} notes or more in that month: free accounts can send ${policy.notesPerMonth} a month.${again}`,
    );
  }
  if (isRepeated(note, history)) cautions.push('It’s the same note as last time: write a different one.');
  return cautions;
}

function describeVerdict(
  verdict: Exclude<Verdict<LoggedInvitation>, { kind: 'free' }>,
  name: string,
): string {
  switch (verdict.kind) {
    case 'pending':
      return `${name} is already pending${verdict.since ? ` since ${dayInWords(verdict.since)}` : ''}.`;
    case 'connected':
      return `${name} is already connected${verdict.since ? ` since ${dayInWords(verdict.since)}` : ''}.`;
    case 'cooling down':
      return `${name} can’t be invited before ${dayInWords(verdict.until)}: the wait after the withdrawal isn’t over.`;
    case 'caution':
      return describeCaution(verdict, name);
    case 'other account':
      return `${verdict.by} invited ${name}${verdict.since ? ` on ${dayInWords(verdict.since)}` : ''}: ${ODD}`;
    case 'unsure':
      return describeDoubt(verdict, name);
  }
}

function describeCaution({ why, attempt }: Extract<Verdict, { kind: 'caution' }>, name: string): string {
  switch (why) {
    case 'declined':
      return `${name} declined an earlier invitation.`;
    case 'resend used':
      return `This would be the ${ordinal(attempt)} invitation to ${name}: more than one re-send reads as spam.`;
    case 'unclear':
      return `Your log doesn’t say how the last invitation to ${name} ended: look on LinkedIn first, you may be connected.`;
  }
}

function describeDoubt(
  { why, at }: Extract<Verdict<LoggedInvitation>, { kind: 'unsure' }>,
  name: string,
): string {
  const row = rowNumber(at);
  switch (why) {
    case 'day unknown':
      return `The invitation to ${name} in row ${row} was withdrawn on an unknown day: look on LinkedIn, or write the day there.`;
    case 'unread':
      return `Row ${row} has a status or a date that can’t be read: correct it first to know whether ${name} can be invited.`;
    case 'account unknown':
      return `Row ${row} says that ${quote(at.account)} invited ${name}, and Settings doesn’t list that account.`;
    case 'maybe open':
      return `The invitation to ${name} in row ${row} may still be pending or accepted: look on LinkedIn first.`;
  }
}

function ordinal(number: number): string {
  return `${number}${number === 2 ? 'nd' : number === 3 ? 'rd' : 'th'}`;
}
