/** Says whether the daily check is on and well, and turns it on. */
import type { DailyState } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { describeDaily, isDailyWell } from '../../kit/daily.ts';
import { make, makeButton } from '../../kit/element.ts';
import { reloadLedger } from '../../kit/ledger.ts';
import { redraw } from '../../kit/redraw.ts';

export function renderDaily(place: HTMLElement, daily: DailyState): void {
  const isWell = isDailyWell(daily);
  const words = make('p', isWell ? 'quiet' : 'warning', describeDaily('Daily highlight:', daily));
  if (isWell) {
    redraw(place, words);
    return;
  }
  const repair = makeButton(daily.on ? 'Repair' : 'Turn it on', () => repairDaily(place));
  repair.dataset.key = 'repair';
  const health = makeButton('Health');
  health.dataset.open = 'health';
  redraw(place, words, make('div', 'buttons', repair, health));
}

function repairDaily(place: HTMLElement): void {
  act(
    place,
    () => ask('repairDaily'),
    () => 'The daily highlight is on.',
    { onDone: reloadLedger },
  );
}
