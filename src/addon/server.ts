/**
 * What the sidebar may ask. Each change re-reads the log under the lock, decides, and writes one block. Asking twice is
 * harmless: the second answer says that it was logged already.
 */
import { type Account, accountName } from '../core/account.ts';
import { resendDay } from '../core/cooldown.ts';
import { type Day, dayInWords } from '../core/day.ts';
import { isOpen, type Status } from '../core/invitation.ts';
import { haveSlugs, isSamePerson } from '../core/person.ts';
import { fold } from '../core/text.ts';
import { type Verdict, verdictOn } from '../core/verdict.ts';
import { questionFor, setUp } from '../sheet/layout/set-up.ts';
import { type Log, type LoggedInvitation, readLog } from '../sheet/log.ts';
import type { Changes } from '../sheet/log-write.ts';
import { readSettings, type Settings } from '../sheet/settings.ts';
import type { Answer, Invited, LedgerReply, Marked, Question, Reply, Target, Withdrawn } from './contract.ts';
import { isFree, runDaily } from './daily.ts';
import { readDayField, readProfileField, readTextField } from './form.ts';
import { describeLedger } from './ledger.ts';
import { locate } from './locate.ts';
import { actionNow, addRows, changeRows } from './record.ts';
import { Refusal, replyOf } from './refusal.ts';
import { BUILDERS, locked, openWorkbook, type Workbook } from './workbook.ts';

export function readLedger(): LedgerReply {
  return replyOf(() => locked((workbook) => ({ ok: true as const, ledger: describeLedger(workbook) })));
}

/** Null when there is nothing to ask any more. */
export function askSetUp(): Question | null {
  return questionFor(openWorkbook()) ?? null;
}

export function answerSetUp(answer: Answer): Reply {
  return replyOf(() =>
    locked((workbook) => {
      setUp(workbook, workbook.calendar, BUILDERS, answer);
      runDaily(workbook);
      return done(workbook);
    }),
  );
}

export function logWithdrawal(form: Withdrawn): Reply {
  return change((workbook, log, { policy }) => {
    const invitation = findTarget(log, form.target);
    const on = readDayField('day of the withdrawal', form.on, workbook.today, invitation.sentOn);
    if (isAlready(invitation, 'Withdrawn')) return already(workbook, invitation.resendFrom ?? null);
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
    changeRows(
      workbook,
      log,
      new Map([[invitation, changes]]),
      actionNow(workbook, 'Withdrawal', 'logged by hand'),
    );
    return done(workbook, resendFrom);
  });
}

export function markInvitation(form: Marked): Reply {
  return change((workbook, log) => {
    const status = (['Accepted', 'Declined', 'Expired'] as const).find((known) => known === form.status);
    if (!status)
      throw new Refusal(
        'invalid',
        `Cannot mark as "${String(form.status)}": use Accepted, Declined or Expired.`,
      );
    const invitation = findTarget(log, form.target);
    const on = readDayField('day', form.on, workbook.today, invitation.sentOn);
    if (isAlready(invitation, status)) return already(workbook);
    const changes: Changes = { status, closedOn: workbook.calendar.dateOf(on) };
    changeRows(
      workbook,
      log,
      new Map([[invitation, changes]]),
      actionNow(workbook, status, 'logged by hand'),
    );
    return done(workbook);
  });
}

export function logInvitation(form: Invited): Reply {
  return change((workbook, log, { policy, accounts }) => {
    const person = {
      name: readTextField('name', form.name),
      company: readTextField('company', form.company),
      url: readProfileField(form.url),
    };
    if (person.name === '') throw new Refusal('invalid', 'Cannot log an invitation without a name.');
    const account = readAccountField(form.account, accounts);
    const sentOn = readDayField('day it was sent', form.sentOn, workbook.today);

    const history = log.invitations.filter(
      (logged) =>
        fold(accountName(logged.account, accounts)) === fold(account) && isSamePerson(logged, person),
    );
    const note = readTextField('note', form.note);
    const isThis = (logged: LoggedInvitation) =>
      logged.sentOn === sentOn &&
      logged.url === person.url &&
      logged.company === person.company &&
      logged.note === note;
    if (history.some((logged) => logged.status === 'Pending' && isThis(logged))) return already(workbook);
    const verdict = verdictOn(sentOn, history, policy);
    const certain = history.every((logged) => haveSlugs(logged, person));
    if (!(form.anyway === true && (verdict.kind === 'caution' || !certain)))
      refuseUnlessFree(verdict, person.name, certain);

    const changes: Changes = {
      ...person,
      account,
      sentOn: workbook.calendar.dateOf(sentOn),
      note,
      status: 'Pending',
      ...('attempt' in verdict && { attempt: verdict.attempt }),
      goalFit: readTextField('goal fit', form.goalFit),
      followUp: readTextField('follow-up', form.followUp),
    };
    addRows(workbook, log, [changes], actionNow(workbook, 'Invitation', 'logged by hand'));
    return done(workbook);
  });
}

