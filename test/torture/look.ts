/**
 * Every crash point of the present look for an earlier book, and of its undo, and a person at any call of it: a new book for
 * each, because sheets, widths and rules are no cells that could be put back.
 */
import type { LedgerReply, UndoReply } from '../../src/addon/contract.ts';
import { type Fault, GOOGLE_ERRORS_IN_FRENCH } from '../../src/host/run/fault.ts';
import { date, openLedger } from '../flows/ledger-host.ts';
import { whatIsWrong } from './answer.ts';
import { endsOf, type Figures, formatFault } from './crash.ts';
import { factsOf } from './fact.ts';
import { LOG, must } from './operation.ts';
import type { Extent } from './race.ts';
import { type Call, type PersonAct, TOOLS, Workshop } from './workshop.ts';

const LOOK: Call = { name: 'useNewLook', args: [] };
const UNDO: Call = { name: 'undoLast', args: [] };
/** Sheets that tell of acts. */
const RECORDS = /^Journal/;

async function openBook(): Promise<Workshop> {
  const tools = TOOLS;
  const rows = [...LOG, { Name: 'Fay', Status: 'Withdrawn', 'Sent on': date('2026-05-01') }];
  const workshop = new Workshop(await openLedger(rows, { tools, locale: 'en_GB' }));
  workshop.host.arrange.addTab('Mine');
  await workshop.host.paste('Mine', 1, 1, [['=AsOf', 7, 'my own']]);
  must(workshop.run({ name: 'runDailyNow', args: [] }));
  return workshop;
}

/** Cells, widths, rules, names and order of the sheets, but for what tells of acts; instants differ from run to run. */
function describeBook({ host }: Workshop): string[] {
  const { workbook } = host.save();
  const rules = JSON.parse(
    workbook.resources?.find(({ name }) => name.includes('CONDITIONAL'))?.data ?? '{}',
  ) as Record<string, { ranges: unknown; rule: unknown }[]>;
  return workbook.sheetOrder.map((id) => {
    const { name = '', hidden, columnData, freeze } = workbook.sheets[id] ?? {};
    const widths = Object.entries(columnData ?? {}).map(([at, each]) => [at, each?.w]);
    const own = (rules[id] ?? []).map(({ ranges, rule }) => [ranges, rule]);
    const cells = RECORDS.test(name) ? null : host.look(name);
    return plain([name, hidden ?? 0, cells, widths, own, freeze?.xSplit, freeze?.ySplit]);
  });
}

/** Names and texts alone, the Journal left out; the Dashboard's lines get their borders with the next daily check at the latest. */
function describeTexts({ host }: Workshop): string[] {
  const { workbook } = host.save();
  return workbook.sheetOrder.map((id) => {
    const { name = '', hidden } = workbook.sheets[id] ?? {};
    const cells = RECORDS.test(name) ? {} : host.look(name);
    const texts = Object.entries(cells).map(([at, { value, formula }]) => [at, value, formula]);
    return plain([name, hidden ?? 0, texts]);
  });
}

