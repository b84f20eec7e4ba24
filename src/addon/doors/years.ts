/** Moves closed invitations of past years out of a log that has grown large; Health offers it. */
import { counted } from '../../core/text.ts';
import type { FindingGroup } from '../contract.ts';
import type { Workbook } from '../frame/workbook.ts';
import { isLarge } from '../ledger/large.ts';
import { findLeaving } from '../ledger/years.ts';

/** What Health says of a large log; nothing of a smaller one. Reads the log once more. */
export function describeYears(workbook: Workbook): FindingGroup[] {
  if (!isLarge(workbook)) return [];
  const { leaving } = findLeaving(workbook);
  const count = (withReady: boolean) => leaving(withReady).reduce((sum, { length }) => sum + length, 0);
  const [closed, all] = [count(false), count(true)];
  const last = Number(workbook.today.slice(0, 4)) - 1;
  const offer = (holds: string, says: string) => ({
    id: { kind: 'years', row: 0, column: 0, holds },
    says,
    place: null,
    fix: 'Move them',
  });
  const findings = [
    ...(closed > 0
      ? [
          offer(
            '',
            `Move ${counted(closed, 'closed invitation')} of ${last} and earlier to sheets of their own. Check and Insights still know them, and everything else gets faster.`,
          ),
        ]
      : []),
    ...(all > closed
      ? [
          offer(
            'ready',
            `${closed > 0 ? 'Another ' : ''}${counted(all - closed, 'closed invitation')} of ${last} and earlier could be tried again. Moved, they leave that list; Check still knows them.`,
          ),
        ]
      : []),
  ];
  return findings.length === 0
    ? []
    : [{ kind: 'years', title: 'Large log', total: findings.length, alike: [], findings, more: 0 }];
}
