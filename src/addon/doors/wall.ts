/**
 * "LinkedIn blocked me": logs the wall with the account's counts on that day, and later that it has lifted,
 * or that it was a mistake. An account has at most one wall of a day that is not found lifted: by account and
 * day it is named.
 */
import type { Account } from '../../core/account.ts';
import { dayInWords } from '../../core/day.ts';
import { liftDay, untilWords, WALL_KINDS, type WallKind } from '../../core/rules/wall.ts';
import { countsOn } from '../../core/rules/wall-count.ts';
import type { Settings } from '../../sheet/records/settings.ts';
import * as walls from '../../sheet/records/walls.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { Reply, WallEnd, WallForm } from '../contract.ts';
import { cannotUse, quote, readAnyDay, readDayField, readForm, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { already, change, done } from '../ledger/change.ts';
import { emptied } from '../ledger/row-change.ts';
import { ofAccount, readAccountField } from '../ledger/sender.ts';
import type { Session } from '../ledger/session.ts';

/** The place in the product, for the Journal. */
const WHERE = 'LinkedIn blocked me';

export function logWall(sent: WallForm): Reply {
  return change((session) => {
    const { workbook, log, settings } = session;
    const form = readForm(sent);
    const { accounts, policy } = settings;
    const kind = readKindField(form.kind);
    const account = readAccountField(form.account, accounts);
    const on = readDayField('day of the message', form.on, workbook.today);
    const message = readTextField('message', form.message);

    const met = wallsOf(account, workbook, settings);
    const open = met.find((wall) => wall.on === on && wall.liftedOn === undefined);
    if (open?.kind === kind) return already(session);
    if (open) {
      throw new Refusal(
        `Cannot log "${kind}" for ${account.name} on ${dayInWords(on)}: the log says "${open.kind}" for that day. If that was a mistake, remove it first.`,
        'refused',
      );
    }
    const { weekEnds, ...counts } = countsOn(on, ofAccount(account, log.invitations, accounts), policy);
    const restricted = met.filter((wall) => wall.kind === 'Restricted').map((wall) => wall.on);
    const liftsOn = liftDay(kind, on, policy, { weekEnds, restricted });
    const table = walls.openWalls(workbook);
    const wall = { account: account.name, kind, on, message, ...counts, liftsOn, liftedOn: undefined };
    const what = `Blocked by LinkedIn: ${kind.toLowerCase()}, ${untilWords(liftsOn, dayInWords)}`;
    const who = [on, account.name, kind];
    return done(session, { act: 'Block', what, where: WHERE }, [
      { table, row: table.nextRow, whole: true, to: walls.statesOf(wall), who },
    ]);
  });
}

export function endWall(sent: WallEnd): Reply {
  return change((session) => {
    const { workbook, settings } = session;
    const form = readForm(sent);
    const account = readAccountField(form.account, settings.accounts);
    const since = readAnyDay('day of a block', form.since);
    const ofDay = wallsOf(account, workbook, settings).filter(({ on }) => on === since);
    const open = ofDay.find(({ liftedOn }) => liftedOn === undefined);
    switch (form.how) {
      case 'lifted':
        if (!open && ofDay.length > 0) return already(session);
        if (!open) {
          throw new Refusal(
            `Cannot find the block of ${account.name} on ${dayInWords(since)}: it was changed or deleted in the sheet. Reload.`,
            'moved',
          );
        }
        return done(session, { act: 'Block ended', what: 'Block is over', where: WHERE }, [
          { table: walls.openWalls(workbook), row: open.row, to: { liftedOn: dayState(workbook.today) } },
        ]);
      case 'mistake':
        // Gone already: what was asked for holds.
        if (!open) return already(session);
        return removeWall(session, open);
      default:
        throw new Refusal(`Cannot end a block as ${quote(form.how)}: use lifted or mistake.`);
    }
  });
}

function removeWall(session: Session, { row }: walls.LoggedWall): Reply {
  const act = { act: 'Block removed', what: 'Block removed: logged by mistake', where: WHERE };
  return done(session, act, [emptied(walls.openWalls(session.workbook), row)]);
}

function wallsOf(account: Account, workbook: Workbook, { accounts, policy }: Settings): walls.LoggedWall[] {
  const all = walls.readWalls(workbook, workbook.calendar, policy);
  return ofAccount(account, all, accounts);
}

function readKindField(value: unknown): WallKind {
  const kind = WALL_KINDS.find((known) => known === value);
  if (kind !== undefined) return kind;
  throw cannotUse(value, ` as the kind of message: use ${WALL_KINDS.join(', ')}.`);
}