/** As JSON, without the instant of the last daily check, which differs from run to run. */
function plain(sheet: unknown): string {
  return JSON.stringify(sheet).replace(/("time":"10:0)[\d:]+/g, '$1');
}

/** What the owner reads in it: the log, and their own sheet. */
function factsIn(workshop: Workshop): string {
  const sight = workshop.look();
  return JSON.stringify([factsOf(sight), sight.Settings, sight.Walls ?? null, sight.Mine]);
}

function lookIn(workshop: Workshop): string | undefined {
  return (must(workshop.run({ name: 'readLedger', args: [] })) as Extract<LedgerReply, { ok: true }>).ledger
    .look;
}

/** Takes back what there is of it: one that was cut short, and asked again, is two actions. */
function takeAllBack(workshop: Workshop): string[] {
  for (let times = 0; times < 4; times++) {
    const ended = workshop.run(UNDO);
    const { ok, act, kept } = ('reply' in ended ? ended.reply : {}) as Partial<
      Extract<UndoReply, { ok: true }>
    >;
    if (!ok) return [`undo ends with ${JSON.stringify(ended).slice(0, 300)}`];
    if (kept?.length) return [`undo kept ${JSON.stringify(kept)}`];
    if (act === null) return [];
  }
  return ['there is always more to undo'];
}

/** What the spreadsheet is before and after it, and how many calls it and its undo take, where nothing disturbs them. */
async function runUndisturbed() {
  const workshop = await openBook();
  const before = describeBook(workshop);
  const facts = factsIn(workshop);
  must(workshop.run(LOOK));
  const calls = workshop.host.lastCalls().length;
  const texts = describeTexts(workshop);
  must(workshop.run(UNDO));
  const undoCalls = workshop.host.lastCalls().length;
  workshop.dispose();
  return { before, facts, calls, texts, undoCalls };
}

function faultsOf(calls: number): Fault[] {
  const errors = Array.from({ length: calls }, (_, index): Fault => {
    const error = GOOGLE_ERRORS_IN_FRENCH[index % GOOGLE_ERRORS_IN_FRENCH.length] as string;
    return { at: index + 1, when: index % 2 === 0 ? 'before' : 'after', error };
  });
  return [...endsOf(calls), ...errors];
}

/**
 * Cut short, no text of the log or of the user's own differs; the next execution completes it, or its undo; undone, everything
 * is as before.
 */
export async function tryLook({ stride = 1, isOver = () => false }: Extent): Promise<Figures> {
  const figures: Figures = { tried: 0, violations: [] };
  const course = await runUndisturbed();
  const faults = [
    ...faultsOf(course.calls).map((fault) => ({ fault, isUndo: false })),
    ...faultsOf(course.undoCalls).map((fault) => ({ fault, isUndo: true })),
  ];
  for (const [index, { fault, isUndo }] of faults.entries()) {
    if (index % stride !== 0) continue;
    if (isOver()) return figures;
    figures.tried++;
    const workshop = await openBook();
    const where = `${isUndo ? 'undo of the look' : 'the look'}, ${formatFault(fault)}`;
    const say = (what: string | undefined) => what && figures.violations.push(`${where}: ${what}`);
    if (isUndo) must(workshop.run(LOOK));
    const ended = workshop.run(isUndo ? UNDO : LOOK, fault);
    const isError = typeof fault === 'object' && fault.error !== undefined;
    if (isError) say(whatIsWrong(ended));
    if (factsIn(workshop) !== course.facts) say('the log or a sheet of the user’s own says something else');
    if (!isUndo) {
      must(workshop.run(LOOK));
      if (lookIn(workshop) !== 'current') say('asked again, it is offered still');
      // What Google does not let be for the moment, and is for the eye alone, is left.
      if (!isError) say(difference(course.texts, describeTexts(workshop)));
    }
    for (const wrong of takeAllBack(workshop)) say(wrong);
    if (lookIn(workshop) !== 'earlier') say('undone, it is not offered');
    if (!isError) say(difference(course.before, describeBook(workshop)));
    if (factsIn(workshop) !== course.facts)
      say('undone, the log or a sheet of the user’s own says something else');
    workshop.dispose();
  }
  return figures;
}

const ACTS: Readonly<Record<string, PersonAct>> = {
  'types into a row': { type: [6, 13, 'mine'] },
  sorts: { sort: true },
  'deletes a row': { deleteRow: 6 },
  'inserts a column in the middle': { insertColumn: 7 },
};

/** A person who works in the log at a call of it: what the log says is what it says of the person's act alone. */
export async function tryLookWithPersons({ stride = 1, isOver = () => false }: Extent): Promise<Figures> {
  const figures: Figures = { tried: 0, violations: [] };
  const { calls } = await runUndisturbed();
  let schedule = 0;
  for (const [name, act] of Object.entries(ACTS)) {
    let alone: string | undefined;
    for (let at = 1; at <= calls; at++) {
      if (schedule++ % stride !== 0) continue;
      if (isOver()) return figures;
      figures.tried++;
      alone ??= await factsAfter((workshop) => workshop.person(act));
      const together = await factsAfter((workshop) => {
        let isDue = true;
        const stop = workshop.host.on((call) => {
          if (!isDue || call.at !== at) return;
          isDue = false;
          workshop.person(act);
        });
        workshop.run(LOOK);
        stop();
      });
      if (together !== alone)
        figures.violations.push(`the look, and a person ${name} at its call ${at}: ${together}`);
    }
  }
  return figures;
}

async function factsAfter(act: (workshop: Workshop) => void): Promise<string> {
  const workshop = await openBook();
  act(workshop);
  const facts = factsIn(workshop);
  workshop.dispose();
  return facts;
}

/** The sheets that are not as they should be, by what first differs; undefined where all are. */
function difference(wanted: readonly string[], is: readonly string[]): string | undefined {
  if (wanted.join() === is.join()) return undefined;
  const other = is.filter((sheet) => !wanted.includes(sheet));
  const told = other.map((sheet) => {
    const [name] = JSON.parse(sheet) as [string];
    const twin = wanted.find((each) => each.startsWith(`["${name}"`)) ?? '';
    const from = [...sheet].findIndex((letter, place) => twin[place] !== letter);
    return `${name}: …${sheet.slice(Math.max(0, from - 60), from + 80)} rather than …${twin.slice(from, from + 80)}`;
  });
  return `the sheets differ: ${told.join('; ') || is.map((sheet) => sheet.slice(0, 30)).join()}`;
}
