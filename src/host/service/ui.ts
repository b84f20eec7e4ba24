/** Ui: the add-on's menu, its dialogs and its sidebar. */
import type { Execution, MenuItem } from '../run/execution.ts';
import type { Button, ButtonSet, HtmlPage } from '../ui-port.ts';
import { insideOf, service } from './service.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Response = GoogleAppsScript.Base.PromptResponse;

const BUTTONS: Record<Button, Button> = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
const BUTTON_SETS: Record<ButtonSet, ButtonSet> = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
};

export function uiService(execution: Execution): Ui {
  const { ui } = execution.host;
  return service<
    Ui,
    'createAddonMenu' | 'alert' | 'prompt' | 'Button' | 'ButtonSet' | 'showSidebar' | 'showModalDialog'
  >(execution, 'Ui', {
    Button: BUTTONS as unknown as Ui['Button'],
    ButtonSet: BUTTON_SETS as unknown as Ui['ButtonSet'],
    createAddonMenu: () => menuService(execution),
    alert(...args: unknown[]) {
      execution.releaseLock();
      return ui.alert(...dialog(args)) as unknown as GoogleAppsScript.Base.Button;
    },
    prompt(...args: unknown[]) {
      execution.releaseLock();
      const { button, text } = ui.prompt(...dialog(args));
      return service<Response, 'getSelectedButton' | 'getResponseText'>(execution, 'PromptResponse', {
        getSelectedButton: () => button as unknown as GoogleAppsScript.Base.Button,
        getResponseText: () => text,
      });
    },
    showSidebar(page: object) {
      ui.showSidebar(insideOf<HtmlPage>(page));
    },
    showModalDialog(page: object, title: string) {
      ui.showModalDialog({ ...insideOf<HtmlPage>(page), title });
    },
  });
}

/** (text) · (text, buttons) · (title, text, buttons). */
function dialog(args: readonly unknown[]): [title: string, text: string, buttons: ButtonSet] {
  const [first, second, third] = args as [string, string?, ButtonSet?];
  if (third !== undefined) return [first, second ?? '', third];
  return ['', first, (second as ButtonSet | undefined) ?? 'OK'];
}

function menuService(execution: Execution): Menu {
  const items: MenuItem[] = [];
  const self: Menu = service<Menu, 'addItem' | 'addSeparator' | 'addToUi'>(execution, 'Menu', {
    addItem(label: string, handler: string) {
      items.push({ label, handler });
      return self;
    },
    addSeparator() {
      items.push({ label: null });
      return self;
    },
    addToUi() {
      execution.host.menu = items;
    },
  });
  return self;
}
