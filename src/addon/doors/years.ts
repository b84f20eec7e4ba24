/** Moves closed invitations of past years out of a log that has grown large; Health offers it. */
import { counted } from '../../core/text.ts';
import type { FindingGroup } from '../contract.ts';
import type { Workbook } from '../frame/workbook.ts';
import { isLarge } from '../ledger/large.ts';
import { findLeaving } from '../ledger/years/leaving.ts';

/** What Health says of a large log; nothing of a smaller one. Reads the log once more. */
export function describeYears(workbook: Workbook): FindingGroup[] {
  if (!isLarge(workbook)) return [];
  const { leaving } = findLeaving(workbook);
  const count = (withReady: boolean) => leaving(withReady).reduce((sum, { length }) => sum + length, 0);
  const [closed, all] = [count(false), count(true)];
  const last = Number(workbook.today.slice(0, 4)) - 1;
  const ready = (all - closed).toLocaleString('en');
  const offer = (holds: string, moves: number, fix: string, says: string) => ({
    id: { kind: 'years', row: 0, column: 0, holds },
    ...{ says, place: null, fix, moves },
  });
  const findings = [
    ...(closed > 0
      ? [
          offer(
            '',
            closed,
            `Move ${closed.toLocaleString('en')}`,
            `Move ${counted(closed, 'closed invitation')} of ${last} and earlier to sheets of their own. Check and Insights still know them, and everything else gets faster.`,
          ),
        ]
      : []),
    ...(all > closed
      ? [
          offer(
            'ready',
            all,
            closed > 0 ? `Move these ${ready}, too` : `Move ${ready}`,
            `${closed > 0 ? `Another ${ready}` : counted(all, 'closed invitation')} of ${last} and earlier could be sent again: moved, they leave Re-send, but Check still knows them.`,
          ),
        ]
      : []),
  ];
  return findings.length === 0
    ? []
    : [{ kind: 'years', total: findings.length, alike: [], findings, more: 0 }];
}
