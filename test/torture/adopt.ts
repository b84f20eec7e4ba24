/**
 * Every crash point of the three steps that make a sheet of the user's their log: a new book for each.
 */
import type { AdoptChoice, AdoptReply, SurveyReply } from '../../src/addon/contract-adopt.ts';
import type { Fault } from '../../src/host/host.ts';
import { openInNode } from '../../src/host/node.ts';
import { endsOf, type Figures, formatFault } from './crash.ts';
import { must } from './operation.ts';
import type { Extent } from './race.ts';
import { withoutInstant } from './set-up.ts';
import { type Call, type Ended, type Sight, TOOLS, Workshop } from './workshop.ts';

const OWN_LOG = [
  ['First name', 'Last name', 'Date sent', 'Status?', 'Comments'],
  ['Ana', 'Keller', '25/04/2026', 'Sent', 'mine'],
  ['Ben', 'Nowak', '10/05/2026', 'No reply', '=1+1'],
  ['Cem', 'Raman', '03/02/2026', 'Connected', ''],
] as const;
const CHOICE: AdoptChoice = {
  words: { 'No reply': 'Pending' },
  account: { name: 'Jordan Pike', type: 'Premium' },
};

/** Each step with what the one before gave. */
const STEPS: readonly ((choice: AdoptChoice, action: string | null) => Call)[] = [
  (choice) => ({ name: 'prepareAdopt', args: [choice] }),
  (choice, action) => ({ name: 'adoptSheet', args: [choice, action] }),
  () => ({ name: 'finishAdopt', args: [] }),
];

async function openBook(): Promise<Workshop> {
  const host = await openInNode({
    tools: TOOLS,
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
    rows: 40,
  });
  await host.paste('Sheet1', 1, 1, OWN_LOG);
  return new Workshop(host);
}

/**
 * Takes the steps, the one of that number with the fault, with which it ends. Gives how the last one ended, and how many
 * calls each made.
 */
function adopt(
  workshop: Workshop,
  cut?: { readonly step: number; readonly fault: Fault },
): { readonly ended: Ended; readonly calls: readonly number[] } {
  const { survey } = must(workshop.run({ name: 'surveySheet', args: [{}] })) as Extract<
    SurveyReply,
    { ok: true }
  >;
  const choice = { ...CHOICE, sheetId: survey.sheetId };
  let action: string | null = null;
  let ended: Ended = { reply: null };
  const calls: number[] = [];
  for (const [index, step] of STEPS.entries()) {
    ended = workshop.run(step(choice, action), index === cut?.step ? cut.fault : undefined);
    calls.push(workshop.host.lastCalls().length);
    if (!isDone(ended) || index === cut?.step) break;
    ({ action } = ended.reply as Extract<AdoptReply, { ok: true }>);
  }
  return { ended, calls };
}

function isDone(ended: Ended): ended is Extract<Ended, { reply: unknown }> {
  return 'reply' in ended && (ended.reply as AdoptReply | null)?.ok === true;
}

/**
 * Cuts a step short, then begins again with the first: the sheets are those of a set up that nothing disturbed, and
 * whatever of the user's stood in theirs stands there throughout.
 */
export async function tryAdopt({ stride = 1, isOver = () => false }: Extent): Promise<Figures> {
  const figures: Figures = { tried: 0, violations: [] };
  const undisturbed = await openBook();
  const { ended, calls } = adopt(undisturbed);
  if (!isDone(ended)) throw new Error(`Adopt: it ended with ${JSON.stringify(ended)}.`);
  const wanted = describeBook(undisturbed.look());
  undisturbed.dispose();
  const faults = calls.flatMap((count, step) => endsOf(count).map((fault) => ({ step, fault })));
  for (const [index, cut] of faults.entries()) {
    if (index % stride !== 0) continue;
    if (isOver()) return figures;
    figures.tried++;
    const workshop = await openBook();
    const where = `adopt, step ${cut.step + 1}, ${formatFault(cut.fault)}`;
    adopt(workshop, cut);
    if (!holdsOwn(workshop.look()))
      figures.violations.push(`${where}: the user’s own cells are not what they were`);
    const again = adopt(workshop).ended;
    if (!isDone(again))
      figures.violations.push(`${where}: again ends with ${JSON.stringify(again).slice(0, 300)}`);
    const is = describeBook(workshop.look());
    const other = is.filter((sheet) => !wanted.includes(sheet));
    if (other.length > 0 || is.length !== wanted.length)
      figures.violations.push(`${where}: again makes ${other.join()} of ${is.length} sheets`);
    workshop.dispose();
  }
  return figures;
}

function holdsOwn(sight: Sight): boolean {
  const rows = sight.Sheet1 ?? [];
  return OWN_LOG.slice(1).every((own, index) =>
    [0, 1, 3, 4].every((place) => rows[index + 1]?.[place] === own[place]),
  );
}

/** All sheets, but the Journal: one that was cut short between two steps has a row for each; instants differ, too. */
function describeBook(sight: Sight): string[] {
  const sheets = Object.entries(sight).filter(([name]) => !/^Journal|^the propert/.test(name));
  return sheets.map(([name, cells]) => JSON.stringify([name, withoutInstant(name, cells)])).sort();
}
