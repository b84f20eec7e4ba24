/** What brings acts on whole sheets about, which are no change of cells, by the table that their edits name. */
import type { TableName } from '../../core/change.ts';
import { bringInsightsAbout } from './insights-sheet.ts';
import { bringLookAbout } from './new-look.ts';
import { bringReportAbout } from './report.ts';
import type { Bring } from './sheet-act.ts';

export const BRINGERS: Partial<Readonly<Record<TableName, Bring>>> = {
  look: bringLookAbout,
  insights: bringInsightsAbout,
  report: bringReportAbout,
};
