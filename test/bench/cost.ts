/**
 * What one execution costs, in what Google charges for: calls of the spreadsheet, cells, and bytes of the
 * reply.
 */
import type { Host } from '../../src/host/host.ts';

export interface Cost {
  /** Of the services SpreadsheetApp, Spreadsheet, Sheet and Range. */
  readonly calls: number;
  /** Cells whose values, formulas, formats or rules were read. */
  readonly read: number;
  readonly written: number;
  /** How often ten cells or more of each row of the log were read at once. */
  readonly wholeReads: number;
  /** How many times a sheet was read whole, whichever: log, Settings, the edits for undo. */
  readonly sheetReads: number;
  /** Calls that convert dates. */
  readonly conversions: number;
  /** Of the reply as JSON in UTF-8; 0 where there is none. */
  readonly bytes: number;
  /** Milliseconds in the host, the spreadsheet engine's own work included. */
  readonly time: number;
}

const SHEET_SERVICES = ['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range'];

/**
 * Runs a function of the script on a log of so many rows. Throws where the reply is a refusal: then nothing
 * was measured.
 */
export function costOf(host: Host, rows: number, name: string, ...args: unknown[]): Cost {
  const start = performance.now();
  const reply = host.callNow({}, name, ...args) as { ok?: boolean; message?: string } | undefined;
  const time = performance.now() - start;
  if (reply?.ok === false) throw new Error(`Measure ${name}: it was refused: ${reply.message}`);
  const calls = host.lastCalls().filter(({ service }) => SHEET_SERVICES.includes(service));
  const cells = (verb: string) =>
    calls.reduce((sum, { method, cells }) => sum + (method.startsWith(verb) ? cells : 0), 0);
  return {
    calls: calls.length,
    read: cells('get'),
    written: cells('set') + cells('append'),
    wholeReads: calls.filter(({ method, cells }) => method === 'getValues' && cells >= 10 * rows).length,
    sheetReads: calls.filter(({ method }) => method === 'getDataRange').length,
    conversions: host.lastCalls().filter(({ service }) => service === 'Utilities').length,
    bytes: reply === undefined ? 0 : Buffer.byteLength(JSON.stringify(reply)),
    time,
  };
}
