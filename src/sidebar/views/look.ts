/** Offers the present look for sheets that an earlier version made: one line at the foot of Today, one row of More. */
import { act } from '../kit/act.ts';
import { ask } from '../kit/ask.ts';
import { byId, makeButton } from '../kit/element.ts';
import { onLedger } from '../kit/ledger.ts';

export function createLookOffer(): void {
  const line = byId('look');
  const row = byId('more-look');
  const button = (className: string) => makeButton('Use the new look', useIt, className);
  line.append(button('plain link'));
  row.prepend(button(''));
  onLedger(({ look }) => {
    for (const place of [line, row]) place.hidden = look === 'current';
  });

  function useIt(): void {
    act(
      document.activeElement?.closest('#more-look') ? row : line,
      () => ask('useNewLook'),
      ({ kept }) => ['Your sheets have the new look.', ...kept].join(' '),
    );
  }
}
