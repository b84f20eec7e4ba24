/** How the page shows what the add-on shows: alerts and prompts, messages, the sidebar and a dialog. */
import type { Button, ButtonSet, HtmlPage, UiPort } from '../ui-port.ts';
import { element } from './element.ts';
import { type FrameOwner, openFrame } from './frame.ts';

/** How long a message stays, in milliseconds; Google shows one for five seconds. */
const TOAST_TIME = 5_000;

/** `callServer` is `google.script.run` of the pages shown. */
export function pageDialogs(
  googleScript: string,
  callServer: FrameOwner['call'],
  focusSheet: FrameOwner['focusSheet'],
  leave: FrameOwner['leave'],
): UiPort {
  const sidebar = element('sidebar', HTMLElement);
  const dialog = element('dialog', HTMLDialogElement);
  element('sidebar-close', HTMLButtonElement).addEventListener('click', closeSidebar);
  element('dialog-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => element('dialog-page', HTMLElement).replaceChildren());

  return { alert: showAlert, prompt: showPrompt, toast: showToast, showSidebar, showModalDialog };

  function showSidebar(page: HtmlPage): void {
    element('sidebar-title', HTMLElement).textContent = page.title;
    const frame = openFrame(page, googleScript, { call: callServer, close: closeSidebar, focusSheet, leave });
    element('sidebar-page', HTMLElement).replaceChildren(frame);
    sidebar.hidden = false;
    frame.addEventListener('load', () => frame.focus(), { once: true });
  }

  function closeSidebar(): void {
    sidebar.hidden = true;
    element('sidebar-page', HTMLElement).replaceChildren();
    focusSheet();
  }

  function showModalDialog(page: HtmlPage): void {
    element('dialog-title', HTMLElement).textContent = page.title;
    const frame = openFrame(page, googleScript, {
      call: callServer,
      close: () => dialog.close(),
      focusSheet,
      // Nothing leads out of a dialog but its end.
      leave: () => {},
    });
    frame.width = String(page.width ?? 600);
    frame.height = String(page.height ?? 400);
    element('dialog-page', HTMLElement).replaceChildren(frame);
    dialog.showModal();
  }
}

/** The browser's own dialogs are the only ones that stop a script until they are answered, as Google's do. */
function showAlert(title: string, text: string, buttons: ButtonSet): Button {
  const words = [title, text].filter(Boolean).join('\n\n');
  if (buttons === 'OK') {
    alert(words);
    return 'OK';
  }
  if (buttons === 'OK_CANCEL') return confirm(words) ? 'OK' : 'CANCEL';
  return confirm(`${words}\n\n(OK means yes, Cancel means no.)`) ? 'YES' : 'NO';
}

function showPrompt(title: string, text: string): { button: Button; text: string } {
  const answer = prompt([title, text].filter(Boolean).join('\n\n'));
  return answer === null ? { button: 'CANCEL', text: '' } : { button: 'OK', text: answer };
}

export function showToast(text: string, title: string): void {
  const note = document.createElement('div');
  const heading = document.createElement('strong');
  heading.textContent = title;
  note.append(heading, text);
  element('toasts', HTMLElement).append(note);
  setTimeout(() => note.remove(), TOAST_TIME);
}
