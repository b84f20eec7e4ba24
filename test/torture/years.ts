/**
 * Closed invitations on their way to year sheets and back: at each call somebody in the grid acts, or the execution ends and
 * somebody acts before the next one, whatever that is. Nobody may be lost, nobody be there twice, and what was typed must stand.
 */
import type { Fault } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, openLedger, type Row } from '../flows/ledger-host.ts';
import type { Figures } from './crash.ts';
import { type Call, type Sight, TOOLS, Workshop } from './workshop.ts';

const YEAR_TOOLS = `
const MOVING_PROPERTIES = ['change', 'completions', 'moving', 'years.rows.2024', 'years.rows.2025'];
function keepProperties() {
  return MOVING_PROPERTIES.map((name) => PropertiesService.getDocumentProperties().getProperty(name) || '');
}
function putPropertiesBack(kept) {
  MOVING_PROPERTIES.forEach((name, index) => PropertiesService.getDocumentProperties().setProperty(name, kept[index]));
}
function keepHeights() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => [sheet.getName(), sheet.getMaxRows()]);
}
function putHeightsBack(kept) {
  for (const [title, height] of kept) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
    const more = sheet ? sheet.getMaxRows() - height : 0;
    if (more > 0) sheet.deleteRows(height + 1, more);
    if (more < 0) sheet.insertRowsAfter(sheet.getMaxRows(), -more);
  }
}
function actIn(title, act) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  if (!sheet) return;
  for (const [row, column, value] of act.type || []) {
    if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows());
    sheet.getRange(row, column).setValue(value);
  }
  if (act.insertRow) sheet.insertRowsAfter(act.insertRow, 1);
  if (act.deleteRow) sheet.deleteRows(act.deleteRow, 1);
}
`;

const closed = (Name: string, sent: string, end: string, told: Row = {}): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date(sent), 'Closed on': date(end), ...told },
});
const open = (Name: string, sent: string): Row => ({
  ...closed(Name, sent, ''),
  ...{ Status: 'Pending', 'Closed on': null },
});

/** Two runs of rows of one year, one of another, and two rows that say the same, with who stays before, between and after. */
const LOG: readonly Row[] = [
  open('Zed', '2024-10-01'),
  closed('Ana', '2024-10-01', '2024-10-04'),
  open('Ben', '2024-10-01'),
  closed('Cy', '2024-10-02', '2025-01-02'),
  closed('Dee', '2025-10-01', '2025-10-05', { Note: 'Hello' }),
  closed('Twin', '2025-10-02', '2025-10-06'),
  open('Fay', '2025-10-01'),
  closed('Twin', '2025-10-02', '2025-10-06'),
  closed('Gus', '2026-06-01', '2026-06-03'),
];
const PEOPLE = LOG.map(({ Name }) => String(Name)).sort();

const MOVE: Call = { name: 'moveClosed', args: [false] };
const NEXT: Call = { name: 'readLedger', args: [] };
/** Row and column of a value, which may be a formula. */
interface Act {
  readonly type?: readonly (readonly [row: number, column: number, value: string])[];
  readonly insertRow?: number;
  readonly deleteRow?: number;
}
export type PersonInSheet = readonly [what: string, title: string, act: Act];

const LOGGED = 'Invitations';
const YEAR = 'Invitations 2025';
/** Of the log as it is before a move, and after it is undone. Dee stands in row 6, the twins in 7 and 9. */
export const PERSONS: readonly PersonInSheet[] = [
  ['edits a cell of a moved row', LOGGED, { type: [[6, 9, 'typed']] }],
  ['types beside a moved row, under no header', LOGGED, { type: [[6, 20, 'typed']] }],
  ['types a formula into a moved row', LOGGED, { type: [[6, 9, '=UPPER("typed")']] }],
  [
    'edits both of two rows that say the same',
    LOGGED,
    {
      type: [
        [7, 9, 'typed'],
        [9, 9, 'typed'],
      ],
    },
  ],
  ['renames a header of the log', LOGGED, { type: [[1, 2, 'Firm']] }],
  ['inserts a row into a year sheet', YEAR, { insertRow: 1 }],
];

interface Kept {
  readonly sight: Sight;
  readonly properties: unknown;
  /** How many rows each sheet has: else each move, undo and insertion leaves it another height, and trials grow slow. */
  readonly heights: unknown;
}

/** A log with year sheets that are empty again, and what it is once moved. */
export class YearWorkshop extends Workshop {
  before: Kept = { sight: {}, properties: [], heights: [] };
  moved: Kept = { sight: {}, properties: [], heights: [] };
  action = '';

  static override async open(
    rows = LOG,
    decorate: (host: NodeHost) => unknown = () => {},
  ): Promise<YearWorkshop> {
    const tools = TOOLS + YEAR_TOOLS;
    const workshop = new YearWorkshop(await openLedger(rows, { tools }));
    await decorate(workshop.host);
    await workshop.host.call('readLedger');
    await workshop.host.call('moveClosed', false);
    // A note of the user's: undo leaves the sheets.
    for (const year of [2024, 2025]) workshop.host.arrange.annotate(`${LOGGED} ${year}`, 'A1', 'mine');
    await workshop.host.call('undoLast');
    workshop.before = workshop.keep();
    const { action } = (await workshop.host.call('moveClosed', false)) as { action: string };
    workshop.moved = workshop.keep();
    workshop.action = action;
    return workshop;
  }

