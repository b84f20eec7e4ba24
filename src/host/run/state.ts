/**
 * What the host keeps of a document beside the workbook: its properties, its charts and the clock triggers of its users.
 */
import type { Chart } from '../engine/chart.ts';

export interface SavedState {
  properties: Record<string, string>;
  triggers: ClockTrigger[];
  /** Left out for none. */
  charts?: readonly Chart[];
}

export interface ClockTrigger {
  readonly id: string;
  /** Whose trigger it is; nobody else sees it. */
  readonly user: string;
  /** The top-level function that it calls. */
  readonly handler: string;
  /** 0 to 23, in the trigger's zone. */
  readonly hour: number;
  readonly zone: string;
}
