/** What a door works with. */
import type { Due } from '../../core/rules/flag.ts';
import type { Log } from '../../sheet/log/log.ts';
import type { Settings } from '../../sheet/records/settings.ts';
import type { Workbook } from '../frame/workbook.ts';

/** What a door decides on: settings and log as they were read under the lock. */
export interface Session {
  readonly workbook: Workbook;
  readonly log: Log;
  readonly settings: Settings;
}

/** What follows from them today. */
export interface Described extends Omit<Session, 'workbook'> {
  /** What is due for each invitation of the log, in its order. */
  readonly due: readonly Due[];
}
