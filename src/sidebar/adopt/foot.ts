/** What stays below the steps: what will happen, or is happening, and the way on and back. */
import { make, makeButton } from '../kit/element.ts';

export interface FootState {
  readonly says: string;
  readonly next: string;
  readonly isBlocked: boolean;
  readonly hasBack: boolean;
  /** The way past steps that ask nothing; undefined where the next one does. */
  readonly skip?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface Foot {
  readonly back: HTMLElement;
  readonly next: HTMLElement;
  readonly says: HTMLElement;
  show(state: FootState): void;
  /** Something is on its way; `part` of it is done, from 0 to 1. `stop` is offered while it can be stopped. */
  work(says: string, part?: number, stop?: () => void): void;
  /** It was refused, and can be tried again. */
  fail(message: string, again: () => void): void;
  hide(): void;
}

export function makeFoot(ways: { readonly back: () => void; readonly next: () => void }): Foot {
  const back = makeButton('Back', ways.back, 'back');
  const next = makeButton('Next', ways.next, 'action next');
  const says = make('div', 'says');
  const put = (role: 'status' | 'alert', ...content: (string | Node)[]) => {
    says.setAttribute('role', role);
    says.replaceChildren(...content);
  };
  return {
    back,
    next,
    says,
    show({ says: text, next: label, isBlocked, hasBack, skip }) {
      put(
        'status',
        make('span', '', text),
        ...(skip ? [' ', makeButton(skip.label, skip.run, 'plain')] : []),
      );
      next.textContent = label;
      next.disabled = isBlocked;
      back.disabled = false;
      back.hidden = !hasBack;
    },
    work(text, part, stop) {
      next.disabled = true;
      back.disabled = true;
      const bar = make('progress', '');
      bar.setAttribute('aria-label', text);
      if (part !== undefined) bar.value = part;
      const stopper =
        stop &&
        makeButton(
          'Cancel',
          () => {
            stopper?.setAttribute('disabled', '');
            stop();
          },
          'plain',
        );
      put('status', make('span', '', text), bar, ...(stopper ? [stopper] : []));
    },
    fail(message, again) {
      back.disabled = false;
      put('alert', make('p', 'error', message), makeButton('Try again', again));
    },
    hide() {
      put('status');
      back.hidden = true;
      next.hidden = true;
    },
  };
}
