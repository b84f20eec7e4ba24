/**
 * Year sheets of a copied spreadsheet. Properties do not go with a copy: nobody knows any more what was on its way, nor which numbers were given. So
 * what stands in the log, too, goes from the year sheet, and the next change has a number that no mark has.
 */
import { isBlank } from '../../../sheet/cell.ts';
import { readLog } from '../../../sheet/log/log.ts';
import { fitRows, mapYear, takeUpYears } from '../../../sheet/log/year-sheets.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { nextChange, noteChange } from '../pending.ts';
import { pairUp, readMarked } from './copies.ts';
import { deleteThese } from './settle.ts';

export function takeUp(workbook: Workbook): void {
  takeUpYears(workbook, (years) => {
    const log = readLog(workbook, workbook.calendar);
    let last = 0;
    for (const { year, sheet } of years) {
      const target = mapYear(year, sheet, log);
      const copies = readMarked(target);
      for (const { action } of copies) last = Math.max(last, Number(action.slice(1)) || 0);
      const { pairs } = pairUp(workbook, log, target, copies, true);
      const twice = new Set(pairs.map(({ copy }) => copy));
      deleteThese(
        target,
        // A mark may wait for its copy.
        copies.filter((copy) => twice.has(copy) || copy.places.every((place) => isBlank(copy.at(place)))),
      );
      fitRows(workbook, target);
    }
    if (last >= nextChange(workbook)) noteChange(workbook, last);
  });
}
