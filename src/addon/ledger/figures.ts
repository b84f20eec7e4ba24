/**
 * The figures of a log today, worked out once: the sidebar and the Dashboard both show these, so that they
 * agree in every case.
 */
import { accountName } from '../../core/account.ts';
import { acceptanceOf } from '../../core/rules/acceptance.ts';
import { type Standing, standingOn } from '../../core/rules/standing.ts';
import { countUncounted, isCounted, type Uncounted } from '../../core/rules/uncounted.ts';
import { fold } from '../../core/text.ts';
import { type Line, writeDashboard } from '../../sheet/layout/dashboard-sheet.ts';
import { readWalls } from '../../sheet/records/walls.ts';
import type { Workbook } from '../frame/workbook.ts';
import { ofAccount } from './sender.ts';
import type { Described } from './session.ts';

export interface Figures {
  readonly standings: readonly (Standing & Pick<Line, 'acceptance'>)[];
  readonly unread: Uncounted;
}

/** Of each account in Settings that still sends, in their order, over the rows that can be read. Reads the walls. */
export function figuresOf(workbook: Workbook, { log, settings, due }: Described): Figures {
  const { today, calendar } = workbook;
  const { accounts, policy } = settings;
  const { invitations } = log;
  const walls = readWalls(workbook, calendar, policy);
  const placesOf = new Map<string, number[]>();
  invitations.forEach((invitation, place) => {
    if (!isCounted(invitation, due[place])) return;
    const sender = fold(accountName(invitation.account, accounts));
    const places = placesOf.get(sender);
    if (places) places.push(place);
    else placesOf.set(sender, [place]);
  });
  const active = accounts.filter(({ type }) => type !== 'Retired');
  const standings = active.map((account) => {
    const places = placesOf.get(fold(account.name)) ?? [];
    const pick = <T>(list: readonly T[]) => places.map((place) => list[place] as T);
    const mine = pick(invitations);
    const met = ofAccount(account, walls, accounts);
    return {
      ...standingOn(today, account, mine, pick(due), met, policy),
      acceptance: acceptanceOf(mine.map(({ status }) => status)),
    };
  });
  const listed = accounts.map(({ name }) => name);
  return { standings, unread: countUncounted(invitations, due, listed) };
}

/** Shows them on the Dashboard. Throws NotWritable where that cannot take them. */
export function showFigures(workbook: Workbook, { standings, unread }: Figures, isSure: boolean): void {
  const lines = standings.map((standing) => ({ ...standing, resetsOn: standing.resetsOn ?? null }));
  const dashboard = { lines, notice: noticeOf(unread), hidesFigures: unread.hidesFigures };
  writeDashboard(workbook, dashboard, workbook.calendar, isSure);
}

/** `54 of 60 rows aren’t counted: 50 unknown statuses, 4 unreadable dates. …` */
export function noticeOf({ rows, of, statuses, dates, accounts }: Uncounted): string {
  if (rows === 0) return '';
  const kinds = [
    ...accounts.map(({ name, rows: named }) => `${named} of “${name.slice(0, 60)}”, which isn’t in Settings`),
    ...(statuses > 0 ? [`${statuses} with an unknown status`] : []),
    ...(dates > 0 ? [`${dates} with unreadable dates`] : []),
  ];
  const shown = kinds.slice(0, MOST_KINDS);
  const more = kinds.length > shown.length ? `, and ${kinds.length - shown.length} more kinds` : '';
  const verb = rows === 1 ? 'isn’t' : 'aren’t';
  return `${rows} of ${of} rows ${verb} counted: ${shown.join(', ')}${more}. Open Invite Ledger › Health to fix them.`;
}

const MOST_KINDS = 4;
