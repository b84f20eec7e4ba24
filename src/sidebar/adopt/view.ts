/** The guided set up in the sidebar, where a dialog cannot be had, or as the user likes. */
import { byId } from '../kit/element.ts';
import { currentLedger, reloadLedger } from '../kit/ledger.ts';
import { onOpen, openView } from '../kit/view.ts';
import { startWizard } from './wizard.ts';

export function createAdoptView(): void {
  onOpen('adopt', () =>
    startWizard(byId('adopt'), {
      leave: () => openView(currentLedger() ? 'settings' : 'today'),
      done() {
        openView('today');
        reloadLedger();
      },
    }),
  );
}
