/**
 * The built Code.js as a formula finds it, with the two services that a custom function asks for the zone.
 */
import { readFileSync } from 'node:fs';
import { instantOf, wallClock } from '../../src/host/engine/zone.ts';
import { nodeRealm } from '../../src/host/run/node-realm.ts';
import { Script } from '../../src/host/run/realm.ts';
import { columnOf, makeBlock, TODAY, ZONE } from './block.ts';

export interface Formula {
  readonly name: string;
  readonly run: () => unknown;
  /** A JSON round trip of the formula's arguments, in the realm of the bundle. */
  readonly roundTrip: () => unknown;
}

/** Each custom function over a range of that many rows. */
export function formulasOver(rows: number): Formula[] {
  const context = nodeRealm.open();
  const script = new Script(context);
  Object.assign(context.global, services(script));
  context.load(readFileSync('dist/Code.js', 'utf8'));
  const roundTrip = context.evaluate('(value) => JSON.parse(JSON.stringify(value))') as (
    value: unknown,
  ) => unknown;

  const block = makeBlock(rows);
  const status = script.copy(columnOf(block, 'status'));
  const sentOn = script.copy(columnOf(block, 'sentOn'));
  const closedOn = script.copy(columnOf(block, 'closedOn'));
  const asOf = script.date(Date.parse(TODAY));
  const calls: Record<string, unknown[]> = {
    RESEND_DATE: [closedOn],
    PENDING_HEADROOM: [status],
    DAYS_PENDING: [status, sentOn, asOf],
    INVITE_STATE: [status, sentOn, asOf],
    QUOTA_LEFT: [sentOn, asOf],
    QUOTA_RESET: [sentOn, asOf],
    ACCEPTANCE_RATE: [status],
    ACCEPTANCE_BY_DAY: [status, sentOn, closedOn, asOf],
    ACCEPTANCE_CURVE: [status, sentOn, closedOn, asOf],
    PENDING_ON: [status, sentOn, closedOn, sentOn],
    CAP_DATE: [status, sentOn, closedOn, asOf],
    SAFE_PACE: [status, sentOn, closedOn, asOf],
  };
  return Object.entries(calls).map(([name, args]) => ({
    name,
    run: () => script.call(name, args),
    roundTrip: () => roundTrip(args),
  }));
}

function services(script: Script): Record<string, unknown> {
  const spreadsheet = { getSpreadsheetTimeZone: () => ZONE };
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet },
    Utilities: {
      formatDate: (date: Date, zone: string, pattern: string) =>
        new Date(wallClock(date.getTime(), zone)).toISOString().replace('T', ' ').slice(0, pattern.length),
      parseDate: (text: string, zone: string) => script.date(instantOf(Date.parse(`${text}T00:00Z`), zone)),
    },
  };
}
