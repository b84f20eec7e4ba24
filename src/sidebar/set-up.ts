/** The set-up dialog: the guided set up in a window of its own, and the way from there to the sidebar. */
import { startWizard } from './adopt/wizard.ts';
import { ask } from './kit/ask.ts';
import { byId } from './kit/element.ts';

startWizard(byId('adopt'), {
  async done() {
    await ask('showSidebar');
    google.script.host.close();
  },
});
