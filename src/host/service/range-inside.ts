/** What the host keeps inside a range that it gave to the bundle. */
import type { Area } from '../engine/area.ts';
import type { Sheet } from '../engine/sheet.ts';

/** Where a range lies, for the services that are given one. */
export interface RangeInside {
  readonly sheet: Sheet;
  readonly area: Area;
}
