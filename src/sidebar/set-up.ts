/** The page of the guided set up: a dialog or, where it is narrow, in the place of the sidebar. */
import { startWizard } from './adopt/wizard.ts';
import { ask } from './kit/ask.ts';
import { byId } from './kit/element.ts';

/** Pixels; Google's sidebar has 300. */
const WIDEST_SIDEBAR = 500;
const isDialog = innerWidth > WIDEST_SIDEBAR;

async function toSidebar(): Promise<void> {
  const reply = await ask('showSidebar');
  if (reply.ok && isDialog) google.script.host.close();
}

startWizard(byId('adopt'), { done: toSidebar, ...(!isDialog && { leave: toSidebar }) });
