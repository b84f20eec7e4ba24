/** A user for tests, who answers each dialog with the next answer of a list and remembers what was shown. */
import type { Button, HtmlPage, UiPort } from './ui-port.ts';

export interface ScriptedUi extends UiPort {
  /** Answers to come: a button, or for a prompt the text typed before OK. */
  readonly answers: (Button | { readonly text: string })[];
  /** The texts of the dialogs shown, title and text, oldest first. */
  readonly dialogs: string[];
  readonly toasts: string[];
  /** The pages shown, oldest first. */
  readonly sidebars: HtmlPage[];
  readonly modals: HtmlPage[];
}

export function scriptedUi(): ScriptedUi {
  const answers: ScriptedUi['answers'] = [];
  const dialogs: string[] = [];
  const toasts: string[] = [];
  const sidebars: HtmlPage[] = [];
  const modals: HtmlPage[] = [];

  const ask = (title: string, text: string) => {
    const shown = [title, text].filter(Boolean).join('\n');
    dialogs.push(shown);
    return { answer: answers.shift(), shown };
  };

  return {
    answers,
    dialogs,
    toasts,
    sidebars,
    modals,
    /** A message with a single button needs no answer. */
    alert(title, text, buttons) {
      const { answer = buttons === 'OK' ? 'OK' : undefined, shown } = ask(title, text);
      if (typeof answer !== 'string')
        throw new Error(`Answer "${shown}": a button was wanted in ui.answers.`);
      return answer;
    },
    prompt(title, text) {
      const { answer, shown } = ask(title, text);
      if (answer === undefined)
        throw new Error(`Answer "${shown}": a text or a button was wanted in ui.answers.`);
      return typeof answer === 'string' ? { button: answer, text: '' } : { button: 'OK', text: answer.text };
    },
    toast(text, title) {
      toasts.push([title, text].filter(Boolean).join('\n'));
    },
    showSidebar(page) {
      sidebars.push(page);
    },
    showModalDialog(page) {
      modals.push(page);
    },
  };
}
