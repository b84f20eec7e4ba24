/** The sidebar: makes its views, then reads the ledger; the first paint has not waited for it. */

import { shareAccount } from './kit/accounts.ts';
import { byId } from './kit/element.ts';
import { freshen, reloadLedger } from './kit/ledger.ts';
import { askBeforeClosing, showPage } from './kit/page.ts';
import { keepFresh } from './kit/refresh.ts';
import { createViews, openFirst } from './kit/view.ts';
import { createAnswerView } from './views/answer.ts';
import { createCheckView } from './views/check/view.ts';
import { createFollowUpView } from './views/follow-up/view.ts';
import { createHealthView } from './views/health/view.ts';
import { createInsightsView } from './views/insights/view.ts';
import { createLookOffer } from './views/look.ts';
import { createResendView, showResends } from './views/resend/view.ts';
import { createRulesView } from './views/settings/view.ts';
import { createTodayView } from './views/today/today.ts';
import { renderFew, renderMany } from './views/today/unread.ts';
import { createWallView } from './views/wall.ts';
import { createWithdrawForm } from './views/withdraw/withdraw-form.ts';
import { createWorkList, showWorkList } from './views/withdraw/work-list.ts';

createViews();
shareAccount([...document.querySelectorAll<HTMLSelectElement>('select[id$=-account], #wall [name=account]')]);
createTodayView({ showWorkList, showResends });
createWorkList();
createWithdrawForm();
createCheckView();
createResendView();
createAnswerView();
createFollowUpView();
createInsightsView({
  showWorkList,
  renderUnread: (ledger) =>
    ledger.unread.hidesFigures ? renderMany(ledger, 'No insights yet') : renderFew(ledger),
});
createWallView();
createHealthView();
createLookOffer();
createRulesView();
byId('choose-columns').addEventListener('click', () => showPage('showAdoptHere'));
askBeforeClosing();

// Whoever comes back, also to a computer that has slept over night, does not work on what was true then.
document.addEventListener('visibilitychange', freshen);
for (const type of ['pointerdown', 'keydown']) addEventListener(type, freshen, true);

reloadLedger().then(openFirst);
keepFresh();
