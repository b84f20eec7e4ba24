/** Says whether the daily run is on and well, and turns it on. */
import type { Ledger } from '../addon/contract.ts';
import { make, makeButton } from './element.ts';
import { reloadLedger } from './ledger.ts';
import { say } from './message.ts';
import { redraw } from './redraw.ts';
import { door } from './server.ts';
import { inTurn } from './turn.ts';

const LATE_HOURS = 36;

export function renderDaily(place: HTMLElement, { on, hoursSince }: Ledger['daily']): void {
  const isLate = hoursSince !== null && hoursSince > LATE_HOURS;
  const ran =
    hoursSince === null
      ? 'It has never run.'
      : hoursSince < 1
        ? 'Last run within the hour.'
        : `Last run ${hoursSince} ${hoursSince === 1 ? 'hour' : 'hours'} ago.`;
  if (on && !isLate) {
    const words = hoursSince === null ? 'It runs for the first time at the hour you chose.' : ran;
    redraw(place, make('p', 'quiet', `Daily highlight: on. ${words}`));
    return;
  }
  const repair = makeButton(on ? 'Repair' : 'Turn it on', () => repairDaily(repair));
  repair.dataset.key = 'repair';
  const health = makeButton('Health');
  health.dataset.open = 'health';
  redraw(
    place,
    make(
      'p',
      'warning',
      on ? `Daily highlight: on, but late. ${ran}` : `Daily highlight: off for you. ${ran}`,
    ),
    make('div', 'buttons', repair, health),
  );
}

async function repairDaily(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  try {
    const reply = await inTurn(() => door('repairDaily')());
    if (!reply.ok) return say('error', reply.message);
    await reloadLedger();
    say('success', 'The daily highlight is on.');
  } catch (error) {
    say('error', (error as Error).message);
  } finally {
    button.disabled = false;
  }
}
