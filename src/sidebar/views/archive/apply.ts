/** Sends the batches of an import one after the other. It can be stopped between two, and goes on where it was. */
import type { ImportBatch, Skipped } from '../../../addon/contract.ts';
import { door } from '../../kit/server.ts';
import { inTurn } from '../../kit/turn.ts';

export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly already: number;
  readonly skipped: readonly Skipped[];
}

export interface Import {
  /** What takes it back. */
  readonly action: string;
  readonly tally: Tally;
  /** Sends what is left; false when it was stopped before the end. A failed batch is sent again by the next call. */
  send(signal: AbortSignal, onProgress: (share: number) => void): Promise<boolean>;
}

export function createImport(batches: readonly ImportBatch[]): Import {
  let sent = 0;
  let tally: Tally = { added: 0, changed: 0, already: 0, skipped: [] };
  return {
    action: batches[0]?.importId ?? '',
    get tally() {
      return tally;
    },
    async send(signal, onProgress) {
      for (let batch = batches[sent]; batch; batch = batches[sent]) {
        onProgress(sent / batches.length);
        if (signal.aborted) return false;
        const reply = await inTurn(() => door('applyImport')(batch));
        if (!reply.ok) throw new Error(reply.message);
        sent += 1;
        tally = {
          added: tally.added + reply.added,
          changed: tally.changed + reply.changed,
          already: tally.already + reply.already,
          skipped: [...tally.skipped, ...reply.skipped],
        };
      }
      return true;
    },
  };
}
