/**
 * Runs tests as if the script ran in another zone than the spreadsheet: Node reads `TZ` anew whenever it is
 * set.
 */
import { afterAll, beforeAll, expect } from 'vitest';

/** Zones behind, at and before UTC, one by half an hour, and one that never had 30 December 2011. */
export const SCRIPT_ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'] as const;

const SOME_MOMENT = new Date('2026-06-27T11:00:00Z');

/** Sets the zone for the tests of the enclosing block. */
export function runScriptIn(zone: string): void {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
    expect(SOME_MOMENT.toLocaleString('sv-SE')).toBe(SOME_MOMENT.toLocaleString('sv-SE', { timeZone: zone }));
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}
