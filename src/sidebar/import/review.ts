/** Shows what an archive would change, group by group, and reads which of it the user approves. */
import type { Archive, RowProblem } from '../../core/archive/archive.ts';
import type {
  Difference,
  Held,
  NewInvitation,
  Question,
  StatusChange,
} from '../../core/archive/difference.ts';
import type { AskedElsewhere } from '../../core/archive/elsewhere.ts';
import { dayInWords } from '../../core/day.ts';
import { count } from '../kit/count.ts';
import { make } from '../kit/element.ts';
import { makeSelect } from '../kit/select.ts';
import { type Approval, GROUPS, type Group } from './approval.ts';
import { type Item, renderNames } from './names.ts';

const TITLES: Readonly<Record<Group, readonly [title: string, help: string]>> = {
  added: ['New', 'Sent, but not in the log.'],
  accepted: ['Accepted since', 'Now connected.'],
  closed: ['Closed since', 'Withdrawn, declined or expired.'],
  resolved: ['Now known: pending', 'Logged as Unknown, still pending on LinkedIn.'],
  expired: ['Probably expired', 'Pending in the log, gone from LinkedIn, and about half a year old.'],
};

/** Fills `place` and gives what is approved, as it stands whenever it is asked. `isTools`: another tool wrote it, which lists not all. */
export function renderDifference(
  place: HTMLElement,
  difference: Difference,
  { exportedOn, problems }: Pick<Archive, 'exportedOn' | 'problems'>,
  elsewhere: readonly AskedElsewhere[],
  isTools = false,
): () => Approval {
  const boxes = new Map<Group, HTMLInputElement>();
  const twice = makeBox(true);
  const gone = renderGoneChoice();
  const parts: HTMLElement[] = [];

  for (const group of GROUPS) {
    const items = difference[group] ?? [];
    if (items.length === 0) continue;
    const box = makeBox(group !== 'expired');
    boxes.set(group, box);
    const [title, help] = TITLES[group];
    parts.push(renderGroup([box, title], items.length, help, items.map(describe)));
  }
  if (elsewhere.length > 0) {
    const help = 'Among the new ones. Untick to leave them out: two invitations can look odd to a person.';
    const title = 'Asked by another account, too';
    parts.push(renderGroup([twice, title], elsewhere.length, help, elsewhere.map(sayElsewhere)));
  }
  if (difference.gone.length > 0) {
    const help = `Pending in your log, no longer on LinkedIn: withdrawn elsewhere, or declined? Withdrawn counts from ${dayInWords(exportedOn)}, the last day it can have been.`;
    parts.push(renderGroup(['Gone'], difference.gone.length, help, difference.gone.map(describe), gone));
  }
  if (difference.questions.length > 0) {
    const help = 'Your log says something else. Nothing is changed for these: check them yourself.';
    const items = difference.questions.map(describe);
    parts.push(renderGroup(['Questions'], items.length, help, items));
  }
  if (difference.held.length > 0) {
    const help = `${count(problems.length, 'row')} of this archive couldn’t be read; the people in them are left alone.`;
    parts.push(renderGroup(['Left alone'], difference.held.length, help, difference.held.map(describe)));
  }
  if (parts.length === 0) parts.push(make('p', '', 'Your log has all of this already.'));
  const { stillPending, unchanged } = difference;
  const known = `${count(stillPending + unchanged, 'invitation')} in your log already`;
  const rest = `Still pending: ${stillPending.toLocaleString('en')} · Nothing to do: ${unchanged.toLocaleString('en')}`;
  parts.push(make('p', 'quiet', isTools ? `${known}.` : rest));
  place.replaceChildren(...parts);

  return () => ({
    groups: new Set([...boxes].filter(([, box]) => box.checked).map(([group]) => group)),
    leftOut: new Set(twice.checked ? [] : elsewhere.map(({ one }) => one)),
    gone: gone.value === '' ? undefined : (gone.value as 'Withdrawn' | 'Declined'),
  });
}

