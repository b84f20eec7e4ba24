/** Forgets people: what it would do, and doing it. */
import { isForgotten } from '../../core/forgotten.ts';
import { groupByPerson } from '../../core/rules/by-person.ts';
import { findInactive } from '../../core/rules/inactive.ts';
import { type Log, type LoggedInvitation, readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { ForgetForm, ForgetReply, ForgettableReply, Target } from '../contract.ts';
import { readForm, readTextField } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook } from '../frame/workbook.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { describeWhom, forget, namedElsewhere, ownColumns } from '../ledger/forget.ts';
import { locate } from '../ledger/locate.ts';
import { locked } from '../ledger/locked.ts';
import { withPastRows } from '../ledger/past.ts';
import { shortTargetOf } from '../ledger/people.ts';

/** As many as one question may name, and one reply. */
const MOST = 50;

/** Reads only, so it waits for nobody. */
export function readForgettable(targets: readonly Target[] | 'inactive'): ForgettableReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    const log = withPastRows(workbook, readLog(workbook, workbook.calendar));
    const { policy } = readSettings(workbook, workbook.calendar);
    const { own, unsure } =
      targets === 'inactive'
        ? { own: findInactive(workbook.today, log.invitations, policy), unsure: 0 }
        : ownOf(log, targets);
    const first = own.slice(0, MOST);
    const rows = own.flat().map((place) => log.invitations[place] as LoggedInvitation);
    const live = rows.filter(({ year }) => !year).map(({ row }) => row);
    return {
      ok: true as const,
      people: first.map((places) =>
        shortTargetOf(log.invitations[places[places.length - 1] ?? 0] as LoggedInvitation),
      ),
      total: own.length,
      rows: rows.length,
      unsure,
      columns: ownColumns(log, live),
      elsewhere: namedElsewhere(
        workbook,
        log,
        first.map((places) => describeWhom(log, places, 0)),
      ),
      years: policy.forgetYears,
    };
  });
}

/** Who is not found any more was changed, or forgotten before. */
export function forgetPeople(sent: ForgetForm): ForgetReply {
  return replyOf(() =>
    locked((workbook) => {
      const form = readForm(sent);
      if (!Array.isArray(form.columns)) throw new Refusal('Cannot forget: no columns were sent.');
      const columns = form.columns.map((header) => readTextField('column', header));
      const log = withPastRows(workbook, readLog(workbook, workbook.calendar));
      const { own } = ownOf(log, form.targets);
      const forgotten = forget(workbook, log, own, columns);
      return { ok: true as const, forgotten, left: own.length - forgotten, ledger: describeLedger(workbook) };
    }),
  );
}

/** The rows that are certainly of each person, and how many more may be. */
function ownOf(
  { invitations }: Log,
  targets: readonly Target[],
): { readonly own: (readonly number[])[]; readonly unsure: number } {
  if (!Array.isArray(targets) || targets.length === 0 || targets.length > MOST)
    throw new Refusal(`Cannot forget: choose 1 to ${MOST} people.`);
  const places = new Map(invitations.map((invitation, place) => [invitation, place]));
  const wanted = new Set(
    targets.map((target) => {
      const { account } = readForm(target);
      const { found } = locate(
        invitations.filter((invitation) => invitation.account === account),
        target,
      );
      return found && places.get(found);
    }),
  );
  const people = groupByPerson(invitations, () => '').filter(
    ({ isKnown, own }) =>
      isKnown && own.some((place) => wanted.has(place) && !isForgotten(invitations[place]?.name ?? '')),
  );
  return {
    own: people.map(({ own }) => own),
    unsure: people.reduce((sum, { own, history }) => sum + history.length - own.length, 0),
  };
}
