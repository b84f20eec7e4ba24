/**
 * The built add-on in the host for Node, set up, with a log of as many rows as wanted. The rows are put into
 * the saved workbook: to paste them takes minutes. So the conditional formats colour the first rows only, as
 * the engine works them out cell by cell.
 */
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { NEW_ORDER } from '../../src/sheet/column.ts';
import { makeBlock, TODAY } from './block.ts';
import { PLAIN_SCRIPT } from './plain-script.ts';

const SETTING = {
  today: TODAY,
  sheetZone: 'America/New_York',
  scriptZone: 'Asia/Kolkata',
  rows: 40,
};
const SET_UP = 'Set up this spreadsheet';
const DAY_MS = 86_400_000;
/** Day 0 of a date cell. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const [TEXT, NUMBER] = [1, 2];

type Saved = ReturnType<NodeHost['save']>;
let ready: Saved | undefined;

export async function openLarge(rows: number): Promise<NodeHost> {
  const tools = PLAIN_SCRIPT;
  ready ??= await setUp(tools);
  return openInNode({ ...SETTING, tools, snapshot: withRows(structuredClone(ready), rows) });
}

/** The same log beside five year sheets, which hold `moved` rows together. */
export async function openLargeWithYears(rows: number, moved: number): Promise<NodeHost> {
  const host = await openLarge(rows);
  const years = [2021, 2022, 2023, 2024, 2025];
  for (const year of years) host.arrange.addTab(`Invitations ${year}`);
  const snapshot = host.save();
  host.dispose();
  const sheets = Object.values(snapshot.workbook.sheets);
  const log = sheets.find(({ name }) => name === 'Invitations');
  const [, ...lines] = makeBlock(moved / years.length);
  for (const year of years) {
    const sheet = sheets.find(({ name }) => name === `Invitations ${year}`);
    if (!sheet || !log?.cellData) throw new Error(`Cannot fill the year sheet of ${year}: it was not made.`);
    const mark = NEW_ORDER.length;
    const header = { ...log.cellData[0], [mark]: cellOf('Journal id') };
    const cells = lines.map((line, index) => ({
      ...Object.fromEntries(line.map((cell, place) => [place, cellOf(cell)])),
      [mark]: cellOf(`#1 ${index + 2}`),
    }));
    sheet.cellData = { ...[header, ...cells] } as NonNullable<typeof sheet.cellData>;
    sheet.rowCount = cells.length + 2;
    snapshot.properties[`years.rows.${year}`] = String(cells.length + 1);
    snapshot.properties[`sheet.log ${year}`] = sheet.id ?? '';
  }
  snapshot.properties.years = years.join(' ');
  return openInNode({ ...SETTING, tools: PLAIN_SCRIPT, snapshot });
}

/** The same log with a table of its owner's words, as adopting makes it. */
export async function openLargeInOwnWords(rows: number): Promise<NodeHost> {
  const host = await openLarge(rows);
  host.arrange.addTab('Your words');
  await host.paste('Your words', 1, 1, [
    ['What', 'In your sheet', 'Means'],
    ['Column', 'Name', 'Name'],
    ['Column', 'Sent on', 'Sent on'],
    ['Word', 'Sent', 'Pending'],
    ['Blank', 'with a day', 'Pending'],
    ['Filled', 'Closed on', 'Accepted'],
    ['Dates', 'Sent on', 'day first'],
  ]);
  const snapshot = host.save();
  host.dispose();
  const words = Object.values(snapshot.workbook.sheets).find(({ name }) => name === 'Your words');
  snapshot.properties['sheet.words'] = words?.id ?? '';
  return openInNode({ ...SETTING, tools: PLAIN_SCRIPT, snapshot });
}

async function setUp(tools: string): Promise<Saved> {
  const host = await openInNode({ ...SETTING, tools });
  await host.click(SET_UP);
  await host.paste('Settings', 5, 1, [
    ['Jordan Pike', 'Free'],
    ['Studio Meridian', 'Premium'],
  ]);
  // The Dashboard has a line for each.
  host.callNow({}, 'dailyHighlight');
  const saved = host.save();
  host.dispose();
  return saved;
}

function withRows({ workbook, ...rest }: Saved, rows: number): Saved {
  const log = Object.values(workbook.sheets).find(({ name }) => name === 'Invitations');
  if (!log?.cellData) throw new Error('Cannot fill the log: set up made no sheet "Invitations".');
  const [header, first] = [log.cellData[0] ?? {}, log.cellData[1] ?? {}];
  const lines = makeBlock(rows).map((line) =>
    Object.fromEntries(
      NEW_ORDER.flatMap((_, place) => {
        const cell = { ...first[place], ...cellOf(line[place] ?? '') };
        return Object.keys(cell).length > 0 ? [[place, cell]] : [];
      }),
    ),
  );
  log.cellData = { ...lines, 0: header };
  log.rowCount = rows + 1;
  return { ...rest, workbook };
}

function cellOf(value: string | number | Date): object {
  if (value === '') return {};
  if (value instanceof Date) return { v: (value.getTime() - DAY_ZERO) / DAY_MS, t: NUMBER };
  return { v: value, t: typeof value === 'number' ? NUMBER : TEXT };
}
