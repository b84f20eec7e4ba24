/** Forgetting people: what it will do is said first, and a second press does it. Nothing brings them back. */
import type { ForgetReply, Forgettable, RefusalReply, Target } from '../../addon/contract.ts';
import { act } from './act.ts';
import { ask } from './ask.ts';
import { count } from './count.ts';
import { make, makeButton } from './element.ts';
import { say } from './message.ts';
import { makePanel } from './panel.ts';
import { enqueue } from './queue.ts';

/** Puts the question in `place`; `onDone` after the people are forgotten, `onCancel` after the question is closed. */
export async function askToForget(
  place: HTMLElement,
  targets: readonly Target[],
  { onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void },
): Promise<void> {
  const reply = await enqueue(() => ask('readForgettable', targets));
  if (!reply.ok) return say('error', reply.message);
  if (reply.total === 0) return say('error', 'Nobody found: the rows were changed in the sheet. Look again.');
  const boxes = reply.columns.map(({ header, cells }) => {
    const box = make('input', '');
    box.type = 'checkbox';
    return { header, box, label: make('label', 'choice', box, ` ${header} (${count(cells, 'cell')})`) };
  });
  const close = () => {
    panel.remove();
    onCancel();
  };
  const forget = () => {
    const columns = boxes.flatMap(({ header, box }) => (box.checked ? [header] : []));
    return act(
      panel,
      () => forgetAll({ targets, columns }),
      ({ forgotten }) => `${count(forgotten, 'person', 'people')} forgotten. The rows stay and count.`,
      {
        onDone: () => {
          panel.remove();
          onDone();
        },
      },
    );
  };
  const panel = makePanel(
    'h3',
    'stop',
    'warning',
    reply.total === 1
      ? `Forget ${reply.people[0]?.name || reply.people[0]?.url} for good?`
      : `Forget ${reply.total} people for good?`,
    ...explain(reply).map((line) => make('p', '', line)),
    ...(boxes.length > 0
      ? [
          make(
            'fieldset',
            '',
            make('legend', '', 'Empty in your own columns, too'),
            ...boxes.map(({ label }) => label),
          ),
        ]
      : []),
    make('div', 'buttons', makeButton('Forget for good', forget, 'action stop'), makeButton('Cancel', close)),
  );
  panel.setAttribute('role', 'group');
  place.replaceChildren(panel);
  panel.querySelector<HTMLElement>('h3')?.focus();
}

function explain({ rows, unsure, elsewhere }: Forgettable): string[] {
  return [
    `${count(rows, 'row stays and counts', 'rows stay and count')}, without name, company, address, reason and next step. The words of note and goal fit go as well: only that there was one stays. The Journal forgets them, too.`,
    'Still pending? Withdraw on LinkedIn first: afterwards the address is gone.',
    'This can’t be undone, and neither can anything you did with them before. Google keeps earlier versions: File › Version history.',
    ...(unsure > 0
      ? [
          `${count(unsure, 'other row', 'other rows')} of the same name may be somebody else’s and won’t change.`,
        ]
      : []),
    ...(elsewhere.length > 0 ? [`Also named in ${elsewhere.join(', ')}: change that yourself.`] : []),
  ];
}

type Forgotten = Extract<ForgetReply, { ok: true }>;

/** In as many executions as it takes. */
async function forgetAll(form: {
  readonly targets: readonly Target[];
  readonly columns: readonly string[];
}): Promise<Forgotten | RefusalReply> {
  let forgotten = 0;
  for (;;) {
    const reply = await ask('forgetPeople', form);
    if (!reply.ok) return reply;
    forgotten += reply.forgotten;
    if (reply.left === 0 || reply.forgotten === 0) return { ...reply, forgotten };
  }
}
