/** Where cells lie in a sheet. */
import type { IRange } from '@univerjs/core';

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export type Area = Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;