/** Reads settings and log before anything is written, so that a missing sheet is a refusal with nothing changed. */
function change(act: (workbook: Workbook, log: Log, settings: Settings) => Reply): Reply {
  return replyOf(() =>
    locked((workbook) => {
      const settings = readSettings(workbook, workbook.calendar);
      return act(workbook, readLog(workbook, workbook.calendar), settings);
    }),
  );
}

function done(workbook: Workbook, resendFrom: Day | null = null): Reply {
  return { ok: true, already: false, resendFrom, ledger: describeLedger(workbook) };
}

function already(workbook: Workbook, resendFrom: Day | null = null): Reply {
  return { ok: true, already: true, resendFrom, ledger: describeLedger(workbook) };
}

/** Finds the invitation where it stands now: rows move when somebody sorts or deletes. */
function findTarget(log: Log, target: Target): LoggedInvitation {
  const ofAccount = log.invitations.filter(({ account }) => account === target.account);
  const { found, alike } = locate(ofAccount, target);
  if (found) return found;
  const why = alike > 1 ? `${alike} rows say the same` : 'it was changed or deleted in the sheet';
  throw new Refusal(
    'moved',
    `Cannot find the invitation to "${String(target.name).slice(0, 60)}" in the log: ${why}. Reload and choose again.`,
  );
}

/** Whether it has that status already. Refuses when it has another end: what was logged is not logged over. */
function isAlready({ name, status, closedOn }: LoggedInvitation, wanted: Status): boolean {
  if (status === wanted) return true;
  if (isOpen(status)) return false;
  const when = closedOn ? ` on ${dayInWords(closedOn)}` : '';
  throw new Refusal(
    'refused',
    `Cannot log ${wanted.toLowerCase()} for ${name}: the log says ${status ?? 'no status'}${when}.`,
  );
}

function readAccountField(value: unknown, accounts: readonly Account[]): string {
  const name = accountName(readTextField('account', value), accounts);
  const known = accounts.find((account) => fold(account.name) === fold(name));
  if (known) return known.name;
  throw new Refusal(
    'invalid',
    `Cannot find the account "${name}": add it to the table of accounts in Settings.`,
  );
}

function refuseUnlessFree(verdict: Verdict, name: string, certain: boolean): void {
  if (verdict.kind === 'free') return;
  const reason = wordVerdict(verdict, name);
  if (verdict.kind === 'caution') throw new Refusal('caution', reason);
  if (certain) throw new Refusal('refused', reason);
  throw new Refusal(
    'caution',
    `${reason} This goes by the name alone: if it is another person, log it anyway.`,
  );
}

function wordVerdict(verdict: Exclude<Verdict, { kind: 'free' }>, name: string): string {
  switch (verdict.kind) {
    case 'pending':
      return `${name} is already pending${verdict.since ? ` since ${dayInWords(verdict.since)}` : ''}.`;
    case 'connected':
      return `${name} is already connected${verdict.since ? ` since ${dayInWords(verdict.since)}` : ''}.`;
    case 'cooling down':
      return `${name} cannot be invited before ${dayInWords(verdict.until)}: the cooldown after the withdrawal is not over.`;
    case 'caution':
      return verdict.why === 'declined'
        ? `${name} declined an earlier invitation.`
        : `${name} would be invited for the ${ordinal(verdict.attempt)} time: one polite re-send is the advice.`;
  }
}

function ordinal(number: number): string {
  return `${number}${number === 2 ? 'nd' : number === 3 ? 'rd' : 'th'}`;
}
