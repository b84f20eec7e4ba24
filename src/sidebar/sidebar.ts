/** The sidebar: makes its views, then reads the ledger; the first paint has not waited for it. */
import { createAnswerView } from './answer.ts';
import { createArchivePanel } from './archive/panel.ts';
import { createInviteForm } from './invite.ts';
import { reloadLedger, showLedger } from './ledger.ts';
import { createTodayView } from './today.ts';
import { createViews } from './view.ts';
import { createWithdrawForm } from './withdraw-form.ts';

createViews();
createTodayView();
createWithdrawForm();
createInviteForm();
createAnswerView();
createArchivePanel((ledger) => (ledger ? showLedger(ledger) : reloadLedger()));

/** How long what is shown counts as fresh when the user comes back to the window. */
const FRESH_MS = 10 * 60_000;
let hiddenSince = 0;

document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenSince = Date.now();
  else if (Date.now() - hiddenSince > FRESH_MS) reloadLedger();
});

reloadLedger();
