/** The view Health: is the daily run on, is the sheet whole, does a cell hold what cannot be right; each with its fix. */
import type { Finding, FindingGroup, Health, HealthReply, MoveReply } from '../../addon/contract.ts';
import { whileStill } from '../kit/act.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { forgetUndo } from '../kit/import-undo.ts';
import { reloadLedger } from '../kit/ledger.ts';
import { hush, say } from '../kit/message.ts';
import { showCell } from '../kit/select.ts';
import { door } from '../kit/server.ts';
import { inTurn } from '../kit/turn.ts';
import { isOpen, onOpen } from '../kit/view.ts';
import { isDailyWell, wordDaily } from './today/daily.ts';

export function createHealthView(): void {
  onOpen('health', read);
}

async function read(): Promise<void> {
  const place = byId('health');
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(make('p', 'quiet', 'Looking at the sheet…'));
  const failed = (message: string) =>
    place.replaceChildren(make('p', 'error', message), makeButton('Try again', read));
  try {
    const reply = await inTurn(() => door('readHealth')());
    if (reply.ok) render(reply.health);
    else failed(reply.message);
  } catch (error) {
    failed((error as Error).message);
  }
  place.setAttribute('aria-busy', 'false');
}

/** Carries out a repair; what it shows afterwards is the sheet as it was found anew. */
function repair(ask: () => Promise<HealthReply>, said: string): Promise<void> {
  return whileStill(byId('health'), async () => {
    const reply = await inTurn(ask);
    if (!reply.ok) return say('error', reply.message);
    forgetUndo();
    render(reply.health);
    if (isOpen('health')) byId('title-health').focus();
    say('success', said);
    reloadLedger();
  });
}

/** Part by part, each in an execution of its own. */
async function moveOldJournal(): Promise<MoveReply> {
  for (;;) {
    const reply = await door('moveOldJournal')();
    if (!reply.ok || !reply.more) return reply;
  }
}

function render({ daily, missing, groups }: Health): void {
  const isWell = isDailyWell(daily) && missing.length === 0 && groups.length === 0;
  byId('health').replaceChildren(
    ...(isWell ? [make('p', 'well', 'Nothing is wrong.')] : []),
    ...renderDaily(daily),
    ...renderMissing(missing),
    ...groups.map(renderGroup),
    ...(groups.length === 0 && missing.length === 0 && !isWell
      ? [make('p', 'quiet', 'No cell of the log holds what cannot be right.')]
      : []),
    makeButton('Look again', () => {
      hush();
      read();
    }),
  );
}

function renderDaily(daily: Health['daily']): HTMLElement[] {
  const { on, failure } = daily;
  const isWell = isDailyWell(daily);
  return [
    make('h3', '', 'Daily run'),
    make('p', isWell ? '' : 'warning', wordDaily('It is', daily)),
    ...(failure === null ? [] : [make('p', 'warning', failure)]),
    ...(isWell
      ? []
      : [
          makeButton(on ? 'Repair' : 'Turn it on', () =>
            repair(() => door('repairDaily')(), 'The daily run is on.'),
          ),
        ]),
  ];
}

function renderMissing(missing: readonly string[]): HTMLElement[] {
  if (missing.length === 0) return [];
  return [
    make('h3', '', 'Missing'),
    make('ul', '', ...missing.map((sentence) => make('li', 'warning', sentence))),
    makeButton(
      'Repair',
      () => repair(() => door('repairSheets')(), 'What was missing is there again.'),
      'action',
    ),
  ];
}

function renderGroup({ title, findings, more }: FindingGroup): HTMLElement {
  return make(
    'section',
    'group',
    make('h3', '', `${title} (${findings.length + more})`),
    make('ul', 'rows', ...findings.map(renderFinding)),
    ...(more > 0 ? [make('p', 'quiet', `and ${more} more`)] : []),
  );
}

function renderFinding({ id, says, place, fix }: Finding): HTMLElement {
  const buttons: HTMLElement[] = [];
  if (place) buttons.push(makeButton('Show', () => showCell(place)));
  if (fix !== null) {
    const ask = id.kind === 'journal' ? moveOldJournal : () => door('fixFinding')(id);
    buttons.push(makeButton(fix, () => repair(ask, id.kind === 'journal' ? 'Moved.' : 'Fixed.')));
  }
  for (const button of buttons) button.setAttribute('aria-label', `${button.textContent}: ${says}`);
  return make('li', '', make('p', '', says), make('div', 'buttons', ...buttons));
}
