/**
 * Every crash point of making the sheet Insights, and of a client's report, made once and made again, and of its undo, in a book of its own each: cut
 * short, the next execution completes it, nothing is there twice, and undone, the spreadsheet is as before.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Fault } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { GOOGLE_ERRORS_IN_FRENCH } from '../../src/host/run/fault.ts';
import { describeFirst } from '../first-of.ts';
import { date, openNewLedger } from '../flows/ledger-host.ts';

const SETTING = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 };
/** Every so many calls; `DENSE=1` tries them all, which takes minutes. */
const STRIDE = process.env.DENSE ? 1 : 29;

let before: ReturnType<NodeHost['save']>;
const open = () => openInNode({ ...SETTING, snapshot: structuredClone(before) });
/** Names, texts and charts; not the Journal, which tells of acts, and not the instants on the Dashboard. */
const describeBook = (host: NodeHost): string[] => {
  const { sheetOrder, sheets } = host.save().workbook;
  const names = sheetOrder.map((id) => sheets[id]?.name ?? '');
  const texts = names
    .filter((name) => !/^(?:Journal|Dashboard)/.test(name))
    .flatMap((name) =>
      Object.entries(host.look(name)).flatMap(([at, { value, formula }]) =>
        // A look that Google refused is left.
        value === '' && formula === '' ? [] : [JSON.stringify([name, at, formula || value])],
      ),
    );
  const charts = host.charts().map(({ options, anchor }) => JSON.stringify([options.title, anchor]));
  return [...names, ...texts, ...charts.sort()];
};

beforeAll(async () => {
  const host = await openNewLedger(
    [{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') }],
    SETTING,
  );
  host.arrange.addTab('Mine');
  await host.call('dailyHighlight');
  before = host.save();
  host.dispose();
});

type Call = readonly [name: 'makeInsights' | 'makeReport' | 'undoLast', ...args: string[]];
const UNDO: Call = ['undoLast'];

/** Runs calls to their end, and says how many calls of Google's the last takes and what they leave. */
async function undisturbed(...calls: readonly Call[]) {
  const host = await open();
  for (const call of calls) host.callNow({}, ...call);
  const found = { calls: host.lastCalls().length, book: describeBook(host) };
  host.dispose();
  return found;
}

function faultsOf(calls: number): Fault[] {
  expect(calls).toBeGreaterThan(2 * STRIDE);
  return Array.from({ length: Math.ceil(calls / STRIDE) }, (_, index): Fault => {
    const at = Math.min(calls, 1 + index * STRIDE);
    const when = index % 2 === 0 ? 'before' : 'after';
    const error = GOOGLE_ERRORS_IN_FRENCH[index % GOOGLE_ERRORS_IN_FRENCH.length] as string;
    return index % 3 === 2 ? { at, when, error } : { at, when };
  });
}

const attempt = (act: () => unknown) => {
  try {
    act();
  } catch {
    // Cut short.
  }
};

const INSIGHTS: Call = ['makeInsights', ''];
const REPORT: Call = ['makeReport', 'My account'];

describeFirst<[what: string, call: Call, before: readonly Call[]]>(1, [
  ['a report that was there', REPORT, [REPORT]],
  ['the sheet Insights', INSIGHTS, []],
  ['a report', REPORT, []],
])('%s', (_, call, earlier) => {
  test('making it, cut short and asked again, makes it once; undone, nothing of it is left', async () => {
    const { calls, book } = await undisturbed(...earlier, call);
    const without = await undisturbed(call, UNDO);
    for (const fault of faultsOf(calls)) {
      const host = await open();
      for (const each of earlier) host.callNow({}, ...each);
      attempt(() => host.callNow({ fault }, ...call));
      const told = JSON.stringify(fault);
      expect([told, host.callNow({}, ...call)]).toMatchObject([told, { ok: true }]);
      expect([told, describeBook(host)]).toEqual([told, book]);
      // One that was cut short before it was told, and asked again, is one action; else it may be two.
      for (let times = 0; times < 3; times++) host.callNow({}, ...UNDO);
      expect([told, describeBook(host)]).toEqual([told, without.book]);
      host.dispose();
    }
  });

  test('its undo, cut short, is completed by the next execution', { tags: 'thorough' }, async () => {
    const { calls, book } = await undisturbed(...earlier, call, UNDO);
    for (const fault of faultsOf(calls)) {
      const host = await open();
      for (const each of [...earlier, call]) host.callNow({}, ...each);
      attempt(() => host.callNow({ fault }, ...UNDO));
      for (let times = 0; times < 2; times++) host.callNow({}, ...UNDO);
      const told = JSON.stringify(fault);
      expect([told, describeBook(host)]).toEqual([told, book]);
      host.dispose();
    }
  });
});
