/** The sidebar: makes its views, then reads the ledger; the first paint has not waited for it. */
import { createAnswerView } from './answer.ts';
import { createArchivePanel } from './archive/panel.ts';
import { createCheckView } from './check/view.ts';
import { createHealthView } from './health.ts';
import { currentLedger, freshen, reloadLedger, showLedger } from './ledger.ts';
import { createResendView } from './resend/view.ts';
import { createRulesView } from './rules/view.ts';
import { createTodayView } from './today.ts';
import { isUnderWay } from './turn.ts';
import { createViews } from './view.ts';
import { createWallView } from './wall.ts';
import { createWithdrawForm } from './withdraw-form.ts';
import { createWorkList } from './work-list.ts';

createViews();
createTodayView();
createWorkList();
createWithdrawForm();
createCheckView();
createResendView();
createAnswerView();
createWallView();
createHealthView();
createRulesView();
// Without a first ledger the rules are not known either: they come with a reading.
createArchivePanel((ledger) => (ledger && currentLedger() ? showLedger(ledger) : reloadLedger()));

// What waits for its turn dies with the page: the browser asks before it closes it.
addEventListener('beforeunload', (event) => {
  if (isUnderWay()) event.preventDefault();
});

// Whoever comes back, also to a computer that has slept over night, does not work on what was true then.
document.addEventListener('visibilitychange', freshen);
for (const type of ['pointerdown', 'keydown']) addEventListener(type, freshen, true);

reloadLedger();
