/**
 * Of all that archive and log hold of one person: what is new, and which rows the archive's newest word is
 * about.
 */
import type { Day } from '../../day.ts';
import type { Attempt, Logged, Person } from './people.ts';

export interface History {
  /**
   * Attempts that the log lacks: newer than all it holds of the person. An older one was superseded by what
   * it holds.
   */
  readonly fresh: readonly Attempt[];
  /** The archive's newest word on the person. */
  readonly latest: Attempt | undefined;
  /**
   * The rows which that is about; none if it is fresh. Without it, the last that were sent before the export.
   */
  readonly current: ReadonlySet<Logged>;
}

export function historyOf({ attempts, rows, isNamesake }: Person, exportedOn: Day): History {
  const lastLogged = lastDayOf(rows);
  const fresh = attempts.filter(
    ({ record, rows }) => rows.length === 0 && (lastLogged === undefined || record.sentOn > lastLogged),
  );
  const latest = isNamesake ? (attempts[0] ?? rows[0]?.attempt) : attempts[attempts.length - 1];
  return { fresh, latest, current: new Set(currentRows(rows, latest, exportedOn)) };
}

function currentRows(
  rows: readonly Logged[],
  latest: Attempt | undefined,
  exportedOn: Day,
): readonly Logged[] {
  if (latest && latest.rows.length > 0) return rows.filter(({ attempt }) => attempt === latest);
  const covered = rows.filter(({ sentOn }) => sentOn === undefined || sentOn < exportedOn);
  const last = lastDayOf(covered);
  if (latest && (last === undefined || last < latest.record.sentOn)) return [];
  return covered.filter(({ sentOn }) => sentOn === last);
}

/** Undefined where no row has a day. */
function lastDayOf(rows: readonly Logged[]): Day | undefined {
  const days = rows.flatMap(({ sentOn }) => sentOn ?? []).sort();
  return days[days.length - 1];
}
