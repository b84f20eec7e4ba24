/** One line: whether the daily check is on and well, and turns it on. */
import type { DailyState } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { isDailyWell } from '../../kit/daily.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { currentLedger, reloadLedger } from '../../kit/ledger.ts';
import { redraw } from '../../kit/redraw.ts';

export function renderDaily(place: HTMLElement, daily: DailyState): void {
  if (isDailyWell(daily)) {
    redraw(place, make('p', 'quiet', makeIcon('tick'), ` ${dailyOn(daily)}`));
    return;
  }
  const { on, late, failure } = daily;
  const isFailing = late || failure !== null;
  const says = failure !== null ? 'failed' : late ? 'is late' : on === null ? 'can’t be seen' : 'is off';
  const repair = makeButton(on ? 'Repair' : 'Turn on', () => turnOn(place), 'plain');
  const health = makeButton('Why', undefined, 'plain');
  health.dataset.open = 'health';
  repair.dataset.key = 'repair';
  const sign = isFailing ? [makeIcon('warning'), ' '] : [];
  const words = make('span', isFailing ? 'caution' : '', ...sign, `Daily check ${says}`);
  const ways = on === false && !isFailing ? [repair] : [repair, health];
  redraw(place, make('p', 'line quiet', words, make('span', 'buttons', ...ways)));
}

/** `Daily check on, around 9:00`. */
export function dailyOn({ hour }: Pick<DailyState, 'hour'>): string {
  return hour === null ? 'Daily check on' : `Daily check on, ${around(hour)}`;
}

export function around(hour: number): string {
  return `around ${hour}:00`;
}

/** At that hour, or at the one that was chosen last. */
export function turnOn(place: HTMLElement, hour?: number): void {
  act(
    place,
    () => (hour === undefined ? ask('repairDaily') : ask('repairDaily', hour)),
    ({ health }) => `${dailyOn(health.daily)}.`,
    {
      onDone: reloadLedger,
      // What was on before is repaired, and not to be turned off.
      ...(currentLedger()?.daily?.on ? {} : { back: () => ask('stopDailyHere'), onUndone: reloadLedger }),
    },
  );
}
