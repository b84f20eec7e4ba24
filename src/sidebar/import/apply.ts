/**
 * Sends the batches of an import one after the other. It can be stopped between two, and goes on where it
 * was.
 */
import type { ImportBatch, RefusalReply, Skipped } from '../../addon/contract.ts';
import { ask } from '../kit/ask.ts';
import { enqueue } from '../kit/queue.ts';

export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly already: number;
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
}

export interface Import {
  /** What undoes it. */
  readonly action: string;
  readonly tally: Tally;
  /** Whether it brings acceptances. */
  readonly hasAccepted: boolean;
  /** Sends what is left. Stopped, or refused, it goes on with the same batch at the next call. */
  send(signal: AbortSignal, onProgress: (share: number) => void): Promise<'done' | 'stopped' | RefusalReply>;
}

export function createImport(batches: readonly ImportBatch[]): Import {
  let sent = 0;
  let tally: Tally = { added: 0, changed: 0, already: 0, skipped: [], skippedCount: 0 };
  return {
    action: batches[0]?.importId ?? '',
    hasAccepted: batches.some(
      ({ added, changed }) =>
        added.some(({ status }) => status === 'Accepted') || changed.some(({ to }) => to === 'Accepted'),
    ),
    get tally() {
      return tally;
    },
    async send(signal, onProgress) {
      for (let batch = batches[sent]; batch; batch = batches[sent]) {
        onProgress(sent / batches.length);
        if (signal.aborted) return 'stopped';
        const reply = await enqueue(() => ask('applyImport', batch));
        if (!reply.ok) return reply;
        sent += 1;
        tally = {
          added: tally.added + reply.added,
          changed: tally.changed + reply.changed,
          already: tally.already + reply.already,
          skipped: [...tally.skipped, ...reply.skipped],
          skippedCount: tally.skippedCount + reply.skippedCount,
        };
      }
      return 'done';
    },
  };
}