/** What the archive holds, what is not certain, and which of its rows are left out. `said`: of several files. */
export function renderArchive(
  place: HTMLElement,
  { exportedOn, doubt, counts, connections, problems, repeated }: Archive,
  said: string | undefined,
): void {
  const hidden = counts.hidden > 0 ? ` (${counts.hidden.toLocaleString('en')} hidden)` : '';
  const held = [
    `${count(counts.outgoing, 'invitation')} sent`,
    connections && count(counts.connections, 'connection') + hidden,
    counts.incoming > 0 && `${counts.incoming.toLocaleString('en')} received and left out`,
  ];
  const title = make('h2', '', `Archive of ${dayInWords(exportedOn)}`);
  title.tabIndex = -1;
  place.replaceChildren(title, make('p', 'quiet', `${held.filter(Boolean).join(', ')}.`));
  if (said) place.append(make('p', 'quiet', said));
  if (doubt) place.append(make('p', 'warning', doubt));
  if (!connections) {
    const warning =
      'There is no Connections.csv, so I can’t tell who accepted. LinkedIn sends it with the second mail: drop that zip here, too.';
    place.append(make('p', 'warning', warning));
  }
  const areLeft = problems.length === 1 ? 'the person in it is' : 'the people in them are';
  place.append(
    ...renderRows(problems, `couldn’t be read, and ${areLeft} left alone.`),
    ...renderRows(repeated, 'may repeat another one: left out.'),
  );
}

export function renderRows(rows: readonly RowProblem[], what: string): HTMLElement[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ file, line, what }) => ({ name: `${file}, line ${line}`, detail: what }));
  return [make('p', 'warning', `${count(rows.length, 'row')} ${what}`), renderNames('Show the rows', items)];
}

function renderGroup(
  title: (string | Node)[],
  number: number,
  help: string,
  items: readonly Item[],
  ...more: HTMLElement[]
): HTMLElement {
  const counted = make('span', 'count', number.toLocaleString('en'));
  const isApproved = title.length > 1;
  const line = make(isApproved ? 'label' : 'p', 'choice', ...title, counted);
  return make('div', 'group', line, make('p', 'quiet', help), ...more, renderNames('Show names', items));
}

function makeBox(isChecked: boolean): HTMLInputElement {
  const box = make('input', '');
  box.type = 'checkbox';
  box.checked = isChecked;
  return box;
}

function renderGoneChoice(): HTMLSelectElement {
  const choices = [
    ['', 'Leave them as Pending'],
    ['Withdrawn', 'Mark them Withdrawn'],
    ['Declined', 'Mark them Declined'],
  ] as const;
  return makeSelect('What happened to those no longer on LinkedIn', choices, '', () => {});
}

function sayElsewhere({ name, by: { account, status, sentOn } }: AskedElsewhere): Item {
  const sent = sentOn && `, sent ${dayInWords(sentOn)}`;
  return { name, detail: `${account}: ${status === 'Pending' ? 'still pending' : 'accepted'}${sent}` };
}

function describe(one: NewInvitation | StatusChange | Question | Held): Item {
  if ('row' in one) {
    const sent = one.sentOn === '' ? '' : `sent ${dayInWords(one.sentOn)}`;
    const where = one.row === undefined ? 'only in the archive' : `row ${one.row} of your log`;
    return { name: one.name, detail: [sent, where].filter(Boolean).join(' · ') };
  }
  if ('target' in one) {
    const { target } = one;
    const sent = target.sentOn === '' ? `row ${target.row}` : `sent ${dayInWords(target.sentOn)}`;
    return { name: target.name || target.url, detail: `${sent} · ${'what' in one ? one.what : one.why}` };
  }
  const { name, url, company, sentOn, status, closedOn, byName } = one;
  const closed = closedOn === '' ? status : `${status} ${dayInWords(closedOn)}`;
  const parts = [company, `sent ${dayInWords(sentOn)}`, closed, byName && 'matched by name'];
  return { name: name || url, detail: parts.filter(Boolean).join(' · ') };
}
