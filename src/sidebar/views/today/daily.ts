/** Says whether the daily run is on and well, and turns it on. */
import type { DailyState } from '../../../addon/contract.ts';
import { make, makeButton } from '../../kit/element.ts';
import { reloadLedger } from '../../kit/ledger.ts';
import { say } from '../../kit/message.ts';
import { count } from '../../kit/names.ts';
import { redraw } from '../../kit/redraw.ts';
import { door } from '../../kit/server.ts';
import { inTurn } from '../../kit/turn.ts';

/** Whether it is on and when it last ran, to follow a subject, which is left out where Google does not say. */
export function wordDaily(subject: string, { on, late, hoursSince }: DailyState): string {
  const ran =
    hoursSince === null
      ? 'It has not run yet.'
      : hoursSince < 1
        ? 'Last run within the hour.'
        : `Last run ${count(hoursSince, 'hour')} ago.`;
  if (on === null) return `I can’t see whether the daily check is on: Google doesn’t say. ${ran}`;
  return `${subject} ${!on ? 'off for you' : late ? 'on, but late' : 'on'}. ${ran}`;
}

export function isDailyWell({ on, late, failure }: DailyState): boolean {
  return on === true && !late && failure === null;
}

export function renderDaily(place: HTMLElement, daily: DailyState): void {
  const isWell = isDailyWell(daily);
  const words = make('p', isWell ? 'quiet' : 'warning', wordDaily('Daily highlight:', daily));
  if (isWell) {
    redraw(place, words);
    return;
  }
  const repair = makeButton(daily.on ? 'Repair' : 'Turn it on', () => repairDaily(repair));
  repair.dataset.key = 'repair';
  const health = makeButton('Health');
  health.dataset.open = 'health';
  redraw(place, words, make('div', 'buttons', repair, health));
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
