/** Plans with people: whom to keep, who is important, the next step and whose it is. Columns come with the first use. */
import type { CellState } from '../../core/change.ts';
import { type Day, dayInWords, parseDay } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { FOR_GOOD, type PlanKey } from '../../core/plan.ts';
import type { Log } from '../../sheet/log/log.ts';
import { PLAN_COLUMNS, PLAN_KEYS, planField } from '../../sheet/plan-columns.ts';
import { headersOf } from '../../sheet/table.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { Planned, Reply } from '../contract.ts';
import { readAnyDay, readDayField, readForm, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { already, change, done } from '../ledger/change.ts';
import { findTarget } from '../ledger/find-target.ts';
import { withPlanColumns } from '../ledger/plan-columns.ts';

/** As many as one press can choose. */
const MOST = 1000;

/** What is left out of the plan stays as it is; '' empties. */
export function planInvitations(sent: Planned): Reply {
  return change((session) => {
    const form = readForm(sent);
    if (!Array.isArray(form.targets) || form.targets.length === 0 || form.targets.length > MOST)
      throw new Refusal(`Cannot plan: choose 1 to ${MOST} people.`);
    const states = readPlan(session.workbook, readForm(form.plan));
    const keys = PLAN_KEYS.filter((key) => states[key] !== undefined);
    if (keys.length === 0) throw new Refusal('Cannot plan: nothing was chosen.');
    const rows = [
      ...new Set(
        form.targets.map((target) => findTarget(session.log, target, session.settings.accounts).row),
      ),
    ];
    const fieldIn = (log: Log, key: PlanKey) => planField(key, log.places, headersOf(log));
    const { touchesWere } = form;
    const touches = fieldIn(session.log, 'touches') ?? 'touches';
    if (touchesWere !== undefined && rows.some((row) => session.log.text(row, touches) !== touchesWere))
      throw new Refusal('The touches were changed in the sheet meanwhile. Nothing was changed.', 'moved');
    // To empty a cell, nobody needs a column.
    const wanted = keys.filter((key) => states[key] !== null);
    const planned = withPlanColumns(session, wanted);
    const { log } = planned.session;
    const to = Object.fromEntries(
      keys.flatMap((key) => {
        const field = fieldIn(log, key);
        return field ? [[field, states[key] ?? null]] : [];
      }),
    );
    if (Object.keys(to).length === 0) return already(session);
    const what = keys.map((key) => say(key, states[key] ?? null)).join(' · ');
    const changes = rows.map((row) => ({ table: log, row, to }));
    return done(planned.session, { act: 'Plan', what, where: 'Plan' }, [...planned.headers, ...changes]);
  });
}

type States = Partial<Record<PlanKey, CellState>>;

function readPlan({ today }: Workbook, plan: Planned['plan']): States {
  const states: States = {};
  for (const key of PLAN_KEYS) if (plan[key] !== undefined) states[key] = readState(key, plan[key], today);
  return states;
}

/** Only a reply can't be of a day to come. */
function readState(key: PlanKey, value: unknown, today: Day): CellState {
  const { header, kind } = PLAN_COLUMNS[key];
  const name = header.toLowerCase();
  if (key === 'important') return value === true ? 'Yes' : null;
  if (key === 'keepUntil' && value === 'for good') return FOR_GOOD;
  if (kind === 'text') return readTextField(name, value) || null;
  if (value === '') return null;
  return dayState(
    key === 'repliedOn'
      ? readDayField('day of the reply', value, today)
      : readAnyDay(`day of “${name}”`, value),
  );
}

function say(key: PlanKey, state: CellState): string {
  const { header } = PLAN_COLUMNS[key];
  if (state === null) return `${header}: none`;
  // Its lines are in the cell.
  if (key === 'touches') return header;
  if (isText(state)) return key === 'important' ? 'Important' : `${header}: ${state}`;
  const day = typeof state === 'object' && 'at' in state ? parseDay(state.at.slice(0, 10)) : undefined;
  return day ? `${header} ${dayInWords(day)}` : header;
}