  keep(): Kept {
    const [properties, heights] = ['keepProperties', 'keepHeights'].map((name) =>
      this.host.callNow({}, name),
    );
    return { sight: this.look(), properties, heights };
  }

  restore({ sight, properties, heights }: Kept): void {
    this.host.callNow({}, 'putBack', sight);
    this.host.callNow({}, 'putHeightsBack', heights);
    this.host.callNow({}, 'putPropertiesBack', properties);
  }

  begin(way: Way): Call {
    this.restore(way === 'there' ? this.before : this.moved);
    return way === 'there' ? MOVE : { name: 'takeBack', args: [this.action] };
  }

  act([, title, act]: PersonInSheet): void {
    this.host.callNow({ user: 'a person' }, 'actIn', title, act);
  }
}

export type Way = 'there' | 'back';
const WAYS: readonly Way[] = ['there', 'back'];

/** Names in the log and the year sheets, below the headers. */
function everybody(sight: Sight): string[] {
  return Object.entries(sight)
    .filter(([title]) => title.startsWith(LOGGED))
    .flatMap(([, rows]) =>
      rows.slice(1).flatMap(([name]) => (name === '' || name === undefined ? [] : [String(name)])),
    )
    .sort();
}

/** Who works in the very rows that come back, or in the sheet from which they come, may find some of them in both sheets; see docs/GUARANTEES.md. */
export function wrongIn(sight: Sight, way: Way, act: Act | undefined): string[] {
  const all = everybody(sight);
  const now = way === 'back' && act ? PEOPLE.filter((name) => all.includes(name)) : all;
  const wrong: string[] = [];
  if (now.join(' ') !== PEOPLE.join(' ')) wrong.push(`there are ${now.join(' ')}`);
  const sheets = Object.entries(sight).filter(([title]) => title.startsWith(LOGGED));
  for (const [, , value] of act?.type ?? [])
    if (!JSON.stringify(sheets).includes(JSON.stringify(value).slice(1, -1)))
      wrong.push(`"${value}" is gone`);
  return wrong;
}

export interface Extent {
  readonly stride?: number;
  readonly offset?: number;
}

/** These only name cells, or wait to be written with what comes next: while Google is asked nothing, nobody comes between. */
const ASKS_NOTHING = /^(?:getRange|set\w+|copyTo|insert\w+|delete\w+)$/;

/** A person at each call of a move and of its undo at which somebody may come between. */
export function tryPersonsInYears(
  workshop: YearWorkshop,
  { stride = 1, offset = 0 }: Extent,
  persons = PERSONS,
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  for (const way of WAYS) {
    workshop.run(workshop.begin(way));
    const course = workshop.host.lastCalls().map(({ method }) => method);
    // This host calculates a formula when the execution is over; at Google its value shows from then on, too.
    const deletes = course.indexOf('deleteRows') + 1;
    const seesFormulas = course.lastIndexOf('getFormulas', deletes) + 1;
    for (const person of persons) {
      const isFormula = person[2].type?.some(([, , value]) => value.startsWith('='));
      for (let at = 1 + offset; at <= course.length; at += stride) {
        if (ASKS_NOTHING.test(course[at - 1] ?? '') || (isFormula && at > seesFormulas && at <= deletes))
          continue;
        figures.tried++;
        const call = workshop.begin(way);
        let isDue = true;
        const stop = workshop.host.on((each) => {
          if (!isDue || each.at !== at) return;
          isDue = false;
          workshop.act(person);
        });
        workshop.run(call);
        stop();
        workshop.run(NEXT);
        const wrong = wrongIn(workshop.look(), way, isDue ? undefined : person[2]);
        for (const what of wrong)
          figures.violations.push(`${way}, and a person ${person[0]} at call ${at}: ${what}`);
      }
    }
  }
  return figures;
}

/** Cut short at each call; a person acts; then an execution of another kind, itself met by an error; and the one after it. */
export function tryNextExecutions(
  workshop: YearWorkshop,
  { stride = 1, offset = 0 }: Extent,
  persons: readonly (PersonInSheet | undefined)[] = [undefined, ...PERSONS],
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  const nexts: readonly Call[] = [
    { name: 'dailyHighlight', args: [], trigger: true },
    MOVE,
    { name: 'takeBack', args: [workshop.action] },
    NEXT,
  ];
  let schedule = 0;
  for (const way of WAYS) {
    workshop.run(workshop.begin(way));
    const calls = workshop.host.lastCalls().length;
    for (const person of persons) {
      for (const next of nexts)
        for (let at = 1; at <= calls; at++) {
          if (schedule++ % stride !== offset) continue;
          figures.tried++;
          const call = workshop.begin(way);
          workshop.run(call, { at, when: 'before' });
          if (person) workshop.act(person);
          const error = 'Service Spreadsheets timed out while accessing document with id 1AbC.';
          const fault: Fault = { at: 1 + ((schedule * 7) % 120), when: 'before', error };
          workshop.run(next, fault);
          workshop.run(NEXT);
          const wrong = wrongIn(workshop.look(), way, person?.[2]);
          for (const what of wrong)
            figures.violations.push(
              `${way}, ended at call ${at}, ${person ? `a person ${person[0]}, ` : ''}then ${next.name} with an error at ${fault.at}: ${what}`,
            );
        }
    }
  }
  return figures;
}
