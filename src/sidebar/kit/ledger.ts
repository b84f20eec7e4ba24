/** The ledger as it was read last, and everything that shows it. */
import type { Ledger } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { enqueue } from './queue.ts';
import { takeRules } from './rule.ts';
import { hideState, showFailure, showLoading } from './state.ts';

const renders: ((ledger: Ledger) => void)[] = [];
let current: Ledger | undefined;
/** In milliseconds, by the browser's clock. */
let readAt = 0;

const FRESH_MS = 10 * 60_000;

/** The ledger shown; undefined before the first was read. */
export function currentLedger(): Ledger | undefined {
  return current;
}

/** Calls `render` with each new ledger, and at once if there is one. */
export function onLedger(render: (ledger: Ledger) => void): void {
  renders.push(render);
  if (current) render(current);
}

/** Shows a ledger that a reply has brought. Calls go in turn, so it is the newest. */
export function showLedger(ledger: Ledger): void {
  current = ledger;
  readAt = Date.now();
  document.body.classList.remove('unread');
  hideState();
  for (const render of renders) render(ledger);
}

/** Reads the ledger anew. What fails is shown with what to do about it. */
export async function reloadLedger(): Promise<void> {
  if (!current) showLoading();
  const reply = await enqueue(() => ask('readLedger'));
  if (!reply.ok) return showFailure(reply, reloadLedger);
  takeRules(reply.rules);
  showLedger(reply.ledger);
}

/**
 * Reads the ledger anew where it is older than ten minutes: the day, or a colleague, may have gone on
 * meanwhile.
 */
export function freshen(): void {
  if (!current || document.hidden || Date.now() - readAt < FRESH_MS) return;
  readAt = Date.now();
  reloadLedger();
}
