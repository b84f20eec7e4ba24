/**
 * The view Health: is the daily check on, is the sheet whole, does a cell hold what can’t be right; each with its
 * fix, and one for all that is alike.
 */
import type {
  Alike,
  Finding,
  FindingGroup,
  FixReply,
  Health,
  HealthReply,
  RefusalReply,
} from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { describeDaily, isDailyWell } from '../../kit/daily.ts';
import { byId, make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { reloadLedger } from '../../kit/ledger.ts';
import { leaveMessage } from '../../kit/message.ts';
import { enqueue } from '../../kit/queue.ts';
import { showCell } from '../../kit/show-cell.ts';
import { isOpen, onOpen } from '../../kit/view.ts';
import { renderAlike } from './alike.ts';
import { renderInactive } from './inactive.ts';
import { TITLES } from './titles.ts';
import { moveBack, moveYears, type Years } from './years.ts';

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
function repair<R extends HealthReply | FixReply>(
  request: () => Promise<R>,
  describe: (reply: Extract<R, { ok: true }>) => string,
  back?: () => Promise<HealthReply>,
): void {
  act(byId('health'), request as () => Promise<Extract<R, { ok: true }> | RefusalReply>, describe, {
    ...(back && { back }),
    onDone({ health }) {
      render(health);
      if (isOpen('health')) byId('title-health').focus();
      reloadLedger();
    },
    onUndone() {
      read();
      reloadLedger();
    },
  });
}

/** Closed invitations of past years; `withReady`: those who could be tried again, too. */
function move(withReady: boolean, total = 0): void {
  let done: Years['actions'] = [];
  const request = async () => {
    const reply = await moveYears(withReady, total);
    if (reply.ok) done = reply.actions;
    return reply;
  };
  act(
    byId('health'),
    request,
    ({ moved }) => `Moved ${count(moved, 'closed invitation')} to sheets of their own.`,
    {
      back: () => moveBack(done),
      onDone({ health }) {
        render(health);
        reloadLedger();
      },
      onUndone: () => void read(),
    },
  );
}

function render({ daily, renamed, missing, groups }: Health): void {
  const isNothing = groups.length + missing.length + renamed.length === 0;
  byId('health').replaceChildren(
    ...(isNothing ? [make('p', 'panel go', make('span', '', makeIcon('tick'), ' No problems found.'))] : []),
    ...renderRenamed(renamed),
    ...renderMissing(missing, renamed.length > 0),
    ...groups.map(renderGroup),
    renderInactive(() => {
      read();
      reloadLedger();
    }),
    renderDaily(daily),
    makeButton('Look again', () => {
      leaveMessage();
      read();
    }),
  );
}

/** Turned on, it can be turned off again, and the other way round; one that is repaired was on before. */
function renderDaily(daily: Health['daily']): HTMLElement {
  const { on, failure } = daily;
  const isWell = isDailyWell(daily);
  const [start, stop] = [() => ask('repairDaily'), () => ask('stopDailyHere')];
  const turnOn = () => repair(start, () => 'The daily check is on.', on ? undefined : stop);
  const turnOff = () => repair(stop, () => 'The daily check is off for you.', start);
  return group(
    'Daily check',
    '',
    make('p', isWell ? '' : 'warning', describeDaily('It is', daily)),
    ...(failure === null ? [] : [make('p', 'warning', failure)]),
    make(
      'div',
      'buttons',
      ...(isWell ? [] : [makeButton(on ? 'Repair' : 'Turn it on', turnOn, 'action')]),
      ...(on ? [makeButton('Turn it off', turnOff)] : []),
    ),
  );
}

function group(title: string, side: string, ...content: HTMLElement[]): HTMLElement {
  return make(
    'section',
    'group',
    make('div', 'list-head', make('h3', '', title), make('span', 'quiet', side)),
    ...content,
  );
}

function renderRenamed(renamed: readonly Alike[]): HTMLElement[] {
  if (renamed.length === 0) return [];
  const rows = renamed.map((alike) => renderAlike(alike, (choice) => fixAlike(alike, choice)));
  return [group('Renamed columns', String(renamed.length), make('ul', 'findings', ...rows))];
}

/** What is missing is made only once it is known which columns were renamed. */
function renderMissing(missing: readonly string[], waits: boolean): HTMLElement[] {
  if (missing.length === 0) return [];
  const repairAll = () =>
    repair(
      () => ask('repairSheets'),
      () => 'Repaired.',
    );
  return [
    group(
      'Missing',
      String(missing.length),
      make('ul', 'findings', ...missing.map((sentence) => make('li', '', make('p', '', sentence)))),
      waits ? make('p', 'quiet', 'Choose above first.') : makeButton('Repair', repairAll, 'action'),
    ),
  ];
}

function renderGroup({ kind, total, alike, findings, more }: FindingGroup): HTMLElement {
  return group(
    TITLES[kind],
    total.toLocaleString('en'),
    make(
      'ul',
      'findings',
      ...alike.map((one) => renderAlike(one, (choice) => fixAlike(one, choice))),
      ...findings.map(renderFinding),
    ),
    ...(more > 0 ? [make('p', 'quiet', `and ${more} more`)] : []),
  );
}

/** An account is renamed wherever it is written, or added, which Settings can do as well. */
function fixAlike({ kind, key }: Alike, choice: string): void {
  if (kind === 'account') {
    const change =
      choice === key ? { from: null, to: key, merge: false } : { from: key, to: choice, merge: true };
    const said = choice === key ? `Added to Settings: ${key}` : `Renamed to ${choice} everywhere.`;
    act(
      byId('health'),
      () => ask('changeAccount', change),
      () => said,
      { onDone: () => void read(), onUndone: read },
    );
    return;
  }
  repair(() => ask('fixAlike', { kind, key, choice }), sayFixed);
}

function sayFixed({ fixed, left }: Extract<FixReply, { ok: true }>): string {
  if (left > 0) return `${fixed} fixed. ${left} are left: fix the next ones.`;
  return fixed === 1 ? 'Fixed.' : `${fixed} fixed.`;
}

function renderFinding({ id, says, place, fix, moves }: Finding): HTMLElement {
  const buttons: HTMLElement[] = [];
  if (place) buttons.push(makeButton('Show', () => showCell(place)));
  if (fix !== null) {
    // The Journal is moved part by part, each in an execution of its own.
    const request = async (): Promise<HealthReply | FixReply> => {
      if (id.kind !== 'journal') return ask('fixFinding', id);
      const reply = await ask('moveOldJournal');
      return reply.ok && reply.more ? request() : reply;
    };
    const run =
      id.kind === 'years' ? () => move(id.holds === 'ready', moves) : () => repair(request, () => 'Fixed.');
    buttons.push(makeButton(fix, run));
  }
  for (const button of buttons) button.setAttribute('aria-label', `${button.textContent}: ${says}`);
  return make('li', '', make('p', '', says), make('div', 'buttons', ...buttons));
}
