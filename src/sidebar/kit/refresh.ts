/**
 * Keeps what is shown up to date: asks now and then, and when the user comes back, whether anything has changed, and
 * only then reads the ledger. An act under way brings its own.
 */
import { ask } from './ask.ts';
import { currentLedger, reloadLedger } from './ledger.ts';
import { isUnderWay } from './queue.ts';

const LEAST_MS = 60_000;
const MOST_MS = 8 * LEAST_MS;
/** Whoever comes back asks at once, but not again and again. */
const PAUSE_MS = 5_000;

let wait = LEAST_MS;
let askedAt = 0;
let timer: ReturnType<typeof setTimeout>;

/** Begins; the first question comes after a minute. */
export function keepFresh(): void {
  addEventListener('focus', lookAgain);
  document.addEventListener('visibilitychange', lookAgain);
  askedAt = Date.now();
  plan();
}

function plan(): void {
  clearTimeout(timer);
  timer = setTimeout(look, wait);
}

function lookAgain(): void {
  if (Date.now() - askedAt < PAUSE_MS) return;
  wait = LEAST_MS;
  look();
}

/** While nothing changes, or no answer comes, the next question waits twice as long. */
async function look(): Promise<void> {
  const before = currentLedger();
  if (before && !document.hidden && !isUnderWay() && navigator.onLine) {
    askedAt = Date.now();
    const reply = await ask('readFingerprint');
    const isChanged = reply.ok && reply.fingerprint !== before.fingerprint;
    wait = isChanged ? LEAST_MS : Math.min(2 * wait, MOST_MS);
    if (isChanged && before === currentLedger() && !isUnderWay()) await reloadLedger();
  }
  plan();
}
