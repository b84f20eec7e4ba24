/** What an execution that ended early may have left beside a change: each kind is finished by the next one that takes the lock. */
import type { Workbook } from '../frame/workbook.ts';
import { recordCompletions } from './completion.ts';
import { finishForgetting } from './forget.ts';
import { finishYears } from './years/complete.ts';

/** After `recover`: only then the log holds what the Journal says. */
export function finishTheRest(workbook: Workbook): void {
  recordCompletions(workbook);
  finishYears(workbook);
  finishForgetting(workbook);
}
