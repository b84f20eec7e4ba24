/** People without contact for years: Health offers to forget them, the longest first. Shows nothing where there are none. */
import { ask } from '../../kit/ask.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { askToForget } from '../../kit/forget.ts';
import { enqueue } from '../../kit/queue.ts';
import { renderSources } from '../../kit/rule.ts';

/** A place that fills once the log was read; `onDone` after somebody was forgotten. */
export function renderInactive(onDone: () => void): HTMLElement {
  const place = make('div', '');
  fill();
  return place;

  async function fill(): Promise<void> {
    const reply = await enqueue(() => ask('readForgettable', 'inactive'));
    if (!reply.ok || reply.total === 0) return;
    const { total, years, people } = reply;
    const question = make('div', '');
    const which =
      total > people.length
        ? `Forget the first ${people.length}…`
        : `Forget ${total === 1 ? 'them' : `all ${total}`}…`;
    const open = makeButton(which, () => {
      open.hidden = true;
      askToForget(question, people, {
        onDone,
        onCancel() {
          open.hidden = false;
          open.focus();
        },
      });
    });
    place.replaceChildren(
      make(
        'section',
        'group',
        make(
          'div',
          'list-head',
          make('h3', '', `No contact for ${count(years, 'year')}`),
          make('span', 'quiet', total.toLocaleString('en')),
        ),
        make(
          'p',
          '',
          `${namesOf(
            people.map(({ name, url }) => name || url),
            total,
          )}. You need not keep what you know of them.\u00a0`,
          renderSources('no contact', ['forgetYears']),
        ),
        make('div', 'buttons', open),
        question,
      ),
    );
  }
}

const MOST_NAMES = 3;

function namesOf(names: readonly string[], total: number): string {
  const shown = names.slice(0, MOST_NAMES);
  return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}
