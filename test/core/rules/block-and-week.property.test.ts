/** A block that stands is respected whatever the log holds, and it and the week end on one day. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCOUNT_TYPES, type Account } from '../../../src/core/account.ts';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { standingOn } from '../../../src/core/rules/standing.ts';
import { liftDay, openWall, WALL_KINDS, type Wall } from '../../../src/core/rules/wall.ts';
import { countsOn } from '../../../src/core/rules/wall-count.ts';
import { anInvitation } from '../an-invitation.ts';

const TODAY = day('2026-06-27');
const daysAgo = fc.nat(40).map((ago) => addDays(TODAY, -ago));
const anyLog = fc.array(
  fc.record({ sentOn: daysAgo, status: fc.constantFrom(...STATUSES), url: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 130 },
);
const log = anyLog.map((rows) => rows.map(anInvitation));

/** A block as the door logs it: with the counts and the end that the log of that day gives. */
function loggedOn(
  on: Day,
  kind: Wall['kind'],
  invitations: Parameters<typeof countsOn>[1],
  restricted: Day[] = [],
): Wall {
  const { weekEnds, ...counts } = countsOn(on, invitations, DEFAULT_POLICY);
  const liftsOn = liftDay(kind, on, DEFAULT_POLICY, { weekEnds, restricted });
  return { account: '', kind, on, message: '', ...counts, liftsOn, liftedOn: undefined };
}

const anyBlock = fc.record({
  on: daysAgo,
  kind: fc.constantFrom(...WALL_KINDS),
  isLifted: fc.boolean(),
});

function standing(type: Account['type'], invitations: ReturnType<typeof anInvitation>[], walls: Wall[]) {
  const none = {
    pendingCap: undefined,
    pendingSafe: undefined,
    weeklyLimit: undefined,
    weeklySafe: undefined,
  };
  const account = { name: 'Jordan', type, ...none, slug: undefined, lastArchive: undefined };
  const due = dueOn(TODAY, invitations, DEFAULT_POLICY, () => account.name);
  return standingOn(TODAY, account, invitations, due, walls, DEFAULT_POLICY);
}

test('while a block stands nothing may be sent, and its day is told; a weekly block and the week end together', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ACCOUNT_TYPES),
      log,
      fc.array(anyBlock, { maxLength: 3 }),
      (type, invitations, blocks) => {
        const walls = blocks.map(({ on, kind, isLifted }) => ({
          ...loggedOn(on, kind, invitations),
          liftedOn: isLifted ? TODAY : undefined,
        }));
        const { wall, sendToday, resetsOn } = standing(type, invitations, walls);
        const open = openWall(walls, TODAY);
        expect(wall?.liftsOn).toBe(open && (open.liftsOn ?? null));
        expect(sendToday.because === 'wall').toBe(open !== undefined);
        if (!wall) return;
        expect(sendToday).toMatchObject({ count: 0, most: 0 });
        expect(wall.liftsOn === null || wall.liftsOn > TODAY).toBe(true);
        if (wall.kind === 'Weekly limit') expect(resetsOn).toBe(wall.liftsOn);
      },
    ),
  );
});

test('a weekly block ends with the week in which it was met, after its day and within a week of it', () => {
  fc.assert(
    fc.property(log, daysAgo, (invitations, on) => {
      const { liftsOn } = loggedOn(on, 'Weekly limit', invitations);
      const { weekEnds } = countsOn(on, invitations, DEFAULT_POLICY);
      expect(liftsOn).toBe(weekEnds ?? addDays(on, DEFAULT_POLICY.restrictionDays));
      expect(liftsOn !== undefined && liftsOn > on && liftsOn <= addDays(on, 7)).toBe(true);
    }),
  );
});

test('the last 7 days never hold fewer requests than the open cycle: they are the count to plan on', () => {
  fc.assert(
    fc.property(log, daysAgo, (invitations, on) => {
      const { sentInCycle, sentInWindow } = countsOn(on, invitations, DEFAULT_POLICY);
      expect(sentInWindow ?? 0).toBeGreaterThanOrEqual(sentInCycle ?? 0);
    }),
  );
});

test('a restriction lifts after its day and within a week, never later for having been restricted less', () => {
  fc.assert(
    fc.property(daysAgo, fc.array(daysAgo, { maxLength: 4 }), (on, restricted) => {
      const lift = (before: readonly Day[]) =>
        liftDay('Restricted', on, DEFAULT_POLICY, { restricted: before }) as Day;
      const lifts = lift(restricted);
      expect(lifts > on && lifts <= addDays(on, DEFAULT_POLICY.restrictionDays)).toBe(true);
      expect(lift([]) <= lifts).toBe(true);
      // What came later changes nothing.
      expect(lift([...restricted, addDays(on, 1)])).toBe(lifts);
    }),
  );
});
