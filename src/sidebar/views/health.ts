/**
 * The view Health: is the daily run on, is the sheet whole, does a cell hold what cannot be right; each with
 * its fix.
 */
import type { Finding, FindingGroup, Health, HealthReply } from '../../addon/contract.ts';
import { act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { describeDaily, isDailyWell } from '../kit/daily.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { reloadLedger } from '../kit/ledger.ts';
import { clearMessage } from '../kit/message.ts';
import { enqueue } from '../kit/queue.ts';
import { showCell } from '../kit/show-cell.ts';
import { isOpen, onOpen } from '../kit/view.ts';

export function createHealthView(): void {
  onOpen('health', read);
}

async function read(): Promise<void> {
  const place = byId('health');
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(make('p', 'quiet', 'Looking at the sheet…'));
  const reply = await enqueue(() => ask('readHealth'));
  if (reply.ok) render(reply.health);
  else place.replaceChildren(make('p', 'error', reply.message), makeButton('Try again', read));
  place.setAttribute('aria-busy', 'false');
}

/** Runs a repair; what it shows afterwards is the sheet as it was found then. */
function repair(request: () => Promise<HealthReply>, said: string): void {
  act(byId('health'), request, () => said, {
    onDone({ health }) {
      render(health);
      if (isOpen('health')) byId('title-health').focus();
      reloadLedger();
    },
  });
}

function render({ daily, missing, groups }: Health): void {
  const isWell = isDailyWell(daily) && missing.length === 0 && groups.length === 0;
  byId('health').replaceChildren(
    ...(groups.length + missing.length === 0
      ? [make('p', isWell ? 'well' : 'quiet', 'No problems found.')]
      : []),
    ...renderDaily(daily),
    ...renderMissing(missing),
    ...groups.map(renderGroup),
    makeButton('Look again', () => {
      clearMessage();
      read();
    }),
  );
}

function renderDaily(daily: Health['daily']): HTMLElement[] {
  const { on, failure } = daily;
  const isWell = isDailyWell(daily);
  return [
    make('h3', '', 'Daily run'),
    make('p', isWell ? '' : 'warning', describeDaily('It is', daily)),
    ...(failure === null ? [] : [make('p', 'warning', failure)]),
    ...(isWell
      ? []
      : [
          makeButton(on ? 'Repair' : 'Turn it on', () =>
            repair(() => ask('repairDaily'), 'The daily run is on.'),
          ),
        ]),
  ];
}

function renderMissing(missing: readonly string[]): HTMLElement[] {
  if (missing.length === 0) return [];
  return [
    make('h3', '', 'Missing'),
    make('ul', '', ...missing.map((sentence) => make('li', 'warning', sentence))),
    makeButton('Repair', () => repair(() => ask('repairSheets'), 'Repaired.'), 'action'),
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
    // The Journal is moved part by part, each in an execution of its own.
    const request = async (): Promise<HealthReply> => {
      if (id.kind !== 'journal') return ask('fixFinding', id);
      const reply = await ask('moveOldJournal');
      return reply.ok && reply.more ? request() : reply;
    };
    buttons.push(makeButton(fix, () => repair(request, 'Fixed.')));
  }
  for (const button of buttons) button.setAttribute('aria-label', `${button.textContent}: ${says}`);
  return make('li', '', make('p', '', says), make('div', 'buttons', ...buttons));
}
