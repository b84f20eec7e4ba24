/**
 * What keeps the sheets' look as rows come and go, and would cost each act too much: done when the sidebar is opened. Nothing of it is needed for
 * anything, and so no fault of it is told.
 */
import { offerChoices } from '../../sheet/layout/choices.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { lookOf } from '../../sheet/layout/look.ts';
import { readLog } from '../../sheet/log/log.ts';
import { emphasizeActs } from '../../sheet/records/journal.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { openAccountsFor } from '../../sheet/records/settings-table.ts';
import { openWorkbook } from '../frame/workbook.ts';
import { locked } from './locked.ts';

const PROPERTY = 'look.journal';

export function tidyLook(): void {
  cosmetic(() => {
    if (lookOf(openWorkbook(), 'all') === 'earlier') return;
    locked((workbook) => {
      const { properties } = workbook;
      cosmetic(() => {
        const known = properties.getProperty(PROPERTY) ?? '';
        const newest = emphasizeActs(workbook, known);
        if (newest !== known) properties.setProperty(PROPERTY, newest);
      });
      cosmetic(() => {
        // The drop-downs of a sheet of the user's own are theirs.
        if (lookOf(workbook, 'log') === 'earlier') return;
        const log = readLog(workbook, workbook.calendar);
        const { accounts } = readSettings(workbook, workbook.calendar);
        offerChoices(
          workbook,
          log,
          accounts.map(({ name }) => name),
        );
      });
      // One row for another account is always free.
      cosmetic(() => openAccountsFor(workbook, 0));
    });
  });
}
