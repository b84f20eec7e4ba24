/** After the last step: what is there now, and the way back. */
import { ask } from '../kit/ask.ts';
import { make, makeButton } from '../kit/element.ts';
import { enqueue } from '../kit/queue.ts';
import type { Draft } from './draft.ts';
import { makeSign } from './part.ts';
import { counted } from './words.ts';

export interface Ways {
  readonly done: () => void;
  readonly again: () => void;
}

export function makeResult({ survey }: Draft, action: string | null, { done, again }: Ways): HTMLElement[] {
  const { preview, title } = survey;
  const read = preview.rows - preview.unreadTotal;
  const says = make('p', 'result-says');
  says.setAttribute('role', 'status');
  const buttons = make('div', 'buttons', makeButton('Open Today', done, 'action'));
  if (action !== null) buttons.append(makeButton('Undo', () => takeBack(action)));
  buttons.append(makeButton('Choose my columns again', again));
  return [
    make('h2', 'step-title', makeSign('tick', `“${title}” is your log now`)),
    make(
      'p',
      '',
      `${counted(read, 'invitation')} read${preview.unreadTotal > 0 ? `, ${preview.unreadTotal} still to correct` : ''}.`,
    ),
    buttons,
    says,
  ];

  async function takeBack(id: string): Promise<void> {
    for (const button of buttons.querySelectorAll('button')) button.disabled = true;
    says.textContent = 'Undoing…';
    const reply = await enqueue(() => ask('takeBack', id));
    if (!reply.ok) {
      says.setAttribute('role', 'alert');
      says.textContent = reply.message;
      for (const button of buttons.querySelectorAll('button')) button.disabled = false;
      return;
    }
    const kept = reply.kept.map(({ cell, why }) => ` ${cell} is kept: ${why}.`).join('');
    const more = reply.keptCount - reply.kept.length;
    const whole = reply.keptCount === 0 ? ': your sheet is as it was' : '';
    const sheets = reply.sheets.map((each) => ` ${each}`).join('');
    says.textContent = `Undone${whole}.${kept}${more > 0 ? ` ${more} more are kept.` : ''}${sheets}`;
    buttons.replaceChildren(makeButton('Choose my columns again', again));
  }
}
