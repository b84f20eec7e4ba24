/** Settings and log, read once, with what is due: what figures are drawn from where nothing was read before. */
import { sendersIn } from '../../core/account.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { countUncounted, type Uncounted } from '../../core/rules/uncounted.ts';
import { readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { Described } from './session.ts';

export function readDescribed(workbook: Workbook): Described & { readonly unread: Uncounted } {
  const settings = readSettings(workbook, workbook.calendar);
  const log = readLog(workbook, workbook.calendar);
  const due = dueOn(workbook.today, log.invitations, settings.policy, sendersIn(settings.accounts));
  const names = settings.accounts.map(({ name }) => name);
  return { log, settings, due, unread: countUncounted(log.invitations, due, names) };
}
