/** What the host keeps inside a range that it gave to the bundle. */
import type { Area } from '../area.ts';
import type { Sheet } from '../sheet.ts';

/** Where a range lies, for the services that are given one. */
export interface RangeInside {
  readonly sheet: Sheet;
  readonly area: Area;
}
