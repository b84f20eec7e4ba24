/** What Today shows of an account's insights: how many accept, and when its pace leads to the safe limit. */
import type { Day } from '../day.ts';
import type { Policy } from '../policy.ts';
import { survivalOf } from './forecast.ts';
import { observationsOf } from './groups.ts';
import { forecastOf } from './prospect.ts';
import { acceptedBy, type ByDay, comparedBy, shownCurve } from './shown-curve.ts';
import { type Share, shareFrom } from './told.ts';
import type { Watched } from './watched.ts';

export interface Outlook {
  /** Of those sent so many days ago or more; null where too few are old enough. */
  readonly acceptedBy: (Share & { readonly day: ByDay }) | null;
  /** When Pending reaches its safe limit at this pace if nothing is withdrawn; null: not within half a year, or nobody can tell. */
  readonly safeOn: {
    readonly likely: Day;
    readonly early: Day | null;
    readonly late: Day | null;
  } | null;
}

/** Nobody can tell. */
export const NO_OUTLOOK: Outlook = { acceptedBy: null, safeOn: null };

export function outlookOf(watched: Watched, policy: Policy, today: Day): Outlook {
  const curve = shownCurve(observationsOf(watched.traits), policy.expiresAfter);
  const day = comparedBy(curve);
  const share = day && acceptedBy(curve, day);
  const survival = survivalOf(curve.points, curve.lastDay);
  const { told: forecast } = forecastOf([watched], survival, policy, today);
  const safe = forecast.told ? forecast.lines.find(({ line }) => line === 'pendingSafe') : undefined;
  return {
    acceptedBy: day && share ? { ...shareFrom(share, share.sent), day } : null,
    safeOn: safe?.likely ? { likely: safe.likely, early: safe.early, late: safe.late } : null,
  };
}
