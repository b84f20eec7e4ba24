/** What goes with acceptance, told: each breakdown with its groups, and notes like with like. */
import type { Point } from './curve.ts';
import {
  BREAKDOWNS,
  chanceOf,
  groupsOf,
  notesAlike,
  type Traits,
  WITH_A_NOTE,
  WITHOUT_A_NOTE,
} from './groups.ts';
import { differenceOf } from './share.ts';
import { holm } from './stratified.ts';
import { type Insights, lacking, type Maybe, type Share, shareFrom } from './told.ts';
import { moreWanted, verdictOf } from './verdict.ts';

const LEAST_ARM = 20;
const LEAST_DAYS = 10;
const LEAST_WEIGHT = 10;

export function comparisons(
  traits: readonly Traits[],
  byDay: number,
  whole: Point | undefined,
  accounts: number,
): Pick<Insights, 'groups' | 'note'> {
  const breakdowns = BREAKDOWNS.filter((by) => by !== 'account' || accounts > 1).map((by) => {
    // Months by day 7, so that the last one can stand beside the others.
    const groups = groupsOf(by, traits, by === 'month' ? 7 : byDay);
    const rows = groups.map((group) => ({ group, told: maybeOf(group) }));
    const shown = rows.filter(({ told }) => told.told).map(({ group }) => group);
    return { by, groups, rows, p: shown.length < 2 ? null : chanceOf(shown) };
  });
  const read = holm(breakdowns.flatMap(({ p }) => p ?? []));
  let next = 0;
  return {
    groups: breakdowns.map(({ by, rows, p }) => ({
      by,
      rows: rows.map(({ group, told }) => ({ name: group.name, ...told })),
      p: p === null ? null : (read[next++] ?? null),
    })),
    note: noteOf(breakdowns.find(({ by }) => by === 'note')?.groups ?? [], traits, byDay, whole),
  };
}

function maybeOf({ sent, days, share }: ReturnType<typeof groupsOf>[number]): Maybe<Share> {
  if (sent < LEAST_ARM) return lacking('few', sent, LEAST_ARM);
  if (days !== undefined && days < LEAST_DAYS) return lacking('few', days, LEAST_DAYS);
  return { told: true, ...shareFrom(share, sent) };
}

function noteOf(
  groups: ReturnType<typeof groupsOf>,
  traits: readonly Traits[],
  byDay: number,
  whole: Point | undefined,
): Insights['note'] {
  const named = (name: string) => groups.find((group) => group.name === name);
  const [noted, plain] = [named(WITH_A_NOTE), named(WITHOUT_A_NOTE)];
  const worth = [noted?.share.worth ?? 0, plain?.share.worth ?? 0];
  const fewest = Math.floor(Math.min(noted?.sent ?? 0, plain?.sent ?? 0, ...worth));
  if (!noted || !plain || !whole || fewest < LEAST_ARM) return lacking('few', fewest, LEAST_ARM);
  const crude = differenceOf(noted.share, plain.share);
  const stratified = notesAlike(traits, byDay);
  const alike =
    stratified && stratified.weight >= LEAST_WEIGHT
      ? { by: stratified.by, low: stratified.low, high: stratified.high }
      : null;
  const verdict = verdictOf(alike ?? crude);
  const more =
    verdict === 'cannot tell yet'
      ? moreWanted(whole.accepted, noted.share.worth, plain.share.worth)
      : undefined;
  return { told: true, crude, alike, verdict, more: more ?? null };
}
