/** The progress bar with its button: shows while something lasts, and lets the user end it. */
import { byId } from '../kit/element.ts';

/** Work that ends sooner shows no bar, in milliseconds. */
const PATIENCE_MS = 300;

export type Work<T> = (signal: AbortSignal, onProgress: (share: number) => void) => Promise<T>;

/**
 * Runs the work; undefined when the user has cancelled it. `shown` cannot be worked until it ends, and of what
 * writes, the way back waits for its end or for Stop: the work would end with the page.
 */
export async function runBusy<T>(
  doing: string,
  end: 'Cancel' | 'Stop',
  shown: HTMLElement,
  work: Work<T>,
): Promise<T | undefined> {
  const [back, place, bar, button] = [
    byId<HTMLButtonElement>('back'),
    byId('archive-busy'),
    byId<HTMLProgressElement>('archive-bar'),
    byId<HTMLButtonElement>('archive-end'),
  ];
  const controller = new AbortController();
  byId('archive-doing').textContent = doing;
  button.textContent = end;
  button.disabled = false;
  button.onclick = () => {
    button.disabled = true;
    controller.abort();
  };
  bar.removeAttribute('value');
  shown.inert = true;
  back.disabled = end === 'Stop';
  const timer = setTimeout(() => {
    place.hidden = false;
    place.scrollIntoView({ block: 'nearest' });
  }, PATIENCE_MS);
  try {
    return await work(controller.signal, (share) => {
      bar.value = share;
    });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    return undefined;
  } finally {
    clearTimeout(timer);
    place.hidden = true;
    shown.inert = false;
    back.disabled = false;
  }
}

/** The value, unless the user ends the waiting: what the server does cannot be called back. */
export function unlessEnded<T>(value: Promise<T>, signal: AbortSignal): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([value, ended]);
}
