/** Long work in short pieces: between two pieces the page answers to the user, who may cancel. */

/** Longest stretch before the page may breathe, in milliseconds; one step may run over it. */
const PIECE_MS = 30;

/**
 * Called between two steps. Waits for the page where it is time to; is rejected with an AbortError after a
 * cancel.
 */
export type Pace = () => Promise<void>;

export function createPace(signal: AbortSignal): Pace {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < PIECE_MS) return;
    await breathe();
    signal.throwIfAborted();
    began = performance.now();
  };
}

/** Runs to the end what reports its progress, from 0 to 1, by yielding it. */
export async function runPaced<T>(
  work: Generator<number, T>,
  pace: Pace,
  onProgress: (share: number) => void,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await pace();
  }
}

/** A message and not a timer: in a tab that is not in front a timer waits a second. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
